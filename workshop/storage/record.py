"""The log as a record: whether its chain is whole, and what happened, by whom and from where."""

from collections.abc import Collection, Generator, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from workshop.domain.chain import Entry, Proof, prove
from workshop.storage.exact import HASHED, exactly, texts
from workshop.storage.record_tables import AddressRow
from workshop.storage.tables import HappeningRow, PersonRow

#: So many rows at once are fetched of a log that may have millions.
AT_ONCE: Final = 2_000


@dataclass(frozen=True, kw_only=True)
class Recorded:
    """A line of the record."""

    id: int
    at: datetime
    person_id: int | None
    #: The person's name.
    person: str | None
    what: str
    details: Mapping[str, Any]
    #: From where, as long as that is kept.
    address: str | None
    hash: str


@dataclass(frozen=True, kw_only=True)
class Sought:
    """Which lines are asked for; None is no condition."""

    whats: Collection[str] | None = None
    #: Kinds to leave out.
    but: Collection[str] = ()
    person_id: int | None = None
    since: datetime | None = None
    until: datetime | None = None


class Record:
    """The record of every workshop, and of the house."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def prove(self, noted: str = "") -> Proof:
        """Follow the chain of the whole house, up to the first bad entry; takes some seconds per million."""
        with closing(self._chain()) as chain:
            return prove(chain, noted)

    def _chain(self) -> Generator[Entry, None, None]:
        dialect = self._session.get_bind().dialect.name
        happenings, addresses = HappeningRow.__table__.c, AddressRow.__table__.c
        proven = [exactly(happenings, name, dialect) for name in (*HASHED, "hash")]
        beside = [exactly(addresses, name, dialect) for name in ("salt", "address")]
        rows = (
            select(*proven, *beside)
            .outerjoin(AddressRow, AddressRow.happening_id == HappeningRow.id)
            .order_by(HappeningRow.id)
        )
        seal = HASHED.index("address_seal")
        with self._session.execute(rows, execution_options={"yield_per": AT_ONCE}) as found:
            for row in found:
                *content, hash_, salt, address = texts(row)
                yield Entry(
                    id=content[0] or "",
                    content=content,
                    hash=hash_,
                    seal=content[seal],
                    salt=salt,
                    address=address,
                )

    def size(self) -> int:
        """How many entries the log of the house has."""
        return self._session.scalar(select(func.count()).select_from(HappeningRow)) or 0

    def lines(
        self, workshop_id: str | None, sought: Sought, *, before: int | None = None, limit: int
    ) -> list[Recorded]:
        """Lines of a workshop, or of the whole house, newest first; older ones than `before`."""
        chosen = (
            _matching(workshop_id, sought)
            .outerjoin(PersonRow, PersonRow.id == HappeningRow.person_id)
            .outerjoin(AddressRow, AddressRow.happening_id == HappeningRow.id)
            .order_by(HappeningRow.id.desc())
            .limit(limit)
        )
        if before is not None:
            chosen = chosen.where(HappeningRow.id < before)
        return [
            Recorded(
                id=row.id,
                at=row.happened_at,
                person_id=row.person_id,
                person=name,
                what=row.what,
                details=row.details,
                address=address,
                hash=row.hash,
            )
            for row, name, address in self._session.execute(chosen)
        ]

    def names(self, ids: Collection[int]) -> dict[int, str]:
        """What these people are called, by id."""
        found = select(PersonRow.id, PersonRow.name).where(PersonRow.id.in_(ids))
        return {row.id: row.name for row in self._session.execute(found)} if ids else {}

    def kinds(self, workshop_id: str) -> list[str]:
        """What happened at all in a workshop."""
        found = select(HappeningRow.what).where(HappeningRow.workshop_id == workshop_id).distinct()
        return sorted(self._session.scalars(found))

    def people(self, workshop_id: str) -> list[tuple[int, str]]:
        """Who did anything in a workshop, by name."""
        found = (
            select(PersonRow.id, PersonRow.name)
            .where(
                PersonRow.id.in_(
                    select(HappeningRow.person_id).where(HappeningRow.workshop_id == workshop_id)
                )
            )
            .order_by(PersonRow.name, PersonRow.id)
        )
        return [(row.id, row.name) for row in self._session.execute(found)]


def _matching(workshop_id: str | None, sought: Sought) -> Select[HappeningRow, str, str]:
    chosen = select(HappeningRow, PersonRow.name, AddressRow.address)
    if workshop_id is not None:
        chosen = chosen.where(HappeningRow.workshop_id == workshop_id)
    if sought.whats is not None:
        chosen = chosen.where(HappeningRow.what.in_(sought.whats))
    if sought.but:
        chosen = chosen.where(HappeningRow.what.not_in(sought.but))
    if sought.person_id is not None:
        chosen = chosen.where(HappeningRow.person_id == sought.person_id)
    if sought.since is not None:
        chosen = chosen.where(HappeningRow.happened_at >= sought.since)
    if sought.until is not None:
        chosen = chosen.where(HappeningRow.happened_at < sought.until)
    return chosen
