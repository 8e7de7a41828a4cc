"""What is agreed, entry by entry.

A step's single fields are one entry (`rows` and `id` are empty); every row of a list is another.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from workshop.domain.refusals import Refusal
from workshop.domain.step import Answer
from workshop.domain.words import Text
from workshop.storage.tables import EntryRow, PersonRow, WorkshopRow
from workshop.storage.wordings import Spot, Wording, Wordings


@dataclass(frozen=True, kw_only=True)
class StoredEntry:
    """An entry as it is agreed now; `value` does not repeat the id."""

    step: str
    rows: str
    id: str
    position: int
    value: Mapping[str, Any]
    revision: int
    changed_at: datetime
    #: The person's name.
    changed_by: str | None


class StaleEntry(Refusal):
    """Somebody else changed the entry first; `current` is how it stands now, None if it is gone."""

    def __init__(self, current: StoredEntry | None) -> None:
        super().__init__(
            Text(
                de="Hier hat inzwischen jemand anderes etwas geändert. Bitte beide Fassungen zusammenführen.",
                en="Somebody else has changed this in the meantime. Please merge the two wordings.",
            )
        )
        self.current = current


class Agreements:
    """The entries of every workshop and what they used to say."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._wordings = Wordings(session)

    def answers(self, workshop_id: str) -> dict[str, Answer]:
        """Everything that is agreed, by step, in one query."""
        return self._composed(EntryRow.workshop_id == workshop_id)

    def answer(self, workshop_id: str, step: str) -> Answer:
        """What is agreed in one step; empty if nothing is."""
        return self._composed(EntryRow.workshop_id == workshop_id, EntryRow.step == step).get(step, {})

    def _composed(self, *conditions: ColumnElement[bool]) -> dict[str, Answer]:
        answers: dict[str, Answer] = {}
        for step, rows, entry_id, value in self._session.execute(
            select(EntryRow.step, EntryRow.rows, EntryRow.entry_id, EntryRow.value)
            .where(*conditions)
            .order_by(EntryRow.step, EntryRow.rows, EntryRow.position, EntryRow.entry_id)
        ):
            answer = answers.setdefault(step, {})
            if rows == "":
                answer.update(value)
            else:
                answer.setdefault(rows, []).append({"id": entry_id, **value})
        return answers

    def entries(self, workshop_id: str, step: str) -> list[StoredEntry]:
        """The entries of a step: its single fields, then its lists in order."""
        return list(self._stored(_entries_of(workshop_id, step)))

    def find_entry(self, workshop_id: str, step: str, rows: str, id: str) -> StoredEntry | None:
        return next(self._stored(_entry(workshop_id, step, (rows, id))), None)

    def history(self, workshop_id: str, step: str, rows: str, id: str) -> list[Wording]:
        """Everything the entry ever said, oldest first."""
        return self._wordings.of(workshop_id, step, (rows, id))

    def save_entry(  # noqa: PLR0917  # an entry is known by four things
        self,
        workshop_id: str,
        step: str,
        rows: str,
        id: str,
        value: Mapping[str, Any],
        base_revision: int,
        by: int | None,
        at: datetime,
    ) -> StoredEntry:
        """Agree on a wording that was written upon `base_revision`, where 0 means a new entry.

        StaleEntry if the entry moved on since. To say what it says already is no change, so the
        same request may come twice.
        """
        if base_revision == 0:
            self._lock_lists(workshop_id)
        row = self._session.scalar(_locked(_entry(workshop_id, step, (rows, id))))
        if row is None or row.value != value:
            if (row.revision if row else 0) != base_revision:
                raise StaleEntry(self.find_entry(workshop_id, step, rows, id))
            self._wordings.say(row or self._new_row(workshop_id, step, (rows, id)), value, by, at)
        return next(self._stored(_entry(workshop_id, step, (rows, id))))

    def remove_entry(  # noqa: PLR0917  # an entry is known by four things
        self,
        workshop_id: str,
        step: str,
        rows: str,
        id: str,
        base_revision: int,
        by: int | None,
        at: datetime,
    ) -> None:
        """Take an entry out as it stood at `base_revision`; StaleEntry if it moved on or is gone."""
        row = self._session.scalar(_locked(_entry(workshop_id, step, (rows, id))))
        if row is None or row.revision != base_revision:
            raise StaleEntry(self.find_entry(workshop_id, step, rows, id))
        self._wordings.remove(row, by, at)

    def order_entries(self, workshop_id: str, step: str, rows: str, ids: Sequence[str]) -> None:
        """Put the rows of a list into this order; those that are not named follow as they were."""
        self._lock_lists(workshop_id)
        of_list = _entries_of(workshop_id, step).where(EntryRow.rows == rows)
        there = {row.entry_id: row for row in self._session.scalars(_locked(of_list))}
        first = dict.fromkeys(ids)
        named = [there[entry_id] for entry_id in first if entry_id in there]
        others = [row for entry_id, row in there.items() if entry_id not in first]
        for position, row in enumerate([*named, *others], start=1):
            row.position = position

    def put_answer(self, workshop_id: str, step: str, answer: Answer, by: int | None, at: datetime) -> None:
        """Replace all of a step's answer; an entry that stays equal keeps its revision."""
        wanted = _taken_apart(answer)
        self._lock_lists(workshop_id)
        locked = self._session.scalars(_locked(_entries_of(workshop_id, step)))
        there = {(row.rows, row.entry_id): row for row in locked}
        for spot, row in there.items():
            if spot not in wanted:
                self._wordings.remove(row, by, at)
        last_revisions = self._wordings.last_revisions(workshop_id, step)
        for spot, (position, value) in wanted.items():
            row = there.get(spot) or EntryRow(
                workshop_id=workshop_id,
                step=step,
                rows=spot[0],
                entry_id=spot[1],
                revision=last_revisions.get(spot, 0),
            )
            row.position = position
            if row.value != value:
                self._wordings.say(row, value, by, at)

    def _lock_lists(self, workshop_id: str) -> None:
        """Let one transaction at a time add to the lists of a workshop, so that none sees half of another."""
        # key_share: saving other entries, which refer to the workshop, need not wait
        lock = select(WorkshopRow.id).where(WorkshopRow.id == workshop_id).with_for_update(key_share=True)
        if self._session.scalar(lock) is None:
            raise LookupError(f"there is no workshop {workshop_id}")

    def _new_row(self, workshop_id: str, step: str, spot: Spot) -> EntryRow:
        """A row at the end of its list that says nothing yet."""
        rows, entry_id = spot
        last = select(func.max(EntryRow.position)).where(
            EntryRow.workshop_id == workshop_id, EntryRow.step == step, EntryRow.rows == rows
        )
        return EntryRow(
            workshop_id=workshop_id,
            step=step,
            rows=rows,
            entry_id=entry_id,
            position=(self._session.scalar(last) or 0) + 1,
            revision=self._wordings.last_revision(workshop_id, step, spot),
        )

    def _stored(self, entries: Select[EntryRow]) -> Iterator[StoredEntry]:
        named = entries.add_columns(PersonRow.name).outerjoin(PersonRow, PersonRow.id == EntryRow.changed_by)
        for row, name in self._session.execute(named):
            yield StoredEntry(
                step=row.step,
                rows=row.rows,
                id=row.entry_id,
                position=row.position,
                value=row.value,
                revision=row.revision,
                changed_at=row.changed_at,
                changed_by=name,
            )


