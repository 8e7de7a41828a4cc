"""Printing at arm's length: a warm printer process forks a child with limits for every document."""

import json
import os
import resource
import select
import signal
import struct
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import IO, Any, Final

from workshop.documents.edition import as_plain, from_plain
from workshop.documents.enclosures import Enclosure
from workshop.documents.glossary_print import print_glossary
from workshop.documents.pages import DRAFT, Before, Stamp
from workshop.documents.poster import print_poster
from workshop.documents.press import print_document
from workshop.documents.print_refusals import BROKEN, TOO_LARGE, TOO_LONG, PrintFailed, RanOutOfTime
from workshop.domain import contract
from workshop.domain.contract import Document
from workshop.domain.paper import Look
from workshop.domain.refusals import Refusal
from workshop.domain.signing.standing import Standing
from workshop.domain.words import Text

ROOT: Final = Path(__file__).parents[2]
MOST_MEMORY: Final = 1536 << 20
#: Behind everybody who waits for a page.
NICE: Final = 10
#: What the printer needs besides to start and to answer.
MARGIN: Final = 30
_LENGTH: Final = struct.Struct(">Q")
#: How an answer begins: the print, or the sentence of a refusal, or that of one for want of time.
PRINTED: Final = b"+"
REFUSED: Final = b"-"
TIMED_OUT: Final = b"~"


def print_in_child(
    document: Document,
    stamp: Stamp = DRAFT,
    *,
    enclosures: Sequence[Enclosure] = (),
    poster_for: str | None = None,
    glossary_for: str | None = None,
    seconds: int = 90,
) -> bytes:
    """Print without risk for whoever asks; PrintFailed if the document exceeds the limits.

    With `poster_for`, an address or nothing, the page for the wall is printed and not the contract; with
    `glossary_for`, the same, the glossary alone. RanOutOfTime if there were too few `seconds`.
    """
    job = {
        "poster_for": poster_for,
        "glossary_for": glossary_for,
        "document": document.as_json(),
        "number": stamp.number,
        "published_on": stamp.published_on.isoformat() if stamp.published_on else None,
        "note": stamp.note,
        "before": [stamp.before.number, stamp.before.document.as_json()] if stamp.before else None,
        "address": stamp.address,
        "edition": as_plain(stamp.edition),
        "in_force": stamp.in_force,
        "standing": stamp.standing,
        "look": {"size": stamp.look.size, "colour": stamp.look.colour, "logo": stamp.look.logo.hex()},
        "enclosures": [[each.name, each.about, each.content.hex()] for each in enclosures],
        "seconds": seconds,
    }
    return _PRINTER.ask(json.dumps(job).encode(), seconds + MARGIN)


