"""Narrowing: seeing every card once, putting like to like, and counting dots."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from workshop.actions.rounds import change, count_hands, record
from workshop.domain.contributions import cards as card_rules
from workshop.domain.contributions import rounds as rules
from workshop.domain.contributions.cards import NoSuchCard
from workshop.domain.contributions.rounds import NotNow, Phase, Round
from workshop.domain.facilitation import Workshop
from workshop.domain.people import Person
from workshop.domain.question import is_list
from workshop.domain.refusals import Refusal
from workshop.domain.words import Text
from workshop.steps import agenda
from workshop.storage.memory import Store


def discuss(
    store: Store, workshop: Workshop, round_: Round, card: int | None, *, by: Person, at: datetime
) -> Round:
    """Show one card on every screen, or none."""
    if card is not None and card not in table(store, round_):
        raise NoSuchCard
    return change(
        store, workshop, round_, "card-discussed", lambda r: rules.discussing(r, card), by=by, at=at
    )


def discuss_next(store: Store, workshop: Workshop, round_: Round, *, by: Person, at: datetime) -> Round:
    """Go on to a card that was not seen yet; AllSeen after the last one."""
    unseen = [card for card in table(store, round_) if card not in round_.discussed]
    if not unseen:
        raise AllSeen
    return discuss(store, workshop, round_, unseen[0], by=by, at=at)


class AllSeen(Refusal):
    """Every card has had its turn."""

    sentence = Text(de="Jede Karte ist einmal besprochen.", en="Every card has been talked about once.")


def merge(
    store: Store,
    workshop: Workshop,
    round_: Round,
    chosen: Sequence[int],
    into: int,
    *,
    by: Person,
    at: datetime,
) -> None:
    """Put cards together into one heap, called after one of them; their words stay as they are."""
    _only_on_the_table(round_)
    if round_.dots_open or round_.ballot_open:
        raise NotNow  # what people vote on does not change under their hands
    for card, heap in card_rules.merged(store.contributions.cards(round_.id), chosen, into).items():
        store.contributions.change_cards(round_.id, [card], joined_to=heap)
    _other_rows(store, round_)
    record(store, workshop, round_, "cards-merged", by=by, at=at)


def split(store: Store, workshop: Workshop, round_: Round, card: int, *, by: Person, at: datetime) -> None:
    """Take a card out of its heap, or a whole heap apart."""
    _only_on_the_table(round_)
    if round_.dots_open or round_.ballot_open:
        raise NotNow
    heap = [each.id for each in card_rules.in_heap(store.contributions.cards(round_.id), card)]
    if not heap:
        raise NoSuchCard
    store.contributions.change_cards(round_.id, heap, joined_to=None)
    _other_rows(store, round_)
    record(store, workshop, round_, "cards-merged", by=by, at=at)


def keep(
    store: Store,
    workshop: Workshop,
    round_: Round,
    card: int,
    *,
    kept: bool,
    by: Person,
    at: datetime,
) -> None:
    """Want a card as a row, or not."""
    _only_on_the_table(round_)
    if round_.ballot_open:
        raise NotNow
    if card not in table(store, round_):
        raise NoSuchCard
    store.contributions.change_cards(round_.id, [card], kept=kept)
    _other_rows(store, round_)
    record(store, workshop, round_, "card-kept", by=by, at=at)


def _other_rows(store: Store, round_: Round) -> None:
    """Of a list the kept cards are the draft: a vote about others no longer counts."""
    if is_list(agenda.find(round_.question.step), round_.question):
        store.rounds.save(replace(round_, draft_revision=round_.draft_revision + 1))


def open_dots(
    store: Store, workshop: Workshop, round_: Round, dots: int, *, by: Person, at: datetime
) -> Round:
    """Let everybody place so many dots, blind; those of a vote before are gone."""
    _only_on_the_table(round_)
    count_hands(store, workshop, round_, at)
    store.votes.forget_dots(round_.id)
    narrow = rules.moved(round_, Phase.NARROW, at)
    opened = replace(narrow, dots=dots, dots_open=True, dots_counted=False, current_card=None)
    return change(store, workshop, round_, "dots-opened", lambda _round: opened, by=by, at=at)


def close_dots(store: Store, workshop: Workshop, round_: Round, *, by: Person, at: datetime) -> Round:
    """Count the dots and show them."""
    if not round_.dots_open:
        raise NotNow
    counted = replace(round_, dots_open=False, dots_counted=True)
    return change(store, workshop, round_, "dots-counted", lambda _round: counted, by=by, at=at)


def table(store: Store, round_: Round) -> list[int]:
    """The cards that stand for themselves, in the order of every screen."""
    return [card.id for card in card_rules.on_the_table(store.contributions.cards(round_.id))]


def _only_on_the_table(round_: Round) -> None:
    if round_.phase in (Phase.WRITE, Phase.SETTLED):
        raise NotNow
