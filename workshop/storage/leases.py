"""Work in line, such as prints and letters: whoever claims some has it for a while, then it is free again."""

from datetime import datetime, timedelta
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, and_, or_, select, true, update
from sqlalchemy.orm import InstrumentedAttribute, Session

from workshop.storage.signing_tables import LetterRow
from workshop.storage.tables import PrintJobRow

R = TypeVar("R", PrintJobRow, LetterRow)


def claim(
    session: Session,
    line: type[R],
    *order: InstrumentedAttribute[Any],
    now: datetime,
    lease: timedelta,
    due: ColumnElement[bool] | None = None,
) -> R | None:
    """Take what comes first in this order, is due and is worked on by nobody; None if there is nothing."""
    waits = and_(line.state == "waiting", true() if due is None else due)
    lost = and_(line.state == "running", line.lease_until <= now)
    first = (
        select(line.id)
        .where(or_(waits, lost))
        .order_by(*order)
        .limit(1)
        .with_for_update(skip_locked=True)
        .scalar_subquery()
    )
    return session.scalar(
        update(line)
        .where(line.id == first)
        .values(state="running", lease_until=now + lease, attempts=line.attempts + 1)
        .returning(line)
        .execution_options(synchronize_session=False, populate_existing=True)
    )
