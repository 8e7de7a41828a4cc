"""Sealed contracts are kept once and for good, and found by file, fingerprint and certificate."""

import pytest

from workshop.domain.versions import VersionNumber
from workshop.storage.seals import Sealed


@pytest.fixture
def version(publish):
    return publish()


@pytest.fixture
def sealed(now):
    return Sealed(pdf=b"%PDF sealed", sha256="5" * 64, sealed_at=now, certificate="c" * 64)


def test_a_sealed_contract_is_kept_as_it_is(memory, version, sealed):
    with memory.writing() as store:
        kept = store.seals.add(version.id, sealed)

    with memory.reading() as store:
        assert store.seals.find(version.id) == kept == sealed


def test_the_first_seal_stays(memory, version, sealed, now):
    with memory.writing() as store:
        store.seals.add(version.id, sealed)

    with memory.writing() as store:
        again = store.seals.add(
            version.id, Sealed(pdf=b"other", sha256="6" * 64, sealed_at=now, certificate="d" * 64)
        )

    assert again == sealed


def test_what_was_never_sealed_is_not_there(memory, version):
    with memory.reading() as store:
        assert store.seals.find(version.id) is None
        with pytest.raises(LookupError):
            store.seals.get(version.id)


def test_a_file_leads_to_its_version(memory, version, sealed, now):
    with memory.writing() as store:
        store.contract.add_print(version.id, b"%PDF", "a" * 64, now)
        store.seals.add(version.id, sealed)

    with memory.reading() as store:
        found = [store.seals.version_of_file(sha256) for sha256 in ("a" * 64, "5" * 64, "b" * 64)]

    assert found == [version.id, version.id, None]


def test_the_beginning_of_a_fingerprint_leads_to_its_versions_newest_first(memory, version, publish):
    same = publish(VersionNumber(major=1, minor=1))

    with memory.reading() as store:
        by_eight = store.seals.versions_with(version.fingerprint[:8], 5)
        by_all = store.seals.versions_with(version.fingerprint, 5)
        one = store.seals.versions_with(version.fingerprint[:8], 1)
        none = store.seals.versions_with("0" * 8, 5)

    assert same.fingerprint == version.fingerprint
    assert by_eight == by_all == [same.id, version.id]
    assert (one, none) == ([same.id], [])


def test_the_newest_version_of_any_fingerprint_is_found(memory, version):
    with memory.reading() as store:
        assert store.seals.newest_of(["0" * 64, version.fingerprint]) == version.id
        assert store.seals.newest_of(["0" * 64]) is None
        assert store.seals.newest_of([]) is None


def test_a_certificate_is_ours_once_something_was_sealed_under_it(memory, version, sealed):
    with memory.writing() as store:
        before = store.seals.is_our_certificate(sealed.certificate)
        store.seals.add(version.id, sealed)
        after = store.seals.is_our_certificate(sealed.certificate)

    assert (before, after) == (False, True)


def test_a_version_waits_for_its_print_and_its_final_edition_apart(memory, workshop, version, now):
    with memory.writing() as store:
        store.printing.add(version.id, now)
        store.printing.add(version.id, now, "final")
        store.printing.add(version.id, now, "final")

    with memory.reading() as store:
        plain, final = (store.printing.of(version.id, kind) for kind in ("version", "final"))
        (line,) = store.contract.versions(workshop.id)
        newest = store.printing.latest_final(workshop.id)

    assert (plain.kind, final.kind) == ("version", "final")
    assert plain.id != final.id
    assert (line.final, line.sealed, line.waits) == ("waiting", False, True)
    assert newest == version.id
