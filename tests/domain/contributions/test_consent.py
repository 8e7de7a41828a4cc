"""Fist to five, counted per team: the weaker team decides, never the headcount."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.contributions.consent import (
    FISTS,
    LEAST,
    LEGEND,
    Ballot,
    Said,
    Turn,
    WhyMissing,
    cast,
    counted,
)
from workshop.domain.participants import Team

MARKETING, SALES, MANAGEMENT = Team.MARKETING, Team.SALES, Team.MANAGEMENT
NOON = datetime(2027, 1, 11, 12, 0, tzinfo=UTC)


def vote_of(*, present=(), **hands):
    """A closed vote of these hands, by team; whoever voted is present."""
    shown = [(Team(team), fist) for team, fists in hands.items() for fist in fists]
    return Turn(
        number=1,
        subject=None,
        opened_at=NOON,
        closed_at=NOON,
        teams=tuple({*present, *(team for team, _fist in shown)}),
        ballots=tuple(
            Ballot(participant=number, team=team, fist=fist, sentence=f"Satz {number}")
            for number, (team, fist) in enumerate(shown, start=1)
        ),
    )


def plus(turn, team, fist):
    """The same vote with one hand more."""
    one_more = Ballot(participant=len(turn.ballots) + 1, team=team, fist=fist, sentence="Noch einer")
    return replace(turn, ballots=(*turn.ballots, one_more), teams=(*turn.teams, team))


HANDS = st.lists(st.sampled_from(FISTS), max_size=6)
GLAD_HANDS = st.lists(st.sampled_from(FISTS[LEAST:]), min_size=1, max_size=6)
TEAMS = st.sampled_from(list(Team))
VOTES = st.builds(
    vote_of,
    marketing=HANDS,
    sales=HANDS,
    management=HANDS,
    other=HANDS,
    present=st.sets(TEAMS),
)


@pytest.mark.parametrize(("marketing", "sales",   "present", "passes"), [
    ([5],                      [5],       [],            True),
    ([3],                      [3],       [],            True),
    ([2],                      [5],       [],            False),
    ([5],                      [0],       [],            False),
    ([5, 5, 5, 5, 5, 5, 5, 5], [2],       [],            False),
    ([5, 5, 5, 2],             [5],       [],            False),
    ([4, 3, 5],                [3, 3],    [],            True),
    ([5],                      [],        [],            True),
    ([5],                      [],        [SALES],       False),
    ([],                       [],        [],            False),
    ([],                       [],        [SALES],       False),
    ([5],                      [5],       [MANAGEMENT],  False),
])  # fmt: skip
def test_it_passes_if_nobody_of_any_team_in_the_room_is_below_three(marketing, sales, present, passes):
    tally = counted(vote_of(marketing=marketing, sales=sales, present=present))

    assert tally.passed is passes


@given(GLAD_HANDS, st.sampled_from(FISTS[:LEAST]), st.integers(min_value=1, max_value=50))
def test_many_of_one_team_never_outvote_one_of_another(glad, fist, times):
    tally = counted(vote_of(marketing=glad * times, sales=[fist]))

    assert not tally.passed


@given(VOTES, TEAMS, st.sampled_from(FISTS[:LEAST]), TEAMS, st.sampled_from(FISTS[LEAST:]))
def test_one_more_who_agrees_never_carries_a_vote_in_which_somebody_objects(turn, team, fist, other, glad):
    stopped = plus(turn, team, fist)

    tally = counted(plus(stopped, other, glad))

    assert not tally.passed


@given(GLAD_HANDS, GLAD_HANDS, TEAMS, st.sampled_from(FISTS[LEAST:]))
def test_one_more_who_agrees_never_stops_a_vote(marketing, sales, team, fist):
    turn = vote_of(marketing=marketing, sales=sales)

    tally = counted(plus(turn, team, fist))

    assert tally.passed


@given(VOTES, TEAMS, st.sampled_from(FISTS[:LEAST]))
def test_one_more_below_three_always_stops_a_vote(turn, team, fist):
    tally = counted(plus(turn, team, fist))

    assert not tally.passed


@given(GLAD_HANDS, GLAD_HANDS, st.sampled_from([MANAGEMENT, Team.OTHER]))
def test_a_team_in_the_room_that_says_nothing_stops_a_vote(marketing, sales, team):
    tally = counted(vote_of(marketing=marketing, sales=sales, present=[team]))

    assert not tally.passed
    assert tally.silent == (team,)


@given(VOTES, st.randoms())
def test_in_which_order_hands_were_shown_changes_nothing(turn, chance):
    ballots, teams = list(turn.ballots), list(turn.teams)
    chance.shuffle(ballots)
    chance.shuffle(teams)

    tally = counted(replace(turn, ballots=tuple(ballots), teams=tuple(teams)))

    assert tally == counted(turn)


@given(VOTES)
def test_every_hand_is_counted_once_and_every_objection_is_heard(turn):
    tally = counted(turn)

    assert sum(map(sum, tally.counts.values())) == len(turn.ballots)
    assert len(tally.objections) == sum(ballot.fist < LEAST for ballot in turn.ballots)
    assert len(tally.reservations) == sum(ballot.fist == LEAST for ballot in turn.ballots)


@given(VOTES)
def test_the_lowest_hand_of_every_team_tells_whether_it_passes(turn):
    tally = counted(turn)

    lowest = [tally.lowest(team) for team in tally.counts]
    assert tally.passed == (bool(lowest) and all(fist is not None and fist >= LEAST for fist in lowest))


def test_a_tally_names_hands_by_team_and_reasons_without_names():
    turn = vote_of(sales=[3, 1], marketing=[5, 5])

    tally = counted(turn)

    assert list(tally.counts.items()) == [(MARKETING, (0, 0, 0, 0, 0, 2)), (SALES, (0, 1, 0, 1, 0, 0))]
    assert tally.objections == (Said(team=SALES, fist=1, sentence="Satz 2"),)
    assert tally.reservations == (Said(team=SALES, fist=3, sentence="Satz 1"),)
    assert (tally.lowest(SALES), tally.lowest(MARKETING), tally.lowest(MANAGEMENT)) == (1, 5, None)


def test_the_strongest_objection_is_heard_first():
    turn = vote_of(marketing=[2, 0], sales=[1])

    tally = counted(turn)

    assert [said.fist for said in tally.objections] == [0, 1, 2]


def test_whoever_voted_and_left_is_counted_with_their_team():
    turn = replace(vote_of(marketing=[5], sales=[0]), teams=(MARKETING,))

    tally = counted(turn)

    assert not tally.passed


@pytest.mark.parametrize(("fist", "sentence"), [
    (0, "Das ist falsch."),
    (3, "Aber nur bis Mai."),
    (4, ""),
    (5, ""),
    (5, "Endlich!"),
])  # fmt: skip
def test_whoever_agrees_or_says_why_not_is_counted(fist, sentence):
    ballot = cast(1, SALES, fist, sentence)

    assert (ballot.fist, ballot.sentence) == (fist, sentence)


@pytest.mark.parametrize(("fist", "sentence"), [(0, ""), (1, ""), (2, "   "), (3, ""), (3, "\n")])
def test_whoever_hesitates_says_why(fist, sentence):
    with pytest.raises(WhyMissing):
        cast(1, SALES, fist, sentence)


@pytest.mark.parametrize("fist", [-1, 6, 50])
def test_no_hand_has_other_fingers(fist):
    with pytest.raises(ValueError, match="no hand shows"):
        cast(1, SALES, fist, "Warum auch immer.")


def test_a_sentence_is_kept_without_the_space_around_it():
    ballot = cast(7, SALES, 2, "  Zu früh. \n")

    assert ballot == Ballot(participant=7, team=SALES, fist=2, sentence="Zu früh.")


def test_every_number_of_fingers_has_its_meaning():
    assert tuple(LEGEND) == FISTS
