"""Entries, their revisions, and everything they ever said."""

from datetime import timedelta

import pytest
from sqlalchemy.exc import DBAPIError

from workshop.storage.agreements import StaleEntry, StoredEntry
from workshop.storage.wordings import Wording


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


def test_an_entry_of_a_list_needs_an_id(memory, workshop, now):
    with pytest.raises(DBAPIError), memory.writing() as store:
        store.agreements.save_entry(workshop.id, "glossary", "terms", "", {"term": "Lead"}, 0, None, now)
