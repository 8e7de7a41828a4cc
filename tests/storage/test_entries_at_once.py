"""Two people and one entry: nothing is overwritten silently."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

from workshop.storage.agreements import StaleEntry, StoredEntry

#: Seconds in which a transaction that does not have to wait would be through.
LINGER = 0.2


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
