"""A stored PDF is found for members of its workshop who are signed in, and for nobody else."""

from datetime import timedelta

import pytest
from sqlalchemy import event

from workshop.domain.people import Role
from workshop.domain.versions import VersionNumber
from workshop.storage.seals import Sealed
from workshop.storage.stored_pdfs import StoredPdf

HOUR = timedelta(hours=1)


@pytest.fixture
def version(memory, publish, workshop, ada, now):
    """A version with a print and a sealed edition; Ada is a reader and signed in for a day."""
    version = publish()
    sealed = Sealed(pdf=b"%PDF sealed", sha256="5" * 64, sealed_at=now, certificate="c" * 64)
    with memory.writing() as store:
        store.contract.add_print(version.id, b"%PDF printed", "a" * 64, now)
        store.seals.add(version.id, sealed)
        store.facilitation.put_member(workshop.id, ada.id, Role.READER, None)
        store.people.open_session("token hash", ada.id, now, now + 24 * HOUR, 12 * HOUR)
    return version


@pytest.fixture
def find(memory, version, workshop, now):
    """Ask for the print of the version, or for something else."""
    usual = {
        "token_hash": "token hash",
        "workshop_id": workshop.id,
        "number": version.number,
        "edition": "printed",
        "now": now,
    }

    def find(**other):
        with memory.looking_up_pdfs() as stored:
            return stored.find_for(**usual | other)

    return find


def test_a_member_finds_each_edition(memory, find, version, workshop):
    known = {"version_id": version.id, "number": version.number, "company": workshop.company}

    assert find() == StoredPdf(sha256="a" * 64, **known)
    assert find(edition="sealed") == StoredPdf(sha256="5" * 64, **known)
    with memory.looking_up_pdfs() as stored:
        assert stored.read(version.id, "printed") == b"%PDF printed"
        assert stored.read(version.id, "sealed") == b"%PDF sealed"


@pytest.mark.parametrize(
    "asked",
    [
        {"token_hash": "another hash"},
        {"workshop_id": "elsewhere"},
        {"number": VersionNumber(major=1, minor=1)},
    ],
)
def test_nothing_is_found_with_another_token_elsewhere_or_under_another_number(find, asked):
    assert find(**asked) is None


def test_a_session_finds_it_as_long_as_it_lasts(find, now):
    assert find(now=now + 12 * HOUR - timedelta(seconds=1))
    assert find(now=now + 12 * HOUR) is None


def test_who_was_taken_out_of_the_workshop_finds_it_no_more(memory, find, workshop, ada):
    with memory.writing() as store:
        store.facilitation.remove_member(workshop.id, ada.id)

    assert find() is None


def test_who_signed_out_finds_it_no_more(memory, find):
    with memory.writing() as store:
        store.people.close_session("token hash")

    assert find() is None


def test_one_statement_is_enough(memory, find):
    asked = []
    event.listen(memory.engine, "before_cursor_execute", lambda *it: asked.append(it[2]))

    find()

    assert len([each for each in asked if each.startswith("SELECT")]) == 1
