"""Whatever happens to network, server, session or tab: what was typed is there and gets saved."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.instance import ADA, now
from workshop.actions import people

TEXT = "Käse mit Löchern"
AUTOSAVE = re.compile("/autosave$")
NO_NETWORK = ("net::ERR_INTERNET_DISCONNECTED", "net::ERR_FAILED", "net::ERR_CONNECTION_REFUSED")


@pytest.fixture
def workshop(instance):
    return instance.empty_workshop()


@pytest.fixture
def offer(ada, workshop):
    """The first field of a step that Ada has open."""
    ada.open_step(workshop, "what")
    return ada.field("offer")


@pytest.fixture
def kept(instance, workshop):
    """What the server knows."""
    return lambda: instance.answer(workshop, "what").get("offer")


def test_what_is_typed_without_a_connection_is_saved_when_it_is_back(ada, offer, kept):
    ada.expects(*NO_NETWORK)
    ada.context.set_offline(True)
    ada.write(offer, TEXT)
    ada.sees("offline")

    ada.context.set_offline(False)

    ada.sees("saved")
    assert kept() == TEXT


def test_a_tab_that_was_closed_before_anything_was_saved_loses_nothing(ada, offer, kept, instance, workshop):
    ada.expects(*NO_NETWORK)
    with instance.down():
        ada.write(offer, TEXT)
        ada.sees("offline")
        ada.crash()

    ada.sit_down_again()
    ada.open_step(workshop, "what")

    expect(ada.field("offer")).to_have_value(TEXT)
    ada.sees("saved")
    expect(ada.saving).to_contain_text(ada.words("What you had typed was restored."))
    assert kept() == TEXT


def test_a_reload_in_the_middle_of_a_word_loses_nothing(ada, offer):
    offer.press_sequentially(TEXT)

    ada.page.reload()

    expect(ada.field("offer")).to_have_value(TEXT)


def test_going_elsewhere_in_the_middle_of_a_word_saves_it(ada, offer, kept):
    offer.press_sequentially(TEXT)

    ada.open("/account")

    ada.page.wait_for_timeout(500)
    assert kept() == TEXT


def test_a_server_that_died_gets_everything_once_it_is_back(ada, workshop, kept, instance):
    ada.expects(*NO_NETWORK)
    ada.page.clock.install()
    ada.open_step(workshop, "what")
    instance.stop()
    ada.write(ada.field("offer"), TEXT)
    ada.sees("offline")

    instance.start()
    ada.page.clock.fast_forward(5000)

    ada.sees("saved")
    assert kept() == TEXT


def test_an_answer_that_got_lost_on_its_way_back_is_no_conflict_with_oneself(ada, offer, kept):
    ada.expects(*NO_NETWORK)
    ada.page.route(AUTOSAVE, lambda route: (route.fetch(), route.abort()))
    ada.write(offer, "Käse")
    ada.sees("offline")
    assert kept() == "Käse"
    ada.write(offer, TEXT)

    ada.page.unroute(AUTOSAVE)
    ada.page.evaluate("dispatchEvent(new Event('online'))")

    ada.sees("saved")
    assert kept() == TEXT


def test_after_a_lost_answer_and_a_crash_the_text_comes_back_and_is_no_conflict_either(
    ada, offer, kept, workshop
):
    ada.expects(*NO_NETWORK)
    ada.page.route(AUTOSAVE, lambda route: (route.fetch(), route.abort()))
    ada.write(offer, "Käse")
    ada.sees("offline")
    ada.page.unroute(AUTOSAVE)
    ada.page.route(AUTOSAVE, lambda route: route.abort())
    ada.write(offer, TEXT)
    ada.crash()

    ada.sit_down_again()
    ada.open_step(workshop, "what")

    ada.sees("saved")
    assert kept() == TEXT


def test_a_session_that_ended_asks_to_sign_in_and_then_saves_what_was_typed(visit, instance, workshop, kept):
    with instance.memory.writing() as store:
        people.set_password(store, store.people.find_by_email(ADA), "drei Käse und ein Brot", now())
    ada = visit()
    ada.expects("401 (UNAUTHORIZED)")
    ada.open_step(workshop, "what")
    instance.end_sessions(ADA)

    ada.write(ada.field("offer"), TEXT)
    ada.sees("signedOut")
    ada.link("Sign in", within=ada.saving).click()
    ada.labelled("E-mail address").fill(ADA)
    ada.labelled("Password").fill("drei Käse und ein Brot")
    ada.button("Sign in").click()

    expect(ada.field("offer")).to_have_value(TEXT)
    ada.sees("saved")
    assert kept() == TEXT


def test_signing_in_anew_in_another_tab_lets_the_first_one_go_on_saving(ada, offer, kept):
    ada.expects("400 (BAD REQUEST)")
    ada.context.clear_cookies(name="handschlag_form")

    ada.write(offer, TEXT)

    ada.sees("saved")
    assert kept() == TEXT


def test_going_back_and_forth_shows_what_was_typed_last(ada, workshop):
    ada.open_step(workshop, "what")
    ada.open_step(workshop, "how")
    ada.page.go_back()
    ada.write(ada.field("offer"), "Käse")
    ada.sees("saved")
    ada.write(ada.field("offer"), TEXT)

    ada.page.go_forward()
    ada.page.go_back()

    expect(ada.field("offer")).to_have_value(TEXT)
    ada.write(ada.field("offer"), f"{TEXT} und Rinde")
    ada.sees("saved")


def test_a_number_that_is_none_is_pointed_out_and_saved_once_it_is_one(ada, instance, workshop):
    ada.expects("422 (UNPROCESSABLE ENTITY)")
    ada.open_step(workshop, "market-position")
    smallest = ada.field("smallest_employees")

    ada.write(smallest, "viele")
    ada.sees("mistake")
    expect(smallest).to_have_attribute("aria-invalid", "true")
    expect(smallest).to_have_accessible_description(re.compile("viele"))
    ada.write(smallest, "1.500")

    ada.sees("saved")
    expect(smallest).not_to_have_attribute("aria-invalid", "true")
    assert instance.answer(workshop, "market-position")["smallest_employees"] == "1500"
