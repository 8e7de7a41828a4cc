"""People, their passwords, and the browsers in which they are signed in."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from workshop.domain.people import EmailTaken

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


def test_a_person_is_found_by_id_and_by_email(memory, ada):
    with memory.reading() as store:
        assert store.people.find(ada.id) == ada
        assert store.people.find_by_email("ada@example.org") == ada


def test_nobody_is_found_where_nobody_is(memory):
    with memory.reading() as store:
        assert store.people.find(1) is None
        assert store.people.find_by_email("ada@example.org") is None
        assert store.people.password_hash_of(1) is None


@pytest.mark.parametrize("spelling", ["ada@example.org", "ADA@Example.ORG", " Ada@example.org "])
def test_an_address_belongs_to_one_account_in_every_spelling(memory, ada, now, spelling):
    with pytest.raises(EmailTaken), memory.writing() as store:
        store.people.add(spelling, "Another Ada", "hash", "en", now)

    with memory.reading() as store:
        assert store.people.find_by_email(spelling) == ada
        assert store.people.all() == [ada]


def test_capital_umlauts_are_the_same_address_too(memory, now):
    with memory.writing() as store:
        store.people.add("jörg@example.org", "Jörg", "hash", "de", now)

    with pytest.raises(EmailTaken), memory.writing() as store:
        store.people.add("JÖRG@example.org", "Jörg", "hash", "de", now)


def test_of_two_who_take_an_address_at_once_one_gets_it(memory, now):
    def add(name):
        try:
            with memory.writing() as store:
                return store.people.add("team@example.org", name, "hash", "de", now).name
        except EmailTaken:
            return None

    with ThreadPoolExecutor(4) as threads:
        names = list(threads.map(add, ["Ada", "Ben", "Cleo", "Dan"]))

    with memory.reading() as store:
        assert [person.name for person in store.people.all()] == [name for name in names if name]


def test_people_are_listed_by_name_as_a_german_would(memory, now):
    with memory.writing() as store:
        for number, name in enumerate(["ben", "Zoe", "Ada", "ada"]):
            store.people.add(f"{number}@example.org", name, "hash", "de", now)

    with memory.reading() as store:
        assert [person.name for person in store.people.all()] == ["Ada", "ada", "ben", "Zoe"]


def test_a_password_can_be_changed(memory, ada):
    with memory.writing() as store:
        store.people.set_password(ada.id, "new hash")

    with memory.reading() as store:
        assert store.people.password_hash_of(ada.id) == "new hash"


def test_nobody_cannot_be_changed(memory):
    with pytest.raises(LookupError), memory.writing() as store:
        store.people.set_password(77, "hash")


@pytest.mark.parametrize(
    ("later", "is_in"),
    [
        (timedelta(0), True),
        (12 * HOUR - timedelta(seconds=1), True),
        (12 * HOUR, False),
        (31 * DAY, False),
    ],
)
def test_a_session_ends_when_it_was_idle_too_long(memory, ada, now, later, is_in):
    with memory.writing() as store:
        store.people.open_session("token hash", ada.id, now, now + 30 * DAY, 12 * HOUR)

    with memory.reading() as store:
        assert (store.people.find_session("token hash", now + later) == ada) is is_in


def test_a_touched_session_lives_on_but_never_beyond_its_end(memory, ada, now):
    with memory.writing() as store:
        store.people.open_session("token hash", ada.id, now, now + DAY, 12 * HOUR)
        store.people.touch_session("token hash", now + 11 * HOUR)
        store.people.touch_session("token hash", now + 22 * HOUR)

    with memory.reading() as store:
        assert store.people.find_session("token hash", now + 23 * HOUR) == ada
        assert store.people.find_session("token hash", now + DAY) is None


def test_a_touch_does_not_bring_back_a_session_that_ended(memory, ada, now):
    with memory.writing() as store:
        store.people.open_session("token hash", ada.id, now, now + 30 * DAY, HOUR)
        store.people.touch_session("token hash", now + 2 * HOUR)

    with memory.reading() as store:
        assert store.people.find_session("token hash", now + 2 * HOUR) is None


def test_who_signs_out_is_out_in_that_browser_only(memory, ada, now):
    with memory.writing() as store:
        store.people.open_session("laptop", ada.id, now, now + DAY, DAY)
        store.people.open_session("phone", ada.id, now, now + DAY, DAY)
        store.people.close_session("laptop")

    with memory.reading() as store:
        assert store.people.find_session("laptop", now) is None
        assert store.people.find_session("phone", now) == ada


def test_who_signs_out_everywhere_leaves_others_in(memory, ada, ben, now):
    with memory.writing() as store:
        store.people.open_session("laptop", ada.id, now, now + DAY, DAY)
        store.people.open_session("phone", ada.id, now, now + DAY, DAY)
        store.people.open_session("of ben", ben.id, now, now + DAY, DAY)
        store.people.close_sessions_of(ada.id)

    with memory.reading() as store:
        found = [store.people.find_session(token, now) for token in ("laptop", "phone", "of ben")]
    assert found == [None, None, ben]


def test_a_session_that_expired_is_swept_out_by_the_next(memory, ada, now):
    with memory.writing() as store:
        store.people.open_session("old", ada.id, now, now + DAY, DAY)
        store.people.open_session("new", ada.id, now + 2 * DAY, now + 3 * DAY, DAY)

    with memory.reading() as store:
        assert store.people.find_session("old", now) is None
