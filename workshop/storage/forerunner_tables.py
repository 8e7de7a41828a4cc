"""The table of what each version is compared with."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from workshop.storage.columns import Row


class ForerunnerRow(Row):
    """What a version is compared with; a first one has no row. Protected: triggers refuse to change it."""

    __tablename__ = "version_forerunners"

    version_id: Mapped[int] = mapped_column(ForeignKey("versions.id"), primary_key=True)
    forerunner_id: Mapped[int] = mapped_column(ForeignKey("versions.id"), index=True)
