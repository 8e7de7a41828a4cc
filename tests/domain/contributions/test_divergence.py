"""How far apart the teams' words lie, in both languages of the house."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.contributions.divergence import (
    divergence,
    marked,
    only_one_says,
    stem,
    stems,
    vocabularies,
)
from workshop.domain.participants import Team

MARKETING, SALES, MANAGEMENT = Team.MARKETING, Team.SALES, Team.MANAGEMENT
SAID = st.lists(st.tuples(st.sampled_from(list(Team)), st.text(alphabet="abcß äÖ1", max_size=12)), max_size=8)


def apart(marketing, sales):
    return divergence(vocabularies([(MARKETING, marketing), (SALES, sales)]))


@pytest.mark.parametrize(("marketing", "sales", "percent"), [
    ("Kontakt mit Interesse",     "Kontakt mit Interesse",      0),
    ("Kontakt mit Interesse",     "der KONTAKT, interesse!",    0),
    ("die Filiale",               "alle Filialen",              0),
    ("Ein Lead hat Budget",       "Frau Kiosk ruft morgen an",  100),
    ("Lead mit Budget",           "Lead ohne Namen",            67),
    ("a lead with a budget",      "the lead has budgets",       0),
    ("a reader of our magazine",  "somebody who called us",     100),
    ("Größe und Qualität",        "GRÖSSE, Qualitäten",         0),
    ("Käufer",                    "Kaufen",                     100),
    ("Ver\u00adtrieb",            "Vertrieb",                   0),
    ("50 Anfragen",               "80 Anfragen",                0),
    ("B2B Anfrage",               "B2C Anfrage",                67),
])  # fmt: skip
def test_the_share_of_words_that_only_one_team_uses(marketing, sales, percent):
    assert apart(marketing, sales) == percent


@pytest.mark.parametrize("word", ["Qualität", "Größe", "Käufer"])
def test_an_umlaut_is_one_letter_however_a_system_types_it(word):
    assert apart(word, unicodedata.normalize("NFD", word)) == 0


@pytest.mark.parametrize("sales", ["", "   ", "und das ist es", "42", "?!"])
def test_with_one_team_that_says_something_nothing_can_be_compared(sales):
    assert apart("Kontakt mit Interesse", sales) is None


def test_with_nobody_who_says_something_nothing_can_be_compared():
    assert divergence({}) is None


def test_a_word_of_two_teams_out_of_three_is_nobodys_own():
    words = vocabularies(
        [(MARKETING, "Lead Budget"), (SALES, "Lead Budget"), (MANAGEMENT, "Lead"), (SALES, "Termin")]
    )

    assert only_one_says(words) == {stem("Termin")}
    assert divergence(words) == 33


def test_all_cards_of_a_team_speak_for_it():
    words = vocabularies([(SALES, "Budget"), (SALES, "Termin"), (MARKETING, "Budget Termin")])

    assert divergence(words) == 0


@pytest.mark.parametrize("word", ["und", "the", "a", "7", "2027", "ist", "über"])
def test_a_word_without_meaning_is_not_compared(word):
    assert stem(word) == ""
    assert stems(word) == set()


@given(SAID)
def test_the_figure_is_a_percentage_or_nothing(said):
    words = vocabularies(said)

    assert divergence(words) in (None, *range(101))
    assert (divergence(words) is None) == (sum(bool(each) for each in words.values()) < 2)


@given(SAID, st.randoms())
def test_in_which_order_cards_come_changes_nothing(said, chance):
    other = list(said)
    chance.shuffle(other)

    assert divergence(vocabularies(other)) == divergence(vocabularies(said))


@given(SAID)
def test_only_when_all_words_are_shared_is_the_figure_nought(said):
    words = vocabularies(said)

    assert (divergence(words) == 0) == (divergence(words) is not None and not only_one_says(words))


@given(
    st.text(alphabet="aä\u0308ßB1 ,.-\n\u00ad", max_size=40), st.sets(st.text(alphabet="aäßsb", max_size=5))
)
def test_the_marked_pieces_join_to_the_text(text, own):
    pieces = marked(text, own)

    assert "".join(piece for piece, _is_own in pieces) == text
    assert all(piece for piece, _is_own in pieces)
    assert all(stem(piece) in own for piece, is_own in pieces if is_own)


def test_words_that_only_one_team_uses_are_marked_in_every_form():
    own = {stem("Budget"), stem("Termin")}

    pieces = marked("Lead mit Budgets, Termine!", own)

    assert pieces == [("Lead mit ", False), ("Budgets", True), (", ", False), ("Termine", True), ("!", False)]


def test_a_text_without_own_words_is_one_piece():
    assert marked("Lead mit Budget", set()) == [("Lead mit Budget", False)]


def test_an_empty_text_has_no_pieces():
    assert marked("", {"lead"}) == []
