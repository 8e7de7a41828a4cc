"""`verify` tells what is known of a copy, with the database of an instance or without any."""

import hashlib

import pytest

from tests.conftest import NOW, PDF
from tests.seals import AT, contract, ours, printed, sealed
from tests.signing import put_in_force
from workshop.domain.versions import Weight
from workshop.storage.memory import Memory
from workshop.storage.seals import Sealed


@pytest.fixture
def copy(tmp_path):
    """A file with this content."""

    def copy(content):
        file = tmp_path / "copy.pdf"
        file.write_bytes(content)
        return file

    return copy


@pytest.fixture
def sealed_here(instance, cast):
    """The instance has sealed the contract."""
    memory = Memory(f"sqlite:///{instance}")
    with memory.writing() as store:
        number = store.contract.latest(cast.krume.id).number.next(Weight.MAJOR)
        version = store.contract.add_version(cast.krume.id, number, "Neu.", contract(), NOW, cast.ada.id)
        put_in_force(store, version, NOW)
        sha256 = hashlib.sha256(sealed()).hexdigest()
        store.seals.add(
            version.id, Sealed(pdf=sealed(), sha256=sha256, sealed_at=AT, certificate=ours().fingerprint)
        )
    memory.close()
    return number


def test_without_a_database_it_tells_what_the_file_shows(run, copy):
    told = run("verify", copy(sealed()))

    assert told.exit_code == 0
    assert "There is no database here" in told.output
    assert f"Seal: intact, covers every byte. Certificate SHA-256 {ours().fingerprint}." in told.output
    assert f"Content inside: fingerprint {contract().fingerprint}." in told.output
    assert "Careful" not in told.output


def test_without_a_database_none_is_made(run, copy, data_dir):
    run("verify", copy(sealed()))

    assert list(data_dir.iterdir()) == []


@pytest.mark.parametrize(("content", "sentence"), [
    (printed,                                            "Seal: none."),
    (lambda: sealed()[:500] + b"!" + sealed()[501:],     "Seal: broken."),
    (lambda: sealed() + b"%more\n",                      "Seal: something was added after sealing."),
    (lambda: b"Dear all",                                "The file cannot be read as a PDF."),
    (lambda: PDF,                                        "The file cannot be read as a PDF."),
], ids=["print", "changed", "added", "text", "stub"])  # fmt: skip
def test_without_a_database_what_does_not_hold_ends_with_1(run, copy, content, sentence):
    told = run("verify", copy(content()))

    assert told.exit_code == 1
    assert sentence in told.output


def test_a_content_that_was_exchanged_is_told(run, copy):
    other = "0" * 64
    exchanged = printed().replace(contract().fingerprint.encode(), other.encode())

    told = run("verify", copy(exchanged))

    assert "Careful: the file names this fingerprint nowhere else." in told.output


@pytest.mark.usefixtures("sealed_here")
def test_with_a_database_it_tells_how_the_version_stands(run, copy):
    told = run("verify", copy(sealed()))

    assert told.exit_code == 0
    assert "Genuine" in told.output
    assert "Sealed: 8 December 2026, 10:06\u00a0(UTC+1)." in told.output


def test_in_force_stands_beside_the_number(run, copy, sealed_here):
    assert f"Version {sealed_here}: in force, since 11 January 2027." in run("verify", copy(sealed())).output


@pytest.mark.usefixtures("sealed_here")
def test_an_altered_copy_ends_with_1(run, copy):
    content = bytearray(sealed())
    content[7000] ^= 1

    told = run("verify", copy(bytes(content)))

    assert told.exit_code == 1
    assert "Altered" in told.output


@pytest.mark.usefixtures("instance")
def test_what_nobody_knows_ends_with_1(run, copy):
    told = run("verify", copy(b"Dear all"))

    assert told.exit_code == 1
    assert "Unknown" in told.output
