"""What is agreed, step by step: what is put is what is read."""

from dataclasses import replace

import pytest
from sqlalchemy import event


def test_what_is_put_is_what_is_read(memory, workshop, glossary):
    with memory.reading() as store:
        assert store.agreements.answer(workshop.id, "glossary") == glossary


def test_nothing_agreed_is_an_empty_answer(memory, workshop):
    with memory.reading() as store:
        assert store.agreements.answers(workshop.id) == {}
        assert store.agreements.answer(workshop.id, "glossary") == {}
        assert store.agreements.entries(workshop.id, "glossary") == []
        assert store.agreements.find_entry(workshop.id, "glossary", "terms", "lead") is None
        assert store.agreements.history(workshop.id, "glossary", "terms", "lead") == []


def test_all_answers_take_one_query(memory, workshop, glossary, now):
    with memory.writing() as store:
        store.agreements.put_answer(workshop.id, "why", {"company": "Brot für alle"}, None, now)
    queries = []
    event.listen(memory.engine, "before_cursor_execute", lambda *it: queries.append(it[2]))

    with memory.reading() as store:
        queries.clear()
        answers = store.agreements.answers(workshop.id)
        asked = [query for query in queries if query.startswith("SELECT")]

    assert answers == {"glossary": glossary, "why": {"company": "Brot für alle"}}
    assert len(asked) == 1


@pytest.mark.usefixtures("glossary")
def test_workshops_do_not_see_each_other(memory, workshop):
    with memory.writing() as store:
        store.facilitation.add(replace(workshop, id="another"))
        assert store.agreements.answers("another") == {}


def test_single_fields_are_one_entry_apart_from_the_lists(memory, workshop, glossary, ada, now):
    with memory.writing() as store:
        saved = store.agreements.save_entry(
            workshop.id, "glossary", "", "", {"note": "Stand Februar"}, 1, ada.id, now
        )

    with memory.reading() as store:
        assert store.agreements.answer(workshop.id, "glossary") == {**glossary, "note": "Stand Februar"}
        assert [each.revision for each in store.agreements.entries(workshop.id, "glossary")] == [2, 1, 1, 1]
    assert (saved.rows, saved.id) == ("", "")


@pytest.mark.usefixtures("glossary")
def test_rows_take_the_order_they_are_given(memory, workshop):
    with memory.writing() as store:
        store.agreements.order_entries(workshop.id, "glossary", "terms", ["sql", "lead", "mql"])

    with memory.reading() as store:
        terms = store.agreements.answer(workshop.id, "glossary")["terms"]
        revisions = {each.revision for each in store.agreements.entries(workshop.id, "glossary")}
    assert [term["id"] for term in terms] == ["sql", "lead", "mql"]
    assert revisions == {1}


@pytest.mark.usefixtures("glossary")
def test_rows_that_an_order_does_not_know_follow_as_they_were(memory, workshop):
    with memory.writing() as store:
        store.agreements.order_entries(workshop.id, "glossary", "terms", ["sql", "gone", "sql"])

    with memory.reading() as store:
        terms = store.agreements.answer(workshop.id, "glossary")["terms"]
    assert [term["id"] for term in terms] == ["sql", "lead", "mql"]


@pytest.mark.usefixtures("glossary")
def test_a_saved_row_keeps_the_place_it_was_given_in_the_same_transaction(memory, workshop, now):
    with memory.writing() as store:
        store.agreements.order_entries(workshop.id, "glossary", "terms", ["sql", "mql", "lead"])
        saved = store.agreements.save_entry(
            workshop.id, "glossary", "terms", "lead", {"term": "L"}, 1, None, now
        )

    assert (saved.position, saved.revision) == (3, 2)


def test_a_replaced_answer_keeps_ids_and_raises_only_what_changed(memory, workshop, glossary, ben, now):
    lead, mql, _ = glossary["terms"]
    changed = {"terms": [{"id": "sal", "term": "SAL"}, {**mql, "term": "MQL!"}, lead]}

    with memory.writing() as store:
        store.agreements.put_answer(workshop.id, "glossary", changed, ben.id, now)

    with memory.reading() as store:
        assert store.agreements.answer(workshop.id, "glossary") == changed
        revisions = {each.id: each.revision for each in store.agreements.entries(workshop.id, "glossary")}
        removed = store.agreements.history(workshop.id, "glossary", "terms", "sql")
    assert revisions == {"sal": 1, "mql": 2, "lead": 1}
    assert [(wording.value is None, wording.by) for wording in removed] == [(False, "Ada"), (True, "Ben")]


def test_an_answer_put_again_after_it_was_emptied_counts_on(memory, workshop, glossary, now):
    with memory.writing() as store:
        store.agreements.put_answer(workshop.id, "glossary", {}, None, now)
        emptied = store.agreements.answers(workshop.id)
        store.agreements.put_answer(workshop.id, "glossary", glossary, None, now)

    with memory.reading() as store:
        assert emptied == {}
        assert store.agreements.answer(workshop.id, "glossary") == glossary
        assert {each.revision for each in store.agreements.entries(workshop.id, "glossary")} == {3}


def test_two_rows_of_one_id_are_refused_before_one_is_lost(memory, workshop, now):
    twins = {"terms": [{"id": "lead", "term": "Lead"}, {"id": "lead", "term": "Anfrage"}]}

    with pytest.raises(ValueError, match="lead"), memory.writing() as store:
        store.agreements.put_answer(workshop.id, "glossary", twins, None, now)


def test_nothing_is_agreed_in_a_workshop_that_does_not_exist(memory, now, glossary):
    with pytest.raises(LookupError), memory.writing() as store:
        store.agreements.put_answer("another", "glossary", glossary, None, now)


@pytest.mark.usefixtures("glossary")
def test_new_entries_come_last(memory, workshop, now):
    with memory.writing() as store:
        store.agreements.save_entry(
            workshop.id, "glossary", "terms", "a", {"term": "Abschluss"}, 0, None, now
        )
        store.agreements.save_entry(workshop.id, "glossary", "others", "b", {"term": "b"}, 0, None, now)

    with memory.reading() as store:
        spots = [
            (each.rows, each.id, each.position) for each in store.agreements.entries(workshop.id, "glossary")
        ]
    assert spots == [
        ("", "", 1),
        ("others", "b", 1),
        ("terms", "lead", 1),
        ("terms", "mql", 2),
        ("terms", "sql", 3),
        ("terms", "a", 4),
    ]
