"""Drafting and voting: one holds the pen, everybody shows a hand."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from workshop.actions.narrowing import table
from workshop.actions.rounds import change, count_hands, present, record, reveal
from workshop.domain.contributions import rounds as rules
from workshop.domain.contributions.cards import NoSuchCard
from workshop.domain.contributions.rounds import NotNow, Phase, Round
from workshop.domain.decisions import StillVoting
from workshop.domain.facilitation import Workshop
from workshop.domain.people import Person
from workshop.domain.question import is_list
from workshop.domain.refusals import Refusal
from workshop.domain.words import Text
from workshop.steps import agenda
from workshop.storage.memory import Store


class StaleDraft(Refusal):
    """Somebody else changed the draft first; `theirs` is what it says now."""

    def __init__(self, theirs: Mapping[str, Any], revision: int) -> None:
        super().__init__(
            Text(
                de="Den Entwurf hat inzwischen jemand anderes geändert. "
                "Bitte beide Fassungen zusammenführen.",
                en="Somebody else has changed the draft in the meantime. Please merge the two wordings.",
            )
        )
        self.theirs = theirs
        self.revision = revision


class OnlyOneHand(Refusal):
    """A single hand among several people would have a name."""

    sentence = Text(
        de="Bisher ist erst eine Hand oben, und alle wüssten, wessen. Warte auf eine zweite.",
        en="Only one hand is up so far, and everybody would know whose. Wait for a second one.",
    )


def hand_pen(
    store: Store, workshop: Workshop, round_: Round, pen: int | None, *, by: Person, at: datetime
) -> Round:
    """Let somebody write the draft, or take the pen back."""
    if pen is not None and store.rooms.find(workshop.id, pen) is None:
        raise NotNow
    return change(store, workshop, round_, "pen-handed", lambda each: replace(each, pen=pen), by=by, at=at)


def word(
    store: Store,
    workshop: Workshop,
    round_: Round,
    draft: Mapping[str, Any],
    *,
    base_revision: int,
    by: Person | None,
    at: datetime,
) -> Round:
    """Write the draft as of the revision its writer saw; StaleDraft if it moved on since."""
    if round_.draft == draft:
        return round_
    if round_.draft_revision != base_revision:
        raise StaleDraft(round_.draft, round_.draft_revision)
    if round_.phase is Phase.SETTLED:
        raise rules.RoundOver
    if round_.ballot_open:
        raise StillVoting  # what people vote on does not change under their hands
    changed = replace(round_, draft=draft, draft_revision=base_revision + 1)
    store.rounds.save(changed)
    record(store, workshop, changed, "draft-worded", by=by, at=at)
    return changed


def open_ballot(
    store: Store, workshop: Workshop, round_: Round, subject: int | None, *, by: Person, at: datetime
) -> Round:
    """Ask for everybody's hand, about the whole answer or about one card that may become a row."""
    if round_.phase is Phase.SETTLED:
        raise rules.RoundOver
    if subject is not None:
        _refuse_no_row(store, round_, subject)
    count_hands(store, workshop, round_, at)
    opened = replace(
        rules.moved(reveal(store, round_, at), Phase.CONSENT, at),
        turn=round_.turn + 1,
        voted_on=round_.draft_revision if subject is None else round_.voted_on,
        ballot_open=True,
        subject=subject,
    )
    store.votes.open_turn(round_.id, opened.turn, subject, at)
    return change(store, workshop, round_, "ballot-opened", lambda _round: opened, by=by, at=at)


def _refuse_no_row(store: Store, round_: Round, card: int) -> None:
    """Only a card that may become a row is voted on alone."""
    if not is_list(agenda.find(round_.question.step), round_.question):
        raise NotNow
    if card not in table(store, round_):
        raise NoSuchCard


def close_ballot(store: Store, workshop: Workshop, round_: Round, *, by: Person, at: datetime) -> Round:
    """Count the hands."""
    if not round_.ballot_open:
        raise NotNow
    hands = store.votes.turns(round_.id)[-1].ballots
    if len(hands) == 1 and len(present(store, workshop, at)) > 1:
        raise OnlyOneHand
    count_hands(store, workshop, round_, at)
    closed = replace(round_, ballot_open=False)
    return change(store, workshop, round_, "ballot-counted", lambda _round: closed, by=by, at=at)
