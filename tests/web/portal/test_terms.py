"""A term's page, its short address, and its definition for whoever points at the word."""

from html import unescape

import pytest

from tests.conftest import publish
from workshop.actions import agreements
from workshop.domain.portal import short
from workshop.domain.portal.access import Access
from workshop.domain.versions import Weight
from workshop.steps import agenda

GLOSSARY = agenda.find("glossary")


@pytest.fixture
def krume_portal(a_portal, krume):
    return a_portal(krume)


@pytest.fixture
def reworded(portal, clock):
    """Lets Ada change a term of the small portal, or drop it, and puts the next version in force."""

    def reworded(value, note, *, number):
        clock.goes_on(days=30)
        with portal.memory.writing() as store:
            where = (portal.workshop.id, "glossary", "terms", "mql")
            if value is None:
                agreements.remove_row(
                    store, portal.workshop, GLOSSARY, "terms", "mql", by=portal.ada, at=clock()
                )
            else:
                revision = store.agreements.find_entry(*where).revision
                agreements.settle(
                    store,
                    portal.workshop,
                    GLOSSARY,
                    rows="terms",
                    entry="mql",
                    value=value,
                    base_revision=revision,
                    by=portal.ada,
                    at=clock(),
                )
            publish(store, portal.workshop, by=portal.ada, note=note, weight=Weight.MINOR, at=clock())
        if number:
            portal.put_in_force(number)

    return reworded


def test_a_term_s_page_says_all_there_is(krume_portal, browser):
    page = unescape(browser().get(f"{krume_portal.home}terms/mql").text)

    for heading in ("Zum Beispiel", "Aber nicht", "Siehe auch", "Warum es so dasteht"):
        assert heading in page
    assert "Stufen und Regeln, die davon abhängen" in page
    assert f'href="{krume_portal.home}stages#lead-stages.stages.mql"' in page
    assert f'<a class="term" href="{krume_portal.home}terms/lead">Lead</a>' in page
    assert "Wer zum zweiten Mal etwas herunterlädt." in page
    assert "im Vertrag seit Version 1.0" in page


def test_whoever_has_no_account_reads_no_name_of_anybody(krume_portal, browser, ada):
    for term in ("mql", "lead", "sql"):
        assert ada.name not in browser().get(f"{krume_portal.home}terms/{term}").text


def test_only_members_are_led_to_cards_and_votes(krume_portal, browser, cleo, dan):
    def leads_there(who):
        return "/contract/why/glossary/terms/mql" in browser(who).get(f"{krume_portal.home}terms/mql").text

    assert [leads_there(who) for who in (None, dan, cleo)] == [False, False, True]


def test_it_tells_since_when_it_reads_so_and_how_it_read_before(portal, browser, reworded):
    reworded({"term": "Reifer Lead", "definition": "Ein geprüfter Lead."}, "Klarer.", number="1.1")

    page = unescape(browser().get(f"{portal.home}terms/mql").text)

    assert "im Vertrag seit Version 1.0" in page
    assert "in diesem Wortlaut seit Version 1.1" in page
    assert "Ein Lead, den Marketing für reif hält." in page
    assert "Klarer." in page


def test_nothing_of_a_version_that_is_not_in_force_is_told(portal, browser, reworded):
    reworded({"term": "MQL", "definition": "Geheimer Entwurf."}, "Noch geheim.", number="")

    page = browser().get(f"{portal.home}terms/mql").text

    assert "geheim" not in page.casefold()


def test_a_short_address_outlives_a_new_name(portal, browser, reworded):
    address = f"/t/{short.short_of(portal.workshop.id, 'mql')}"
    reworded({"term": "Reifer Lead", "definition": "Ein geprüfter Lead."}, "Klarer.", number="1.1")

    assert browser().get(address).headers["Location"] == f"{portal.home}terms/mql"
    assert address in browser().get(f"{portal.home}terms/mql").text


def test_a_term_that_was_dropped_says_since_when_it_is_gone(portal, browser, reworded):
    reworded(None, "Ohne MQL.", number="1.1")
    address = f"/t/{short.short_of(portal.workshop.id, 'mql')}"

    page = browser().get(address, follow_redirects=True)

    assert page.status_code == 410
    assert "gibt es seit Version 1.1, 10. Februar 2027, nicht mehr" in page.text
    assert "Ein Lead, den Marketing für reif hält." in unescape(page.text)


def test_a_short_address_opens_nothing_that_is_closed(portal, browser, dan):
    portal.open_to(Access.CLOSED)
    addresses = [
        f"/t/{short.short_of(portal.workshop.id, 'mql')}",
        f"/t/{short.short_of(portal.workshop.id, 'none')}",
        f"/t/{short.short_of('nowhere', 'mql')}",
    ]

    assert {browser(who).get(each).status_code for who in (None, dan) for each in addresses} == {404}


def test_a_short_address_asks_for_the_account_where_one_is_needed(portal, browser):
    portal.open_to(Access.ACCOUNT)
    address = f"/t/{short.short_of(portal.workshop.id, 'mql')}"

    answer = browser().get(address)

    assert answer.status_code == 302
    assert answer.headers["Location"].endswith(f"next={address}")


def test_a_page_opens_in_the_language_of_its_words(portal, browser):
    assert '<html lang="de">' in browser().get(f"{portal.home}terms/mql").text


def test_definitions_come_short_and_only_of_terms_that_there_are(portal, browser):
    found = browser().get(f"{portal.home}definitions?term=mql&term=none&term=lead&term=mql").json

    assert set(found) == {"mql", "lead"}
    assert found["lead"] == {
        "title": "Lead",
        "full": "",
        "definition": "Jemand mit Namen und Adresse.",
        "language": "de",
    }


def test_nobody_gets_all_definitions_at_once(krume_portal, browser):
    asked = "&".join(f"term=t{number}" for number in range(500))

    assert browser().get(f"{krume_portal.home}definitions?{asked}&term=mql").json == {}


def test_a_term_that_never_was_is_not_found(portal, browser):
    assert browser().get(f"{portal.home}terms/sql").status_code == 404
