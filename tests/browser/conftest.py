"""Stories in a real browser, against a real server: anything the browser complains about fails them."""

from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.browser.instance import ADA, Instance, prepare
from tests.browser.screens import Desk, Phone, Wall, seat_cookie
from tests.browser.visitor import Visitor

CHROMIUM = Path("/usr/bin/chromium")
NOT_INSTALLED = "Chromium is not installed: apt-get install chromium, then run the tests again"
#: As root there is no sandbox; and Chromium shall not look for Google while it is tested.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
LAPTOP = {"viewport": {"width": 1366, "height": 768}}
PATIENCE = 15_000  # milliseconds, on a machine that does other things as well

expect.set_options(timeout=PATIENCE)


def pytest_collection_modifyitems(items):
    """Stories in the browser come last: Playwright leaves an event loop behind, and others need their own."""
    here = Path(__file__).parent
    items.sort(key=lambda item: item.path.is_relative_to(here))


@pytest.fixture(scope="session")
def chromium():
    """One browser for all stories."""
    if not CHROMIUM.exists():
        pytest.skip(NOT_INSTALLED)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def prepared(tmp_path_factory):
    return prepare(tmp_path_factory.mktemp("prepared"))


@pytest.fixture
def instance(prepared, tmp_path):
    running = Instance(tmp_path, prepared)
    running.start()
    yield running
    running.close()


@pytest.fixture
def visit(chromium, instance):
    """Lets somebody sit down at a browser of their own, signed in."""
    visitors = []

    def visit(email=ADA, *, kind=Visitor, cookies=None, language="de", phone=False, **how):
        context = chromium.new_context(
            locale=language, reduced_motion="reduce", **{**(PHONE if phone else LAPTOP), **how}
        )
        context.set_default_timeout(PATIENCE)
        session = {"handschlag": instance.sign_in(email)} if email else {}
        kept = {"language": language} | session | (cookies or {})
        context.add_cookies(
            [{"name": name, "value": value, "url": instance.url} for name, value in kept.items()]
        )
        visitors.append(kind(context, instance.url, language))
        return visitors[-1]

    yield visit
    for visitor in visitors:
        visitor.context.close()
    assert [complaint for visitor in visitors for complaint in visitor.complaints] == []


@pytest.fixture
def ada(visit):
    """Ada leads the workshop, at a laptop."""
    return visit()


@pytest.fixture
def room(instance):
    """The open room of a small workshop, in which Mia and Milan, Sven and Svea sit."""
    return instance.room()


@pytest.fixture
def phone(visit, room):
    """The phone of somebody who sits in the room."""

    def phone(name):
        held = visit(None, kind=Phone, cookies=seat_cookie(room, name), phone=True)
        held.look_at(room)
        return held

    return phone


@pytest.fixture
def desk(visit, room):
    """Ada leads the room."""
    laptop = visit(kind=Desk)
    laptop.look_at(room)
    return laptop


@pytest.fixture
def wall(visit, room):
    """What the projector shows."""
    projector = visit(kind=Wall, viewport={"width": 1920, "height": 1080})
    projector.look_at(room)
    return projector
