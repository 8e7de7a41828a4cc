"""One request changes everything in one transaction, and nobody waits for what only reads or thinks."""

import io
import sqlite3
from contextlib import contextmanager

import pytest
from sqlalchemy import event

from tests.conftest import PASSWORD
from tests.pages import open_
from workshop.domain.people import Role

ADA = {"email": "ada@example.org", "password": PASSWORD}
GLOSSARY = "term;definition\nLead;Jemand.\n"


@pytest.fixture
def impatient(memory):
    """Waiting for the database takes no time, so that tests need not."""
    memory.engine.dispose()

    def hurry(connection, _record):
        connection.execute("PRAGMA busy_timeout = 20")

    event.listen(memory.engine, "connect", hurry)
    return memory


@pytest.fixture
def at(browser, ada, brezel):
    """A page as Ada sees it; the one to sign in as strangers do."""

    def at(url):
        return open_(browser(None if url == "/sign-in" else ada), url.format(id=brezel.id))

    return at


@contextmanager
def written_to(memory):
    """Meanwhile somebody else writes, for very long."""
    other = sqlite3.connect(memory.engine.url.database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield
    other.rollback()
    other.close()


@pytest.mark.parametrize(("url", "button", "typed"), [
    ("/sign-in",                        "Sign in", ADA),
    ("/workshops/{id}/steps/what",      "Save",    {"offer": "Von Ada."}),
    ("/account",                        "Change the password", {"current": PASSWORD, "new": "x" * 20}),
])  # fmt: skip
def test_who_cannot_save_now_is_told_to_try_again(at, impatient, url, button, typed):
    form = at(url).form(button=button)

    with written_to(impatient):
        page = form.press(button, typed, status=503)

    assert page.response.headers["Retry-After"] == "5"
    assert "Please try again in a moment." in page.text


def test_saving_in_the_background_is_told_to_try_again_as_well(browser, ada, brezel, impatient):
    form = open_(browser(ada), f"/workshops/{brezel.id}/steps/what").form(button="Save")

    with written_to(impatient):
        answered = form.autosave({"offer": "Von Ada."})

    assert (answered.status_code, answered.headers["Retry-After"]) == (503, "5")


def test_a_glossary_is_looked_at_while_somebody_else_writes(browser, ada, brezel, impatient):
    page = open_(browser(ada), f"/workshops/{brezel.id}/glossary/import")
    file = (io.BytesIO(GLOSSARY.encode()), "glossary.csv")

    with written_to(impatient):
        preview = page.press("Look at it first", {"file": file})

    assert preview.heading == "What this file would do"


def test_a_workshop_file_that_cannot_be_read_is_refused_while_somebody_else_writes(browser, ada, impatient):
    page = open_(browser(ada), "/workshops/import")
    form = page.form(action="/workshops/import")

    with written_to(impatient):
        form.post(form.filled({"file": (io.BytesIO(b"\xff"), "workshop.yaml")}), status=422)


@pytest.mark.parametrize(("url", "button", "typed"), [
    ("/workshops/{id}/steps/revenue-goal",  "Save",             {"amount": "very much"}),
    ("/workshops/new",                      "Open the workshop", {"company": " \x07 "}),
])  # fmt: skip
def test_what_cannot_be_read_is_said_while_somebody_else_writes(at, impatient, url, button, typed):
    form = at(url).form(button=button)

    with written_to(impatient):
        form.press(button, typed, status=422)


def test_who_was_sent_away_while_they_waited_for_their_turn_changes_nothing(browser, ben, brezel, memory):
    form = open_(browser(ben), f"/workshops/{brezel.id}/steps/what").form(button="Save")
    before(memory, lambda store: store.facilitation.remove_member(brezel.id, ben.id))

    page = form.press("Save", {"offer": "Von Ben."}, status=404)

    assert page.heading == "Nothing here"
    assert offer_in(memory, brezel) == "Laugengebäck für **Bahnhöfe**."


def test_who_only_reads_by_now_changes_nothing(browser, ben, brezel, memory):
    form = open_(browser(ben), f"/workshops/{brezel.id}/steps/what").form(button="Save")
    before(memory, lambda store: store.facilitation.put_member(brezel.id, ben.id, Role.READER, None))

    form.press("Save", {"offer": "Von Ben."}, status=403)

    assert offer_in(memory, brezel) == "Laugengebäck für **Bahnhöfe**."


def before(memory, deed):
    """Let something happen just before the next writing transaction begins."""
    writing = memory.writing

    def late(*address):
        memory.writing = writing
        with writing(*address) as store:
            deed(store)
        return writing(*address)

    memory.writing = late


def offer_in(memory, workshop):
    with memory.reading() as store:
        return store.agreements.answer(workshop.id, "what")["offer"]
