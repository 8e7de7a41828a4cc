"""Numbers as people write them, however large or small."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.documents.figures import number
from workshop.domain.words import LANGUAGES

# fmt: off
NUMBERS = [
    ("24000",             None,       "24.000",                    "24,000"),
    ("2.5",               "currency", "2,50\u00a0€",               "€2.50"),
    ("60",                "percent",  "60\u00a0%",                 "60%"),
    ("999999999999999",   "currency", "999.999.999.999.999\u00a0€", "€999,999,999,999,999"),
    ("1" + "0" * 40,      None,       "10." + ".".join(["000"] * 13), "10," + ",".join(["000"] * 13)),
]
# fmt: on


@pytest.mark.parametrize(("exact", "unit", "german", "english"), NUMBERS)
def test_a_number_reads_as_each_language_writes_it(exact, unit, german, english):
    assert (number(exact, unit, "de", "EUR"), number(exact, unit, "en", "EUR")) == (german, english)


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**60), max_value=10**60))
def test_no_number_is_too_long_to_be_written(exact):
    for language in LANGUAGES:
        assert number(exact, "currency", language, "EUR")
        assert number(exact, None, language, "EUR")
