"""Writers of one SQLite file queue, for by itself SQLite lets in whoever happens to look next."""

import fcntl
import os
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock, Thread
from typing import Final

from sqlalchemy import Engine

from workshop.storage.troubles import MemoryBusy

#: As long as SQLite itself would wait.
PATIENCE_SECONDS: Final = 10.0
#: Whoever is woken by the system needs a moment to take what others have given away.
GIVE_WAY_SECONDS: Final = 0.004
#: So many writers of one process follow each other before it lets another process write.
MOST_IN_A_ROW: Final = 4


class Turns:
    """The queue for one database: the writers of this process in their order, then process by process.

    Without it, one writer among many may wait for seconds while others overtake it.
    """

    def __init__(self, engine: Engine) -> None:
        self._file = f"{engine.url.database}-turn" if engine.dialect.name == "sqlite" else None
        self._queue: deque[Lock] = deque()
        self._lock = Lock()
        self._taken = False
        #: The lock that other processes wait for, while we hold it; and for how many writers we have.
        self._held: int | None = None
        self._in_a_row = 0
        #: Left to other processes, in seconds, before we ask again for what we have just given away.
        self._pause = 0.0

    @property
    def length(self) -> int:
        """How many writers of this process are in the queue, whoever has the turn among them."""
        return len(self._queue) + self._taken

    @contextmanager
    def take(self) -> Iterator[None]:
        """Wait until those who came before are done, here or elsewhere; MemoryBusy if that takes long."""
        if self._file is None:
            yield
            return
        self._queue_up()
        try:
            if self._held is None:
                time.sleep(self._pause)
                self._held = _held(self._file)
            yield
        finally:
            self._pass_on()

    def _queue_up(self) -> None:
        with self._lock:
            if not self._taken:
                self._taken = True
                return
            mine = Lock()
            mine.acquire()
            self._queue.append(mine)
        if mine.acquire(timeout=PATIENCE_SECONDS):
            return
        with self._lock:
            if mine in self._queue:  # else it became our turn at this very moment
                self._queue.remove(mine)
                raise MemoryBusy

    def _pass_on(self) -> None:
        with self._lock:
            self._in_a_row += 1
            self._pause = GIVE_WAY_SECONDS if self._queue else 0.0
            if self._held is not None and (not self._queue or self._in_a_row >= MOST_IN_A_ROW):
                os.close(self._held)  # and with it the lock goes to the process that waits longest
                self._held, self._in_a_row = None, 0
            if self._queue:
                self._queue.popleft().release()
            else:
                self._taken = False


def _held(file: str) -> int:
    """The descriptor of a file that we have locked; MemoryBusy if another process keeps it for long."""
    descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _wait(descriptor)
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor


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
