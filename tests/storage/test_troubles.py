"""A database's troubles: which pass, and that none of them tells what people wrote."""

import stat
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

from workshop.storage.memory import Memory
from workshop.storage.tables import LimitRow
from workshop.storage.troubles import TROUBLES, MemoryAway, MemoryBusy, refusal_for


class Unreachable(Exception):
    """What a driver raises where nobody answers: without a number or a state."""


@pytest.mark.parametrize(("trouble", "refusal"), [
    (NoConnectionFree(),                                MemoryBusy),
    (OperationalError("SELECT", {}, Unreachable()),     MemoryAway),
    (IntegrityError("INSERT", {}, Unreachable()),       type(None)),
    (RuntimeError("a mistake of ours"),                 type(None)),
])  # fmt: skip
def test_a_trouble_that_passes_has_a_sentence(trouble, refusal):
    assert type(refusal_for(trouble)) is refusal


def test_every_error_of_a_database_is_a_trouble(memory):
    with pytest.raises(TROUBLES), memory.engine.begin() as connection:
        connection.exec_driver_sql("SELECT nothing FROM nowhere")


def test_an_error_does_not_tell_what_was_to_be_written(memory, now):
    row = {"key": "secret of Ada", "since": now, "tries": 1}

    with pytest.raises(DBAPIError) as refused, memory.engine.begin() as connection:
        connection.execute(LimitRow.__table__.insert(), [row, row])

    assert "INSERT INTO limits" in str(refused.value)
    assert "secret of Ada" not in str(refused.value.statement)
    assert "parameters hidden" in str(refused.value)


def test_a_new_database_is_for_its_owner_alone(tmp_path):
    file = tmp_path / "state" / "memory.sqlite3"
    memory = Memory(f"sqlite:///{file}")
    with memory.engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE anything (id INTEGER)")

        modes = {path.name: mode(path) for path in file.parent.iterdir()}
    memory.close()

    assert mode(file.parent) == 0o700
    assert {"memory.sqlite3", "memory.sqlite3-wal"} <= set(modes)
    assert set(modes.values()) == {0o600}


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)
