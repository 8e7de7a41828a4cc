"""Published versions and their prints."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from sqlalchemy import event

from workshop.domain.versions import FIRST, VersionNumber
from workshop.storage.contract import Print, StoredVersion, VersionExists, VersionLine


@pytest.fixture
def version(publish):
    return publish(note="Erste Fassung")


def test_a_published_version_is_read_as_it_was_published(memory, workshop, document, version, now):
    with memory.reading() as store:
        assert store.contract.find_version(workshop.id, FIRST) == version
        assert store.contract.find_version_by_id(version.id) == version

    assert version == StoredVersion(
        id=version.id,
        workshop_id=workshop.id,
        number=FIRST,
        note="Erste Fassung",
        document=document,
        fingerprint=document.fingerprint,
        published_at=now,
        published_by="Ada",
    )
    assert version.document.fingerprint == version.fingerprint


@pytest.mark.usefixtures("version")
def test_a_number_is_given_once(memory, workshop, publish):
    with pytest.raises(VersionExists):
        publish(note="Noch eine")

    with memory.reading() as store:
        assert [line.note for line in store.contract.versions(workshop.id)] == ["Erste Fassung"]


@pytest.mark.usefixtures("version")
def test_another_workshop_has_numbers_of_its_own(memory, workshop, publish):
    with memory.writing() as store:
        store.facilitation.add(replace(workshop, id="another"))
    publish(workshop_id="another")

    with memory.reading() as store:
        assert len(store.contract.versions(workshop.id)) == 1
        assert len(store.contract.versions("another")) == 1


def test_of_two_who_publish_one_number_at_once_one_does(memory, workshop, publish):
    def attempt(note):
        try:
            return publish(note=note)
        except VersionExists:
            return None

    with ThreadPoolExecutor(2) as threads:
        published = [version for version in threads.map(attempt, ["von Ada", "von Ben"]) if version]

    with memory.reading() as store:
        assert [line.note for line in store.contract.versions(workshop.id)] == [published[0].note]
    assert len(published) == 1


def test_a_version_from_another_house_keeps_its_publishers_name(memory, workshop, publish):
    version = publish(by="Cleo aus Köln")

    with memory.reading() as store:
        [line] = store.contract.versions(workshop.id)
    assert version.published_by == line.published_by == "Cleo aus Köln"


def test_versions_are_listed_newest_first_without_their_documents(memory, workshop, version, publish):
    for minor in (10, 9):
        publish(VersionNumber(major=1, minor=minor))
    queries = []
    event.listen(memory.engine, "before_cursor_execute", lambda *it: queries.append(it[2]))

    with memory.reading() as store:
        lines = store.contract.versions(workshop.id)

    assert [str(line.number) for line in lines] == ["1.10", "1.9", "1.0"]
    assert lines[-1] == VersionLine(
        id=version.id,
        number=FIRST,
        note="Erste Fassung",
        fingerprint=version.fingerprint,
        published_at=version.published_at,
        published_by="Ada",
        printed=False,
        print_failed=None,
        final=None,
        final_failed=None,
    )
    assert not any("document" in query or "pdf" in query for query in queries)


def test_the_latest_version_has_the_highest_number(memory, workshop, publish):
    for major, minor in ((1, 9), (2, 0), (1, 10)):
        publish(VersionNumber(major=major, minor=minor))

    with memory.reading() as store:
        latest = store.contract.latest(workshop.id)

    assert latest.number == VersionNumber(major=2, minor=0)


def test_without_a_version_there_is_no_latest(memory, workshop):
    with memory.reading() as store:
        assert store.contract.latest(workshop.id) is None
        assert store.contract.find_version(workshop.id, FIRST) is None
        with pytest.raises(LookupError):
            store.contract.get_version(workshop.id, FIRST)


def test_a_print_is_kept_with_its_checksum(memory, workshop, version, now):
    with memory.writing() as store:
        before = store.contract.find_print(version.id)
        store.contract.add_print(version.id, b"%PDF-1.7 \x00\xff", "abc", now)

    with memory.reading() as store:
        assert before is None
        assert store.contract.find_print(version.id) == Print(
            pdf=b"%PDF-1.7 \x00\xff", sha256="abc", printed_at=now
        )
        assert [line.printed for line in store.contract.versions(workshop.id)] == [True]


def test_the_first_print_stays_the_print(memory, version, now):
    with memory.writing() as store:
        first = store.contract.add_print(version.id, b"%PDF first", "abc", now)

    with memory.writing() as store:
        second = store.contract.add_print(version.id, b"%PDF second", "def", now)

    assert second == first


def test_a_line_says_why_its_version_could_not_be_printed(memory, workshop, version, now):
    with memory.writing() as store:
        store.printing.add(version.id, now)
        job = store.printing.claim(now, now - now)
        store.printing.fail(job.id, "Eine Tabelle ist breiter als die Seite.")

    with memory.reading() as store:
        [line] = store.contract.versions(workshop.id)
    assert line.print_failed == "Eine Tabelle ist breiter als die Seite."
