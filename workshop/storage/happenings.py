"""The log of all that happened; the live room follows it, so its order must never lie."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, cast

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from workshop.storage.tables import HappeningRow, PersonRow

#: Where something happened: at the desk it may change what is agreed, in the room it does not.
About = Literal["desk", "room"]
#: Any number that nothing else on this PostgreSQL database locks.
LOG_LOCK = 0x68616E64
RECORD = insert(HappeningRow.__table__)  # type: ignore[arg-type] # it is a Table


@dataclass(frozen=True, kw_only=True)
class Happening:
    """Something that happened, and who did it."""

    id: int
    workshop_id: str | None
    person_id: int | None
    #: The person's name.
    person: str | None
    what: str
    about: About
    details: Mapping[str, Any]
    at: datetime


class Happenings:
    """An append-only log; ids grow in the order in which readers get to see them."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._recorded: list[dict[str, Any]] = []

    def record(
        self,
        workshop_id: str | None,
        person_id: int | None,
        what: str,
        details: Mapping[str, Any],
        at: datetime,
        *,
        about: About = "desk",
    ) -> None:
        """Note what happened; it stands in the log when the transaction ends well."""
        self._recorded.append(
            {
                "workshop_id": workshop_id,
                "person_id": person_id,
                "what": what,
                "about": about,
                "details": dict(details),
                "happened_at": at,
            }
        )

    def write_down(self) -> None:
        """Append what was recorded, as the last deed of a transaction.

        PostgreSQL gives out ids before it commits: without the lock, a reader could pass an id whose
        transaction is still open and never see it. Held from here to the commit, it costs little.
        """
        if not self._recorded:
            return
        if self._session.get_bind().dialect.name == "postgresql":
            self._session.execute(select(func.pg_advisory_xact_lock(LOG_LOCK)))
        self._session.flush()  # what they refer to
        self._session.execute(RECORD, self._recorded)
        self._recorded = []

    def after(self, workshop_id: str | None, last_id: int, limit: int) -> list[Happening]:
        """The next happenings of one workshop, or of the whole house, oldest first."""
        self.write_down()
        chosen = (
            select(HappeningRow, PersonRow.name)
            .outerjoin(PersonRow, PersonRow.id == HappeningRow.person_id)
            .where(HappeningRow.id > last_id)
            .order_by(HappeningRow.id)
            .limit(limit)
        )
        if workshop_id is not None:
            chosen = chosen.where(HappeningRow.workshop_id == workshop_id)
        return [_happening(row, name) for row, name in self._session.execute(chosen)]

    def head(self) -> int:
        """The id of the last happening, 0 if there is none: cheap to ask, many times a second."""
        return self._session.scalar(select(func.max(HappeningRow.id))) or 0

    def head_of(self, workshop_id: str) -> int:
        """The id of the last happening at a workshop's desk: while it stays, so does what people agreed."""
        newest = select(func.max(HappeningRow.id)).where(
            HappeningRow.workshop_id == workshop_id, HappeningRow.about == "desk"
        )
        return self._session.scalar(newest) or 0


def _happening(row: HappeningRow, person: str | None) -> Happening:
    return Happening(
        id=row.id,
        workshop_id=row.workshop_id,
        person_id=row.person_id,
        person=person,
        what=row.what,
        about=cast("About", row.about),
        details=row.details,
        at=row.happened_at,
    )
