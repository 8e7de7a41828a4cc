"""Writers of one SQLite file queue, for by itself SQLite lets in whoever happens to look next."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

from sqlalchemy import Engine

from workshop.storage.troubles import MemoryBusy

#: As long as SQLite itself would wait.
PATIENCE_SECONDS = 10.0


@contextmanager
def turn(engine: Engine) -> Iterator[None]:
    """Wait until those who came before are done, in this process or another; MemoryBusy if that takes long.

    Without it, one writer among many may wait for seconds while others overtake it.
    """
    if engine.dialect.name != "sqlite":
        yield
        return
    descriptor = os.open(f"{engine.url.database}-turn", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _wait(descriptor)
        yield
    finally:
        os.close(descriptor)  # and with it the lock goes to whoever waits longest


def _wait(descriptor: int) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        # the system wakes waiters in their order but knows no time limit, so a thread waits in our place
        waiting = Thread(target=fcntl.flock, args=(descriptor, fcntl.LOCK_EX), daemon=True)
        waiting.start()
        waiting.join(PATIENCE_SECONDS)
        if waiting.is_alive():
            raise MemoryBusy from None
