"""Everything that entries ever said, kept for good: each change of an entry goes through here."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from workshop.storage.tables import EntryRow, PersonRow, WordingRow

#: Where an entry stands in its step: the key of its list and its id in there.
Spot = tuple[str, str]


@dataclass(frozen=True, kw_only=True)
class Wording:
    """What an entry said at one revision; the value is None where it was removed."""

    revision: int
    value: Mapping[str, Any] | None
    at: datetime
    #: The person's name.
    by: str | None


class Wordings:
    """The one place that changes what an entry says, and so can forget no change."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def say(self, row: EntryRow, value: Mapping[str, Any], by: int | None, at: datetime) -> None:
        """Let the entry say this from now on; a new one brings the last revision that its spot had."""
        row.value = dict(value)
        row.revision += 1
        row.changed_at = at
        row.changed_by = by
        self._session.add(row)
        self._write(row, row.revision, row.value)

    def remove(self, row: EntryRow, by: int | None, at: datetime) -> None:
        """Take the entry out; that it went is a revision of its own."""
        row.changed_at = at
        row.changed_by = by
        self._write(row, row.revision + 1, None)
        self._session.delete(row)

    def _write(self, row: EntryRow, revision: int, value: dict[str, Any] | None) -> None:
        self._session.add(
            WordingRow(
                workshop_id=row.workshop_id,
                step=row.step,
                rows=row.rows,
                entry_id=row.entry_id,
                revision=revision,
                value=value,
                worded_at=row.changed_at,
                worded_by=row.changed_by,
            )
        )

    def of(self, workshop_id: str, step: str, spot: Spot) -> list[Wording]:
        """What an entry said, oldest first."""
        found = self._session.execute(
            select(WordingRow, PersonRow.name)
            .outerjoin(PersonRow, PersonRow.id == WordingRow.worded_by)
            .where(WordingRow.workshop_id == workshop_id, WordingRow.step == step)
            .where(WordingRow.rows == spot[0], WordingRow.entry_id == spot[1])
            .order_by(WordingRow.revision)
        )
        return [
            Wording(revision=row.revision, value=row.value, at=row.worded_at, by=name) for row, name in found
        ]

    def last_revision(self, workshop_id: str, step: str, spot: Spot) -> int:
        """How far a spot has come, also where the entry is gone; 0 where there never was one.

        An entry that returns counts on from there: else a page that was opened before it went
        could overwrite it unnoticed.
        """
        found = select(func.max(WordingRow.revision)).where(
            WordingRow.workshop_id == workshop_id,
            WordingRow.step == step,
            WordingRow.rows == spot[0],
            WordingRow.entry_id == spot[1],
        )
        return self._session.scalar(found) or 0

    def last_revisions(self, workshop_id: str, step: str) -> dict[Spot, int]:
        """The same for every spot of a step at once."""
        found = self._session.execute(
            select(WordingRow.rows, WordingRow.entry_id, func.max(WordingRow.revision))
            .where(WordingRow.workshop_id == workshop_id, WordingRow.step == step)
            .group_by(WordingRow.rows, WordingRow.entry_id)
        )
        return {(rows, entry_id): revision for rows, entry_id, revision in found}
