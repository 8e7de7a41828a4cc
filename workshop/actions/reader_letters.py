"""Writing to those who read, in the language of the contract; and the same to copy, where no letter goes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from workshop.actions.reader_links import link_to, whole_link
from workshop.actions.reader_words import BY_HAND, NOT_YET, REMINDED, SINCE
from workshop.actions.signing_links import LINK, Reach
from workshop.domain.facilitation import Workshop
from workshop.domain.people import Person
from workshop.domain.portal.acknowledgement import Acknowledged, Line, NamedReader, NobodyBehind
from workshop.domain.portal.edition import Edition
from workshop.domain.words import Text
from workshop.storage.memory import Store


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

    def letter(
        self, kind: Sequence[Text], reader: NamedReader, last: Acknowledged | None = None
    ) -> list[str]:
        """Subject and text for one reader; the link is put in when the letter leaves."""
        values = {
            "name": reader.name,
            "company": self.workshop.company,
            "title": self.workshop.title,
            "number": self.edition.number,
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


def to_copy(matter: Matter, line: Line) -> str:
    """A reminder for whatever way the facilitator takes: with the reader's own link, or that of all."""
    [words] = matter.letter((BY_HAND,), line.reader, line.last)
    return words.replace(LINK, whole_link(line.reader, matter.reach) or matter.home)


def _address(matter: Matter, reader: NamedReader) -> str:
    """Whoever has an account signs in; everybody else comes by a link of their own."""
    return matter.address if reader.person_id is None else matter.home