class _Printer:
    """The warm process behind a pipe; started when first needed, and again if it died."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._running: subprocess.Popen[bytes] | None = None

    def ask(self, job: bytes, patience: float) -> bytes:
        with self._turn:
            answer = self._answer(self._started(), job, patience)
        if answer is None:
            raise PrintFailed(BROKEN)
        verdict, content = answer[:1], answer[1:]
        if verdict == PRINTED:
            return content
        raise (RanOutOfTime if verdict == TIMED_OUT else PrintFailed)(Text(**json.loads(content)))

    def _answer(self, printer: subprocess.Popen[bytes], job: bytes, patience: float) -> bytes | None:
        assert printer.stdin  # noqa: S101 # a pipe, see below
        assert printer.stdout  # noqa: S101 # likewise
        answer = None
        try:
            _send(printer.stdin, job)
            ready, _, _ = select.select([printer.stdout], [], [], patience)
            answer = _receive(printer.stdout) if ready else None
        except BrokenPipeError:
            pass
        finally:
            # Whatever happened, nobody may ever be handed the answer to an earlier question.
            if answer is None:
                printer.kill()
                printer.wait()
        return answer

    def _started(self) -> subprocess.Popen[bytes]:
        if self._running is None or self._running.poll() is not None:
            # Neither secrets nor settings of the application go along.
            kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
            self._running = subprocess.Popen(
                [sys.executable, "-m", "workshop.documents.printing"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                cwd=ROOT,
                env={**kept, "LANG": "C.UTF-8"},
            )
        return self._running


_PRINTER = _Printer()


def serve() -> None:
    """Be the printer: take jobs from standard input until it closes."""
    # Warm up once, so that every child has it for free.
    import weasyprint  # noqa: F401, PLC0415 # the point of being warm

    while (job := _receive(sys.stdin.buffer)) is not None:
        _send(sys.stdout.buffer, _print_in_fork(job))


def _print_in_fork(job: bytes) -> bytes:
    seconds = json.loads(job)["seconds"]
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _be_the_child(job, seconds, writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        answer = _read_until(pipe, time.monotonic() + seconds)
    if answer is None:
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return answer or _why(status, seconds)


def _be_the_child(job: bytes, seconds: int, writing: int) -> None:
    """Print within limits and end without a trace of the parent's state."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    os.nice(NICE)
    try:
        answer = PRINTED + _printed(json.loads(job))
    except Refusal as refusal:
        answer = _refused(refusal.sentence)
    except (MemoryError, RecursionError):
        answer = _refused(TOO_LARGE)
    except BaseException:  # noqa: BLE001 # the parent must hear of everything, and nothing may escape a fork
        traceback.print_exc()
        answer = _refused(BROKEN)
    with os.fdopen(writing, "wb") as pipe:
        pipe.write(answer)
    os._exit(0)


def _printed(job: Mapping[str, Any]) -> bytes:
    published, before = job["published_on"], job["before"]
    stamp = Stamp(
        number=job["number"],
        published_on=date.fromisoformat(published) if published else None,
        note=job["note"],
        before=Before(number=before[0], document=contract.read(before[1])) if before else None,
        address=job["address"],
        edition=from_plain(job["edition"]),
        in_force=job["in_force"],
        standing=Standing(job["standing"]) if job["standing"] else None,
        look=Look(**{**job["look"], "logo": bytes.fromhex(job["look"]["logo"])}),
    )
    for kind, prints in (("poster_for", print_poster), ("glossary_for", print_glossary)):
        if job[kind] is not None:
            return prints(contract.read(job["document"]), stamp, job[kind])
    enclosures = [
        Enclosure(name=name, about=about, content=bytes.fromhex(content))
        for name, about, content in job["enclosures"]
    ]
    return print_document(contract.read(job["document"]), stamp, enclosures)


def _why(status: int, seconds: int) -> bytes:
    """What ended a child that gave no answer."""
    if not os.WIFSIGNALED(status):
        return _refused(BROKEN)
    if os.WTERMSIG(status) in (signal.SIGXCPU, signal.SIGKILL):
        return _refused(TOO_LONG.format(seconds=seconds), TIMED_OUT)
    return _refused(TOO_LARGE)


def _refused(sentence: Text, verdict: bytes = REFUSED) -> bytes:
    return verdict + json.dumps({"de": sentence.de, "en": sentence.en}).encode()


def _read_until(pipe: IO[bytes], deadline: float) -> bytes | None:
    """Everything from a pipe; None if the time is up first."""
    pieces: list[bytes] = []
    while True:
        ready, _, _ = select.select([pipe], [], [], max(deadline - time.monotonic(), 0))
        if not ready:
            return None
        piece = os.read(pipe.fileno(), 1 << 16)
        if not piece:
            return b"".join(pieces)
        pieces.append(piece)


def _send(pipe: IO[bytes], content: bytes) -> None:
    pipe.write(_LENGTH.pack(len(content)) + content)
    pipe.flush()


def _receive(pipe: IO[bytes]) -> bytes | None:
    """The next message; None once the other end has closed."""
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    content = pipe.read(length)
    return content if len(content) == length else None


if __name__ == "__main__":
    serve()
