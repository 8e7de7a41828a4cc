"""What readers find in a version, and in which order."""

import pickle
from functools import cached_property

import pytest

from tests.documents.conftest import demo
from tests.domain.portal.planted import MARK, planted
from workshop.documents.compose import compose
from workshop.domain.portal.site import Site
from workshop.steps import agenda

TITLES = ["Zahl", "Äpfel", "apfel", "„Lead“", "SQL", "§ 5", "Übergabe", "Lead-Stau", "ß"]


def site(**answers):
    return Site.of(compose(agenda.AGENDA, answers, company="Krume", title="Vertrag", language="de"))


def glossary(*titles):
    terms = [{"id": f"t{place}", "term": title} for place, title in enumerate(titles)]
    return site(glossary={"terms": terms})


def test_terms_stand_as_in_a_dictionary():
    titles = [term.title for term in glossary(*TITLES).terms]

    assert titles == ["apfel", "Äpfel", "Lead-Stau", "„Lead“", "SQL", "ß", "Übergabe", "Zahl", "§ 5"]


def test_every_term_stands_under_one_letter_and_what_has_none_comes_last():
    letters = glossary(*TITLES).letters

    assert [letter for letter, _terms in letters] == ["A", "L", "S", "U", "Z", "#"]
    assert sum(len(terms) for _letter, terms in letters) == len(TITLES)


def test_a_term_says_all_that_was_agreed_about_it():
    said = {
        "id": "mql",
        "term": "MQL",
        "expansion": "Marketing Qualified Lead",
        "definition": "Ein **reifer** Lead.",
        "synonyms": ["Reifling"],
        "avoid": ["heißer Lead"],
        "status": "deprecated",
        "sales_view": "Egal.",
    }
    found = site(glossary={"terms": [said]}).term("mql")

    assert (found.title, found.expansion, found.definition) == (
        "MQL",
        "Marketing Qualified Lead",
        "Ein **reifer** Lead.",
    )
    assert (found.synonyms, found.avoid, found.related) == (("Reifling",), ("heißer Lead",), ())
    assert (found.status, found.status_words, found.sales_view) == ("deprecated", "veraltet", "Egal.")


def test_what_was_not_agreed_is_not_there():
    empty = glossary()

    assert empty.terms == ()
    assert empty.term("mql") is None
    assert empty.stages == empty.personas == empty.positioning == empty.commitments == empty.meetings == ()


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_worked_example_fills_every_page(language):
    agreed = {step.slug: step.example_in(language) for step in agenda.AGENDA}
    full = Site.of(compose(agenda.AGENDA, agreed, company="Krume", title="Vertrag", language=language))

    pages = (full.stages, full.customers, full.positioning, full.commitments, full.meetings)
    assert all(pages)
    assert len({section.slug for page in pages for section in page}) == sum(map(len, pages))
    assert full.persona(full.personas[0].id) == full.personas[0]


@pytest.fixture
def secretive():
    """A version of which readers see only a part."""
    return planted(demo("de"))


def test_readers_see_what_stands_on_the_pages(secretive):
    document = Site.of(secretive).document

    slugs = {section.slug for part in document.parts for section in part.sections}
    assert {"glossary", "lead-stages", "personas"} <= slugs
    assert not slugs & {"calculator", "calibration", "measured-today", "expectations", "parties"}
    assert (document.open_points, document.decisions) == ((), ())


def test_a_site_holds_nothing_that_is_not_for_readers(secretive):
    site = Site.of(secretive)
    for name, known in vars(Site).items():
        if isinstance(known, cached_property | property):
            getattr(site, name)

    assert secretive.canonical.decode().count(MARK) > 300
    assert site.reasons
    assert MARK.encode() not in pickle.dumps(site)


def test_of_the_parties_and_the_sample_leads_it_holds_what_pages_are_made_with(secretive):
    behind = Site.of(secretive).behind

    assert {section.slug for part in behind.parts for section in part.sections} == {"parties", "calibration"}
    assert [party.plain("side") for party in behind.rows("parties", "parties")][:2] == ["marketing", "sales"]
    for lead in behind.rows("calibration", "leads"):
        assert lead.plain("agreed")
        assert {value.key for value in lead.values} <= {"story", "facts", "agreed", "because"}
