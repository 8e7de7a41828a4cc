"""How a round goes on: forward and back as the room needs it, but never out of what was settled."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from workshop.domain.contributions.rounds import (
    NotNow,
    Phase,
    PolicyLoosened,
    Round,
    RoundOver,
    discussing,
    longer,
    moved,
    staged,
    suggested_dots,
    unstaged,
    with_authors,
)
from workshop.domain.question import Question

NOON = datetime(2027, 1, 11, 12, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
OPEN = [phase for phase in Phase if phase is not Phase.SETTLED]


@pytest.fixture
def begun():
    """A round on stage since noon, with three minutes to write."""
    return Round(
        id=1,
        question=Question(step="glossary", rows="terms", entry="mql", field="definition"),
        prompt="Was ist ein MQL?",
        cold=False,
        phase=Phase.WRITE,
        authors="hidden",
        most_cards=1,
        seconds=180,
        ends_at=NOON + 3 * MINUTE,
        staged_at=NOON,
        opened_at=NOON,
    )


@pytest.mark.parametrize("before", OPEN)
@pytest.mark.parametrize("after", OPEN)
def test_from_every_open_phase_one_comes_to_every_other(begun, before, after):
    there = moved(replace(begun, phase=before), after, NOON)

    assert there.phase is after


@pytest.mark.parametrize("before", OPEN)
def test_only_a_decision_settles(begun, before):
    with pytest.raises(NotNow):
        moved(replace(begun, phase=before), Phase.SETTLED, NOON)


@pytest.mark.parametrize("after", list(Phase))
def test_what_is_settled_stays_settled(begun, after):
    with pytest.raises(RoundOver):
        moved(replace(begun, phase=Phase.SETTLED), after, NOON)


def test_the_timer_ends_with_the_writing(begun):
    there = moved(begun, Phase.REVEAL, NOON + MINUTE)

    assert there.ends_at is None


def test_whoever_writes_again_has_the_whole_time_again(begun):
    revealed = moved(begun, Phase.REVEAL, NOON)

    there = moved(revealed, Phase.WRITE, NOON + 10 * MINUTE)

    assert there.ends_at == NOON + 13 * MINUTE


def test_without_a_timer_there_is_no_end(begun):
    there = moved(replace(begun, seconds=None, phase=Phase.REVEAL), Phase.WRITE, NOON)

    assert there.ends_at is None


def test_to_move_on_closes_the_dots_and_counts_them(begun):
    there = moved(replace(begun, phase=Phase.NARROW, dots_open=True), Phase.DRAFT, NOON)

    assert (there.dots_open, there.dots_counted) == (False, True)


def test_dots_that_were_never_placed_are_not_counted(begun):
    there = moved(replace(begun, phase=Phase.NARROW), Phase.DRAFT, NOON)

    assert not there.dots_counted


def test_to_move_back_closes_the_vote(begun):
    there = moved(replace(begun, phase=Phase.CONSENT, ballot_open=True), Phase.DRAFT, NOON)

    assert not there.ballot_open


def test_the_timer_begins_with_the_stage(begun):
    waiting = replace(begun, staged_at=None, ends_at=None)

    there = staged(waiting, NOON + 5 * MINUTE)

    assert (there.staged_at, there.ends_at) == (NOON + 5 * MINUTE, NOON + 8 * MINUTE)


def test_what_is_on_stage_already_goes_on(begun):
    there = staged(begun, NOON + MINUTE)

    assert there == begun


def test_no_timer_begins_after_the_writing(begun):
    waiting = replace(begun, staged_at=None, ends_at=None, phase=Phase.REVEAL)

    there = staged(waiting, NOON)

    assert there.ends_at is None


def test_off_stage_the_time_stands_still(begun):
    away = unstaged(begun, NOON + 2 * MINUTE)

    assert (away.staged_at, away.ends_at) == (None, None)
    assert away.spent(NOON + 60 * MINUTE) == 2 * MINUTE


def test_back_on_stage_the_time_goes_on(begun):
    away = unstaged(begun, NOON + 2 * MINUTE)

    back = staged(away, NOON + 60 * MINUTE)

    assert back.spent(NOON + 63 * MINUTE) == 5 * MINUTE


def test_no_time_is_spent_before_the_beginning(begun):
    assert begun.spent(NOON - MINUTE) == timedelta()


@pytest.mark.parametrize(("ends",           "at",               "then"), [
    (NOON + 3 * MINUTE, NOON + MINUTE,      NOON + 4 * MINUTE),
    (NOON + 3 * MINUTE, NOON + 10 * MINUTE, NOON + 11 * MINUTE),
    (None,              NOON,               NOON + MINUTE),
])  # fmt: skip
def test_a_minute_more_counts_from_the_end_or_from_now(begun, ends, at, then):
    there = longer(replace(begun, ends_at=ends), at)

    assert there.ends_at == then


@pytest.mark.parametrize(("before", "after",   "written"), [
    ("hidden",  "shown",   False),
    ("hidden",  "hidden",  True),
    ("shown",   "hidden",  True),
    ("shown",   "shown",   True),
])  # fmt: skip
def test_the_promise_about_names_may_be_made_stricter(begun, before, after, written):
    there = with_authors(replace(begun, authors=before), after, written=written)

    assert there.authors == after


def test_the_promise_about_names_is_never_loosened_once_something_was_written(begun):
    with pytest.raises(PolicyLoosened):
        with_authors(begun, "shown", written=True)


def test_cards_are_discussed_one_after_the_other(begun):
    there = discussing(discussing(begun, 4), 2)

    assert (there.discussed, there.current_card) == ((4, 2), 2)


def test_a_card_that_is_taken_up_again_is_the_one_on_every_screen(begun):
    there = discussing(replace(begun, discussed=(4, 2, 9)), 4)

    assert (there.discussed, there.current_card) == ((2, 9, 4), 4)


def test_with_no_card_the_screens_are_free(begun):
    there = discussing(replace(begun, discussed=(4, 2)), None)

    assert there.current_card is None


@pytest.mark.parametrize(("cards", "dots"), [(0, 3), (5, 3), (9, 3), (12, 4), (15, 5), (90, 5)])
def test_everybody_gets_a_third_of_the_cards_as_dots_between_three_and_five(cards, dots):
    assert suggested_dots(cards) == dots
