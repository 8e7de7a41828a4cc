"""What is agreed: entries, their revisions, and everything they ever said."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from threading import Barrier, Event

import pytest
from sqlalchemy import event
from sqlalchemy.exc import DBAPIError

from workshop.storage.agreements import StaleEntry, StoredEntry
from workshop.storage.wordings import Wording

#: Seconds in which a transaction that does not have to wait would be through.
LINGER = 0.2
GLOSSARY = {
    "note": "Stand Januar",
    "terms": [
        {"id": "lead", "term": "Lead", "synonyms": ["Anfrage", "Kontakt"]},
        {"id": "mql", "term": "MQL", "stages": [{"id": "x", "name": "verschachtelt"}]},
        {"id": "sql", "term": "SQL", "share": "2.50", "agreed": False, "until": None},
    ],
}


@pytest.fixture
def save(memory, workshop, ada, now):
    """Save the term "lead" upon a revision, in a transaction of its own."""

    def save(value, base_revision, by=ada.id):
        with memory.writing() as store:
            return store.agreements.save_entry(
                workshop.id, "glossary", "terms", "lead", value, base_revision, by, now
            )

    return save


@pytest.fixture
def glossary(memory, workshop, ada, now):
    with memory.writing() as store:
        store.agreements.put_answer(workshop.id, "glossary", GLOSSARY, ada.id, now)


@pytest.mark.usefixtures("glossary")
def test_what_is_put_is_what_is_read(memory, workshop):
    with memory.reading() as store:
        assert store.agreements.answer(workshop.id, "glossary") == GLOSSARY


def test_nothing_agreed_is_an_empty_answer(memory, workshop):
    with memory.reading() as store:
        assert store.agreements.answers(workshop.id) == {}
        assert store.agreements.answer(workshop.id, "glossary") == {}
        assert store.agreements.entries(workshop.id, "glossary") == []
        assert store.agreements.find_entry(workshop.id, "glossary", "terms", "lead") is None
        assert store.agreements.history(workshop.id, "glossary", "terms", "lead") == []


@pytest.mark.usefixtures("glossary")
def test_all_answers_take_one_query(memory, workshop, now):
    with memory.writing() as store:
        store.agreements.put_answer(workshop.id, "why", {"company": "Brot für alle"}, None, now)
    queries = []
    event.listen(memory.engine, "before_cursor_execute", lambda *it: queries.append(it[2]))

    with memory.reading() as store:
        queries.clear()
        answers = store.agreements.answers(workshop.id)
        asked = [query for query in queries if query.startswith("SELECT")]

    assert answers == {"glossary": GLOSSARY, "why": {"company": "Brot für alle"}}
    assert len(asked) == 1


@pytest.mark.usefixtures("glossary")
def test_workshops_do_not_see_each_other(memory, workshop):
    with memory.writing() as store:
        store.facilitation.add(replace(workshop, id="another"))
        assert store.agreements.answers("another") == {}


def test_an_entry_says_who_changed_it_and_when(save, memory, workshop, now):
    saved = save({"term": "Lead"}, base_revision=0)

    assert saved == StoredEntry(
        step="glossary",
        rows="terms",
        id="lead",
        position=1,
        value={"term": "Lead"},
        revision=1,
        changed_at=now,
        changed_by="Ada",
    )
    with memory.reading() as store:
        assert store.agreements.find_entry(workshop.id, "glossary", "terms", "lead") == saved
        assert store.agreements.entries(workshop.id, "glossary") == [saved]


def test_an_entry_may_be_changed_by_nobody(save):
    saved = save({"term": "Lead"}, base_revision=0, by=None)

    assert saved.changed_by is None


def test_each_change_raises_the_revision(save):
    save({"term": "Lead"}, base_revision=0)

    saved = save({"term": "Lead", "definition": "Jemand mit Namen"}, base_revision=1)

    assert saved.revision == 2


def test_to_say_the_same_is_no_change(save, memory, workshop):
    save({"term": "Lead", "synonyms": []}, base_revision=0)

    saved = save({"synonyms": [], "term": "Lead"}, base_revision=1)

    assert saved.revision == 1
    with memory.reading() as store:
        assert len(store.agreements.history(workshop.id, "glossary", "terms", "lead")) == 1


def test_the_same_request_may_come_twice(save):
    first = save({"term": "Lead"}, base_revision=0)

    again = save({"term": "Lead"}, base_revision=0)

    assert again == first


def test_a_save_upon_an_older_revision_is_stale_and_shows_what_stands(save):
    save({"term": "Lead"}, base_revision=0)
    current = save({"term": "Interessent"}, base_revision=1)

    with pytest.raises(StaleEntry) as stale:
        save({"term": "Anfrage"}, base_revision=1)

    assert stale.value.current == current


def test_a_new_entry_where_there_is_one_is_stale(save):
    current = save({"term": "Lead"}, base_revision=0)

    with pytest.raises(StaleEntry) as stale:
        save({"term": "Anfrage"}, base_revision=0)

    assert stale.value.current == current


def test_a_save_upon_an_entry_that_is_gone_is_stale(save):
    with pytest.raises(StaleEntry) as stale:
        save({"term": "Lead"}, base_revision=3)

    assert stale.value.current is None


@pytest.mark.usefixtures("glossary")
def test_single_fields_are_one_entry_apart_from_the_lists(memory, workshop, ada, now):
    with memory.writing() as store:
        saved = store.agreements.save_entry(
            workshop.id, "glossary", "", "", {"note": "Stand Februar"}, 1, ada.id, now
        )

    with memory.reading() as store:
        assert store.agreements.answer(workshop.id, "glossary") == {**GLOSSARY, "note": "Stand Februar"}
        assert [each.revision for each in store.agreements.entries(workshop.id, "glossary")] == [2, 1, 1, 1]
    assert (saved.rows, saved.id) == ("", "")


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


def test_the_history_tells_every_wording(save, memory, workshop, ben, now):
    save({"term": "Lead"}, base_revision=0)
    save({"term": "Interessent"}, base_revision=1, by=ben.id)
    with memory.writing() as store:
        later = now + timedelta(days=1)
        store.agreements.remove_entry(workshop.id, "glossary", "terms", "lead", 2, None, later)

    with memory.reading() as store:
        history = store.agreements.history(workshop.id, "glossary", "terms", "lead")

    assert history == [
        Wording(revision=1, value={"term": "Lead"}, at=now, by="Ada"),
        Wording(revision=2, value={"term": "Interessent"}, at=now, by="Ben"),
        Wording(revision=3, value=None, at=later, by=None),
    ]


def test_an_entry_that_moved_on_cannot_be_removed(save, memory, workshop, now):
    save({"term": "Lead"}, base_revision=0)
    current = save({"term": "Interessent"}, base_revision=1)

    with pytest.raises(StaleEntry) as stale, memory.writing() as store:
        store.agreements.remove_entry(workshop.id, "glossary", "terms", "lead", 1, None, now)

    assert stale.value.current == current


def test_an_entry_cannot_be_removed_twice(save, memory, workshop, now):
    save({"term": "Lead"}, base_revision=0)
    with memory.writing() as store:
        store.agreements.remove_entry(workshop.id, "glossary", "terms", "lead", 1, None, now)

    with pytest.raises(StaleEntry) as stale, memory.writing() as store:
        store.agreements.remove_entry(workshop.id, "glossary", "terms", "lead", 1, None, now)

    assert stale.value.current is None


def test_an_entry_that_returns_is_not_taken_for_the_one_that_went(save, memory, workshop, now):
    save({"term": "Lead"}, base_revision=0)
    with memory.writing() as store:
        store.agreements.remove_entry(workshop.id, "glossary", "terms", "lead", 1, None, now)
    returned = save({"term": "Lead, neu gedacht"}, base_revision=0)

    with pytest.raises(StaleEntry):
        save({"term": "geschrieben vor dem Löschen"}, base_revision=1)

    assert returned.revision == 3


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


@pytest.mark.usefixtures("glossary")
def test_a_replaced_answer_keeps_ids_and_raises_only_what_changed(memory, workshop, ben, now):
    lead, mql, _ = GLOSSARY["terms"]
    changed = {"terms": [{"id": "sal", "term": "SAL"}, {**mql, "term": "MQL!"}, lead]}

    with memory.writing() as store:
        store.agreements.put_answer(workshop.id, "glossary", changed, ben.id, now)

    with memory.reading() as store:
        assert store.agreements.answer(workshop.id, "glossary") == changed
        revisions = {each.id: each.revision for each in store.agreements.entries(workshop.id, "glossary")}
        removed = store.agreements.history(workshop.id, "glossary", "terms", "sql")
    assert revisions == {"sal": 1, "mql": 2, "lead": 1}
    assert [(wording.value is None, wording.by) for wording in removed] == [(False, "Ada"), (True, "Ben")]


@pytest.mark.usefixtures("glossary")
def test_an_answer_put_again_after_it_was_emptied_counts_on(memory, workshop, now):
    with memory.writing() as store:
        store.agreements.put_answer(workshop.id, "glossary", {}, None, now)
        emptied = store.agreements.answers(workshop.id)
        store.agreements.put_answer(workshop.id, "glossary", GLOSSARY, None, now)

    with memory.reading() as store:
        assert emptied == {}
        assert store.agreements.answer(workshop.id, "glossary") == GLOSSARY
        assert {each.revision for each in store.agreements.entries(workshop.id, "glossary")} == {3}


def test_two_rows_of_one_id_are_refused_before_one_is_lost(memory, workshop, now):
    twins = {"terms": [{"id": "lead", "term": "Lead"}, {"id": "lead", "term": "Anfrage"}]}

    with pytest.raises(ValueError, match="lead"), memory.writing() as store:
        store.agreements.put_answer(workshop.id, "glossary", twins, None, now)


def test_nothing_is_agreed_in_a_workshop_that_does_not_exist(memory, now):
    with pytest.raises(LookupError), memory.writing() as store:
        store.agreements.put_answer("another", "glossary", GLOSSARY, None, now)


def test_an_entry_of_a_list_needs_an_id(memory, workshop, now):
    with pytest.raises(DBAPIError), memory.writing() as store:
        store.agreements.save_entry(workshop.id, "glossary", "terms", "", {"term": "Lead"}, 0, None, now)


def at_once(*deeds):
    """Do all of them in threads that start together; what each returned or raised."""
    start = Barrier(len(deeds))

    def do(deed):
        start.wait()
        try:
            return deed()
        except StaleEntry as stale:
            return stale

    with ThreadPoolExecutor(len(deeds)) as threads:
        return list(threads.map(do, deeds))


def test_of_two_who_save_an_entry_at_once_one_is_told(save):
    save({"term": "Lead"}, base_revision=0)

    outcomes = at_once(
        lambda: save({"term": "von Ada"}, base_revision=1), lambda: save({"term": "von Ben"}, base_revision=1)
    )

    saved = [outcome for outcome in outcomes if isinstance(outcome, StoredEntry)]
    stale = [outcome for outcome in outcomes if isinstance(outcome, StaleEntry)]
    assert len(saved) == len(stale) == 1
    assert stale[0].current == saved[0]


def test_who_comes_while_another_is_saving_waits_and_is_told(save, memory, workshop, now):
    save({"term": "Lead"}, base_revision=0)
    first_has_saved, second_is_done = Event(), Event()

    def first():
        with memory.writing() as store:
            saved = store.agreements.save_entry(
                workshop.id, "glossary", "terms", "lead", {"term": "von Ada"}, 1, None, now
            )
            first_has_saved.set()
            second_is_done.wait(LINGER)
            return saved

    def second():
        first_has_saved.wait(5)
        try:
            return save({"term": "von Ben"}, base_revision=1)
        finally:
            second_is_done.set()

    saved, told = at_once(first, second)

    assert isinstance(told, StaleEntry)
    assert told.current == saved


def test_of_four_who_add_one_entry_at_once_one_does(save, memory, workshop):
    outcomes = at_once(
        *(lambda word=word: save({"term": word}, base_revision=0) for word in ("a", "b", "c", "d"))
    )

    saved = [outcome for outcome in outcomes if isinstance(outcome, StoredEntry)]
    assert len(saved) == 1
    with memory.reading() as store:
        assert store.agreements.entries(workshop.id, "glossary") == saved


def test_entries_added_at_once_get_places_of_their_own(memory, workshop, now):
    def add(name):
        with memory.writing() as store:
            return store.agreements.save_entry(
                workshop.id, "glossary", "terms", name, {"term": name}, 0, None, now
            )

    added = at_once(*(lambda name=name: add(name) for name in ("a", "b", "c", "d")))

    assert sorted(each.position for each in added) == [1, 2, 3, 4]


def test_who_saves_into_an_answer_that_is_being_replaced_is_told(save, memory, workshop, now):
    save({"term": "Lead"}, base_revision=0)

    def replace_all():
        with memory.writing() as store:
            terms = [{"id": "lead", "term": "ersetzt"}]
            store.agreements.put_answer(workshop.id, "glossary", {"terms": terms}, None, now)

    outcomes = at_once(replace_all, lambda: save({"term": "von Ada"}, base_revision=1))

    with memory.reading() as store:
        wordings = store.agreements.history(workshop.id, "glossary", "terms", "lead")
        [entry] = store.agreements.entries(workshop.id, "glossary")
    assert entry.value == {"term": "ersetzt"}
    assert isinstance(outcomes[1], StaleEntry) or {"term": "von Ada"} in [each.value for each in wordings]
