"""The server in front of the pages: patient with nobody for long, and never without its printer."""

import os
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import pytest
from gunicorn.config import Config

from workshop.cli import server
from workshop.cli.server import Printer, Worker

#: Seconds in which anything that happens at all has happened.
SOON = 10


@pytest.fixture
def printer(tmp_path, monkeypatch):
    """A printer in the place of which something stands that lives for a moment, or for long."""
    lives = tmp_path / "lives"
    program = tmp_path / "python"
    program.write_text(f"#!/bin/sh\necho $$ >> {lives}\nexec sleep 30\n")
    program.chmod(0o755)
    monkeypatch.setattr(server.sys, "executable", str(program))
    monkeypatch.setattr(server, "PRINTER_PAUSE_SECONDS", 0)
    printer = Printer()
    yield SimpleNamespace(printer=printer, lives=lambda: [int(pid) for pid in lives.read_text().split()])
    printer.stop()
    printer._running.wait()  # noqa: SLF001 - nobody else waits for it


def test_a_printer_is_started_once(printer):
    printer.printer.keep_running()
    wait_until(lambda: len(printer.lives()) == 1)

    printer.printer.keep_running()

    time.sleep(0.2)
    assert len(printer.lives()) == 1


def test_a_printer_that_died_is_started_again(printer):
    printer.printer.keep_running()
    wait_until(lambda: len(printer.lives()) == 1)
    os.kill(printer.lives()[0], 9)

    wait_until(lambda: printer.printer.keep_running() or len(printer.lives()) == 2)


def test_a_printer_that_dies_at_once_is_not_started_all_the_time(printer, monkeypatch):
    monkeypatch.setattr(server, "PRINTER_PAUSE_SECONDS", 60)
    printer.printer.keep_running()
    wait_until(lambda: len(printer.lives()) == 1)
    os.kill(printer.lives()[0], 9)
    time.sleep(0.2)

    printer.printer.keep_running()

    time.sleep(0.2)
    assert len(printer.lives()) == 1


@pytest.fixture
def handling():
    """A worker that handles what somebody says to it and who does not read the answer."""
    ours, theirs = socket.socketpair()
    ended = []
    app = SimpleNamespace(end_streams=lambda: ended.append(True))
    log = SimpleNamespace(debug=_quiet, access=_quiet)
    worker = Worker(0, os.getppid(), [], app, 30, Config(), log)
    worker.wsgi = _answer_without_end
    conn = server.TConn(worker.cfg, ours, ("127.0.0.1", 1), ("127.0.0.1", 2))

    with ThreadPoolExecutor(1) as pool:

        def handle(said):
            theirs.sendall(said)
            return pool.submit(worker.handle, conn)

        yield SimpleNamespace(handle=handle, worker=worker, ended=ended)
        theirs.close()
    for opened in (ours, worker.tmp):
        opened.close()


@pytest.mark.parametrize("said", [b"GET / HTTP/1.1\r\nHost: here\r\n", b"G"])
def test_who_does_not_say_what_they_want_is_hung_up_on(monkeypatch, handling, said):
    monkeypatch.setattr(server, "HEAD_SECONDS", 0.1)

    handled = handling.handle(said)

    wait_until(lambda: handling.worker.murder_pending() or handled.done())
    assert handled.result() is False


@pytest.mark.parametrize(("method", "path", "more"), [
    ("GET",  "/workshops/1/room",   ""),
    ("POST", "/workshops/1/stream", ""),
    ("GET",  "/workshops/1/stream", "Content-Length: 5\r\n"),
    ("GET",  "/workshops/1/stream", "Transfer-Encoding: chunked\r\n"),
])  # fmt: skip
def test_who_takes_too_long_to_send_and_to_fetch_is_hung_up_on(monkeypatch, handling, method, path, more):
    monkeypatch.setattr(server, "REQUEST_SECONDS", 0.1)

    handled = handling.handle(f"{method} {path} HTTP/1.1\r\nHost: here\r\n{more}\r\n".encode())

    wait_until(lambda: handling.worker.murder_pending() or handled.done())
    assert handled.result() is False


def test_a_stream_may_last_longer_than_a_request_but_not_for_ever(monkeypatch, handling):
    monkeypatch.setattr(server, "REQUEST_SECONDS", 0)
    monkeypatch.setattr(server, "STREAM_SECONDS", 0.3)
    began = time.monotonic()

    handled = handling.handle(b"GET /workshops/1/stream?after=5 HTTP/1.1\r\nHost: here\r\n\r\n")

    wait_until(lambda: handling.worker.murder_pending() or handled.done())
    assert time.monotonic() - began >= 0.3


@pytest.mark.parametrize(("why", "value"), [("alive", False), ("ppid", -1)])
def test_streams_end_when_the_worker_is_to_stop_or_its_master_is_gone(handling, why, value):
    handling.worker.murder_pending()
    assert handling.ended == []

    setattr(handling.worker, why, value)
    handling.worker.murder_pending()

    assert handling.ended == [True]


def _answer_without_end(_environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return iter(lambda: b"x" * 65_536, None)


def _quiet(*_said, **_how):
    """What a log does with what nobody wants to know."""


def wait_until(true):
    deadline = time.monotonic() + SOON
    while not _without_file(true):
        assert time.monotonic() < deadline
        time.sleep(0.02)


def _without_file(true):
    try:
        return true()
    except FileNotFoundError:
        return False
