"""Decisions, kept for good, and the points that are still to be seen to."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, cast

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from workshop.domain.decisions import Decision, recalled
from workshop.domain.points import Point, PointState
from workshop.domain.question import Question
from workshop.storage.reworded import Reworded, reworded
from workshop.storage.room_tables import DecisionRow, PointRow
from workshop.storage.tables import PersonRow, WorkshopRow


class Decisions:
    """The decision log of every workshop."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(  # noqa: PLR0917 - a record is kept with all that it refers to
        self,
        workshop_id: str,
        round_id: int,
        question: Question,
        record: Mapping[str, Any],
        by: int,
        at: datetime,
        replaces: int | None,
    ) -> int:
        """Keep a decision under the next number of its workshop; returns the number."""
        # two decisions at once take turns, or both would get the same number
        turn = select(WorkshopRow.id).where(WorkshopRow.id == workshop_id)
        self._session.scalar(turn.with_for_update(key_share=True))
        last = select(func.max(DecisionRow.number)).where(DecisionRow.workshop_id == workshop_id)
        number = (self._session.scalar(last) or 0) + 1
        self._session.add(
            DecisionRow(
                workshop_id=workshop_id,
                number=number,
                round_id=round_id,
                step=question.step,
                rows=question.rows,
                entry=question.entry,
                field=question.field,
                record=dict(record),
                settled_at=at,
                settled_by=by,
                replaces=replaces,
            )
        )
        self._session.flush()  # the next one in this transaction counts on from it
        return number

    def of(self, workshop_id: str) -> list[Decision]:
        """Every decision of a workshop, oldest first."""
        found = self._session.execute(
            select(DecisionRow, PersonRow.name)
            .join(PersonRow, PersonRow.id == DecisionRow.settled_by)
            .where(DecisionRow.workshop_id == workshop_id)
            .order_by(DecisionRow.number)
        ).all()
        numbers = {row.id: row.number for row, _name in found}
        replaced = {row.replaces: row.number for row, _name in found if row.replaces}
        changed = reworded(self._session, workshop_id) if found else {}
        return [
            _decision(row, name, numbers.get(row.replaces or 0), replaced.get(row.id), changed.get(row.id))
            for row, name in found
        ]


class Points:
    """The parking lot and the actions of every workshop."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, workshop_id: str, point: Point) -> Point:
        """Keep a new point; its id is given here."""
        row = PointRow(
            workshop_id=workshop_id,
            text=point.text,
            author=point.author,
            owner=point.owner,
            due=point.due,
            state=point.state,
            added_at=point.added_at,
        )
        self._session.add(row)
        self._session.flush()  # for its id
        return _point(row)

    def of(self, workshop_id: str) -> list[Point]:
        """All points of a workshop, oldest first."""
        rows = select(PointRow).where(PointRow.workshop_id == workshop_id).order_by(PointRow.id)
        return [_point(row) for row in self._session.scalars(rows)]

    def find(self, workshop_id: str, point_id: int) -> Point | None:
        found = select(PointRow).where(PointRow.workshop_id == workshop_id, PointRow.id == point_id)
        row = self._session.scalar(found)
        return _point(row) if row else None

    def save(self, point: Point) -> None:
        """Keep who sees to it, until when, and what became of it."""
        row = self._session.get(PointRow, point.id)
        if row is None:
            raise LookupError(f"there is no point {point.id}")
        row.owner, row.due, row.state = point.owner, point.due, point.state

    def count(self, workshop_id: str) -> int:
        """How many are still to be seen to."""
        waiting = select(func.count()).where(
            PointRow.workshop_id == workshop_id, PointRow.state.in_(("parked", "owned"))
        )
        return self._session.scalar(waiting) or 0


def _decision(
    row: DecisionRow, by: str, replaces: int | None, replaced_by: int | None, changed: Reworded | None
) -> Decision:
    return Decision(
        id=row.id,
        number=row.number,
        round_id=row.round_id,
        question=Question(step=row.step, rows=row.rows, entry=row.entry, field=row.field),
        settled_at=row.settled_at,
        settled_by=by,
        replaces=replaces,
        replaced_by=replaced_by,
        reworded_at=changed.at if changed else None,
        reworded_by=changed.by if changed else "",
        **recalled(row.record),
    )


def _point(row: PointRow) -> Point:
    return Point(
        id=row.id,
        text=row.text,
        author=row.author,
        owner=row.owner,
        due=row.due,
        state=cast("PointState", row.state),
        added_at=row.added_at,
    )
