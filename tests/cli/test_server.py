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


@pytest.mark.parametrize("said", [b"GET / HTTP/1.1\r\nHost: here\r\n", b"G"])
def test_who_does_not_say_what_they_want_is_hung_up_on(monkeypatch, said):
    monkeypatch.setattr(server, "HEAD_SECONDS", 0.1)
    ours, theirs = socket.socketpair()
    theirs.sendall(said)
    log = SimpleNamespace(debug=_quiet)
    worker = Worker(0, os.getpid(), [], SimpleNamespace(wsgi=None), 30, Config(), log)
    conn = server.TConn(worker.cfg, ours, ("127.0.0.1", 1), ("127.0.0.1", 2))

    with ThreadPoolExecutor(1) as pool:
        handled = pool.submit(worker.handle, conn)
        wait_until(lambda: worker.murder_pending() or handled.done())

    assert handled.result() is False
    for opened in (ours, theirs, worker.tmp):
        opened.close()


def _quiet(*_said):
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
