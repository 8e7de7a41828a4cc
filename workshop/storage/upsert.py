"""INSERT … ON CONFLICT, which both databases spell alike and SQLAlchemy keeps in two places."""

from collections.abc import Mapping
from functools import cache
from typing import Any, cast

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from workshop.storage.columns import Row


def insert_into(session: Session, table: type[Row]) -> sqlite.Insert:
    """An INSERT that can say what to do on a conflict; typed as SQLite's, whose methods both have."""
    if session.get_bind().dialect.name == "sqlite":
        return sqlite.insert(table)
    return cast("sqlite.Insert", postgresql.insert(table))


def put(
    session: Session, table: type[Row], place: Mapping[str, Any], said: Mapping[str, Any], **new: Any
) -> None:
    """Keep what is said at this place of a table, whether or not there is a row; `new` only if there is none.

    Rows that were read before are read anew: they would shadow what the statement wrote.
    """
    statement = _put(session.get_bind().dialect.name, table, tuple(place), tuple(said))
    session.execute(statement, {**place, **said, **new})
    session.expire_all()


@cache
def _put(dialect: str, table: type[Row], place: tuple[str, ...], said: tuple[str, ...]) -> sqlite.Insert:
    """The statement is worded once: wording it takes longer than carrying it out."""
    insert = sqlite.insert if dialect == "sqlite" else postgresql.insert
    new = cast("sqlite.Insert", insert(table.__table__))  # type: ignore[arg-type] # it is a Table
    return new.on_conflict_do_update(index_elements=place, set_={name: new.excluded[name] for name in said})
