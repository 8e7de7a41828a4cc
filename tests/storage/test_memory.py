"""One block is one transaction, on both databases alike."""

import sqlite3
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import DBAPIError, OperationalError, StatementError

from workshop.storage.engine import NoSuchDatabase, normal_url
from workshop.storage.memory import Memory
from workshop.storage.troubles import MemoryAway, MemoryBusy, MemoryFull


def test_what_a_block_writes_is_kept_when_it_ends(memory, now):
    with memory.writing() as store:
        ada = store.people.add("ada@example.org", "Ada", "hash", "de", now)

    with memory.reading() as store:
        assert store.people.find(ada.id) == ada


def test_a_block_that_raises_leaves_nothing(memory, now):
    def break_off():
        with memory.writing() as store:
            store.people.add("ada@example.org", "Ada", "hash", "de", now)
            store.happenings.record(None, None, "person-added", {}, now)
            raise RuntimeError("in the middle")

    with pytest.raises(RuntimeError, match="in the middle"):
        break_off()

    with memory.reading() as store:
        assert store.people.all() == []
        assert store.happenings.head() == 0


def test_a_reader_cannot_write(memory, now):
    with pytest.raises(DBAPIError), memory.reading() as store:
        store.people.add("ada@example.org", "Ada", "hash", "de", now)

    with memory.writing() as store:
        assert store.people.all() == []


def test_a_reader_that_changes_a_row_is_told_so(memory, workshop):
    with pytest.raises(DBAPIError), memory.reading() as store:
        store.facilitation.save(replace(workshop, title="Anders"))

    with memory.reading() as store:
        assert store.facilitation.find(workshop.id) == workshop


def test_a_reader_sees_one_moment_from_beginning_to_end(memory, now):
    with memory.reading() as reader:
        before = reader.people.all()
        with memory.writing() as store:
            store.people.add("ada@example.org", "Ada", "hash", "de", now)
        after = reader.people.all()

    assert (before, after) == ([], [])


def test_moments_come_back_in_the_time_zone_of_the_memory(url, memory, now, workshop):
    in_rome = Memory(url, ZoneInfo("Europe/Rome"))
    with memory.writing() as store:
        at = now.astimezone(ZoneInfo("Asia/Kolkata"))
        store.happenings.record(workshop.id, None, "workshop-made", {}, at)

    told = []
    for each in (memory, in_rome):
        with each.reading() as store:
            told += [happening.at for happening in store.happenings.after(workshop.id, 0, 10)]
    in_rome.close()

    assert [at.isoformat() for at in told] == ["2027-01-11T09:30:00+00:00", "2027-01-11T10:30:00+01:00"]


def test_a_moment_without_its_zone_is_refused(memory):
    nowhere = datetime(2027, 1, 11, 9, 30)  # noqa: DTZ001  # that is the point

    with pytest.raises(StatementError, match="needs its time zone"), memory.writing() as store:
        store.people.add("ada@example.org", "Ada", "hash", "de", nowhere)


@pytest.mark.parametrize(
    "given", ["postgres://a:b@host/db", "postgresql://a:b@host/db", "postgresql+psycopg://a:b@host/db"]
)
def test_every_spelling_of_postgresql_means_psycopg_3(given):
    normal = normal_url(given)

    assert normal.render_as_string(hide_password=False) == "postgresql+psycopg://a:b@host/db"


@pytest.mark.parametrize("given", ["mysql://host/db", "sqlite://", "sqlite:///:memory:", "a secret password"])
def test_a_url_that_cannot_keep_anything_is_refused(given):
    with pytest.raises(NoSuchDatabase) as refused:
        Memory(given)

    assert "secret" not in f"{refused.value} {refused.value.__cause__}"


def test_sqlite_makes_the_folder_it_lives_in(tmp_path):
    memory = Memory(f"sqlite:///{tmp_path / 'a' / 'b' / 'memory.sqlite3'}")

    with memory.engine.connect() as connection:
        connection.execute(text("SELECT 1"))
    memory.close()

    assert (tmp_path / "a" / "b" / "memory.sqlite3").exists()


def test_sqlite_is_opened_so_that_nothing_acknowledged_is_lost(sqlite_url):
    memory = Memory(sqlite_url)

    with memory.engine.connect() as connection:
        pragmas = {
            name: connection.execute(text(f"PRAGMA {name}")).scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    memory.close()

    full = 2
    assert pragmas == {"journal_mode": "wal", "synchronous": full, "foreign_keys": 1, "busy_timeout": 10000}


def test_rows_that_refer_to_nothing_are_refused(memory, now):
    with pytest.raises(DBAPIError), memory.writing() as store:
        store.happenings.record("no such workshop", None, "workshop-made", {}, now)


def test_a_writer_that_waited_too_long_is_told_to_try_again(sqlite_url, now):
    memory = Memory(sqlite_url)
    event.listen(memory.engine, "connect", lambda raw, _: raw.execute("PRAGMA busy_timeout = 20"))
    other = sqlite3.connect(sqlite_url.removeprefix("sqlite:///"), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(MemoryBusy), memory.writing() as store:
        store.people.add("ada@example.org", "Ada", "hash", "de", now)

    other.close()
    memory.close()


def test_a_full_disk_is_told_as_such_and_writing_goes_on_when_there_is_room(sqlite_url, now):
    memory = Memory(sqlite_url)
    pages = {"most": 1}
    event.listen(
        memory.engine, "begin", lambda it: it.exec_driver_sql(f"PRAGMA max_page_count = {pages['most']}")
    )

    with pytest.raises(MemoryFull), memory.writing() as store:
        store.happenings.record(None, None, "much-said", {"words": "x" * 100_000}, now)

    pages["most"] = 100_000
    with memory.writing() as store:
        store.happenings.record(None, None, "much-said", {"words": "x" * 100_000}, now)
        assert len(store.happenings.after(None, 0, 10)) == 1
    memory.close()


def test_a_database_that_does_not_answer_is_told_as_such():
    memory = Memory("postgresql://postgres@127.0.0.1:1/nothing-listens-here")

    with pytest.raises(MemoryAway), memory.reading() as store:
        store.people.all()

    memory.close()


def test_a_mistake_of_ours_stays_the_error_it_is(tmp_path):
    memory = Memory(f"sqlite:///{tmp_path / 'never-migrated.sqlite3'}")

    with pytest.raises(OperationalError, match="no such table"), memory.reading() as store:
        store.people.all()

    memory.close()


def test_a_connection_that_dies_is_told_and_the_next_one_works(postgres_url, now):
    memory = Memory(postgres_url)
    killer = Memory(postgres_url)

    def lose_the_connection():
        with memory.writing() as store:
            store.people.add("ada@example.org", "Ada", "hash", "de", now)
            with killer.engine.begin() as connection:
                connection.execute(
                    text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state LIKE 'idle in%'")
                )
            store.people.all()

    with pytest.raises(MemoryBusy):
        lose_the_connection()

    with memory.writing() as store:
        assert store.people.all() == []
    memory.close()
    killer.close()
