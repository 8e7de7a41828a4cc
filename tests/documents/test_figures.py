"""Numbers as people write them, however large or small."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.documents.figures import moment, number
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


@pytest.mark.parametrize(("zone", "told"), [
    ("UTC",                  "31 December 2026, 23:30\u00a0(UTC)"),
    ("Europe/Berlin",        "1 January 2027, 00:30\u00a0(UTC+1)"),
    ("Asia/Kolkata",         "1 January 2027, 05:00\u00a0(UTC+5:30)"),
    ("America/St_Johns",     "31 December 2026, 20:00\u00a0(UTC\u22123:30)"),
])  # fmt: skip
def test_a_moment_says_in_which_time_zone_it_is_told(zone, told):
    late = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)

    assert moment(late.astimezone(ZoneInfo(zone)), "en") == told


def test_a_moment_in_german_and_in_summer():
    noon = datetime(2027, 7, 1, 10, 0, tzinfo=UTC).astimezone(ZoneInfo("Europe/Berlin"))

    assert moment(noon, "de") == "1. Juli 2027, 12:00 Uhr\u00a0(UTC+2)"
