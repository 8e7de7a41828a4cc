"""People in front of screens: browsers that speak just enough HTTP, pages that hear and fetch as ours do."""

import asyncio
import json
import random
import re
import time
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from typing import Any
from urllib.parse import urlencode

from workshop.domain.contributions.sight import Viewer

#: As in static/js/room.js and static/js/wire.js, in seconds.
PAUSE, SPREAD = 0.5, {"phone": 0.8, "desk": 0.0, "wall": 0.0}
RETRY, POLL, STREAM_AGAIN = 1.0, 2.0, 60.0
#: A server that says nothing for so long has lost us.
PATIENCE = 30.0

TOKEN = re.compile(r'name="csrf_token"[^>]*? value="([^"]+)"')
NEXT = re.compile(r'data-next="([^"]+)"')
AT = re.compile(r'data-at="([^"]*)" data-after="(\d+)"\s+data-stream="([^"]+)" data-news="([^"]+)"')


class Answer:
    """What came back."""

    def __init__(self, raw: bytes) -> None:
        head, there, body = raw.partition(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        named = [line.partition(": ") for line in lines[1:]]
        self.headers = {name.lower(): value for name, _, value in named}
        self.cookies = [value.partition(";")[0] for name, _, value in named if name.lower() == "set-cookie"]
        if not there or len(body) < int(self.headers.get("content-length", 0)):
            raise ConnectionResetError("the answer broke off")
        self.status = int(lines[0].split()[1])
        self.body = body

    @property
    def text(self) -> str:
        return self.body.decode()


class Browser:
    """Keeps cookies. Speaks HTTP/1.0: an answer ends with its connection, so there is nothing to unwrap."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.cookies: dict[str, str] = {}

    async def get(self, path: str) -> Answer:
        return await self._ask("GET", path)

    async def post(self, path: str, **sent: Any) -> Answer:
        # as static/js/dots.js, which needs no page anew
        headers = {"Accept": "application/json"} if path.endswith("/dots") else {}
        return await self._ask("POST", path, urlencode(sent).encode(), **headers)

    async def open(self, path: str, method: str = "GET", body: bytes | None = None, **headers: str) -> Any:
        """A connection on which the request has been sent."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port, limit=1 << 20)
        lines = {"Host": f"127.0.0.1:{self.port}", "Accept-Language": "de"} | headers
        if self.cookies:
            lines["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if body is not None:
            lines["Content-Type"] = "application/x-www-form-urlencoded"
            lines["Content-Length"] = str(len(body))
        head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
        writer.write(f"{method} {path} HTTP/1.0\r\n{head}\r\n".encode() + (body or b""))
        return reader, writer

    async def _ask(self, method: str, path: str, body: bytes | None = None, **headers: str) -> Answer:
        reader, writer = await self.open(path, method, body, **headers)
        try:
            answer = Answer(await asyncio.wait_for(reader.read(), PATIENCE))
        finally:
            writer.close()
        self.cookies |= dict(each.split("=", 1) for each in answer.cookies)
        return answer


class Screen:
    """An open page of the room: hears the wire as wire.js does, and fetches itself as room.js does."""

    def __init__(self, browser: Browser, path: str, viewer: Viewer, fetched: Callable[[float], None]) -> None:
        self.browser, self.path, self.viewer, self._fetched = browser, path, viewer, fetched
        self.token = self.at = self.html = ""
        #: The last id this page knew when it was opened, and every id that it was told, as often as it was.
        self.since, self.heard = 0, list[int]()
        #: "live", "polling" or "gone"; how often the line broke, and how often it came back.
        self.state, self.dropped, self.came_back = "", 0, 0
        self._expected: tuple[Mapping[str, Any], asyncio.Future[float]] | None = None
        self._looking = self._again = False
        self._part = True
        self._looked = 0.0
        self._next: asyncio.TimerHandle | None = None
        self._line: asyncio.StreamWriter | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    async def open(self) -> None:
        """Load the page and listen from there."""
        await self.look()
        found = AT.search(self.html)
        assert found, self.html
        _at, after, self._stream, self._news = found.groups()
        self.since = self._last = int(after)
        if token := TOKEN.search(self.html):
            self.token = token[1]
        self._keep(self._listen())

    def close(self) -> None:
        for task in self._tasks:
            task.cancel()
        if self._next:
            self._next.cancel()

    # --- the page

    def refresh(self, *, only_next: bool = False) -> None:
        """Many events in a row are one fetch; of a desk where only the next move changes, that is enough."""
        self._part = self._part and only_next
        if self._next:
            self._next.cancel()
        wait = max(0, self._looked + PAUSE - time.monotonic()) + random.random() * SPREAD[self.viewer.screen]
        self._next = asyncio.get_running_loop().call_later(wait, lambda: self._keep(self._look_once()))

    async def _look_once(self) -> None:
        if self._looking:
            self._again = True
            return
        self._looking = True
        self._looked = time.monotonic()
        next_move = NEXT.search(self.html) if self._part else None
        self._part = True
        with suppress(OSError):  # no connection: the next event comes when it is back
            await (self._look_at(next_move[1]) if next_move else self.look())
        self._looking = False
        if self._again:
            self._again = False
            self.refresh(only_next=self._part)

    async def look(self) -> None:
        """Fetch the page."""
        self.html = await self._look_at(self.path)

    async def _look_at(self, path: str) -> str:
        began = time.perf_counter()
        answer = await self.browser.get(path)
        self._fetched(time.perf_counter() - began)
        assert answer.status == 200, f"{answer.status} {path} {answer.headers.get('location')}"
        return answer.text

    async def send(self, path: str, **sent: Any) -> Answer:
        """Send a form; the page that comes in return is not waited for."""
        answer = await self.browser.post(path, csrf_token=self.token, **sent)
        if answer.status == 302:
            self._keep(self._look_once())
        return answer

    def _keep(self, doing: Awaitable[None]) -> None:
        task = asyncio.ensure_future(doing)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    # --- the wire

    def expect(self, **event: Any) -> "asyncio.Future[float]":
        """When the next event comes that says all this."""
        future = asyncio.get_running_loop().create_future()
        self._expected = (event, future)
        return future

    def drop(self) -> None:
        """A train goes into a tunnel."""
        if self._line:
            self._line.close()

    async def _listen(self) -> None:
        while True:
            try:
                refused = await self._stream_once()
            except (OSError, asyncio.IncompleteReadError, TimeoutError):
                refused = False
            if self.state == "live":
                self.state = "offline"
                self.dropped += 1
            if refused:
                await self._poll()
            else:
                await asyncio.sleep(RETRY)

    async def _stream_once(self) -> bool:
        """Until the line breaks; true if there was no room on it."""
        reader, writer = await self.browser.open(
            f"{self._stream}?after={self.since}", **{"Last-Event-ID": str(self._last)}
        )
        self._line = writer
        try:
            head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), PATIENCE)
            status = int(head.split()[1])
            if status == 200:
                while True:
                    self._told(await asyncio.wait_for(reader.readuntil(b"\n\n"), PATIENCE))
            return status == 204
        finally:
            self._line = None
            writer.close()

    def _told(self, block: bytes) -> None:
        lines = block.decode().split("\n")
        said = {name: value for name, _, value in (line.partition(": ") for line in lines) if name}
        if said["event"] == "hello":
            self.came_back += self.state == "offline"
            self.state = "live"
        if said["event"] == "room":
            self._hear(int(said["id"]), json.loads(said["data"]))
        self._last = max(self._last, int(said["id"]))

    async def _poll(self) -> None:
        until = time.monotonic() + STREAM_AGAIN
        while time.monotonic() < until:
            try:
                answer = await self.browser.get(f"{self._news}?after={self._last}")
            except (OSError, TimeoutError):
                return  # the server is gone; once it is back there may be room again
            self.came_back += self.state == "offline"
            self.state = "polling"
            if answer.status == 200:
                news = json.loads(answer.body)
                for event in news["events"]:
                    self._hear(event["id"], event["data"])
                self._last = max(self._last, news["last"])
            await asyncio.sleep(POLL * random.uniform(0.75, 1.25))

    def _hear(self, at: int, event: Mapping[str, Any]) -> None:
        self.heard.append(at)
        if self._expected and self._expected[0].items() <= event.items():
            self._expected[1].set_result(time.perf_counter())
            self._expected = None
        if event["what"] == "reload":
            self.heard.append(-1)  # whoever is told to begin anew has missed something
        if event["change"] != "counts":
            self.refresh(only_next=event["change"] == "next")
