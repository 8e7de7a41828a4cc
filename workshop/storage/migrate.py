"""Bringing a database to the shape that this program knows, all or nothing."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, func, select

from workshop.domain.refusals import Refusal
from workshop.domain.words import Text
from workshop.storage.engine import MIGRATING, for_reading
from workshop.storage.memory import Memory
from workshop.storage.tables import METADATA
from workshop.storage.troubles import told

SCRIPTS = Path(__file__).parent / "migrations"
#: Any number that nothing else on this PostgreSQL database locks.
MIGRATION_LOCK = 0x6D696772


class NewerSchema(Refusal):
    """The database was shaped by a newer version of this program."""

    def __init__(self, revision: str) -> None:
        super().__init__(
            Text(
                de="Die Datenbank hat Stand {revision}, den diese Programmversion noch nicht kennt. "
                "Bitte das neuere Programm starten oder eine Sicherung von vorher zurückspielen.",
                en="The database is at {revision}, which this version of the program does not know yet. "
                "Please start the newer program, or restore a backup made before.",
            ).format(revision=revision)
        )


def upgrade(memory: Memory | str, to: str = "head") -> None:
    """Run every migration that the database has not seen."""
    with _migrating(memory) as config:
        command.upgrade(config, to)


def downgrade(memory: Memory | str, to: str = "base") -> None:
    """Undo migrations, and with them what only they could hold."""
    with _migrating(memory) as config:
        command.downgrade(config, to)


def current(memory: Memory | str) -> str | None:
    """The revision that the database is at; None before the first migration."""
    with _opened(memory) as opened, told(), for_reading(opened.engine).connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def newest() -> str:
    """The revision that this program needs."""
    return str(ScriptDirectory.from_config(_config()).get_current_head())


def check_drift(memory: Memory | str) -> list[str]:
    """Every difference between the tables in the code and those in the database."""
    with _opened(memory) as opened, told(), for_reading(opened.engine).connect() as connection:
        _refuse_newer(connection)
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return [repr(difference) for difference in compare_metadata(context, METADATA)]


@contextmanager
def _opened(memory: Memory | str) -> Iterator[Memory]:
    """The memory behind a URL, closed afterwards; one that is open stays so."""
    if isinstance(memory, Memory):
        yield memory
        return
    opened = Memory(memory)
    try:
        yield opened
    finally:
        opened.close()


@contextmanager
def _migrating(memory: Memory | str) -> Iterator[Config]:
    """One transaction around all migrations, with foreign keys checked at its end instead of meanwhile."""
    with _opened(memory) as opened:
        engine = opened.engine.execution_options(**{MIGRATING: True})
        with told(), engine.begin() as connection:
            if connection.dialect.name == "postgresql":
                # processes that start together take turns; SQLite's BEGIN IMMEDIATE sees to that itself
                connection.execute(select(func.pg_advisory_xact_lock(MIGRATION_LOCK)))
            _refuse_newer(connection)
            config = _config()
            config.attributes["connection"] = connection
            yield config
            _refuse_orphans(connection)


def _config() -> Config:
    config = Config()
    # a percent sign in the path would be taken for an interpolation
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    return config


def _refuse_newer(connection: Connection) -> None:
    known = {script.revision for script in ScriptDirectory.from_config(_config()).walk_revisions()}
    for revision in MigrationContext.configure(connection).get_current_heads():
        if revision not in known:
            raise NewerSchema(revision)


def _refuse_orphans(connection: Connection) -> None:
    """PostgreSQL would not have let them come into being."""
    if connection.dialect.name == "sqlite":
        orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        if orphans:
            raise RuntimeError(f"a migration left rows that refer to nothing: {orphans[:5]}")
