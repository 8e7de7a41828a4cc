"""How terms from elsewhere join the glossary."""

from typing import Any

import pytest

from workshop.domain.glossary import Kind, Proposal, merge, plan
from workshop.domain.terms import FIELDS, LISTS, key_of
from workshop.steps.glossary import STEP

MQL = {
    "id": "mql",
    "term": "MQL",
    "expansion": "Marketing Qualified Lead",
    "definition": "A lead that marketing hands over.",
    "synonyms": ["qualified lead"],
}


def only(existing: list[dict[str, Any]], *incoming: dict[str, Any]) -> Proposal:
    return plan(existing, incoming)[-1]


def test_the_columns_are_those_of_the_step():
    columns = STEP.rows_named("terms").columns

    assert tuple(column.key for column in columns) == FIELDS
    assert {column.key for column in columns if type(column).__name__ == "Lines"} == LISTS


def test_a_term_that_nobody_has_is_new():
    proposal = only([MQL], {"id": "sql", "term": "SQL", "definition": "A lead that sales works on."})

    assert proposal.kind is Kind.NEW
    assert proposal.term == "SQL"
    assert proposal.existing is None
    assert proposal.fields == ("term", "definition")


@pytest.mark.parametrize(
    "title", ["MQL", "mql", " M Q L ", "m-q-l", "M\u00adQL", "qualified lead", "Marketing-Qualified  Lead"]
)
def test_a_term_is_the_same_under_any_spelling_synonym_or_expansion(title):
    proposal = only([MQL], {"id": "x", "term": title, "definition": " A lead that  marketing hands over. "})

    assert proposal.kind is Kind.SAME
    assert proposal.existing == MQL
    assert proposal.fields == ()


def test_composed_and_decomposed_letters_are_the_same():
    assert key_of("Käufer") == key_of("KA\u0308UFER")


def test_a_title_of_nothing_but_hyphens_still_has_a_key():
    assert key_of("–") != key_of("--")


def test_a_term_is_the_same_if_ours_is_its_synonym_or_expansion():
    ours = {"id": "long", "term": "Marketing Qualified Lead", "definition": "D", "synonyms": []}

    proposal = only([ours], {"id": "mql", "term": "MQL", "expansion": "Marketing qualified lead"})

    assert proposal.kind is Kind.CHANGED
    assert proposal.fields == ("synonyms",)
    assert merge([ours], [proposal], {}) == [{**ours, "synonyms": ["MQL"]}]


def test_what_only_adds_is_a_change_and_is_taken():
    incoming = {
        "id": "mql",
        "term": "MQL",
        "example": "Bakery Huber",
        "synonyms": ["Qualified Lead", "hot lead"],
        "related": ["SQL"],
    }

    proposals = plan([MQL], [incoming])
    merged = merge([MQL], proposals, {})

    assert proposals[0].kind is Kind.CHANGED
    assert proposals[0].fields == ("example", "synonyms", "related")
    assert merged == [
        {**MQL, "example": "Bakery Huber", "synonyms": ["qualified lead", "hot lead"], "related": ["SQL"]}
    ]


def test_another_meaning_is_a_conflict():
    proposal = only([MQL], {"id": "mql", "term": "mql", "definition": "15 points.", "example": "E"})

    assert proposal.kind is Kind.CONFLICT
    assert proposal.fields == ("definition", "example")
    assert proposal.existing == MQL


def test_another_meaning_under_a_synonym_is_a_conflict():
    proposal = only([MQL], {"id": "ql", "term": "Qualified lead", "definition": "Something else."})

    assert proposal.kind is Kind.CONFLICT


def test_a_term_that_could_be_two_of_ours_is_a_conflict():
    sal = {"id": "sal", "term": "SAL", "synonyms": ["qualified lead"]}

    proposal = only([MQL, sal], {"id": "ql", "term": "Qualified lead"})

    assert proposal.kind is Kind.CONFLICT
    assert proposal.fields == ("synonyms",)


def test_the_same_id_under_another_title_is_a_conflict_until_somebody_renames():
    proposals = plan([MQL], [{"id": "mql", "term": "Warm lead", "definition": MQL["definition"]}])

    assert proposals[0].kind is Kind.CONFLICT
    assert proposals[0].fields == ("term",)
    assert merge([MQL], proposals, {0: "theirs"}) == [{**MQL, "term": "Warm lead"}]


def test_two_meanings_in_one_file_are_a_conflict():
    first = {"id": "se", "term": "SE", "definition": "Support engineer"}
    second = {"id": "se-2", "term": "SE", "definition": "Sales engineer", "category": "role"}

    proposals = plan([], [first, second])

    assert [proposal.kind for proposal in proposals] == [Kind.NEW, Kind.CONFLICT]
    assert proposals[1].existing == first
    assert proposals[1].earlier == 0
    assert merge([], proposals, {}) == [first]
    assert merge([], proposals, {1: "theirs"}) == [
        {**first, "definition": "Sales engineer", "category": "role"}
    ]
    assert merge([], proposals, {1: "both"}) == [first, {**second, "term": "SE (role)"}]


