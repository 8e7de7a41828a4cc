"""Whatever people write stays text: nothing of it becomes markup, script, template or a request elsewhere."""

import shutil
from dataclasses import replace
from html import escape

import pytest

from tests.conftest import KEPT, NOW, publish, token_of
from tests.markup import Tree, faults
from workshop.app import create_app
from workshop.config import Settings
from workshop.domain.people import Role
from workshop.domain.step import Choice, Date, Flag, Lines, Number, Prose, Range, Reference, Rows
from workshop.steps import agenda
from workshop.storage.memory import Memory

CANARY = """'"><img src=x onerror=alert(1)><script>alert(2)</script>{{ 7*7 }}{% set x = 1 %}${8*8}"""
MARKDOWN = f"""{CANARY}

[a](javascript:alert(3)) [b](data:text/html,x) ![c](http://127.0.0.1/canary.png) <a href="x" onclick="y">d</a>

[e]: javascript:alert(4)
<style>body {{ display: none }}</style> <iframe src="//elsewhere.example"></iframe> [e] <javascript:alert(5)>
"""
#: What would be found in a page if anything of it had hatched.
HATCHED = (
    "<img src=x",
    "<script>",
    'href="javascript:',
    'href="data:',
    'src="http',
    "<iframe",
    "<style>",
    "49}",
)
ROW = 'r"1<i>'
LISTS = [(step.slug, rows.key) for step in agenda.AGENDA for rows in step.rows if rows.layout == "sheets"]


def hostile(field):
    """The worst answer to a field."""
    match field:
        case Rows():
            return [{"id": ROW, **{column.key: hostile(column) for column in field.columns}}]
        case Prose():
            return MARKDOWN
        case Choice():
            return [field.options[0].value] if field.many else field.options[0].value
        case Lines():
            return [CANARY]
        case Reference():
            return [CANARY] if field.many else CANARY
        case Number():
            return str(field.least or 1)
        case Range():
            return {"from": "1", "to": "2"}
        case Date():
            return "2027-01-31"
        case Flag():
            return True
        case _:
            return CANARY


@pytest.fixture(scope="module")
def fetch(cast, tmp_path_factory):
    """Fetches pages after somebody wrote the worst into every field; made once, and only looked at."""
    folder = tmp_path_factory.mktemp("attacked")
    memory = Memory(f"sqlite:///{shutil.copy(cast.file, folder / 'memory.sqlite3')}")
    worst = replace(cast.krume, company=CANARY, title=CANARY)
    with memory.writing() as store:
        attacker = store.people.add("x@example.org", CANARY, KEPT, "de", NOW)
        store.facilitation.put_member(worst.id, attacker.id, Role.PARTICIPANT, CANARY)
        store.facilitation.save(worst)
        for step in agenda.AGENDA:
            answer = {field.key: hostile(field) for field in step.fields}
            store.agreements.put_answer(worst.id, step.slug, answer, attacker.id, NOW)
        publish(store, worst, by=attacker, note=CANARY)
    app = create_app(Settings(data_dir=folder, secret_key="k" * 43), memory, lambda: NOW)
    client = app.test_client()
    client.set_cookie("handschlag", token_of(cast.ada))

    def fetch(place):
        answered = client.get(f"/workshops/{worst.id}/{place}" if place is not None else "/")
        assert answered.status_code == 200, answered.get_data(as_text=True)[:1000]
        return answered.get_data(as_text=True)

    yield fetch
    memory.close()


def harmless(page):
    """Whether the worst is on the page, and none of it came to life."""
    return escape("<img src=x onerror=alert(1)>") in page and not [each for each in HATCHED if each in page]


@pytest.mark.parametrize("step", agenda.AGENDA, ids=lambda step: step.slug)
def test_what_is_written_into_a_step_stays_text(fetch, step):
    assert harmless(fetch(f"steps/{step.slug}"))


@pytest.mark.parametrize(("slug", "rows"), LISTS)
def test_what_is_written_into_a_sheet_stays_text(fetch, slug, rows):
    assert harmless(fetch(f"steps/{slug}/{rows}/{ROW}"))


@pytest.mark.parametrize("place", [
    None, "", "settings", "contract/", "contract/versions", "contract/versions/2.0", "contract/publish",
    "glossary/import",
])  # fmt: skip
def test_what_is_written_stays_text_wherever_it_is_shown(fetch, place):
    assert harmless(fetch(place))


@pytest.mark.parametrize("place", ["steps/personas/personas/" + ROW, "contract/"])
def test_even_the_worst_page_is_valid_and_leads_nowhere_strange(fetch, place):
    tree = Tree(fetch(place))

    links = {each.get("href", "").partition(":")[0] for each in tree.all("a") if ":" in each.get("href", "")}
    assert links <= {"http", "https", "mailto"}
    assert faults(tree, braces=True) == []
