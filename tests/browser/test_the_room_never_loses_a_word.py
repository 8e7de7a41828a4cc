"""Whatever happens to phones, lines and servers: what was typed is there, and the room goes on."""

import re
import time

import pytest
from playwright.sync_api import expect

from tests.browser.screens import Desk
from tests.room import MQL
from workshop.actions import drafting
from workshop.domain.contributions.rounds import Phase

TEXT = "Ein Lead, der passt."
TWO_MINUTES = 120_000
SOON = 3_000
NO_NETWORK = (
    "net::ERR_INTERNET_DISCONNECTED",
    "net::ERR_CONNECTION_REFUSED",
    "net::ERR_CONNECTION_RESET",
    "net::ERR_EMPTY_RESPONSE",
    "net::ERR_INCOMPLETE_CHUNKED_ENCODING",
    "net::ERR_NETWORK_CHANGED",
    "net::ERR_SOCKET_NOT_CONNECTED",
    "net::ERR_FAILED",
)
SAVING = re.compile(r"/cards?/")
SLOW_SECONDS = 1.2  # longer than a phone waits before it fetches the page
STREAM = re.compile(r"/stream\?")


@pytest.fixture
def led(a_round, sven):
    """A round in which Sven has written, and Mia is about to."""
    return a_round(MQL, said={sven: "Jemand mit Budget."})


@pytest.fixture
def mia_phone(led, phone):  # noqa: ARG001 - what she has before her is the round
    held = phone("Mia")
    held.expects(*NO_NETWORK)
    return held


@pytest.fixture
def waiting_phone(mia_phone):
    """Mia's phone, which can be made to wait for as long as one likes."""
    mia_phone.page.clock.install()
    mia_phone.page.reload()
    return mia_phone


@pytest.fixture
def kept(led, mia):
    """What the server knows of Mia's card."""
    return lambda: led.card(mia).draft.text


def out_of_reach(phone):
    """The phone is in the lift, and two minutes go by."""
    phone.context.set_offline(True)
    phone.type(TEXT)
    phone.sees("offline")
    phone.page.clock.fast_forward(TWO_MINUTES)
    expect(phone.line).to_be_visible()


def test_what_was_typed_without_a_network_arrives_when_it_is_back(waiting_phone, kept):
    out_of_reach(waiting_phone)

    waiting_phone.context.set_offline(False)

    waiting_phone.sees("saved")
    expect(waiting_phone.page.locator("[data-saving-aloud]")).to_contain_text(
        waiting_phone.words("All saved")
    )
    expect(waiting_phone.line).to_be_hidden()
    assert kept() == TEXT


def test_what_arrives_after_the_reveal_is_seen_by_its_writer_alone_until_it_is_put_on_the_table(
    waiting_phone, wall, led, kept
):
    out_of_reach(waiting_phone)
    led.move(Phase.REVEAL)

    waiting_phone.context.set_offline(False)

    waiting_phone.is_at(Phase.REVEAL)
    waiting_phone.reads(waiting_phone.words("Only you see this yet"))
    waiting_phone.reads(TEXT)
    assert kept() == TEXT
    wall.is_at(Phase.REVEAL)
    assert not wall.is_told(TEXT)
    waiting_phone.button("Put it on the table now").click()
    wall.reads(TEXT)


def test_a_phone_that_still_saves_when_the_room_moves_on_follows_as_soon_as_that_is_done(
    waiting_phone, led, kept
):
    out_of_reach(waiting_phone)
    led.move(Phase.REVEAL)
    waiting_phone.page.route(SAVING, lambda route: (time.sleep(SLOW_SECONDS), route.continue_()))

    waiting_phone.context.set_offline(False)

    waiting_phone.is_at(Phase.REVEAL)
    assert kept() == TEXT


def test_what_a_phone_kept_when_it_was_switched_off_arrives_also_after_the_reveal(mia_phone, led, kept, room):
    mia_phone.context.set_offline(True)
    mia_phone.type(TEXT)
    mia_phone.sees("offline")
    mia_phone.crash()
    mia_phone.context.set_offline(False)
    led.move(Phase.REVEAL)

    mia_phone.sit_down_again()
    mia_phone.look_at(room)

    expect(mia_phone.page.get_by_text(TEXT)).to_be_visible(timeout=SOON)
    assert kept() == TEXT


