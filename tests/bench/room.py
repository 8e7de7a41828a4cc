"""Live rooms under load, with the server that `serve` starts: its own data, its default settings.

In each of ten rooms twenty people hold their phones, and the desk and the wall are open; all of them
listen and fetch as our scripts do. The people write cards, finish, place dots and show hands, thirty times
a second in all; the facilitators take the rounds from phase to phase; once a second a phone loses its line.
Then the same while contracts are printed without pause; then the server is killed under load and started
again. `bench room --help` tells how to make it shorter.

lost, doubled         acknowledged cards, dots and hands that the database does not hold, or more than once;
                      events that a page was not told, or twice: each is compared with the log at the end
strayed               events that a page was told though they do not concern it
p50_ms, p99_ms        from the moment at which a save was sent to its event on the desk and on the wall
due_p99_ms            the same from when it was due, had the room not waited for the save before
page_p99_ms           the page of a phone; desk_p99_ms that of a desk, which is fetched twice a second
*_while_printing      the same in the second stretch; printed is how many contracts were
streams, polling      pages that a stream reaches, and those that ask again and again
dropped, reconnected  lines that were lost, and how many of them came back by themselves
*_after_kill          of the last stretch; resent is how many saves had to be sent again
driver                what this program used of one core; beyond 0.5 its own waiting spoils the figures
intact                1 if PRAGMA integrity_check finds nothing at the end
"""

import argparse
import asyncio
import gc
import random
import re
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import chain
from pathlib import Path
from typing import Any

from _crowd import TOKEN, Browser, Screen
from _house import Archive, House, Server, Verdict, furnish, judged
from _run import report

from workshop.config import Settings
from workshop.domain.contributions.rounds import MOST_CARDS
from workshop.domain.contributions.sight import Viewer
from workshop.domain.participants import Team
from workshop.storage.memory import Memory
from workshop.web.door import COOKIE

TEAMS = (Team.MARKETING, Team.SALES)
QUESTION = "expectations?rows=expectations"
#: A contract takes longer than this to print, in seconds.
PRINT = 2.0
#: An event that takes this long is counted as lost.
LATE = 10.0
#: As in static/js/saver.js: what could not be saved is sent again.
RETRY = 4.0
#: Within so many seconds all rooms have begun.
TOGETHER = 8.0
#: A browser has come back after this long, if ever.
SETTLED = 20.0
ROUND = re.compile(r'data-at="(\d+):')
CARD = re.compile(r'name="card" value="(\d+)"')


class Over(Exception):
    """The stretch has come to its end."""


@dataclass
class Stretch:
    """What was measured in one stretch."""

    until: float = 0.0
    saves: list[float] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    pages: dict[str, list[float]] = field(default_factory=lambda: {"phone": [], "desk": [], "wall": []})
    #: Every acknowledged save, in words of its own.
    kept: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    resent: int = 0
    took: float = 0.0
    driver: float = 0.0


class Bench:
    """Everybody, and the stretch that is on."""

    def __init__(self, server: Server, house: House, chosen: argparse.Namespace) -> None:
        self.server, self.house, self.chosen = server, house, chosen
        self.stretch = Stretch()
        self.kept: list[str] = []
        self.rooms = [Room(self, workshop_id, place) for place, workshop_id in enumerate(house.codes)]

    @property
    def screens(self) -> list[Screen]:
        return list(chain.from_iterable(room.screens for room in self.rooms))

    def screen(self, browser: Browser, path: str, viewer: Viewer) -> Screen:
        """A page whose time is taken."""
        return Screen(browser, path, viewer, lambda took: self.note(viewer, took))

    def note(self, viewer: Viewer, took: float) -> None:
        """A page has been fetched."""
        self.stretch.pages[viewer.screen].append(took)

    async def gather(self) -> None:
        """Open every desk and wall, then let everybody in."""
        for room in self.rooms:
            await room.open()
        await asyncio.gather(*(room.fill() for room in self.rooms))
        await asyncio.sleep(1)

    async def go(self, seconds: float, deed: Callable[["Room"], Any], beside: Any = None) -> Stretch:
        """One stretch: every room does this until time is over, or has nothing left to do."""
        self.stretch = stretch = Stretch(until=time.perf_counter() + seconds)
        gc.collect()
        gc.freeze()
        others = [asyncio.ensure_future(beside)] if beside else []
        began, busy = time.perf_counter(), time.process_time()
        await asyncio.gather(*(self._begin(room, deed) for room in self.rooms), *others)
        stretch.took = time.perf_counter() - began
        stretch.driver = (time.process_time() - busy) / stretch.took
        self.kept += stretch.kept
        return stretch

    async def _begin(self, room: "Room", deed: Callable[["Room"], Any]) -> None:
        """Rooms of different companies do not open their questions in the same moment."""
        await asyncio.sleep(room.place / len(self.rooms) * min(self.chosen.seconds / 4, TOGETHER))
        with suppress(Over):
            await deed(room)

    async def lose_lines(self) -> None:
        """Once a second a phone loses its line."""
        while time.perf_counter() < self.stretch.until:
            await asyncio.sleep(1)
            random.choice(random.choice(self.rooms).phones).drop()

    async def judge(self) -> Verdict:
        """What went wrong until now; whoever still waits for something has a little time."""
        archive = Archive(self.server.settings)
        deadline = time.perf_counter() + SETTLED
        while True:
            verdict = judged(archive, self.kept, {room.id: room.screens for room in self.rooms})
            up = all(each.state in ("live", "polling") for each in self.screens)
            if (up and not verdict.lost) or time.perf_counter() > deadline:
                return verdict
            await asyncio.sleep(0.5)


