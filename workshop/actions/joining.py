"""Coming into a room with a code and a name, and who may stay in it."""

import hashlib
import hmac
import secrets
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from workshop.actions.guesses import Guesses
from workshop.actions.people import token_hash
from workshop.domain.facilitation import Workshop
from workshop.domain.naming import folded
from workshop.domain.participants import (
    DoorLocked,
    NameTaken,
    Participant,
    RoomFull,
    Team,
    plain_name,
)
from workshop.domain.people import Person
from workshop.domain.refusals import Refusal
from workshop.domain.words import Text
from workshop.storage.memory import Store
from workshop.storage.room import Room

#: Without letters and digits that look alike; six of them make a billion codes.
ALPHABET: Final = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
CODE_LENGTH: Final = 6
PERSONAL_LENGTH: Final = 8
CODE_HOLDS: Final = timedelta(hours=12)
#: Pre-work is answered in the days before, so its invitation must last longer.
INVITATION_HOLDS: Final = timedelta(days=21)
MOST_PARTICIPANTS: Final = 200
GUESSES: Final = Guesses("join")


class CodeUnknown(Refusal):
    """A code that opens nothing, or no longer does; it says nothing about any room."""

    sentence = Text(
        de="Dieser Code öffnet keinen Raum. Lies ihn noch einmal von der Wand ab.",
        en="This code opens no room. Please read it from the wall once more.",
    )


class PersonalCodeUnknown(Refusal):
    """A personal code that belongs to nobody in this room."""

    sentence = Text(
        de="Diesen persönlichen Code kennt der Raum nicht. Er steht ganz unten auf deinem ersten Gerät.",
        en="The room does not know this personal code. "
        "You find it at the bottom of the page on your first device.",
    )


@dataclass(frozen=True, kw_only=True)
class Seated:
    """A participant with the token that their phone is told once."""

    participant: Participant
    token: str


def plain_code(typed: str) -> str:
    """A code as it is kept, however it was typed."""
    return "".join(char for char in typed.upper() if char in ALPHABET)


def open_door(
    store: Store, workshop: Workshop, *, holds: timedelta = CODE_HOLDS, by: Person, at: datetime
) -> Room:
    """Let people in by a new code; one shown before no longer opens anything."""
    room = replace(store.rooms.of(workshop.id), code=_new_code(), code_until=at + holds, locked=False)
    store.rooms.save(room)
    _record(store, workshop, by, "door-opened", at)
    return room


def lock_door(store: Store, workshop: Workshop, *, locked: bool, by: Person, at: datetime) -> None:
    """Let nobody new in, or let people in again."""
    store.rooms.save(replace(store.rooms.of(workshop.id), locked=locked))
    _record(store, workshop, by, "door-locked" if locked else "door-unlocked", at)


def room_behind(store: Store, code: str, at: datetime) -> Room:
    """The room that a code opens now; CodeUnknown tells nothing else."""
    room = store.rooms.by_code(plain_code(code)) if plain_code(code) else None
    if room is None or room.code_until is None or room.code_until <= at:
        raise CodeUnknown
    return room


def join(store: Store, room: Room, *, name: str, team: Team, at: datetime) -> Seated:
    """Come in as somebody new."""
    if room.locked:
        raise DoorLocked
    participant = _add(store, room.workshop_id, name, team, proxy=False, at=at)
    return _seat(store, participant, at)


def add_proxy(
    store: Store, workshop: Workshop, *, name: str, team: Team, by: Person, at: datetime
) -> Participant:
    """Somebody who is in the room without a phone."""
    return _add(store, workshop.id, name, team, proxy=True, at=at, by=by)


def come_back(store: Store, room: Room, *, personal: str, secret: str, at: datetime) -> Seated:
    """Take one's place again on another device."""
    typed = plain_code(personal)
    for each in store.rooms.participants(room.workshop_id):
        own = personal_code(secret, room.workshop_id, each)
        if not each.removed and not each.proxy and hmac.compare_digest(own, typed):
            return _seat(store, each, at)
    raise PersonalCodeUnknown


def personal_code(secret: str, workshop_id: str, participant: Participant) -> str:
    """The code by which somebody takes their place again; it follows from the instance's secret key."""
    said = f"seat:{workshop_id}:{participant.id}".encode()
    digest = int.from_bytes(hmac.digest(secret.encode(), said, hashlib.sha256))
    return "".join(ALPHABET[(digest >> 5 * place) % len(ALPHABET)] for place in range(PERSONAL_LENGTH))


def _add(
    store: Store,
    workshop_id: str,
    name: str,
    team: Team,
    *,
    proxy: bool,
    at: datetime,
    by: Person | None = None,
) -> Participant:
    store.rooms.hold(workshop_id)
    name = plain_name(name)
    if store.rooms.count(workshop_id) >= MOST_PARTICIPANTS:
        raise RoomFull
    refuse_taken(store, workshop_id, name)
    participant = store.rooms.add(workshop_id, name, team, proxy=proxy, at=at)
    details = {"participant": participant.id}
    store.happenings.record(
        workshop_id, by.id if by else None, "participant-joined", details, at, about="room"
    )
    return participant


def refuse_taken(store: Store, workshop_id: str, name: str) -> None:
    """NameTaken if somebody else in the room is called the same."""
    there = [each for each in store.rooms.participants(workshop_id) if not each.removed]
    if any(folded(each.name) == folded(name) for each in there):
        raise NameTaken(name)


def _seat(store: Store, participant: Participant, at: datetime) -> Seated:
    token = secrets.token_urlsafe(32)
    store.rooms.seat(token_hash(token), participant.id, at)
    store.rooms.change(participant.id, seen_at=at)
    return Seated(participant=participant, token=token)


def _new_code() -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))


def _record(store: Store, workshop: Workshop, by: Person, what: str, at: datetime) -> None:
    store.happenings.record(workshop.id, by.id, what, {}, at, about="room")
