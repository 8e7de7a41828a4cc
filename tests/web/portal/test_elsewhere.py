"""What leaves a portal: files, the feed, cards in other sites, and addresses in one language."""

import re
from dataclasses import replace
from html import unescape
from xml.etree import ElementTree as ET

import pytest

from tests.conftest import publish
from workshop.actions import glossary_print
from workshop.documents.feed import NAMESPACE, entries
from workshop.documents.glossary_files.reading import read_glossary
from workshop.domain.portal.access import Access
from workshop.domain.portal.short import short_of
from workshop.web.portal import files
from workshop.web.shelf import Shelf

NS = {"": NAMESPACE}
PDF = b"%PDF-1.7 of the glossary"
FILES = ("glossary.csv", "glossary.json", "glossary.md", "glossary.tbx")
FEED = re.compile(r'href="([^"]*feed\.atom[^"]*)"')


def parsed(xml):
    return ET.fromstring(xml)  # noqa: S314 # our own


@pytest.fixture
def press(monkeypatch):
    """Prints nothing, and counts how often it was asked to."""
    asked = []
    monkeypatch.setattr(
        glossary_print, "print_in_child", lambda *what, **how: asked.append((what, how)) or PDF
    )
    return asked


def own_feed(client, portal):
    """The feed's address as a page of the portal tells it."""
    found = FEED.search(client.get(portal.home).text)
    return unescape(found[1]).removeprefix("http://localhost") if found else None


# files


@pytest.mark.parametrize("name", FILES[:3])
def test_what_is_taken_along_can_be_imported_again(portal, browser, name):
    answer = browser().get(portal.home + name)

    read = read_glossary(name, answer.data)
    assert read.errors == []
    assert [(term["id"], term["term"]) for term in read.terms] == [("lead", "Lead"), ("mql", "MQL")]
    assert "attachment" in answer.headers["Content-Disposition"]


def test_translators_get_every_term(portal, browser):
    root = parsed(browser().get(f"{portal.home}glossary.tbx").data)

    assert [each.text for each in root.iter("{urn:iso:std:iso:30042:ed-2}term")] == ["Lead", "MQL"]


@pytest.mark.usefixtures("press")
@pytest.mark.parametrize("name", [*FILES, "feed.atom", "elsewhere", "glossary.pdf"])
def test_whoever_has_it_is_not_sent_it_again(portal, browser, name):
    client = browser()
    tag = client.get(portal.home + name).headers["ETag"]

    again = client.get(portal.home + name, headers={"If-None-Match": tag})

    assert (again.status_code, again.data) == (304, b"")


@pytest.mark.parametrize("name", [*FILES, "feed.atom", "elsewhere", "glossary.pdf"])
def test_what_is_not_open_is_not_there(portal, browser, press, name):
    portal.open_to(Access.CLOSED)

    assert browser().get(portal.home + name).status_code == 404
    assert press == []


def test_a_draft_leaves_by_no_way(portal, browser, memory, ada):
    with memory.writing() as store:
        here = portal.workshop.id
        answer = store.agreements.answer(here, "glossary")
        terms = [*answer["terms"], {"id": "draft", "term": "Geheimwort", "definition": "Noch nicht."}]
        store.agreements.put_answer(here, "glossary", {**answer, "terms": terms}, ada.id, portal.clock())

    said = [browser().get(portal.home + name).text for name in (*FILES, "feed.atom", "card/draft")]

    assert not any("Geheimwort" in each for each in said)


# on paper


def test_the_glossary_is_printed_once_and_then_only_fetched(portal, browser, press):
    answers = [browser().get(f"{portal.home}glossary.pdf") for _ in range(2)]

    assert [answer.data for answer in answers] == [PDF, PDF]
    assert len(press) == 1
    (_document, stamp), how = press[0]
    assert (stamp.number, stamp.in_force) == ("1.0", True)
    assert how["glossary_for"] == f"http://localhost{portal.home}terms"


# the feed


def test_everybody_reads_the_feed_of_a_public_portal(portal, browser):
    client = browser()

    feed = parsed(client.get(own_feed(client, portal)).data)

    assert [each.text for each in feed.iterfind("entry/title", NS)] == ["Version 1.0: Erste Fassung."]


def test_what_a_feed_is_made_of_is_kept_once_whatever_address_asks_for_it(portal, browser, monkeypatch):
    kept = []
    monkeypatch.setattr(files, "entries", lambda news: kept.append(news) or entries(news))

    answers = [browser().get(f"{portal.home}feed.atom?x={number}") for number in range(3)]
    elsewhere = browser().get(f"{portal.home}feed.atom", base_url="http://other.example")

    assert len(kept) == 1
    assert len({each.data for each in answers}) == 1
    assert b"http://other.example/g/" in elsewhere.data


