"""Ada leads the room: nothing that happens to her laptop takes her out of the moment."""

from playwright.sync_api import expect

from tests.browser.moments import moments
from tests.room import EXPECTATIONS
from workshop.actions import drafting, narrowing
from workshop.domain.contributions.rounds import Phase

SAID = ("Jeder Lead bekommt eine Antwort.", "Niemand ruft doppelt an.", "Absagen haben einen Grund.")


def test_a_laptop_that_is_opened_anew_shows_the_same_moment_in_every_phase(desk, room):
    astray = []

    for moment in moments(room):
        desk.has_heard(room)
        before = desk.stands
        desk.page.reload()
        astray += [(moment, before, desk.stands)] * (desk.stands != before)

    assert astray == []


def test_a_hand_that_goes_up_while_a_page_is_on_its_way_is_counted(wall, desk, a_round, mia):
    led = a_round(phase=Phase.DRAFT)
    led.word(SAID[0])
    screens = [(screen, screen.hears(), screen.holds_back()) for screen in (wall, desk)]

    led.leads(drafting.open_ballot, None)
    for screen, _heard, held in screens:
        screen.waits_for(lambda held=held: held)
    before = [len(heard) for _screen, heard, _held in screens]
    led.vote(mia, 4)
    for (screen, heard, held), count in zip(screens, before, strict=True):
        screen.waits_for(lambda heard=heard, count=count: len(heard) > count)
        for route, page in held:
            route.fulfill(response=page)

    for screen in (wall, desk):
        screen.is_at(Phase.CONSENT)
        expect(screen.page.locator("[data-count-of=ballot-cast]")).to_have_text("1")


def test_cards_that_were_kept_become_rows_in_one_consent(desk, a_round, room, mia, sven):
    led = a_round(EXPECTATIONS, most_cards=3, said={mia: SAID[:2], sven: SAID[2]}, phase=Phase.REVEAL)
    desk.is_at(Phase.REVEAL)
    for text in (SAID[0], SAID[2]):
        desk.button("Keep as a row", within=desk.card(text)).click()
        expect(desk.card(text)).to_contain_text(desk.words("kept"))

    desk.phase("Draft").click()
    expect(desk.page.locator(".wording--rows li")).to_have_count(2)
    desk.key("n").click()
    desk.is_at(Phase.CONSENT)
    for who in (mia, sven):
        led.vote(who, 4)
    desk.key("n").click()
    desk.button("This holds from now on").click()

    desk.is_at(Phase.SETTLED)
    rows = room.agreed("expectations")["expectations"]
    assert {row["expectation"] for row in rows} == {SAID[0], SAID[2]}


def test_cards_become_rows_one_by_one(desk, a_round, room, mia, sven):
    led = a_round(EXPECTATIONS, most_cards=3, said={mia: SAID[:2]}, phase=Phase.NARROW)
    for card in (led.card(mia, 1), led.card(mia, 2)):
        led.leads(narrowing.keep, card.id, kept=True)
    desk.is_at(Phase.NARROW)

    for text in SAID[:2]:
        desk.button("Vote on it alone", within=desk.card(text)).click()
        expect(desk.page.locator(".wording").first).to_have_text(text)
        for who in (mia, sven):
            led.vote(who, 5)
        desk.key("n").click()
        desk.button("This holds from now on").click()
        desk.reads(desk.words("settled"))

    desk.is_at(Phase.SETTLED)
    rows = room.agreed("expectations")["expectations"]
    assert [row["expectation"] for row in rows] == list(SAID[:2])
