"""Permits of every kind: made, revoked, and found by their secrets."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from workshop.actions.guesses import Guesses, is_possible
from workshop.actions.people import token_hash
from workshop.domain.facilitation import Workshop
from workshop.domain.people import Person
from workshop.domain.portal.permits import KINDS, LASTING, Kind, Permit, expect_room, name_of
from workshop.storage.memory import Store

GUESSES: Final = {kind: Guesses(kind.key) for kind in KINDS}


@dataclass(frozen=True, kw_only=True)
class Made:
    """A permit just made; its secret is told here and never again."""

    permit: Permit
    secret: str


def make(
    store: Store, kind: Kind, workshop: Workshop, *, name: str, lasting: str, by: Person, at: datetime
) -> Made:
    """A new one that lasts a week, a month or a year; NamelessPermit or TooManyPermits if it cannot be."""
    name = name_of(kind, name)
    store.signing.hold(workshop.id)
    expect_room(kind, store.permits.of(kind, workshop.id), at)
    secret, until = kind.prefix + secrets.token_urlsafe(32), at + LASTING[lasting]
    permit = store.permits.add(kind, workshop.id, name, token_hash(secret), by.id, at, until)
    _record(store, kind, permit, "made", by=by, at=at, until=until.date().isoformat())
    return Made(permit=permit, secret=secret)


def revoke(store: Store, kind: Kind, workshop: Workshop, permit_id: int, *, by: Person, at: datetime) -> None:
    """Let one open nothing any more, also for those who came by it; LookupError for any other."""
    permit = next((each for each in store.permits.of(kind, workshop.id) if each.id == permit_id), None)
    if permit is None:
        raise LookupError(f"workshop {workshop.id} has no {kind.key} {permit_id}")
    if store.permits.revoke(kind, permit.id, at):
        _record(store, kind, permit, "revoked", by=by, at=at)


def behind(store: Store, kind: Kind, secret: str) -> Permit | None:
    """The permit with this secret, whatever became of it."""
    return store.permits.find(kind, token_hash(secret)) if is_possible(secret, kind.prefix) else None


def is_guess(store: Store, kind: Kind, secret: str) -> bool:
    """Whether somebody may be guessing: it could be such a secret and never was one."""
    return is_possible(secret, kind.prefix) and behind(store, kind, secret) is None


def _record(
    store: Store, kind: Kind, permit: Permit, what: str, *, by: Person, at: datetime, **more: str
) -> None:
    details = {kind.id_as: permit.id, kind.name_as: permit.name, **more}
    store.happenings.record(permit.workshop_id, by.id, f"{kind.key}-{what}", details, at, about="record")
