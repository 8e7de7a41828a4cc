"""How sharp a persona is drawn."""

from workshop.domain.personas import sharpness
from workshop.steps.agenda import BY_SLUG

BERTA = BY_SLUG["personas"].example_in("en")["personas"][0]


def test_a_persona_without_anything_is_asked_for_its_industry_first():
    assert sharpness({"id": "p"}).en.startswith("Sharpness: 0 of 10.")
    assert sharpness({"id": "p"}).en.endswith("Next: name an industry.")


def test_a_sharp_persona_is_told_so():
    assert "Sharpness: 10 of 10. As sharp as it should be" in sharpness(BERTA).en


def test_a_range_that_fits_every_firm_is_not_sharp():
    wide = {**BERTA, "employees": {"from": "10", "to": "10000"}}

    assert sharpness(wide).en.endswith("Next: draw the range of employees tighter.")


def test_a_range_that_is_open_or_unreadable_is_not_sharp():
    for employees in ({"from": "10", "to": None}, {"from": "many", "to": "more"}):
        assert "9 of 10" in sharpness({**BERTA, "employees": employees}).en


def test_troubles_that_are_only_assumed_are_not_sharp():
    assumed = [{**row, "source": "assumption"} for row in BERTA["problems"]]

    assert "9 of 10" in sharpness({**BERTA, "problems": assumed, "needs": [], "challenges": []}).en
