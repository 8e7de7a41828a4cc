"""What versions are compared with, kept for good, and what became of the versions of a workshop."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from workshop.domain.signing.forerunner import Past
from workshop.domain.signing.signers import State
from workshop.domain.signing.standing import Standing
from workshop.domain.versions import VersionNumber
from workshop.storage.contract import numbered
from workshop.storage.forerunner_tables import ForerunnerRow
from workshop.storage.signing_tables import SignOffRow, StandingRow
from workshop.storage.tables import VersionRow


@dataclass(frozen=True, kw_only=True)
class Withdrawn:
    """A version that was in force until it was withdrawn."""

    number: VersionNumber
    since: datetime


class Forerunners:
    """The forerunner of every version."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def fix(self, workshop_id: str, version_id: int, forerunner: VersionNumber) -> None:
        """Remember for good what a version is compared with."""
        forerunner_id = self._session.scalars(
            select(VersionRow.id).where(*numbered(workshop_id, forerunner))
        ).one()
        self._session.add(ForerunnerRow(version_id=version_id, forerunner_id=forerunner_id))
        self._session.flush()

    def of(self, version_id: int) -> VersionNumber | None:
        """What a version is compared with; None for a first one."""
        found = self._session.execute(
            select(VersionRow.major, VersionRow.minor)
            .join(ForerunnerRow, ForerunnerRow.forerunner_id == VersionRow.id)
            .where(ForerunnerRow.version_id == version_id)
        ).one_or_none()
        return VersionNumber(major=found.major, minor=found.minor) if found else None

    def withdrawn(self, workshop_id: str) -> Withdrawn | None:
        """The version that was withdrawn last of those that every party had signed; None if none was."""
        found = self._session.execute(
            select(VersionRow.major, VersionRow.minor, StandingRow.since)
            .join(StandingRow, StandingRow.version_id == VersionRow.id)
            .where(StandingRow.workshop_id == workshop_id, StandingRow.standing == Standing.WITHDRAWN)
            .where(VersionRow.id.in_(_signed(workshop_id)))
            .order_by(StandingRow.since.desc(), VersionRow.id.desc())
            .limit(1)
        ).one_or_none()
        if found is None:
            return None
        return Withdrawn(number=VersionNumber(major=found.major, minor=found.minor), since=found.since)

    def past(self, workshop_id: str) -> list[Past]:
        """What became of the versions of a workshop, in no particular order."""
        complete = set(self._session.scalars(_signed(workshop_id)))
        found = self._session.execute(
            select(VersionRow.id, VersionRow.major, VersionRow.minor, StandingRow.standing)
            .outerjoin(StandingRow, StandingRow.version_id == VersionRow.id)
            .where(VersionRow.workshop_id == workshop_id)
        )
        return [
            Past(
                number=VersionNumber(major=line.major, minor=line.minor),
                standing=Standing(line.standing or Standing.PUBLISHED),
                was_signed=line.id in complete,
                is_recalled=line.standing == Standing.PUBLISHED,  # it has a row since it was asked for
            )
            for line in found
        ]


def _signed(workshop_id: str) -> Select[int]:
    """The ids of the versions that every party signed, whatever became of them."""
    return select(SignOffRow.version_id).where(
        SignOffRow.workshop_id == workshop_id, SignOffRow.state == State.COMPLETE
    )
