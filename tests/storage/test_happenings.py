"""The log of happenings."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Event

from workshop.storage.happenings import Happening

#: Seconds in which a transaction that does not have to wait would be through.
LINGER = 0.2


def test_what_was_recorded_is_read_in_order(memory, workshop, ada, now):
    with memory.writing() as store:
        store.happenings.record(workshop.id, ada.id, "agreement-settled", {"step": "why"}, now)
        store.happenings.record(workshop.id, None, "version-published", {"number": "1.0"}, now)

    with memory.reading() as store:
        first, second = store.happenings.after(workshop.id, 0, 10)
        head = store.happenings.head()

    assert first == Happening(
        id=first.id,
        workshop_id=workshop.id,
        person_id=ada.id,
        person="Ada",
        what="agreement-settled",
        about="desk",
        details={"step": "why"},
        at=now,
    )
    assert (second.what, second.person) == ("version-published", None)
    assert first.id < second.id == head


def test_a_reader_goes_on_where_it_stopped(memory, workshop, now):
    with memory.writing() as store:
        for number in range(5):
            store.happenings.record(workshop.id, None, "card-written", {"number": number}, now)

    with memory.reading() as store:
        first = store.happenings.after(workshop.id, 0, 2)
        rest = store.happenings.after(workshop.id, first[-1].id, 10)

    assert [each.details["number"] for each in first] == [0, 1]
    assert [each.details["number"] for each in rest] == [2, 3, 4]


def test_a_workshop_hears_only_of_itself_and_the_house_of_all(memory, workshop, now):
    with memory.writing() as store:
        store.facilitation.add(replace(workshop, id="another"))
        store.happenings.record(workshop.id, None, "here", {}, now)
        store.happenings.record("another", None, "there", {}, now)
        store.happenings.record(None, None, "in-the-house", {}, now)

    with memory.reading() as store:
        assert [each.what for each in store.happenings.after(workshop.id, 0, 10)] == ["here"]
        assert [each.what for each in store.happenings.after(None, 0, 10)] == [
            "here",
            "there",
            "in-the-house",
        ]


def test_what_was_recorded_can_be_read_within_its_transaction(memory, workshop, now):
    with memory.writing() as store:
        store.happenings.record(workshop.id, None, "card-written", {}, now)
        seen = store.happenings.after(workshop.id, 0, 10)

    with memory.reading() as store:
        assert store.happenings.after(workshop.id, 0, 10) == seen
    assert len(seen) == 1


def test_an_empty_log_has_no_head(memory):
    with memory.reading() as store:
        assert store.happenings.head() == 0


def test_a_reader_never_passes_a_happening_that_is_not_yet_to_be_seen(memory, workshop, now):
    # the slow one has its id first and lingers; the quick one must not be seen before it
    slow_has_its_id, quick_is_heard = Event(), Event()

    def slow():
        with memory.writing() as store:
            store.happenings.record(workshop.id, None, "slow", {}, now)
            store.happenings.write_down()
            slow_has_its_id.set()
            quick_is_heard.wait(LINGER)

    def quick():
        slow_has_its_id.wait(5)
        with memory.writing() as store:
            store.happenings.record(workshop.id, None, "quick", {}, now)

    def follow():
        heard, last_id = [], 0
        while "quick" not in heard:
            with memory.reading() as store:
                for each in store.happenings.after(workshop.id, last_id, 10):
                    heard.append(each.what)
                    last_id = each.id
        quick_is_heard.set()
        return heard

    with ThreadPoolExecutor(3) as threads:
        deeds = [threads.submit(deed) for deed in (slow, quick, follow)]

    assert [deed.result() for deed in deeds] == [None, None, ["slow", "quick"]]
