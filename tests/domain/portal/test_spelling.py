"""Two spellings of one word are one word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.portal.spelling import folded, spellings, squeezed, stem, words_in, words_of
from workshop.domain.portal.typos import distance, forgiven

letters = st.text(st.sampled_from("abcdeäöüßéAZ -/"), max_size=20)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Händler", "Haendlern"),
        ("Filiale", "Filialen"),
        ("Strategie", "Strategien"),
        ("strategy", "strategies"),
        ("Prozess", "Prozesse"),
        ("Haus", "Häuser"),
        ("lead", "leads"),
        ("Verträge", "Vertrag"),
        ("Beratung", "Beratungen"),
        ("Interessentinnen", "Interessent"),
    ],
)
def test_forms_of_a_word_have_one_stem(one, other):
    stems = [{stem(each) for each in spellings(word)} for word in (one, other)]

    assert stems[0] & stems[1]


@pytest.mark.parametrize(("one", "other"), [("Termin", "Term"), ("Prozess", "Prozent"), ("Lead", "Leiter")])
def test_other_words_have_another(one, other):
    assert stem(squeezed(one)) != stem(squeezed(other))


@given(letters)
def test_words_are_found_alike_in_a_text_and_one_by_one(text):
    one_by_one = {key for begin, end in words_in(text) for key in spellings(text[begin:end])}

    assert words_of(text) == one_by_one


@given(letters)
def test_folding_twice_changes_nothing(text):
    assert folded(folded(text)) == folded(text)


@given(st.text("abc", max_size=8), st.text("abc", max_size=8))
def test_mistakes_are_counted_from_either_side(one, other):
    assert distance(one, other, 3) == distance(other, one, 3)
    assert (distance(one, other, 3) == 0) is (one == other)


def test_swapped_letters_are_one_mistake():
    assert (distance("laed", "lead", 2), distance("ladder", "leader", 2), distance("abc", "xyz", 2)) == (
        1,
        2,
        3,
    )


def test_the_longer_a_word_the_more_is_forgiven():
    assert [forgiven("x" * length) for length in (3, 4, 8, 16)] == [0, 1, 2, 3]
