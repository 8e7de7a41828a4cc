"""Commitments nobody could check, or keep beside another answer."""

import pytest

from workshop.domain.agreements import Place
from workshop.domain.checks.commitments import (
    limits_longer_than_the_return_window,
    limits_longer_than_the_stay,
    vague_commitments,
    volumes_below_the_need,
)


def promise(**values):
    return {"id": "one", "name": "Zusage", "duty": "volume", **values}


def of_marketing(*rows):
    return {"marketing-commitments": {"commitments": list(rows)}}


def of_sales(*rows):
    return {"sales-commitments": {"commitments": list(rows)}}


#: Needs 24 MQLs (23.81) a month.
NUMBERS = {
    "revenue-goal": {"amount": "1200000", "period": "year"},
    "calculator": {
        "marketing_share": "60",
        "deal_value": "24000",
        "lead_to_mql": "25",
        "mql_to_sal": "70",
        "sal_to_sql": "60",
        "sql_to_won": "25",
    },
}


# fmt: off
VAGUE = [
    ({},                                                            ["number", "unit", "period"]),
    ({"number": "24"},                                              ["unit", "period"]),
    ({"number": "24", "unit": "mql"},                               ["period"]),
    ({"unit": "mql", "period": "month"},                            ["number"]),
    ({"comparator": "within", "number": "4", "unit": "hours"},      ["counted_from"]),
]
CHECKABLE = [
    {"number": "24", "unit": "mql", "period": "month"},
    {"figure": "mql"},
    {"comparator": "within", "number": "4", "unit": "hours", "counted_from": "Übergabe"},
    {"comparator": "within", "number": "0", "unit": "business-days", "period": "lead"},
]
# fmt: on


@pytest.mark.parametrize(("values", "lacking"), VAGUE)
def test_a_commitment_needs_a_number_a_unit_and_a_period(values, lacking):
    (found,) = vague_commitments(of_sales(promise(**values)))

    assert "„Zusage“" in found.sentence.de
    assert [place.field for place in found.places] == lacking


@pytest.mark.parametrize("values", CHECKABLE)
def test_a_commitment_with_all_of_it_can_be_checked(values):
    assert not list(vague_commitments(of_sales(promise(**values))))


def test_a_commitment_that_is_still_being_written_is_a_gap_and_no_contradiction():
    assert not list(vague_commitments(of_sales(promise(duty=None))))
    assert not list(vague_commitments(of_sales(promise(name=""))))


def stay(number, unit, /, **limit):
    stage = {"id": "sal", "name": "SAL", "longest_stay": number, "longest_stay_unit": unit}
    return {
        **of_sales(promise(stage="sal", comparator="within", **limit)),
        "lead-stages": {"stages": [stage]},
    }


def test_a_time_limit_may_not_be_longer_than_the_stage_allows():
    (found,) = limits_longer_than_the_stay(stay("2", "business-days", number="3", unit="business-days"))

    assert found.sentence.de == (
        "„Zusage“ verspricht 3\N{NO-BREAK SPACE}Arbeitstage, "
        "aber in „SAL“ darf ein Lead höchstens 2\N{NO-BREAK SPACE}Arbeitstage bleiben."
    )
    assert found.places[0] == Place(step="sales-commitments", rows="commitments", entry="one", field="number")


def test_so_many_business_days_last_at_least_as_many_days():
    assert list(limits_longer_than_the_stay(stay("5", "days", number="6", unit="business-days")))


@pytest.mark.parametrize(
    ("number", "unit", "limit"),
    [
        ("2", "days", {"number": "48", "unit": "hours"}),
        ("1", "business-days", {"number": "4", "unit": "business-hours"}),
        ("1", "business-days", {"number": "48", "unit": "hours"}),
        (None, None, {"number": "48", "unit": "hours"}),
        ("2", None, {"number": "48", "unit": "hours"}),
        ("2", "days", {"number": None, "unit": "hours"}),
        ("2", "days", {"number": "6", "unit": "attempts"}),
    ],
)
def test_a_limit_within_the_stay_or_one_nobody_can_compare_is_fine(number, unit, limit):
    assert not list(limits_longer_than_the_stay(stay(number, unit, **limit)))


def window(number, unit, /, **limit):
    row = promise(duty="accept-or-return", comparator="within", **limit)
    return {**of_sales(row), "returns": {"return_within": number, "return_unit": unit}}


def test_accepting_may_not_take_longer_than_returning_is_allowed():
    (found,) = limits_longer_than_the_return_window(
        window("1", "business-days", number="2", unit="business-days")
    )

    assert found.places[1] == Place(step="returns", field="return_within")


def test_accepting_within_the_return_window_is_fine():
    assert not list(
        limits_longer_than_the_return_window(window("2", "business-days", number="2", unit="business-days"))
    )
    assert not list(
        limits_longer_than_the_return_window(window(None, None, number="2", unit="business-days"))
    )


def test_marketing_may_not_promise_less_than_the_goal_needs():
    (found,) = volumes_below_the_need(
        NUMBERS | of_marketing(promise(number="60", unit="mql", period="quarter", comparator="at-least"))
    )

    assert found.sentence.en == (
        "“Zusage” promises at least 60\N{NO-BREAK SPACE}MQLs per quarter; "
        "by the calculator, the revenue goal needs 24\N{NO-BREAK SPACE}MQLs per month."
    )
    assert found.places[0].field == "number"


@pytest.mark.parametrize(
    "values",
    [
        {"number": "24", "unit": "mql", "period": "month"},
        {"number": "72", "unit": "mql", "period": "quarter"},
        {"number": "1143", "unit": "leads", "period": "year"},
        {"figure": "mql", "number": "1", "unit": "mql", "period": "month"},
        {"number": "5", "unit": "mql", "period": "week"},
        {"number": "5", "unit": "mql"},
        {"number": "5", "unit": "pieces", "period": "month"},
        {"number": "5", "unit": "mql", "period": "month", "duty": "quality"},
    ],
)
def test_enough_or_not_comparable_is_fine(values):
    assert not list(volumes_below_the_need(NUMBERS | of_marketing(promise(**values))))


def test_without_a_calculated_need_nothing_is_too_little():
    assert not list(volumes_below_the_need(of_marketing(promise(number="1", unit="mql", period="month"))))


def test_promises_for_parts_of_the_market_are_added_up():
    def parts(first, second):
        return of_marketing(
            promise(number=first, unit="mql", period="month", persona="berta"),
            promise(number=second, unit="mql", period="month", persona="konrad"),
        )

    assert not list(volumes_below_the_need(NUMBERS | parts("14", "10")))
    assert len(list(volumes_below_the_need(NUMBERS | parts("14", "9")))) == 1
