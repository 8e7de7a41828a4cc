"""Who knows which version, and who may be reminded."""

from datetime import timedelta

import pytest

from workshop.domain.portal.acknowledgement import (
    Acknowledged,
    KnownAlready,
    Knows,
    Line,
    NamedReader,
    WhoReads,
    expect_new,
    knows,
    name_of,
)
from workshop.domain.versions import FIRST


def reader(**said):
    return NamedReader(**({"id": 1, "workshop_id": "w", "name": "Nina Neu"} | said))


def test_whoever_acknowledged_another_version_knows_an_earlier_one(now):
    first = Acknowledged(version_id=7, number=FIRST, at=now)

    assert [knows(None, 7), knows(first, 7), knows(first, 8), knows(first, None)] == [
        Knows.NOTHING,
        Knows.IT,
        Knows.EARLIER,
        Knows.EARLIER,
    ]


@pytest.mark.parametrize(("known", "email", "hours", "may"), [
    (Knows.NOTHING, "n@krume.example", None, True),
    (Knows.EARLIER, "n@krume.example", 24,   True),
    (Knows.EARLIER, "n@krume.example", 23,   False),
    (Knows.IT,      "n@krume.example", None, False),
    (Knows.NOTHING, "",                None, False),
])  # fmt: skip
def test_nobody_is_reminded_in_vain_or_twice_a_day(known, email, hours, may, now):
    before = now - timedelta(hours=hours) if hours else None
    line = Line(reader=reader(email=email, reminded_at=before), last=None, knows=known)

    assert line.may_be_reminded(now) is may


@pytest.mark.parametrize("given", ["", "   ", "x" * 81, "123", "?!"])
def test_a_name_has_letters_and_fits(given):
    with pytest.raises(WhoReads):
        name_of(given)


def test_a_name_is_kept_in_one_line():
    assert name_of("  Nina \n Neu ") == "Nina Neu"


def test_one_e_mail_address_stands_on_the_list_once_however_it_is_spelled():
    there = [reader(email="Nina@Krume.example"), reader(name="Otto", email="")]

    expect_new("Nina Neu", "other@krume.example", there)
    expect_new("Otto", "otto@krume.example", there)
    for name, email in (("Anders", "nina@krume.EXAMPLE"), ("otto", "")):
        with pytest.raises(KnownAlready):
            expect_new(name, email, there)
