"""A house for the crowd: an instance of its own with the real server, and what it remembers afterwards."""

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

from _crowd import Screen
from _run import ROOT

from workshop.actions import demo, exchange, joining, people
from workshop.config import PREFIX, Settings
from workshop.documents.compiling import compile_contract
from workshop.domain.contributions.sight import Viewer, heard
from workshop.domain.versions import VersionNumber
from workshop.storage import migrate
from workshop.storage.memory import Memory

PASSWORD = "nine sleepy rolls at dawn"
#: So many seconds may a server take to start, and to stop.
STARTS, STOPS = 60, 40

#: What people said, each in words of its own; dots and ticks by where they stand.
STORED = """
    SELECT text FROM cards WHERE text <> ''
    UNION ALL SELECT sentence FROM ballots
    UNION ALL SELECT 'dot ' || round_id || ' ' || participant_id || ' ' || card_id FROM dots WHERE count = 1
    UNION ALL SELECT 'finished ' || round_id || ' ' || participant_id FROM finishes
"""


class Server:
    """What `./handschlag serve` starts, in a process group of its own."""

    def __init__(self, folder: Path, **more: object) -> None:
        self.settings = Settings(data_dir=folder / "data", exports_dir=folder / "exports")
        self.log = folder / "server.log"
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]
        chosen = {
            "WORKSHOP_DATA_DIR": self.settings.data_dir,
            "WORKSHOP_EXPORTS_DIR": self.settings.exports_dir,
            "WORKSHOP_PORT": self.port,
            **{f"{PREFIX}{name.upper()}": value for name, value in more.items()},
        }
        others = {name: value for name, value in os.environ.items() if not name.startswith(PREFIX)}
        self._environment = others | {name: str(value) for name, value in chosen.items()}
        self._running: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, and wait until it answers."""
        with self.log.open("ab") as log:
            self._running = subprocess.Popen(
                [sys.executable, "-m", "workshop", "serve"],
                cwd=ROOT,
                env=self._environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        deadline = time.monotonic() + STARTS
        while not self._answers():
            assert self._running.poll() is None, self.said()
            assert time.monotonic() < deadline, self.said()
            time.sleep(0.05)

    def _answers(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=STARTS) as line:
                line.sendall(b"GET /sign-in HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n")
                return line.recv(12).endswith(b"200")
        except OSError:
            return False

    def kill(self) -> None:
        """As when the power fails: the server, its workers and its printer at once."""
        if self._running and self._running.poll() is None:
            os.killpg(self._running.pid, signal.SIGKILL)
            self._running.wait()

    def stop(self) -> None:
        """As somebody who ends it."""
        if self._running and self._running.poll() is None:
            self._running.terminate()
            self._running.wait(STOPS)

    def said(self) -> str:
        """Its log."""
        return self.log.read_text(encoding="utf-8", errors="replace") if self.log.exists() else ""


@dataclass(frozen=True, kw_only=True)
class House:
    """Workshops with an open room each, and versions of a contract that nobody has printed yet."""

    #: Workshops with the codes on their walls.
    codes: dict[str, str]
    #: The facilitator's session, and the versions.
    token: str
    versions: list[int]


def furnish(settings: Settings, rooms: int, versions: int) -> House:
    """Everything that is there before the doors open: each workshop is the demo, with everything agreed."""
    now = datetime.now(UTC)
    migrate.upgrade(settings.database)
    memory = Memory(settings.database)
    file = demo.demo_file("de")
    with memory.writing() as store:
        ada = people.add_person(
            store, email="ada@example.org", name="Ada", password=PASSWORD, language="de", at=now
        )
        workshops = [exchange.take_in(store, file, by=ada, at=now) for _room in range(rooms)]
        opened = {each.id: joining.open_door(store, each, by=ada, at=now).code or "" for each in workshops}
        document = compile_contract(workshops[0], file.agreed)[0]
        kept = [
            store.contract.add_version(
                workshops[0].id, VersionNumber(major=each, minor=0), "again", document, now, ada.id
            ).id
            for each in range(1, versions + 1)
        ]
        recognised = people.recognise(store, email=ada.email, password=PASSWORD)
        _person, token = people.sign_in(store, recognised, at=now)
    memory.close()
    return House(codes=opened, token=token, versions=kept)


class Archive:
    """What the database holds, looked at past the program."""

    def __init__(self, settings: Settings) -> None:
        self._file = settings.data_dir / "handschlag.sqlite3"

    def ask(self, question: str, *values: object) -> list[tuple]:
        with closing(sqlite3.connect(f"file:{self._file}?mode=ro", uri=True)) as database:
            return database.execute(question, values).fetchall()

    def stored(self) -> list[str]:
        """Everything that people said."""
        return [mark for (mark,) in self.ask(STORED)]

    def person(self, workshop_id: str, name: str) -> int:
        """The id of somebody in a room."""
        question = "SELECT id FROM participants WHERE workshop_id = ? AND name = ?"
        return self.ask(question, workshop_id, name)[0][0]

    def told(self, screen: Screen, workshop_id: str) -> list[int]:
        """The ids of all that a page must have been told since it was opened."""
        since = "SELECT id, what, details FROM happenings WHERE workshop_id = ? AND about = 'room' AND id > ?"
        log = self.ask(since, workshop_id, screen.since)
        return [at for at, what, details in log if is_told(what, json.loads(details), screen.viewer)]

    def is_intact(self) -> bool:
        return self.ask("PRAGMA integrity_check") == [("ok",)]


def is_told(what: str, details: dict[str, object], viewer: Viewer) -> bool:
    """Whether a viewer hears of it."""
    return heard(what, details, viewer) is not None


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What went wrong."""

    lost: int = 0
    doubled: int = 0
    #: Told to somebody whom it did not concern.
    strayed: int = 0

    def __add__(self, other: "Verdict") -> "Verdict":
        return Verdict(
            lost=self.lost + other.lost,
            doubled=self.doubled + other.doubled,
            strayed=self.strayed + other.strayed,
        )


def compared(wanted: Iterable[object], found: Iterable[object]) -> Verdict:
    """What should be there exactly once, and what is there."""
    wanted, counts = set(wanted), Counter(found)
    return Verdict(
        lost=len(wanted - set(counts)),
        doubled=sum(count - 1 for count in counts.values()),
        strayed=len(set(counts) - wanted),
    )


def judged(archive: Archive, kept: Iterable[str], screens: dict[str, list[Screen]]) -> Verdict:
    """Every acknowledged save against the database, and every page against the log."""
    stored = compared(kept, archive.stored())
    # what was kept though nobody heard so is no stray
    verdicts = [Verdict(lost=stored.lost, doubled=stored.doubled)]
    verdicts += [
        compared(archive.told(screen, workshop_id), screen.heard)
        for workshop_id, screen in chain.from_iterable(
            ((workshop_id, each) for each in there) for workshop_id, there in screens.items()
        )
    ]
    return sum(verdicts, Verdict())
