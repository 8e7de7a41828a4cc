"""The lists inside Fridolin's persona sheet: his problems, his industries."""

import pytest
from playwright.sync_api import expect

SOLD_OUT, FEAR = "problems.sold-out.text", "problems.fear.text"


@pytest.fixture
def workshop(instance):
    return instance.demo()


@pytest.fixture
def fridolin(instance, workshop):
    """What the server knows about him."""

    def fridolin(field):
        sheets = instance.answer(workshop, "personas")["personas"]
        return next(row for row in sheets if row["id"] == "fridolin")[field]

    return fridolin


@pytest.fixture
def at_the_sheet(visit, workshop):
    def at_the_sheet(**how):
        visitor = visit(**how)
        visitor.open_step(workshop, "personas", "personas", "fridolin")
        return visitor

    return at_the_sheet


def the(visitor, field):
    return visitor.field(field, "personas", "fridolin")


def problems(visitor):
    return visitor.page.locator('[data-rows="problems"] [name$=".text"]')


def test_a_problem_is_added_filled_moved_removed_and_brought_back(at_the_sheet, fridolin):
    ada = at_the_sheet()
    first, second = (problems(ada).nth(place).input_value() for place in range(2))

    ada.button("Add: %(row)s", row="Problem").click()
    expect(problems(ada).nth(2)).to_be_focused()
    ada.page.keyboard.type("Samstags fehlt die Hälfte")
    ada.button("Move up", within=ada.nested("problems").nth(2)).click()
    expect(ada.button("Move up", within=ada.nested("problems").nth(1))).to_be_focused()
    ada.button("Remove", within=ada.nested("problems").nth(0)).click()
    expect(ada.button("Undo")).to_be_focused()
    ada.sees("saved")
    assert [row["text"] for row in fridolin("problems")] == ["Samstags fehlt die Hälfte", second]
    ada.button("Undo").click()
    expect(problems(ada).nth(0)).to_be_focused()
    ada.sees("saved")
    ada.page.reload()

    expect(problems(ada)).to_have_count(3)
    on_the_page = [problems(ada).nth(place).input_value() for place in range(3)]
    assert on_the_page == [first, "Samstags fehlt die Hälfte", second]
    assert on_the_page == [row["text"] for row in fridolin("problems")]


def test_the_same_goes_with_the_keyboard_alone(at_the_sheet, fridolin):
    ada = at_the_sheet()
    keyboard = ada.page.keyboard

    the(ada, FEAR).focus()
    keyboard.press("Alt+ArrowUp")
    expect(the(ada, FEAR)).to_be_focused()
    keyboard.press("Tab")
    expect(the(ada, "problems.fear.severity")).to_be_focused()
    keyboard.press("ControlOrMeta+a")
    keyboard.type("5")
    ada.button("Add: %(row)s", row="Problem").focus()
    keyboard.press("Enter")
    keyboard.type("Samstags fehlt die Hälfte")
    ada.sees("saved")

    saved = fridolin("problems")
    assert [row["id"] for row in saved[:2]] == ["fear", "sold-out"]
    assert (saved[0]["severity"], saved[2]["text"]) == ("5", "Samstags fehlt die Hälfte")


def test_on_a_phone_the_same_buttons_are_as_large_as_a_thumb(at_the_sheet, fridolin):
    ada = at_the_sheet(phone=True)
    down = ada.button("Move down", within=ada.nested("problems").nth(0))

    down.tap()
    ada.sees("saved")

    assert [row["id"] for row in fridolin("problems")] == ["fear", "sold-out"]
    assert min(down.bounding_box()[side] for side in ("width", "height")) >= 44


def test_enter_begins_a_line_and_backspace_takes_an_empty_one_away(at_the_sheet, fridolin):
    ada = at_the_sheet()
    lines, keyboard = ada.lines("other_titles", "personas", "fridolin"), ada.page.keyboard
    there = fridolin("other_titles")

    lines.nth(0).focus()
    keyboard.press("End")
    keyboard.press("Enter")
    keyboard.type("Chef vom Ganzen")
    keyboard.press("Enter")
    keyboard.press("Backspace")
    keyboard.press("Alt+ArrowUp")
    ada.sees("saved")

    assert fridolin("other_titles") == ["Chef vom Ganzen", *there]
    expect(lines.last).to_have_value("")
    expect(lines.nth(1)).to_have_accessible_name("Heißt anderswo 2")


def test_a_pasted_list_becomes_a_line_for_each_of_its_items(at_the_sheet, fridolin):
    ada = at_the_sheet()
    lines = ada.lines("quotes", "personas", "fridolin")
    there = fridolin("quotes")

    lines.last.focus()
    ada.paste("- Das Brot ist aus.\n- Schon wieder?\n\n• Um elf!\n")
    ada.sees("saved")

    assert fridolin("quotes") == [*there, "Das Brot ist aus.", "Schon wieder?", "Um elf!"]
    expect(lines.last).to_have_value("")


def test_a_single_line_takes_no_line_break(at_the_sheet):
    ada = at_the_sheet()
    name = the(ada, "name")
    written = name.input_value()

    name.focus()
    ada.page.keyboard.press("Enter")

    expect(name).to_have_value(written)


def test_an_arrow_opens_the_choices_of_a_list_and_moves_no_row(at_the_sheet):
    ada = at_the_sheet()
    source = the(ada, "problems.fear.source")

    source.focus()
    ada.page.keyboard.press("Alt+ArrowUp")
    ada.page.keyboard.press("Escape")

    expect(ada.nested("problems").nth(1)).to_have_attribute("data-rows-one", "fear")


def test_rows_and_lines_that_could_not_be_saved_come_back_after_a_crash(
    at_the_sheet, fridolin, instance, workshop
):
    ada = at_the_sheet()
    ada.expects("net::ERR_CONNECTION_REFUSED")
    with instance.down():
        ada.button("Add: %(row)s", row="Problem").click()
        ada.page.keyboard.type("Samstags fehlt die Hälfte")
        ada.button("Remove", within=ada.nested("problems").nth(0)).click()
        ada.lines("quotes", "personas", "fridolin").last.fill("Um elf!")
        the(ada, "status").select_option("draft")
        ada.sees("offline")
        ada.crash()

    ada.sit_down_again()
    ada.open_step(workshop, "personas", "personas", "fridolin")
    ada.sees("saved")

    fear, added = fridolin("problems")
    assert (fear["id"], added["text"]) == ("fear", "Samstags fehlt die Hälfte")
    assert fridolin("quotes")[-1] == "Um elf!"
    assert fridolin("status") == "draft"
