"""Which decisions were reworded at the desk since: what an entry says now is not what the room settled."""

from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import and_, select
from sqlalchemy.orm import Session, aliased

from workshop.storage.room_tables import DecisionRow
from workshop.storage.tables import PersonRow, WordingRow

#: The same place in the agreements.
SAME = and_(
    WordingRow.workshop_id == DecisionRow.workshop_id,
    WordingRow.step == DecisionRow.step,
    WordingRow.rows == DecisionRow.rows,
    WordingRow.entry_id == DecisionRow.entry,
)


@dataclass(frozen=True, kw_only=True)
class Reworded:
    """When the wording last became another one, and who wrote that down."""

    at: datetime
    by: str


def reworded(session: Session, workshop_id: str) -> dict[int, Reworded]:
    """The decisions, by id, whose field says something else than they settled, and is still there."""
    again = aliased(DecisionRow)
    touched = (
        select(DecisionRow.id)
        .join(WordingRow, SAME)
        .where(DecisionRow.workshop_id == workshop_id, WordingRow.worded_at > DecisionRow.settled_at)
    )
    replaced = select(again.replaces).where(again.workshop_id == workshop_id, again.replaces.is_not(None))
    found = session.execute(
        select(
            DecisionRow.id,
            DecisionRow.field,
            DecisionRow.settled_at,
            WordingRow.value,
            WordingRow.worded_at,
            PersonRow.name,
        )
        .join(WordingRow, SAME)
        .outerjoin(PersonRow, PersonRow.id == WordingRow.worded_by)
        .where(DecisionRow.id.in_(touched), DecisionRow.id.not_in(replaced), DecisionRow.field != "")
        .order_by(DecisionRow.id, WordingRow.revision)
    ).all()
    told = {key: _last_change(list(lines)) for key, lines in groupby(found, key=lambda line: line.id)}
    return {key: each for key, each in told.items() if each}


def _last_change(lines: list[Any]) -> Reworded | None:
    """When a field came to differ from what was settled; None if it says that still, or again, or is gone."""
    settled = [line for line in lines if line.worded_at <= line.settled_at]
    if not settled or lines[-1].value is None or _said(lines[-1]) == _said(settled[-1]):
        return None
    last = settled[-1]
    for before, line in zip([settled[-1], *lines[len(settled) :]], lines[len(settled) :], strict=False):
        if _said(before) != _said(line):
            last = line
    return Reworded(at=last.worded_at, by=last.name or "")


def _said(line: Any) -> Any:
    return (line.value or {}).get(line.field)
