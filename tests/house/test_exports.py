"""The folder of printed contracts holds printed contracts, each under a name that says which it is."""

import re
from pathlib import Path

import pytest

from workshop.documents import archive

HOUSE = Path(__file__).parents[2]
#: <workshop>/v<major>.<minor>-<fingerprint8>.pdf
PRINTED = re.compile(r"[A-Za-z0-9_-]+/v\d+\.\d+-[0-9a-f]{8}\.pdf")


def test_nothing_else_lies_among_the_printed_contracts():
    there = {
        str(file.relative_to(HOUSE / "exports")) for file in (HOUSE / "exports").rglob("*") if file.is_file()
    }

    assert {name for name in there if not PRINTED.fullmatch(name)} <= {"README.md", ".gitkeep"}


@pytest.mark.parametrize("workshop", ["k7Qx2mZa", "../../etc", "a/b", "ä ö", ".."])
def test_a_printed_contract_lies_where_its_name_says_and_nowhere_else(workshop, tmp_path):
    kept = archive.keep(tmp_path, workshop, "1.0", "0123abcd" * 8, b"%PDF")

    assert PRINTED.fullmatch(str(kept.relative_to(tmp_path)))
    assert kept.read_bytes() == b"%PDF"
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == [kept]
