"""What is shown is what is read: every field of every step, on the pages that people see."""

import pytest

from tests.pages import open_
from workshop.domain.step import is_empty
from workshop.steps import agenda
from workshop.web.step_form import EntryForm

#: Every step, and of each list of sheets the first row of the worked example.
PLACES = [
    *((step.slug, "", "") for step in agenda.AGENDA if step.singles),
    *((step.slug, rows.key, step.example[rows.key][0]["id"]) for step in agenda.AGENDA for rows in step.rows),
]


@pytest.fixture
def shown(browser, cast, app):
    """What the form of an entry says if it is sent as it stands on its page."""

    def shown(slug, rows, entry):
        step = agenda.find(slug)
        place = f"/{rows}/{entry}" if rows else ""
        page = open_(browser(cast.ada), f"/workshops/{cast.krume.id}/steps/{slug}{place}")
        sent = page.form(action=page.url).filled({})
        with app.test_request_context(headers={"Accept-Language": "en"}):
            return EntryForm(step.rows_named(rows).columns if rows else step.singles, formdata=sent).answer

    return shown


@pytest.fixture
def agreed(memory, krume):
    """What is agreed in an entry, without what says nothing."""

    def agreed(slug, rows, entry):
        with memory.reading() as store:
            return without_what_is_empty(store.agreements.find_entry(krume.id, slug, rows, entry).value)

    return agreed


def without_what_is_empty(value):
    if isinstance(value, list):
        return [without_what_is_empty(each) for each in value]
    if isinstance(value, dict) and set(value) != {"from", "to"}:
        return {key: without_what_is_empty(each) for key, each in value.items() if not is_empty(each)}
    return value


@pytest.mark.parametrize("place", PLACES, ids="-".join)
def test_what_is_shown_is_what_is_read(shown, agreed, place):
    assert shown(*place) == agreed(*place)
