"""The log is proven at the terminal, and what left by it is kept."""

import pytest

from workshop.storage.memory import Memory
from workshop.storage.record import Sought

pytestmark = pytest.mark.usefixtures("instance")


@pytest.fixture
def memory(instance):
    opened = Memory(f"sqlite:///{instance}")
    yield opened
    opened.close()


def test_a_log_that_nobody_touched_is_proven_and_its_head_told(run, memory):
    with memory.reading() as store:
        proof = store.record.prove()

    told = run("verify", "--log")
    again = run("verify", "--log", "--head", f" {proof.head.upper()} ")

    assert told.exit_code == again.exit_code == 0
    assert f"{proof.entries} entries" in told.output
    assert f"Last hash: {proof.head}" in told.output


def test_the_first_bad_entry_is_named_and_the_command_fails(run, memory):
    with memory.engine.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER happenings_refuse_update")
        connection.exec_driver_sql("UPDATE happenings SET person_id = NULL WHERE id = 3")

    told = run("verify", "--log", LC_ALL="de_DE.UTF-8")

    assert told.exit_code == 1
    assert "der erste schlechte ist Nummer 3" in told.output


def test_a_head_that_is_missing_fails_the_command(run):
    told = run("verify", "--log", "--head", "ab" * 32)

    assert told.exit_code == 1
    assert "the hash that was copied earlier is not among them" in told.output


def test_without_saying_what_there_is_nothing_to_verify(run):
    told = run("verify")

    assert told.exit_code == 1
    assert "./handschlag verify --log" in told.output


def test_what_is_exported_at_the_terminal_stands_in_the_record(run, memory, brezel):
    run("export", brezel.id)
    run("export", brezel.id, "--glossary", "csv")

    with memory.reading() as store:
        lines = store.record.lines(brezel.id, Sought(), limit=2)
    assert [(line.what, line.details, line.person, line.address) for line in lines] == [
        ("glossary-exported", {"form": "csv"}, None, None),
        ("workshop-exported", {"form": "yaml"}, None, None),
    ]


def test_the_record_of_the_house_is_written_with_what_belongs_to_no_workshop(run, memory, ada, tmp_path, now):
    with memory.writing("192.0.2.7") as store:
        store.happenings.record(None, ada.id, "sign-in-failed", {}, now)

    told = run("record", "--out", tmp_path / "record.csv")

    lines = (tmp_path / "record.csv").read_text(encoding="utf-8-sig").splitlines()
    assert told.exit_code == 0
    assert (
        ",Ada,sign-in-failed,A sign-in with a wrong password or without an account failed.,192.0.2.7,"
        in lines[1]
    )
    assert any("version-published" in line for line in lines)
    with memory.reading() as store:
        [last] = store.record.lines(None, Sought(), limit=1)
    assert (last.what, last.details) == ("record-exported", {"form": "csv"})
