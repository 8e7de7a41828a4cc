"""Printing published versions, one after the other, apart from everything that people wait for."""

import hashlib
import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from threading import Event, Thread

from workshop.actions.sealing import Signatures, seal_final, signatures_of, stamp_of
from workshop.config import Settings
from workshop.documents import archive
from workshop.documents.identity import IdentityUnreadable
from workshop.documents.print_refusals import PrintFailed, RanOutOfTime
from workshop.documents.printing import print_in_child
from workshop.documents.sealed import NotSealed
from workshop.domain.refusals import Refusal
from workshop.storage.contract import StoredVersion
from workshop.storage.memory import Memory
from workshop.storage.printing import Job

log = logging.getLogger(__name__)

#: A job is its printer's for so long, and for as long as the printer says that it is still at it: so the
#: job of one that died is free after half a minute, whichever instance it belonged to.
LEASE = timedelta(seconds=30)
HEARTBEAT_SECONDS = 10.0
PAUSE_SECONDS = 0.5
#: A print that ran out of time is tried once more after so long, with so many times the time: perhaps the
#: machine was only busy.
LATER = timedelta(minutes=2)
MORE = 3


def print_next(
    memory: Memory, settings: Settings, now: Callable[[], datetime], signatures: Signatures = signatures_of
) -> bool:
    """Print the next version in line, or its signed edition; False if there is none."""
    with memory.writing() as store:
        job = store.printing.claim(now(), LEASE)
    if job is None:
        return False
    with memory.reading() as store:
        version = store.contract.find_version_by_id(job.version_id)
    if version is None:
        raise LookupError(f"job {job.id} is for a version that does not exist")
    given = settings if job.attempts == 1 else replace(settings, print_seconds=settings.print_seconds * MORE)
    try:
        with _at_it(memory, job, now):
            if job.kind == "final":
                seal_final(memory, given, version, now, signatures)
            else:
                _print(memory, given, version, now)
    except RanOutOfTime as failed:
        log.warning("version %s of workshop %s: %s", version.number, version.workshop_id, failed)
        with memory.writing() as store:
            if job.attempts > 1 or not store.printing.renew(job, now(), LATER):
                store.printing.fail(job.id, failed.in_(version.document.language))
        return True
    except (PrintFailed, NotSealed, IdentityUnreadable) as failed:
        log.warning("version %s of workshop %s: %s", version.number, version.workshop_id, failed)
        with memory.writing() as store:
            store.printing.fail(job.id, failed.in_(version.document.language))
        return True
    with memory.writing() as store:
        store.printing.finish(job.id)
    return True


def _print(memory: Memory, settings: Settings, version: StoredVersion, now: Callable[[], datetime]) -> None:
    """Print a version as it was published, and keep it."""
    with memory.reading() as store:
        stamp = stamp_of(store, version, settings.public_url)
    pdf = print_in_child(version.document, stamp, seconds=settings.print_seconds)
    archive.keep(settings.exports_dir, version.workshop_id, str(version.number), version.fingerprint, pdf)
    with memory.writing() as store:
        store.contract.add_print(version.id, pdf, hashlib.sha256(pdf).hexdigest(), now())


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
    memory: Memory, settings: Settings, now: Callable[[], datetime], *, alive: Callable[[], bool]
) -> None:
    """Print whatever comes until nobody is there any more; after a mishap the job is tried again."""
    while alive():
        try:
            found = print_next(memory, settings, now)
        except Exception:
            log.exception("printing was interrupted")
            found = False
        if not found:
            time.sleep(PAUSE_SECONDS)
