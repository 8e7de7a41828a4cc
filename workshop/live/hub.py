"""Follows the log of happenings for everybody in this process who listens, and wakes them."""

import logging
from collections.abc import Callable, Sequence
from queue import Empty, SimpleQueue
from threading import Event, RLock, Thread
from typing import Generic, Protocol, Self, TypeVar

log = logging.getLogger(__name__)

PAUSE_SECONDS = 0.025
#: How many pauses long it leaves a database alone that has just failed.
TROUBLED_PAUSES = 40
#: How much is fetched at once; what is more comes a pause later.
BATCH = 500
#: Open pages of one person; a browser keeps no more than six lines to a server anyway.
MOST_EACH = 6


class Told(Protocol):
    """What the hub has to know of a happening."""

    @property
    def id(self) -> int:
        """Grows in the order in which readers get to see it."""

    @property
    def workshop_id(self) -> str | None:
        """Whose listeners hear of it."""


H = TypeVar("H", bound=Told)


class HubFull(Exception):
    """As many listen already as may, or nobody may any more."""


class Listener(Generic[H]):
    """Hears what concerns it in one workshop from now on, in order."""

    def __init__(
        self,
        workshop_id: str,
        leave: Callable[["Listener[H]"], None],
        who: str = "",
        concerns: Callable[[H], bool] = lambda _happening: True,
    ) -> None:
        self.workshop_id, self.who, self.concerns = workshop_id, who, concerns
        self.ended = False
        #: All that concerns it up to this id waits for it, or has been fetched.
        self.told_until = 0
        self._leave = leave
        self._heard: SimpleQueue[Sequence[H]] = SimpleQueue()

    def wait(self, seconds: float) -> list[H]:
        """What happened since the last time, or as soon as something does; nothing if time is over."""
        happenings: list[H] = []
        try:
            happenings += self._heard.get(timeout=max(seconds, 0))
            while True:
                happenings += self._heard.get_nowait()
        except Empty:
            return happenings

    def tell(self, happenings: Sequence[H], until: int) -> None:
        """Called by the hub; whoever is not concerned sleeps on, for waking a hundred threads is dear."""
        theirs = [each for each in happenings if each.workshop_id == self.workshop_id and self.concerns(each)]
        if theirs:
            self._heard.put(theirs)
        self.told_until = until

    def end(self) -> None:
        """Called by the hub when nothing will be told any more."""
        self.ended = True
        self._heard.put(())

    def close(self) -> None:
        """Listen no more; may be called twice."""
        self._leave(self)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()


class Hub(Generic[H]):
    """One thread asks the log for all listeners, and none while nobody listens.

    It is started by the first listener and not before, for a server that forks takes no threads along.
    """

    def __init__(
        self,
        head: Callable[[], int],
        after: Callable[[int, int], Sequence[H]],
        *,
        most: int,
        pause: float = PAUSE_SECONDS,
    ) -> None:
        self._head, self._after, self._most, self._pause = head, after, most, pause
        self._listeners: set[Listener[H]] = set()
        #: Set when the thread that follows now has nobody left to follow for.
        self._done = Event()
        self._closed = False
        # a signal handler may close the hub while its own thread is about to
        self._lock = RLock()

    def listen(
        self, workshop_id: str, who: str = "", concerns: Callable[[H], bool] = lambda _happening: True
    ) -> Listener[H]:
        """Hear all that readers do not get to see before this returns; HubFull if there is no room.

        Nobody of a name gets more than a few places, so that one phone cannot take those of a whole room.
        """
        listener = Listener(workshop_id, self._leave, who, concerns)
        with self._lock:
            own = sum(each.who == who for each in self._listeners) if who else 0
            if self._closed or len(self._listeners) >= self._most or own >= MOST_EACH:
                raise HubFull
            if not self._listeners:
                # asked here and not in the thread: whatever the listener reads next is newer than this
                self._start(self._head())
            self._listeners.add(listener)
        return listener

    def close(self) -> None:
        """End all listeners, and take no others: this process is about to stop."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
            self._done.set()
            listeners, self._listeners = self._listeners, set()
        for listener in listeners:
            listener.end()

    def _leave(self, listener: Listener[H]) -> None:
        with self._lock:
            self._listeners.discard(listener)
            if not self._listeners:
                self._done.set()

    def _start(self, last_id: int) -> None:
        self._done = Event()
        Thread(target=self._follow, args=(last_id, self._done), name="hub", daemon=True).start()

    def _follow(self, last_id: int, done: Event) -> None:
        troubled = False
        while not done.wait(self._pause * (TROUBLED_PAUSES if troubled else 1)):
            try:
                last_id = self._tell(last_id, done)
                troubled = False
            except Exception:  # whatever it is, those who listen wait for what comes after it
                if not troubled:
                    log.exception("The log of happenings cannot be read; trying on.")
                troubled = True

    def _tell(self, last_id: int, done: Event) -> int:
        """Tell what came after this id, and answer with the last id that was told."""
        if self._head() <= last_id:
            return last_id
        happenings = self._after(last_id, BATCH)
        with self._lock:
            if done.is_set():
                return last_id
            until = happenings[-1].id if happenings else last_id
            for listener in self._listeners:
                listener.tell(happenings, until)
        return until
