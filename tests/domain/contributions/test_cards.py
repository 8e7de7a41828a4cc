"""Cards: how they lie on the table, go into heaps, and get their dots."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.contributions.cards import (
    Card,
    DotsSpent,
    NoSuchCard,
    Wording,
    check_dots,
    in_heap,
    merged,
    on_the_table,
    ranked,
    shuffled,
)
from workshop.domain.participants import Team


def card(id, *, shown=True, joined_to=None):
    words = Wording(text=f"Karte {id}")
    return Card(
        id=id,
        participant=id,
        team=Team.SALES,
        slot=1,
        draft=words,
        revision=1,
        shown=words if shown else None,
        joined_to=joined_to,
    )


def ids(cards):
    return {each.id for each in cards}


@st.composite
def heaps(draw):
    """Cards, some of them merged into others that stand for themselves."""
    heads = draw(st.lists(st.integers(1, 20), min_size=1, max_size=6, unique=True))
    joined = draw(st.dictionaries(st.integers(21, 40), st.sampled_from(heads), max_size=6))
    return [card(each) for each in heads] + [card(each, joined_to=head) for each, head in joined.items()]


@pytest.mark.parametrize(("words", "empty"), [
    (Wording(text=""),                           True),
    (Wording(text=" \n"),                        True),
    (Wording(text="Ein Lead"),                   False),
    (Wording(text="", example="Frau Kiosk"),     False),
    (Wording(text="", counter_example="Karl"),   False),
])  # fmt: skip
def test_a_card_is_empty_if_none_of_its_words_say_anything(words, empty):
    assert words.is_empty is empty


def test_the_whole_of_a_card_is_all_that_was_said_on_it():
    words = Wording(text="Ein Lead", counter_example="Karl")

    assert words.whole == "Ein Lead Karl"


@given(st.lists(st.integers(1, 500), unique=True), st.randoms())
def test_every_screen_has_the_same_order_however_the_cards_came_in(numbers, chance):
    other = list(numbers)
    chance.shuffle(other)

    assert shuffled([card(each) for each in numbers]) == shuffled([card(each) for each in other])


def test_the_order_does_not_tell_who_wrote_first():
    cards = [card(each) for each in range(1, 9)]

    assert shuffled(cards) not in (cards, cards[::-1])


def test_only_what_was_revealed_and_stands_for_itself_lies_on_the_table():
    cards = [card(1), card(2, shown=False), card(3, joined_to=1)]

    assert ids(on_the_table(cards)) == {1}


def test_a_heap_is_a_card_with_all_that_went_into_it():
    cards = [card(1), card(2, joined_to=1), card(3), card(4, joined_to=3)]

    assert ids(in_heap(cards, 1)) == {1, 2}


@pytest.mark.parametrize(("chosen", "into", "places"), [
    ([1, 3],  1, {1: None, 3: 1, 4: 1}),
    ([1, 3],  3, {1: 3, 2: 3, 3: None}),
    ([3],     1, {1: None, 3: 1, 4: 1}),
    ([1, 2],  2, {1: 2, 2: None}),
    ([2, 5],  5, {2: 5, 5: None}),
    ([2],     2, {2: None}),
])  # fmt: skip
def test_the_chosen_cards_go_into_one_with_their_heaps(chosen, into, places):
    cards = [card(1), card(2, joined_to=1), card(3), card(4, joined_to=3), card(5)]

    assert merged(cards, chosen, into) == places


@given(heaps(), st.data())
def test_after_merging_every_heap_is_flat_and_no_card_is_lost(cards, data):
    chosen = data.draw(st.lists(st.sampled_from(sorted(ids(cards))), min_size=1, unique=True))
    into = data.draw(st.sampled_from(chosen))

    places = {each.id: each.joined_to for each in cards} | merged(cards, chosen, into)

    assert places.keys() == ids(cards)
    assert all(places[head] is None for head in places.values() if head is not None)
    assert all(places[each] == into for each in chosen if each != into)


@pytest.mark.parametrize(("chosen", "into"), [([1, 9], 1), ([1], 9), ([1, 2], 1), ([1], 2)])
def test_a_card_that_nobody_has_seen_goes_into_no_heap(chosen, into):
    cards = [card(1), card(2, shown=False)]

    with pytest.raises(NoSuchCard):
        merged(cards, chosen, into)


@pytest.mark.parametrize(("placed", "on", "dots"), [
    ({},           1, 3),
    ({1: 3},       1, 3),
    ({1: 3},       1, 0),
    ({2: 2},       1, 1),
    ({1: 1, 2: 2}, 2, 0),
])  # fmt: skip
def test_dots_within_the_budget_may_be_placed(placed, on, dots):
    check_dots(placed, on, dots, 3)


@pytest.mark.parametrize(("placed", "on", "dots"), [
    ({},           1, 4),
    ({1: 3},       2, 1),
    ({1: 1, 2: 2}, 1, 2),
    ({},           1, -1),
])  # fmt: skip
def test_nobody_has_more_dots_than_the_budget(placed, on, dots):
    with pytest.raises(DotsSpent) as spent:
        check_dots(placed, on, dots, 3)

    assert "3" in spent.value.in_("de")


@given(
    st.lists(st.tuples(st.integers(1, 4), st.integers(-2, 6)), max_size=20),
    st.integers(0, 5),
)
def test_however_dots_are_placed_they_stay_within_the_budget(tries, budget):
    placed = {}

    taken = [_try_to_place(placed, on, dots, budget) for on, dots in tries]

    assert sum(placed.values()) <= budget
    assert min(placed.values(), default=0) >= 0
    assert len(taken) == len(tries)


def _try_to_place(placed, on, dots, budget):
    try:
        check_dots(placed, on, dots, budget)
    except DotsSpent:
        return False
    placed[on] = dots
    return True


def test_cards_with_the_same_dots_stand_together_as_a_tie():
    assert ranked({4: 2, 1: 5, 3: 2, 2: 0}) == [[1], [3, 4], [2]]
