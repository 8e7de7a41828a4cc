"""The tokens with which programs read portals."""

from datetime import datetime

from sqlalchemy import Select, or_, select, update
from sqlalchemy.orm import Session

from workshop.domain.portal.api_tokens import ApiToken
from workshop.storage.elsewhere_tables import ApiTokenRow
from workshop.storage.tables import PersonRow


class ApiTokens:
    """The tokens of every portal."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, workshop_id: str) -> list[ApiToken]:
        """Every token that was ever made, newest first."""
        mine = _tokens().where(ApiTokenRow.workshop_id == workshop_id).order_by(ApiTokenRow.id.desc())
        return [_token(row, name) for row, name in self._session.execute(mine)]

    def add(  # noqa: PLR0917  # all of it is one token
        self, workshop_id: str, name: str, secret_hash: str, by: int, at: datetime, expires_at: datetime
    ) -> ApiToken:
        """Keep a new token."""
        self._session.add(
            ApiTokenRow(
                workshop_id=workshop_id,
                name=name,
                secret_hash=secret_hash,
                made_at=at,
                made_by=by,
                expires_at=expires_at,
                revoked_at=None,
                used_at=None,
            )
        )
        self._session.flush()
        found = self.find(secret_hash)
        assert found is not None  # noqa: S101 # just kept
        return found

    def find(self, secret_hash: str) -> ApiToken | None:
        """The token with this secret, whatever became of it."""
        found = self._session.execute(_tokens().where(ApiTokenRow.secret_hash == secret_hash)).one_or_none()
        return _token(found[0], found[1]) if found else None

    def revoke(self, token_id: int, at: datetime) -> bool:
        """Let a token open nothing any more; False if that was so already."""
        ended = (
            update(ApiTokenRow)
            .where(ApiTokenRow.id == token_id, ApiTokenRow.revoked_at.is_(None))
            .values(revoked_at=at)
            .returning(ApiTokenRow.id)
        )
        return self._session.scalar(ended) is not None

    def use(self, token_id: int, at: datetime, unless_since: datetime) -> None:
        """Remember that it was used, unless it was since then already."""
        is_old = or_(ApiTokenRow.used_at.is_(None), ApiTokenRow.used_at < unless_since)
        self._session.execute(
            update(ApiTokenRow).where(ApiTokenRow.id == token_id, is_old).values(used_at=at)
        )


def _tokens() -> Select[ApiTokenRow, str]:
    made_by = PersonRow.id == ApiTokenRow.made_by
    wanted = select(ApiTokenRow, PersonRow.name).join(PersonRow, made_by)
    return wanted.execution_options(populate_existing=True)


def _token(row: ApiTokenRow, made_by: str) -> ApiToken:
    return ApiToken(
        id=row.id,
        workshop_id=row.workshop_id,
        name=row.name,
        made_at=row.made_at,
        made_by=made_by,
        expires_at=row.expires_at,
        revoked_at=row.revoked_at,
        used_at=row.used_at,
    )
