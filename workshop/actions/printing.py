"""Printing published versions, one after the other, apart from everything that people wait for."""

import hashlib
import logging
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from workshop.documents import archive
from workshop.documents.pages import Stamp
from workshop.documents.printing import PrintFailed, print_in_child
from workshop.storage.memory import Memory

log = logging.getLogger(__name__)

#: How long a job may go unfinished before another printer takes it up.
LEASE_BEYOND_PRINT = timedelta(seconds=60)
PAUSE_SECONDS = 0.5


def print_next(memory: Memory, exports: Path, seconds: int, now: Callable[[], datetime]) -> bool:
    """Print the next version in line; False if there is none."""
    with memory.writing() as store:
        job = store.printing.claim(now(), timedelta(seconds=seconds) + LEASE_BEYOND_PRINT)
    if job is None:
        return False
    with memory.reading() as store:
        version = store.contract.find_version_by_id(job.version_id)
    if version is None:
        raise LookupError(f"job {job.id} is for a version that does not exist")
    stamp = Stamp(number=str(version.number), published_on=version.published_at.date(), note=version.note)
    try:
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
