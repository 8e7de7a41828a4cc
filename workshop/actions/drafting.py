"""Drafting and voting: one holds the pen, everybody shows a hand."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from workshop.actions.narrowing import table
from workshop.actions.rounds import change, count_hands, record, reveal
from workshop.domain.contributions import rounds as rules
from workshop.domain.contributions.cards import NoSuchCard
from workshop.domain.contributions.rounds import NotNow, Phase, Round
from workshop.domain.decisions import StillVoting
from workshop.domain.facilitation import Workshop
from workshop.domain.people import Person
from workshop.domain.refusals import Refusal
from workshop.domain.words import Text
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


def hand_pen(
    store: Store, workshop: Workshop, round_: Round, pen: int | None, *, by: Person, at: datetime
) -> Round:
    """Let somebody write the draft, or take the pen back."""
    if pen is not None and store.rooms.find(workshop.id, pen) is None:
        raise LookupError(f"there is no participant {pen}")
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
    if subject is not None and subject not in table(store, round_):
        raise NoSuchCard
    count_hands(store, workshop, round_, at)
    opened = replace(
        rules.moved(reveal(store, round_, at), Phase.CONSENT, at),
        turn=round_.turn + 1,
        voted_on=round_.draft_revision,
        ballot_open=True,
        subject=subject,
    )
    store.contributions.open_turn(round_.id, opened.turn, subject, at)
    return change(store, workshop, round_, "ballot-opened", lambda _round: opened, by=by, at=at)


def close_ballot(store: Store, workshop: Workshop, round_: Round, *, by: Person, at: datetime) -> Round:
    """Count the hands."""
    if not round_.ballot_open:
        raise NotNow
    count_hands(store, workshop, round_, at)
    closed = replace(round_, ballot_open=False)
    return change(store, workshop, round_, "ballot-counted", lambda _round: closed, by=by, at=at)
