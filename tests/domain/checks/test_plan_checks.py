"""Goal, meetings and term: plans that cannot be as they are written."""

import pytest

from workshop.domain.agreements import Place
from workshop.domain.checks.goal import goal_is_not_its_sum
from workshop.domain.checks.meetings import agendas_too_long, meetings_too_rare
from workshop.domain.checks.term import days_out_of_order


def meetings(*rows):
    return {"meetings": {"meetings": [{"id": "m", "name": "Runde", **row} for row in rows]}}


def test_both_teams_meet_at_least_once_a_month():
    (found,) = meetings_too_rare(meetings({"rhythm": "quarterly"}, {"rhythm": "yearly"}))

    assert found.rule == "meetings-too-rare"
    assert found.places[0].field == "rhythm"


@pytest.mark.parametrize(
    "rows", [[], [{"rhythm": "quarterly"}, {"rhythm": "monthly"}], [{"rhythm": "weekly"}], [{"rhythm": None}]]
)
def test_a_monthly_meeting_or_none_planned_yet_is_fine(rows):
    assert not list(meetings_too_rare(meetings(*rows)))


def agenda(*minutes):
    return [{"id": str(at), "topic": "Thema", "minutes": each} for at, each in enumerate(minutes)]


def test_an_agenda_fits_into_its_meeting():
    (found,) = agendas_too_long(meetings({"length": "30", "agenda": agenda("20", "15", None)}))

    assert found.sentence.de == "„Runde“ dauert 30 Minuten, die Tagesordnung braucht aber 35."
    assert found.places[0] == Place(step="meetings", rows="meetings", entry="m", field="agenda")


@pytest.mark.parametrize(
    "row", [{"length": "30", "agenda": agenda("20", "10")}, {"agenda": agenda("90")}, {"length": "30"}]
)
def test_an_agenda_that_fits_or_is_still_open_is_fine(row):
    assert not list(agendas_too_long(meetings(row)))


DISORDER = [
    ({"valid_from": "2027-01-01", "valid_until": "2026-12-31"}, "term-ends-first", "valid_until"),
    ({"valid_until": "2027-12-31", "review_on": "2028-01-01"}, "review-after-end", "review_on"),
    ({"valid_from": "2027-01-01", "review_on": "2026-12-01"}, "review-before-start", "review_on"),
]


@pytest.mark.parametrize(("days", "rule", "field"), DISORDER)
def test_the_days_of_the_contract_come_in_order(days, rule, field):
    (found,) = days_out_of_order({"term": days})

    assert (found.rule, found.places[0].field) == (rule, field)


def test_a_day_reads_as_people_write_it():
    (found,) = days_out_of_order({"term": {"valid_from": "2027-01-09", "valid_until": "2026-12-31"}})

    assert found.sentence.de == "Der Vertrag endet am 31.12.2026, bevor er am 9.1.2027 beginnt."
    assert found.sentence.en == "The contract ends on 31 December 2026, before it begins on 9 January 2027."


@pytest.mark.parametrize(
    "days",
    [
        {},
        {"valid_from": "2027-01-01", "valid_until": "2027-12-31", "review_on": "2027-12-31"},
        {"valid_from": "2027-01-01", "valid_until": "2027-01-01"},
        {"valid_from": "bald", "valid_until": "2026-01-01"},
        {"valid_from": "2027-01-01", "review_on": ""},
    ],
)
def test_days_in_order_or_not_set_yet_are_fine(days):
    assert not list(days_out_of_order({"term": days}))


def test_new_and_existing_customers_make_the_goal():
    (found,) = goal_is_not_its_sum(
        {"revenue-goal": {"amount": "1200000", "from_new": "900000", "from_existing": "200000"}}
    )

    assert (
        found.sentence.de
        == "Das Umsatzziel ist 1.200.000; neue und bestehende Kunden ergeben zusammen 1.100.000."
    )


@pytest.mark.parametrize("existing", ["300000", None, ""])
def test_parts_that_make_the_goal_or_are_still_open_are_fine(existing):
    goal = {"amount": "1200000", "from_new": "900000", "from_existing": existing}

    assert not list(goal_is_not_its_sum({"revenue-goal": goal}))
