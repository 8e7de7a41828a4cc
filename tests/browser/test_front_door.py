"""The front door and the first pages of the portal: seen in light and dark, heard, and used by keys alone."""

import pytest
from playwright.sync_api import expect

from tests.browser.instance import BEN
from tests.browser.listener import flaws, outline, read_out
from tests.browser.screens import Desk
from tests.browser.test_every_page import faults


@pytest.fixture
def krume(instance):
    return instance.demo()


def test_the_ways_in_can_be_seen_and_used_by_everybody(visit):
    """Every other page is looked at as Ada; here are those that she never sees, and the bar of the tour."""
    found = []
    for email, address in ((None, "/"), (BEN, "/tour/2")):
        somebody = visit(email, phone=True)
        somebody.open(address)
        found += [f"{address}: {fault}" for fault in faults(somebody)]

    assert not found, "\n".join(found)


def test_no_listener_is_lost(visit, krume):
    portal = f"/g/{krume.id}/"
    ways = {
        None: ("/", "/sign-in", "/join", "/verify"),
        BEN: ("/", "/tour/", "/tour/2", portal, f"{portal}terms", f"{portal}terms/mql", f"{portal}stages"),
    }
    found = []
    for email, addresses in ways.items():
        somebody = visit(email)
        for address in addresses:
            somebody.open(address)
            found += [f"{email} at {address}: {flaw}" for flaw in flaws(read_out(somebody.page))]

    assert not found, "\n".join(found)


def test_a_listener_hears_first_what_this_is_and_then_the_ways_in(visit):
    stranger = visit(None, language="en")
    stranger.open("/")

    assert outline(read_out(stranger.page)) == [
        "banner",
        "main",
        "heading1: One room. One language. One contract.",
        "region: Where do you want to go?",
        "heading2: Where do you want to go?",
        "heading3: I have a code",
        "heading3: I have an account",
        "heading3: I have a contract in my hands",
        "region: How it goes",
        "heading2: How it goes",
        "contentinfo",
    ]


def test_a_listener_of_a_term_hears_what_it_means_before_anything_else(visit, krume):
    ada = visit(language="en")
    ada.open(f"/g/{krume.id}/terms/mql")

    heard = outline(read_out(ada.page))
    inside = heard[heard.index("main") + 1 :]

    assert heard[: heard.index("main")] == ["banner", "search", "navigation: What there is to read"]
    assert inside[:4] == [
        "heading1: MQL",
        "region: Agreed definition",
        "heading2: Agreed definition",
        "region: For example",
    ]
    assert heard[-1] == "contentinfo"


def test_the_tour_is_taken_by_keys_alone(visit):
    ada = visit(kind=Desk, language="en")
    ada.open("/")
    ada.press("Tab")
    expect(ada.focused).to_have_text("Skip to the content")
    ada.tab_to(ada.link("Guided tour of the demo"))
    ada.press("Enter")
    ada.tab_to(ada.link("Begin"))
    stations = ada.page.locator(".stations > li").count()
    ada.press("Enter")

    bar = ada.page.get_by_role("complementary", name="Guided tour")
    for number in (1, 2):
        expect(bar).to_contain_text(f"{number} of {stations}:")
        ada.tab_to(ada.link("Next station"))
        ada.press("Enter")
    ada.open(f"/tour/{stations}")
    expect(bar).to_contain_text(f"{stations} of {stations}:")
    ada.tab_to(ada.button("End the tour"))
    ada.press("Enter")
    expect(ada.page.get_by_role("heading", level=1)).to_have_text("That was the tour. What now?")
