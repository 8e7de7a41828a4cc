"""The rows of a step that are entries of their own: consequences of the market position, and parties."""

import pytest
from playwright.sync_api import expect

STEP = "market-position"


@pytest.fixture
def workshop(instance):
    return instance.empty_workshop()


@pytest.fixture
def rows(ada, workshop):
    """Ada at a list with two consequences."""
    ada.open_step(workshop, STEP)
    for text in ("Kein Rabatt", "Nur mit Termin"):
        ada.button("Add: %(row)s", row="Folge").click()
        expect(ada.focused).to_have_attribute("name", "consequence")
        expect(ada.focused).to_have_value("")
        ada.page.keyboard.type(text)
    return ada.entries("consequences")


def texts(rows):
    return rows.locator("[name=consequence]").evaluate_all("inputs => inputs.map((input) => input.value)")


@pytest.fixture
def kept(instance, workshop):
    """What the server knows, in its order."""
    return lambda: [row.get("consequence") for row in instance.answer(workshop, STEP)["consequences"]]


def test_a_new_row_takes_the_cursor_and_is_counted(ada, rows, kept):
    ada.sees("saved")

    assert kept() == ["Kein Rabatt", "Nur mit Termin"] == texts(rows)
    expect(ada.page.locator("#rows-consequences [data-count]")).to_have_text("2")
    expect(ada.state_of(STEP)).to_have_attribute("data-state", "started")


def test_a_row_moves_and_keeps_what_is_typed_in_it(ada, rows, kept):
    ada.button("Move up", within=rows.nth(1)).click()
    expect(rows.nth(0).locator("[name=consequence]")).to_have_value("Nur mit Termin")
    expect(ada.button("Move up", within=rows.nth(0))).to_be_focused()
    ada.page.reload()

    assert texts(rows) == ["Nur mit Termin", "Kein Rabatt"] == kept()


def test_a_removed_row_can_be_brought_back(ada, rows, kept):
    ada.button("Remove", within=rows.nth(0)).click()
    expect(ada.button("Undo")).to_be_focused()
    expect(rows).to_have_count(1)
    assert kept() == ["Nur mit Termin"]

    ada.page.keyboard.press("Enter")

    expect(rows).to_have_count(2)
    expect(ada.focused).to_have_value("Kein Rabatt")
    assert texts(rows) == kept()


def test_the_last_row_gone_leaves_a_sentence(ada, rows):
    for left in (1, 0):
        ada.button("Remove", within=rows.nth(0)).click()
        expect(rows).to_have_count(left)

    expect(ada.page.get_by_text(ada.words("Nothing here yet."))).to_be_visible()


def test_what_is_typed_elsewhere_while_a_row_moves_is_neither_lost_nor_interrupted(ada, rows, kept):
    ada.slow_down("/move$")
    ada.button("Move down", within=rows.nth(0)).click()
    other = rows.filter(has=ada.page.locator("[name=consequence]")).nth(1).locator("[name=consequence]")
    other.focus()
    ada.page.keyboard.press("End")
    ada.page.keyboard.type(", und der gilt")

    expect(rows.nth(0).locator("[name=consequence]")).to_have_value("Nur mit Termin, und der gilt")
    expect(rows.nth(0).locator("[name=consequence]")).to_be_focused()
    ada.sees("saved")
    assert kept() == ["Nur mit Termin, und der gilt", "Kein Rabatt"]


def test_without_a_connection_the_page_says_so_and_nothing_typed_goes_away(ada, rows, kept):
    ada.expects("net::ERR_INTERNET_DISCONNECTED")
    ada.sees("saved")
    ada.context.set_offline(True)
    rows.nth(0).locator("[name=consequence]").fill("Gar kein Rabatt")
    ada.button("Add: %(row)s", row="Folge").click()
    ada.sees("undone")
    expect(rows).to_have_count(2)

    ada.context.set_offline(False)
    ada.button("Add: %(row)s", row="Folge").click()

    expect(rows).to_have_count(3)
    ada.sees("saved")
    assert kept() == ["Gar kein Rabatt", "Nur mit Termin", None]


def test_a_party_is_called_what_is_typed_into_its_fold(ada, workshop, instance):
    ada.open_step(workshop, "parties")
    ada.button("Add: %(row)s", row="Partei").click()
    party = ada.entries("parties").nth(2)
    expect(party.locator("summary")).to_have_text(ada.words("without a name yet"))

    ada.page.keyboard.type("Geschäftsleitung")
    party.locator("[name=side]").select_option("management")

    expect(party.locator("summary")).to_have_text("Geschäftsleitung")
    ada.sees("saved")
    added = instance.answer(workshop, "parties")["parties"][2]
    assert (added["name"], added["side"]) == ("Geschäftsleitung", "management")
