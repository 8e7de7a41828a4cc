"""The same promise with two figures."""

import pytest

from workshop.domain.checks.amounts import Amount, unit_called
from workshop.domain.checks.figures import (
    kpis_against_commitments,
    kpis_with_two_targets,
    promises_with_two_figures,
)
from workshop.domain.checks.scope import is_everybody


def contact(number, unit, **values):
    return {
        "id": f"{number} {unit}",
        "name": f"Zusage {number} {unit}",
        "duty": "first-contact",
        "comparator": "within",
        "number": number,
        "unit": unit,
        **values,
    }


def sales(*rows):
    return {"sales-commitments": {"commitments": list(rows)}}


def kpis(*rows):
    return {"kpis": {"kpis": [{"id": str(at), "name": "SAO je SDR", **row} for at, row in enumerate(rows)]}}


def test_one_first_contact_may_not_have_two_limits():
    (found,) = promises_with_two_figures(sales(contact("0", "business-days"), contact("1", "business-days")))

    assert found.rule == "two-figures"
    assert "0\N{NO-BREAK SPACE}Arbeitstage" in found.sentence.de
    assert "1\N{NO-BREAK SPACE}business day" in found.sentence.en
    assert [place.entry for place in found.places] == ["1 business-days", "0 business-days"]


# fmt: off
CLASHING = [
    (contact("4", "hours"),                    contact("1", "days")),
    (contact("4", "hours", stage="sal"),       contact("5", "hours")),
    (contact("4", "hours", applies_to="all"),  contact("5", "hours", applies_to="Demo")),
    (contact("4", "hours", applies_to="alle Leads"), contact("5", "hours", applies_to="Demo")),
    (contact("6", "attempts", duty="attempts", comparator="at-least", period="lead"),
     contact("5", "attempts", duty="attempts", comparator="at-least", period="lead")),
    (contact("24", "mql", duty="volume", comparator="at-least", period="month"),
     contact("24", "mql", duty="volume", comparator="exactly", period="month")),
    (contact("24", "mql", duty="volume", comparator="at-least", period="month"),
     contact("20", "mql", duty="volume", comparator="at-most", period="month")),
    (contact("1", "days", duty="other", name="Rückruf"), contact("2", "days", duty="other", name="rückruf")),
]
AT_PEACE = [
    (contact("24", "hours"),                   contact("1", "days")),
    (contact("8", "business-hours"),           contact("1", "business-days")),
    (contact("24", "hours"),                   contact("1", "business-days")),
    (contact("4", "hours", stage="mql"),       contact("5", "hours", stage="sal")),
    (contact("4", "hours", persona="berta"),   contact("5", "hours", persona="konrad")),
    (contact("4", "hours", applies_to="Messe"), contact("5", "hours", applies_to="Demo")),
    (contact("4", "hours", applies_to="Messe"), contact("5", "hours", applies_to="alle übrigen")),
    (contact("4", "hours", counted_from="Eingang"), contact("5", "hours", counted_from="Übergabe")),
    (contact("4", "hours"),                    contact("5", "hours", duty="stage-update")),
    (contact("4", "hours"),                    contact(None, "hours")),
    (contact("4", "hours"),                    contact("5", None)),
    (contact("1", "days", duty="other"),       contact("2", "days", duty="other")),
    (contact("6", "attempts", duty="attempts", comparator="at-least", period="lead"),
     contact("9", "attempts", duty="attempts", comparator="at-most", period="lead")),
    (contact("24", "mql", duty="volume", comparator="at-least", period="month"),
     contact("72", "mql", duty="volume", comparator="at-least", period="quarter")),
    (contact("24", "mql", duty="volume", comparator="at-least", period="month"),
     contact("96", "leads", duty="volume", comparator="at-least", period="month")),
]
# fmt: on


@pytest.mark.parametrize(("one", "other"), CLASHING)
def test_the_same_promise_may_not_have_two_figures(one, other):
    assert len(list(promises_with_two_figures(sales(one, other)))) == 1


