"""What readers see on each page, and that it is the right version of it."""

import re

import pytest
from sqlalchemy import event

from tests.conftest import publish
from tests.pages import open_
from tests.portal import Portal
from workshop.actions import agreements, demo, exchange
from workshop.domain.portal.access import Access
from workshop.steps import agenda
from workshop.web.portal.letters import MOST_ON_A_PAGE

#: Statements of a page that was looked at before.
MOST_QUERIES = 4


def many(count):
    """A glossary of so many terms, most of which begin with the same letter."""
    return {
        "glossary": {
            "terms": [
                {
                    "id": f"t{place}",
                    "term": f"{'Zahl' if place % 10 == 0 else 'Begriff'} {place:04}",
                    "definition": f"Die Bedeutung von Nummer {place:04}.",
                }
                for place in range(count)
            ]
        }
    }


@pytest.fixture
def a_glossary(a_workshop, memory, ada, a_portal):
    """A public portal with so many terms."""

    def a_glossary(count):
        workshop = a_workshop(answers={"what": {"offer": "Brot."}})
        with memory.writing() as store:
            store.agreements.put_answer(
                workshop.id, "glossary", many(count)["glossary"], ada.id, workshop.created_at
            )
            publish(store, workshop, by=ada)
        return a_portal(workshop)

    return a_glossary


def test_the_first_page_says_how_much_more_there_is(a_glossary, browser):
    fifteen, few = a_glossary(15), a_glossary(12)

    page = open_(browser(language="en"), f"{fifteen.home}?lang=en")

    assert "12 of 15 stand here. All terms" in page.text
    assert f'{fifteen.home}terms">All terms</a>' in page.html
    assert "stand here" not in open_(browser(), f"{few.home}?lang=en").text


def test_a_share_is_set_as_the_language_of_the_contract_sets_it(a_portal, krume, memory, ada, browser):
    german = browser().get(a_portal(krume).home).text
    with memory.writing() as store:
        small = exchange.take_in(store, demo.demo_file("en"), by=ada, at=krume.created_at)
        publish(store, small, by=ada)
    english = browser().get(a_portal(small).home, headers={"Accept-Language": "de"}).text

    assert "90\u00a0%" in german
    assert "90%" in english


@pytest.mark.parametrize(
    ("page", "says"),
    [
        ("", "Krume GmbH"),
        ("terms", "Erstkontakt"),
        ("stages", "Marketingqualifizierter Lead"),
        ("personas", "Berta Backstube"),
        ("personas/berta", "Bestellung_neu_final_3.xlsx"),
        ("positioning", "Bäckereiketten mit eigener Produktion"),
        ("commitments", "Schneller Erstkontakt"),
        ("meetings", "Krustenrunde"),
    ],
)
def test_every_page_shows_what_was_agreed(a_portal, krume, browser, page, says):
    portal = a_portal(krume)

    answer = browser().get(portal.home + page)

    assert answer.status_code == 200
    assert says in answer.text
    assert "in Kraft seit" in answer.text


def test_a_linked_word_leads_to_its_term(a_portal, krume, browser):
    portal = a_portal(krume)

    links = re.findall(
        r'class="term" href="([^"]+)"|href="([^"]+)" class="term"', browser().get(f"{portal.home}stages").text
    )

    assert links
    assert all((one or other).startswith(f"{portal.home}terms") for one, other in links)


def test_a_persona_that_nobody_described_is_not_found(portal, browser):
    assert browser().get(f"{portal.home}personas/karl").status_code == 200
    assert browser().get(f"{portal.home}personas/otto").status_code == 404


def test_a_version_that_is_not_signed_says_so(memory, brezel, ada, clock, browser):
    portal = Portal(memory, brezel, ada, clock)
    portal.open_to(Access.PUBLIC)
    unsigned = browser().get(portal.home).text
    portal.put_in_force()

    assert "noch nicht unterschrieben" in unsigned
    assert "noch nicht unterschrieben" not in browser().get(portal.home).text


def test_readers_see_a_new_version_once_it_is_in_force_and_the_old_one_no_more(portal, memory, ada, browser):
    with memory.writing() as store:
        agreements.settle(
            store,
            portal.workshop,
            agenda.find("glossary"),
            rows="terms",
            entry="mql",
            value={"term": "MQL", "definition": "Etwas ganz Neues."},
            base_revision=1,
            by=ada,
            at=portal.clock(),
        )
        publish(store, portal.workshop, by=ada)
    phone = browser()
    before = phone.get(f"{portal.home}terms").text
    known = phone.get(f"{portal.home}terms").headers["ETag"]
    portal.put_in_force("2.0")
    after = phone.get(f"{portal.home}terms", headers={"If-None-Match": known})

    assert "den Marketing für reif hält" in before
    assert "Etwas ganz Neues" not in before
    assert after.status_code == 200
    assert "Etwas ganz Neues" in after.text
    assert "den Marketing für reif hält" not in after.text


def test_a_short_glossary_is_one_page(a_glossary, browser):
    portal = a_glossary(MOST_ON_A_PAGE)

    page = browser().get(f"{portal.home}terms").text

    assert len(re.findall(r"Die Bedeutung von Nummer", page)) == MOST_ON_A_PAGE
    assert browser().get(f"{portal.home}terms?page=2").status_code == 404


def test_a_long_glossary_is_read_letter_by_letter_and_page_by_page(a_glossary, browser):
    count = 3 * MOST_ON_A_PAGE
    portal = a_glossary(count)
    phone, found, address = browser(), [], f"{portal.home}terms"

    while address:
        page = phone.get(address).text
        found += re.findall(r"Die Bedeutung von Nummer (\d+)", page)
        onward = re.search(r'rel="next" href="([^"]+)"', page)
        address = onward[1].replace("&amp;", "&") if onward else None
    found += re.findall(r"Die Bedeutung von Nummer (\d+)", phone.get(f"{portal.home}terms?letter=Z").text)

    assert sorted(map(int, found)) == list(range(count))
    for nowhere in ("?letter=Q", "?letter=Z&page=2", "?page=0", "?letter=%00"):
        assert phone.get(f"{portal.home}terms{nowhere}").status_code == 404


def test_every_page_is_kept_by_its_browser(a_portal, krume, browser):
    portal, phone = a_portal(krume), browser()
    phone.get(portal.home)

    for page in (
        "",
        "terms",
        "stages",
        "personas",
        "personas/berta",
        "positioning",
        "commitments",
        "meetings",
    ):
        known = phone.get(portal.home + page).headers["ETag"]
        again = phone.get(portal.home + page, headers={"If-None-Match": known})
        assert (again.status_code, again.data) == (304, b"")


def test_no_page_asks_the_database_more_for_having_more_terms(a_glossary, memory, browser):
    asked = [statements(memory, browser(), a_glossary(count)) for count in (3, 3 * MOST_ON_A_PAGE)]

    assert asked[0] == asked[1]
    assert max(asked[0]) <= MOST_QUERIES


def statements(memory, phone, portal):
    """How many statements each page needs that was looked at before."""
    counts = []

    def one_more(*_told):
        counts[-1] += 1

    event.listen(memory.engine, "before_cursor_execute", one_more)
    for page in ("", "terms", "positioning", "terms?page=1"):
        for _look in range(2):
            counts.append(0)
            assert phone.get(portal.home + page).status_code == 200
    event.remove(memory.engine, "before_cursor_execute", one_more)
    return counts[1::2]