def test_no_page_keeps_anything_for_what_its_answer_does_not_depend_on(portal, browser, monkeypatch):
    kept, put = [], Shelf.put
    monkeypatch.setattr(Shelf, "put", lambda self, key, made: kept.append(key) or put(self, key, made))
    names = ["", "terms", "terms/mql", "terms/none", "stages", "positioning", "commitments", "meetings"]
    names += ["personas", "quiz", "new", "search", "suggestions", "definitions"]
    names += [*FILES, "feed.atom", "elsewhere", "say", "card/mql"]
    client = browser()
    for name in names:
        client.get(portal.home + name)
    known = set(kept)

    for name in names:
        client.get(portal.home + name, query_string={"x": name, "q": "Messe", "term": "lead"})
        client.get(portal.home + name, base_url="http://other.example")

    assert set(kept) == known != set()


def test_a_feed_reader_needs_no_cookie_and_ends_with_its_link(portal, browser):
    portal.open_to(Access.LINK)
    made, phone = portal.make_link(), browser()
    phone.get(f"/r/{made.secret}")
    address = own_feed(phone, portal)

    read = browser().get(address)
    portal.revoke(made)

    assert (read.status_code, read.mimetype) == (200, "application/atom+xml")
    assert made.secret not in address
    assert browser().get(address).status_code == 404


def test_a_feed_s_key_opens_nothing_but_the_feed(portal, browser):
    portal.open_to(Access.LINK)
    phone = browser()
    phone.get(f"/r/{portal.make_link().secret}")
    key = own_feed(phone, portal).partition("?key=")[2]

    assert browser().get(portal.home, query_string={"key": key}).status_code == 404
    assert browser().get(f"{portal.home}terms", query_string={"key": key}).status_code == 404
    assert browser().get(f"/r/{key}").status_code == 404


@pytest.mark.parametrize("key", ["", "1-", "1-x", "ü", "\ud800".encode("utf-8", "surrogatepass"), "x" * 5000])
def test_a_wrong_key_finds_nothing(portal, browser, key):
    portal.open_to(Access.LINK)
    portal.make_link()

    assert browser().get(f"{portal.home}feed.atom", query_string={"key": key}).status_code == 404


def test_the_key_of_another_portal_finds_nothing(a_portal, brezel, krume, browser):
    ours, theirs = a_portal(brezel, Access.LINK), a_portal(krume, Access.LINK)
    phone = browser()
    phone.get(f"/r/{ours.make_link().secret}")
    theirs.make_link()
    key = own_feed(phone, ours).partition("?key=")[2]

    assert browser().get(f"{theirs.home}feed.atom", query_string={"key": key}).status_code == 404


def test_a_feed_ends_when_links_open_nothing_any_more(portal, browser, clock):
    portal.open_to(Access.LINK)
    phone = browser()
    phone.get(f"/r/{portal.make_link(lasting='week').secret}")
    address = own_feed(phone, portal)

    portal.open_to(Access.CLOSED)
    closed = browser().get(address).status_code
    portal.open_to(Access.LINK)
    opened = browser().get(address).status_code
    clock.goes_on(days=8)

    assert (closed, opened, browser().get(address).status_code) == (404, 200, 404)


# cards in other sites


def card(portal, term="mql"):
    return f"{portal.home}card/{term}"


def test_only_the_card_may_be_framed(portal, browser):
    client = browser()

    assert "frame-ancestors *" in client.get(card(portal)).headers["Content-Security-Policy"]
    for page in (portal.home, f"{portal.home}elsewhere", "/sign-in", f"{portal.home}terms/mql"):
        assert "frame-ancestors 'none'" in client.get(page).headers["Content-Security-Policy"]


def test_the_operator_says_which_sites_may_frame_it(portal, browser, app, monkeypatch):
    settings = replace(
        app.extensions["settings"], frame_sites=("https://wiki.example", "https://*.intra.example")
    )
    monkeypatch.setitem(app.extensions, "settings", settings)

    policy = browser().get(card(portal)).headers["Content-Security-Policy"]

    assert policy.count("frame-ancestors") == 1
    assert "frame-ancestors https://wiki.example https://*.intra.example" in policy


def test_a_card_says_what_the_term_means(portal, browser):
    page = browser().get(card(portal)).text

    assert "Ein Lead, den Marketing für reif hält." in page
    assert f"http://localhost{portal.home}terms/mql" in page
    assert "<script" not in page


@pytest.mark.parametrize("access", [Access.CLOSED, Access.LINK, Access.ACCOUNT])
def test_a_card_of_what_is_not_public_tells_no_more_than_that(portal, browser, cleo, access):
    portal.open_to(access)

    told, missing = browser().get(card(portal)), browser().get("/g/nowhere/card/mql")

    assert told.status_code == missing.status_code == 404
    assert told.data == missing.data == browser(cleo).get(card(portal)).data
    assert "Ein Lead" not in told.text


def test_a_card_of_a_term_that_is_gone_says_so(portal, browser):
    gone = browser().get(f"{card(portal, 'gone')}?lang=en")

    assert gone.status_code == 404
    assert "not in the glossary any more" in gone.text


