"""The benchmark of the live room: what it counts is so, whatever the time of this machine."""

import importlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2]
SMALL = "--seconds 1 --rooms 1 --people 3 --rate 9 --cards 1 --no-printing --no-kill"


@pytest.fixture
def bench(monkeypatch):
    monkeypatch.syspath_prepend(HOUSE / "tests" / "bench")
    return importlib.import_module("_house")


@pytest.mark.parametrize(("wanted", "found", "counted"), [
    ("abc", "cab",  (0, 0, 0)),
    ("abc", "ac",   (1, 0, 0)),
    ("abc", "abcb", (0, 1, 0)),
    ("abc", "bbbd", (2, 2, 1)),
    ("",    "",     (0, 0, 0)),
])  # fmt: skip
def test_what_is_missing_twice_or_too_much_is_counted(bench, wanted, found, counted):
    verdict = bench.compared(wanted, found)

    assert (verdict.lost, verdict.doubled, verdict.strayed) == counted


def test_a_small_room_loses_nothing_and_doubles_nothing():
    # Slow because it starts the real server.
    ran = subprocess.run(
        [sys.executable, "-m", "workshop", "bench", "room", *SMALL.split()],
        cwd=HOUSE,
        capture_output=True,
        text=True,
        check=False,
    )

    assert ran.returncode == 0, ran.stderr
    figures = json.loads(ran.stdout.splitlines()[-1])
    assert {"p50_ms", "p99_ms", "page_p99_ms", "desk_p99_ms", "writes_per_second"} <= figures.keys()
    counted = ("lost", "doubled", "strayed", "refused", "polling", "intact", "streams")
    assert [figures[name] for name in counted] == [0, 0, 0, 0, 0, 1, 5]
