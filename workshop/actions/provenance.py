"""Why the contract says what it says: the way of one entry from the first card to what holds now.

Cards and votes are seen as any member sees them, by `sight`. Whoever was promised that no name stands on a
card or a hand gets none here either: somebody alone in their team is counted and not named.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from workshop.actions import contributing
from workshop.domain.contributions.sight import SeenCard, Viewer
from workshop.domain.decisions import Decision
from workshop.domain.facilitation import Workshop
from workshop.domain.participants import Team
from workshop.domain.question import asked
from workshop.domain.step import Answer, Field, Prose, Step, is_empty
from workshop.domain.words import Text
from workshop.storage.memory import Store
from workshop.storage.wordings import Spot, Wording

MEMBER = Viewer(screen="member")


@dataclass(frozen=True, kw_only=True)
class Present:
    """Those of a team who were in the room: their names, or only how many."""

    team: Team
    count: int
    names: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Settled:
    """A decision about the entry, with the cards that came before it."""

    decision: Decision
    #: What was asked for: a field of the entry, or the list that it became a row of.
    about: Text
    field: str
    #: What every team wrote, as it was revealed.
    cards: tuple[tuple[Team, tuple[SeenCard, ...]], ...]
    present: tuple[Present, ...]

    @property
    def alone(self) -> tuple[Team, ...]:
        """Teams of one person: what stands under them is recognisably that person's."""
        return tuple(each.team for each in self.present if each.count == 1)


@dataclass(frozen=True, kw_only=True)
class Said:
    """What an entry said at one time, as far as it differs from the time before."""

    revision: int
    at: datetime
    #: The name of whoever wrote it down.
    by: str | None
    #: What the decision is called that it followed from; empty where it was written at the desk.
    cited: str
    is_removed: bool
    changed: tuple[tuple[Field, object], ...]


@dataclass(frozen=True, kw_only=True)
class Provenance:
    """Where an entry came from, newest first."""

    #: What it is called; empty for the single answers of a step.
    title: str
    is_there: bool
    settled: tuple[Settled, ...]
    said: tuple[Said, ...]
    #: Each team's own words beside the agreed ones, such as a term's definitions.
    views: tuple[tuple[Text, str], ...]


def of(store: Store, workshop: Workshop, step: Step, spot: Spot, *, at: datetime) -> Provenance | None:
    """Where an entry came from; None if there never was one."""
    rows, entry = spot
    wordings = store.agreements.history(workshop.id, step.slug, rows, entry)
    if not wordings:
        return None
    fields = step.rows_named(rows).columns if rows else step.singles
    decisions = [
        each for each in store.decisions.of(workshop.id) if _is_about(each, step, spot, wordings[0].at)
    ]
    known = {each.settled_at: each.cited for each in decisions}
    last = dict(next((each.value for each in reversed(wordings) if each.value is not None), {}))
    return Provenance(
        title=step.rows_named(rows).name_of({**last, "id": entry}) if rows else "",
        is_there=wordings[-1].value is not None,
        settled=tuple(_settled(store, workshop, step, each, at) for each in reversed(decisions)),
        said=tuple(reversed(_said(fields, wordings, known))),
        views=_views(fields, last),
    )


def _is_about(decision: Decision, step: Step, spot: Spot, begun: datetime) -> bool:
    """Whether a decision was about the entry, or made it a row of its list."""
    question = decision.question
    if question.step != step.slug or question.rows != spot[0]:
        return False
    return question.entry == spot[1] or (question.is_new_rows and decision.settled_at == begun)


def _settled(store: Store, workshop: Workshop, step: Step, decision: Decision, at: datetime) -> Settled:
    round_ = store.rounds.find(workshop.id, decision.round_id)
    cards = contributing.look(store, workshop, round_, MEMBER, at).cards if round_ else ()
    return Settled(
        decision=decision,
        about=asked(step, decision.question).label,
        field=decision.question.field,
        cards=tuple((team, mine) for team in Team if (mine := tuple(c for c in cards if c.team is team))),
        present=tuple(_present(decision)),
    )


def _present(decision: Decision) -> Sequence[Present]:
    """Who was there; nobody by name who is recognisable in what was to stay without one."""
    teams = {team: [name for name, theirs in decision.named if theirs is team] for team in Team}
    return [
        Present(team=team, count=len(names), names=tuple(filter(None, names)))
        for team, names in teams.items()
        if names
    ]


def _said(fields: Sequence[Field], wordings: Sequence[Wording], known: Mapping[datetime, str]) -> list[Said]:
    said, before = [], dict[str, object]()
    for each in wordings:
        value = dict(each.value or {})
        changed = [field for field in fields if value.get(field.key) != before.get(field.key)]
        said.append(
            Said(
                revision=each.revision,
                at=each.at,
                by=each.by,
                cited=known.get(each.at, ""),
                is_removed=each.value is None,
                changed=tuple((field, value.get(field.key)) for field in changed) if each.value else (),
            )
        )
        before = value
    return said


def _views(fields: Sequence[Field], value: Answer) -> tuple[tuple[Text, str], ...]:
    keys = [key for field in fields if isinstance(field, Prose) for _side, key in field.views]
    return tuple(
        (each.label, value[each.key])
        for each in fields
        if each.key in keys and not is_empty(value.get(each.key))
    )
