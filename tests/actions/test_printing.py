"""Printing: each version once, apart from everything else, and a failure leaves its sentence."""

import hashlib
import time
from datetime import timedelta

import pytest
from sqlalchemy import select

from tests.conftest import NOW, PDF, publish
from workshop.actions import printing
from workshop.config import Settings
from workshop.documents.print_refusals import TOO_LONG, RanOutOfTime
from workshop.domain.versions import FIRST
from workshop.storage.tables import PrintJobRow

SECONDS = 60


def kept_in(folder, seconds=SECONDS):
    """The settings of a printer that keeps its files there."""
    return Settings(data_dir=folder / "data", exports_dir=folder, print_seconds=seconds)


@pytest.fixture
def line(memory, cast):
    """A line in which nobody stands but the version under test; Krume's is done with."""
    with memory.writing() as store:
        waiting = store.printing.of(store.contract.latest(cast.krume.id).id)
        store.printing.finish(waiting.id)
    return memory


@pytest.fixture
def waiting(line, cast):
    """A small version that waits to be printed."""
    with line.writing() as store:
        store.agreements.put_answer(cast.brezel.id, "what", {"offer": "Brezeln."}, cast.ada.id, NOW)
        store.agreements.put_answer(cast.brezel.id, "glossary", {}, cast.ada.id, NOW)
        return publish(store, cast.brezel, by=cast.ada)


def state_of(memory, version):
    with memory.reading() as store:
        return store.printing.of(version.id)


def test_where_nothing_waits_nothing_is_printed(line, tmp_path):
    assert not printing.print_next(line, kept_in(tmp_path), lambda: NOW)


def test_a_version_is_printed_once_and_kept_in_two_places(line, waiting, tmp_path):
    # Slow: the one real print of these tests starts a printer, and loads WeasyPrint.
    found = printing.print_next(line, kept_in(tmp_path), lambda: NOW)
    again = printing.print_next(line, kept_in(tmp_path), lambda: NOW)

    with line.reading() as store:
        kept = store.contract.find_print(waiting.id)
    file = tmp_path / waiting.workshop_id / f"v{waiting.number}-{waiting.fingerprint[:8]}.pdf"
    assert (found, again) == (True, False)
    assert kept.pdf.startswith(b"%PDF-1.7")
    assert kept.sha256 == hashlib.sha256(kept.pdf).hexdigest()
    assert file.read_bytes() == kept.pdf
    assert state_of(line, waiting).state == "done"


@pytest.fixture
def asked(monkeypatch):
    """A press that always runs out of time, and how much it was given."""
    seconds = []

    def never(*_what, **how):
        seconds.append(how["seconds"])
        raise RanOutOfTime(TOO_LONG.format(seconds=how["seconds"]))

    monkeypatch.setattr(printing, "print_in_child", never)
    return seconds


def test_a_print_that_ran_out_of_time_is_tried_again_later_with_more(line, waiting, tmp_path, asked):
    moments = [NOW, NOW + printing.LATER - timedelta(seconds=1), NOW + printing.LATER]

    found = [printing.print_next(line, kept_in(tmp_path), lambda at=at: at) for at in moments[:2]]
    between = state_of(line, waiting)
    printing.print_next(line, kept_in(tmp_path), lambda: moments[2])

    assert found == [True, False]
    assert (between.state, between.sentence) == ("running", None)
    assert asked == [SECONDS, SECONDS * printing.MORE]
    assert state_of(line, waiting).state == "failed"


def test_a_print_that_fails_leaves_its_sentence(line, waiting, tmp_path):
    for at in (NOW, NOW + printing.LATER):
        printing.print_next(line, kept_in(tmp_path, 0), lambda at=at: at)  # in no time at all

    with line.reading() as store:
        newest = store.contract.versions(waiting.workshop_id)[0]
    assert state_of(line, waiting).state == "failed"
    assert newest.print_failed.startswith("Der Druck hat länger als 0 Sekunden gedauert")
    assert "zu viel anderes zu tun" in newest.print_failed
    assert not list(tmp_path.rglob("*.pdf"))


@pytest.mark.usefixtures("waiting", "asked")
def test_a_failed_print_is_not_tried_again_unasked(line, tmp_path):
    for at in (NOW, NOW + printing.LATER):
        printing.print_next(line, kept_in(tmp_path), lambda at=at: at)

    found = printing.print_next(line, kept_in(tmp_path), lambda: NOW + timedelta(days=1))

    assert not found


def test_a_printer_that_died_leaves_its_job_to_the_next(line, waiting):
    with line.writing() as store:
        store.printing.claim(NOW, printing.LEASE)

    with line.writing() as store:
        too_early = store.printing.claim(NOW + timedelta(seconds=29), printing.LEASE)
        in_time = store.printing.claim(NOW + timedelta(seconds=30), printing.LEASE)

    assert too_early is None
    assert (in_time.version_id, in_time.attempts) == (waiting.id, 2)


@pytest.mark.usefixtures("waiting")
def test_a_printer_that_is_still_at_it_keeps_its_job(line, tmp_path, monkeypatch):
    monkeypatch.setattr(printing, "HEARTBEAT_SECONDS", 0.01)
    others = []

    def another_tries(*_said, **_how):
        """Printing that takes a minute by the clock, until a heart has beaten."""
        moment["now"] += timedelta(minutes=1)
        deadline = time.monotonic() + 5
        while lease_in(line) < moment["now"] and time.monotonic() < deadline:
            time.sleep(0.01)
        with line.writing() as store:
            others.append(store.printing.claim(moment["now"], printing.LEASE))
        return PDF

    moment = {"now": NOW}
    monkeypatch.setattr(printing, "print_in_child", another_tries)

    printing.print_next(line, kept_in(tmp_path), lambda: moment["now"])

    assert others == [None]


def lease_in(memory):
    """Until when the job that is running belongs to its printer."""
    with memory.engine.begin() as connection:
        return connection.scalar(select(PrintJobRow.lease_until).where(PrintJobRow.state == "running"))


def test_a_mishap_does_not_end_the_printer(line, tmp_path, monkeypatch, caplog):
    moments = iter([OSError("the clock has stopped"), NOW])
    alive = iter([True, True, False])
    monkeypatch.setattr(printing, "PAUSE_SECONDS", 0)

    printing.print_for_ever(
        line, kept_in(tmp_path), lambda: _or_raise(next(moments)), alive=lambda: next(alive)
    )

    assert "printing was interrupted" in caplog.text
    assert not list(moments)


def _or_raise(moment):
    if isinstance(moment, Exception):
        raise moment
    return moment


def test_a_version_is_printed_with_what_changed_since_its_forerunner(line, waiting, tmp_path, monkeypatch):
    given = []
    monkeypatch.setattr(
        printing, "print_in_child", lambda document, stamp, **_how: given.append((document, stamp)) or PDF
    )

    printing.print_next(line, kept_in(tmp_path), lambda: NOW)

    ((document, stamp),) = given
    with line.reading() as store:
        first = store.contract.find_version(waiting.workshop_id, FIRST)
    assert document.fingerprint == waiting.fingerprint
    assert (stamp.before.number, stamp.before.document.fingerprint) == ("1.0", first.fingerprint)
