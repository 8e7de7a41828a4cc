"""Preparing an instance: its database and its demo."""

import pytest

from workshop.actions.demo import FIRST_SIGN_IN
from workshop.storage import migrate
from workshop.storage.memory import Memory


@pytest.fixture
def memory(data_dir):
    opened = Memory(f"sqlite:///{data_dir / 'handschlag.sqlite3'}")
    yield opened
    opened.close()


def test_migrating_brings_the_database_up_to_date_and_may_be_repeated(run, memory):
    first, second = run("migrate"), run("migrate")

    assert [first.output, second.output] == ["The database is up to date.\n"] * 2
    assert migrate.current(memory) == migrate.newest()


@pytest.mark.usefixtures("instance")
def test_the_demo_is_loaded_once_and_tells_how_to_sign_in(run, data_dir):
    # Slow because it composes and publishes two whole contracts.
    first, second = run("demo"), run("demo")

    assert first.output == "The demo workshop has been loaded.\n"
    assert second.output == "The demo workshop is already there.\n"
    assert len((data_dir / FIRST_SIGN_IN).read_text().splitlines()) == 2


def test_a_database_of_a_newer_program_is_left_alone(run, memory):
    run("migrate")
    with memory.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")

    answered = run("migrate")

    assert answered.exit_code == 1
    assert "Please start the newer program" in answered.stderr
