"""Permits of every kind: links with which people read portals, and tokens with which programs do."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Select, or_, select, update
from sqlalchemy.orm import Session

from workshop.domain.portal.permits import LINK, TOKEN, Kind, Permit
from workshop.storage.permit_tables import ApiTokenRow, PortalLinkRow
from workshop.storage.reader_tables import ReaderRow
from workshop.storage.tables import PersonRow

#: Where the permits of each kind are kept.
ROWS: Final[Mapping[Kind, type[PortalLinkRow | ApiTokenRow]]] = {LINK: PortalLinkRow, TOKEN: ApiTokenRow}


class Permits:
    """The permits of every workshop."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, kind: Kind, workshop_id: str) -> list[Permit]:
        """Every one that was ever made, newest first; the links of single readers stand with those."""
        row = ROWS[kind]
        mine = _permits(kind).where(row.workshop_id == workshop_id).order_by(row.id.desc())
        if kind is LINK:
            mine = mine.where(~select(ReaderRow.id).where(ReaderRow.link_id == row.id).exists())
        return [_permit(*found) for found in self._session.execute(mine)]

    def add(  # noqa: PLR0917  # all of it is one permit
        self,
        kind: Kind,
        workshop_id: str,
        name: str,
        secret_hash: str,
        by: int,
        at: datetime,
        expires_at: datetime,
    ) -> Permit:
        """Keep a new one."""
        row = ROWS[kind](
            workshop_id=workshop_id,
            name=name,
            secret_hash=secret_hash,
            made_at=at,
            made_by=by,
            expires_at=expires_at,
            revoked_at=None,
        )
        self._session.add(row)
        self._session.flush()  # for its id
        return _permit(row, self._session.get_one(PersonRow, by).name)

    def find(self, kind: Kind, secret_hash: str) -> Permit | None:
        """The one with this secret, whatever became of it."""
        meant = _permits(kind).where(ROWS[kind].secret_hash == secret_hash)
        found = self._session.execute(meant).one_or_none()
        return _permit(*found) if found else None

    def is_alive(self, kind: Kind, permit_id: int, at: datetime) -> bool:
        """Whether it still opens anything."""
        found = self._session.execute(_permits(kind).where(ROWS[kind].id == permit_id)).one_or_none()
        return found is not None and _permit(*found).is_alive(at)

    def revoke(self, kind: Kind, permit_id: int, at: datetime) -> bool:
        """Let it open nothing any more; False if that was so already."""
        row = ROWS[kind]
        ended = (
            update(row)
            .where(row.id == permit_id, row.revoked_at.is_(None))
            .values(revoked_at=at)
            .returning(row.id)
        )
        return self._session.scalar(ended) is not None

    def use_token(self, token_id: int, at: datetime, unless_since: datetime) -> None:
        """Remember that a token was used, unless it was since then already."""
        is_old = or_(ApiTokenRow.used_at.is_(None), ApiTokenRow.used_at < unless_since)
        self._session.execute(
            update(ApiTokenRow).where(ApiTokenRow.id == token_id, is_old).values(used_at=at)
        )


def _permits(kind: Kind) -> Select[Any, str]:
    row = ROWS[kind]
    wanted = select(row, PersonRow.name).join(PersonRow, PersonRow.id == row.made_by)
    return wanted.execution_options(populate_existing=True)


def _permit(row: PortalLinkRow | ApiTokenRow, made_by: str) -> Permit:
    return Permit(
        id=row.id,
        workshop_id=row.workshop_id,
        name=row.name,
        made_at=row.made_at,
        made_by=made_by,
        expires_at=row.expires_at,
        revoked_at=row.revoked_at,
        used_at=row.used_at,
    )
