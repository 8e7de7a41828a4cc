"""The tables of the portal: to whom it is open, and its links."""

from datetime import datetime

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

from workshop.domain.portal.access import Access
from workshop.storage.columns import Row
from workshop.storage.tables import one_of


class PortalRow(Row):
    """The portal of a workshop; without a row it is closed."""

    __tablename__ = "portals"
    __table_args__ = (one_of("access", tuple(Access)),)

    workshop_id: Mapped[str] = mapped_column(ForeignKey("workshops.id"), primary_key=True)
    access: Mapped[str] = mapped_column(Text)
    #: Since when it is open to anybody but members; none while it is closed.
    opened_at: Mapped[datetime | None]


class PortalLinkRow(Row):
    """A secret link to a portal, known by the hash of its secret."""

    __tablename__ = "portal_links"

    id: Mapped[int] = mapped_column(primary_key=True)
    workshop_id: Mapped[str] = mapped_column(ForeignKey("workshops.id"), index=True)
    label: Mapped[str]
    secret_hash: Mapped[str] = mapped_column(unique=True)
    made_at: Mapped[datetime]
    made_by: Mapped[int] = mapped_column(ForeignKey("people.id"))
    expires_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
