"""How agreement came about: the heat of disagreement, and every question once."""

import pytest

from tests.documents.made_up import decision, made_up, tally
from workshop.domain.agreement_picture import courses, heat
from workshop.domain.contributions.consent import Said
from workshop.domain.decision_record import Hands, recorded
from workshop.domain.participants import Team


def hands(row):
    return Hands(team=Team.SALES, counts=tuple(map(int, row)))


def went(*decisions, steps=()):
    return courses(recorded(decisions, {}), steps)


# fmt: off
HEATS = [
    ("000003",   0),  # five fingers from everybody
    ("000030",  20),
    ("000300",  40),  # everybody can live with it
    ("300000", 100),
    ("000101",  20),
    ("100002",  33),  # one no among three weighs a third
    ("000000", None),
]
# fmt: on


@pytest.mark.parametrize(("row", "felt"), HEATS)
def test_the_heat_of_a_team_is_how_far_it_stays_below_full_consent(row, felt):
    assert heat(hands(row)) == felt


def test_the_hottest_team_counts_however_many_the_others_are():
    (course,) = went(
        decision(1, passed=True, tallies=(tally(1, passed=True, marketing="000009", sales="000100"),))
    )

    assert course.heats == ((Team.MARKETING, 0), (Team.SALES, 40))
    assert course.after == 40


def test_the_heat_before_is_the_divergence_at_the_reveal():
    assert went(decision(1, divergence=62))[0].before == 62


def test_without_a_vote_no_heat_is_left_to_tell():
    votes = (tally(1, passed=False, marketing="000020", sales="100000"),)

    (course,) = went(decision(1, tallies=votes, passed=None))

    assert course.after is None
    assert len(course.votes) == 1


def test_only_the_vote_that_settled_it_tells_the_heat_after():
    votes = (
        tally(1, passed=False, marketing="000020", sales="200000"),
        tally(2, passed=True, marketing="000020", sales="000002"),
    )

    assert went(decision(1, tallies=votes, passed=True))[0].after == 20


def test_a_team_of_which_nobody_voted_has_no_heat():
    votes = (tally(1, passed=True, marketing="000020", sales="000000"),)

    assert went(decision(1, tallies=votes, passed=True))[0].heats == ((Team.MARKETING, 20),)


def test_questions_stand_in_the_order_of_the_agenda():
    found = went(decision(1, "term"), decision(2, "gone"), decision(3, "what"), steps=["what", "how", "term"])

    assert [course.step for course in found] == ["what", "term", "gone"]


def test_a_decision_that_was_replaced_is_left_out():
    cited = [course.cited for course in courses(recorded(made_up(), {}))]

    assert ("E-004",) in cited
    assert all("E-001" not in each for each in cited)


def test_a_list_that_was_settled_card_by_card_is_one_question():
    first = tally(1, passed=True, subject=7, marketing="000100", sales="000010")
    second = tally(2, passed=True, subject=8, marketing="000001", sales="000001")
    place = {"step": "lead-stages", "rows": "stages", "field": "", "round_id": 9, "passed": True}
    kept = (Said(team=Team.MARKETING, fist=3, sentence="Darüber reden wir noch."),)

    (course,) = went(
        decision(1, **place, tallies=(first,), minutes=10, reservations=kept),
        decision(2, **place, tallies=(first, second), minutes=14),
    )

    assert course.cited == ("E-001", "E-002")
    assert [vote.number for vote in course.votes] == [1, 2]
    assert course.minutes == 14
    assert course.after == 40
    assert [each.sentence for each in course.reservations] == ["Darüber reden wir noch."]


def test_two_rounds_about_one_list_add_up():
    place = {"step": "lead-stages", "rows": "stages", "field": ""}

    (course,) = went(
        decision(1, **place, minutes=10, divergence=80), decision(2, **place, minutes=5, divergence=30)
    )

    assert (course.minutes, course.before) == (15, 30)
