"""Rows that are kept for good: not even raw SQL changes them."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from tests.signing import Ink
from workshop.domain.contributions.cards import Wording
from workshop.domain.paper import PLAIN
from workshop.storage.memory import Memory
from workshop.storage.seals import Sealed

PROTECTED = (
    "versions",
    "prints",
    "seals",
    "wordings",
    "happenings",
    "originals",
    "decisions",
    "signatures",
    "version_looks",
    "version_forerunners",
)


@pytest.fixture
def settle(memory, workshop, a_round, mia, ada):
    """Reveal a card, and settle something."""

    def settle():
        asked = a_round()
        at = asked.opened_at
        with memory.writing() as store:
            store.contributions.put_card(asked.id, mia, 1, Wording(text="Ein Kontakt"), 1, at)
            store.contributions.show(asked.id, store.contributions.cards(asked.id), at)
            store.decisions.add(workshop.id, asked.id, asked.question, {"prompt": "?"}, ada.id, at, None)

    return settle


@pytest.fixture
def kept(memory, workshop, publish, settle, ada):
    """What every protected table holds, each at least one row."""
    now = workshop.created_at
    settle()
    version = publish()
    with memory.writing() as store:
        store.contract.add_print(version.id, b"%PDF", "abc", now)
        store.seals.add(version.id, Sealed(pdf=b"%PDF", sha256="def", sealed_at=now, certificate="c"))
        store.paper.fix(version.id, PLAIN)
        store.forerunners.fix(workshop.id, version.id, version.number)
        store.agreements.put_answer(workshop.id, "why", {"company": "Brot"}, ada.id, now)
        store.happenings.record(workshop.id, ada.id, "version-published", {}, now)
    ink = Ink(memory, version, ada, lambda: now)
    ink.ask()
    ink.all_sign()
    return everything_in(memory)


def everything_in(memory):
    with memory.engine.connect() as connection:
        return {table: connection.execute(text(f"SELECT * FROM {table}")).all() for table in PROTECTED}  # noqa: S608  # our own names


ATTEMPTS = [
    "UPDATE versions SET note = 'besser'",
    "UPDATE versions SET document = '{}' WHERE id = 1",
    "DELETE FROM versions",
    "UPDATE prints SET pdf = ''",
    "DELETE FROM prints",
    "UPDATE seals SET pdf = ''",
    "DELETE FROM seals",
    "UPDATE wordings SET value = NULL",
    "DELETE FROM wordings WHERE revision = 1",
    "UPDATE happenings SET person_id = NULL",
    "DELETE FROM happenings",
    "UPDATE originals SET text = 'Etwas anderes'",
    "UPDATE originals SET team = 'sales'",
    "DELETE FROM originals",
    "UPDATE decisions SET record = '{}'",
    "UPDATE decisions SET replaces = id",
    "DELETE FROM decisions WHERE number = 1",
    "UPDATE signatures SET fingerprint = 'abc'",
    "UPDATE signatures SET version_id = version_id",
    "DELETE FROM signatures",
    "UPDATE version_forerunners SET forerunner_id = version_id",
    "DELETE FROM version_forerunners",
]


@pytest.mark.parametrize("attempt", ATTEMPTS)
def test_what_is_kept_for_good_is_neither_changed_nor_deleted(memory, kept, attempt):
    with pytest.raises(DBAPIError, match="kept for good"), memory.engine.begin() as connection:
        connection.execute(text(attempt))

    assert all(kept.values())
    assert everything_in(memory) == kept


@pytest.mark.parametrize("table", PROTECTED)
def test_no_protected_table_is_emptied_on_postgresql(postgres_url, table):
    memory = Memory(postgres_url)

    with pytest.raises(DBAPIError, match="kept for good"), memory.engine.begin() as connection:
        connection.execute(text(f"TRUNCATE {table} CASCADE"))

    memory.close()


def test_replacing_a_row_is_changing_it(sqlite_url, now):
    memory = Memory(sqlite_url)
    with memory.writing() as store:
        store.happenings.record(None, None, "person-added", {}, now)
    kept = everything_in(memory)
    replace = (
        "INSERT OR REPLACE INTO happenings "
        "SELECT id, workshop_id, person_id, 'other', about, details, happened_at, address_seal, hash "
        "FROM happenings"
    )

    with pytest.raises(DBAPIError, match="kept for good"), memory.engine.begin() as connection:
        connection.execute(text(replace))

    assert everything_in(memory) == kept
    memory.close()
