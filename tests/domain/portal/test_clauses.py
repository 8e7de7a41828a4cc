"""What is no term is found, too: by its title and by what it says, and only where readers see it."""

import pytest

from tests.documents.conftest import demo
from workshop.domain.portal.clauses import clauses
from workshop.domain.portal.search import Index
from workshop.domain.portal.site import SEEN, Site


@pytest.fixture(scope="module")
def krume():
    return clauses(Site.of(demo("de")).document)


@pytest.fixture(scope="module")
def index(krume):
    return Index(krume)


def test_every_clause_that_readers_see_is_there_once(krume):
    assert len({each.id for each in krume}) == len(krume)
    steps = {each.step for each in krume}
    assert steps <= SEEN - {"glossary"}
    assert {"personas", "meetings", "lead-stages", "sales-commitments", "misses", "why"} <= steps


@pytest.mark.parametrize(
    ("query", "step", "title"),
    [
        ("Krustenrunde", "meetings", "Krustenrunde"),
        ("Krustenrnude", "meetings", "Krustenrunde"),
        ("berta backstube", "personas", "Berta Backstube"),
        ("Vertriebsakzeptierter", "lead-stages", "Vertriebsakzeptierter Lead"),
        ("schneller erstkontakt", "sales-commitments", "Schneller Erstkontakt"),
        ("Kaufsignale", "buying-signals", "Kaufsignale"),
    ],
)
def test_a_clause_is_found_by_its_title(index, query, step, title):
    first = index.find(query).hits[0].term

    assert (first.step, first.title) == (step, title)


def test_a_clause_is_found_by_what_it_says(index):
    hit = index.find("Nordrhein-Westfalen").hits[0]

    assert (hit.term.step, hit.term.rows) == ("sales-commitments", "")
    assert "Nordrhein-Westfalen" in hit.words
