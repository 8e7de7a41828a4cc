"""The main job: a number changes, and a new version of the contract comes out as a PDF."""

from playwright.sync_api import expect


def test_a_changed_number_becomes_version_2_and_its_pdf(ada, instance):
    workshop = instance.short_demo()
    ada.open_step(workshop, "calculator")
    ada.write(ada.field("deal_value"), "30.000")
    ada.sees("saved")
    expect(ada.page.locator("[data-printed-section]")).to_contain_text("30.000")

    ada.link("Contract").click()
    ada.link("Publish a version").click()
    expect(ada.page.locator("[name=weight][value=major]")).to_be_checked()
    expect(
        ada.page.get_by_text(ada.words("Proposed from the comparison: %(number)s", number="2.0"))
    ).to_be_visible()
    ada.labelled("What this version changes").fill("Aufträge sind mehr wert.")
    for box in ada.page.locator("main").get_by_role("checkbox").all():
        box.check()
    assert ada.faults() == []
    ada.button("Publish").click()

    newest = ada.page.locator(".version").first
    expect(newest.locator(".version__number")).to_have_text("2.0")
    expect(newest).to_contain_text(ada.words("Being printed …"))
    instance.print_all()
    pdf = newest.get_by_role("link", name="PDF")
    expect(pdf).to_be_visible()
    answer = ada.context.request.get(ada.url + pdf.get_attribute("href"))
    assert (answer.status, answer.headers["content-type"]) == (200, "application/pdf")
    assert answer.body().startswith(b"%PDF-")
