"""Published versions and their printed bytes, both kept as they are for good."""

import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import Session, aliased

from workshop.domain.contract import Document, read
from workshop.domain.refusals import Refusal
from workshop.domain.versions import VersionNumber
from workshop.domain.words import Text
from workshop.storage.printing import JobState
from workshop.storage.tables import PersonRow, PrintJobRow, PrintRow, VersionRow
from workshop.storage.upsert import insert_into


@dataclass(frozen=True, kw_only=True)
class StoredVersion:
    """A published version with all that it says."""

    id: int
    workshop_id: str
    number: VersionNumber
    note: str
    document: Document
    fingerprint: str
    published_at: datetime
    #: The person's name.
    published_by: str


@dataclass(frozen=True, kw_only=True)
class VersionLine:
    """A version as a line in a list: everything but what it says."""

    id: int
    number: VersionNumber
    note: str
    fingerprint: str
    published_at: datetime
    #: The person's name.
    published_by: str
    printed: bool
    #: Why it could not be printed, for people.
    print_failed: str | None
    #: The signed edition: None until the version comes in force, then its job, done once it is sealed.
    final: JobState | None
    #: Why it could not be printed or sealed, for people.
    final_failed: str | None

    @property
    def sealed(self) -> bool:
        """Whether the signed edition is there."""
        return self.final == "done"

    @property
    def waits(self) -> bool:
        """Whether something of it is still being printed."""
        return (not self.printed and not self.print_failed) or self.final in {"waiting", "running"}


@dataclass(frozen=True, kw_only=True)
class Print:
    """The bytes of a printed version."""

    pdf: bytes
    sha256: str
    printed_at: datetime


class VersionExists(Refusal):
    """The workshop has a version of this number already."""

    def __init__(self, number: VersionNumber) -> None:
        super().__init__(
            Text(
                de="Version {number} gibt es schon. Bitte die nächste Nummer nehmen.",
                en="There is already a version {number}. Please take the next number.",
            ).format(number=number)
        )
        self.number = number


NEWEST_FIRST = (VersionRow.major.desc(), VersionRow.minor.desc())
#: The printing of a version, and that of its signed edition.
PLAIN, FINAL = aliased(PrintJobRow), aliased(PrintJobRow)
PUBLISHER = func.coalesce(PersonRow.name, VersionRow.publisher_name)


class Contract:
    """The versions of every workshop."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add_version(  # noqa: PLR0917  # all of it is one act of publishing
        self,
        workshop_id: str,
        number: VersionNumber,
        note: str,
        document: Document,
        at: datetime,
        by: int | str,
    ) -> StoredVersion:
        """Publish a document; VersionExists if its number is taken.

        `by` is a person's id, or the name of whoever published it elsewhere.
        """
        new = insert_into(self._session, VersionRow).values(
            workshop_id=workshop_id,
            major=number.major,
            minor=number.minor,
            note=note,
            document=document.canonical.decode(),
            fingerprint=document.fingerprint,
            published_at=at,
            publisher_id=by if isinstance(by, int) else None,
            publisher_name=by if isinstance(by, str) else None,
        )
        taken = [VersionRow.workshop_id, VersionRow.major, VersionRow.minor]
        added = new.on_conflict_do_nothing(index_elements=taken).returning(VersionRow.id)
        if self._session.scalar(added) is None:
            raise VersionExists(number)
        return self.get_version(workshop_id, number)

    def versions(self, workshop_id: str) -> list[VersionLine]:
        """The versions of a workshop, newest first, without their documents."""
        found = self._session.execute(
            select(
                VersionRow.id,
                VersionRow.major,
                VersionRow.minor,
                VersionRow.note,
                VersionRow.fingerprint,
                VersionRow.published_at,
                PUBLISHER.label("published_by"),
                PrintRow.version_id.is_not(None).label("printed"),
                PLAIN.sentence,
                FINAL.state.label("final"),
                FINAL.sentence.label("final_failed"),
            )
            .outerjoin(PersonRow, PersonRow.id == VersionRow.publisher_id)
            .outerjoin(PrintRow, PrintRow.version_id == VersionRow.id)
            .outerjoin(PLAIN, and_(PLAIN.version_id == VersionRow.id, PLAIN.kind == "version"))
            .outerjoin(FINAL, and_(FINAL.version_id == VersionRow.id, FINAL.kind == "final"))
            .where(VersionRow.workshop_id == workshop_id)
            .order_by(*NEWEST_FIRST)
        )
        return [
            VersionLine(
                id=line.id,
                number=VersionNumber(major=line.major, minor=line.minor),
                note=line.note,
                fingerprint=line.fingerprint,
                published_at=line.published_at,
                published_by=line.published_by,
                printed=line.printed,
                print_failed=None if line.printed else line.sentence,
                final=line.final,
                final_failed=line.final_failed,
            )
            for line in found
        ]

    def find_version(self, workshop_id: str, number: VersionNumber) -> StoredVersion | None:
        return self._find(*numbered(workshop_id, number))

    def get_version(self, workshop_id: str, number: VersionNumber) -> StoredVersion:
        """That version; LookupError if there is none."""
        version = self.find_version(workshop_id, number)
        if version is None:
            raise LookupError(f"workshop {workshop_id} has no version {number}")
        return version

    def find_version_by_id(self, version_id: int) -> StoredVersion | None:
        """A version by the id that print jobs and lines carry."""
        return self._find(VersionRow.id == version_id)

    def latest(self, workshop_id: str) -> StoredVersion | None:
        """The version with the highest number."""
        return self._find(VersionRow.workshop_id == workshop_id)

    def _find(self, *conditions: ColumnElement[bool]) -> StoredVersion | None:
        """The version with the highest number of those that are meant."""
        found = self._session.execute(
            select(VersionRow, PUBLISHER.label("published_by"))
            .outerjoin(PersonRow, PersonRow.id == VersionRow.publisher_id)
            .where(*conditions)
            .order_by(*NEWEST_FIRST)
            .limit(1)
        ).one_or_none()
        return _stored(found[0], found[1]) if found else None

    def add_print(self, version_id: int, pdf: bytes, sha256: str, at: datetime) -> Print:
        """Keep the printed bytes; where a print exists it stays, and is what comes back.

        A job whose lease ran out may be printed twice, and people may have the first print by then.
        """
        new = insert_into(self._session, PrintRow).values(
            version_id=version_id, pdf=pdf, sha256=sha256, printed_at=at
        )
        self._session.execute(new.on_conflict_do_nothing(index_elements=[PrintRow.version_id]))
        row = self._session.get_one(PrintRow, version_id)
        return Print(pdf=row.pdf, sha256=row.sha256, printed_at=row.printed_at)

    def find_print(self, version_id: int) -> Print | None:
        row = self._session.get(PrintRow, version_id)
        return Print(pdf=row.pdf, sha256=row.sha256, printed_at=row.printed_at) if row else None


def numbered(workshop_id: str, number: VersionNumber) -> tuple[ColumnElement[bool], ...]:
    """What makes a row of versions the one of this number."""
    return (
        VersionRow.workshop_id == workshop_id,
        VersionRow.major == number.major,
        VersionRow.minor == number.minor,
    )


def _stored(row: VersionRow, published_by: str) -> StoredVersion:
    return StoredVersion(
        id=row.id,
        workshop_id=row.workshop_id,
        number=VersionNumber(major=row.major, minor=row.minor),
        note=row.note,
        document=read(json.loads(row.document)),
        fingerprint=row.fingerprint,
        published_at=row.published_at,
        published_by=published_by,
    )
