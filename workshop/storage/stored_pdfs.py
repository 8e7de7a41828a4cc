"""The stored PDF that somebody who is signed in asks for, found in one statement."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal

from sqlalchemy import Connection, Select, Table, bindparam, select

from workshop.domain.versions import VersionNumber
from workshop.storage.people import lasts_until
from workshop.storage.seal_tables import SealRow
from workshop.storage.tables import MemberRow, PrintRow, VersionRow, WebSessionRow, WorkshopRow

#: As published, or sealed once it came in force.
Edition = Literal["printed", "sealed"]
ROWS: Final[Mapping[Edition, type[PrintRow] | type[SealRow]]] = {"printed": PrintRow, "sealed": SealRow}


@dataclass(frozen=True, kw_only=True)
class StoredPdf:
    """A file that may be handed out, but for its bytes."""

    version_id: int
    number: VersionNumber
    sha256: str
    company: str


def _asked(kept: Table) -> Select[Any]:
    """Who is signed in with a token, is in the workshop, and finds the version there among what is kept.

    Of tables, not of classes: these rows become no objects, and a page waits for nothing else.
    """
    sessions, members = WebSessionRow.__table__, MemberRow.__table__
    workshops, versions = WorkshopRow.__table__, VersionRow.__table__
    return (
        select(
            sessions.c.touched_at,
            sessions.c.idle_seconds,
            sessions.c.expires_at,
            workshops.c.company,
            kept.c.version_id,
            kept.c.sha256,
        )
        .select_from(sessions)
        .join(members, members.c.person_id == sessions.c.person_id)
        .join(workshops, workshops.c.id == members.c.workshop_id)
        .join(versions, versions.c.workshop_id == workshops.c.id)
        .join(kept, kept.c.version_id == versions.c.id)
        .where(
            sessions.c.token_hash == bindparam("token_hash"),
            workshops.c.id == bindparam("workshop_id"),
            versions.c.major == bindparam("major"),
            versions.c.minor == bindparam("minor"),
        )
    )


#: Worded once: a file is fetched faster than these are put together.
ASKED: Final = {edition: _asked(row.__table__) for edition, row in ROWS.items()}  # type: ignore[arg-type] # tables, all


class StoredPdfs:
    """The PDFs of all versions, as members of their workshops fetch them.

    On a bare connection: a session with everything that it keeps would take longer than the statement.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find_for(
        self, token_hash: str, workshop_id: str, number: VersionNumber, edition: Edition, now: datetime
    ) -> StoredPdf | None:
        """The PDF for whoever is signed in with this token and is in the workshop; None for anybody else."""
        asked = {
            "token_hash": token_hash,
            "workshop_id": workshop_id,
            "major": number.major,
            "minor": number.minor,
        }
        row = self._connection.execute(ASKED[edition], asked).one_or_none()
        if row is None or now >= lasts_until(row.touched_at, row.idle_seconds, row.expires_at):
            return None
        return StoredPdf(version_id=row.version_id, number=number, sha256=row.sha256, company=row.company)

    def read(self, version_id: int, edition: Edition) -> bytes:
        """The bytes of a PDF that was found."""
        kept = ROWS[edition]
        pdf: bytes = self._connection.execute(
            select(kept.pdf).where(kept.version_id == version_id)
        ).scalar_one()
        return pdf
