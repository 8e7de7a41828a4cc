"""What can go wrong with a database through nobody's fault, told so that the person knows what to do."""

from collections.abc import Iterator
from contextlib import contextmanager
from sqlite3 import SQLITE_BUSY, SQLITE_FULL

from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

from workshop.domain.refusals import Refusal
from workshop.domain.words import Text

DISK_FULL = "53100"
#: What a database raises by itself wherever it is asked: anything but a refusal.
TROUBLES = (DBAPIError, NoConnectionFree)
#: Too many connections, shutting down, crashed, starting up, serialization failure, deadlock, lock timeout.
PASSING = ("53300", "57P01", "57P02", "57P03", "40001", "40P01", "55P03")


class MemoryBusy(Refusal):
    """Nothing was saved, and the same request will probably succeed in a moment."""

    sentence = Text(
        de="Gerade lässt sich nichts speichern oder lesen. Bitte gleich noch einmal versuchen.",
        en="Saving and reading are not possible right now. Please try again in a moment.",
    )


class MemoryAway(Refusal):
    """Nothing was saved, and nothing can be while nobody answers at the database's address."""

    sentence = Text(
        de="Die Datenbank ist nicht erreichbar; nichts wurde gespeichert. "
        "Für den Betrieb: Läuft sie, und stimmen Adresse und Passwort?",
        en="The database cannot be reached; nothing was saved. "
        "For whoever runs this: is it up, and are address and password right?",
    )


class MemoryFull(Refusal):
    """Nothing was saved, and nothing can be before somebody makes room."""

    sentence = Text(
        de="Der Speicherplatz ist voll; nichts wurde gespeichert. "
        "Bitte den Text behalten und dem Betrieb Bescheid geben.",
        en="The disk is full; nothing was saved. Please keep your text and tell whoever runs this.",
    )


@contextmanager
def told() -> Iterator[None]:
    """Turn a database's passing troubles into refusals; a mistake of ours stays the error it is."""
    try:
        yield
    except TROUBLES as trouble:
        refusal = refusal_for(trouble)
        if refusal is None:
            raise
        raise refusal from trouble


def refusal_for(trouble: BaseException) -> Refusal | None:
    """What to tell a person of a trouble that passes; None for a mistake of ours."""
    if isinstance(trouble, NoConnectionFree):
        return MemoryBusy()
    return _refusal(trouble) if isinstance(trouble, DBAPIError) else None


def _refusal(trouble: DBAPIError) -> Refusal | None:
    # SQLite numbers its errors, PostgreSQL gives SQLSTATEs, and what never reached either has neither
    number = getattr(trouble.orig, "sqlite_errorcode", 0) & 0xFF
    state = getattr(trouble.orig, "sqlstate", None) or ""
    if number == SQLITE_FULL or state == DISK_FULL:
        return MemoryFull()
    if number == SQLITE_BUSY or state in PASSING or state.startswith("08") or trouble.connection_invalidated:
        return MemoryBusy()
    if isinstance(trouble, OperationalError) and not number and not state:
        return MemoryAway()
    return None
