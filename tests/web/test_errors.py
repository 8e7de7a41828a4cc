"""What people read when something did not work: what happened, what to do, and nothing else."""

from dataclasses import replace

import pytest
from sqlalchemy import event

from tests.pages import open_
from workshop.app import create_app
from workshop.config import Settings
from workshop.storage.memory import Memory
from workshop.storage.troubles import MemoryAway, MemoryBusy, MemoryFull
from workshop.web import door


@pytest.fixture
def app(memory, clock):
    """An instance that nobody has visited, so that pages can still be added."""
    return create_app(Settings(secret_key="k" * 43), memory, clock)


@pytest.fixture
def breaking(app):
    """A page that does not hold."""

    def breaking(error):
        def view():
            raise error

        app.add_url_rule("/breaking", view_func=view, methods=["GET", "POST"])

    return breaking


def test_a_page_that_does_not_exist_leads_home(browser):
    page = open_(browser(), "/nowhere", status=404)

    assert page.heading == "Nothing here"
    assert page.follow("To the start page").url == "/"


def test_an_address_that_does_something_cannot_be_opened(browser):
    page = open_(browser(), "/sign-out", status=405)

    assert page.heading == "Not this way"
    assert "POST" in page.response.headers["Allow"]


def test_without_the_form_s_token_nothing_is_done(browser):
    client = browser()

    answered = client.post("/sign-out")

    assert answered.status_code == 400
    assert "What you typed is still in your browser." in answered.get_data(as_text=True)


def test_a_mishap_is_written_down_under_a_number_and_told_nobody(breaking, browser, caplog):
    breaking(RuntimeError("the password of the database is tulip"))

    page = open_(browser(), "/breaking", status=500)

    assert page.heading == "Something broke"
    number = next(each for each in page.tree.all("code")).text
    assert len(number) == 8
    assert f"mishap {number} at '/breaking'" in caplog.text
    assert "tulip" in caplog.text
    assert "tulip" not in page.html
    assert "Traceback" not in page.html


def test_nobody_writes_lines_of_the_log(app, browser, caplog):
    def view(path):
        raise RuntimeError(f"{path} broke\n2027-01-11 all is well")

    app.add_url_rule("/breaking/<path:path>", view_func=view)

    browser().get("/breaking/a%0D2027-01-11 all is well%1b[2J")

    (record,) = [each for each in caplog.records if each.name.startswith("workshop")]
    lines = record.getMessage().split("\n")
    assert "\\r2027-01-11 all is well\\x1b[2J" in lines[0]
    assert all(line.startswith("    ") for line in lines[1:])
    assert "\x1b" not in record.getMessage()


def test_a_mishap_at_the_very_end_stands_in_the_log_once(browser, ada, brezel, memory, caplog):
    form = open_(browser(ada), f"/workshops/{brezel.id}/steps/what").form(button="Save")
    failing(memory, RuntimeError("no more ink"))

    form.press("Save", {"offer": "Von Ada."}, status=500)

    assert caplog.text.count("no more ink") == 1


@pytest.mark.parametrize(("trouble", "status", "again"), [
    (MemoryBusy(), 503, "5"),
    (MemoryAway(), 503, "60"),
    (MemoryFull(), 507, None),
])  # fmt: skip
def test_troubles_of_the_database_say_what_to_do(breaking, browser, trouble, status, again):
    breaking(trouble)

    page = open_(browser(), "/breaking", status=status)

    assert page.heading == "Not possible now"
    assert trouble.in_("en") in page.text
    assert page.response.headers.get("Retry-After") == again


def test_a_commit_that_fails_is_a_mishap_like_any_other(browser, ada, brezel, memory):
    client = browser(ada)
    form = open_(client, f"/workshops/{brezel.id}/steps/what").form(button="Save")
    failing(memory, RuntimeError("no more ink"))

    page = form.press("Save", {"offer": "Von Ada."}, status=500)

    assert page.heading == "Something broke"
    assert offer_in(memory, brezel) == "Laugengebäck für **Bahnhöfe**."


def test_a_commit_for_which_there_is_no_room_says_so(browser, ada, brezel, memory):
    client = browser(ada)
    form = open_(client, f"/workshops/{brezel.id}/steps/what").form(button="Save")
    failing(memory, MemoryFull())

    page = form.press("Save", {"offer": "Von Ada."}, status=507)

    assert "Please keep your text and tell whoever runs this." in page.text
    assert offer_in(memory, brezel) == "Laugengebäck für **Bahnhöfe**."


@pytest.mark.parametrize(("status", "kept"), [(200, True), (302, True), (409, False), (500, False)])
def test_what_does_not_end_well_changes_nothing(app, browser, brezel, status, kept):
    client = browser()

    @app.post("/halfway")
    def halfway():
        door.store().facilitation.save(replace(brezel, company="Halb fertig"))
        return "", status

    token = open_(client, "/sign-in").form(button="Sign in").value("csrf_token")
    client.post("/halfway", data={"csrf_token": token})

    with app.extensions["memory"].reading() as store:
        assert (store.facilitation.find(brezel.id).company == "Halb fertig") is kept


def failing(memory, error):
    """Let the next commit fail."""

    def fail(_connection):
        raise error

    event.listen(memory.engine, "commit", fail, once=True)


def offer_in(memory, workshop):
    fresh = Memory(str(memory.engine.url))
    with fresh.reading() as store:
        offer = store.agreements.answer(workshop.id, "what")["offer"]
    fresh.close()
    return offer
