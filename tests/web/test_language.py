"""Every page speaks the language that was asked for, the steps' words as well as its own."""

import pytest

from tests.pages import open_
from workshop.steps import agenda


@pytest.mark.parametrize(("language", "button"), [("de", "Abmelden"), ("en", "Sign out")])
def test_the_desk_speaks_one_language_throughout(browser, ada, brezel, language, button):
    page = open_(browser(ada, language=language), f"/workshops/{brezel.id}/steps/what")

    step = agenda.find("what")
    assert page.language == language
    assert button in page.buttons
    assert step.prompt.in_(language) in page.text
    assert step.why.in_(language) in page.text


@pytest.mark.parametrize(("language", "heading"), [("de", "Hier ist nichts"), ("en", "Nothing here")])
def test_errors_speak_it_too(browser, language, heading):
    page = open_(browser(language=language), "/nowhere", status=404)

    assert page.language == language
    assert page.heading == heading


def test_refusals_speak_it_too(browser, ada, brezel):
    page = open_(browser(ada, language="de"), f"/workshops/{brezel.id}/settings")

    refused = page.form(action=f"/workshops/{brezel.id}/settings/people/{ada.id}/remove").post(
        {"csrf_token": page.form(action="/sign-out").value("csrf_token")}, status=409
    )

    assert "Ein Workshop braucht mindestens eine Moderation." in refused.text
