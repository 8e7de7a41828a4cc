"""What versions are compared with, kept for good, and what became of the versions of a workshop."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from workshop.domain.signing.base import Past
from workshop.domain.signing.signers import State
from workshop.domain.signing.standing import Standing
from workshop.domain.versions import VersionNumber
from workshop.storage.base_tables import BaseRow
from workshop.storage.contract import numbered
from workshop.storage.signing_tables import SignOffRow, StandingRow
from workshop.storage.tables import VersionRow


class Bases:
    """The base of every version."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def fix(self, workshop_id: str, version_id: int, base: VersionNumber) -> None:
        """Remember for good what a version is compared with."""
        base_id = self._session.scalars(select(VersionRow.id).where(*numbered(workshop_id, base))).one()
        self._session.add(BaseRow(version_id=version_id, base_id=base_id))
        self._session.flush()

    def of(self, version_id: int) -> VersionNumber | None:
        """What a version is compared with; None for a first one."""
        found = self._session.execute(
            select(VersionRow.major, VersionRow.minor)
            .join(BaseRow, BaseRow.base_id == VersionRow.id)
            .where(BaseRow.version_id == version_id)
        ).one_or_none()
        return VersionNumber(major=found.major, minor=found.minor) if found else None

    def past(self, workshop_id: str) -> list[Past]:
        """What became of the versions of a workshop, in no particular order."""
        signed = select(SignOffRow.version_id).where(
            SignOffRow.workshop_id == workshop_id, SignOffRow.state == State.COMPLETE
        )
        complete = set(self._session.scalars(signed))
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
