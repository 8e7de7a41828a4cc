"""What stands on the cover is written down as people see it, and nobody overwrites what somebody else set."""

from dataclasses import replace

import pytest

from tests.pages import open_


@pytest.fixture
def settings(browser, ada, brezel):
    """The details of Brezel, ready to be filled in."""
    page = open_(browser(ada), f"/workshops/{brezel.id}/settings")
    return page.form(action=f"/workshops/{brezel.id}/settings/details")


def kept(memory, brezel):
    with memory.reading() as store:
        return store.facilitation.find(brezel.id)


@pytest.mark.parametrize(("typed", "company"), [
    (" Brezel\x07 AG ",        "Brezel AG"),
    ("Bre\u0308zel\r\n  AG",   "Brëzel AG"),
])  # fmt: skip
def test_a_name_is_kept_in_one_line_without_what_nobody_sees(settings, memory, brezel, typed, company):
    settings.post({**settings.filled({}).to_dict(), "company": typed})

    assert kept(memory, brezel).company == company


@pytest.mark.parametrize("name", ["company", "title"])
def test_a_name_of_nothing_that_can_be_seen_is_refused(settings, memory, brezel, name):
    settings.post({**settings.filled({}).to_dict(), name: " \x07\x00 "}, status=422)

    assert kept(memory, brezel) == brezel


def test_saving_the_details_leaves_the_agenda_that_somebody_else_just_chose(settings, memory, brezel):
    writing = memory.writing

    def late(*address):
        memory.writing = writing
        with writing(*address) as store:
            store.facilitation.save(replace(brezel, agenda=("what", "why")))
        return writing(*address)

    memory.writing = late

    settings.post({**settings.filled({}).to_dict(), "company": "Neu"})

    assert (kept(memory, brezel).company, kept(memory, brezel).agenda) == ("Neu", ("what", "why"))


def test_a_person_with_an_impossible_number_does_not_exist(settings, brezel):
    address = f"/workshops/{brezel.id}/settings/people/{2**70}/remove"

    answered = settings.page.client.post(address, data={"csrf_token": settings.value("csrf_token")})

    assert answered.status_code == 404
