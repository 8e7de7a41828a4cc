"""The table of the sealed contracts."""

from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from workshop.storage.columns import Row


class SealRow(Row):
    """The final PDF of a version, sealed. Protected: triggers refuse to change it."""

    __tablename__ = "seals"

    version_id: Mapped[int] = mapped_column(ForeignKey("versions.id"), primary_key=True)
    pdf: Mapped[bytes] = mapped_column(LargeBinary)
    sha256: Mapped[str] = mapped_column(index=True)
    sealed_at: Mapped[datetime]
    #: SHA-256 of the certificate.
    certificate: Mapped[str]
