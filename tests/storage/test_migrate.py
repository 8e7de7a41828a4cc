"""Migrations: both ways, all or nothing, and never over a newer schema."""

import shutil
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import func, inspect, select, text
from sqlalchemy.exc import DBAPIError, IntegrityError

from workshop.domain.people import Role
from workshop.domain.versions import number_in
from workshop.storage import migrate
from workshop.storage.memory import Memory
from workshop.storage.tables import METADATA


@pytest.fixture
def empty(empty_url):
    memory = Memory(empty_url)
    yield memory
    memory.close()


def shape(memory):
    """Every table with its columns, keys, constraints, indexes and triggers, as the database tells."""
    with memory.engine.connect() as connection:
        looked = inspect(connection)
        triggers = {
            "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY name",
            "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal ORDER BY tgname",
        }[memory.engine.dialect.name]
        return {
            table: (
                [
                    (column["name"], str(column["type"]), column["nullable"])
                    for column in looked.get_columns(table)
                ],
                looked.get_pk_constraint(table),
                sorted(looked.get_foreign_keys(table), key=lambda key: key["name"]),
                sorted(looked.get_unique_constraints(table), key=lambda each: each["name"]),
                sorted(looked.get_check_constraints(table), key=lambda each: each["name"]),
                sorted(looked.get_indexes(table), key=lambda index: index["name"]),
            )
            for table in looked.get_table_names()
        } | {"triggers": connection.execute(text(triggers)).scalars().all()}


def test_an_empty_database_gets_every_table(empty):
    before = migrate.current(empty)

    migrate.upgrade(empty)

    assert before is None
    assert migrate.current(empty) == migrate.newest()
    assert shape(empty).keys() == {*METADATA.tables, "alembic_version", "triggers"}


def test_up_down_and_up_again_leads_to_the_same_shape(empty):
    migrate.upgrade(empty)
    once = shape(empty)
    migrate.downgrade(empty)
    nothing = shape(empty)

    migrate.upgrade(empty)

    assert nothing.keys() == {"alembic_version", "triggers"}
    assert nothing["triggers"] == []
    assert migrate.current(empty) == migrate.newest()
    assert shape(empty) == once


#: As it was at 0001; the tables of the code have gone on since.
BEFORE_THE_ROOM = (
    """
    INSERT INTO workshops (id, company, title, language, currency, agenda, empty_steps, created_at, is_demo)
    VALUES ('k7', 'Krume', 'Glossar', 'de', 'EUR', '[]', 'omit', '2027-01-11 09:30:00', false)
    """,
    """
    INSERT INTO happenings (workshop_id, what, details, happened_at)
    VALUES ('k7', 'entry-settled', '{"step": "why"}', '2027-01-11 09:30:00')
    """,
)


@pytest.fixture
def before_the_room(empty):
    """A house at 0001, with a workshop and something in its log."""
    migrate.upgrade(empty, "0001")
    with empty.engine.begin() as connection:
        for row in BEFORE_THE_ROOM:
            connection.exec_driver_sql(row)
    return empty


def test_a_house_without_rooms_gets_them_and_keeps_its_log(before_the_room):
    migrate.upgrade(before_the_room)

    with before_the_room.reading() as store:
        [happening] = store.happenings.after("k7", 0, 10)
        head = store.happenings.head_of("k7")
        room = store.rooms.of("k7")
    assert (happening.what, happening.about, happening.details) == ("entry-settled", "desk", {"step": "why"})
    assert (head, room.code) == (happening.id, None)


def test_the_log_is_kept_for_good_after_it_was_told_apart(before_the_room):
    migrate.upgrade(before_the_room)

    with pytest.raises(DBAPIError, match="kept for good"), before_the_room.engine.begin() as connection:
        connection.execute(text("UPDATE happenings SET about = 'room'"))


def test_versions_that_were_printed_before_keep_what_their_paper_is_compared_with(memory, publish):
    ids = {number: publish(number_in(number)).id for number in ("1.0", "2.0", "1.1")}
    migrate.downgrade(memory, "0011-1")

    migrate.upgrade(memory)

    with memory.reading() as store:
        told = {number: store.forerunners.of(version_id) for number, version_id in ids.items()}
    assert told == {"1.0": None, "1.1": number_in("1.0"), "2.0": number_in("1.1")}


def test_to_migrate_twice_changes_nothing(memory):
    before = shape(memory)

    migrate.upgrade(memory)

    assert shape(memory) == before


def test_code_and_database_agree_on_the_tables(memory):
    assert migrate.check_drift(memory) == []


