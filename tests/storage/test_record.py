"""The record in the database: nobody changes it unnoticed, not even with the database in their hands."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from workshop.domain.chain import GENESIS, Fault
from workshop.storage import migrate
from workshop.storage.happenings import ADDRESSES_KEPT
from workshop.storage.memory import Memory
from workshop.storage.record import Sought

COLUMNS = (
    "id",
    "workshop_id",
    "person_id",
    "what",
    "about",
    "details",
    "happened_at",
    "address_seal",
    "hash",
)


@pytest.fixture
def log(memory, workshop, ada, now):
    """Five happenings in three transactions, with and without an address."""
    with memory.writing() as store:
        store.happenings.come_from("192.0.2.7")
        store.happenings.record(workshop.id, ada.id, "entry-settled", {"step": "why", "é": 'ü"'}, now)
        store.happenings.record(None, ada.id, "signed-in", {}, now)
    with memory.writing() as store:
        store.happenings.come_from("2001:db8::1")
        store.happenings.record(workshop.id, None, "card-written", {"round": 1}, now, about="room")
        store.happenings.record(workshop.id, ada.id, "row-added", {"step": "what"}, now)
    with memory.writing() as store:
        store.happenings.record(None, None, "person-added", {"é": [1, None, True]}, now)
    return memory


def prove(memory, noted=""):
    with memory.reading() as store:
        return store.record.prove(noted)


def tamper(memory, *statements):
    """What somebody can do who has the database and its triggers in their hands."""
    with memory.engine.begin() as connection:
        deeds = ("update", "delete") if memory.engine.dialect.name == "sqlite" else (
            "update", "delete", "truncate")  # fmt: skip
        on = "" if memory.engine.dialect.name == "sqlite" else " ON happenings"
        for deed in deeds:
            connection.execute(text(f"DROP TRIGGER happenings_refuse_{deed}{on}"))
        for statement in statements:
            connection.exec_driver_sql(statement)


def test_what_happened_is_one_chain_for_the_whole_house(log):
    with log.reading() as store:
        last = store.happenings.after(None, 0, 10)[-1]
        [line] = store.record.lines(None, Sought(), limit=1)

    proof = prove(log)

    assert proof.is_whole
    assert (proof.entries, proof.head) == (5, line.hash)
    assert last.id == line.id == 5  # without gaps


def test_nothing_happened_yet(memory):
    assert (prove(memory).entries, prove(memory).head) == (0, GENESIS)


#: A single character more in each column of any row; numbers grow, moments move by a microsecond.
CHANGES = {
    "id": "id + 100",
    "workshop_id": "NULL",
    "person_id": "NULL",
    "what": "what || '!'",
    "about": "about || '!'",
    "address_seal": "COALESCE(address_seal, '') || '0'",
    "hash": "REPLACE(REPLACE(hash, '0', '1'), 'a', 'b')",
}
SQLITE = {
    "details": "REPLACE(details, '}', ' }')",  # the same JSON, and yet another byte
    "happened_at": "SUBSTR(happened_at, 1, 25) || '1'",
}
POSTGRESQL = {
    "details": "REPLACE(details::text, '}', ' }')::json",
    "happened_at": "happened_at + interval '1 microsecond'",
}


@pytest.mark.parametrize("row", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("column", COLUMNS)
def test_a_change_in_any_column_of_any_row_is_found_where_it_stands(log, row, column):
    changes = CHANGES | (SQLITE if log.engine.dialect.name == "sqlite" else POSTGRESQL)
    before = everything_in(log)
    tamper(
        log,
        "DELETE FROM addresses",
        f"UPDATE happenings SET {column} = {changes[column]} WHERE id = {row}",  # noqa: S608  # our own names
    )
    if everything_in(log) == before:
        assert column in {"workshop_id", "person_id"}  # it was empty before
        return

    proof = prove(log)

    moved = column == "id"  # to the end, so that the next one is where the chain breaks first
    expected = ("105" if row == 5 else str(row + 1)) if moved else str(row)
    assert (proof.fault, proof.bad) == (Fault.BROKEN, expected)


def everything_in(memory):
    with memory.engine.connect() as connection:
        # a JSON column has no order of its own, so it is told as text
        told = "SELECT id, workshop_id, person_id, what, about, CAST(details AS text), happened_at, "
        return connection.execute(text(f"{told} address_seal, hash FROM happenings ORDER BY id")).all()


@pytest.mark.parametrize("row", [1, 2, 3, 4])
def test_a_row_that_is_gone_is_found_at_the_next(log, row):
    tamper(log, "DELETE FROM addresses", f"DELETE FROM happenings WHERE id = {row}")  # noqa: S608  # our own

    assert prove(log).bad == str(row + 1)


def test_rows_that_changed_places_are_found(log):
    tamper(
        log,
        "DELETE FROM addresses",
        "UPDATE happenings SET id = 100 WHERE id = 2",
        "UPDATE happenings SET id = 2 WHERE id = 3",
        "UPDATE happenings SET id = 3 WHERE id = 100",
    )

    assert prove(log).bad == "2"


def test_a_row_that_was_slipped_in_is_found(log):
    with log.engine.begin() as connection:  # no trigger forbids it
        connection.exec_driver_sql(
            "INSERT INTO happenings (id, what, about, details, happened_at, hash) "
            "SELECT 6, 'version-published', about, details, happened_at, hash FROM happenings WHERE id = 5"
        )

    assert prove(log).bad == "6"


def test_a_cut_off_end_is_found_by_the_head_that_was_noted_down(log):
    noted = prove(log).head
    tamper(log, "DELETE FROM addresses", "DELETE FROM happenings WHERE id > 3")

    assert prove(log).is_whole  # which is why it is noted down
    assert prove(log, noted).fault is Fault.HEAD


def test_a_head_from_earlier_is_still_known(log, workshop, now):
    noted = prove(log).head
    with log.writing() as store:
        store.happenings.record(workshop.id, None, "row-added", {}, now)

    assert prove(log, noted).is_whole


def test_text_that_is_none_is_found_and_breaks_nothing(log):
    if log.engine.dialect.name != "sqlite":
        pytest.skip("PostgreSQL takes no text that is none")
    tamper(log, "UPDATE happenings SET what = CAST(x'ff00fe' AS TEXT) WHERE id = 4")

    assert prove(log).bad == "4"


# --- addresses


def addresses(memory):
    with memory.reading() as store:
        return {line.what: line.address for line in store.record.lines(None, Sought(), limit=10)}


def test_what_happens_in_the_room_has_no_address(log):
    assert addresses(log) == {
        "entry-settled": "192.0.2.7",
        "signed-in": "192.0.2.7",
        "card-written": None,
        "row-added": "2001:db8::1",
        "person-added": None,
    }


def test_another_address_is_found(log):
    with log.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE addresses SET address = '192.0.2.8' WHERE happening_id = 2")

    proof = prove(log)

    assert (proof.fault, proof.bad) == (Fault.ADDRESS, "2")


def test_an_address_for_what_had_none_is_found(log):
    with log.engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO addresses SELECT 3, salt, address, noted_at FROM addresses WHERE happening_id = 2"
        )

    assert (prove(log).fault, prove(log).bad) == (Fault.ADDRESS, "3")


def test_addresses_are_forgotten_in_time_and_the_chain_stays_whole(log, now):
    with log.writing() as store:
        store.happenings.forget_addresses(now + ADDRESSES_KEPT)
    kept = addresses(log)
    with log.writing() as store:
        store.happenings.forget_addresses(now + ADDRESSES_KEPT + timedelta(seconds=1))

    assert "192.0.2.7" in kept.values()
    assert set(addresses(log).values()) == {None}
    assert prove(log).is_whole


def test_the_log_itself_holds_no_address(log):
    assert "192.0.2.7" not in repr(everything_in(log))


# --- at once, and before there was a chain


def test_many_who_write_at_once_make_one_chain(memory, workshop, now):
    def write(number):
        with memory.writing() as store:
            store.happenings.record(workshop.id, None, "card-written", {"number": number}, now, about="room")
            store.happenings.record(workshop.id, None, "row-added", {"number": number}, now)

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(write, range(40)))

    assert prove(memory).is_whole
    assert prove(memory).entries == 80


def test_a_transaction_that_comes_to_nothing_leaves_no_gap(memory, workshop, now):
    class GivenUp(Exception):
        pass

    with memory.writing() as store:
        store.happenings.record(workshop.id, None, "row-added", {}, now)
    with suppress(GivenUp), memory.writing() as store:
        store.happenings.record(workshop.id, None, "row-added", {}, now)
        store.happenings.write_down()
        raise GivenUp
    with memory.writing() as store:
        store.happenings.record(workshop.id, None, "row-removed", {}, now)

    with memory.reading() as store:
        assert [each.id for each in store.happenings.after(None, 0, 10)] == [1, 2]
    assert prove(memory).is_whole


BEFORE = (
    """
    INSERT INTO workshops (id, company, title, language, currency, agenda, empty_steps, created_at, is_demo)
    VALUES ('k7', 'Krume', 'Glossar', 'de', 'EUR', '[]', 'omit', '2027-01-11 09:30:00', false)
    """,
    """
    INSERT INTO happenings (id, workshop_id, what, details, happened_at)
    VALUES (1, 'k7', 'entry-settled', '{"step":  "whü"}', '2027-01-11 09:30:01'),
           (2, 'k7', 'entry-settled', '{}', '2027-01-11 09:30:02'),
           (5, 'k7', 'row-added', '{"b": 1, "a": null}', '2027-01-11 09:30:05')
    """,
)


@pytest.fixture
def before_the_record(empty_url):
    """A house in which things happened before there was a chain, with a gap between their ids."""
    memory = Memory(empty_url)
    migrate.upgrade(memory, "0003")
    with memory.engine.begin() as connection:
        for statement in BEFORE:
            connection.exec_driver_sql(statement)
    yield memory
    memory.close()


def test_what_happened_before_is_chained_and_the_chain_goes_on(before_the_record, now):
    migrate.upgrade(before_the_record)
    before = prove(before_the_record)
    with before_the_record.writing() as store:
        store.happenings.record("k7", None, "row-added", {}, now)

    after = prove(before_the_record)

    assert (before.is_whole, before.entries) == (True, 3)
    assert (after.is_whole, after.entries) == (True, 4)
    tamper(before_the_record, "UPDATE happenings SET what = 'row-moved' WHERE id = 2")
    assert prove(before_the_record).bad == "2"


def test_a_house_goes_back_to_before_the_record_and_forward_again(before_the_record, now):
    migrate.upgrade(before_the_record)
    with before_the_record.writing() as store:
        store.happenings.record("k7", None, "row-added", {}, now)
    once = prove(before_the_record)

    migrate.downgrade(before_the_record, "0003")
    with before_the_record.engine.begin() as connection:  # as the older program did
        connection.exec_driver_sql(
            "INSERT INTO happenings (workshop_id, what, details, happened_at) "
            "VALUES ('k7', 'row-added', '{}', '2027-01-11 09:30:00')"
        )
    migrate.upgrade(before_the_record)

    assert (prove(before_the_record, once.head).is_whole, prove(before_the_record).entries) == (True, 5)


# --- lines


def test_lines_come_newest_first_and_page_by_page(log, workshop):
    with log.reading() as store:
        first = store.record.lines(workshop.id, Sought(), limit=2)
        rest = store.record.lines(workshop.id, Sought(), before=first[-1].id, limit=2)

    assert [line.what for line in (*first, *rest)] == ["row-added", "card-written", "entry-settled"]


@pytest.mark.parametrize(("sought", "found"), [
    (Sought(whats=["row-added"]), ["row-added"]),
    (Sought(but=["card-written"]), ["row-added", "entry-settled"]),
    (Sought(person_id=10**6), []),
])  # fmt: skip
def test_lines_are_sought_by_what_and_who(log, workshop, sought, found):
    with log.reading() as store:
        assert [line.what for line in store.record.lines(workshop.id, sought, limit=9)] == found


def test_lines_are_sought_by_day(log, workshop, now, ada):
    with log.writing() as store:
        store.happenings.record(workshop.id, ada.id, "row-moved", {}, now + timedelta(days=1))
    sought = Sought(since=now + timedelta(hours=1), until=now + timedelta(days=2))

    with log.reading() as store:
        assert [line.what for line in store.record.lines(workshop.id, sought, limit=9)] == ["row-moved"]
        none = replace(sought, until=sought.since)
        assert store.record.lines(workshop.id, none, limit=9) == []


def test_it_is_known_who_did_anything_and_what(log, workshop, ada):
    with log.reading() as store:
        assert store.record.people(workshop.id) == [(ada.id, "Ada")]
        assert store.record.kinds(workshop.id) == ["card-written", "entry-settled", "row-added"]
