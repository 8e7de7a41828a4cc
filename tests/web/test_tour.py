"""The guided tour through the demo."""

from dataclasses import replace

import pytest

from tests.conftest import NOW, publish
from tests.pages import open_
from workshop.actions import demo, exchange, facilitation
from workshop.domain.people import Role

STEPS = ("parties", "glossary", "calculator")


@pytest.fixture
def krume(memory, ada, cleo):
    """A demo that is small enough for a test; Ada leads it, Cleo reads."""
    whole = demo.demo_file("en")
    few = replace(whole, agenda=STEPS, agreed={slug: whole.agreed[slug] for slug in STEPS})
    with memory.writing() as store:
        workshop = exchange.take_in(store, few, by=ada, at=NOW, is_demo=True)
        publish(store, workshop, by=ada)
        facilitation.invite(store, workshop, email=cleo.email, role=Role.READER, party=None, by=ada, at=NOW)
    return workshop


def stations(page):
    return [each for each in page.links().values() if each.startswith("/tour/") and each[6:].isdigit()]


def test_the_tour_leads_from_station_to_station_and_ends(browser, ada, krume):
    client = browser(ada)
    start = open_(client, "/").follow("Guided tour of the demo")
    page, seen = start.follow("Begin"), []
    while "Next station" in page.links():
        seen.append(page.url)
        page = page.follow("Next station")

    assert f"{len(seen) + 1} of {len(seen) + 1}:" in page.text
    assert len(set(seen)) == len(seen) >= 7
    assert all(krume.id in url or url.startswith("/verify/") for url in seen)
    end = page.press("End the tour")
    assert "Guided tour" not in open_(client, f"/workshops/{krume.id}/").text
    assert end.heading == "That was the tour. What now?"
    assert end.follow("New workshop").url == "/workshops/new"
    assert open_(client, "/tour/end").follow("To the demo").url == f"/workshops/{krume.id}/"


def test_whoever_leaves_the_tour_halfway_sees_its_stations(browser, ada, krume):
    client = browser(ada)

    left = open_(client, "/tour/2").press("Leave the tour")

    assert left.url == "/tour/"
    assert "of the tour" not in open_(client, f"/workshops/{krume.id}/").text


def test_after_the_tour_even_a_stranger_to_the_demo_knows_what_to_do(browser, dan):
    assert open_(browser(dan), "/tour/end").follow("New workshop").url == "/workshops/new"


def test_off_the_path_a_link_leads_back_and_elsewhere_there_is_no_bar(browser, ada, krume, brezel):
    client = browser(ada)
    open_(client, "/tour/2")

    astray = open_(client, f"/workshops/{krume.id}/decisions")

    assert astray.follow("Back to this station").url.endswith("/why/glossary/terms/mql")
    assert "of the tour" not in open_(client, f"/workshops/{brezel.id}/decisions").text
    assert "tour__where" not in open_(client, "/").html


@pytest.mark.usefixtures("krume")
def test_each_is_shown_the_stations_that_they_may_see(browser, ada, cleo):
    leads, reads = (open_(browser(who), "/tour/") for who in (ada, cleo))
    statuses = {browser(cleo).get(each, follow_redirects=True).status_code for each in stations(reads)}

    assert set(stations(reads)) < set(stations(leads))
    assert statuses == {200}


@pytest.mark.usefixtures("krume")
def test_whoever_is_not_in_the_demo_is_told_how_to_get_there(browser, dan):
    page = open_(browser(dan), "/tour/")

    assert dan.email in page.text
    assert stations(page) == []
    assert browser(dan).get("/tour/1").status_code == 404


@pytest.mark.parametrize("made_up", ["0", "99", "\u0663", "-1", "x" * 500, ""])
def test_a_made_up_station_shows_no_bar(browser, ada, krume, made_up):
    client = browser(ada)
    client.set_cookie("handschlag_tour", made_up)

    assert "tour__where" not in open_(client, f"/workshops/{krume.id}/").html


def test_the_tour_is_for_people_with_an_account(browser):
    client = browser()
    client.set_cookie("handschlag_tour", "1")

    assert "/sign-in" in client.get("/tour/").headers["Location"]
    assert "tour__where" not in open_(client, "/").html


def test_a_page_that_the_browser_has_is_made_anew_for_the_bar(browser, ada, krume):
    client, home = browser(ada), f"/g/{krume.id}/"
    client.get(home)  # brings the cookie of its forms
    known = {"If-None-Match": client.get(home).headers["ETag"]}
    again = client.get(home, headers=known)

    open_(client, "/tour/2")
    on_tour = client.get(home, headers=known)

    assert (again.status_code, on_tour.status_code) == (304, 200)
    assert "tour__where" in on_tour.text
