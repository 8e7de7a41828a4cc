"""INSERT … ON CONFLICT, which both databases spell alike and SQLAlchemy keeps in two places."""

from typing import cast

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from workshop.storage.columns import Row


def insert_into(session: Session, table: type[Row]) -> sqlite.Insert:
    """An INSERT that can say what to do on a conflict; typed as SQLite's, whose methods both have."""
    if session.get_bind().dialect.name == "sqlite":
        return sqlite.insert(table)
    return cast("sqlite.Insert", postgresql.insert(table))
