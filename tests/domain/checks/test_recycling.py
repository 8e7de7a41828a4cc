"""Leads that rest longer than they may stay where they rest."""

import pytest

from workshop.domain.checks.recycling import rests_longer_than_the_stay


def agreed(rest, stay, unit="days", **stage):
    recycling = {"id": "recycle", "name": "Recycling", "kind": "exit", "return_to": "lead", **stage}
    return {
        "returns": {"recycle_after": rest, "reasons": [{"id": "later", "to_stage": "recycle"}] * 2},
        "lead-stages": {"stages": [{**recycling, "longest_stay": stay, "longest_stay_unit": unit}]},
    }


@pytest.mark.parametrize(("rest", "stay", "unit"), [("120", "90", "days"), ("120", "12", "weeks")])
def test_resting_longer_than_the_stay_is_a_contradiction(rest, stay, unit):
    (found,) = rests_longer_than_the_stay(agreed(rest, stay, unit))

    assert "rest for 120\u00a0days, but in “Recycling”" in found.sentence.en
    assert [place.field for place in found.places] == ["recycle_after", "longest_stay"]


@pytest.mark.parametrize(
    "said",
    [
        agreed("90", "90"),
        agreed("120", None),
        agreed(None, "90"),
        agreed("120", "90", kind="path"),  # nobody rests on the way
        agreed("120", "90", return_to=""),  # nobody comes back from there
        {},
    ],
)
def test_what_fits_or_is_not_said_is_none(said):
    assert not list(rests_longer_than_the_stay(said))