class Room:
    """One room: its facilitator's desk and wall, and everybody in it."""

    def __init__(self, bench: Bench, workshop_id: str, place: int) -> None:
        self.bench, self.id, self.place = bench, workshop_id, place
        self.here = f"/workshops/{workshop_id}"
        ada = Browser(bench.server.port)
        ada.cookies[COOKIE] = bench.house.token
        self.desk = bench.screen(ada, f"{self.here}/room/", Viewer(screen="desk"))
        self.wall = bench.screen(ada, f"{self.here}/wall/", Viewer(screen="wall"))
        self.phones: list[Screen] = []
        self.people: dict[Screen, int] = {}
        self._round = ""
        self._due = 0.0

    @property
    def screens(self) -> list[Screen]:
        return [self.desk, self.wall, *self.phones]

    async def open(self) -> None:
        """The facilitator opens the desk, and the wall on the projector."""
        await self.desk.open()
        await self.wall.open()

    async def fill(self) -> None:
        """Everybody scans the code, says a name and opens the page that follows."""
        door = f"/join/{self.bench.house.codes[self.id]}"
        for number in range(self.bench.chosen.people):
            browser = Browser(self.bench.server.port)
            page = await browser.get(door)
            sent = {"name": f"Person {number}", "team": TEAMS[number % len(TEAMS)].value}
            come_in = await browser.post(door, **sent, csrf_token=TOKEN.search(page.text)[1])
            assert come_in.status == 302, come_in.text
            me = Archive(self.bench.server.settings).person(self.id, sent["name"])
            phone = self.bench.screen(browser, f"/room/{self.id}/", Viewer(screen="phone", participant=me))
            await phone.open()
            self.phones.append(phone)
            self.people[phone] = me

    # --- one after the other, so that every event belongs to the save before it

    async def turn(self) -> float:
        """The moment at which the next save is due; one that waits behind a slow one is slow as well."""
        if max(self._due, time.perf_counter() - LATE) > self.bench.stretch.until:
            raise Over
        due = self._due
        await asyncio.sleep(max(0, due - time.perf_counter()))
        pause = len(self.bench.rooms) / self.bench.chosen.rate
        self._due += pause * random.uniform(0.5, 1.5)
        return due

    async def save(self, phone: Screen, path: str, mark: str, event: dict[str, Any], **sent: Any) -> None:
        """Send something and see it arrive on the desk and on the wall."""
        due = await self.turn()
        arrivals = [screen.expect(round=int(self._round), **event) for screen in (self.desk, self.wall)]
        sent_at = time.perf_counter()
        answer = await phone.send(f"/room/{self.id}/rounds/{self._round}/{path}", **sent)
        if answer.status >= 400:
            self.bench.stretch.refused.append(f"{answer.status} {path} {answer.text[:300]}")
            raise Over  # the counts that it waits for would never come
        self.bench.stretch.kept.append(mark)
        for arrival in arrivals:
            with suppress(TimeoutError):
                await asyncio.wait_for(arrival, LATE)
            heard = arrival.result() if arrival.done() and not arrival.cancelled() else due + LATE
            self.bench.stretch.saves.append(heard - sent_at)
            self.bench.stretch.waits.append(heard - due)

    async def lead(self, **sent: Any) -> None:
        """A move of the facilitator; the schedule begins anew after it."""
        answer = await self.desk.send(f"{self.here}/room/rounds/{self._round}", **sent)
        assert answer.status == 302, answer.text
        self._due = max(self._due, time.perf_counter())

    async def ask(self, most_cards: int) -> None:
        """Put a new question to the room."""
        how = {"prompt": "Was erwarten wir voneinander?", "most_cards": most_cards, "minutes": ""}
        where = f"{self.here}/room/ask/{QUESTION}"
        answer = await self.desk.send(where, **how, authors="hidden", when="now")
        assert answer.status == 302, answer.text
        await self.desk.look()
        self._round = ROUND.search(self.desk.html)[1]
        self._due = time.perf_counter() + random.random() * len(self.bench.rooms) / self.bench.chosen.rate

    async def play(self) -> None:
        """Round after round; the rooms are not in the same phase at the same time."""
        cards = self.bench.chosen.cards
        first = 1 + self.place % cards
        while True:
            await self.ask(cards)
            await self.write(first)
            await self.finish()
            await self.lead(do="phase", phase="reveal")
            await self.lead(do="open_dots", dots=3)
            on_table = await self.place_dots()
            await self.lead(do="count_dots")
            await self.lead(do="vote", card=on_table[0])
            await self.vote()
            await self.lead(do="count")
            first = cards

    async def write(self, cards: int) -> None:
        written = 0
        for slot in range(1, cards + 1):
            for phone in self.shuffled():
                written += 1
                event = {"what": "card-written", "count": written}
                text = f"Karte {slot} von {self.people[phone]} in {self._round}: Antwort in zwei Stunden"
                await self.save(phone, f"cards/{slot}/autosave", text, event, text=text, revision=0)

    async def finish(self) -> None:
        for count, phone in enumerate(self.shuffled(), start=1):
            event = {"what": "writing-finished", "count": count}
            await self.save(phone, "finish", f"finished {self._round} {self.people[phone]}", event)

    async def place_dots(self) -> list[str]:
        """Everybody puts a dot on two cards; the cards."""
        await self.phones[0].look()
        on_table = list(dict.fromkeys(CARD.findall(self.phones[0].html)))
        for again in range(min(2, len(on_table))):
            for count, phone in enumerate(self.shuffled(), start=1):
                card = on_table[(self.people[phone] + again) % len(on_table)]
                event = {"what": "dots-placed", "count": len(self.phones) if again else count}
                mark = f"dot {self._round} {self.people[phone]} {card}"
                await self.save(phone, "dots", mark, event, card=card, dots=1)
        return on_table

    async def vote(self) -> None:
        for count, phone in enumerate(self.shuffled(), start=1):
            why = f"Vorbehalt von {self.people[phone]} in {self._round}"
            await self.save(phone, "vote", why, {"what": "ballot-cast", "count": count}, fist=3, sentence=why)

    def shuffled(self) -> list[Screen]:
        return random.sample(self.phones, len(self.phones))

    async def insist(self) -> None:
        """Write cards whatever happens to the server: what was not answered is sent again as it was."""
        for slot in range(1, MOST_CARDS + 1):
            for phone in self.shuffled():
                await self.turn()
                text = f"Karte {slot} von {self.people[phone]} in {self._round}: trotz allem"
                while not await self._is_heard(phone, slot, text):
                    self.bench.stretch.resent += 1
                    await asyncio.sleep(RETRY)
                self.bench.stretch.kept.append(text)

    async def _is_heard(self, phone: Screen, slot: int, text: str) -> bool:
        where = f"/room/{self.id}/rounds/{self._round}/cards/{slot}/autosave"
        try:
            answer = await phone.send(where, text=text, revision=0)
        except OSError:
            return False
        if answer.status < 500:
            assert answer.status == 200, answer.text
        return answer.status == 200