def test_a_repetition_in_one_file_is_imported_once():
    proposals = plan([], [{"id": "se", "term": "SE"}, {"id": "se-2", "term": "se", "definition": "D"}])

    assert [proposal.kind for proposal in proposals] == [Kind.NEW, Kind.CHANGED]
    assert merge([], proposals, {}) == [{"id": "se", "term": "SE", "definition": "D"}]
    assert merge([], proposals, {0: "ours"}) == []


def test_two_meanings_that_fill_the_same_gap_are_a_conflict():
    ours = {"id": "se", "term": "SE"}
    incoming = [
        {"id": "a", "term": "SE", "definition": "Support engineer"},
        {"id": "b", "term": "SE", "definition": "Sales engineer"},
    ]

    kinds = [proposal.kind for proposal in plan([ours], incoming)]

    assert kinds == [Kind.CHANGED, Kind.CONFLICT]


def test_without_a_choice_a_conflict_stays_ours():
    proposals = plan([MQL], [{"id": "mql", "term": "MQL", "definition": "15 points."}])

    assert merge([MQL], proposals, {}) == [MQL]


def test_theirs_replaces_what_they_say_and_keeps_the_rest():
    incoming = {"id": "x", "term": "mql", "definition": "15 points.", "expansion": "", "synonyms": ["hot"]}

    merged = merge([MQL], plan([MQL], [incoming]), {0: "theirs"})

    assert merged == [{**MQL, "definition": "15 points.", "synonyms": ["qualified lead", "hot"]}]


@pytest.mark.parametrize(
    ("source", "category", "title"),
    [
        ("Handbook (https://example.org)", "business", "MQL (Handbook)"),
        ("", "business", "MQL (business)"),
        ("", "", "MQL (2)"),
        ("x" * 61, "business", "MQL (business)"),
    ],
)
def test_both_keeps_the_second_under_its_source_or_category(source, category, title):
    incoming = {"id": "mql", "term": "MQL", "definition": "15.", "source": source, "category": category}

    merged = merge([MQL], plan([MQL], [incoming]), {0: "both"})

    assert merged == [MQL, {**incoming, "id": merged[1]["id"], "term": title}]
    assert merged[1]["id"] != "mql"


def test_what_was_kept_beside_ours_is_known_when_it_comes_again():
    incoming = {"id": "mql", "term": "MQL", "definition": "15.", "category": "business"}
    merged = merge([MQL], plan([MQL], [incoming]), {0: "both"})

    proposals = plan(merged, [incoming])

    assert proposals[0].kind is Kind.SAME
    assert proposals[0].term == "MQL"
    assert merge(merged, proposals, {}) == merged


def test_both_chosen_twice_for_one_meaning_keeps_it_once():
    incoming = {"id": "x", "term": "MQL", "definition": "15.", "category": "business"}
    proposals = plan([MQL], [incoming, {**incoming, "id": "y"}])

    merged = merge([MQL], proposals, {0: "both", 1: "both"})

    assert [row["term"] for row in merged] == ["MQL", "MQL (business)"]


def test_a_new_term_can_be_left_out():
    proposals = plan([MQL], [{"id": "sql", "term": "SQL"}])

    assert merge([MQL], proposals, {0: "ours"}) == [MQL]


def test_a_new_term_gets_an_id_of_its_own_if_its_own_is_taken_meanwhile():
    proposals = plan([], [{"id": "mql", "term": "SQL"}])

    assert merge([MQL], proposals, {}) == [MQL, {"id": "sql", "term": "SQL"}]


def test_nothing_of_ours_changes_by_planning_and_merging():
    ours = [{**MQL, "synonyms": ["qualified lead"]}]
    incoming = [{"id": "mql", "term": "MQL", "synonyms": ["hot"]}]

    merge(ours, plan(ours, incoming), {})

    assert ours == [MQL]
    assert incoming == [{"id": "mql", "term": "MQL", "synonyms": ["hot"]}]


def test_importing_an_export_changes_nothing():
    glossary = [MQL, {"id": "sql", "term": "SQL", "definition": "D", "related": ["MQL"]}]

    proposals = plan(glossary, glossary)

    assert {proposal.kind for proposal in proposals} == {Kind.SAME}
    assert merge(glossary, proposals, {}) == glossary


def test_thousands_of_look_alikes_are_planned_and_merged_in_no_time():
    incoming = [{"id": "", "term": f"термин {number}"} for number in range(5_000)]

    merged = merge([], plan([], incoming), {})

    assert len({row["id"] for row in merged}) == 5_000
