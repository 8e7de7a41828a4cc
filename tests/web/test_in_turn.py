"""Pages take turns, but nobody waits long for somebody who waits for something else."""

from threading import Event, Thread

import pytest
from flask import Flask

from workshop.web import in_turn

SOON = 10


@pytest.fixture
def pages(monkeypatch):
    """An app with a page that takes until it is told to end, one that is quick, and a deed."""
    monkeypatch.setattr(in_turn, "PATIENCE_SECONDS", SOON)
    app = Flask(__name__)
    in_turn.install(app)
    app.begun, app.may_end = Event(), Event()

    def slow(*, aside=False):
        if aside:
            in_turn.step_aside()
        app.begun.set()
        assert app.may_end.wait(SOON)
        return "slow"

    app.add_url_rule("/slow", view_func=slow)
    app.add_url_rule("/aside", "aside", lambda: slow(aside=True))
    app.add_url_rule("/quick", "quick", lambda: "quick")
    app.add_url_rule("/broken", "broken", lambda: 1 / 0)
    app.add_url_rule("/deed", "deed", lambda: "done", methods=["POST"])
    return app


@pytest.fixture
def others(pages):
    """Somebody else asks for this meanwhile."""
    threads = []

    def ask(path):
        thread = Thread(target=lambda: pages.test_client().get(path))
        thread.start()
        threads.append(thread)
        return thread

    yield ask
    pages.may_end.set()
    for thread in threads:
        thread.join(SOON)


def test_a_page_waits_until_the_one_before_is_made(pages, others):
    others("/slow")
    assert pages.begun.wait(SOON)
    second = others("/quick")

    second.join(0.05)
    assert second.is_alive()
    pages.may_end.set()
    second.join(SOON)
    assert not second.is_alive()


def test_whoever_saves_something_does_not_wait(pages, others):
    others("/slow")
    assert pages.begun.wait(SOON)

    assert pages.test_client().post("/deed").text == "done"


def test_a_page_that_waits_for_another_process_lets_others_go_on(pages, others):
    others("/aside")
    assert pages.begun.wait(SOON)

    assert pages.test_client().get("/quick").text == "quick"


def test_nobody_waits_for_long(pages, others, monkeypatch):
    monkeypatch.setattr(in_turn, "PATIENCE_SECONDS", 0.01)
    others("/slow")
    assert pages.begun.wait(SOON)

    assert pages.test_client().get("/quick").text == "quick"


def test_a_page_that_breaks_gives_its_turn_away(pages):
    for _ in range(2):
        assert pages.test_client().get("/broken").status_code == 500
