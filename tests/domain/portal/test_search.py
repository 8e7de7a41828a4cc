"""What somebody types finds the term that is meant, and says why it was found."""

from string import ascii_lowercase

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.portal.made_up import Made, term
from workshop.domain.portal.hits import Place
from workshop.domain.portal.lexicon import How
from workshop.domain.portal.search import Index
from workshop.domain.portal.spelling import spellings

KRUME = [
    term("A/B-Test, 50 % / 50 %", definition="Zwei Fassungen, je zur Hälfte."),
    term("C"),
    term("C#"),
    term("C++"),
    term("Filiale", definition="Ein Ort, an dem gebacken und verkauft wird.", avoid=("Laden",)),
    term("Große Übergabe", definition="Der Lead wechselt die Hände."),
    term("Interessent", definition="Wer sich gemeldet hat.", avoid=("heißer Kontakt",)),
    term("Kunde", definition="Wer einen Vertrag hat.", example="Die Bäckerei *Ährengold*."),
    term("Lead", definition="Eine Person, deren **Kontaktdaten** wir kennen.", synonyms=("Anfrage",)),
    term("Lead-Stau", definition="Wenn zu viele warten."),
    term("MQL", expansion="Marketing Qualified Lead", definition="Vom Marketing geprüft."),
    term("Retoure", definition="Ein Lead, den der Vertrieb zurückgibt."),
    term("SQL", expansion="Sales Qualified Lead", definition="Vom Vertrieb geprüft."),
]
INDEX = Index(KRUME)


def titles(query, index=INDEX, **how):
    return [hit.term.title for hit in index.find(query, **how).hits]


def first(query):
    return INDEX.find(query).hits[0]


def marked(pieces):
    return [words for words, meant in pieces if meant]


@pytest.mark.parametrize("made", KRUME, ids=lambda made: made.title)
def test_a_title_finds_itself_first(made):
    assert titles(made.title)[0] == made.title


def test_titles_come_before_synonyms_before_words_to_avoid_before_texts():
    index = Index([
        term("Text", definition="Darin steht Anlauf."),
        term("Avoided", avoid=("Anlauf",)),
        term("Synonym", synonyms=("Anlauf",)),
        term("Anlaufstelle"),
        term("Anlauf"),
    ])  # fmt: skip

    assert titles("anlauf", index) == ["Anlauf", "Anlaufstelle", "Synonym", "Avoided", "Text"]


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("uebergabe", "Große Übergabe"),
        ("ubergabe", "Große Übergabe"),
        ("GROSSE ÜBERGABE", "Große Übergabe"),
        ("grosse uebergabe", "Große Übergabe"),
        ("aehrengold", "Kunde"),
        ("leadstau", "Lead-Stau"),
        ("Lead Stau", "Lead-Stau"),
        ("a/b test", "A/B-Test, 50 % / 50 %"),
        ("ab-test", "A/B-Test, 50 % / 50 %"),
    ],
)
def test_umlauts_case_and_hyphens_do_not_count(query, title):
    assert titles(query)[0] == title


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("Filialen", "Filiale"),
        ("Interessenten", "Interessent"),
        ("Kunden", "Kunde"),
        ("Leads", "Lead"),
        ("des Leads", "Lead"),
        ("Retouren", "Retoure"),
        ("Übergaben", "Große Übergabe"),
    ],
)
def test_a_word_is_found_in_any_of_its_forms(query, title):
    assert titles(query)[0] == title


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("Interesent", "Interessent"),
        ("Intressent", "Interessent"),
        ("Fliiale", "Filiale"),
        ("Laed", "Lead"),
        ("makreting qualifed laed", "MQL"),
        ("Interesentens", "Interessent"),
        ("kontaktdatne", "Lead"),
    ],
)
def test_typos_are_forgiven(query, title):
    assert titles(query)[0] == title


def test_a_short_word_is_not_mistaken_for_one_in_a_text():
    index = Index([term("Brot", definition="Ein Laib, der gut riecht."), term("Laden")])

    assert titles("Leib", index) == []
    assert titles("laib", index)[0] == "Brot"


def test_a_compound_is_found_by_its_parts_and_finds_them():
    assert first("Kontakt").term.title in {"Interessent", "Lead"}
    assert "Lead" in titles("Kontakt")
    assert (first("Daten").term.title, first("Daten").how) == ("Lead", How.INSIDE)
    assert {"Filiale", "Kunde"} <= set(titles("Filialenkunde"))
    assert first("Filialenkunde").how is How.PART


