"""The wire to the open pages of a live room: server-sent events, or news for whoever cannot have them."""

import json
import socket
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from flask import Flask, Response, current_app, jsonify, request

from workshop.live.hub import Hub, HubFull, Listener
from workshop.storage.happenings import Happening
from workshop.web import door

#: What one recipient may hear of a happening; None for nothing. "end" in it ends the stream afterwards.
Heard = Callable[[Happening], Mapping[str, Any] | None]

#: Threads of a process that streams leave to pages.
FOR_PAGES: Final = 32
#: Whoever missed more than this fetches the page anew.
MOST_MISSED: Final = 500
RELOAD: Final = {"what": "reload"}
#: Said when nothing else is, so that no proxy hangs up and a page notices a line that went dead.
BEAT_SECONDS: Final = 15.0
#: Streams end themselves before the server does it; the page comes again and misses nothing.
LONGEST_SECONDS: Final = 600.0
#: How often to look whether the page is still there: it leaves without a word, and keeps a thread.
LOOK_SECONDS: Final = 1.0
RETRY: Final = "retry: 1000\n"
#: What an id in a database can be; more is no id of ours.
DIGITS: Final = 18


def install(app: Flask) -> None:
    """Give this process its hub, which follows whatever database the app has at that moment."""

    def head() -> int:
        with app.extensions["memory"].reading() as store:
            return store.happenings.head()  # type: ignore[no-any-return] # extensions have no type

    def after(last_id: int, limit: int) -> Sequence[Happening]:
        with app.extensions["memory"].reading() as store:
            return store.happenings.after(None, last_id, limit)  # type: ignore[no-any-return] # as above

    most = max(app.extensions["settings"].threads - FOR_PAGES, 1)
    app.extensions["hub"] = Hub[Happening](head, after, most=most)


def last_heard() -> int | None:
    """The last id that this page has heard, if it says so; a browser that comes again knows it better."""
    said = (request.headers.get("Last-Event-ID", ""), request.args.get("after", ""))
    ids = [int(each) for each in said if each.isascii() and each.isdigit() and len(each) <= DIGITS]
    return max(ids, default=None)


def stream(workshop_id: str, last_id: int | None, heard: Heard, who: str = "") -> Response:
    """Tell all that happens in a workshop, from what came after `last_id` or from now on.

    `heard` is asked long after the request is over: it may not use what belongs to the request. The door
    ends the transaction before the first word is sent, so nobody holds a connection while they listen.
    """
    door.start_over()  # what the guard has read is older than what the hub tells
    hub: Hub[Happening] = current_app.extensions["hub"]
    try:
        listener = hub.listen(workshop_id, who, lambda happening: heard(happening) is not None)
    except HubFull:
        return Response(status=204)  # tells the browser not to try again by itself
    try:
        last_id, missed = _missed(workshop_id, last_id)
    except BaseException:
        listener.close()
        raise
    hello = RETRY + _event(last_id, "hello", {"now": round(door.now().timestamp() * 1000)})
    told = _Stream(last_id, heard, request.environ.get("gunicorn.socket")).told(hello, missed, listener)
    response = Response(told, mimetype="text/event-stream")
    response.headers.update({"Cache-Control": "no-store", "X-Accel-Buffering": "no"})
    # not left to the generator: one that never began is never closed
    response.call_on_close(listener.close)
    return response


def news(workshop_id: str, last_id: int | None, heard: Heard) -> Response:
    """The same for those who ask again and again: what came after `last_id`, 204 if nothing did."""
    start, missed = _missed(workshop_id, last_id)
    if last_id is not None and not missed:
        return Response(status=204)
    events = [{"id": at, "data": said} for at, data in _heard(missed, heard) if (said := _without_end(data))]
    return jsonify(last=missed[-1][0] if missed else start, events=events)


#: A happening with its id, or only the id of one that the page need not be told because it starts anew.
Missed = tuple[int, Happening | None]


def _missed(workshop_id: str, last_id: int | None) -> tuple[int, list[Missed]]:
    """Where a page starts, and what it has missed until now."""
    happenings = door.reading().happenings
    head = happenings.head()
    if last_id is None:
        return head, []
    missed = happenings.after(workshop_id, last_id, MOST_MISSED + 1)
    # an id that is still to come is of another log, from before somebody restored a copy
    if len(missed) > MOST_MISSED or last_id > head:
        return head, [(head, None)]
    return last_id, [(each.id, each) for each in missed]


def _heard(missed: Iterable[Missed], heard: Heard) -> Iterator[tuple[int, Mapping[str, Any] | None]]:
    for at, happening in missed:
        yield at, heard(happening) if happening else RELOAD


def _without_end(data: Mapping[str, Any] | None) -> dict[str, Any]:
    return {key: said for key, said in (data or {}).items() if key != "end"}


class _Stream:
    """What one page is told: each event once, in order, until it leaves or its time is over."""

    def __init__(self, last_id: int, heard: Heard, page: socket.socket | None) -> None:
        self._last_id, self._heard, self._page = last_id, heard, page
        self._over = False

    def told(self, hello: str, missed: list[Missed], listener: Listener[Happening]) -> Iterator[str]:
        until = time.monotonic() + LONGEST_SECONDS
        yield hello
        yield from self._tell(missed)
        beat = time.monotonic() + BEAT_SECONDS
        while not (self._over or listener.ended or time.monotonic() > until):
            until_id = listener.told_until
            happenings = listener.wait(min(LOOK_SECONDS, beat - time.monotonic()))
            # what was committed between listening and reading stands in both
            new = "".join(self._tell((each.id, each) for each in happenings if each.id > self._last_id))
            self._last_id = max(self._last_id, until_id)  # the rest did not concern this page
            if not new and time.monotonic() >= beat:
                new = ": still here\n" + _event(self._last_id, "beat", {})
            if new:
                beat = time.monotonic() + BEAT_SECONDS
                yield new
            elif self._is_gone():
                return
        yield _event(self._last_id, "bye", {})

    def _tell(self, missed: Iterable[Missed]) -> Iterator[str]:
        for at, data in _heard(missed, self._heard):
            self._last_id = at
            if said := _without_end(data):
                yield _event(at, "room", said)
            if data and data.get("end"):
                self._over = True
                return

    def _is_gone(self) -> bool:
        """Whether the browser, or the proxy for it, has hung up."""
        if self._page is None:
            return False
        try:
            return not self._page.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT)
        except BlockingIOError:
            return False
        except OSError:
            return True


def _event(at: int, name: str, data: Mapping[str, Any]) -> str:
    # JSON escapes every line break, so one line holds it all
    return f"id: {at}\nevent: {name}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"