def percentile(took: Sequence[float], share: float) -> float:
    """In milliseconds; 0 of nothing."""
    return sorted(took)[min(int(len(took) * share), len(took) - 1)] * 1000 if took else 0


def times(stretch: Stretch, suffix: str = "") -> dict[str, float]:
    """How long things took in a stretch."""
    return {
        f"p50_ms{suffix}": percentile(stretch.saves, 0.5),
        f"p99_ms{suffix}": percentile(stretch.saves, 0.99),
        f"worst_ms{suffix}": percentile(stretch.saves, 1),
        f"due_p99_ms{suffix}": percentile(stretch.waits, 0.99),
        f"page_p50_ms{suffix}": percentile(stretch.pages["phone"], 0.5),
        f"page_p99_ms{suffix}": percentile(stretch.pages["phone"], 0.99),
        f"desk_p99_ms{suffix}": percentile(stretch.pages["desk"], 0.99),
        f"writes_per_second{suffix}": len(stretch.kept) / stretch.took,
        f"pages_per_second{suffix}": sum(map(len, stretch.pages.values())) / stretch.took,
        f"driver{suffix}": stretch.driver,
    }


def lines(bench: Bench) -> dict[str, float]:
    """How the pages are reached, and how often they came back."""
    return {
        "streams": sum(each.state == "live" for each in bench.screens),
        "polling": sum(each.state == "polling" for each in bench.screens),
        "dropped": sum(each.dropped for each in bench.screens),
        "reconnected": sum(each.came_back for each in bench.screens),
    }


