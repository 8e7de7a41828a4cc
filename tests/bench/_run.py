"""What every benchmark shares: paired rounds, the machine's facts, and the figures as the last line."""

import json
import os
import platform
import statistics
import time
from collections.abc import Callable, Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]


def seconds(deed: Callable[[], object]) -> float:
    """How long a deed takes."""
    started = time.perf_counter()
    deed()
    return time.perf_counter() - started


def paired(ours: Callable[[], object], theirs: Callable[[], object], rounds: int) -> float:
    """The median over the rounds of our time divided by theirs, each round run in turn."""
    ratios = []
    for place in range(rounds):
        pair = (ours, theirs) if place % 2 else (theirs, ours)
        took = {deed: seconds(deed) for deed in pair}
        ratios.append(took[ours] / took[theirs])
    return statistics.median(ratios)


def machine() -> str:
    """The facts without which figures mean nothing."""
    load = ", ".join(f"{each:.2f}" for each in os.getloadavg())
    return f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}, load {load}"


def report(figures: Mapping[str, float]) -> None:
    """Print the machine and the figures, the figures as JSON on the last line."""
    print(machine())
    print(json.dumps({key: round(value, 3) for key, value in figures.items()}))
