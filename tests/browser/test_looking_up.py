"""Words are looked up and explained where they stand: by keyboard, by pointer, and by finger."""

import pytest
from playwright.sync_api import expect

from tests.browser.instance import ADA, now
from workshop.actions import portal
from workshop.domain.portal.access import Access


@pytest.fixture
def home(instance):
    """The portal of the demo, open to everybody."""
    krume = instance.demo()
    with instance.memory.writing() as store:
        portal.choose_access(store, krume, Access.PUBLIC, by=instance.person(ADA), at=now())
    return f"/g/{krume.id}/"


def test_by_keyboard_a_word_is_found_and_the_words_around_it_are_explained(visit, home):
    reader = visit(None)
    page, field = reader.page, reader.page.get_by_role("combobox").first
    bubble, link = page.get_by_role("tooltip"), page.locator(".term-page a.term").first

    reader.open(f"{home}terms")
    page.keyboard.press("/")
    expect(field).to_be_focused()
    page.keyboard.type("Makreting qualifizirter Laed")
    options = page.get_by_role("option")
    expect(options.first).to_contain_text("MQL")
    expect(page.get_by_role("status").first).to_contain_text("Makreting")
    page.keyboard.press("ArrowDown")
    expect(field).to_have_attribute("aria-activedescendant", options.first.get_attribute("id"))
    assert reader.faults() == []
    page.keyboard.press("Escape")
    expect(options).to_have_count(0)
    expect(field).to_have_value("Makreting qualifizirter Laed")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{reader.url}{home}terms/mql")

    expect(link).to_have_attribute("aria-describedby", "definition-0")
    assert page.locator("#definition-0").text_content().startswith("Eine Person, deren Kontaktdaten")
    page.get_by_role("link", name=reader.words("Glossary")).last.focus()
    page.keyboard.press("Tab")
    expect(link).to_be_focused()
    expect(bubble).to_contain_text("Eine Person, deren Kontaktdaten")
    assert reader.faults() == []
    page.keyboard.press("Escape")
    expect(bubble).to_be_hidden()
    expect(link).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{reader.url}{home}terms/lead")


def test_by_pointer_the_explanation_stays_while_one_points_at_it(visit, home):
    reader = visit(None)
    bubble, link = reader.page.get_by_role("tooltip"), reader.page.locator(".term-page a.term").first

    reader.open(f"{home}terms/mql")
    link.hover()
    expect(bubble).to_be_visible()
    bubble.hover()
    reader.page.wait_for_timeout(400)  # longer than it stays after one has left
    expect(bubble).to_be_visible()
    reader.page.get_by_role("heading", level=1).hover()
    expect(bubble).to_be_hidden()


def test_by_finger_the_first_tap_explains_and_the_second_leads_there(visit, home):
    reader = visit(None, phone=True)
    bubble, link = reader.page.get_by_role("tooltip"), reader.page.locator(".term-page a.term").first

    reader.open(f"{home}terms/mql")
    link.tap()
    expect(bubble).to_contain_text(reader.words("Tap again for the whole page."))
    box = bubble.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    link.tap()
    expect(reader.page).to_have_url(f"{reader.url}{home}terms/lead")


def test_on_a_phone_the_search_comes_first_and_rows_of_tables_are_blocks(visit, home):
    reader = visit(None)
    page = reader.page
    page.set_viewport_size({"width": 320, "height": 700})

    reader.open(home)
    search, letters = (page.locator(each).bounding_box() for each in (".portal__search", ".letters"))
    assert search["y"] + search["height"] <= letters["y"]

    for name in ("stages", "commitments", "positioning", "meetings"):
        reader.open(f"{home}{name}")
        sideways = page.evaluate(
            """() => [...document.querySelectorAll("main, main *")].filter((each) =>
              /auto|scroll/.test(getComputedStyle(each).overflowX) && each.scrollWidth > each.clientWidth + 1
            ).map((each) => each.className)"""
        )
        assert sideways == [], name
        assert page.evaluate("document.documentElement.scrollWidth") == 320
    reader.open(f"{home}commitments")
    cell = page.get_by_role("table").get_by_role("cell").and_(page.locator(".listing__target")).first
    said = cell.evaluate("each => getComputedStyle(each, '::before').content")
    assert cell.get_attribute("data-label") in said
    assert reader.faults() == []
