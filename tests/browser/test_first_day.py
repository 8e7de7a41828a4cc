"""A new hire's first day, in German, with a phone in her hand and no account."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.instance import ADA, now
from workshop.actions import permits, portal
from workshop.domain.portal.access import Access
from workshop.domain.portal.permits import LINK

LEADS = 6
NAME = "Nora Neumann"


@pytest.fixture
def link(instance):
    """The secret link that stood in the letter of welcome."""
    krume, ada = instance.demo(), instance.person(ADA)
    with instance.memory.writing() as store:
        portal.choose_access(store, krume, Access.LINK, by=ada, at=now())
        made = permits.make(store, LINK, krume, name="Neue im Vertrieb", lasting="month", by=ada, at=now())
    return f"/r/{made.secret}"


def test_she_opens_her_link_reads_searches_tries_herself_and_acknowledges(visit, instance, link):
    nora, home = visit(None, phone=True), f"/g/{instance.demo().id}/"
    heading = nora.page.get_by_role("heading", level=1)

    # The link leads to what applies, and stands in no address any more.
    nora.open(link)
    expect(nora.page).to_have_url(re.compile(f"{home}$"))
    expect(nora.page.get_by_text("in Kraft seit")).to_be_visible()

    # A word as she heard it in the corridor.
    nora.page.locator("[name=q]").locator("visible=true").fill("Quallifizirt")
    nora.page.locator("[name=q]").locator("visible=true").press("Enter")
    nora.page.locator(".hit a").first.tap()
    expect(heading).to_have_text("qualifiziert")

    # From there to the term that everything is about; a tap explains a word on the spot.
    nora.open(f"{home}terms")
    nora.page.get_by_role("main").get_by_role("link", name="MQL", exact=True).first.tap()
    expect(heading).to_have_text("MQL")
    definition = nora.page.get_by_role("region", name=nora.words("Agreed definition"))
    expect(definition).to_contain_text("mindestens 15\u00a0Filialen")
    expect(nora.page.get_by_text("Ein Kontakt mit mehr als 60 Punkten")).to_have_count(1)

    # Six leads: after each she sees what was agreed, and at the end how it went.
    nora.page.get_by_role("navigation").get_by_role("link", name=nora.words("Quiz")).tap()
    for number in range(1, LEADS + 1):
        expect(nora.page.get_by_text(f"Lead {number} von {LEADS}")).to_be_visible()
        nora.page.get_by_role("radio").nth(number % 2 * 2).check()
        nora.button("Compare with what was agreed").tap()
        expect(nora.page.get_by_role("heading", name=nora.words("The rule that decides it"))).to_be_visible()
        nora.link("Next lead" if number < LEADS else "How it went").tap()
    expect(heading).to_contain_text(f"von {LEADS}")

    # She says that she has read it, by her name alone.
    nora.link("Say that you have read it").tap()
    nora.labelled("Your name").fill(NAME)
    nora.button("I have read version %(number)s", number="1.0").tap()
    expect(heading).to_have_text(nora.words("You know what applies"))

    with instance.memory.reading() as store:
        (reader,) = store.readers.of(instance.demo().id)
        assert (reader.name, str(store.readers.last(reader.id).number)) == (NAME, "1.0")