def test_a_site_that_knows_oembed_is_told_how_to_show_a_term(portal, browser):
    client = browser()
    page = client.get(f"{portal.home}terms/mql").text
    found = re.search(r'type="application/json\+oembed" href="([^"]+)"', page)

    said = client.get(unescape(found[1]).removeprefix("http://localhost")).get_json()

    assert (said["version"], said["type"], said["title"]) == ("1.0", "rich", "MQL – Brezel & Söhne")
    framed = re.search(r'src="([^"]+)"', said["html"])[1]
    assert client.get(unescape(framed).removeprefix("http://localhost")).status_code == 200
    assert (said["width"], said["height"]) == (480, 260)


def oembed(client, url, **asked):
    return client.get("/oembed", query_string={"url": url} | asked)


def test_a_short_address_is_shown_as_the_term_that_it_leads_to(portal, browser):
    said = oembed(browser(), f"http://localhost/t/{short_of(portal.workshop.id, 'mql')}").get_json()

    assert said["title"] == "MQL – Brezel & Söhne"


def test_a_site_with_less_room_gets_a_smaller_card(portal, browser):
    url = f"http://localhost{portal.home}terms/mql?lang=de"

    said = oembed(browser(), url, maxwidth="300", maxheight="10000").get_json()

    assert (said["width"], said["height"]) == (300, 260)
    assert "lang=de" in said["html"]


@pytest.mark.parametrize(
    "url",
    [
        *("", "x", "http://[", "http://localhost/", "http://evil.example{home}terms/mql"),
        *("ftp://localhost{home}terms/mql", "http://localhost{home}terms/gone", "http://localhost{home}"),
        *("http://localhost/g/nowhere/terms/mql", "//localhost{home}terms/mql", "http://localhost/t/x.y"),
    ],
)
def test_nothing_is_told_of_other_addresses(portal, browser, url):
    assert oembed(browser(), url.format(home=portal.home)).status_code == 404


def test_nothing_is_told_of_what_is_not_public(portal, browser, cleo):
    portal.open_to(Access.LINK)

    assert oembed(browser(cleo), f"http://localhost{portal.home}terms/mql").status_code == 404


def test_other_formats_and_sizes_that_are_none_are_refused(portal, browser):
    url = f"http://localhost{portal.home}terms/mql"

    assert oembed(browser(), url, format="xml").status_code == 501
    assert oembed(browser(), url, maxwidth="²").status_code == 400


def test_a_hostile_title_stays_text_in_the_frame(browser, a_portal, a_workshop, memory, ada):
    workshop = a_workshop(
        answers={
            "glossary": {"terms": [{"id": "x", "term": '"><script>alert(1)</script>', "definition": "X."}]}
        }
    )
    with memory.writing() as store:
        publish(store, workshop, by=ada)
    portal = a_portal(workshop)

    said = oembed(browser(), f"http://localhost{portal.home}terms/x").get_json()

    assert "<script" not in said["html"]
    assert "<script>alert" not in browser().get(card(portal, "x")).text


# languages


def test_an_address_with_a_language_opens_in_it_whatever_the_browser_speaks(portal, browser):
    german = browser(language="de")

    assert '<html lang="en">' in german.get(f"{portal.home}?lang=en").text
    assert '<html lang="de">' in german.get(f"{portal.home}?lang=xx").text


@pytest.mark.parametrize("spoken", ["de", "en"])
def test_a_short_address_keeps_its_language_on_the_way(portal, browser, spoken):
    client = browser(language="en" if spoken == "de" else "de")

    page = client.get(f"/t/{short_of(portal.workshop.id, 'mql')}?lang={spoken}", follow_redirects=True).text

    assert f'<html lang="{spoken}">' in page
    assert "MQL" in page


def test_every_page_says_where_it_stands_in_each_language(portal, browser):
    page = browser().get(f"{portal.home}terms/mql?q=a%22b&lang=de").text

    found = dict(re.findall(r'hreflang="(\w+)" href="([^"]+)"', page))
    assert unescape(found["en"]) == f"http://localhost{portal.home}terms/mql?q=a%22b&lang=en"
    assert set(found) == {"de", "en"}


def test_whoever_chooses_another_language_leaves_the_one_of_the_address(portal, browser):
    client = browser()
    page = client.get(f"{portal.home}?lang=en").text
    token = re.search(r'name="csrf_token" value="([^"]+)"', page)[1]

    went = client.post(
        "/language", data={"csrf_token": token, "language": "de", "next": f"{portal.home}?lang=en"}
    )

    assert "lang=" not in went.headers["Location"]
    assert '<html lang="de">' in client.get(went.headers["Location"]).text


# the page that says all this


def test_the_page_tells_what_is_open(portal, browser, ada):
    page = browser().get(f"{portal.home}elsewhere").text

    for name in ("glossary.pdf", *FILES, "feed.atom", "card/lead", "api/v1/openapi.json", "lang=de"):
        assert name in page
    assert "/portal/tokens/" not in page
    assert "/portal/tokens/" in browser(ada).get(f"{portal.home}elsewhere").text


def test_the_page_keeps_to_itself_what_would_not_work(portal, browser, cleo):
    portal.open_to(Access.CLOSED)

    page = browser(cleo).get(f"{portal.home}elsewhere").text

    assert "feed.atom" not in page
    assert "&lt;iframe" not in page
