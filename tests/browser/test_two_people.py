"""Ada and Ben write at the same time."""

import pytest
from playwright.sync_api import expect

from tests.browser.instance import BEN


@pytest.fixture
def workshop(instance):
    return instance.empty_workshop()


@pytest.fixture
def ben(visit):
    return visit(BEN)


@pytest.fixture
def overtaken(ada, ben, workshop):
    """Ben, looking at his text and at the one with which Ada came before him."""
    ben.expects("409 (CONFLICT)")
    ada.open_step(workshop, "what")
    ben.open_step(workshop, "what")
    ada.write(ada.field("offer"), "Käse mit Löchern")
    ada.sees("saved")
    ben.write(ben.field("offer"), "Löcher mit Käse")
    ben.button("Show both texts").click()
    expect(ben.page.locator(".theirs")).to_have_count(1)
    return ben


def test_who_saves_second_is_told_by_name_sees_both_texts_and_saves_one_made_of_both(
    ada, ben, instance, workshop
):
    ben.expects("409 (CONFLICT)")
    ada.open_step(workshop, "what")
    ben.open_step(workshop, "what")
    ada.write(ada.field("offer"), "Käse mit Löchern")
    ada.sees("saved")

    ben.write(ben.field("offer"), "Löcher mit Käse")
    ben.sees("overtaken")
    expect(ben.saving).to_contain_text("Ada Amsel")
    ben.button("Show both texts").click()

    expect(ben.field("offer")).to_have_value("Löcher mit Käse")
    theirs = ben.page.locator(".theirs")
    expect(theirs).to_have_count(1)
    expect(theirs).to_contain_text("Ada Amsel")
    expect(theirs).to_contain_text("Käse mit Löchern")
    assert ben.faults() == []
    ben.button("Add it to my text").click()
    expect(ben.field("offer")).to_have_value("Löcher mit Käse\n\nKäse mit Löchern")
    ben.write(ben.field("offer"), "Käse mit Löchern und Löcher mit Käse")
    ben.sees("saved")

    said = instance.said(workshop, "what", "offer")
    assert said[0] == "Käse mit Löchern"
    assert said[-1] == "Käse mit Löchern und Löcher mit Käse"


def test_who_was_overtaken_may_insist_and_the_other_text_stays_in_the_history(overtaken, instance, workshop):
    overtaken.button("Save").first.click()

    expect(overtaken.page.locator(".theirs")).to_have_count(0)
    expect(overtaken.field("offer")).to_have_value("Löcher mit Käse")
    assert instance.said(workshop, "what", "offer") == ["Käse mit Löchern", "Löcher mit Käse"]


def test_who_walks_away_from_two_texts_finds_the_own_one_again(overtaken, instance, workshop):
    overtaken.open_step(workshop, "how")
    overtaken.open_step(workshop, "what")

    overtaken.sees("overtaken")
    expect(overtaken.field("offer")).to_have_value("Löcher mit Käse")
    assert instance.answer(workshop, "what")["offer"] == "Käse mit Löchern"


def test_who_goes_back_finds_what_the_other_wrote_meanwhile(ada, ben, workshop):
    ada.open_step(workshop, "what")
    ada.write(ada.field("offer"), "Käse mit Löchern")
    ada.sees("saved")
    ada.next_step.click()
    expect(ada.field("delivery")).to_be_visible()
    ben.open_step(workshop, "what")
    ben.write(ben.field("offer"), "Löcher mit Käse")
    ben.sees("saved")

    ada.page.go_back()

    expect(ada.field("offer")).to_have_value("Löcher mit Käse")


def test_two_people_on_two_sheets_of_a_list_never_meet(ada, ben, instance):
    workshop = instance.demo()
    ada.open_step(workshop, "personas", "personas", "fridolin")
    ben.open_step(workshop, "personas", "personas", "berta")

    ada.write(ada.field("archetype", "personas", "fridolin"), "Steht im Laden")
    ben.write(ben.field("archetype", "personas", "berta"), "Steht am Ofen")

    ada.sees("saved")
    ben.sees("saved")


def test_somebody_elses_draft_in_the_same_browser_is_not_saved_in_my_name(visit, instance, workshop):
    ben = visit(BEN)
    ben.expects("net::ERR_CONNECTION_REFUSED")
    ben.open_step(workshop, "what")
    with instance.down():
        ben.write(ben.field("offer"), "Löcher mit Käse")
        ben.sees("offline")
        ben.crash()

    ben.sit_down_again(as_session=instance.sign_in("ada@example.org"))
    ben.open_step(workshop, "what")

    expect(ben.field("offer")).to_have_value("")
    assert instance.answer(workshop, "what") == {}
