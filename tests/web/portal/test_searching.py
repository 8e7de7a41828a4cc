"""Looking a word up in the portal: the page, and what is suggested while somebody types."""

import pytest

from workshop.domain.portal.access import Access


@pytest.fixture
def krume_portal(a_portal, krume):
    return a_portal(krume)


def suggested(client, portal, query):
    return client.get(f"{portal.home}suggestions", query_string={"q": query}).json


def test_the_page_works_by_itself_and_marks_what_was_meant(krume_portal, browser):
    page = browser().get(f"{krume_portal.home}search?q=interesenten")

    assert page.status_code == 200
    assert "<mark>Interessent</mark>" in page.text
    assert f'href="{krume_portal.home}terms/' in page.text
    assert 'value="interesenten"' in page.text


def test_suggestions_say_where_they_lead_and_why(krume_portal, browser):
    found = suggested(browser(), krume_portal, "mql")

    assert found["hits"][0]["address"] == f"{krume_portal.home}terms/mql"
    assert found["hits"][0]["title"] == [["MQL", True]]
    assert "zu „mql“" in found["told"]
    assert len(found["hits"]) <= 8


def test_a_word_to_avoid_says_what_to_say_instead(krume_portal, browser):
    hit = suggested(browser(), krume_portal, "heisser lead")["hits"][0]

    assert (hit["why"], hit["instead"]) == ("Sagen wir nicht", "Stattdessen sagen wir „Lead“.")


def test_nothing_found_says_so_and_where_to_look(krume_portal, browser):
    page = browser().get(f"{krume_portal.home}search?q=zzzzqq")

    assert "Zu „zzzzqq“ findet sich nichts." in page.text
    assert f'href="{krume_portal.home}terms"' in page.text
    assert suggested(browser(), krume_portal, "zzzzqq")["hits"] == []


def test_no_query_tells_what_can_be_looked_up(krume_portal, browser):
    assert "Tippfehler schaden nicht" in browser().get(f"{krume_portal.home}search").text
    assert suggested(browser(), krume_portal, "") == {"told": "", "hits": []}


def test_what_else_the_contract_says_stands_below_the_terms(krume_portal, browser):
    page = browser().get(f"{krume_portal.home}search?q=erstkontakt").text
    terms, elsewhere = page.split("Woanders im Vertrag")

    assert f'href="{krume_portal.home}terms/' in terms
    assert f'href="{krume_portal.home}commitments#sales-commitments.' in elsewhere
    assert f'href="{krume_portal.home}terms/' not in elsewhere


@pytest.mark.parametrize(
    ("query", "leads_to"),
    [
        ("Berta Bakcstube", "personas/berta"),
        ("Krustenrunde", "meetings#meetings.meetings."),
        ("Kaufsignale", "stages#section-buying-signals"),
    ],
)
def test_a_place_in_the_contract_is_suggested_and_there(krume_portal, browser, query, leads_to):
    client = browser()

    found = suggested(client, krume_portal, query)
    [address] = [each["address"] for each in found["hits"] if leads_to in each["address"]][:1]

    path, _hash, anchor = address.partition("#")
    assert f'id="{anchor}"' in client.get(path).text if anchor else client.get(path).status_code == 200
    assert "Vertrag" in found["told"]


def test_what_no_page_shows_is_not_found(krume_portal, browser):
    text = browser().get(f"{krume_portal.home}search?q=Deckungsbeitrag+Annahmen+Rechner").text

    assert "#section-calculator" not in text
    assert "#section-parties" not in text


def test_a_page_of_hits_that_there_is_not_is_no_mishap(portal, browser):
    for page in ("2", "0", "-1", "99999999999999999999", "x", ""):
        answer = browser().get(f"{portal.home}search", query_string={"q": "lead", "page": page})

        assert answer.status_code == 200


ENDINGS = ("search?q=lead", "suggestions?q=lead", "definitions?term=lead", "terms/lead")


@pytest.mark.parametrize("ending", ENDINGS)
def test_what_the_browser_has_is_not_made_again(portal, browser, ending):
    client = browser()
    first = client.get(portal.home + ending)

    again = client.get(portal.home + ending, headers={"If-None-Match": first.headers["ETag"]})

    assert (first.status_code, again.status_code, again.data) == (200, 304, b"")


def test_where_the_portal_is_closed_nothing_is_found(portal, browser, dan):
    portal.open_to(Access.CLOSED)

    for ending in ENDINGS:
        assert [browser(who).get(portal.home + ending).status_code for who in (None, dan)] == [404, 404]


def test_each_company_finds_its_own_words(krume_portal, a_portal, brezel, browser):
    other = a_portal(brezel)

    assert suggested(browser(), krume_portal, "SQL")["hits"]
    assert not [hit for hit in suggested(browser(), other, "SQL")["hits"] if "krume" in str(hit).casefold()]
    assert suggested(browser(), other, "Nachtschicht")["hits"] == []
