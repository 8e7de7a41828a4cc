"""Writers take turns: in their order, and no process keeps another waiting for long."""

import time
from threading import Thread

import pytest

from workshop.storage import turns
from workshop.storage.engine import open_engine
from workshop.storage.troubles import MemoryBusy
from workshop.storage.turns import MOST_IN_A_ROW, Turns


@pytest.fixture
def queue(tmp_path):
    """The turns of one process for a database; another call makes those of another process."""
    return lambda: Turns(open_engine(f"sqlite:///{tmp_path}/queue.sqlite3"))


class Writers:
    """Writers that come one after the other while somebody else writes."""

    def __init__(self):
        self.wrote = []
        self._threads = []

    def come(self, turns, name):
        length = turns.length
        thread = Thread(target=self._write, args=(turns, name))
        thread.start()
        self._threads.append(thread)
        while turns.length == length:
            time.sleep(0.001)

    def _write(self, turns, name):
        with turns.take():
            self.wrote.append(name)

    def done(self):
        for thread in self._threads:
            thread.join(10)
        return self.wrote


def test_writers_of_one_process_come_in_their_order(queue):
    here, writers = queue(), Writers()
    with here.take():
        for name in range(10):
            writers.come(here, name)

    assert writers.done() == list(range(10))


def test_another_process_writes_in_between(queue):
    here, there, writers = queue(), queue(), Writers()
    with here.take():
        writers.come(there, "there")
        for name in range(3 * MOST_IN_A_ROW):
            writers.come(here, name)

    wrote = writers.done()
    assert len(wrote) == 3 * MOST_IN_A_ROW + 1
    assert wrote[-1] != "there"


def test_whoever_waits_too_long_is_told_so_and_holds_nobody_up(queue, monkeypatch):
    monkeypatch.setattr(turns, "PATIENCE_SECONDS", 0.02)
    here, there = queue(), queue()
    with here.take():
        for queue_ in (here, there):
            with pytest.raises(MemoryBusy), queue_.take():
                pytest.fail("two write at once")

    with here.take(), pytest.raises(MemoryBusy), there.take():
        pytest.fail("two write at once")
    with there.take():
        pass


def test_whoever_fails_passes_the_turn_on(queue):
    here = queue()
    with pytest.raises(LookupError), here.take():
        raise LookupError

    with here.take():
        pass
