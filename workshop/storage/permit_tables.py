"""The tables of permits, one for each kind; each permit is known by the hash of its secret."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from workshop.storage.columns import Row


class PermitRow:
    """What the permits of every kind have."""

    id: Mapped[int] = mapped_column(primary_key=True)
    workshop_id: Mapped[str] = mapped_column(ForeignKey("workshops.id"), index=True)
    secret_hash: Mapped[str] = mapped_column(unique=True)
    made_at: Mapped[datetime]
    made_by: Mapped[int] = mapped_column(ForeignKey("people.id"))
    expires_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]


class PortalLinkRow(PermitRow, Row):
    """A secret link to a portal."""

    __tablename__ = "portal_links"

    name: Mapped[str] = mapped_column("label")

    @property
    def used_at(self) -> None:
        """Nobody asks when a link was last used."""


class ApiTokenRow(PermitRow, Row):
    """A token with which a program reads a portal."""

    __tablename__ = "api_tokens"

    name: Mapped[str]
    #: Written at most once an hour.
    used_at: Mapped[datetime | None]
