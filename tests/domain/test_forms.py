"""Which words are forms of a word, and which only look like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.forms import LEFT, bases, root, same_case
from workshop.domain.words import LANGUAGES


@pytest.mark.parametrize(("said", "word", "language", "is_form"), [
    ("Filialen",     "Filiale",    "de", True),
    ("Leads",        "Lead",       "de", True),
    ("Kunden",       "Kunde",      "de", True),
    ("Verträge",     "Vertrag",    "de", True),
    ("Verträgen",    "Vertrag",    "de", True),
    ("Prozesses",    "Prozess",    "de", True),
    ("leads",        "Lead",       "en", True),
    ("Companies",    "Company",    "en", True),
    ("processes",    "process",    "en", True),
    ("Leader",       "Lead",       "de", False),
    ("Leader",       "Lead",       "en", False),
    ("Käufer",       "Kauf",       "de", False),
    ("Messer",       "Messe",      "de", False),
    ("Date",         "Daten",      "de", False),
    ("sale",         "Sales",      "en", False),
    ("Leading",      "Lead",       "en", False),
    ("fits",         "fit",        "en", False),
    ("Filialfinder", "Filiale",    "de", False),
])  # fmt: skip
def test_a_form_is_a_longer_spelling_of_its_word(said, word, language, is_form):
    assert (word.casefold() in bases(said, language)) is is_form


@given(st.text(max_size=12), st.sampled_from(LANGUAGES))
def test_no_word_is_a_form_of_itself_or_of_next_to_nothing(word, language):
    found = bases(word, language)

    assert word.casefold() not in found
    assert all(LEFT <= len(each) <= len(word.casefold()) + 1 for each in found)
    assert word.casefold().startswith(root(word, language))


def test_in_german_a_small_letter_makes_another_word_of_a_noun():
    assert not same_case("zahlen", "Zahl", "de")
    assert same_case("Zahlen", "Zahl", "de")
    assert same_case("leads", "Lead", "en")
