"""The instance that a command works on."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from workshop.config import Settings, from_environment
from workshop.domain.moments import told_in
from workshop.domain.refusals import Refusal
from workshop.domain.words import Text
from workshop.storage import migrate
from workshop.storage.memory import Memory


class SchemaBehind(Refusal):
    """A database that has not been brought up to date."""

    sentence = Text(
        de="Die Datenbank ist noch nicht vorbereitet. Bitte zuerst: ./handschlag migrate",
        en="The database is not prepared yet. Run this first: ./handschlag migrate",
    )


def chosen() -> Settings:
    """The settings of the environment."""
    return from_environment(os.environ)


def now() -> datetime:
    """The moment, in the time zone of the instance."""
    return told_in(datetime.now(UTC), chosen().zone)


@contextmanager
def opened(settings: Settings) -> Iterator[Memory]:
    """The database, if it is up to date, for as long as the command works on it."""
    memory = Memory(settings.database, settings.zone)
    try:
        if migrate.current(memory) != migrate.newest():
            raise SchemaBehind
        yield memory
    finally:
        memory.close()
