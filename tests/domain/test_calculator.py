"""The SLA calculator, with the worked example of the domain facts."""

from fractions import Fraction

import pytest

from workshop.domain.calculator import (
    capacity,
    commitment_value,
    exact,
    monthly,
    needed,
    value_per_mql,
)

GOAL = {"amount": "1200000", "period": "year", "starts_on": "2027-01-31"}
RATES = {
    "marketing_share": "60",
    "deal_value": "24000",
    "lead_to_mql": "25",
    "mql_to_sal": "70",
    "sal_to_sql": "60",
    "sql_to_won": "25",
    "sales_cycle": "4",
    "reps": "4",
    "attempts": "6",
    "minutes_per_attempt": "15",
}


def agreed(goal=(), stages=(), **rates):
    return {
        "revenue-goal": {**GOAL, **dict(goal)},
        "calculator": {**RATES, **rates},
        "lead-stages": {
            "stages": [{"id": name, "name": name, "kind": "path"} for name in stages],
        },
    }


def test_the_chain_runs_from_revenue_to_leads_in_full_precision():
    figures = monthly(agreed())

    assert figures == {
        "leads": Fraction(2000, 21),
        "mql": Fraction(500, 21),
        "sal": Fraction(50, 3),
        "sql": Fraction(10),
        "won": Fraction(5, 2),
    }


def test_figures_are_rounded_up_only_when_they_are_shown():
    shown = {figure: needed(figure, agreed()) for figure in ("leads", "mql", "sal", "sql", "won")}

    # Rounding at each stage would ask for 20 SALs instead of 17.
    assert shown == {"leads": 96, "mql": 24, "sal": 17, "sql": 10, "won": 3}


def test_a_figure_that_does_not_exist_is_not_needed():
    assert needed("subscribers", agreed()) is None


@pytest.mark.parametrize(
    ("amount", "period"), [("100000", "month"), ("300000", "quarter"), ("1200000", "year")]
)
def test_the_period_of_the_goal_makes_no_difference_to_the_month(amount, period):
    figures = monthly(agreed(goal={"amount": amount, "period": period}))

    assert figures == monthly(agreed())


def test_all_mqls_together_are_worth_what_marketing_brings():
    worth = value_per_mql(agreed())

    assert worth == 2520
    assert commitment_value(agreed()) == 60_000
    assert monthly(agreed())["mql"] * worth == commitment_value(agreed())


def test_capacity_says_what_the_month_means_for_one_person():
    per_person = capacity(agreed())

    assert float(per_person.mql_per_rep) == pytest.approx(5.952, abs=0.001)
    assert float(per_person.hours_per_rep) == pytest.approx(8.929, abs=0.001)


def test_capacity_needs_people_but_can_wait_for_the_minutes():
    assert capacity(agreed(reps=None)) is None
    assert capacity(agreed(minutes_per_attempt=None)).hours_per_rep is None
    assert capacity(agreed(minutes_per_attempt=None)).mql_per_rep == Fraction(125, 21)


@pytest.mark.parametrize(("percent", "mql"), [("50", 33.3), ("60", 27.8), ("70", 23.8), ("80", 20.8)])
def test_the_fewer_leads_sales_accepts_the_more_are_needed(percent, mql):
    assert round(float(monthly(agreed(mql_to_sal=percent))["mql"]), 1) == mql


@pytest.mark.parametrize(
    "key", ["marketing_share", "deal_value", "lead_to_mql", "mql_to_sal", "sal_to_sql", "sql_to_won"]
)
@pytest.mark.parametrize("value", [None, "", "0", "viel"])
def test_without_one_of_its_inputs_nothing_is_calculated(key, value):
    unfinished = agreed(**{key: value})

    assert monthly(unfinished) == {}
    assert needed("mql", unfinished) is None


@pytest.mark.parametrize("goal", [{"amount": None}, {"amount": "0"}, {"period": None}, {"period": "week"}])
def test_without_a_goal_nothing_is_calculated(goal):
    assert monthly(agreed(goal=goal)) == {}
    assert commitment_value(agreed(goal=goal)) is None


def test_nothing_agreed_is_nothing_calculated():
    assert monthly({}) == {}
    assert value_per_mql({}) is None
    assert capacity({}) is None


def test_a_stage_that_is_not_on_the_path_loses_nobody():
    figures = monthly(agreed(stages=("Lead", "MQL", "SQL"), mql_to_sal=None))

    assert figures["mql"] == figures["sal"] == Fraction(50, 3)


@pytest.mark.parametrize("stage", ["SAL", "sal", "Sales Accepted Lead", "Vertriebsakzeptierter Lead"])
def test_a_missing_rate_is_missing_while_its_stage_is_on_the_path(stage):
    assert monthly(agreed(stages=("Lead", "MQL", stage, "SQL"), mql_to_sal=None)) == {}


def test_a_missing_rate_is_missing_as_long_as_there_is_no_path():
    assert monthly(agreed(stages=(), mql_to_sal=None)) == {}


def test_a_rate_of_zero_is_no_way_to_skip_a_stage():
    assert monthly(agreed(stages=("Lead", "MQL"), mql_to_sal="0")) == {}


def test_the_first_and_the_last_rate_are_never_taken_for_granted():
    assert monthly(agreed(stages=("Lead", "Kunde"), lead_to_mql=None)) == {}
    assert monthly(agreed(stages=("Lead", "Kunde"), sql_to_won=None)) == {}


@pytest.mark.parametrize("text", ["1e999999999", "9" * 5000, "NaN", "1/3", "", "１２", None, True, ["1"]])
def test_only_plain_decimals_are_numbers(text):
    assert exact(text) is None


def test_a_decimal_loses_nothing():
    assert exact(" 33.333333333333333333 ") == Fraction("33.333333333333333333")
