"""Portals: to whom each is open, and which version it shows."""

from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from workshop.domain.portal.access import Access
from workshop.domain.portal.edition import Candidate, Edition, shown
from workshop.domain.signing.standing import Standing
from workshop.domain.versions import VersionNumber
from workshop.storage.portal_tables import PortalRow
from workshop.storage.signing_tables import StandingRow
from workshop.storage.tables import VersionRow, WorkshopRow
from workshop.storage.upsert import insert_into

#: What tells where a version stands.
PLACE = (VersionRow.major, VersionRow.minor, StandingRow.standing, StandingRow.since)


class Portals:
    """The portal of every workshop."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def access(self, workshop_id: str) -> Access:
        """To whom it is open; closed until somebody opens it."""
        found = self._session.scalar(select(PortalRow.access).where(PortalRow.workshop_id == workshop_id))
        return Access(found) if found else Access.CLOSED

    def opened_at(self, workshop_id: str) -> datetime | None:
        """Since when it is open to anybody but members; None while it is not."""
        return self._session.scalar(select(PortalRow.opened_at).where(PortalRow.workshop_id == workshop_id))

    def open_to(self, workshop_id: str, access: Access, at: datetime) -> None:
        """Open or close it; how long it has been open begins anew when it was closed before."""
        is_open = access is not Access.CLOSED
        new = insert_into(self._session, PortalRow).values(
            workshop_id=workshop_id, access=access, opened_at=at if is_open else None
        )
        since = func.coalesce(PortalRow.opened_at, at) if is_open else None
        self._session.execute(
            new.on_conflict_do_update(
                index_elements=[PortalRow.workshop_id], set_={"access": access, "opened_at": since}
            )
        )

    def look(self, workshop_id: str) -> tuple[Access, Candidate | None]:
        """To whom it is open, and the version that it shows: one short question for every page.

        Nothing is asked that a database finds only behind all that the versions say.
        """
        found = self._session.execute(
            select(PortalRow.access, VersionRow.id, *PLACE)
            .select_from(WorkshopRow)
            .outerjoin(PortalRow, PortalRow.workshop_id == WorkshopRow.id)
            .outerjoin(VersionRow, VersionRow.workshop_id == WorkshopRow.id)
            .outerjoin(StandingRow, StandingRow.version_id == VersionRow.id)
            .where(WorkshopRow.id == workshop_id)
        ).all()
        access = next((line.access for line in found if line.access), Access.CLOSED)
        return Access(access), shown(_candidate(workshop_id, line) for line in found if line.id is not None)

    def candidates(self, workshop_id: str) -> list[Candidate]:
        """Every published version with where it stands, found without what the versions say."""
        found = self._session.execute(
            select(VersionRow.id, *PLACE)
            .outerjoin(StandingRow, StandingRow.version_id == VersionRow.id)
            .where(VersionRow.workshop_id == workshop_id)
        )
        return [_candidate(workshop_id, line) for line in found]

    def edition(self, candidate: Candidate) -> Edition:
        """The same version with what never changes: its fingerprint, its note, and when it was published."""
        head = select(VersionRow.fingerprint, VersionRow.published_at, VersionRow.note)
        line = self._session.execute(head.where(VersionRow.id == candidate.id)).one()
        return _edition(candidate, line)

    def editions(self, workshop_id: str) -> list[Edition]:
        """Every published version, newest first; slow where versions are long, so not for every page."""
        found = self._session.execute(
            select(VersionRow.id, VersionRow.fingerprint, VersionRow.published_at, VersionRow.note, *PLACE)
            .outerjoin(StandingRow, StandingRow.version_id == VersionRow.id)
            .where(VersionRow.workshop_id == workshop_id)
            .order_by(VersionRow.major.desc(), VersionRow.minor.desc())
        )
        return [_edition(_candidate(workshop_id, line), line) for line in found]

    def shown(self, workshop_id: str) -> Edition | None:
        """The version that readers are shown, if there is one."""
        candidate = self.look(workshop_id)[1]
        return self.edition(candidate) if candidate else None


def _candidate(workshop_id: str, line: Any) -> Candidate:
    return Candidate(
        id=line.id,
        workshop_id=workshop_id,
        number=VersionNumber(major=line.major, minor=line.minor),
        standing=Standing(line.standing) if line.standing else Standing.PUBLISHED,
        since=line.since,
    )


def _edition(candidate: Candidate, line: Any) -> Edition:
    return Edition(
        id=candidate.id,
        workshop_id=candidate.workshop_id,
        number=candidate.number,
        standing=candidate.standing,
        since=candidate.since or line.published_at,
        fingerprint=line.fingerprint,
        published_at=line.published_at,
        note=line.note,
    )
