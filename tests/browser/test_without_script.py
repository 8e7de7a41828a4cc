"""Everything that has to be done can be done where no script runs."""

from playwright.sync_api import expect

from tests.browser.instance import BEN
from tests.browser.screens import Phone
from tests.room import MQL
from workshop.actions import drafting, narrowing
from workshop.domain.contributions.rounds import Phase
from workshop.domain.participants import Team


def test_a_step_is_answered_a_row_added_and_version_1_published(visit, instance):
    ada = visit(java_script_enabled=False)
    workshop = instance.empty_workshop()

    ada.open_step(workshop, "what")
    ada.field("offer").fill("Käse mit Löchern")
    ada.button("Save").click()
    expect(ada.field("offer")).to_have_value("Käse mit Löchern")

    ada.open_step(workshop, "market-position")
    ada.button("Add: %(row)s", row="Folge").click()
    row = ada.entries("consequences").nth(0)
    row.locator("[name=consequence]").fill("Kein Rabatt")
    ada.button("Save", within=row).click()
    expect(row.locator("[name=consequence]")).to_have_value("Kein Rabatt")

    ada.open_step(workshop, "personas")
    ada.button("Add: %(row)s", row="Persona").click()
    ada.page.get_by_label("Name").first.fill("Käthe Käse")
    ada.button("Add: %(row)s", row="Problem").click()
    ada.nested("problems").locator("[name$='.text']").fill("Der Käse läuft weg")
    ada.button("Save").click()
    expect(ada.page.locator("h1")).to_have_text("Käthe Käse")
    persona = instance.answer(workshop, "personas")["personas"][0]
    assert [problem["text"] for problem in persona["problems"]] == ["Der Käse läuft weg"]

    ada.link("Contract").click()
    ada.link("Publish a version").click()
    ada.labelled("What this version changes").fill("Erste Fassung.")
    ada.page.get_by_role("checkbox").check()
    ada.button("Publish version %(number)s", number="1.0").click()
    expect(ada.page.locator(".version__number")).to_have_text("1.0")


def test_two_texts_are_shown_side_by_side_without_script_as_well(visit, instance):
    workshop = instance.empty_workshop()
    ada, ben = visit(java_script_enabled=False), visit(BEN, java_script_enabled=False)
    ben.expects("409 (CONFLICT)")
    ada.open_step(workshop, "what")
    ben.open_step(workshop, "what")
    ada.field("offer").fill("Käse mit Löchern")
    ada.button("Save").click()

    ben.field("offer").fill("Löcher mit Käse")
    ben.button("Save").click()
    expect(ben.page.locator(".theirs")).to_contain_text("Käse mit Löchern")
    ben.button("Save").last.click()

    assert instance.said(workshop, "what", "offer") == ["Käse mit Löchern", "Löcher mit Käse"]


def test_somebody_comes_in_writes_finishes_places_dots_and_votes(visit, room, a_round, sven):
    led = a_round(MQL, cold=True, said={sven: "Jemand mit Budget."})
    phone = visit(None, kind=Phone, phone=True, java_script_enabled=False)

    phone.come_in(room.code, "Lena", Team.SALES)
    phone.type("Ein Lead, der passt.", example="Fragt selbst", counter_example="Karteileiche")
    phone.button("Save").click()
    expect(phone.labelled("Your card")).to_have_value("Ein Lead, der passt.")
    phone.button("I'm finished").click()
    phone.reads(phone.words("You have finished."))
    led.move(Phase.REVEAL)
    led.leads(narrowing.open_dots, 3)

    phone.page.reload()
    phone.button("One dot more", within=phone.card("Jemand mit Budget.")).click()
    expect(phone.card("Jemand mit Budget.").locator("output")).to_have_text("1")
    led.word("Ein Lead, der passt.")
    led.leads(drafting.open_ballot, None)
    led.vote(sven, 4)

    phone.page.reload()
    phone.show_hand(3, "Mir fehlt die Frist.")
    tally = led.leads(drafting.close_ballot) and led.look("wall").last_tally
    assert [said.sentence for said in tally.reservations] == ["Mir fehlt die Frist."]
