"""The log of all that happened; the live room follows it, so its order must never lie.

Every row is chained to the one before (domain/chain), so that none can be changed, removed, moved or slipped
in unnoticed. Where something came from, the address of the network, is personal data and must one day be
forgotten, which a chain forbids: so the chain holds a seal of it, and the address stands beside the log for
`ADDRESSES_KEPT`, long enough to look into a misused account; it is no setting, for nobody needs it longer.
What happens in the room never has an address: cards and ballots are given without a name.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final, Literal, cast

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from workshop.domain.chain import GENESIS, link, sealed
from workshop.storage.engine import AS_JSON
from workshop.storage.exact import HASHED, moment
from workshop.storage.record_tables import AddressRow
from workshop.storage.tables import HappeningRow, PersonRow

#: Where something happened: at the desk it may change what is agreed, in the room it does not; what is noted
#: for the record alone, such as that a file was taken along, changes nothing anywhere.
About = Literal["desk", "room", "record"]
#: For so long the address is known that something came from.
ADDRESSES_KEPT: Final = timedelta(days=90)
#: What proxies pass on as an address may be anything.
LONGEST_ADDRESS: Final = 64
#: Past the session: the log is written thirty times a second.
LOG: Final = HappeningRow.__table__
NEWEST: Final = select(LOG.c.id, LOG.c.hash).order_by(LOG.c.id.desc()).limit(1)
APPEND: Final = insert(LOG)  # type: ignore[arg-type] # it is a Table
#: Any number that nothing else on this PostgreSQL database locks.
LOG_LOCK = 0x68616E64


@dataclass(frozen=True, kw_only=True)
class Happening:
    """Something that happened, and who did it."""

    id: int
    workshop_id: str | None
    person_id: int | None
    #: The person's name.
    person: str | None
    what: str
    about: About
    details: Mapping[str, Any]
    at: datetime


class Happenings:
    """An append-only log; ids grow in the order in which readers get to see them."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._recorded: list[tuple[dict[str, Any], str]] = []
        self._address = ""

    def come_from(self, address: str | None) -> None:
        """Whatever is recorded from now on came from this address."""
        self._address = (address or "")[:LONGEST_ADDRESS]

    def record(
        self,
        workshop_id: str | None,
        person_id: int | None,
        what: str,
        details: Mapping[str, Any],
        at: datetime,
        *,
        about: About = "desk",
    ) -> None:
        """Note what happened; it stands in the log when the transaction ends well."""
        row = {
            "workshop_id": workshop_id,
            "person_id": person_id,
            "what": what,
            "about": about,
            "details": dict(details),
            "happened_at": at,
            "address_seal": None,
        }
        self._recorded.append((row, "" if about == "room" else self._address))

    def write_down(self) -> None:
        """Append what was recorded, as the last deed of a transaction.

        PostgreSQL lets writers in side by side: without the lock, two would follow the same head, and a
        reader could pass an id whose transaction is still open and never see it. Held from here to the
        commit, it costs little.
        """
        if not self._recorded:
            return
        self._session.flush()  # what happened to people and workshops refers to them
        connection = self._session.connection()
        if connection.dialect.name == "postgresql":
            connection.execute(select(func.pg_advisory_xact_lock(LOG_LOCK)))
        last, head = connection.execute(NEWEST).one_or_none() or (0, GENESIS)
        rows, addresses = [], []
        for number, (row, address) in enumerate(self._recorded, start=last + 1):
            row["id"] = number
            if address:
                salt = secrets.token_hex(16)
                row["address_seal"] = sealed(salt, address)
                beside = {"happening_id": number, "salt": salt, "address": address}
                addresses.append({**beside, "noted_at": row["happened_at"]})
            head = row["hash"] = link(head, [_spelled(row[name]) for name in HASHED])
            rows.append(row)
        self._recorded = []
        connection.execute(APPEND, rows)
        if addresses:
            connection.execute(insert(AddressRow.__table__), addresses)  # type: ignore[arg-type] # it is a Table

    def forget_addresses(self, at: datetime) -> None:
        """Forget from where those things came that happened long ago; the chain stays whole."""
        old = AddressRow.noted_at < at - ADDRESSES_KEPT
        self._session.execute(delete(AddressRow).where(old))

    def after(self, workshop_id: str | None, last_id: int, limit: int) -> list[Happening]:
        """The next happenings of one workshop, or of the whole house, oldest first."""
        self.write_down()
        chosen = (
            select(HappeningRow, PersonRow.name)
            .outerjoin(PersonRow, PersonRow.id == HappeningRow.person_id)
            .where(HappeningRow.id > last_id)
            .order_by(HappeningRow.id)
            .limit(limit)
        )
        if workshop_id is not None:
            chosen = chosen.where(HappeningRow.workshop_id == workshop_id)
        return [_happening(row, name) for row, name in self._session.execute(chosen)]

    def head(self) -> int:
        """The id of the last happening, 0 if there is none: cheap to ask, many times a second."""
        return self._session.scalar(select(func.max(HappeningRow.id))) or 0

    def head_of(self, workshop_id: str) -> int:
        """The id of the last happening at a workshop's desk: while it stays, so does what people agreed."""
        newest = select(func.max(HappeningRow.id)).where(
            HappeningRow.workshop_id == workshop_id, HappeningRow.about == "desk"
        )
        return self._session.scalar(newest) or 0


def _spelled(value: Any) -> str | None:
    """A value as the text that its column will hold; see `exact`."""
    match value:
        case None | str():
            return value
        case dict():
            return AS_JSON(value)
        case datetime():
            return moment(value)
        case _:
            return str(value)


def _happening(row: HappeningRow, person: str | None) -> Happening:
    return Happening(
        id=row.id,
        workshop_id=row.workshop_id,
        person_id=row.person_id,
        person=person,
        what=row.what,
        about=cast("About", row.about),
        details=row.details,
        at=row.happened_at,
    )
