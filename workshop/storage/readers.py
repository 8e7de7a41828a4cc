"""Those who read, by name, and which versions they have acknowledged."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from workshop.domain.portal.acknowledgement import Acknowledged, NamedReader
from workshop.domain.versions import VersionNumber
from workshop.storage.reader_tables import AcknowledgementRow, ReaderRow
from workshop.storage.tables import VersionRow
from workshop.storage.upsert import insert_into

ACKNOWLEDGED = (
    select(
        AcknowledgementRow.reader_id,
        AcknowledgementRow.version_id,
        AcknowledgementRow.acknowledged_at,
        VersionRow.major,
        VersionRow.minor,
    )
    .join(VersionRow, VersionRow.id == AcknowledgementRow.version_id)
    .order_by(VersionRow.major, VersionRow.minor)
)


class Readers:
    """The readers of every portal."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, reader: NamedReader, at: datetime, *, token_hash: str | None = None) -> NamedReader:
        """Keep somebody new; its id is drawn here."""
        row = ReaderRow(
            workshop_id=reader.workshop_id,
            name=reader.name,
            email=reader.email,
            person_id=reader.person_id,
            link_id=reader.link_id,
            salt=reader.salt,
            address=reader.address,
            token_hash=token_hash,
            made_at=at,
            invited_at=reader.invited_at,
            reminded_at=None,
            removed=False,
        )
        self._session.add(row)
        self._session.flush()  # for its id
        return _reader(row)

    def change(self, reader_id: int, **values: Any) -> None:
        """Change the link, when they were reminded, or whether they are removed."""
        self._session.execute(update(ReaderRow).where(ReaderRow.id == reader_id).values(**values))

    def find(self, workshop_id: str, reader_id: int) -> NamedReader | None:
        return self._find(ReaderRow.workshop_id == workshop_id, ReaderRow.id == reader_id)

    def find_by_id(self, reader_id: int) -> NamedReader | None:
        """A reader by the id that letters carry."""
        return self._find(ReaderRow.id == reader_id)

    def of_person(self, workshop_id: str, person_id: int) -> NamedReader | None:
        """The reader who has this account."""
        return self._find(ReaderRow.workshop_id == workshop_id, ReaderRow.person_id == person_id)

    def of_link(self, link_id: int) -> NamedReader | None:
        """The reader whose own link this is; None for a link that many share."""
        return self._find(ReaderRow.link_id == link_id)

    def of_token(self, workshop_id: str, token_hash: str) -> NamedReader | None:
        """The reader whose browser keeps this."""
        return self._find(ReaderRow.workshop_id == workshop_id, ReaderRow.token_hash == token_hash)

    def of(self, workshop_id: str) -> list[NamedReader]:
        """Everybody on the list, in the order in which they came."""
        rows = (
            select(ReaderRow)
            .where(ReaderRow.workshop_id == workshop_id, ReaderRow.removed.is_(False))
            .order_by(ReaderRow.id)
            .execution_options(populate_existing=True)
        )
        return [_reader(row) for row in self._session.scalars(rows)]

    def count(self, workshop_id: str) -> int:
        """How many are on the list."""
        there = ReaderRow.workshop_id == workshop_id, ReaderRow.removed.is_(False)
        return self._session.scalar(select(func.count()).where(*there)) or 0

    def acknowledge(self, reader_id: int, version_id: int, fingerprint: str, at: datetime) -> bool:
        """Keep that somebody acknowledged a version; False if that was kept already."""
        new = insert_into(self._session, AcknowledgementRow).values(
            reader_id=reader_id, version_id=version_id, fingerprint=fingerprint, acknowledged_at=at
        )
        keys = [AcknowledgementRow.reader_id, AcknowledgementRow.version_id]
        kept = new.on_conflict_do_nothing(index_elements=keys).returning(AcknowledgementRow.version_id)
        return self._session.scalar(kept) is not None

    def last(self, reader_id: int) -> Acknowledged | None:
        """The highest version that somebody has acknowledged."""
        return self._last(AcknowledgementRow.reader_id == reader_id).get(reader_id)

    def last_of_all(self, workshop_id: str) -> Mapping[int, Acknowledged]:
        """The highest version that each reader of a workshop has acknowledged, by the reader's id."""
        return self._last(VersionRow.workshop_id == workshop_id)

    def _last(self, condition: Any) -> dict[int, Acknowledged]:
        return {
            line.reader_id: Acknowledged(
                version_id=line.version_id,
                number=VersionNumber(major=line.major, minor=line.minor),
                at=line.acknowledged_at,
            )
            for line in self._session.execute(ACKNOWLEDGED.where(condition))
        }

    def _find(self, *conditions: Any) -> NamedReader | None:
        row = self._session.scalar(
            select(ReaderRow)
            .where(*conditions, ReaderRow.removed.is_(False))
            .execution_options(populate_existing=True)
        )
        return _reader(row) if row else None


def _reader(row: ReaderRow) -> NamedReader:
    return NamedReader(
        id=row.id,
        workshop_id=row.workshop_id,
        name=row.name,
        email=row.email,
        person_id=row.person_id,
        link_id=row.link_id,
        salt=row.salt,
        address=row.address,
        invited_at=row.invited_at,
        reminded_at=row.reminded_at,
    )