@pytest.mark.parametrize(("one", "other"), AT_PEACE)
def test_equal_or_different_promises_may_stand_side_by_side(one, other):
    assert not list(promises_with_two_figures(sales(one, other)))


def test_a_figure_of_the_calculator_is_compared_as_the_number_it_is():
    numbers = {
        "revenue-goal": {"amount": "24000", "period": "month"},
        "calculator": {
            "marketing_share": "100",
            "deal_value": "24000",
            "lead_to_mql": "50",
            "mql_to_sal": "50",
            "sal_to_sql": "50",
            "sql_to_won": "50",
        },
    }
    bound = contact(None, "mql", duty="volume", figure="mql", comparator="at-least")
    own = contact("9", "mql", duty="volume", period="month", comparator="at-least")

    (found,) = promises_with_two_figures(numbers | sales(bound, own))

    assert "at least 8\N{NO-BREAK SPACE}MQLs per month" in found.sentence.en
    assert not list(promises_with_two_figures(sales(bound, own)))


def test_one_kpi_may_not_have_two_targets():
    rows = kpis(
        {"target": "10", "unit": "SAO", "period": "month"},
        {"target": "15", "unit": "SAO", "period": "quarter"},
    )

    (found,) = kpis_with_two_targets(rows)

    assert found.sentence.en == (
        "The KPI “SAO je SDR” has two targets: 10\N{NO-BREAK SPACE}SAO per month "
        "and 15\N{NO-BREAK SPACE}SAO per quarter."
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"target": "10", "period": "month"}, {"target": "30", "period": "quarter"}),
        (
            {"target": "90", "unit": "%", "period": "month"},
            {"target": "90", "unit": "Prozent", "period": "year"},
        ),
        (
            {"target": "4", "unit": "von 5", "period": "month"},
            {"target": "4", "unit": "von 5", "period": "year"},
        ),
        ({"target": "10", "period": "month"}, {"target": None, "period": "month"}),
        ({"target": "10", "applies_to": "Inbound"}, {"target": "5", "applies_to": "Outbound"}),
        ({"target": "10", "unit": "SAO"}, {"target": "7", "unit": "Meetings"}),
        ({"target": "10"}, {"target": "5", "name": "Etwas anderes"}),
    ],
)
def test_equal_or_incomparable_targets_are_fine(one, other):
    assert not list(kpis_with_two_targets(kpis(one, other)))


def test_a_kpi_and_a_commitment_of_one_name_aim_at_one_number():
    promised = sales(contact("4", "business-hours", name="SAO je SDR"))

    (found,) = kpis_against_commitments(kpis({"target": "2", "unit": "Geschäftsstunden"}) | promised)

    assert found.rule == "target-against-promise"
    assert [place.step for place in found.places] == ["kpis", "sales-commitments"]
    assert not list(kpis_against_commitments(kpis({"target": "4", "unit": "business hours"}) | promised))
    assert not list(kpis_against_commitments(kpis({"target": "4", "unit": ""}) | promised))
    assert not list(
        kpis_against_commitments(kpis({"target": "2", "name": ""}) | sales(contact("4", "hours", name="")))
    )


@pytest.mark.parametrize(
    ("words", "everybody"),
    [("", True), ("alle MQL", True), ("All new leads", True), ("Messe", False), ("alle anderen", False)],
)
def test_only_words_that_leave_nobody_out_mean_everybody(words, everybody):
    assert is_everybody(words) is everybody


def test_units_are_known_by_what_people_call_them():
    assert [unit_called(text) for text in ("Prozent", "MQLs", "Business-Hours", "von 5")] == [
        "percent",
        "mql",
        "business-hours",
        "von 5",
    ]


def test_an_amount_reads_as_a_promise():
    amount = Amount(number=1, unit="attempts", period="lead", comparator="at-least")

    assert amount.shown.de == "mindestens 1\N{NO-BREAK SPACE}Versuch pro Lead"
