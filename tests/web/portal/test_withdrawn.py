"""After a withdrawal with nothing in force, the portal says so, and that what it shows is not agreed."""

import pytest

from tests.conftest import NOW, publish
from tests.pages import open_
from tests.portal import Portal
from tests.signing import Ink
from workshop.actions import sign_off
from workshop.domain.portal.access import Access
from workshop.domain.versions import FIRST


@pytest.fixture
def withdrawn(memory, brezel, ada, clock):
    """The portal of a workshop whose 1.0 was signed and withdrawn."""
    with memory.reading() as store:
        first = Ink(memory, store.contract.get_version(brezel.id, FIRST), ada, clock)
    first.ask()
    first.all_sign()
    first.does(sign_off.withdraw, "Ein Irrtum.", confirmed=True, reach=first.reach)
    portal = Portal(memory, brezel, ada, clock)
    portal.open_to(Access.PUBLIC)
    return portal


@pytest.fixture
def newer(memory, brezel, ada, withdrawn):
    """Version 2.0 has been published since, and nobody has signed it."""
    with memory.writing() as store:
        offer = {**store.agreements.answer(brezel.id, "what"), "offer": "Brezeln."}
        store.agreements.put_answer(brezel.id, "what", offer, ada.id, NOW)
        publish(store, brezel, by=ada, note="Neu.")
    return withdrawn


WITHDRAWN = "Nichts ist in Kraft: Version 1.0 wurde am 11. Januar 2027 zurückgezogen."
TOLD = "Nothing is in force: version 1.0 was withdrawn on 11 January 2027."


def test_what_is_shown_then_is_told_to_be_not_agreed(newer, browser):
    page = open_(browser(), newer.home)

    assert f"{WITHDRAWN} Hier steht Version 2.0. Sie ist nicht vereinbart" in page.text
    assert "Was Marketing und Vertrieb vereinbart haben" not in page.text
    assert "Vorgeschlagen, noch nicht vereinbart" in page.text


@pytest.mark.usefixtures("newer")
def test_the_page_about_the_portal_says_the_same(browser, ada, brezel):
    page = open_(browser(ada), f"/workshops/{brezel.id}/portal/")

    assert f"{TOLD} Readers see version 2.0 with a notice that it is not agreed." in page.text
    assert "No version is in force yet" not in page.text
    assert "Drafts never" not in page.text


def test_with_nothing_to_show_the_portal_says_what_was_withdrawn(withdrawn, browser):
    assert WITHDRAWN in open_(browser(), withdrawn.home, status=404).text


def test_the_draft_says_that_the_last_version_was_withdrawn(withdrawn, browser, ada, brezel):
    page = open_(browser(ada), f"/workshops/{brezel.id}/contract/")

    assert "No version is in force: 1.0 was withdrawn on 11 January 2027." in page.text
    assert withdrawn.workshop == brezel
