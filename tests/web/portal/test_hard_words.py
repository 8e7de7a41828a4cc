"""Sourcegraph's 111 words in the portal: commas, slashes, brackets, percent signs and quotes lose nobody."""

from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from tests.conftest import NOW, publish
from workshop.actions import exchange
from workshop.documents.glossary_files.reading import read_glossary
from workshop.documents.workshop_file import load
from workshop.domain.glossary import merge, plan
from workshop.domain.portal import short

SOURCEGRAPH = Path(__file__).parents[2] / "cases" / "sourcegraph"
HARD = [
    {"id": "50-50", "term": "50 % / 50 %", "definition": "Half and half."},
    {"id": "quoted", "term": "\"So-called\" 'lead' <b>", "definition": "Said with a smile."},
    {"id": "c-sharp", "term": "C# (the language)", "definition": "Not the note."},
    {"id": "dots:and.dots", "term": "Q&A, etc.; [sic] {x} \\ ? #1", "definition": "See 50 % / 50 %."},
    {"id": "uses", "term": "Usage", "definition": "C# (the language), pgsql/psql and 50 % / 50 % at once."},
]


@pytest.fixture
def hard(a_portal, memory, ada):
    """The portal of Sourcegraph, with its own words and some that are harder still."""
    file = load((SOURCEGRAPH / "workshop.yaml").read_text(encoding="utf-8"))
    theirs = read_glossary("glossary.yml", (SOURCEGRAPH / "glossary.yml").read_bytes()).terms
    ours = file.agreed["glossary"]["terms"]
    terms = [*merge(ours, plan(ours, theirs), {}), *HARD]
    with memory.writing() as store:
        taken = replace(file, agreed={**file.agreed, "glossary": {"terms": terms}})
        workshop = exchange.take_in(store, taken, by=ada, at=NOW)
        publish(store, workshop, by=ada)
    return a_portal(workshop), terms


def test_every_word_is_found_read_and_reached_by_its_short_address(hard, browser):
    portal, terms = hard
    client = browser()

    for term in terms:
        hits = client.get(f"{portal.home}suggestions", query_string={"q": term["term"]}).json["hits"]
        by_short = client.get(f"/t/{short.short_of(portal.workshop.id, term['id'])}")
        page = client.get(by_short.headers["Location"])

        assert "".join(words for words, _meant in hits[0]["title"]) == term["term"]
        assert by_short.headers["Location"] in {hit["address"] for hit in hits}
        assert f"<dfn>{term['term']}</dfn>" in unescape(page.text)


def test_every_word_is_explained_where_it_is_pointed_at(hard, browser):
    portal, terms = hard
    ids = [term["id"] for term in terms]
    asked = [ids[first : first + 40] for first in range(0, len(ids), 40)]

    found = {}
    for some in asked:
        found |= browser().get(f"{portal.home}definitions", query_string={"term": some}).json

    assert {term_id: said["title"] for term_id, said in found.items()} == {
        term["id"]: term["term"] for term in terms
    }


def test_hard_words_are_linked_in_other_texts(hard, browser):
    portal, _terms = hard

    page = browser().get(f"{portal.home}terms/uses").text

    for term_id in ("50-50", "c-sharp", "pgsql-psql"):
        assert f'<a class="term" href="{portal.home}terms/{term_id}">' in page


def test_nothing_in_a_word_becomes_part_of_the_page(hard, browser):
    portal, _terms = hard

    for ending in ("terms/quoted", "search?q=so-called", "search?q=%3Cb%3E%22"):
        page = browser().get(portal.home + ending).text
        assert "<b>" not in page.replace("<b lang", "").split("</header>", 1)[1] or "&lt;b&gt;" in page
