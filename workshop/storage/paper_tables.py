"""The tables of what contracts look like in print."""

from sqlalchemy import ForeignKey, LargeBinary, Text
from sqlalchemy.orm import Mapped, mapped_column

from workshop.domain.paper import SIZES, PaperSize
from workshop.storage.columns import Row
from workshop.storage.tables import one_of


class LookRow(Row):
    """How a workshop's next version will look."""

    __tablename__ = "looks"
    __table_args__ = (one_of("size", SIZES),)

    workshop_id: Mapped[str] = mapped_column(ForeignKey("workshops.id"), primary_key=True)
    size: Mapped[PaperSize] = mapped_column(Text)
    colour: Mapped[str]
    logo: Mapped[bytes] = mapped_column(LargeBinary)


class VersionLookRow(Row):
    """How a version looked when it was published. Protected: triggers refuse to change it."""

    __tablename__ = "version_looks"
    __table_args__ = (one_of("size", SIZES),)

    version_id: Mapped[int] = mapped_column(ForeignKey("versions.id"), primary_key=True)
    size: Mapped[PaperSize] = mapped_column(Text)
    colour: Mapped[str]
    logo: Mapped[bytes] = mapped_column(LargeBinary)