def test_an_abbreviation_is_guessed_only_if_nothing_else_was_found():
    assert (titles("MQX"), INDEX.find("MQX").guessed) == (["MQL"], True)
    assert "MQL" not in titles("SQL")


def test_a_question_in_words_finds_what_it_is_about():
    assert titles("Was ist eigentlich ein MQL?")[0] == "MQL"
    assert set(titles("Unterschied MQL und SQL")[:2]) == {"MQL", "SQL"}


def test_a_word_to_avoid_leads_to_the_term_to_use():
    hit = first("heisser Kontakt")

    assert (hit.term.title, hit.place, hit.words) == ("Interessent", Place.AVOIDED, "heißer Kontakt")
    assert marked(hit.line) == ["heißer Kontakt"]


def test_every_hit_shows_what_was_meant():
    assert marked(first("fili").title) == ["Fili"]
    assert marked(first("Anfrage").line) == ["Anfrage"]
    assert marked(first("aehren").line) == ["Ähren"]
    assert first("Kontaktdaten").words == "Eine Person, deren Kontaktdaten wir kennen."
    assert marked(first("daten").line) == ["daten"]


def test_a_long_text_is_cut_around_what_was_meant():
    text = "viele Worte davor " * 30 + "und der Sauerteig " + "viele Worte danach " * 30
    hit = Index([term("Brot", definition=text)]).find("sauerteig").hits[0]

    assert (hit.words[:2], hit.words[-2:]) == ("… ", " …")
    assert len(hit.words) < 200
    assert marked(hit.line) == ["Sauerteig"]


def test_a_name_that_was_typed_in_full_is_the_reason_even_if_its_words_are_worth_more():
    index = Index([term("Lead", avoid=("heißer Lead",)), term("Heiß")])

    hit = index.find("heißer Lead").hits[0]

    assert (hit.term.title, hit.place, hit.whole) == ("Lead", Place.AVOIDED, True)


def test_all_hits_are_counted_and_shown_page_by_page():
    index = Index([term(f"Lead {number}") for number in range(50)])
    pages = [titles("lead", index, most=20, start=start) for start in (0, 20, 40)]

    assert index.find("lead").total == 50
    assert [len(page) for page in pages] == [20, 20, 10]
    assert len({title for page in pages for title in page}) == 50


@pytest.mark.parametrize(
    "query", ["", " ", "xyzzy", "%%%", "'\"<§>", "…", "\x00", "٣", "ß" * 500, "a" * 10_000]
)
def test_what_means_nothing_finds_nothing_and_breaks_nothing(query):
    assert titles(query) == []


words = st.text(st.sampled_from("abcdelmnrstuäöüß"), min_size=4, max_size=12)
names = st.lists(words, min_size=1, max_size=3).map(" ".join)
made = st.builds(
    Made,
    id=words,
    title=names,
    synonyms=st.lists(names, max_size=2).map(tuple),
    avoid=st.lists(names, max_size=2).map(tuple),
    definition=st.lists(words, max_size=6).map(" ".join),
)
glossaries = st.lists(made, min_size=1, max_size=6)


@settings(max_examples=40)
@given(glossaries)
def test_every_title_finds_itself_first(terms):
    index = Index(terms)

    for each in terms:
        assert spellings(titles(each.title, index)[0])[0] in spellings(each.title)


@given(glossaries, st.data())
def test_a_title_with_one_letter_changed_is_found(terms, data):
    meant = data.draw(st.sampled_from(terms))
    letters = [place for place, letter in enumerate(meant.title) if letter in ascii_lowercase]
    if not letters:
        return
    place = data.draw(st.sampled_from(letters))
    letter = data.draw(st.sampled_from(ascii_lowercase + "äöü"))
    typed = meant.title[:place] + letter + meant.title[place + 1 :]

    assert meant.title in titles(typed, Index(terms))


@settings(max_examples=40)  # an index is made for each of them, and each takes a while
@given(glossaries, glossaries, names, st.data())
def test_more_terms_never_lose_a_hit(terms, more, other, data):
    query = data.draw(st.sampled_from([other, *(each.title for each in terms), terms[0].title[:5]]))

    assert set(titles(query, Index(terms))) <= set(titles(query, Index([*terms, *more]), most=50))


@given(glossaries, st.text(max_size=20))
def test_whatever_is_typed_every_hit_can_be_shown(terms, query):
    for hit in Index(terms).find(query).hits:
        assert "".join(words for words, _meant in hit.title) == hit.term.title
        assert hit.place is Place.TITLE or marked(hit.line)
