"""The first page: the way in, or one's own workshops."""

from tests.pages import open_
from workshop.steps.agenda import AGENDA


def test_strangers_read_what_this_is_for(browser):
    page = open_(browser(), "/")

    assert page.heading == "One room. One language. One contract."
    assert page.follow("Sign in").heading == "Sign in"
    assert "Krume" not in page.text


def test_one_sees_one_s_own_workshops_with_how_far_they_are(browser, ben):
    page = open_(browser(ben), "/")

    assert f"Participant · {len(AGENDA)} of {len(AGENDA)} steps" in page.text
    assert page.follow("Brezel & Söhne").heading == "Brezel & Söhne"


def test_nobody_sees_the_workshops_of_others(browser, dan):
    page = open_(browser(dan), "/")

    assert "You are in no workshop yet." in page.text
    assert "Krume" not in page.text


def test_a_session_that_never_was_is_nobody_s(browser):
    client = browser()
    client.set_cookie("handschlag", "made up")

    assert open_(client, "/").heading == "One room. One language. One contract."


def test_the_process_says_that_it_answers(browser):
    answered = browser().get("/healthz")

    assert (answered.status_code, answered.get_data(as_text=True)) == (200, "ok\n")
