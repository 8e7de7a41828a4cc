"""Stages that clash: no or two handovers, two owners, a stage described twice."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from workshop.domain.agreements import Contradiction, Place
from workshop.domain.checks.entries import Directory, Row, answer_of, names_of, place_of, rows_of, text_of
from workshop.domain.checks.likeness import squeezed
from workshop.domain.step import Agreed
from workshop.domain.words import Text

STEP: Final = "lead-stages"
STAGES: Final = "stages"
#: With a single stage nothing can be handed over yet.
FEWEST: Final = 2

NO_HANDOVER = Text(
    de="Es gibt {count} Lead-Stufen, aber an keiner steht, dass sie die Übergabe ist.",
    en="There are {count} lead stages, but none of them is marked as the handover.",
)
MANY_HANDOVERS = Text(
    de="Die Übergabe ist mehrfach vergeben: {stages}. Es kann nur eine geben.",
    en="The handover is given more than once: {stages}. There can be only one.",
)
HANDOVER_EXIT = Text(
    de="„{stage}“ ist ein Ausgang und zugleich die Übergabe; übergeben wird nur auf dem Weg.",
    en="“{stage}” is an exit and the handover at once; leads are handed over on the way only.",
)
TWO_OWNERS = Text(
    de="Die Stufe „{stage}“ hat zwei Verantwortliche: „{one}“ und „{other}“.",
    en="The stage “{stage}” has two owners: “{one}” and “{other}”.",
)
STAGE_TWICE = Text(
    de="Die Stufe „{stage}“ steht zweimal in der Liste.",
    en="The stage “{stage}” stands in the list twice.",
)
OTHER_ACCOUNTABLE = Text(
    de="Für „{stage}“ ist „{owner}“ verantwortlich, bei den Aufgaben steht aber „{accountable}“ ({task}).",
    en="“{owner}” owns “{stage}”, but among the tasks it is “{accountable}” ({task}).",
)


def handover_missing_or_doubled(agreed: Agreed) -> Iterator[Contradiction]:
    """Exactly one stage is the handover, once there are stages."""
    stages = stages_of(agreed)
    flagged = [stage for stage in stages if stage.get("handover") is True]
    if not flagged and len(stages) >= FEWEST:
        yield Contradiction(
            rule="no-handover",
            sentence=NO_HANDOVER.format(count=len(stages)),
            places=(Place(step=STEP, rows=STAGES, field="handover"),),
        )
    if len(flagged) > 1:
        names = [text_of(stage, "name") for stage in flagged]
        yield Contradiction(
            rule="many-handovers",
            sentence=MANY_HANDOVERS.format(
                stages=Text(
                    de=", ".join(f"„{name}“" for name in names), en=", ".join(f"“{name}”" for name in names)
                )
            ),
            places=tuple(place_of(STEP, STAGES, stage, "handover") for stage in reversed(flagged)),
        )


def handover_on_an_exit(agreed: Agreed) -> Iterator[Contradiction]:
    """Nobody hands a lead over by letting it go."""
    for stage in stages_of(agreed):
        if stage.get("handover") is True and stage.get("kind") == "exit":
            yield Contradiction(
                rule="handover-on-exit",
                sentence=HANDOVER_EXIT.format(stage=text_of(stage, "name")),
                places=(
                    place_of(STEP, STAGES, stage, "handover"),
                    place_of(STEP, STAGES, stage, "kind"),
                ),
            )


def stages_described_twice(agreed: Agreed) -> Iterator[Contradiction]:
    """Two stages of one name; worst when they belong to two owners."""
    first: dict[str, Row] = {}
    parties = parties_of(agreed)
    for stage in stages_of(agreed):
        names = {squeezed(text_of(stage, key)) for key in ("name", "abbreviation")} - {""}
        other = next((first[name] for name in names if name in first), None)
        for name in names:
            first.setdefault(name, stage)
        if other:
            owners = [text_of(each, "owner") for each in (other, stage)]
            at_odds = all(owners) and owners[0] != owners[1]
            one, two = (called(parties, owner) for owner in owners)
            yield Contradiction(
                rule="two-owners" if at_odds else "stage-twice",
                sentence=(TWO_OWNERS if at_odds else STAGE_TWICE).format(
                    stage=text_of(stage, "name"), one=one, other=two
                ),
                places=tuple(
                    place_of(STEP, STAGES, each, "owner" if at_odds else "name") for each in (stage, other)
                ),
            )


def owners_not_accountable(agreed: Agreed) -> Iterator[Contradiction]:
    """A stage whose tasks are all answered for by somebody who does not own it.

    One task of several may well be another's: marketing asks sales' customers for their stories.
    """
    parties = parties_of(agreed)
    tasks = _Tasks(rows_of(answer_of(agreed, "responsibilities"), "tasks", titled="task"), parties)
    for stage in stages_of(agreed):
        owner = text_of(stage, "owner")
        others = tasks.answered_by_others(stage, called(parties, owner)) if owner else None
        if others:
            field, accountable = _answering(others)
            yield Contradiction(
                rule="two-owners",
                sentence=OTHER_ACCOUNTABLE.format(
                    stage=text_of(stage, "name"),
                    owner=called(parties, owner),
                    accountable=called(parties, accountable),
                    task=text_of(others, "task"),
                ),
                places=(
                    place_of("responsibilities", "tasks", others, field),
                    place_of(STEP, STAGES, stage, "owner"),
                ),
            )


def stages_of(agreed: Agreed) -> list[Row]:
    """The stages that have a name."""
    return rows_of(answer_of(agreed, STEP), STAGES, titled="name")


def parties_of(agreed: Agreed) -> Directory:
    """The parties, by whatever a reference calls them."""
    return Directory(rows_of(answer_of(agreed, "parties"), "parties"))


def called(parties: Directory, named: str) -> str:
    """What a party is called; a reference that leads nowhere speaks for itself."""
    party = parties.find(named)
    return (party and text_of(party, "name")) or named


class _Tasks:
    """The tasks of every stage with who answers for them, found by whatever they call it."""

    def __init__(self, rows: Iterable[Row], parties: Directory) -> None:
        self._by_id: dict[str, list[_Task]] = defaultdict(list)
        self._by_name: dict[str, list[_Task]] = defaultdict(list)
        for place, row in enumerate(rows):
            stage, party = text_of(row, "stage"), _answering(row)[1]
            if stage and party:
                task = _Task(place=place, row=row, party=squeezed(called(parties, party)))
                self._by_id[stage].append(task)
                self._by_name[squeezed(stage)].append(task)

    def answered_by_others(self, stage: Row, owner: str) -> Row | None:
        """The first task of a stage, if none of them is answered for by its owner."""
        lists = [self._by_id.get(str(stage.get("id")), []), *map(self._by_name_of, names_of(stage))]
        if any(task.party == squeezed(owner) for tasks in lists for task in tasks):
            return None
        firsts = [tasks[0] for tasks in lists if tasks]
        return min(firsts, key=lambda task: task.place).row if firsts else None

    def _by_name_of(self, name: str) -> list["_Task"]:
        return self._by_name.get(name, [])


@dataclass(frozen=True, kw_only=True)
class _Task:
    place: int
    row: Row
    party: str


def _answering(row: Row) -> tuple[str, str]:
    """The field that says who answers for a task, and who that is."""
    accountable = text_of(row, "accountable")
    return ("accountable", accountable) if accountable else ("responsible", text_of(row, "responsible"))
