"""The tables of what leaves a portal: tokens of programs, and the printed glossaries."""

from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from workshop.storage.columns import Row


class ApiTokenRow(Row):
    """A token with which a program reads a portal, known by the hash of its secret."""

    __tablename__ = "api_tokens"

    id: Mapped[int] = mapped_column(primary_key=True)
    workshop_id: Mapped[str] = mapped_column(ForeignKey("workshops.id"), index=True)
    name: Mapped[str]
    secret_hash: Mapped[str] = mapped_column(unique=True)
    made_at: Mapped[datetime]
    made_by: Mapped[int] = mapped_column(ForeignKey("people.id"))
    expires_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
    #: Written at most once an hour.
    used_at: Mapped[datetime | None]


class GlossaryPrintRow(Row):
    """The glossary of a version alone on paper, as it looks while the version applies or does not."""

    __tablename__ = "glossary_prints"

    version_id: Mapped[int] = mapped_column(ForeignKey("versions.id"), primary_key=True)
    in_force: Mapped[bool] = mapped_column(primary_key=True)
    pdf: Mapped[bytes] = mapped_column(LargeBinary)
    printed_at: Mapped[datetime]
