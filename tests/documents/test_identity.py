"""Whose seal it is: made once and for the owner alone, renewed under the same root, or brought along."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.certificates import PASSPHRASE, company
from tests.seals import AT, printed
from workshop.config import Settings
from workshop.documents import identity
from workshop.documents.identity import IdentityUnreadable, find, load_or_make, trusted
from workshop.documents.seal import seal
from workshop.documents.verifying import examine


@pytest.fixture
def brought(tmp_path):
    """Settings that name what an operator brought, in this form."""

    def brought(form, passphrase=PASSPHRASE):
        files = [tmp_path / f"company-{place}" for place in range(2)]
        contents = company(AT, form)
        for file, content in zip(files, contents, strict=False):
            file.write_bytes(content)
        return Settings(
            data_dir=tmp_path,
            seal_key_file=str(files[0]),
            seal_certificate_file=str(files[1]) if len(contents) > 1 else "",
            seal_passphrase=passphrase,
        )

    return brought


def test_an_identity_is_made_at_the_first_start_and_kept(tmp_path):
    before = find(tmp_path / "new", Settings())
    first = load_or_make(tmp_path / "new", Settings(), AT)
    second = load_or_make(tmp_path / "new", Settings(), AT)

    assert before is None
    assert first == second == find(tmp_path / "new", Settings())
    assert first.self_made
    assert first.name == "Handschlag"


def test_its_files_are_for_the_owner_alone(tmp_path):
    load_or_make(tmp_path / "new", Settings(), AT)

    files = [path for path in (tmp_path / "new").rglob("*") if path.is_file()]
    assert {path.name for path in files} == {"root-key.pem", "root.pem", "seal.pem"}
    assert {path.stat().st_mode & 0o777 for path in files} == {0o600}
    assert (tmp_path / "new" / "identity").stat().st_mode & 0o777 == 0o700


def test_it_is_called_by_the_public_address(tmp_path):
    made = load_or_make(tmp_path, Settings(public_url="https://contract.example.org/"), AT)

    assert made.name == "contract.example.org"


def test_two_first_starts_at_once_end_with_one_identity(tmp_path, monkeypatch):
    def and_somebody_else_is_quicker(*_):
        monkeypatch.undo()
        load_or_make(tmp_path, Settings(), AT)
        raise OSError("there is one")

    monkeypatch.setattr(Path, "rename", and_somebody_else_is_quicker)

    made = load_or_make(tmp_path, Settings(), AT)

    assert made == find(tmp_path, Settings())
    assert [path.name for path in tmp_path.iterdir()] == ["identity"]


def test_a_certificate_that_runs_out_is_followed_by_one_under_the_same_root(tmp_path):
    first = load_or_make(tmp_path, Settings(), AT)

    early = load_or_make(tmp_path, Settings(), AT + timedelta(days=3 * 365 - 31))
    later = load_or_make(tmp_path, Settings(), AT + timedelta(days=3 * 365 - 29))

    assert early == first
    assert later.certificate != first.certificate
    assert later.root == first.root
    assert examine(seal(printed(), first, at=AT), trusted(later)).ours


@pytest.mark.parametrize("form", ["pkcs12", "pem", "locked pem"])
def test_an_operator_may_bring_their_own(brought, form):
    settings = brought(form)

    theirs = load_or_make(settings.data_dir, settings, AT)
    shown = examine(seal(printed(), theirs, at=AT), trusted(theirs))

    assert (theirs.name, theirs.self_made) == ("Krume GmbH", False)
    assert (shown.intact, shown.ours, shown.certificate) == (True, True, theirs.fingerprint)
    assert not (settings.data_dir / identity.FOLDER).exists()


@pytest.mark.parametrize(
    ("form", "passphrase"), [("pkcs12", "guessed"), ("locked pem", ""), ("locked pem", "x")]
)
def test_what_cannot_be_unlocked_is_refused_with_the_name_of_the_file(brought, form, passphrase):
    settings = brought(form, passphrase)

    with pytest.raises(IdentityUnreadable, match="company-0 cannot be used for sealing"):
        load_or_make(settings.data_dir, settings, AT)


def test_what_is_missing_or_incomplete_is_refused(tmp_path, brought):
    alone = Settings(seal_key_file=brought("pem").seal_key_file)
    nowhere = Settings(seal_key_file=str(tmp_path / "nowhere.p12"))

    with pytest.raises(IdentityUnreadable, match="no certificate that belongs to the key"):
        load_or_make(tmp_path, alone, AT)
    with pytest.raises(IdentityUnreadable, match=r"nowhere\.p12"):
        load_or_make(tmp_path, nowhere, AT)


def test_an_identity_never_shows_its_key(tmp_path):
    made = load_or_make(tmp_path, Settings(), AT)

    assert made.key.hex() not in repr(made)
    assert "key" not in repr(made)
