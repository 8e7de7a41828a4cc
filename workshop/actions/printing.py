"""Printing published versions, one after the other, apart from everything that people wait for."""

import hashlib
import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event, Thread

from workshop.documents import archive
from workshop.documents.pages import Stamp
from workshop.documents.printing import PrintFailed, print_in_child
from workshop.domain.refusals import Refusal
from workshop.storage.memory import Memory
from workshop.storage.printing import Job

log = logging.getLogger(__name__)

#: A job is its printer's for so long, and for as long as the printer says that it is still at it: so the
#: job of one that died is free after half a minute, whichever instance it belonged to.
LEASE = timedelta(seconds=30)
HEARTBEAT_SECONDS = 10.0
PAUSE_SECONDS = 0.5


def print_next(memory: Memory, exports: Path, seconds: int, now: Callable[[], datetime]) -> bool:
    """Print the next version in line; False if there is none."""
    with memory.writing() as store:
        job = store.printing.claim(now(), LEASE)
    if job is None:
        return False
    with memory.reading() as store:
        version = store.contract.find_version_by_id(job.version_id)
        look = store.paper.of_version(job.version_id)
    if version is None:
        raise LookupError(f"job {job.id} is for a version that does not exist")
    stamp = Stamp(
        number=str(version.number), published_on=version.published_at.date(), note=version.note, look=look
    )
    try:
        with _at_it(memory, job, now):
            pdf = print_in_child(version.document, stamp, seconds=seconds)
    except PrintFailed as failed:
        log.warning("version %s of workshop %s: %s", version.number, version.workshop_id, failed)
        with memory.writing() as store:
            store.printing.fail(job.id, failed.in_(version.document.language))
        return True
    archive.keep(exports, version.workshop_id, str(version.number), version.fingerprint, pdf)
    with memory.writing() as store:
        store.contract.add_print(version.id, pdf, hashlib.sha256(pdf).hexdigest(), now())
        store.printing.finish(job.id)
    return True


@contextmanager
def _at_it(memory: Memory, job: Job, now: Callable[[], datetime]) -> Iterator[None]:
    """Keep the job ours while the block lasts."""
    done = Event()
    heart = Thread(target=_beat, args=(memory, job, now, done), daemon=True)
    heart.start()
    try:
        yield
    finally:
        done.set()
        heart.join()


def _beat(memory: Memory, job: Job, now: Callable[[], datetime], done: Event) -> None:
    while not done.wait(HEARTBEAT_SECONDS):
        try:
            with memory.writing() as store:
                store.printing.renew(job, now(), LEASE)
        except Refusal as refusal:  # two more beats until the lease ends
            log.warning("job %s: %s", job.id, refusal)


def print_for_ever(
    memory: Memory, exports: Path, seconds: int, now: Callable[[], datetime], *, alive: Callable[[], bool]
) -> None:
    """Print whatever comes until nobody is there any more; after a mishap the job is tried again."""
    while alive():
        try:
            found = print_next(memory, exports, seconds, now)
        except Exception:
            log.exception("printing was interrupted")
            found = False
        if not found:
            time.sleep(PAUSE_SECONDS)
