"""Who is in the room, and what is unbalanced about it."""

from datetime import UTC, datetime, timedelta

import pytest

from workshop.domain.participants import (
    PRESENT_FOR,
    QUIET_AFTER,
    Participant,
    Team,
    roster_warnings,
)

NOON = datetime(2027, 1, 11, 12, 0, tzinfo=UTC)
MOMENT = timedelta(seconds=1)
MARKETING, SALES, MANAGEMENT = Team.MARKETING, Team.SALES, Team.MANAGEMENT


def somebody(team=SALES, *, unheard_for=timedelta(), proxy=False, removed=False):
    return Participant(
        id=1,
        name="Sven",
        team=team,
        proxy=proxy,
        joined_at=NOON - timedelta(hours=9),
        seen_at=NOON - unheard_for,
        removed=removed,
    )


def crowd(marketing, sales, *others):
    return [somebody(MARKETING)] * marketing + [somebody(SALES)] * sales + list(others)


@pytest.mark.parametrize(("unheard_for",        "proxy", "removed", "present"), [
    (timedelta(),            False,   False,     True),
    (QUIET_AFTER + MOMENT,   False,   False,     True),
    (PRESENT_FOR,            False,   False,     True),
    (PRESENT_FOR + MOMENT,   False,   False,     False),
    (PRESENT_FOR + MOMENT,   True,    False,     True),
    (timedelta(),            False,   True,      False),
    (timedelta(),            True,    True,      False),
])  # fmt: skip
def test_whoever_was_heard_of_lately_or_has_no_phone_is_present(unheard_for, proxy, removed, present):
    person = somebody(unheard_for=unheard_for, proxy=proxy, removed=removed)

    assert person.is_present(NOON) is present


@pytest.mark.parametrize(("unheard_for",        "proxy", "quiet"), [
    (QUIET_AFTER,            False,   False),
    (QUIET_AFTER + MOMENT,   False,   True),
    (QUIET_AFTER + MOMENT,   True,    False),
])  # fmt: skip
def test_a_phone_that_was_not_heard_of_may_have_lost_the_network(unheard_for, proxy, quiet):
    person = somebody(unheard_for=unheard_for, proxy=proxy)

    assert person.is_quiet(NOON) is quiet


@pytest.mark.parametrize(("marketing", "sales", "warned_of"), [
    (0,           0,       ["Noch niemand aus dem Team Marketing.", "Noch niemand aus dem Team Vertrieb."]),
    (3,           0,       ["Noch niemand aus dem Team Vertrieb."]),
    (0,           1,       ["Noch niemand aus dem Team Marketing."]),
    (1,           1,       []),
    (2,           1,       []),
    (5,           2,       []),
])  # fmt: skip
def test_a_team_that_is_missing_is_named(marketing, sales, warned_of):
    warnings = roster_warnings(crowd(marketing, sales), NOON)

    assert [warning.de for warning in warnings] == warned_of


@pytest.mark.parametrize(("marketing", "sales", "weaker"), [
    (3,           1,       "Sales with 1 is far weaker than Marketing with 3."),
    (2,           6,       "Marketing with 2 is far weaker than Sales with 6."),
])  # fmt: skip
def test_a_team_that_is_far_smaller_is_named(marketing, sales, weaker):
    [warning] = roster_warnings(crowd(marketing, sales), NOON)

    assert warning.en.startswith(weaker)


def test_only_those_who_are_present_count_for_the_balance():
    gone = somebody(SALES, removed=True)

    [warning] = roster_warnings(crowd(2, 0, gone), NOON)

    assert "Vertrieb" in warning.de
