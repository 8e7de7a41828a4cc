"""A whole cold read: one word, two teams, and a definition that both can live with."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.screens import Desk, Phone, Wall
from tests.room import MQL
from workshop.domain.contributions.rounds import Phase
from workshop.domain.participants import Team

SAID = {
    "Mia": "Ein Lead, der ein Whitepaper geladen hat.",
    "Milan": "Ein Lead mit mehr als 60 Punkten.",
    "Sven": "Jemand mit Budget und Termin.",
    "Svea": "Ein Betrieb, der von sich aus anruft.",
}
TEAMS = {"Mia": Team.MARKETING, "Milan": Team.MARKETING, "Sven": Team.SALES, "Svea": Team.SALES}
WORDING = "Ein Lead, der passt und selbst gefragt hat."
BETTER = "Ein Lead, der passt, selbst gefragt hat und ein Budget nennt."


@pytest.fixture
def workshop(instance):
    return instance.small_workshop()


def test_two_teams_come_in_write_object_and_agree_on_one_definition(visit, instance, workshop):
    # Ada opens the door and puts the question; four people come in.
    desk, wall = visit(kind=Desk), visit(kind=Wall, viewport={"width": 1920, "height": 1080})
    desk.open(f"/workshops/{workshop.id}/room/")
    desk.button("Open the door").first.click()
    code = desk.page.locator(".way-in__code").inner_text().replace(" ", "")
    wall.open(f"/workshops/{workshop.id}/wall/")
    phones = {name: visit(None, kind=Phone, phone=True) for name in SAID}
    for name, phone in phones.items():
        phone.come_in(code, name, TEAMS[name])
        wall.reads(name)
    desk.open(f"/workshops/{workshop.id}/room/ask/glossary?rows=terms&entry=mql&field=definition")
    desk.button("Ask").click()

    # All write in silence; nothing of it reaches anybody else.
    for name, phone in phones.items():
        phone.type(SAID[name], example=f"Beispiel von {name}", counter_example=f"Gegenbeispiel von {name}")
        phone.button("I'm finished").click()
        expect(phone.page.locator(".ticked")).to_be_visible()
    expect(wall.page.locator(".wall__count b")).to_have_text("4")
    everybody = {**phones, "Ada": desk, "wall": wall}
    leaked = [
        (reader, text)
        for writer, text in SAID.items()
        for reader, screen in everybody.items()
        if reader != writer and (screen.is_told(text) or screen.is_told(f"eispiel von {writer}"))
    ]
    assert leaked == []

    # Revealed, the cards stand on every screen, without names.
    desk.button("Reveal", within=desk.page.locator(".next")).click()
    for screen in everybody.values():
        screen.is_at(Phase.REVEAL)
        expect(screen.cards).to_have_count(4)
        expect(screen.page.locator(".card__author")).to_have_count(0)

    # A draft, and a first vote that an objection stops.
    desk.phase("Draft").click()
    desk.write(desk.draft("definition"), WORDING)
    phones["Mia"].reads(WORDING)
    desk.key("n").click()
    for name, fist, why in (("Mia", 5, ""), ("Milan", 4, ""), ("Sven", 1, "Ohne Budget?"), ("Svea", 4, "")):
        phones[name].show_hand(fist, why)
    desk.key("n").click()
    expect(wall.page.locator(".tally--failed")).to_contain_text("Ohne Budget?")
    expect(wall.page.locator(".tally__verdict + table ~ h3").first).to_have_text(wall.words("Heard first"))
    assert "Sven" not in wall.page.locator(".tally").inner_text()
    expect(desk.button("This holds from now on")).to_have_count(0)

    # With better words the second vote passes, one with a reservation.
    desk.key("n").click()
    desk.write(desk.draft("definition"), BETTER)
    phones["Sven"].reads(BETTER)
    desk.key("n").click()
    for name, fist, why in (
        ("Mia", 5, ""),
        ("Milan", 3, "Fehlt die Frist?"),
        ("Sven", 4, ""),
        ("Svea", 5, ""),
    ):
        phones[name].show_hand(fist, why)
    desk.key("n").click()
    desk.labelled("Why so? One sentence for those who were not here").fill("Passung und Interesse.")
    desk.button("This holds from now on").click()

    # It holds: on all screens, in the contract, and in the record of how it came about.
    for screen in everybody.values():
        screen.is_at(Phase.SETTLED)
        screen.reads(BETTER)
    assert instance.answer(workshop, "glossary")["terms"][1]["definition"] == BETTER
    desk.open(f"/workshops/{workshop.id}/contract/")
    expect(desk.page.locator(".document")).to_contain_text(BETTER)
    desk.open(f"/workshops/{workshop.id}/decisions")
    record = desk.page.locator("#E-001")
    for text in (BETTER, "Passung und Interesse.", "Fehlt die Frist?"):
        expect(record).to_contain_text(text)
    expect(record.locator("table")).to_have_count(2)


def test_a_round_is_led_with_the_keyboard_alone(desk, wall, a_round, mia, sven):
    led = a_round(
        MQL, cold=True, seconds=30, most_cards=2, said={mia: "Whitepaper", sven: ["Budget", "Termin"]}
    )
    desk.is_at(Phase.WRITE)

    before = led.round.ends_at
    desk.press("+")
    expect(desk.page.get_by_role("timer")).to_have_text(re.compile("1:"))
    assert (led.round.ends_at - before).total_seconds() == 60
    desk.press("n")
    desk.is_at(Phase.REVEAL)

    desk.press("n")
    expect(wall.page.locator(".wall__one")).to_be_visible()
    for place in (0, 1):
        desk.tab_to(desk.cards.nth(place).get_by_role("checkbox"))
        desk.press("Space")
    desk.press("m")
    expect(desk.page.locator(".card__merged")).to_have_count(1)
    desk.press("n")
    expect(desk.key("n")).to_have_text(desk.words("Write the draft"))

    desk.press("n")
    desk.tab_to(desk.draft("definition"))
    desk.page.keyboard.type(WORDING)
    desk.tab_to(desk.button("Hand it over"))
    wall.reads(WORDING)
    desk.press("n")
    wall.is_at(Phase.CONSENT)
    for who in (mia, sven):
        led.vote(who, 4)
    desk.press("n")
    expect(desk.page.locator(".tally--passed")).to_be_visible()

    desk.tab_to(desk.page.locator("a[href='#settle']"))
    desk.press("Enter")
    desk.tab_to(desk.button("This holds from now on"))
    desk.press("Enter")

    wall.is_at(Phase.SETTLED)
    wall.reads(WORDING)
