"""The archive: a published contract is there whole or not at all, and nothing else is."""

import os

import pytest

from workshop.documents import archive

FINGERPRINT = "0123456789abcdef"


def test_a_contract_is_kept_where_everybody_may_read_it(tmp_path):
    path = archive.keep(tmp_path, "krume", "1.0", FINGERPRINT, b"%PDF")

    assert path == tmp_path / "krume" / "v1.0-01234567.pdf"
    assert path.read_bytes() == b"%PDF"
    assert path.stat().st_mode & 0o777 == 0o644


def test_a_contract_that_cannot_be_written_leaves_nothing_behind(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "fsync", _no_room)

    with pytest.raises(OSError, match="No space left"):
        archive.keep(tmp_path, "krume", "1.0", FINGERPRINT, b"%PDF")

    assert list((tmp_path / "krume").iterdir()) == []


def test_what_was_never_finished_is_swept_out_when_it_is_old(tmp_path):
    folder = tmp_path / "krume"
    folder.mkdir()
    for name, age in (("old.part", 2 * archive.STALE_SECONDS), ("young.part", 0)):
        (folder / name).touch()
        then = (folder / name).stat().st_mtime - age
        os.utime(folder / name, (then, then))

    archive.keep(tmp_path, "krume", "1.0", FINGERPRINT, b"%PDF")

    assert sorted(each.name for each in folder.iterdir()) == ["v1.0-01234567.pdf", "young.part"]


def _no_room(_handle):
    raise OSError(28, "No space left on device")
