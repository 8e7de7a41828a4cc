"""The first page: the way in, or one's own workshops."""

from sqlalchemy import event

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


def test_a_workshop_is_looked_into_only_after_something_happened_in_it(browser, ada, brezel, memory):
    asked = []
    event.listen(memory.engine, "before_cursor_execute", lambda *it: asked.append(it[2]))
    client = browser(ada)
    client.get("/")
    first = looks_into(asked)

    client.get("/")
    second = looks_into(asked) - first
    open_(client, f"/workshops/{brezel.id}/steps/what").press("Save", {"offer": "Mehr."})
    before = looks_into(asked)
    client.get("/")

    assert (first, second, looks_into(asked) - before) == (2, 0, 1)


def looks_into(asked):
    """How often all that is agreed in a workshop was fetched."""
    return sum("FROM entries" in statement and "entries.step = ?" not in statement for statement in asked)


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
