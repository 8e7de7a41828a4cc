"""A gap leads to the field that mends it, wherever that field hides."""

import pytest
from playwright.sync_api import expect

from workshop.web.desk import input_id, spot


@pytest.fixture
def workshop(instance):
    return instance.empty_workshop()


def gaps_of(visitor):
    return visitor.page.locator(".finding--gap a")


def test_a_missing_answer_is_listed_as_soon_as_the_step_is_begun_and_its_link_goes_there(ada, workshop):
    ada.open_step(workshop, "why")
    ada.write(ada.field("service"), "Weil Käse verbindet")
    ada.sees("saved")

    gaps_of(ada).first.click()

    expect(ada.field("company")).to_be_focused()


def test_a_gap_in_a_folded_row_opens_it(ada, workshop, instance):
    with instance.memory.writing() as store:
        store.agreements.put_answer(
            workshop.id,
            "parties",
            {"parties": [{"id": "a", "name": "Marketing"}, {"id": "b", "name": "Vertrieb", "side": "sales"}]},
            None,
            workshop.created_at,
        )
    ada.open(f"/workshops/{workshop.id}/")
    ada.page.locator(".way__gaps summary").click()

    ada.page.locator(".way__gaps a").click()

    expect(ada.field("side", "parties", "a")).to_be_focused()
    expect(ada.field("side", "parties", "a")).to_be_in_viewport()


def test_a_gap_in_a_row_on_a_sheet_opens_the_sheet(ada, workshop, instance):
    persona = {"id": "k", "name": "Käthe", "title": "Käserin", "problems": [{"id": "p", "severity": "3"}]}
    with instance.memory.writing() as store:
        store.agreements.put_answer(
            workshop.id, "personas", {"personas": [persona]}, None, workshop.created_at
        )
    ada.open_step(workshop, "personas")

    gaps_of(ada).first.click()

    expect(ada.page.locator(f'[id="{input_id(spot("personas", "k"), "problems.p.text")}"]')).to_be_focused()


def test_a_list_without_rows_offers_to_add_the_first(ada, workshop):
    ada.open_step(workshop, "market-position")
    expect(ada.page.get_by_text(ada.words("Nothing here yet."))).to_be_visible()
    ada.field("position").select_option("premium")
    ada.sees("saved")

    gaps_of(ada).last.click()

    expect(ada.button("Add: %(row)s", row="Folge")).to_be_focused()


def test_the_rail_shows_the_step_one_is_at_however_late_it_comes(ada, workshop):
    ada.open_step(workshop, "term")

    expect(ada.page.locator(".rail [aria-current]")).to_be_in_viewport()