def test_a_table_that_the_code_does_not_know_is_drift(memory):
    with memory.engine.begin() as connection:
        connection.execute(text("CREATE TABLE stowaway (id integer)"))
        connection.execute(text("ALTER TABLE members ADD COLUMN mood text"))

    drift = migrate.check_drift(memory)

    assert len(drift) == 2
    assert any("stowaway" in difference for difference in drift)
    assert any("mood" in difference for difference in drift)


def test_every_constraint_of_the_database_is_the_one_in_the_code(memory):
    named = {
        constraint.name
        for table in METADATA.tables.values()
        for constraint in table.constraints
        if constraint.name.startswith("ck_")
    }

    with memory.engine.connect() as connection:
        looked = inspect(connection)
        found = {check["name"] for table in METADATA.tables for check in looked.get_check_constraints(table)}

    assert found == named


def test_a_url_will_do_instead_of_a_memory(empty_url):
    migrate.upgrade(empty_url)

    assert migrate.current(empty_url) == migrate.newest()
    assert migrate.check_drift(empty_url) == []


@pytest.mark.parametrize("deed", [migrate.upgrade, migrate.downgrade, migrate.check_drift])
def test_a_newer_schema_is_left_alone(memory, deed):
    with memory.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    before = shape(memory)

    with pytest.raises(migrate.NewerSchema) as refused:
        deed(memory)

    assert "9999" in refused.value.sentence.de
    assert "9999" in refused.value.sentence.en
    assert shape(memory) == before


def test_a_migration_waits_for_one_that_runs(empty):
    with ThreadPoolExecutor(1) as other, empty.engine.begin() as running:
        if empty.engine.dialect.name == "postgresql":
            running.execute(select(func.pg_advisory_xact_lock(migrate.MIGRATION_LOCK)))
        waiting = other.submit(migrate.upgrade, empty)

        with pytest.raises(TimeoutError):
            waiting.result(timeout=0.2)
        running.rollback()
        waiting.result(timeout=5)

    assert migrate.current(empty) == migrate.newest()


@pytest.fixture
def add_migration(tmp_path, monkeypatch):
    """Let one more migration follow the newest."""

    def add_migration(*deeds):
        folder = tmp_path / "migrations"
        shutil.copytree(migrate.SCRIPTS, folder)
        lines = ["from alembic import op", "revision = 'next'", f"down_revision = {migrate.newest()!r}"]
        lines += ["def upgrade():", *(f"    {deed}" for deed in deeds)]
        (folder / "versions" / "next.py").write_text("\n".join(lines))
        monkeypatch.setattr(migrate, "SCRIPTS", folder)

    return add_migration


REBUILD_WORKSHOPS = (
    "with op.batch_alter_table('workshops', recreate='auto') as batch:",
    "    batch.alter_column('title', nullable=True)",
)


def test_a_migration_that_breaks_leaves_nothing_behind(memory, add_migration):
    add_migration(*REBUILD_WORKSHOPS, "op.execute('CREATE TABLE half_way (id integer)')", "op.no_such_deed()")
    before = shape(memory)

    with pytest.raises(AttributeError, match="no_such_deed"):
        migrate.upgrade(memory)

    assert shape(memory) == before


def test_a_table_that_is_made_anew_keeps_what_refers_to_it(memory, workshop, ada, now, add_migration):
    add_migration(*REBUILD_WORKSHOPS)
    with memory.writing() as store:
        store.facilitation.put_member(workshop.id, ada.id, Role.FACILITATOR, None)
        store.agreements.put_answer(workshop.id, "why", {"company": "Brot"}, ada.id, now)

    migrate.upgrade(memory)

    with memory.reading() as store:
        assert [member.person for member in store.facilitation.members(workshop.id)] == [ada]
        assert store.agreements.answers(workshop.id) == {"why": {"company": "Brot"}}
    with memory.engine.connect() as connection:
        [title] = [each for each in inspect(connection).get_columns("workshops") if each["name"] == "title"]
    assert title["nullable"]


def test_a_migration_that_leaves_rows_referring_to_nothing_is_undone(memory, workshop, ada, add_migration):
    before = migrate.current(memory)
    add_migration("op.execute('DELETE FROM workshops')")
    with memory.writing() as store:
        store.facilitation.put_member(workshop.id, ada.id, Role.FACILITATOR, None)

    with pytest.raises((RuntimeError, IntegrityError)):
        migrate.upgrade(memory)

    with memory.reading() as store:
        assert store.facilitation.find(workshop.id) == workshop
    assert migrate.current(memory) == before


def test_after_a_migration_foreign_keys_are_watched_again(empty):
    migrate.upgrade(empty)

    with pytest.raises(IntegrityError), empty.writing() as store:
        store.facilitation.put_member("no such workshop", 1, Role.READER, None)
