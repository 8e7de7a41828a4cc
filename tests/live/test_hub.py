"""The hub: who listens hears all of it, once and in order, whatever happens meanwhile."""

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Lock, Thread

import pytest

from workshop.live.hub import Hub, HubFull

#: Seconds in which anything that happens at all has happened.
SOON = 10


@dataclass(frozen=True)
class Happened:
    id: int
    workshop_id: str | None


class Log:
    """A log that many write to, and that can be out of order."""

    def __init__(self):
        self.happened = []
        self.asked = 0
        self.broken = False
        self._lock = Lock()

    def write(self, workshop_id="here"):
        with self._lock:
            self.happened.append(Happened(len(self.happened) + 1, workshop_id))

    def head(self):
        self.asked += 1
        if self.broken:
            raise RuntimeError
        return len(self.happened)

    def after(self, last_id, limit):
        return self.happened[last_id:][:limit]


@pytest.fixture
def log():
    return Log()


@pytest.fixture
def hub(log):
    hub = Hub(log.head, log.after, most=50, pause=0.001)
    yield hub
    hub.close()


def test_who_listens_hears_what_happens_from_now_on(hub, log):
    log.write()
    with hub.listen("here") as listener:
        log.write()

        assert ids(listener.wait(SOON)) == [2]


def test_nobody_is_woken_by_what_does_not_concern_them(hub, log):
    with hub.listen("here", concerns=lambda happening: happening.id > 2) as listener:
        for _ in range(3):
            log.write()

        assert ids(hear(listener, 1)) == [3]
        assert listener.told_until == 3


def test_nobody_hears_of_another_workshop_or_of_the_house(hub, log):
    with hub.listen("here") as listener:
        for place in ("there", None, "here"):
            log.write(place)

        assert ids(hear(listener, 1)) == [3]


def test_where_nothing_happens_the_wait_is_over_in_time(hub):
    with hub.listen("here") as listener:
        assert listener.wait(0.02) == []
        assert not listener.ended


def test_with_many_writers_everybody_hears_all_of_it_once_and_in_order(hub, log):
    writers, each, listeners = 8, 50, 12

    def write():
        for _ in range(each):
            log.write()
            time.sleep(0.0001)

    with ThreadPoolExecutor(listeners + writers) as threads:
        listening = [hub.listen("here") for _ in range(listeners)]
        hearing = [threads.submit(hear, listener, writers * each) for listener in listening]
        for _ in range(writers):
            threads.submit(write)

    assert [ids(heard.result()) for heard in hearing] == [list(range(1, writers * each + 1))] * listeners


def test_who_comes_and_then_reads_has_no_gap_while_others_come_and_go(hub, log):
    # the smallest thing that a page does: listen, read where the log is, and hear what comes after
    gaps, writing = [], True

    def write():
        while writing:
            log.write()
            time.sleep(0.0001)

    def visit():
        for _ in range(20):
            with hub.listen("here") as listener:
                read = len(log.happened)
                new = []
                while len(new) < 2:
                    new += [each for each in ids(listener.wait(SOON)) if each > read]
                gaps.append(new[:2] != [read + 1, read + 2])

    writer = Thread(target=write)
    writer.start()
    with ThreadPoolExecutor(4) as threads:
        visits = [threads.submit(visit) for _ in range(4)]
    writing = False
    writer.join()

    assert [visit.exception() for visit in visits] == [None] * 4
    assert gaps == [False] * 80


def test_a_database_that_fails_for_a_while_costs_no_event(hub, log, caplog):
    with hub.listen("here") as listener:
        log.broken = True
        log.write()
        before = log.asked
        wait_until(lambda: log.asked > before + 3)
        log.broken = False

        assert ids(listener.wait(SOON)) == [1]
    assert caplog.messages == ["The log of happenings cannot be read; trying on."]


def test_a_database_that_fails_at_the_start_takes_no_place(log):
    hub = Hub(log.head, log.after, most=1, pause=0.001)
    log.broken = True
    with pytest.raises(RuntimeError):
        hub.listen("here")
    log.broken = False

    with hub.listen("here") as listener:
        log.write()

        assert ids(listener.wait(SOON)) == [1]


def test_while_nobody_listens_nothing_is_asked(hub, log):
    assert log.asked == 0
    with hub.listen("here"):
        wait_until(lambda: log.asked > 2)
    time.sleep(0.02)
    before = log.asked
    time.sleep(0.02)

    assert log.asked == before


def test_the_next_listener_is_heard_after_all_others_have_left(hub, log):
    for number in (1, 2, 3):
        with hub.listen("here") as listener:
            log.write()
            assert ids(listener.wait(SOON)) == [number]


def test_there_is_room_for_so_many_and_again_when_one_leaves(log):
    hub = Hub(log.head, log.after, most=2, pause=0.001)
    first, second = hub.listen("here"), hub.listen("there")
    with pytest.raises(HubFull):
        hub.listen("here")

    first.close()
    first.close()

    hub.listen("here").close()
    second.close()


def test_a_hub_that_closes_wakes_everybody_and_takes_nobody_else(hub):
    with ThreadPoolExecutor(2) as threads:
        listening = [hub.listen("here"), hub.listen("there")]
        waiting = [threads.submit(listener.wait, SOON) for listener in listening]
        began = time.monotonic()

        hub.close()
        hub.close()

    assert [waited.result() for waited in waiting] == [[], []]
    assert [listener.ended for listener in listening] == [True, True]
    assert time.monotonic() - began < 1
    with pytest.raises(HubFull):
        hub.listen("here")


def ids(happened):
    return [each.id for each in happened]


def hear(listener, many):
    heard, deadline = [], time.monotonic() + SOON
    while len(heard) < many:
        assert time.monotonic() < deadline
        heard += listener.wait(0.1)
    return heard


def wait_until(true):
    deadline = time.monotonic() + SOON
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.001)
