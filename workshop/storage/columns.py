"""What all tables share: how constraints are named, and how Python's values are kept."""

from datetime import UTC, datetime, tzinfo
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, MetaData, Text
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import TypeDecorator

from workshop.domain.moments import told_in

#: A constraint without a name cannot be changed by a later migration on SQLite.
NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


#: Under this name a dialect, which each engine has of its own, remembers the time zone of its moments.
ZONE = "handschlag_zone"


class Moment(TypeDecorator[datetime]):
    """A point in time: kept in UTC, and given back in the time zone that the engine was opened for.

    SQLite itself would forget the zone.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a moment needs its time zone: {value!r}")
        in_utc = value.astimezone(UTC)
        return in_utc.replace(tzinfo=None) if dialect.name == "sqlite" else in_utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        in_utc = value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value
        return told_in(in_utc, getattr(dialect, ZONE, UTC))


def tell_in(zone: tzinfo, dialect: Dialect) -> None:
    """Let every moment that is read with this dialect be told in a time zone."""
    setattr(dialect, ZONE, zone)


class Row(DeclarativeBase):
    """The declarative root of every table; rows stay on this floor, values leave it."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map = {  # noqa: RUF012  # SQLAlchemy reads it as it stands
        str: Text,
        datetime: Moment,
        dict[str, Any]: JSON(none_as_null=True),
        list[str]: JSON,
    }
