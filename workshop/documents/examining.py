"""Examining at arm's length: a process of its own reads the file, with limits to memory and time."""

import json
import os
import resource
import struct
import subprocess
import sys
import threading
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Final

from workshop.documents.verifying import Examination, described_in, examine
from workshop.domain.refusals import Refusal
from workshop.domain.words import Text

ROOT: Final = Path(__file__).parents[2]
MOST_MEMORY: Final = 640 << 20
MOST_SECONDS: Final = 15
#: Nothing that is waited for here comes before people who wait for a page.
NICE: Final = 10
#: So many files are examined at once; whoever comes then waits so long for their turn.
TURNS: Final = threading.BoundedSemaphore(2)
PATIENCE_SECONDS: Final = 20
_LENGTH: Final = struct.Struct(">Q")


class ExaminersBusy(Refusal):
    """Too many files are being examined."""

    sentence = Text(
        de="Gerade werden zu viele Dateien geprüft. Bitte in einer Minute noch einmal.",
        en="Too many files are being examined right now. Please try again in a minute.",
    )


def examine_apart(pdf: bytes, trusted: Sequence[bytes] = ()) -> Examination:
    """Examine a file that somebody sent; ExaminersBusy if many others do.

    A file that exceeds the limits is not readable.
    """
    if not TURNS.acquire(timeout=PATIENCE_SECONDS):
        raise ExaminersBusy
    try:
        return _examined(pdf, trusted)
    finally:
        TURNS.release()


def _examined(pdf: bytes, trusted: Sequence[bytes]) -> Examination:
    asked = json.dumps([each.hex() for each in trusted]).encode()
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
    try:
        done = subprocess.run(
            [sys.executable, "-m", "workshop.documents.examining"],
            input=_LENGTH.pack(len(asked)) + asked + pdf,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=ROOT,
            env={**kept, "LANG": "C.UTF-8"},
            timeout=MOST_SECONDS,
            check=True,
        )
        told = json.loads(done.stdout)
    except (subprocess.SubprocessError, ValueError):
        return Examination(readable=False, described=described_in(pdf))
    at = told["sealed_at"]
    return Examination(**{
        **told, "described": tuple(told["described"]), "sealed_at": datetime.fromisoformat(at) if at else None
    })  # fmt: skip


def main() -> None:
    """Examine what comes by standing input, and say what was found as JSON."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
    os.nice(NICE)
    (length,) = _LENGTH.unpack(sys.stdin.buffer.read(_LENGTH.size))
    trusted = [bytes.fromhex(each) for each in json.loads(sys.stdin.buffer.read(length))]
    found = asdict(examine(sys.stdin.buffer.read(), trusted))
    at = found["sealed_at"]
    sys.stdout.write(json.dumps({**found, "sealed_at": at.isoformat() if at else None}))


if __name__ == "__main__":
    main()
