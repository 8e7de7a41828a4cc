"""The table of portals: to whom each is open."""

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
