"""The table of what leaves a portal on paper: the printed glossaries."""

from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from workshop.storage.columns import Row


class GlossaryPrintRow(Row):
    """The glossary of a version alone on paper, as it looks while the version applies or does not."""

    __tablename__ = "glossary_prints"

    version_id: Mapped[int] = mapped_column(ForeignKey("versions.id"), primary_key=True)
    in_force: Mapped[bool] = mapped_column(primary_key=True)
    pdf: Mapped[bytes] = mapped_column(LargeBinary)
    printed_at: Mapped[datetime]
