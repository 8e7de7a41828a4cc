"""Leading a round: opening it, bringing it on stage, moving it on or back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from workshop.actions import contributing
from workshop.domain.contributions import rounds as rules
from workshop.domain.contributions.divergence import divergence, vocabularies
from workshop.domain.contributions.rounds import Authors, Phase, Round
from workshop.domain.facilitation import Workshop
from workshop.domain.participants import Participant
from workshop.domain.people import Person
from workshop.domain.question import Question, refuse_too_early
from workshop.steps import agenda
from workshop.storage.memory import Store


def open_round(
    store: Store,
    workshop: Workshop,
    question: Question,
    *,
    prompt: str,
    cold: bool = False,
    authors: Authors = "hidden",
    most_cards: int = 1,
    seconds: int | None = None,
    dots: int = 3,
    due_at: datetime | None = None,
    reopens: int | None = None,
    by: Person,
    at: datetime,
) -> Round:
    """Put a question to the room; it comes on stage by `stage`, or is answered alone until `due_at`."""
    step = agenda.find(question.step)
    row = store.agreements.find_entry(workshop.id, step.slug, question.rows, question.entry)
    refuse_too_early(step, question, row.value if row else {})
    round_ = store.rounds.open(
        workshop.id,
        question,
        at,
        prompt=prompt,
        cold=cold,
        authors=authors,
        most_cards=most_cards,
        seconds=seconds,
        dots=dots,
        due_at=due_at,
        reopens=reopens,
    )
    record(store, workshop, round_, "round-opened", by=by, at=at)
    return round_


def stage(store: Store, workshop: Workshop, round_id: int | None, *, by: Person, at: datetime) -> None:
    """Bring a round on every screen, or clear the stage; what stood there before keeps its time."""
    room = store.rooms.of(workshop.id)
    after = None if round_id is None else store.rounds.locked(workshop.id, round_id)
    if round_id is not None and after is None:
        raise LookupError(f"there is no round {round_id}")
    before = store.rounds.locked(workshop.id, room.on_stage) if room.on_stage else None
    if before and before.id != round_id:
        store.rounds.save(rules.unstaged(before, at))
    if after:
        store.rounds.save(rules.staged(after, at))
    store.rooms.save(replace(room, on_stage=round_id))
    store.happenings.record(workshop.id, by.id, "stage-changed", {"round": round_id}, at, about="room")


def move(store: Store, workshop: Workshop, round_: Round, phase: Phase, *, by: Person, at: datetime) -> Round:
    """Take a round to another phase; on the way to the reveal, cards are kept as they are then."""
    count_hands(store, workshop, round_, at)
    changed = rules.moved(round_ if phase is Phase.WRITE else reveal(store, round_, at), phase, at)
    store.rounds.save(changed)
    record(store, workshop, changed, f"phase-{phase.value}", by=by, at=at)
    return changed


def reveal(store: Store, round_: Round, at: datetime) -> Round:
    """The round with its cards kept as they are now, whichever way the writing ends."""
    if round_.phase is not Phase.WRITE:
        return round_
    late = [each for each in store.contributions.cards(round_.id) if contributing.is_late(each)]
    store.contributions.show(round_.id, late, at)
    return replace(round_, divergence=_divergence(store, round_))


def reveal_prework(store: Store, workshop: Workshop, *, by: Person, at: datetime) -> list[Round]:
    """Reveal everything that was answered alone, so that it shows which questions to discuss first."""
    waiting = [each for each in store.rounds.of(workshop.id) if each.due_at and each.phase is Phase.WRITE]
    locked = [store.rounds.locked(workshop.id, each.id) for each in waiting]
    return [move(store, workshop, each, Phase.REVEAL, by=by, at=at) for each in locked if each]


def _divergence(store: Store, round_: Round) -> int | None:
    shown = [(card.team, card.shown.text) for card in store.contributions.cards(round_.id) if card.shown]
    return divergence(vocabularies(shown))


def change(
    store: Store,
    workshop: Workshop,
    round_: Round,
    what: str,
    rule: Callable[[Round], Round],
    *,
    by: Person,
    at: datetime,
) -> Round:
    """Change a round by one of its rules, such as its timer or the card that is being discussed."""
    if round_.phase is Phase.SETTLED:
        raise rules.RoundOver
    changed = rule(round_)
    store.rounds.save(changed)
    record(store, workshop, changed, what, by=by, at=at)
    return changed


def set_authors(
    store: Store, workshop: Workshop, round_: Round, authors: Authors, *, by: Person, at: datetime
) -> Round:
    """Withhold names, or show them as long as nobody has relied on their being withheld."""
    written = bool(store.contributions.cards(round_.id))  # emptied ones as well: they relied on it
    return change(
        store,
        workshop,
        round_,
        "authors-changed",
        lambda each: rules.with_authors(each, authors, written=written),
        by=by,
        at=at,
    )


def count_hands(store: Store, workshop: Workshop, round_: Round, at: datetime) -> None:
    """End an open vote, with the team of everybody who is in the room at that moment."""
    if not round_.ballot_open:
        return
    teams = [each.team for each in present(store, workshop, at)]
    store.votes.close_turn(round_.id, round_.turn, teams, at)


def present(store: Store, workshop: Workshop, at: datetime) -> list[Participant]:
    """Everybody who is in the room."""
    return [each for each in store.rooms.participants(workshop.id) if each.is_present(at)]


def record(
    store: Store, workshop: Workshop, round_: Round, what: str, *, by: Person | None, at: datetime
) -> None:
    """Note that something happened to a round; never by whose hand a card or a ballot came."""
    store.happenings.record(workshop.id, by.id if by else None, what, {"round": round_.id}, at, about="room")
