"""Narrowing: every card is seen once, like goes to like, and dots are counted together."""

import pytest

from workshop.actions import drafting, narrowing
from workshop.actions.narrowing import AllSeen
from workshop.domain.contributions.cards import NoSuchCard
from workshop.domain.contributions.rounds import NotNow, Phase, RoundOver


@pytest.fixture
def table(a_round, mia, milan, sven):
    """Three cards on the table."""
    return a_round(
        said={mia: "Kontakt mit Budget", milan: "Kontakt mit Namen", sven: "Jemand mit Termin"},
        phase=Phase.REVEAL,
    )


def on_the_wall(led):
    """The cards that stand for themselves, as everybody sees them."""
    return [card.id for card in led.look("wall").table]


# --- one after the other


def test_whoever_steps_through_sees_every_card_once(table):
    steps = [table.leads(narrowing.discuss_next).current_card for _card in range(3)]

    assert steps == on_the_wall(table)


def test_after_the_last_card_there_is_none(table):
    seen = [table.leads(narrowing.discuss_next) for _card in range(3)]

    with pytest.raises(AllSeen):
        table.leads(narrowing.discuss_next)

    assert table.round == seen[-1]


def test_a_card_that_was_seen_already_is_stepped_over(table):
    first, second, third = on_the_wall(table)
    table.leads(narrowing.discuss, second)

    steps = [table.leads(narrowing.discuss_next).current_card for _card in range(2)]

    assert steps == [first, third]


def test_a_card_in_a_heap_is_seen_with_it(table, mia, sven):
    table.leads(narrowing.merge, [table.card(mia).id], table.card(sven).id)

    steps = [table.leads(narrowing.discuss_next).current_card for _card in range(2)]

    assert table.card(mia).id not in steps


def test_all_screens_may_be_freed(table):
    table.leads(narrowing.discuss_next)

    table.leads(narrowing.discuss, None)

    assert table.round.current_card is None


def test_a_card_that_is_not_on_the_table_is_not_discussed(table, mia, sven):
    table.leads(narrowing.merge, [table.card(mia).id], table.card(sven).id)

    with pytest.raises(NoSuchCard):
        table.leads(narrowing.discuss, table.card(mia).id)


# --- heaps


def test_cards_that_say_the_same_lie_in_one_heap_with_their_own_words(table, mia, milan):
    table.leads(narrowing.merge, [table.card(mia).id, table.card(milan).id], table.card(mia).id)

    wall = table.look("wall")
    assert len(wall.table) == 2
    assert [card.words.text for card in wall.heap(table.card(mia).id)] == ["Kontakt mit Namen"]


def test_a_heap_goes_into_another_as_a_whole(table, mia, milan, sven):
    table.leads(narrowing.merge, [table.card(milan).id], table.card(mia).id)

    table.leads(narrowing.merge, [table.card(mia).id], table.card(sven).id)

    heap = table.look("wall").heap(table.card(sven).id)
    assert {card.id for card in heap} == {table.card(mia).id, table.card(milan).id}


def test_one_card_can_be_taken_out_of_its_heap(table, mia, milan, sven):
    table.leads(narrowing.merge, [table.card(mia).id, table.card(milan).id], table.card(sven).id)

    table.leads(narrowing.split, table.card(milan).id)

    assert set(on_the_wall(table)) == {table.card(sven).id, table.card(milan).id}


def test_a_whole_heap_can_be_taken_apart(table, mia, milan, sven):
    table.leads(narrowing.merge, [table.card(mia).id, table.card(milan).id], table.card(sven).id)

    table.leads(narrowing.split, table.card(sven).id)

    assert len(on_the_wall(table)) == 3


def test_a_card_that_nobody_revealed_is_in_no_heap(table):
    with pytest.raises(NoSuchCard):
        table.leads(narrowing.split, 4711)


def test_a_late_card_that_was_not_handed_in_goes_into_no_heap(table, svea, sven):
    table.write(svea, "Zu spät")

    with pytest.raises(NoSuchCard):
        table.leads(narrowing.merge, [table.card(svea).id], table.card(sven).id)


# --- what the room wants


def test_a_card_may_be_wanted_as_a_row_and_not_any_more(table, mia):
    table.leads(narrowing.keep, table.card(mia).id, kept=True)
    wanted = table.card(mia).kept

    table.leads(narrowing.keep, table.card(mia).id, kept=False)

    assert (wanted, table.card(mia).kept) == (True, False)


def test_only_a_card_on_the_table_is_wanted(table):
    with pytest.raises(NoSuchCard):
        table.leads(narrowing.keep, 4711, kept=True)


# --- dots


def test_counted_dots_are_everybodys_to_see_and_a_tie_stays_a_tie(table, mia, milan, sven):
    table.leads(narrowing.open_dots, 2)
    table.place(mia, table.card(sven), 2)
    table.place(milan, table.card(mia), 2)

    table.leads(narrowing.close_dots)

    counted = {table.card(sven).id: 2, table.card(mia).id: 2, table.card(milan).id: 0}
    assert table.look("wall").dots == table.look("phone", sven).dots == counted


def test_dots_of_cards_that_are_merged_later_count_for_the_heap(table, mia, milan, sven):
    table.leads(narrowing.open_dots, 2)
    table.place(sven, table.card(mia), 2)
    table.place(mia, table.card(milan), 1)
    table.leads(narrowing.close_dots)

    table.leads(narrowing.merge, [table.card(milan).id], table.card(mia).id)

    assert table.look("wall").dots == {table.card(mia).id: 3, table.card(sven).id: 0}


def test_a_run_off_begins_without_dots(table, mia, sven):
    table.leads(narrowing.open_dots, 2)
    table.place(mia, table.card(sven), 2)
    table.leads(narrowing.close_dots)

    table.leads(narrowing.open_dots, 1)

    assert (table.look("phone", mia).my_dots, table.look("phone", mia).dots_left) == ({}, 1)
    assert table.look("wall").dots is None


def test_dots_that_are_asked_for_end_an_open_vote(table, mia):
    table.leads(drafting.open_ballot, None)
    table.vote(mia, 5)

    table.leads(narrowing.open_dots, 3)

    assert (table.round.phase, table.round.ballot_open) == (Phase.NARROW, False)
    assert len(table.look("wall").tallies) == 1


def test_dots_that_nobody_asked_for_are_not_counted(table):
    with pytest.raises(NotNow):
        table.leads(narrowing.close_dots)


# --- when

DEEDS = {
    "merge": lambda led, card: led.leads(narrowing.merge, [card], card),
    "split": lambda led, card: led.leads(narrowing.split, card),
    "keep": lambda led, card: led.leads(narrowing.keep, card, kept=True),
    "dots": lambda led, _card: led.leads(narrowing.open_dots, 3),
}


@pytest.mark.parametrize("deed", DEEDS.values(), ids=DEEDS)
def test_while_all_write_nothing_is_narrowed(table, mia, deed):
    table.move(Phase.WRITE)

    with pytest.raises(NotNow):
        deed(table, table.card(mia).id)


@pytest.mark.parametrize("deed", DEEDS.values(), ids=DEEDS)
def test_what_is_settled_is_not_narrowed(table, mia, deed):
    table.word("Ein Lead.")
    table.settle()

    with pytest.raises((NotNow, RoundOver)):
        deed(table, table.card(mia).id)