def test_a_server_that_is_killed_while_somebody_types_gets_it_all_when_it_is_back(
    waiting_phone, kept, instance
):
    with instance.down():
        waiting_phone.type(TEXT)
        waiting_phone.sees("offline")
        waiting_phone.page.clock.fast_forward(5000)
        expect(waiting_phone.line).to_have_text(
            waiting_phone.words("No connection. Write on: everything is kept and sent when it is back.")
        )
        expect(waiting_phone.labelled("Your card")).to_have_value(TEXT)

    waiting_phone.page.clock.fast_forward(TWO_MINUTES)

    waiting_phone.sees("saved")
    expect(waiting_phone.line).to_be_hidden()
    assert kept() == TEXT


def test_a_phone_that_was_cut_off_follows_the_room_again_by_itself(waiting_phone, led, instance):
    with instance.down():
        waiting_phone.page.clock.fast_forward(5000)
        expect(waiting_phone.line).to_be_visible()

    waiting_phone.page.clock.fast_forward(TWO_MINUTES)
    led.move(Phase.REVEAL)

    waiting_phone.is_at(Phase.REVEAL)


def test_who_types_is_not_torn_away_when_the_room_moves_on_and_may_follow(mia_phone, led, kept):
    card = mia_phone.labelled("Your card")
    card.press_sequentially("Ein Lead, ")

    led.move(Phase.REVEAL)
    expect(mia_phone.button("Follow")).to_be_visible()
    card.press_sequentially("der passt.")

    expect(card).to_be_focused()
    expect(card).to_have_value(TEXT)
    mia_phone.button("Follow").click()
    mia_phone.is_at(Phase.REVEAL)
    mia_phone.reads(TEXT)
    assert kept() == TEXT


def test_who_has_put_the_phone_down_is_taken_along(waiting_phone, led, kept):
    waiting_phone.type(TEXT)
    led.move(Phase.REVEAL)
    expect(waiting_phone.button("Follow")).to_be_visible()

    waiting_phone.page.clock.fast_forward(30_000)

    waiting_phone.is_at(Phase.REVEAL)
    assert kept() == TEXT


def test_a_room_that_goes_back_to_writing_finds_who_stayed_where_they_were(mia_phone, led):
    mia_phone.type(TEXT)
    led.move(Phase.REVEAL)
    expect(mia_phone.button("Follow")).to_be_visible()

    led.move(Phase.WRITE)

    expect(mia_phone.button("Follow")).to_be_hidden()
    expect(mia_phone.labelled("Your card")).to_have_value(TEXT)


def test_where_no_stream_gets_through_the_page_says_so_asks_again_and_follows(mia_phone, led):
    mia_phone.page.route(STREAM, lambda route: route.fulfill(status=204))
    mia_phone.page.reload()
    expect(mia_phone.line).to_have_text(
        mia_phone.words("The live connection is blocked here. This page asks every few seconds instead.")
    )

    led.move(Phase.REVEAL)

    mia_phone.is_at(Phase.REVEAL)
    expect(mia_phone.line).to_be_visible()


def test_two_who_word_one_draft_see_both_texts_and_lose_none(desk, visit, wall, room, led):
    desk.expects("409 (CONFLICT)")
    led.move(Phase.DRAFT)
    other = visit(kind=Desk)
    other.look_at(room)
    desk.is_at(Phase.DRAFT)
    desk.draft("definition").focus()

    other.write(other.draft("definition"), "Ein Lead mit Interesse.")
    desk.reads("Ein Lead mit Interesse.")
    desk.write(desk.draft("definition"), "Ein Lead mit Budget.")
    desk.sees("overtaken")
    desk.button("Show both texts").click()

    expect(desk.draft("definition")).to_have_value("Ein Lead mit Budget.")
    expect(desk.page.locator(".theirs")).to_contain_text("Ein Lead mit Interesse.")
    desk.button("Add it to my text").click()
    desk.sees("saved")
    wall.reads("Ein Lead mit Budget.")
    assert led.round.draft["definition"] == "Ein Lead mit Budget.\n\nEin Lead mit Interesse."
    led.leads(drafting.open_ballot, None)
    desk.is_at(Phase.CONSENT)


def test_whoever_gets_the_pen_back_finds_every_word_of_who_held_it(desk, mia_phone, wall, led, mia):
    led.move(Phase.DRAFT)
    led.leads(drafting.hand_pen, mia.id)
    mia_phone.write(mia_phone.draft("definition"), "Ein Lead mit Interesse.")
    wall.reads("Ein Lead mit Interesse.")

    desk.button("Take the pen back").click()

    expect(desk.draft("definition")).to_have_value("Ein Lead mit Interesse.")
    expect(mia_phone.draft("definition")).to_have_count(0)
