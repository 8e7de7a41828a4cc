"""Writing to those who read, in the language of the contract; and the same to copy, where no letter goes."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from workshop.actions.personal_links import GAP
from workshop.actions.reader_links import link_to, whole_link
from workshop.actions.reader_words import (
    BY_HAND,
    HOW_BY_ACCOUNT,
    HOW_BY_LINK,
    INVITED,
    NOT_YET,
    REMINDED,
    SINCE,
    WANTED_OF_READERS,
)
from workshop.actions.signing_links import LINK, Reach
from workshop.domain.facilitation import Workshop
from workshop.domain.naming import folded
from workshop.domain.people import Person
from workshop.domain.portal.acknowledgement import (
    Acknowledged,
    Knows,
    Line,
    NamedReader,
    NobodyBehind,
    WrittenToAlready,
)
from workshop.domain.portal.edition import Edition
from workshop.domain.words import Text
from workshop.storage.memory import Store

#: So many invitations go to one e-mail address within a day, whatever workshops they come from.
INVITATIONS: Final = 3
INVITED_WITHIN: Final = timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class Matter:
    """What readers are written to about, and how they get there."""

    workshop: Workshop
    edition: Edition
    #: Where everybody reads what is new, with an account or where it is public.
    home: str
    #: Where everybody else's links lead, with a gap for the secret end if each has one of their own.
    address: str
    reach: Reach

    @property
    def by_link(self) -> bool:
        """Whether everybody without an account comes by a link of their own."""
        return GAP in self.address

    def letter(
        self, kind: Sequence[Text], reader: NamedReader, last: Acknowledged | None = None
    ) -> list[str]:
        """Subject and text for one reader; the link is put in when the letter leaves."""
        values = {
            "name": reader.name,
            "company": self.workshop.company,
            "title": self.workshop.title,
            "number": self.edition.number,
            "wanted": WANTED_OF_READERS[self.edition.is_in_force].format(number=self.edition.number),
            "how": HOW_BY_LINK if self.by_link else HOW_BY_ACCOUNT,
            "state": SINCE.format(before=last.number) if last else NOT_YET,
            "link": LINK,
        }
        return [each.format(**values).in_(self.workshop.language) for each in kind]


def remind(
    store: Store, matter: Matter, lines: Iterable[Line], *, by: Person, at: datetime
) -> list[NamedReader]:
    """Write to everybody of these who does not know the version in force, each at most once a day.

    Who was reached; NobodyBehind if nobody can be.
    """
    due = [line for line in lines if line.may_be_reminded(at)] if matter.reach.by_letter else []
    if not due:
        raise NobodyBehind
    reached = []
    for line in due:
        reader = line.reader if line.reader.id else store.readers.add(line.reader, at)
        reader = link_to(store, reader, _address(matter, reader), reach=matter.reach, by=by, at=at)
        subject, text = matter.letter(REMINDED, reader, line.last)
        store.letters.add_for_reader(reader, subject, text, at)
        store.readers.change(reader.id, reminded_at=at)
        reached.append(replace(reader, reminded_at=at))
    details = {"version": str(matter.edition.number)}
    store.happenings.record(matter.workshop.id, by.id, "readers-reminded", details, at, about="record")
    return reached


def invite(store: Store, matter: Matter, reader: NamedReader, at: datetime) -> None:
    """Write to somebody who is to read; WrittenToAlready if too many did so to this address today."""
    key = f"invited:{hashlib.sha256(folded(reader.email).encode()).hexdigest()}"
    if not store.limits.allow(key, at, INVITATIONS, INVITED_WITHIN):
        raise WrittenToAlready(reader.email)
    subject, text = matter.letter(INVITED, reader)
    store.letters.add_for_reader(reader, subject, text, at)


def to_copy(matter: Matter, line: Line) -> str:
    """What the facilitator may pass on in their own way, with the link in it; empty if nothing is to be said.

    An invitation for whoever was only invited so far, a reminder for all others.
    """
    if line.is_only_invited:
        _subject, words = matter.letter(INVITED, line.reader)
    elif matter.edition.is_in_force and line.knows is not Knows.IT:
        [words] = matter.letter((BY_HAND,), line.reader, line.last)
    else:
        return ""
    return words.replace(LINK, way_in(matter, line.reader))


def way_in(matter: Matter, reader: NamedReader) -> str:
    """The reader's own link, or the address that everybody with an account reads at."""
    return (whole_link(reader, matter.reach) if matter.by_link else "") or matter.home


def _address(matter: Matter, reader: NamedReader) -> str:
    """Whoever has an account signs in; everybody else comes by a link of their own."""
    return matter.address if reader.person_id is None else matter.home
