"""Glossary terms are linked where they occur, once per section, and never where it would disturb."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.documents.markup import inline, prose
from workshop.documents.term_links import Glossary, Links, term_anchor
from workshop.domain.words import LANGUAGES


def links_for(*spellings: str) -> Links:
    return Links(Glossary.of((spelling, f"term-{place}") for place, spelling in enumerate(spellings)))


def linked(text: str, links: Links) -> list[str]:
    return [words for words, anchor in links.split(text) if anchor]


def test_whole_words_are_linked_and_parts_of_words_are_not():
    found = linked("Ein Lead ist kein Leader, kein Lead-Stau und kein Vor-Lead.", links_for("Lead"))

    assert found == ["Lead"]


def test_the_longest_term_wins():
    links = links_for("Lead", "Sales Qualified Lead")

    assert linked("Ein Sales Qualified Lead.", links) == ["Sales Qualified Lead"]


def test_a_term_is_linked_once_per_section():
    links = links_for("Lead")
    section, next_section = links.section(), links.section()

    first = [*linked("Lead und Lead", section), *linked("noch ein Lead", section)]

    assert first == ["Lead"]
    assert linked("Lead", next_section) == ["Lead"]


def test_words_match_in_any_case_but_abbreviations_insist_on_capitals():
    links = links_for("Übergabe", "SAL")

    assert linked("die übergabe", links.section()) == ["übergabe"]
    assert linked("ein Saal, ein sal, ein SAL", links.section()) == ["SAL"]


def test_a_term_does_not_link_to_itself():
    links = Links(Glossary.of(iter([("Lead", term_anchor("lead")), ("MQL", term_anchor("mql"))])))

    assert linked("Ein Lead wird zum MQL.", links.entry("lead")) == ["MQL"]


def test_headings_links_and_code_stay_as_they_are():
    html = prose("# Lead\n\n[Lead](https://example.org) `Lead` **Lead**", links_for("Lead"))

    assert html.count('class="term"') == 1
    assert '<strong><a class="term"' in html


@pytest.mark.parametrize(
    "term",
    ["B2B (DACH), neu", "Kosten/Lead", "14 %-Regel", "„Retoure“", "C++", "A/B-Test", "[alt]", "R&D", "1:1"],
)
def test_terms_may_contain_any_characters(term):
    text = f"Das ist {term}, so steht es da."

    assert linked(text, links_for(term)) == [term]
    assert inline(text, links_for(term)).count('class="term"') == 1


def test_a_term_of_several_words_may_run_over_a_line_end():
    assert linked("Sales\u00a0Qualified\nLead", links_for("Sales Qualified Lead")) != []


def test_decomposed_letters_are_the_same_letters():
    assert linked("die U\u0308bergabe", links_for("Übergabe")) == ["Übergabe"]


def test_synonyms_and_expansions_lead_to_the_term(printed):
    links = Links(Glossary.of_document(printed.document))

    pieces = dict(links.split("Marketingqualifizierter Lead"))

    assert pieces["Marketingqualifizierter Lead"] == "term-mql"


def test_five_thousand_terms_cost_no_time():
    spellings = ((f"Begriff {place} {'abc'[place % 3]}wort", f"term-{place}") for place in range(5_000))
    begun = time.perf_counter()

    links = Links(Glossary.of(spellings))
    found = [linked("Ein Begriff 7 bwort und viele andere Wörter. " * 8, links.section()) for _ in range(500)]

    assert found[0] == ["Begriff 7 bwort"]
    assert time.perf_counter() - begun < 5


def in_language(language, *spellings):
    return Links(
        Glossary.of(((spelling, f"term-{place}") for place, spelling in enumerate(spellings)), language)
    )


GERMAN = ("Filiale", "Lead", "MQL", "Marketingqualifizierter Lead", "Vertrag", "Kauf", "Zahl", "Daten")


@pytest.mark.parametrize(("text", "words"), [
    ("Zwölf Filialen öffnen.",                         ["Filialen"]),
    ("Zwei Leads, drei MQLs.",                         ["Leads", "MQLs"]),
    ("Marketingqualifizierte Leads zählen.",           ["Marketingqualifizierte Leads"]),
    ("des marketingqualifizierten Leads",              ["marketingqualifizierten Leads"]),
    ("Alle Verträge und ein Date.",                    ["Verträge"]),
    ("Käufer zahlen, Leader zählen mqls.",             []),
    ("Filialen-Finder, Filialfinder, Vor-Leads",       []),
    ("https://krume.example/Leads?x=Filialen",         []),
    ("an Leads@krume.example und www.Filialen.de/Lead", []),
])  # fmt: skip
def test_forms_of_a_term_are_linked_and_other_words_are_not(text, words):
    assert linked(text, in_language("de", *GERMAN)) == words


def test_in_english_plurals_are_linked_in_any_case():
    links = in_language("en", "Lead", "Service level agreement", "Company")

    assert linked("All leads and companies sign service level agreements; leaders lead.", links) == [
        "leads",
        "companies",
        "service level agreements",
    ]


def test_a_term_of_its_own_is_no_form_of_another():
    pieces = in_language("de", "Kunde", "Kunden").split("Kunden und ein Kunde")

    assert [each for each in pieces if each[1]] == [("Kunden", "term-1"), ("Kunde", "term-0")]


WORDS = st.sampled_from(
    ["Lead", "Leads", "Leader", "Filiale", "Filialen", "MQL", "MQLs", "warme", "und", ",", "-", "\n", "/"]
)


@given(st.lists(WORDS, max_size=4, min_size=1), st.lists(WORDS, max_size=12), st.sampled_from(LANGUAGES))
def test_whatever_is_linked_is_a_whole_term_or_a_form_of_it(term, said, language):
    spelling, text = " ".join(term), "".join(said)
    links = in_language(language, spelling)
    pieces = links.split(text)

    assert "".join(words for words, _anchor in pieces) == text
    spelt_only = linked(text, Links(Glossary.of([(spelling, "term-0")])))
    found = [words for words, anchor in pieces if anchor]
    assert len(found) >= len(spelt_only)
    for place, (words, anchor) in enumerate(pieces):
        before = pieces[place - 1][0][-1:] if place else ""
        around = [before, *(each[0][:1] for each in pieces[place + 1 :][:1])]
        if anchor:
            assert not any(each.isalnum() or each in {"-", "_"} for each in around if each)
            assert words.casefold().split()[0][:3] == spelling.casefold().split()[0][:3]
