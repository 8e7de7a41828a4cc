"""People come late, are sent out, find the door locked, and change devices."""

import pytest
from playwright.sync_api import expect

from tests.browser.screens import Phone
from tests.room import MQL
from workshop.actions import drafting, joining, roster
from workshop.domain.contributions.rounds import Phase
from workshop.domain.participants import Team


@pytest.fixture
def led(a_round, mia, sven):
    return a_round(MQL, said={mia: "Ein Lead, der passt.", sven: "Jemand mit Budget."})


@pytest.fixture
def new_phone(visit):
    """A phone that was never here."""
    return visit(None, kind=Phone, phone=True)


def test_who_comes_in_late_finds_the_vote_and_can_vote(new_phone, desk, led, room, mia):
    led.word("Ein Lead, der passt.")
    led.leads(drafting.open_ballot, None)
    led.vote(mia, 4)
    desk.is_at(Phase.CONSENT)

    new_phone.come_in(room.code, "Lena", Team.SALES)
    new_phone.show_hand(3, "Ich kam zu spät.")

    expect(desk.page.locator(".work__count b")).to_have_text("2")
    desk.key("n").click()
    expect(desk.page.locator(".tally")).to_contain_text("Ich kam zu spät.")


def test_who_is_sent_out_stands_before_the_door_again_and_the_card_stays(phone, wall, led, room, mia):
    mia_phone = phone("Mia")
    mia_phone.expects('MIME type ("text/html")')
    expect(mia_phone.labelled("Your card")).to_have_value("Ein Lead, der passt.")

    room.leads(roster.remove, mia)

    expect(mia_phone.labelled("Code on the wall")).to_be_visible()
    led.move(Phase.REVEAL)
    wall.reads("Ein Lead, der passt.")


def test_who_is_sent_out_by_the_desk_is_named_there_and_can_be_let_back_in(desk, phone):
    mia_phone = phone("Mia")
    mia_phone.expects('MIME type ("text/html")')

    desk.page.locator(".roster__one", has_text="Mia").locator("summary").click()
    desk.button("Send out", within=desk.page.locator(".roster__one[open]")).click()

    expect(mia_phone.labelled("Code on the wall")).to_be_visible()
    desk.button("Let back in").click()
    expect(desk.page.locator(".roster")).to_contain_text(["Mia"])


def test_a_locked_door_says_so_in_a_sentence_and_opens_again(new_phone, room):
    new_phone.expects("409 (CONFLICT)")
    room.leads(joining.lock_door, locked=True)

    new_phone.come_in(room.code, "Lena", Team.SALES)

    expect(new_phone.page.get_by_role("alert")).to_contain_text("Die Tür ist gerade zu.")
    expect(new_phone.labelled("Your name")).to_have_value("Lena")
    room.leads(joining.lock_door, locked=False)
    new_phone.button("Come in").click()
    new_phone.reads(new_phone.words("You are in."))


@pytest.mark.usefixtures("led")
def test_a_second_device_takes_the_seat_with_the_personal_code(phone, visit, room):
    personal = phone("Mia").page.locator(".phone__code").inner_text()
    laptop = visit(None, kind=Phone)
    laptop.open(f"/join/{room.code}")
    laptop.link("I was here already, on another device").click()

    laptop.labelled("Your personal code").fill(personal)
    laptop.button("Come in").click()

    expect(laptop.labelled("Your card")).to_have_value("Ein Lead, der passt.")
    expect(laptop.moment).to_contain_text("Mia")
