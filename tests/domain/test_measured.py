"""Numbers and their units stand together as each language sets them."""

import pytest

from workshop.domain.measured import measured


@pytest.mark.parametrize(("number", "unit", "language", "told"), [
    ("90", "%",     "de", "90\u00a0%"),
    ("90", "%",     "en", "90%"),
    ("24", "MQL",   "de", "24\u00a0MQL"),
    ("24", "MQLs",  "en", "24\u00a0MQLs"),
    ("24", "",      "en", "24"),
    ("",   "%",     "de", "%"),
    ("",   "",      "de", ""),
])  # fmt: skip
def test_only_english_sets_a_sign_right_behind_its_number(number, unit, language, told):
    assert measured(number, unit, language) == told
