"""Terms from a file join the glossary as people choose, and never silently."""

import csv
import io
import json

import pytest

from workshop.actions import glossary
from workshop.domain.glossary import Kind

OTHER_MQL = {"id": "x1", "term": "MQL", "definition": "Etwas ganz anderes."}
NEW = {"id": "x2", "term": "SQL", "definition": "Ein Lead, mit dem Vertrieb gesprochen hat."}
MORE_ON_LEAD = {"id": "x3", "term": "lead", "example": "Karl."}
FROM_ELSEWHERE = [OTHER_MQL, NEW, MORE_ON_LEAD]


@pytest.fixture
def terms(store, brezel):
    def terms():
        return {row["term"]: row for row in store.agreements.answer(brezel.id, "glossary")["terms"]}

    return terms


@pytest.fixture
def take_in(store, brezel, ada, now):
    def take_in(read, **choices):
        return glossary.take_in(store, brezel, read, choices.get("choices", {}), by=ada, at=now)

    return take_in


def test_the_plan_says_what_each_term_would_do(store, brezel):
    proposals = glossary.plan_for(store, brezel, FROM_ELSEWHERE)

    assert [each.kind for each in proposals] == [Kind.CONFLICT, Kind.NEW, Kind.CHANGED]


def test_to_plan_changes_nothing(store, brezel, terms):
    before = terms()

    glossary.plan_for(store, brezel, FROM_ELSEWHERE)

    assert terms() == before


def test_a_conflict_stays_ours_until_somebody_chooses(take_in, terms):
    count = take_in(FROM_ELSEWHERE)

    assert count == 3
    assert terms()["MQL"]["definition"] == "Ein Lead, den Marketing für reif hält."
    assert terms()["SQL"]["definition"] == NEW["definition"]
    assert terms()["Lead"] == {
        "id": "lead",
        "term": "Lead",
        "definition": "Jemand mit Namen und Adresse.",
        "example": "Karl.",
    }


def test_a_conflict_goes_to_whom_people_choose(take_in, terms):
    take_in(FROM_ELSEWHERE, choices={0: "theirs"})

    assert terms()["MQL"] == {"id": "mql", "term": "MQL", "definition": "Etwas ganz anderes."}


def test_both_meanings_may_stand_to_be_settled_later(take_in, terms):
    count = take_in([OTHER_MQL], choices={0: "both"})

    assert count == 3
    assert len({row["id"] for row in terms().values()}) == 3
    assert {row["definition"] for row in terms().values()} >= {
        "Ein Lead, den Marketing für reif hält.",
        "Etwas ganz anderes.",
    }


def test_the_same_file_twice_adds_nothing(take_in, terms):
    take_in(FROM_ELSEWHERE)
    once = terms()

    take_in(FROM_ELSEWHERE)

    assert terms() == once


def test_an_import_is_a_happening(store, brezel, take_in):
    take_in(FROM_ELSEWHERE)

    happening = store.happenings.after(brezel.id, 0, 1000)[-1]
    assert (happening.what, happening.details) == ("glossary-imported", {"read": 3, "terms": 3})


def test_a_table_for_a_german_spreadsheet_has_semicolons(store, brezel):
    there = store.agreements.answer(brezel.id, "glossary")["terms"]

    german = glossary.written(there, "csv", "de").decode("utf-8-sig")
    english = glossary.written(there, "csv", "en").decode("utf-8-sig")

    assert [row["term"] for row in csv.DictReader(io.StringIO(german), delimiter=";")] == ["Lead", "MQL"]
    assert [row["term"] for row in csv.DictReader(io.StringIO(english))] == ["Lead", "MQL"]


def test_the_other_forms_hold_every_term(store, brezel):
    there = store.agreements.answer(brezel.id, "glossary")["terms"]

    as_json = json.loads(glossary.written(there, "json", "de"))
    as_markdown = glossary.written(there, "md", "de").decode()

    assert [(term["id"], term["definition"]) for term in as_json] == [
        ("lead", "Jemand mit Namen und Adresse."),
        ("mql", "Ein Lead, den Marketing für reif hält."),
    ]
    assert "Jemand mit Namen und Adresse." in as_markdown
