"""The first page: the ways in, or what waits for somebody."""

from datetime import timedelta

import pytest
from sqlalchemy import event

from tests.conftest import publish
from tests.pages import open_
from tests.signing import ADDRESS, Ink
from workshop.actions import sign_off
from workshop.domain.portal.access import Access
from workshop.domain.signing.asking import Named, Request, Side
from workshop.domain.signing.signers import Party, Rule
from workshop.domain.versions import FIRST
from workshop.steps.agenda import AGENDA


def test_strangers_read_what_this_is_for(browser):
    page = open_(browser(), "/")

    assert page.heading == "One room. One language. One contract."
    assert "For example: what is an MQL?" in page.text
    assert page.follow("Sign in").heading == "Sign in"
    assert page.follow("Verify a contract").heading == "Verify a contract"
    assert "Brezel" not in page.text


def test_one_sees_one_s_own_workshops_with_how_far_they_are(browser, ben):
    page = open_(browser(ben), "/")

    assert f"Participant · {len(AGENDA)} of {len(AGENDA)} steps" in page.text
    assert page.follow("Brezel & Söhne").heading == "Brezel & Söhne"


def test_a_stranger_with_a_code_comes_in_from_the_first_page(browser, room):
    page = open_(browser(), "/").press("Come in", {"code": f" {room.code.lower()} "})

    assert page.url == f"/join/{room.code}"


def test_what_is_next_leads_there(browser, ada, ben, cleo):
    leads, takes_part, reads = (open_(browser(who), "/") for who in (ada, ben, cleo))

    assert (
        leads.follow("Next: ask for signatures under version 1.0").heading == "Signatures under version 1.0"
    )
    assert "Nothing for you to do now: see how far it is" in takes_part.links()
    assert "Next:" not in reads.text


@pytest.mark.usefixtures("room")
def test_an_open_room_comes_first(browser, ada, ben, cleo):
    assert open_(browser(ada), "/").follow("The room is open: lead it").url.endswith("/room/")
    assert "The room is open: take your seat" in open_(browser(ben), "/").links()
    assert "The room is open" not in open_(browser(cleo), "/").text


@pytest.fixture
def ink(memory, brezel, ada, clock):
    """Version 1.0 of the small workshop is out for signature; Ben signs for sales, by his own address."""
    with memory.reading() as store:
        version = store.contract.get_version(brezel.id, FIRST)
    ink = Ink(memory, version, ada, clock)
    sides = (
        Side(party=party("marketing"), signers=(Named(name="Mia", email="mia@example.org"),)),
        Side(party=party("sales"), signers=(Named(name="Ben Buch", email="BEN@example.org"),)),
    )
    asked = Request(sides=sides, ordered=False, due_on=clock().date() + timedelta(days=14))
    with memory.writing() as store:
        sign_off.request(store, version, asked, address=ADDRESS, reach=ink.reach, by=ada, at=clock())
    ink.find_ends()
    return ink


def party(title):
    return Party(key=title, title=title, rule=Rule.ALL)


def test_whoever_is_asked_under_their_address_finds_the_document_waiting(browser, ben, ink):
    home = open_(browser(ben), "/")

    assert "Waiting for your signature" in home.text
    assert ink.ends["Ben Buch"] not in home.html
    page = home.follow("Read and sign Brezel & Söhne, 1.0")

    assert page.url == f"/sign/{ink.ends['Ben Buch']}"


def test_a_signature_of_somebody_else_opens_for_nobody(browser, ada, ben, ink):
    asked = {each.name: each.id for each in ink.now().signers}

    assert "Waiting for your signature" not in open_(browser(ada), "/").text
    knocks = [(ada, "Ben Buch"), (ben, "Mia"), (None, "Ben Buch"), (ben, "Ben Buch")]
    statuses = [browser(who).get(f"/to-sign/{asked[name]}").status_code for who, name in knocks]
    assert statuses == [404, 404, 302, 302]
    assert "/sign/" not in browser().get(f"/to-sign/{asked['Ben Buch']}").headers["Location"]


