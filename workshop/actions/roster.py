"""Who is in the room, corrected by the facilitator, and what they say when they check in."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from workshop.actions.joining import refuse_taken
from workshop.domain.decisions import StillVoting
from workshop.domain.facilitation import Workshop
from workshop.domain.naming import folded
from workshop.domain.participants import Participant, Team, plain_name
from workshop.domain.people import Person
from workshop.domain.refusals import Refusal
from workshop.domain.words import Text
from workshop.storage.memory import Store

#: That somebody is still there is written down no more often.
NOTED_EVERY: Final = timedelta(seconds=30)


def here(store: Store, workshop: Workshop, participant: Participant, *, at: datetime) -> None:
    """Whoever does something is there; noted now and then, for everybody does something all the time."""
    if at - participant.seen_at < NOTED_EVERY:
        return
    was_away = not participant.is_present(at)
    store.rooms.change(participant.id, seen_at=at)
    if was_away:
        _happened(store, workshop, "participant-back", participant, at)


def rename(
    store: Store,
    workshop: Workshop,
    participant: Participant,
    *,
    name: str,
    team: Team,
    by: Person,
    at: datetime,
) -> None:
    """Correct a name or a team; cards and ballots from before keep the team they were given in."""
    store.rooms.hold(workshop.id)
    if team is not participant.team and any(each.ballot_open for each in store.rounds.of(workshop.id)):
        raise StillVoting  # a hand that is alone in its team would have a name
    name = plain_name(name)
    if folded(name) != folded(participant.name):
        refuse_taken(store, workshop.id, name)
    store.rooms.change(participant.id, name=name, team=team.value)
    _record(store, workshop, by, "participant-changed", at, participant=participant.id)


def remove(store: Store, workshop: Workshop, participant: Participant, *, by: Person, at: datetime) -> None:
    """Send somebody out: their phones forget them, what they wrote stays."""
    store.rooms.change(participant.id, removed=True)
    store.rooms.unseat(participant.id)
    _let_go(store, workshop, participant)
    _record(store, workshop, by, "participant-removed", at, participant=participant.id)


def _let_go(store: Store, workshop: Workshop, participant: Participant) -> None:
    """Whoever is out no longer votes, dots or writes the draft in what is still open."""
    for each in store.rounds.of(workshop.id):
        round_ = store.rounds.locked(workshop.id, each.id) or each
        if round_.ballot_open:
            store.votes.withdraw(round_.id, round_.turn, participant.id)
        if round_.dots_open:
            store.votes.forget_dots(round_.id, participant.id)
        if round_.pen == participant.id:
            store.rounds.save(replace(round_, pen=None))


def let_back(store: Store, workshop: Workshop, participant: Participant, *, by: Person, at: datetime) -> None:
    """Let somebody in again who was sent out; their personal code works again."""
    refuse_taken(store, workshop.id, participant.name)
    store.rooms.change(participant.id, removed=False, seen_at=at)
    _record(store, workshop, by, "participant-changed", at, participant=participant.id)


def check_in(
    store: Store,
    workshop: Workshop,
    participant: Participant,
    *,
    quality: int | None,
    sla: str,
    at: datetime,
) -> None:
    """Say how good today's leads are, which is for sales to say, and whether there is a formal SLA."""
    moment = store.rooms.of(workshop.id).check_in
    if not moment:
        raise CheckInClosed
    rated = quality if participant.team is Team.SALES else None
    store.rooms.check_in(workshop.id, participant, moment, quality=rated, sla=sla, at=at)
    _happened(store, workshop, "checked-in", participant, at)


class CheckInClosed(Refusal):
    """Nobody asks at the moment."""

    sentence = Text(de="Die Abfrage ist schon zu Ende.", en="The check-in is over already.")


def ask_check_in(store: Store, workshop: Workshop, moment: str, *, by: Person, at: datetime) -> None:
    """Ask everybody at this moment, or stop asking."""
    store.rooms.save(replace(store.rooms.of(workshop.id), check_in=moment))
    _record(store, workshop, by, "check-in-asked", at)


def _happened(store: Store, workshop: Workshop, what: str, who: Participant, at: datetime) -> None:
    details = {"participant": who.id}
    store.happenings.record(workshop.id, None, what, details, at, about="room")


def _record(
    store: Store,
    workshop: Workshop,
    by: Person,
    what: str,
    at: datetime,
    *,
    participant: int | None = None,
) -> None:
    details = {} if participant is None else {"participant": participant}
    store.happenings.record(workshop.id, by.id, what, details, at, about="room")
