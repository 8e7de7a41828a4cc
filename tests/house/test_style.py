"""The code reads the same everywhere: one formatter, one list of rules, each exception with its reason."""

import re
import subprocess
import sys
from pathlib import Path

HOUSE = Path(__file__).parents[2]


def ruff(*words):
    return subprocess.run(
        [sys.executable, "-m", "ruff", *words, "workshop", "tests"],
        cwd=HOUSE,
        capture_output=True,
        text=True,
        check=False,
    )


def test_every_rule_is_kept():
    checked = ruff("check", "--output-format=concise")

    assert checked.returncode == 0, checked.stdout


def test_everything_is_formatted():
    checked = ruff("format", "--check")

    assert checked.returncode == 0, checked.stdout


def test_every_exception_has_its_reason():
    bare = re.compile(r"#\s*(noqa|type: ignore)(:\s*[A-Z0-9, ]+|\[[\w, -]+\])?\s*$", re.MULTILINE)
    files = [file for folder in ("workshop", "tests") for file in sorted((HOUSE / folder).rglob("*.py"))]

    unexplained = [str(file.relative_to(HOUSE)) for file in files if bare.search(file.read_text())]

    assert unexplained == []