def _entries_of(workshop_id: str, step: str) -> Select[EntryRow]:
    """The single fields of a step, for "" sorts before every key, and then its lists in order."""
    return (
        select(EntryRow)
        .where(EntryRow.workshop_id == workshop_id, EntryRow.step == step)
        .order_by(EntryRow.rows, EntryRow.position, EntryRow.entry_id)
    )


def _entry(workshop_id: str, step: str, spot: Spot) -> Select[EntryRow]:
    return _entries_of(workshop_id, step).where(EntryRow.rows == spot[0], EntryRow.entry_id == spot[1])


def _locked(entries: Select[EntryRow]) -> Select[EntryRow]:
    """The rows as they stand now, held until this transaction ends."""
    return entries.with_for_update().execution_options(populate_existing=True)


def _taken_apart(answer: Answer) -> dict[Spot, tuple[int, dict[str, Any]]]:
    """Position and value of every entry in an answer; of all kinds only Rows are lists of mappings."""
    singles = dict(answer)
    entries: dict[Spot, tuple[int, dict[str, Any]]] = {}
    for rows, there in answer.items():
        if isinstance(there, list) and there and all(isinstance(row, Mapping) for row in there):
            del singles[rows]
            for position, row in enumerate(there, start=1):
                if (rows, row["id"]) in entries:
                    raise ValueError(f"two rows of {rows} have the id {row['id']!r}")
                entries[rows, row["id"]] = (
                    position,
                    {key: value for key, value in row.items() if key != "id"},
                )
    return entries | ({("", ""): (1, singles)} if singles else {})
