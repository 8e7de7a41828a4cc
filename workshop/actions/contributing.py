"""What a participant does in a round: write, finish, place dots, vote."""

from datetime import datetime, timedelta
from typing import Any, Final

from workshop.actions.people import TooManyTries
from workshop.domain.contributions import consent
from workshop.domain.contributions.cards import (
    Card,
    NoSuchCard,
    Wording,
    check_dots,
)
from workshop.domain.contributions.rounds import Authors, NotNow, Phase, Round, RoundOver
from workshop.domain.contributions.sight import Contributions, Seen, Viewer, seen
from workshop.domain.facilitation import Workshop
from workshop.domain.participants import Participant
from workshop.domain.refusals import Refusal
from workshop.domain.words import Text
from workshop.storage.memory import Store

#: Every one of them changes every screen, and is kept for good.
HAND_INS: Final = 30
HAND_INS_WITHIN: Final = timedelta(hours=1)


class PromiseChanged(Refusal):
    """Names were withheld when this was typed, and are shown now: its writer decides anew."""

    sentence = Text(
        de="Inzwischen werden beim Aufdecken die Namen gezeigt. Lies noch einmal, "
        "was du schreibst, und speichere es dann.",
        en="Names will be shown at the reveal by now. Read once more what you write, and then save it.",
    )


class StaleCard(Refusal):
    """The same person changed the same card on another device."""

    def __init__(self, theirs: Wording) -> None:
        super().__init__(
            Text(
                de="Du hast diese Karte auf einem anderen Gerät geändert. Dein Text hier bleibt stehen.",
                en="You have changed this card on another device. Your text here is kept.",
            )
        )
        self.theirs = theirs


def look(store: Store, workshop: Workshop, round_: Round, viewer: Viewer, at: datetime) -> Seen:
    """What this viewer may see of a round: the only way from the memory to any page."""
    # while people write, everybody sees their own cards alone: the others' need not even be read
    of = (viewer.participant or 0) if round_.phase is Phase.WRITE else None
    return seen(everything(store, workshop, round_, at, of), viewer)


def everything(
    store: Store, workshop: Workshop, round_: Round, at: datetime, of: int | None = None
) -> Contributions:
    """All contributions to a round, for the rules, or the cards `of` one; pages get theirs by `look`."""
    people = store.rooms.participants(workshop.id)
    return Contributions(
        round=round_,
        participants=people,
        present=frozenset(each.id for each in people if each.is_present(at)),
        cards=store.contributions.cards(round_.id, of),
        finished=store.contributions.finished(round_.id),
        dots=store.votes.dots(round_.id) if round_.dots_open or round_.dots_counted else {},
        turns=store.votes.turns(round_.id) if round_.turn else (),
    )


def write(
    store: Store,
    workshop: Workshop,
    round_: Round,
    who: Participant,
    *,
    slot: int,
    words: Wording,
    base_revision: int,
    promised: Authors | None = None,
    at: datetime,
) -> int:
    """Keep a card as its writer has it now; its new revision.

    Also after the reveal: whoever was offline loses nothing, and nobody else sees it until it is handed in.
    PromiseChanged if it was typed when names were `promised` to be withheld. StaleCard if it was changed
    elsewhere; to say the same again is no change.
    """
    if not 1 <= slot <= round_.most_cards:
        raise NotNow
    if promised == "hidden" and round_.authors == "shown" and not words.is_empty:
        raise PromiseChanged
    words = Wording(text="") if words.is_empty else words
    there = store.contributions.find_card(round_.id, who.id, slot)
    if there and there.draft == words:
        return there.revision
    if (there.revision if there else 0) != base_revision:
        raise StaleCard(there.draft if there else Wording(text=""))
    if round_.phase is Phase.SETTLED:
        raise RoundOver
    if there is None and words.is_empty:
        return 0
    store.contributions.put_card(round_.id, who, slot, words, base_revision + 1, at)
    was_empty = there is None or there.draft.is_empty
    if was_empty is not words.is_empty and round_.phase is Phase.WRITE:
        _count(store, workshop, round_, "card-written", store.contributions.written(round_.id), at=at)
    return base_revision + 1


def finish(
    store: Store, workshop: Workshop, round_: Round, who: Participant, *, done: bool, at: datetime
) -> None:
    """Say that one has finished writing, or has not after all."""
    if round_.phase is not Phase.WRITE:
        raise NotNow
    store.contributions.finish(round_.id, who.id, done=done)
    finished = store.contributions.finished(round_.id)
    _count(store, workshop, round_, "writing-finished", len(finished), at=at)


def hand_in(store: Store, workshop: Workshop, round_: Round, who: Participant, *, at: datetime) -> None:
    """Put one's cards on the table after the reveal: those that came late or were changed."""
    if round_.phase in (Phase.WRITE, Phase.SETTLED) or round_.dots_open or round_.ballot_open:
        raise NotNow
    if not store.limits.allow(f"hand-in:{who.id}", at, HAND_INS, HAND_INS_WITHIN):
        raise TooManyTries
    own = [card for card in store.contributions.cards(round_.id) if card.participant == who.id]
    late = [card for card in own if is_late(card)]
    if late:
        store.contributions.show(round_.id, late, at)
        _happened(store, workshop, round_, "cards-handed-in", at)


def is_late(card: Card) -> bool:
    """Whether a card says something that the room has not seen."""
    return not card.draft.is_empty and card.draft != card.shown


def place_dots(
    store: Store,
    workshop: Workshop,
    round_: Round,
    who: Participant,
    *,
    card: int,
    dots: int,
    at: datetime,
) -> dict[int, int]:
    """Have so many dots on this card, and where all of one's dots are then; said twice is said once."""
    if not round_.dots_open:
        raise NotNow
    if not store.contributions.is_on_the_table(round_.id, card):
        raise NoSuchCard
    placed = store.votes.dots(round_.id)
    check_dots(placed.get(who.id, {}), card, dots, round_.dots)
    store.votes.put_dots(round_.id, who.id, card, dots)
    mine = placed.get(who.id, {}) | {card: dots}
    dotted = sum(any(counts.values()) for counts in (placed | {who.id: mine}).values())
    _count(store, workshop, round_, "dots-placed", dotted, at=at)
    return mine


def vote(
    store: Store,
    workshop: Workshop,
    round_: Round,
    who: Participant,
    *,
    fist: int,
    sentence: str,
    at: datetime,
) -> None:
    """Show a hand in the open vote; until it is counted, the last one counts."""
    if not round_.ballot_open:
        raise NotNow
    ballot = consent.cast(who.id, who.team, fist, sentence)
    store.votes.cast(round_.id, round_.turn, ballot, at)
    voted = store.votes.voted(round_.id, round_.turn)
    _count(store, workshop, round_, "ballot-cast", voted, at=at)


def _count(store: Store, workshop: Workshop, round_: Round, what: str, count: int, *, at: datetime) -> None:
    """Note that a figure changed; the log never says by whose hand."""
    _happened(store, workshop, round_, what, at, count=count)


def _happened(store: Store, workshop: Workshop, round_: Round, what: str, at: datetime, **more: Any) -> None:
    store.happenings.record(workshop.id, None, what, {"round": round_.id, **more}, at, about="room")
