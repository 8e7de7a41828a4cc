"""The table that the record keeps beside the happenings: addresses, which are to be forgotten."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from workshop.storage.columns import Row


class AddressRow(Row):
    """From where somebody did something; the happening itself holds only a seal of it."""

    __tablename__ = "addresses"

    happening_id: Mapped[int] = mapped_column(ForeignKey("happenings.id"), primary_key=True)
    #: Random, so that nobody finds the address by sealing all there are.
    salt: Mapped[str]
    address: Mapped[str]
    noted_at: Mapped[datetime] = mapped_column(index=True)
