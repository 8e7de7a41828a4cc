"""What is installed is known to the last package."""

import re
from importlib.metadata import requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

HOUSE = Path(__file__).parents[2]
LISTS = (["requirements.txt"], ["requirements.txt", "tests/requirements.txt"])


@pytest.mark.parametrize("lists", LISTS, ids=" + ".join)
def test_every_package_is_pinned_and_so_is_all_it_asks_for(lists):
    lines = [line for file in lists for line in (HOUSE / file).read_text().splitlines()]
    pinned = [line.split("==")[0] for line in lines if line and not line.startswith("#")]

    wanted = {
        canonicalize_name(wish.name)
        for name in pinned
        for wish in map(Requirement, requires(name) or [])
        if wish.marker is None or wish.marker.evaluate({"extra": ""})
    }

    assert all(re.fullmatch(r"\S+==\S+|#.*|", line) for line in lines)
    assert wanted <= set(map(canonicalize_name, pinned))
