"""What a column holds, letter for letter, so that a hash proves it."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, LargeBinary, Text, cast, func

#: What of a happening is hashed, in this order.
HASHED: Final = (
    "id",
    "workshop_id",
    "person_id",
    "what",
    "about",
    "details",
    "happened_at",
    "address_seal",
)


def exactly(columns: Any, name: str, dialect: str) -> ColumnElement[Any]:
    """The column as text on PostgreSQL, as the bytes of its text on SQLite, which would else read them."""
    column = columns[name]
    if dialect == "sqlite":
        return cast(column, LargeBinary)
    if name == "happened_at":
        return func.to_char(func.timezone("UTC", column), "YYYY-MM-DD HH24:MI:SS.US")
    return cast(column, Text)


def moment(at: datetime) -> str:
    """A point in time as both databases hold it, to be hashed before it is written."""
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")


def texts(row: Sequence[bytes | str | None]) -> list[str | None]:
    """What was read exactly, as text; bytes that are none stay apart from all that are."""
    return [each.decode(errors="surrogateescape") if isinstance(each, bytes) else each for each in row]
