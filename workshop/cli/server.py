"""Gunicorn as we run it: it waits for nobody for long, and keeps the printer at work."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from gunicorn.app.base import BaseApplication
from gunicorn.arbiter import Arbiter
from gunicorn.workers.gthread import TConn, ThreadWorker

from workshop.app import create_app
from workshop.config import Settings

#: A worker that says nothing for this long will not come back.
TIMEOUT_SECONDS = 60
#: How long a browser may take to say what it wants, and then to send it all and to fetch the answer.
HEAD_SECONDS, REQUEST_SECONDS = 5, 60
#: A thread that makes a page gives way to one that saves something after so long.
SWITCH_SECONDS = 0.001
#: A stream ends itself before this.
STREAM_SECONDS = 660
#: A printer that dies at once must not be started all the time.
PRINTER_PAUSE_SECONDS = 5


class Printer:
    """The process that prints, started again whenever it has died."""

    def __init__(self) -> None:
        self._running: subprocess.Popen[bytes] | None = None
        self._started = 0.0

    def keep_running(self) -> None:
        """Start it unless it is running, or has just been started."""
        if self._running is not None and self._running.poll() is None:
            return
        if self._running is None or time.monotonic() - self._started >= PRINTER_PAUSE_SECONDS:
            self._started = time.monotonic()
            self._running = subprocess.Popen([sys.executable, "-m", "workshop", "printer"])

    def stop(self) -> None:
        """Let it end; what it was printing is printed after the next start."""
        if self._running is not None:
            self._running.terminate()


class Master(Arbiter):  # type: ignore[misc] # gunicorn brings no types
    """Looks after the printer as after the workers, every second."""

    def manage_workers(self) -> None:
        super().manage_workers()
        self.app.printer.keep_running()


class Worker(ThreadWorker):  # type: ignore[misc] # gunicorn brings no types
    """Hangs up on whoever sends or fetches too slowly, so that a few of them cannot keep every thread."""

    def __init__(self, *settings: Any, **others: Any) -> None:
        super().__init__(*settings, **others)
        self._until: dict[TConn, float] = {}

    def handle(self, conn: TConn) -> Any:
        self._until[conn] = time.monotonic() + HEAD_SECONDS
        try:
            return super().handle(conn)
        finally:
            self._until.pop(conn, None)

    def handle_request(self, req: Any, conn: TConn) -> Any:
        self._until[conn] = time.monotonic() + (STREAM_SECONDS if _is_stream(req) else REQUEST_SECONDS)
        return super().handle_request(req, conn)

    def murder_pending(self) -> None:
        """Called every second to end what waits too long; theirs have not begun, ours have."""
        super().murder_pending()
        if not self.alive or self.ppid != os.getppid():
            self.app.end_streams()  # or a stop waits for them, and a new master for the port
        now = time.monotonic()
        for conn, until in list(self._until.items()):
            if until < now:
                with suppress(OSError):  # it has just ended by itself
                    conn.sock.shutdown(socket.SHUT_RDWR)

    def handle_quit(self, sig: int, frame: Any) -> None:
        """Called upon Ctrl+C; a process only ends when all its threads have."""
        self.app.end_streams()
        super().handle_quit(sig, frame)


def _is_stream(req: Any) -> bool:
    """Whether this asks for a stream; who has something to send as well could take their time with it."""
    sends = any(name in {"CONTENT-LENGTH", "TRANSFER-ENCODING"} for name, _ in req.headers)
    return req.method == "GET" and req.path.endswith("/stream") and not sends


class Server(BaseApplication):  # type: ignore[misc] # gunicorn brings no types
    """Gunicorn with our settings; every worker puts its own instance together."""

    def __init__(self, settings: Settings, ready: Callable[[], None]) -> None:
        self.settings, self.ready, self.printer = settings, ready, Printer()
        self.end_streams: Callable[[], None] = lambda: None
        super().__init__()

    def load_config(self) -> None:
        host = f"[{self.settings.host}]" if ":" in self.settings.host else self.settings.host
        for name, value in {
            "bind": f"{host}:{self.settings.port}",
            "workers": self.settings.workers,
            "threads": self.settings.threads,
            "worker_class": Worker,
            "timeout": TIMEOUT_SECONDS,
            "graceful_timeout": 30,
            "keepalive": 5,
            "loglevel": "warning",
            "proc_name": "handschlag",
            "control_socket_disable": True,
            "when_ready": lambda _server: self.ready(),
            "on_exit": lambda _server: self.printer.stop(),
        }.items():
            if name in self.cfg.settings:
                self.cfg.set(name, value)

    def load(self) -> Any:
        sys.setswitchinterval(SWITCH_SECONDS)
        pages = create_app(self.settings)
        self.end_streams = pages.extensions["hub"].close
        return pages

    def run(self) -> None:
        Master(self).run()
