"""What people read when something did not work: what happened, what to do, and nothing else."""

import pytest
from sqlalchemy import event

from tests.pages import open_
from workshop.app import create_app
from workshop.config import Settings
from workshop.storage.memory import Memory
from workshop.storage.troubles import MemoryAway, MemoryBusy, MemoryFull


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
