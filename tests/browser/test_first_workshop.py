"""A new facilitator, in German, with a phone in her hand."""

import re

from playwright.sync_api import expect


def test_a_workshop_is_opened_and_its_first_step_answered_with_a_handful_of_taps(visit):
    ada = visit(phone=True)

    ada.open("/")
    ada.link("New workshop").tap()
    ada.labelled("Company").fill("Käserei Löchle")
    ada.page.locator("[name=agenda][value=short]").tap()
    ada.button("Open the workshop").tap()
    ada.write(ada.field("purpose"), "Damit aus Leads Kunden werden.")

    ada.sees("saved")
    expect(ada.page).to_have_url(re.compile("/steps/parties$"))


def test_the_rail_shows_how_far_each_step_has_come_and_a_reload_keeps_everything(visit, instance):
    ada = visit(phone=True)
    workshop = instance.empty_workshop()
    ada.open_step(workshop, "parties")

    ada.next_step.tap()
    ada.write(ada.field("offer"), "Käse mit Löchern")
    ada.sees("saved")
    ada.next_step.tap()
    ada.write(ada.field("delivery"), "Von Hand")
    ada.sees("saved")
    ada.rail.locator("summary").tap()

    expect(ada.state_of("what")).to_have_attribute("data-state", "complete")
    expect(ada.state_of("how")).to_have_text(ada.words("complete"))
    expect(ada.state_of("why")).to_have_attribute("data-state", "empty")
    counted = ada.rail.locator("summary").text_content()

    ada.page.reload()
    expect(ada.rail.locator("summary")).to_have_text(counted)
    expect(ada.field("delivery")).to_have_value("Von Hand")
    ada.rail.locator("summary").tap()
    ada.rail.locator("[data-step=what]").tap()
    expect(ada.field("offer")).to_have_value("Käse mit Löchern")
