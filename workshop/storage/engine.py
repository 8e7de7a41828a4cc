"""How a database is opened, so that SQLite and PostgreSQL keep the same promises."""

import json
import sqlite3
from functools import partial
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from workshop.domain.refusals import Refusal
from workshop.domain.words import Text

#: Execution options that SQLite's transactions listen to.
READING = "handschlag_reading"
MIGRATING = "handschlag_migrating"
#: Under this name a connection to SQLite remembers what it was set up for.
SET_UP_FOR = "handschlag_set_up_for"
#: Connections that a process keeps, and how many more it opens when that many requests come at once: for
#: the 32 threads that are kept free for pages, and some. Two processes stay below PostgreSQL's usual 100.
KEPT, MORE = 16, 24
#: How JSON is spelled in every column that holds any.
AS_JSON = partial(json.dumps, ensure_ascii=False, allow_nan=False)

UNREADABLE = Text(
    de="Die Adresse der Datenbank ist nicht lesbar. Sie lautet etwa sqlite:////pfad/zur/datei.sqlite3 "
    "oder postgresql://name:passwort@rechner/datenbank.",
    en="The database URL cannot be read. It looks like sqlite:////path/to/file.sqlite3 "
    "or postgresql://name:password@host/database.",
)
NO_FILE = Text(
    de="SQLite braucht eine Datei, etwa sqlite:////pfad/zur/datei.sqlite3.",
    en="SQLite needs a file, such as sqlite:////path/to/file.sqlite3.",
)
UNKNOWN = Text(
    de="Als Datenbank gehen SQLite und PostgreSQL, nicht {kind}.",
    en="The database can be SQLite or PostgreSQL, not {kind}.",
)


class NoSuchDatabase(Refusal):
    """A URL that leads to no database we could use."""


def open_engine(url: str) -> Engine:
    """The engine behind a URL of either database; NoSuchDatabase for any other.

    Errors never tell the values of a statement: they end in logs, and texts and hashes do not belong there.
    """
    normal = normal_url(url)
    if normal.drivername == "postgresql+psycopg":
        # pre-ping: connections that died with the server are replaced before anybody notices
        return create_engine(
            normal,
            json_serializer=AS_JSON,
            isolation_level="READ COMMITTED",
            pool_pre_ping=True,
            pool_size=KEPT,
            max_overflow=MORE,
            hide_parameters=True,
        )
    _make_private(Path(str(normal.database)))
    engine = create_engine(
        normal, json_serializer=AS_JSON, pool_size=KEPT, max_overflow=MORE, hide_parameters=True
    )
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def normal_url(url: str) -> URL:
    """The URL as SQLAlchemy understands it; hosters still hand out postgres://, which it does not."""
    try:
        given = make_url(url)
    except ArgumentError:
        # without a cause: the original sentence repeats the URL, and with it the password
        raise NoSuchDatabase(UNREADABLE) from None
    match given.drivername:
        case "postgres" | "postgresql" | "postgresql+psycopg":
            return given.set(drivername="postgresql+psycopg")
        case "sqlite" if given.database and given.database != ":memory:":
            return given
        case "sqlite":
            raise NoSuchDatabase(NO_FILE)  # every connection would remember something else
        case other:
            raise NoSuchDatabase(UNKNOWN.format(kind=other))


def for_reading(engine: Engine) -> Engine:
    """The same connections, in transactions that see one moment and refuse to write."""
    if engine.dialect.name == "sqlite":
        return engine.execution_options(**{READING: True})
    return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def _make_private(file: Path) -> None:
    """A file that only its owner can read; what SQLite puts beside it takes its mode from it."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not file.exists():
        file.touch(mode=0o600)


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # the driver must not begin transactions behind our back
    for pragma in (
        "busy_timeout = 10000",  # first, for the next one may already have to wait
        "journal_mode = WAL",
        "synchronous = FULL",
        "recursive_triggers = ON",  # else INSERT OR REPLACE slips past the protection of rows
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    """Begin as what this transaction is; these pragmas have no effect once it runs."""
    options = connection.get_execution_options()
    reading, migrating = options.get(READING, False), options.get(MIGRATING, False)
    if connection.info.get(SET_UP_FOR) != (reading, migrating):  # most are what they were the last time
        connection.exec_driver_sql(f"PRAGMA query_only = {'ON' if reading else 'OFF'}")
        # a migration rebuilds tables, and dropping the old one would take the rows that refer to it along
        connection.exec_driver_sql(f"PRAGMA foreign_keys = {'OFF' if migrating else 'ON'}")
        connection.info[SET_UP_FOR] = (reading, migrating)
    # a writer queues at the door: one that reads first and writes later would be turned away halfway
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
