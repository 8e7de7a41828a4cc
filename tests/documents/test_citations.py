"""Whatever was settled in a round carries the decision it stems from, and on a screen the way to ask why."""

import re

import pytest

from workshop.actions.demo import demo_file
from workshop.documents.compose import compose
from workshop.documents.pages import contract_page, reading_page, section_page
from workshop.domain.decision_record import DecisionRecord
from workshop.domain.step import is_empty
from workshop.steps.agenda import AGENDA

AGREED = demo_file("de").agreed


def places():
    """Every single answer, every row and every list of the worked examples."""
    for step in AGENDA:
        answer = AGREED.get(step.slug, {})
        yield from (
            (step.slug, "", "", each.key) for each in step.singles if not is_empty(answer.get(each.key))
        )
        for rows in step.rows:
            if answer.get(rows.key):
                yield step.slug, rows.key, "", ""
            yield from (
                (step.slug, rows.key, row["id"], rows.columns[0].key) for row in answer.get(rows.key) or ()
            )


PLACES = {f"E-{number:03}": place for number, place in enumerate(places(), start=1)}


@pytest.fixture(scope="module")
def document():
    """All that can be agreed, each of it settled by a decision of its own."""
    return compose(
        AGENDA,
        AGREED,
        company="Krume GmbH",
        title="Vertrag",
        language="de",
        decisions=[
            DecisionRecord(
                cited=cited,
                step=step,
                section=step,
                rows=rows,
                entry=entry,
                field=field,
                prompt="?",
                wording="So.",
                round=number,
                settled_at="2027-01-11",
                settled_by="Ada",
            )
            for number, (cited, (step, rows, entry, field)) in enumerate(PLACES.items(), start=1)
        ],
    )


@pytest.mark.parametrize("page", [contract_page, reading_page])
def test_everything_that_was_settled_in_a_round_carries_its_decision(document, page):
    cited = set(re.findall(r'<a class="cited" href="#decision-(E-\d+)">\[\1\]</a>', str(page(document))))

    assert {each: place for each, place in PLACES.items() if each not in cited} == {}


def test_in_the_reading_view_every_row_and_every_answer_can_be_asked_why(document):
    page = str(reading_page(document, why="/why"))
    asked = {
        path.partition("#")[0] for path in re.findall(r'<a class="why" href="/why/([^"]+)">Warum\?</a>', page)
    }

    expected = {"/".join(filter(None, place[:3])) for place in PLACES.values() if place[3]}
    assert expected - asked == set()


def test_paper_cannot_be_asked_why(document):
    assert 'class="why"' not in contract_page(document)
    assert 'class="why"' not in reading_page(document) + section_page(document, "glossary")


def test_an_id_of_any_letters_makes_an_address():
    answer = {"terms": [{"id": 'a/b "ü?#', "term": "Lead", "definition": "Jemand."}]}
    glossary = [step for step in AGENDA if step.slug == "glossary"]
    document = compose(glossary, {"glossary": answer}, company="K", title="V", language="en")

    assert 'href="/why/glossary/terms/a%2Fb%20%22%C3%BC%3F%23">Why?</a>' in reading_page(document, why="/why")
