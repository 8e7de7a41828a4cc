"""Which word leads to which term, and where each is used."""

import pytest

from tests.documents.conftest import demo
from workshop.documents.compose import compose
from workshop.documents.linked_terms import LinkedTerms
from workshop.domain.portal.site import SEEN, Site
from workshop.steps.agenda import chosen


@pytest.fixture(scope="module")
def krume():
    site = Site.of(demo("de"))
    return site, LinkedTerms(site)


def test_a_text_links_other_terms_and_never_its_own(krume):
    site, linked = krume

    html = linked.prose(site.term("mql"), "Ein MQL ist ein Lead.", lambda term_id: f"/terms/{term_id}?a&b")

    assert html == '<p>Ein MQL ist ein <a class="term" href="/terms/lead?a&amp;b">Lead</a>.</p>'


def test_related_words_name_terms_by_any_of_their_names(krume):
    _site, linked = krume

    assert linked.meant("SQL") == "sql"
    assert linked.meant("sql") is None
    assert linked.meant("no such word") is None


def test_every_use_is_told_once_with_its_place(krume):
    _site, linked = krume
    uses = linked.uses("mql")

    places = [(each.step, each.rows, each.entry) for each in uses]
    assert len(places) == len(set(places))
    assert ("lead-stages", "stages", "mql") in places
    assert ("glossary", "terms", "mql") not in places
    [stage] = [each for each in uses if (each.step, each.entry) == ("lead-stages", "mql")]
    assert (stage.title, stage.cited, stage.anchor) == (
        "Marketingqualifizierter Lead",
        "4.2.2",
        "lead-stages.stages.mql",
    )


def test_uses_are_told_only_where_readers_see_them(krume):
    site, linked = krume

    steps = {use.step for term in site.terms for use in linked.uses(term.id)}

    assert "lead-stages" in steps
    assert steps <= SEEN


def test_a_word_of_one_company_is_nothing_to_another():
    terms = {"terms": [{"id": "sql", "term": "SQL", "definition": "Eine Sprache, Lead für Lead."}]}
    site = Site.of(
        compose(chosen(("glossary",)), {"glossary": terms}, company="Bits", title="Vertrag", language="de")
    )

    linked = LinkedTerms(site)

    assert linked.meant("Lead") is None
    assert "<a" not in linked.prose(site.term("sql"), "Ein Lead.", str)
