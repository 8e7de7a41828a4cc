"""A version that came in force gets its signed edition: printed once, sealed, kept, and never made again."""

import hashlib
from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.conftest import NOW
from tests.seals import signed_by_all
from tests.signing import put_in_force
from workshop.actions import printing, sealing
from workshop.config import Settings
from workshop.documents.identity import find, trusted
from workshop.documents.verifying import examine


@pytest.fixture
def printer(memory, cast, tmp_path):
    """Prints the next in line; nothing waits but what the test puts there."""
    with memory.writing() as store:
        store.printing.finish(store.printing.of(store.contract.latest(cast.krume.id).id).id)
    settings = Settings(
        data_dir=tmp_path / "state",
        exports_dir=tmp_path / "exports",
        public_url="https://contract.example.org/",
    )

    def prints(**how):
        return printing.print_next(
            memory,
            how.pop("settings", settings),
            lambda: NOW,
            lambda _, version: signed_by_all(version.fingerprint),
        )

    prints.settings = settings
    return prints


@pytest.fixture
def in_force(memory, cast):
    """The version of the small workshop, which everybody has signed."""
    with memory.writing() as store:
        version = store.contract.latest(cast.brezel.id)
        put_in_force(store, version, NOW)
    return version


def test_the_signed_edition_is_printed_sealed_and_kept_in_two_places(memory, printer, in_force):
    # Slow: prints for real.
    found, again = printer(), printer()

    with memory.reading() as store:
        kept = store.seals.find(in_force.id)
        plain = store.contract.find_print(in_force.id)
        (line,) = store.contract.versions(in_force.workshop_id)
        happening = store.happenings.after(in_force.workshop_id, 0, 100)[-1]
    folder = printer.settings.exports_dir / in_force.workshop_id
    identity = find(printer.settings.data_dir, printer.settings)
    shown = examine(kept.pdf, trusted(identity))
    assert (found, again) == (True, False)
    assert (shown.intact, shown.ours, shown.carried) == (True, True, in_force.fingerprint)
    assert kept.sha256 == hashlib.sha256(kept.pdf).hexdigest()
    assert (kept.sealed_at, kept.certificate) == (NOW, identity.fingerprint)
    assert (folder / f"v1.0-{in_force.fingerprint[:8]}-signed.pdf").read_bytes() == kept.pdf
    assert plain.pdf != kept.pdf
    assert "Stefan Sauer" in "".join(page.extract_text() for page in PdfReader(BytesIO(kept.pdf)).pages)
    assert (line.sealed, line.waits) == (True, False)
    assert (happening.what, happening.details["sha256"]) == ("version-sealed", kept.sha256)


def test_what_is_sealed_is_never_printed_again(memory, printer, in_force, monkeypatch):
    kept = kept_already(memory, in_force)
    monkeypatch.setattr(sealing, "print_in_child", None)  # it would not survive being called

    found = printer()

    with memory.reading() as store:
        assert store.seals.find(in_force.id) == kept
        assert store.printing.of(in_force.id, "final").state == "done"
    archived = printer.settings.exports_dir.rglob("*-signed.pdf")
    assert found
    assert [file.read_bytes() for file in archived] == [kept.pdf]


def kept_already(memory, version):
    """A seal that a printer made before it died."""
    with memory.writing() as store:
        return store.seals.add(
            version.id,
            sealing.Sealed(pdf=b"%PDF sealed", sha256="5" * 64, sealed_at=NOW, certificate="c" * 64),
        )


@pytest.mark.usefixtures("in_force")
def test_a_key_that_cannot_be_used_leaves_its_sentence_and_can_be_tried_again(
    memory, cast, printer, tmp_path
):
    broken = Settings(exports_dir=tmp_path, seal_key_file=str(tmp_path / "nowhere.p12"))

    found = printer(settings=broken)

    with memory.writing() as store:
        (line,) = store.contract.versions(cast.brezel.id)
        version = store.contract.latest(cast.brezel.id)
        sealing.try_again(store, version, at=NOW)
        tried = store.printing.of(version.id, "final")
    assert found
    assert "nowhere.p12 lässt sich nicht siegeln" in line.final_failed.replace(
        "Mit " + str(tmp_path) + "/", ""
    )
    assert not line.waits
    assert tried.state == "waiting"


def test_where_no_final_edition_was_asked_for_none_is_tried_again(memory, cast):
    with memory.writing() as store:
        version = store.contract.latest(cast.brezel.id)
        sealing.try_again(store, version, at=NOW)

        assert store.printing.of(version.id, "final") is None
