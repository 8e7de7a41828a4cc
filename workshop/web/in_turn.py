"""Pages are made one at a time in each process: two at once take as long, and hold up whoever saves.

Python runs one thread of a process at any moment. While several make pages, a thread that saves waits for all
of them at every word with the database, and everybody else who saves waits behind it.
"""

from threading import Semaphore
from typing import Final

from flask import Flask, g, request

from workshop.web import door

#: Whoever has waited for so many seconds goes on without a turn: those before them wait for something else.
PATIENCE_SECONDS: Final = 2.0
#: What costs nothing.
FREE: Final = frozenset({"static", "front.healthy"})


def install(app: Flask) -> None:
    """Let the pages of this process take turns."""
    turn = Semaphore(1)

    def take() -> None:
        if request.method in door.SAFE and request.endpoint not in FREE:
            g.turn = turn if turn.acquire(timeout=PATIENCE_SECONDS) else None

    app.before_request(take)
    app.teardown_request(lambda _error: step_aside())


def step_aside() -> None:
    """Let others go on; for pages that wait for another process."""
    turn: Semaphore | None = g.pop("turn", None)
    if turn is not None:
        turn.release()