def test_what_is_signed_or_ended_or_expired_waits_no_longer(browser, ben, ink, clock):
    (ben_id,) = (each.id for each in ink.now().signers if each.name == "Ben Buch")
    ways = []

    def look():
        home = open_(browser(ben), "/").text
        ways.append(("Waiting" in home, browser(ben).get(f"/to-sign/{ben_id}").status_code))

    ink.does(sign_off.revoke, ben_id)
    look()
    ink.does(sign_off.new_link, ben_id, reach=ink.reach)
    look()
    clock.goes_on(hours=1)
    ink.find_ends()
    ink.signs("Ben Buch")
    look()

    assert ways == [(False, 404), (True, 302), (False, 404)]


def test_a_glossary_in_force_is_offered_to_whoever_may_read_it(browser, portal, dan, cleo):
    seen = []
    for access in Access:
        portal.open_to(access)
        seen.append([portal.home in open_(browser(who), "/").links().values() for who in (cleo, dan)])

    assert seen == [[True, False], [True, False], [True, True], [True, True]]


def test_what_is_new_to_somebody_is_to_read_until_they_acknowledge_it(browser, portal, dan, publish_next):
    portal.open_to(Access.ACCOUNT)
    client = browser(dan)
    client.set_cookie("language", "en")

    unknown = open_(client, "/")
    assert unknown.links()["Read the glossary: Brezel & Söhne"] == portal.home
    open_(client, f"{portal.home}new").press("I have read version 1.0")
    known = open_(client, "/")
    publish_next()
    news = open_(client, "/")

    assert "To read" in unknown.text
    assert "you have acknowledged it" in known.text
    assert "To read" not in known.text
    assert news.follow("What has changed since? Brezel & Söhne").heading == "What has changed for you"


@pytest.fixture
def publish_next(memory, brezel, ada, portal, clock):
    """Puts a version 2.0 in force that promises more."""

    def publish_next():
        with memory.writing() as store:
            there = store.agreements.find_entry(brezel.id, "revenue-goal", "", "")
            value = {**there.value, "amount": "240000"}
            store.agreements.save_entry(
                brezel.id, "revenue-goal", "", "", value, there.revision, ada.id, clock()
            )
            publish(store, brezel, by=ada)
        portal.put_in_force("2.0")

    return publish_next


def test_the_first_page_asks_as_often_for_many_workshops_as_for_one(browser, ada, a_workshop, memory):
    client, asked = browser(ada), []
    event.listen(memory.engine, "before_cursor_execute", lambda *it: asked.append(it[2]))

    def questions():
        client.get("/")
        asked.clear()
        client.get("/")
        return len(asked)

    few = questions()
    for name in ("Ofen AG", "Kruste KG", "Semmel SE"):
        a_workshop(company=name)

    assert questions() == few


def test_a_workshop_is_looked_into_only_after_something_happened_in_it(browser, ada, brezel, memory):
    asked = []
    event.listen(memory.engine, "before_cursor_execute", lambda *it: asked.append(it[2]))
    client = browser(ada)
    client.get("/")
    first = looks_into(asked)

    client.get("/")
    second = looks_into(asked) - first
    open_(client, f"/workshops/{brezel.id}/steps/what").press("Save", {"offer": "Mehr."})
    before = looks_into(asked)
    client.get("/")

    assert (first, second, looks_into(asked) - before) == (2, 0, 1)


def looks_into(asked):
    """How often all that is agreed in a workshop was fetched."""
    return sum("FROM entries" in statement and "entries.step = ?" not in statement for statement in asked)


def test_nobody_sees_the_workshops_of_others(browser, dan):
    page = open_(browser(dan), "/")

    assert "You are in no workshop yet." in page.text
    assert "Krume" not in page.text


def test_a_session_that_never_was_is_nobody_s(browser):
    client = browser()
    client.set_cookie("handschlag", "made up")

    assert open_(client, "/").heading == "One room. One language. One contract."


def test_the_process_says_that_it_answers(browser):
    answered = browser().get("/healthz")

    assert (answered.status_code, answered.get_data(as_text=True)) == (200, "ok\n")
