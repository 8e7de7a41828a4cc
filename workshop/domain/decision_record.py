"""A decision as the contract keeps it: plain words and numbers, and nobody's vote by name."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from workshop.domain.contributions.consent import FISTS, Said, Tally
from workshop.domain.decisions import Decision, cite
from workshop.domain.participants import Team
from workshop.domain.reading import plain_text

#: What is longer would fill pages; the log of decisions has all of it.
LONGEST: Final = 12_000
#: No contract holds more.
MOST_DECISIONS: Final = 2_000
MOST_VOTES: Final = 100
MOST_WORDS: Final = 1_000
MOST_HANDS: Final = 10_000
MOST_MINUTES: Final = 100_000
CITED: Final = re.compile(r"E-[0-9]{3,9}")


@dataclass(frozen=True, kw_only=True)
class Hands:
    """How many hands of a team showed 0, 1, ... 5 fingers."""

    team: Team
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        """How many of the team voted."""
        return sum(self.counts)

    @property
    def lowest(self) -> int | None:
        """The lowest hand; None if nobody of the team voted."""
        return next((fist for fist, hands in enumerate(self.counts) if hands), None)


@dataclass(frozen=True, kw_only=True)
class Vote:
    """One vote, counted."""

    number: int
    #: About a single card rather than the whole answer.
    single: bool = False
    hands: tuple[Hands, ...]
    passed: bool
    #: How many were in the room and showed no hand.
    missing: int = 0


@dataclass(frozen=True, kw_only=True)
class Reservation:
    """What a team can live with but wanted written down."""

    team: Team
    sentence: str


@dataclass(frozen=True, kw_only=True)
class Present:
    """Somebody who was in the room; without a name where it would tell whose hand it was."""

    name: str
    team: Team


@dataclass(frozen=True, kw_only=True)
class DecisionRecord:
    """One decision, readable without anything else."""

    #: What it is called, such as E-014.
    cited: str
    #: The step in print, by its slug and its title, and the place in it that was asked about.
    step: str
    section: str
    rows: str = ""
    entry: str = ""
    field: str = ""
    prompt: str
    wording: str
    alternatives: tuple[str, ...] = ()
    rationale: str = ""
    benefit: str = ""
    #: Decisions of the same round share its place among the rounds of the workshop; their votes and minutes
    #: are those of the round until then.
    round: int
    votes: tuple[Vote, ...] = ()
    reservations: tuple[Reservation, ...] = ()
    present: tuple[Present, ...] = ()
    #: Whether a vote settled it; None without one.
    passed: bool | None = None
    divergence: int | None = None
    minutes: int = 0
    #: ISO 8601 days.
    settled_at: str
    settled_by: str
    review_on: str = ""
    #: What the decision before and after it about the same is called.
    replaces: str = ""
    replaced_by: str = ""
    #: The day on which the wording was last changed without a decision; empty if it holds as it was settled.
    reworded_on: str = ""

    @property
    def question(self) -> tuple[str, str, str, str]:
        """What was asked: the place of the answer."""
        return self.step, self.rows, self.entry, self.field

    @property
    def final(self) -> Vote | None:
        """The vote that settled it."""
        return next((vote for vote in reversed(self.votes) if vote.passed), None) if self.passed else None


def recorded(decisions: Iterable[Decision], sections: Mapping[str, str]) -> tuple[DecisionRecord, ...]:
    """The records of these decisions in the order of their numbers; `sections` tells the titles of steps."""
    ordered = sorted(decisions, key=lambda each: each.number)[-MOST_DECISIONS:]
    rounds = {
        known: place for place, known in enumerate(sorted({each.round_id for each in ordered}), start=1)
    }
    return tuple(_record(each, rounds[each.round_id], sections) for each in ordered)


def check(records: Sequence[DecisionRecord]) -> None:
    """ValueError if there is more, or something else, in the records than any that was ever kept."""
    if len(records) > MOST_DECISIONS or len({each.cited for each in records}) < len(records):
        raise ValueError(f"decisions: more than {MOST_DECISIONS}, or one of them twice")
    for each in records:
        cited = [each.cited, *filter(None, (each.replaces, each.replaced_by))]
        days = [each.settled_at, *filter(None, (each.review_on, each.reworded_on))]
        whole = (
            all(map(CITED.fullmatch, cited))
            and all(map(_is_day, days))
            and len(each.votes) <= MOST_VOTES
            and max(map(len, (each.alternatives, each.reservations, each.present))) <= MOST_WORDS
            and 0 <= (each.divergence or 0) <= 100  # noqa: PLR2004 - a share in percent
            and 0 <= each.minutes <= MOST_MINUTES
            and all(map(_is_sound, each.votes))
        )
        if not whole:
            raise ValueError(f"{each.cited}: this is no decision")


def _record(decision: Decision, place: int, sections: Mapping[str, str]) -> DecisionRecord:
    question = decision.question
    return DecisionRecord(
        cited=decision.cited,
        step=question.step,
        section=sections.get(question.step, question.step),
        rows=question.rows,
        entry=question.entry,
        field=question.field,
        prompt=_kept(decision.prompt),
        wording=_kept(decision.wording),
        alternatives=tuple(map(_kept, decision.alternatives)),
        rationale=_kept(decision.rationale),
        benefit=_kept(decision.benefit),
        round=place,
        votes=tuple(map(_vote, decision.tallies[-MOST_VOTES:])),
        reservations=tuple(map(_reservation, decision.reservations)),
        present=tuple(Present(name=_kept(name), team=team) for name, team in decision.named),
        passed=decision.passed,
        divergence=decision.divergence,
        minutes=min(decision.minutes, MOST_MINUTES),
        settled_at=decision.settled_at.date().isoformat(),
        settled_by=_kept(decision.settled_by),
        review_on=decision.review_on if _is_day(decision.review_on) else "",
        replaces=cite(decision.replaces) if decision.replaces else "",
        replaced_by=cite(decision.replaced_by) if decision.replaced_by else "",
        reworded_on=decision.reworded_at.date().isoformat() if decision.reworded_at else "",
    )


def _vote(tally: Tally) -> Vote:
    return Vote(
        number=tally.number,
        single=tally.subject is not None,
        hands=tuple(
            Hands(team=team, counts=tuple(tally.counts[team])) for team in Team if team in tally.counts
        ),
        passed=tally.passed,
        missing=tally.missing,
    )


def _reservation(said: Said) -> Reservation:
    return Reservation(team=said.team, sentence=_kept(said.sentence))


def _kept(text: str) -> str:
    """The text without what nobody sees, and no longer than a record may be."""
    seen = plain_text(text)
    return seen if len(seen) <= LONGEST else seen[:LONGEST].rstrip() + " …"


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _is_sound(vote: Vote) -> bool:
    """Whether every team is counted once, and each of its hands shows up to five fingers."""
    teams = {hands.team for hands in vote.hands}
    return (
        len(teams) == len(vote.hands)
        and 0 < vote.number <= MOST_VOTES * MOST_VOTES
        and all(
            len(hands.counts) == len(FISTS) and all(0 <= count <= MOST_HANDS for count in hands.counts)
            for hands in vote.hands
        )
    )
