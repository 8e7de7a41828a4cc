"""Numbers that cannot be worked with, or not be lived up to."""

import pytest

from workshop.domain.checks.numbers import (
    bound_and_own_number,
    criteria_without_a_number,
    more_work_than_hours,
    rates_missing,
)
from workshop.steps.agenda import AGENDA


def krume(**answers):
    """The demo with some answers changed; its calculator needs 24 MQLs a month."""
    agreed = {step.slug: step.example_in("en") for step in AGENDA}
    return {**agreed, **{slug: {**agreed[slug], **changed} for slug, changed in answers.items()}}


def test_two_people_cannot_do_the_work_of_fifty():
    found = list(more_work_than_hours(krume(calculator={"reps": "1", "attempts": "50"})))

    assert [each.places[0].field for each in found] == ["reps"]
    assert "needs 298 hours" in found[0].sentence.en


def test_work_that_fits_into_a_month_is_no_contradiction():
    assert not list(more_work_than_hours(krume()))
    assert not list(more_work_than_hours(krume(calculator={"reps": ""})))


def test_a_promise_has_one_number():
    promise = {"id": "c", "name": "Enough", "figure": "mql", "number": "20"}

    found = list(bound_and_own_number(krume(**{"marketing-commitments": {"commitments": [promise]}})))

    assert [(each.places[0].entry, each.places[0].field) for each in found] == [("c", "number")]
    assert found[0].sentence.en == "“Enough” is bound to the calculator (24) and names 20 of its own as well."


def test_the_same_number_twice_is_one_number():
    promise = {"id": "c", "name": "Enough", "figure": "mql", "number": "24"}

    assert not list(bound_and_own_number(krume(**{"marketing-commitments": {"commitments": [promise]}})))


@pytest.mark.parametrize(
    ("test", "value", "told"), [("at-least", "five", 1), ("at-least", "5", 0), ("is", "five", 0)]
)
def test_what_is_compared_must_be_a_number(test, value, told):
    criterion = {"id": "c", "name": "Shops", "fact": "Shops", "test": test, "value": value}

    found = list(criteria_without_a_number({"handover-criteria": {"criteria": [criterion]}}))

    assert len(found) == told


def test_a_stage_on_the_path_needs_its_rate():
    found = list(rates_missing(krume(calculator={"mql_to_sal": ""})))

    assert [each.places[0].field for each in found] == ["mql_to_sal"]


def test_a_stage_that_is_not_on_the_path_needs_no_rate():
    path = [{"id": "mql", "name": "MQL", "kind": "path"}, {"id": "sql", "name": "SQL", "kind": "path"}]

    assert not list(rates_missing(krume(calculator={"mql_to_sal": ""}, **{"lead-stages": {"stages": path}})))
