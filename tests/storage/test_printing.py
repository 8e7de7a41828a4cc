"""Print jobs: one worker at a time has one, and none is lost with its worker."""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest

from workshop.domain.versions import VersionNumber
from workshop.storage.printing import Job

HOUSE = Path(__file__).parents[2]
LEASE = timedelta(minutes=5)
#: Seconds in which a transaction that does not have to wait would be through.
LINGER = 0.2
CLAIM_ALL = """
import json, sys
from datetime import UTC, datetime, timedelta
from workshop.storage.memory import Memory

memory, claimed = Memory(sys.argv[1]), []
print("ready", flush=True)
sys.stdin.readline()
while True:
    with memory.writing() as store:
        job = store.printing.claim(datetime.now(UTC), timedelta(hours=1))
    if job is None:
        break
    claimed.append(job.id)
memory.close()
print(json.dumps(claimed))
"""


@pytest.fixture
def add_jobs(memory, publish, now):
    """Publish versions and ask for their printing; their ids."""

    def add_jobs(how_many):
        ids = [publish(VersionNumber(major=1, minor=minor)).id for minor in range(how_many)]
        with memory.writing() as store:
            for version_id in ids:
                store.printing.add(version_id, now)
        return ids

    return add_jobs


@pytest.fixture
def versions(add_jobs):
    return add_jobs(3)


@pytest.fixture
def claim(memory, now):
    def claim(later=timedelta(0)):
        with memory.writing() as store:
            return store.printing.claim(now + later, LEASE)

    return claim


def test_without_a_job_nothing_is_claimed(claim):
    assert claim() is None


def test_the_oldest_job_is_claimed_first_and_each_once(versions, claim):
    claimed = [claim() for _ in range(4)]

    assert [job and job.version_id for job in claimed] == [*versions, None]
    assert claimed[0] == Job(
        id=claimed[0].id,
        version_id=versions[0],
        kind="version",
        state="running",
        attempts=1,
        sentence=None,
    )


def test_a_job_is_added_once(memory, versions, claim, now):
    claimed = claim()

    with memory.writing() as store:
        store.printing.add(versions[0], now)

    with memory.reading() as store:
        assert store.printing.of(versions[0]) == claimed


def test_a_finished_job_is_not_claimed_again(memory, versions, claim):
    first = claim()
    with memory.writing() as store:
        store.printing.finish(first.id)

    claimed = [claim(2 * LEASE) for _ in range(3)]

    assert [job and job.version_id for job in claimed] == [*versions[1:], None]
    with memory.reading() as store:
        assert store.printing.of(versions[0]).state == "done"


def test_a_job_whose_worker_died_is_claimed_again_when_its_lease_ran_out(versions, claim):
    first = claim()
    for _ in versions[1:]:
        claim(LEASE - timedelta(seconds=1))

    early = claim(LEASE - timedelta(seconds=1))
    again = claim(LEASE)

    assert early is None
    assert (again.id, again.attempts) == (first.id, 2)


def test_a_job_that_is_still_worked_on_stays_with_its_worker(memory, versions, claim, now):
    slow = claim()
    for _ in versions[1:]:
        claim(LEASE - timedelta(seconds=1))

    with memory.writing() as store:
        kept = store.printing.renew(slow, now + LEASE - timedelta(seconds=1), LEASE)

    assert kept
    assert claim(LEASE) is None


def test_a_job_that_somebody_else_took_over_is_not_kept(memory, versions, claim, now):
    slow = claim()
    for _ in versions[1:]:
        claim()
    claim(LEASE)

    with memory.writing() as store:
        kept = store.printing.renew(slow, now + LEASE, 10 * LEASE)

    assert not kept
    assert claim(2 * LEASE).version_id == slow.version_id


def test_after_three_attempts_a_job_is_given_up_with_a_sentence(memory, workshop, versions, claim):
    attempts = [claim(round_ * LEASE) for round_ in range(3) for _ in versions]

    given_up = claim(3 * LEASE)

    assert [job.attempts for job in attempts] == [1, 1, 1, 2, 2, 2, 3, 3, 3]
    assert given_up is None
    with memory.reading() as store:
        job = store.printing.of(versions[0])
        lines = store.contract.versions(workshop.id)
    assert (job.state, job.attempts) == ("failed", 3)
    assert job.sentence == "Der Druck ist 3-mal abgebrochen, ohne fertig zu werden."
    assert {line.print_failed for line in lines} == {job.sentence}


def test_a_job_that_failed_starts_anew_when_it_is_added_again(memory, versions, claim, now):
    first = claim()
    with memory.writing() as store:
        store.printing.fail(first.id, "Zu groß.")
        failed = store.printing.of(versions[0])
        store.printing.add(versions[0], now)

    again = claim()

    assert (failed.state, failed.sentence) == ("failed", "Zu groß.")
    assert (again.version_id, again.attempts, again.sentence) == (versions[0], 1, None)


def test_a_late_failure_does_not_undo_a_finished_job(memory, versions, claim):
    slow = claim()
    for _ in versions[1:]:
        claim()
    quick = claim(LEASE)
    with memory.writing() as store:
        store.printing.finish(quick.id)

    with memory.writing() as store:
        store.printing.fail(slow.id, "Zu langsam.")

    with memory.reading() as store:
        assert store.printing.of(versions[0]).state == "done"


def test_a_version_that_nobody_wants_printed_has_no_job(memory):
    with memory.reading() as store:
        assert store.printing.of(1) is None


def test_who_claims_while_another_is_claiming_gets_another_job(memory, versions, claim, now):
    first_has_claimed, second_is_done = Event(), Event()

    def first():
        with memory.writing() as store:
            job = store.printing.claim(now, LEASE)
            first_has_claimed.set()
            second_is_done.wait(LINGER)
            return job

    def second():
        first_has_claimed.wait(5)
        job = claim()
        second_is_done.set()
        return job

    with ThreadPoolExecutor(2) as threads:
        claimed = [threads.submit(worker) for worker in (first, second)]

    assert [job.result().version_id for job in claimed] == versions[:2]


def test_processes_never_claim_the_same_job(add_jobs, url):
    # takes its time because it starts three interpreters
    add_jobs(24)
    workers = [
        subprocess.Popen(
            [sys.executable, "-c", CLAIM_ALL, url],
            cwd=HOUSE,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(3)
    ]

    ready = [worker.stdout.readline() for worker in workers]
    claimed = [json.loads(worker.communicate("go\n")[0]) for worker in workers]

    assert ready == ["ready\n"] * 3
    assert sorted(job_id for job_ids in claimed for job_id in job_ids) == list(range(1, 25))
