"""“Would you hand this lead over?”: six sample leads, with the agreed answers and the rules behind them."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Final

from workshop.domain.contract import Entry
from workshop.domain.portal.handover import Decided, Handover, row_of
from workshop.domain.portal.made_up import Shell, facts_for
from workshop.domain.portal.site import Site
from workshop.domain.portal.term import Term
from workshop.domain.refusals import Refusal
from workshop.domain.terms import key_of
from workshop.domain.words import Language, Text

SAMPLES: Final = 6
#: The answer that a lead is at no stage yet; no id looks like it.
NOWHERE: Final = "~"


class NoSuchLead(Refusal):
    """An answer to a lead that this quiz does not have."""

    sentence = Text(
        de="Diese Probe hat sich inzwischen geändert. Bitte von vorn beginnen.",
        en="This test has changed meanwhile. Please begin again.",
    )


@dataclass(frozen=True, kw_only=True)
class Sample:
    """A lead that never existed, with what was agreed about leads like it."""

    id: str
    name: str
    #: Markdown.
    story: str
    #: What is known: fact and value.
    facts: tuple[tuple[str, str], ...]
    #: Where the group put it, or where the criteria do.
    stage: Entry | None
    decided: Decided
    #: Why, in the words of the group.
    because: str = ""

    @property
    def answer(self) -> str:
        """The agreed answer, as it is given."""
        return self.stage.id if self.stage else NOWHERE

    @property
    def rules(self) -> tuple[Entry, ...]:
        """The criteria that tip the balance: what it lacks for the next stage, or else what it fulfils."""
        return self.decided.lacking or self.decided.kept


@dataclass(frozen=True, kw_only=True)
class Tally:
    """How readers answered a lead, without their names."""

    right: int = 0
    wrong: int = 0


@dataclass(frozen=True, kw_only=True)
class Misread:
    """Something that readers get wrong: a term, or a rule for which the glossary has no word."""

    #: Empty where the glossary has no such word.
    term_id: str
    title: str
    wrong: int
    answers: int
    #: The names of the leads on which it shows.
    samples: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class Quiz:
    """The test of one version."""

    handover: Handover
    samples: tuple[Sample, ...]

    @classmethod
    def of(cls, site: Site, shells: Sequence[Shell]) -> "Quiz":
        """The version's own sample leads, and made-up ones where these are too few; none without a rule."""
        handover = Handover.of(site.document)
        own = _mixed(list(_own(site, handover)))
        made = list(_made(handover, shells, site.language)) if handover.can_judge else []
        chosen = [*own, *made][:SAMPLES]
        return cls(handover=handover, samples=tuple(sorted(chosen, key=_shuffled)))

    @property
    def choices(self) -> tuple[Entry, ...]:
        """The stages to choose from: those of the way, and the exits at which a sample stands."""
        exits = {each.answer for each in self.samples}
        return tuple(each for each in self.handover.stages if each in self.handover.path or each.id in exits)

    @property
    def has_nowhere(self) -> bool:
        """Whether some sample is at no stage at all."""
        return any(each.stage is None for each in self.samples)

    def read(self, said: Sequence[str]) -> list[tuple[Sample, str]]:
        """Each answer beside the lead that it was given to; NoSuchLead if they do not fit this quiz."""
        known = {each.id for each in self.choices} | {NOWHERE}
        if len(said) > len(self.samples) or not known.issuperset(said):
            raise NoSuchLead
        return list(zip(self.samples, said, strict=False))

    def words_behind(self, sample: Sample, terms: Iterable[Term]) -> list[Term]:
        """The terms that decide about a lead: what its rules speak of and the stages they tell apart."""
        names = [key_of(name) for name in self._names(sample) if name]
        return sorted(
            (each for each in terms if _keys(each) & set(names)),
            key=lambda term: min(names.index(key) for key in _keys(term) if key in names),
        )

    def _names(self, sample: Sample) -> Iterator[str]:
        for criterion in sample.rules:
            yield criterion.words("fact")
            yield criterion.title
        about = {str(each.plain("stage")) for each in sample.rules} | {sample.answer}
        for stage in self.handover.stages:
            if stage.id in about:
                yield stage.words("abbreviation")
                yield stage.title

    def misread(self, tallies: Mapping[str, Tally], terms: Sequence[Term]) -> list[Misread]:
        """What readers of this version get wrong, the worst first; nothing that nobody got wrong."""
        found: dict[tuple[str, str], _Count] = {}
        for sample in self.samples:
            tally = tallies.get(sample.id, Tally())
            for name in self._blamed(sample, terms):
                found.setdefault(name, _Count()).add(sample, tally)
        wrong = [
            Misread(
                term_id=term_id,
                title=title,
                wrong=count.wrong,
                answers=count.answers,
                samples=tuple(count.samples),
            )
            for (term_id, title), count in found.items()
            if count.wrong
        ]
        return sorted(wrong, key=lambda each: (-each.wrong / each.answers, -each.wrong, each.title))

    def _blamed(self, sample: Sample, terms: Sequence[Term]) -> list[tuple[str, str]]:
        known = [(each.id, each.title) for each in self.words_behind(sample, terms)]
        if known:
            return known
        rules = [("", each.title) for each in sample.rules]
        return rules or [("", sample.stage.title if sample.stage else sample.name)]


@dataclass
class _Count:
    wrong: int = 0
    answers: int = 0
    samples: list[str] = field(default_factory=list)

    def add(self, sample: Sample, tally: Tally) -> None:
        self.wrong += tally.wrong
        self.answers += tally.wrong + tally.right
        if tally.wrong:
            self.samples.append(sample.name)


def _own(site: Site, handover: Handover) -> Iterator[Sample]:
    """The leads on which the group agreed, but for those of which its own criteria say something else."""
    stages = {each.id: each for each in handover.stages}
    for lead in site.behind.rows("calibration", "leads"):
        stage = stages.get(str(lead.plain("agreed") or ""))
        value = lead.get("facts")
        known: tuple[Entry, ...] = value.entries if value else ()
        if stage is None:
            continue
        decided = Decided(stage=stage)
        if handover.can_judge and known:
            decided = handover.decide([row_of(each) for each in known])
            if not handover.allows(stage, decided):
                continue
        yield Sample(
            id=lead.id,
            name=lead.title,
            story=str(lead.plain("story") or ""),
            facts=tuple((each.title, each.words("value")) for each in known),
            stage=stage,
            decided=decided,
            because=lead.words("because"),
        )


def _mixed(own: Sequence[Sample]) -> list[Sample]:
    """Leads of every stage in turn, so that no answer is right every time."""
    by_stage: dict[str, list[Sample]] = {}
    for each in own:
        by_stage.setdefault(each.answer, []).append(each)
    return [each for row in zip_longest(*by_stage.values()) for each in row if each]


def _shuffled(sample: Sample) -> str:
    """An order in which nobody sees a pattern, and that is the same every time."""
    return hashlib.sha256(sample.id.encode()).hexdigest()


def _made(handover: Handover, shells: Sequence[Shell], language: Language) -> Iterator[Sample]:
    for shell in shells:
        facts = facts_for(shell.case, handover, language)
        decided = handover.decide(facts)
        yield Sample(
            id=f"made-up-{shell.case}",
            name=shell.name.in_(language),
            story=shell.story.in_(language),
            facts=tuple((each["fact"], each["value"]) for each in facts),
            stage=decided.stage,
            decided=decided,
        )


def _keys(term: Term) -> set[str]:
    return {key_of(name) for name in (term.title, term.expansion, *term.synonyms) if name}