async def printing_stretch(bench: Bench) -> dict[str, float]:
    """The same while contracts are printed."""
    memory = Memory(bench.server.settings.database)
    with memory.writing() as store:
        for version in bench.house.versions:
            store.printing.add(version, datetime.now(UTC))
    while not printed(bench, "running"):  # noqa: ASYNC110 - another process decides
        await asyncio.sleep(0.1)
    stretch = await bench.go(bench.chosen.seconds, Room.play, bench.lose_lines())
    done = printed(bench, "done")
    with memory.writing() as store:
        while job := store.printing.claim(datetime.now(UTC), timedelta(minutes=1)):
            store.printing.finish(job.id)
    memory.close()
    told(stretch, "while printing")
    return times(stretch, "_while_printing") | {"printed": done}


def printed(bench: Bench, state: str) -> int:
    """How many prints are in this state."""
    archive = Archive(bench.server.settings)
    return archive.ask("SELECT count(*) FROM print_jobs WHERE state = ?", state)[0][0]


async def kill_stretch(bench: Bench, before: Verdict) -> dict[str, float]:
    """Under load, the server dies and is started again."""

    async def die_and_rise() -> None:
        await asyncio.sleep(seconds / 3)
        await asyncio.to_thread(bench.server.kill)
        await asyncio.to_thread(bench.server.start)

    seconds = min(bench.chosen.seconds, 12) + RETRY
    await asyncio.gather(*(room.ask(MOST_CARDS) for room in bench.rooms))
    was = lines(bench)
    stretch = await bench.go(seconds, Room.insist, die_and_rise())
    verdict, now = await bench.judge(), lines(bench)
    return {
        "lost_after_kill": verdict.lost - before.lost,
        "doubled_after_kill": verdict.doubled - before.doubled,
        "resent": stretch.resent,
        "dropped_after_kill": now["dropped"] - was["dropped"],
        "reconnected_after_kill": now["reconnected"] - was["reconnected"],
        "streams_after_kill": now["streams"],
        "polling_after_kill": now["polling"],
    }


def told(stretch: Stretch, name: str) -> None:
    """A line for whoever watches."""
    slow = ", ".join(
        f"{screen} {percentile(took, 0.5):.0f}/{percentile(took, 0.99):.0f} of {len(took)}"
        for screen, took in stretch.pages.items()
    )
    print(
        f"{name}: {len(stretch.kept)} saves in {stretch.took:.0f} s, to the event p50/p99 "
        f"{percentile(stretch.saves, 0.5):.0f}/{percentile(stretch.saves, 0.99):.0f} ms; pages {slow}; "
        f"refused {stretch.refused[:5]}"
    )


async def measured(server: Server, chosen: argparse.Namespace) -> dict[str, float]:
    """All stretches in turn."""
    house = furnish(server.settings, chosen.rooms, 2 + int(chosen.seconds / PRINT) if chosen.printing else 0)
    server.start()
    bench = Bench(server, house, chosen)
    await bench.gather()
    stretch = await bench.go(chosen.seconds, Room.play, bench.lose_lines())
    told(stretch, "quiet")
    figures = times(stretch) | {"refused": len(stretch.refused)}
    if chosen.printing:
        figures |= await printing_stretch(bench)
    verdict = await bench.judge()
    figures |= {"lost": verdict.lost, "doubled": verdict.doubled, "strayed": verdict.strayed, **lines(bench)}
    if chosen.kill:
        figures |= await kill_stretch(bench, verdict)
    for screen in bench.screens:
        screen.close()
    return figures


def main() -> None:
    """Take the arguments, and leave nothing behind."""
    said = argparse.ArgumentParser(prog="bench room")
    said.add_argument("--seconds", type=float, default=120, help="how long each stretch lasts")
    said.add_argument("--rooms", type=int, default=10)
    said.add_argument("--people", type=int, default=20, help="in each room")
    said.add_argument("--rate", type=float, default=30, help="saves a second over all rooms")
    said.add_argument("--cards", type=int, default=4, help="that each person writes in a round, up to 12")
    said.add_argument("--threads", type=int, default=Settings.threads, help="of each process of the server")
    said.add_argument("--printing", action=argparse.BooleanOptionalAction, default=True)
    said.add_argument("--kill", action=argparse.BooleanOptionalAction, default=True)
    chosen = said.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # nor behind, if somebody ends it
    with tempfile.TemporaryDirectory() as folder:
        server = Server(Path(folder), threads=chosen.threads)
        try:
            figures = asyncio.run(measured(server, chosen))
            server.stop()
            figures["intact"] = Archive(server.settings).is_intact()
        finally:
            server.kill()
        print(server.said())
    report(figures)


if __name__ == "__main__":
    main()
