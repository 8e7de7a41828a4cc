"""Where the versions of a workshop stand."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session, aliased

from workshop.domain.signing.standing import Course, Standing
from workshop.domain.versions import VersionNumber
from workshop.storage.signing_tables import StandingRow
from workshop.storage.tables import VersionRow, WorkshopRow


@dataclass(frozen=True, kw_only=True)
class Stood:
    """Where a version stands, since when and why."""

    standing: Standing
    since: datetime
    reason: str
    successor: VersionNumber | None


class Standings:
    """What every version is worth."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def hold(self, workshop_id: str) -> None:
        """Let one transaction at a time change what the versions of a workshop are worth."""
        held = select(WorkshopRow.id).where(WorkshopRow.id == workshop_id)
        self._session.scalar(held.with_for_update(key_share=True))

    def standing(self, version_id: int) -> Standing:
        """What a version is worth."""
        found = self._session.scalar(select(StandingRow.standing).where(StandingRow.version_id == version_id))
        return Standing(found) if found else Standing.PUBLISHED

    def stood(self, workshop_id: str) -> dict[int, Stood]:
        """Where the versions of a workshop stand, by id; those that are only published are missing."""
        return self._stood(StandingRow.workshop_id == workshop_id)

    def stood_of(self, version_id: int) -> Stood | None:
        """Where one version stands; None for one that is only published."""
        return self._stood(StandingRow.version_id == version_id).get(version_id)

    def _stood(self, meant: ColumnElement[bool]) -> dict[int, Stood]:
        later = aliased(VersionRow)
        found = self._session.execute(
            select(StandingRow, later.major, later.minor)
            .outerjoin(later, later.id == StandingRow.successor_id)
            .where(meant)
        )
        return {
            row.version_id: Stood(
                standing=Standing(row.standing),
                since=row.since,
                reason=row.reason,
                successor=None if major is None else VersionNumber(major=major, minor=minor),
            )
            for row, major, minor in found
        }

    def course(self, workshop_id: str) -> Course:
        """How all versions of a workshop stand."""
        numbers = self._numbers(workshop_id)
        stood = self.stood(workshop_id)
        by_id = {version_id: number for number, version_id in numbers.items()}
        return Course(
            standings={by_id[version_id]: each.standing for version_id, each in stood.items()},
            successors={
                by_id[version_id]: each.successor for version_id, each in stood.items() if each.successor
            },
        )

    def follow(self, workshop_id: str, course: Course, at: datetime, reason: str = "") -> None:
        """Keep how the versions stand from now on; what gives way is written before what takes its place."""
        numbers = self._numbers(workshop_id)
        rows = {
            row.version_id: row
            for row in self._session.scalars(
                select(StandingRow).where(StandingRow.workshop_id == workshop_id)
            )
        }
        changes = sorted(course.standings.items(), key=lambda each: each[1] is Standing.IN_FORCE)
        for number, standing in changes:
            row = rows.get(numbers[number])
            if row is not None and row.standing == standing:
                continue
            if row is None:
                row = StandingRow(version_id=numbers[number], workshop_id=workshop_id)
                self._session.add(row)
            row.standing, row.since, row.reason = standing, at, reason
            row.rules = workshop_id if standing is Standing.IN_FORCE else None
            later = course.successors.get(number)
            row.successor_id = numbers[later] if later else None
            self._session.flush()

    def _numbers(self, workshop_id: str) -> dict[VersionNumber, int]:
        found = self._session.execute(
            select(VersionRow.id, VersionRow.major, VersionRow.minor).where(
                VersionRow.workshop_id == workshop_id
            )
        )
        return {VersionNumber(major=line.major, minor=line.minor): line.id for line in found}
