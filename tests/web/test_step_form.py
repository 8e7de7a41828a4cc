"""What is shown is what is read: every field of every step, on the pages that people see."""

import pytest

from tests.pages import open_
from workshop.domain.step import is_empty
from workshop.steps import agenda
from workshop.web.row_order import apply
from workshop.web.step_form import EntryForm, TooManyRows

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


@pytest.mark.parametrize(("count", "too_large"), [(100, False), (101, True)])
def test_a_list_within_a_row_has_room_for_a_hundred(browser, ada, krume, count, too_large):
    page = open_(browser(ada), f"/workshops/{krume.id}/steps/personas/personas/berta")
    form = page.form(action=page.url)
    sent = form.filled({})
    sent.setlist("problems", [f"p{number}" for number in range(count)])

    answered = page.client.post(form.action, data=sent)

    assert answered.status_code < 500
    assert (answered.status_code == 413) is too_large


def test_a_full_list_within_a_row_takes_no_more():
    rows = next(each for each in agenda.find("personas").rows[0].columns if each.key == "problems")
    full = {"problems": [{"id": f"p{number}"} for number in range(100)]}

    with pytest.raises(TooManyRows):
        apply("add:problems", (rows,), full)
