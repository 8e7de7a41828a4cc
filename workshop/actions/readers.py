"""Who reads: acknowledging a version, inviting people to read it, and taking them out of the list."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from workshop.actions import reader_letters
from workshop.actions.people import (
    ADDRESS,
    LONGEST_EMAIL,
    TRIES_WITHIN,
    NotAnAddress,
    TooManyTries,
    household,
    token_hash,
)
from workshop.actions.personal_links import secret_end
from workshop.actions.reader_letters import Matter
from workshop.actions.reader_links import link_to
from workshop.domain.naming import folded
from workshop.domain.people import Person
from workshop.domain.portal.access import Access
from workshop.domain.portal.acknowledgement import (
    MOST_READERS,
    Acknowledged,
    Line,
    NamedReader,
    NothingToAcknowledge,
    PortalClosed,
    TooManyReaders,
    expect_new,
    knows,
    name_of,
)
from workshop.domain.portal.edition import Edition
from workshop.domain.portal.permits import LINK
from workshop.storage.memory import Store

#: From one address in a quarter of an hour; a whole office comes from one.
NEW_NAMES: Final = 200


@dataclass(frozen=True, kw_only=True)
class Browser:
    """The browser in which somebody gives a name."""

    #: The secret key of the instance.
    key: str
    #: What was drawn for this browser alone.
    drawn: str

    def token(self, workshop_id: str, name: str) -> str:
        """By what it is known who gave this name in it; the same however often they do."""
        return secret_end(self.key, f"reads:{workshop_id}:{folded(name)}", self.drawn)


@dataclass(frozen=True, kw_only=True)
class Acknowledging:
    """Somebody who has acknowledged a version, and what their browser keeps to be known again."""

    reader: NamedReader
    token: str | None = None


def recognise(
    store: Store, workshop_id: str, *, person_id: int | None, link_id: int | None, token: str | None
) -> NamedReader | None:
    """The reader with this account, this browser or this link, in this order."""
    readers = store.readers
    found = readers.of_person(workshop_id, person_id) if person_id else None
    if found is None and token and person_id is None:
        found = readers.of_token(workshop_id, token_hash(token))
    if found is None and link_id and person_id is None:
        found = readers.of_link(link_id)
    return found


def may_introduce(store: Store, workshop_id: str, *, address: str, at: datetime) -> None:
    """Count a new name; TooManyTries beyond a limit. In a transaction of its own, or it is forgotten."""
    key = f"reads:{workshop_id}:{household(address)}"
    if not store.limits.allow(key, at, NEW_NAMES, TRIES_WITHIN):
        raise TooManyTries


def expect_sound(edition: Edition, *, fingerprint: str, name: str) -> None:
    """NothingToAcknowledge or WhoReads for what would be refused anyhow, so that it counts for nothing."""
    _expect_shown(edition, fingerprint)
    name_of(name)


def acknowledge(
    store: Store,
    edition: Edition,
    *,
    fingerprint: str,
    known: NamedReader | None,
    name: str,
    person: Person | None,
    browser: Browser,
    at: datetime,
) -> Acknowledging:
    """Keep that somebody has read the version in force; whoever is not known yet needs a name.

    The same name from the same browser is one reader, however often it is sent.
    NothingToAcknowledge if that version, by its fingerprint, is not the one in force.
    """
    _expect_shown(edition, fingerprint)
    token = None
    if known is None:
        store.signing.hold(edition.workshop_id)
        if person:
            known = _by_account(store, edition.workshop_id, person, at)
        else:
            name = name_of(name)
            token = browser.token(edition.workshop_id, name)
            known = _by_name(store, edition.workshop_id, name, token_hash(token), at)
    if store.readers.acknowledge(known.id, edition.id, edition.fingerprint, at):
        details = {"reader": known.name, "version": str(edition.number), "fingerprint": edition.fingerprint}
        _record(store, edition.workshop_id, person, "version-acknowledged", at, **details)
    return Acknowledging(reader=known, token=token)


def _by_account(store: Store, workshop_id: str, person: Person, at: datetime) -> NamedReader:
    """The reader with this account: there already, invited by its address, or new."""
    there = store.readers.of_person(workshop_id, person.id)
    if there:
        return there
    for each in store.readers.of(workshop_id):
        if each.person_id is None and each.email and folded(each.email) == folded(person.email):
            store.readers.change(each.id, person_id=person.id)
            return replace(each, person_id=person.id)
    _expect_room(store, workshop_id)
    new = NamedReader(
        id=0, workshop_id=workshop_id, name=person.name, email=person.email, person_id=person.id
    )
    return store.readers.add(new, at)


def _by_name(store: Store, workshop_id: str, name: str, hashed: str, at: datetime) -> NamedReader:
    """Somebody new; whoever was new a moment ago, by the first of two clicks, is found again."""
    there = store.readers.of_token(workshop_id, hashed)
    if there:
        return there
    _expect_room(store, workshop_id)
    new = NamedReader(id=0, workshop_id=workshop_id, name=name)
    return store.readers.add(new, at, token_hash=hashed)


def _expect_shown(edition: Edition, fingerprint: str) -> None:
    if not edition.is_in_force or fingerprint != edition.fingerprint:
        raise NothingToAcknowledge


def invite(store: Store, matter: Matter, *, name: str, email: str, by: Person, at: datetime) -> NamedReader:
    """Put somebody on the list with a link of their own, and write to them if that can be done.

    PortalClosed, WhoReads, NotAnAddress, KnownAlready, TooManyReaders or WrittenToAlready say why not.
    """
    workshop, name = matter.workshop, name_of(name)
    if email and (len(email) > LONGEST_EMAIL or not ADDRESS.fullmatch(email)):
        raise NotAnAddress(email)
    if store.portal.access(workshop.id) is Access.CLOSED:
        raise PortalClosed
    store.signing.hold(workshop.id)
    _expect_room(store, workshop.id)
    expect_new(name, email, (line.reader for line in lines(store, workshop.id, matter.edition)))
    new = NamedReader(id=0, workshop_id=workshop.id, name=name, email=email, invited_at=at)
    added = store.readers.add(new, at)
    reader = link_to(store, added, matter.address, reach=matter.reach, by=by, at=at)
    if reader.email and matter.reach.by_letter:
        reader_letters.invite(store, matter, reader, at)
    _record(store, workshop.id, by, "reader-invited", at, reader=reader.name)
    return reader


def remove(store: Store, reader: NamedReader, *, by: Person, at: datetime) -> None:
    """Take somebody out of the list and end their own link; what they acknowledged stays in the record."""
    store.readers.change(reader.id, removed=True, token_hash=None, person_id=None, email="")
    if reader.link_id:
        store.permits.revoke(LINK, reader.link_id, at)
    _record(store, reader.workshop_id, by, "reader-removed", at, reader=reader.name)


def lines(store: Store, workshop_id: str, edition: Edition | None) -> list[Line]:
    """Everybody who reads or should: those on the list, and the members of the workshop; by name."""
    last = store.readers.last_of_all(workshop_id)
    there = store.readers.of(workshop_id)
    known = {each.person_id for each in there}
    expected = [
        NamedReader(
            id=0,
            workshop_id=workshop_id,
            name=member.person.name,
            email=member.person.email,
            person_id=member.person.id,
        )
        for member in store.facilitation.members(workshop_id)
        if member.person.id not in known
    ]
    current = edition.id if edition and edition.is_in_force else None
    found = [_line(each, last.get(each.id), current) for each in (*there, *expected)]
    return sorted(found, key=lambda line: (line.reader.name.casefold(), line.reader.id))


def _line(reader: NamedReader, last: Acknowledged | None, current: int | None) -> Line:
    return Line(reader=reader, last=last, knows=knows(last, current))


def _expect_room(store: Store, workshop_id: str) -> None:
    if store.readers.count(workshop_id) >= MOST_READERS:
        raise TooManyReaders


def _record(
    store: Store, workshop_id: str, by: Person | None, what: str, at: datetime, **details: Any
) -> None:
    store.happenings.record(workshop_id, by.id if by else None, what, details, at, about="record")
