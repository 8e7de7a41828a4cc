"""A memory on each database, and the cast of the storage tests."""

import shutil
from datetime import UTC, datetime

import pytest

from tests.postgres import NOT_INSTALLED, running_cluster
from workshop.domain.contract import Document, Entry, Part, Section, Value
from workshop.domain.facilitation import Workshop
from workshop.domain.participants import Team
from workshop.domain.question import Question
from workshop.domain.versions import FIRST
from workshop.storage import migrate
from workshop.storage.memory import Memory


@pytest.fixture(scope="session")
def cluster():
    with running_cluster() as running:
        yield running


@pytest.fixture(scope="session")
def migrated_postgres(cluster):
    """The name of a database to copy, so that no test waits for the migrations."""
    if cluster is None:
        yield "none, its tests skip"
        return
    with cluster.database() as name:
        migrate.upgrade(cluster.url(name))
        yield name


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory):
    file = tmp_path_factory.mktemp("migrated") / "migrated.sqlite3"
    migrate.upgrade(f"sqlite:///{file}")
    return file


@pytest.fixture
def sqlite_url(migrated_sqlite, tmp_path):
    file = shutil.copy(migrated_sqlite, tmp_path / "memory.sqlite3")
    return f"sqlite:///{file}"


@pytest.fixture
def postgres_url(cluster, migrated_postgres):
    if cluster is None:
        pytest.skip(NOT_INSTALLED)
    with cluster.database(migrated_postgres) as name:
        yield cluster.url(name)


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request):
    """A database with all tables and nothing in them."""
    return request.getfixturevalue("sqlite_url" if request.param == "sqlite" else "postgres_url")


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request, cluster, tmp_path):
    """A database without any table."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.sqlite3'}"
        return
    if cluster is None:
        pytest.skip(NOT_INSTALLED)
    with cluster.database() as name:
        yield cluster.url(name)


@pytest.fixture
def memory(url):
    opened = Memory(url)
    yield opened
    opened.close()


@pytest.fixture
def now():
    return datetime(2027, 1, 11, 9, 30, tzinfo=UTC)


@pytest.fixture
def ada(memory, now):
    """Ada facilitates."""
    with memory.writing() as store:
        return store.people.add("ada@example.org", "Ada", "hash of ada", "de", now)


@pytest.fixture
def ben(memory, now):
    """Ben speaks for marketing."""
    with memory.writing() as store:
        return store.people.add("ben@example.org", "Ben", "hash of ben", "en", now)


@pytest.fixture
def workshop(memory, now):
    made = Workshop(
        id="k7Qx_2-mZa",
        company="Bäckerei Krume",
        title="Glossar und Vereinbarung",
        language="de",
        agenda=("parties", "why", "glossary"),
        empty_steps="omit",
        created_at=now,
    )
    with memory.writing() as store:
        store.facilitation.add(made)
    return made


@pytest.fixture
def document():
    return Document(
        language="de",
        company="Bäckerei Krume",
        title="Glossar und Vereinbarung",
        currency="EUR",
        parts=(
            Part(
                key="positioning",
                number=1,
                title="Positionierung",
                lead="Wer wir sind.",
                sections=(
                    Section(
                        slug="why",
                        number="1.1",
                        title="Warum",
                        agreed=True,
                        single=Entry(
                            id="",
                            values=(
                                Value(key="company", kind="prose", label="Firma", plain="Brot für alle"),
                            ),
                        ),
                    ),
                ),
            ),
        ),
    )


@pytest.fixture
def publish(memory, workshop, document, ada, now):
    """Publish the document under a number, in a transaction of its own."""

    def publish(number=FIRST, note="", *, by=ada.id, workshop_id=workshop.id):
        with memory.writing() as store:
            return store.contract.add_version(workshop_id, number, note, document, now, by)

    return publish


@pytest.fixture
def glossary(memory, workshop, ada, now):
    """What is agreed in the step "glossary"."""
    answer = {
        "note": "Stand Januar",
        "terms": [
            {"id": "lead", "term": "Lead", "synonyms": ["Anfrage", "Kontakt"]},
            {"id": "mql", "term": "MQL", "stages": [{"id": "x", "name": "verschachtelt"}]},
            {"id": "sql", "term": "SQL", "share": "2.50", "agreed": False, "until": None},
        ],
    }
    with memory.writing() as store:
        store.agreements.put_answer(workshop.id, "glossary", answer, ada.id, now)
    return answer


@pytest.fixture
def save(memory, workshop, ada, now):
    """Save the term "lead" upon a revision, in a transaction of its own."""

    def save(value, base_revision, by=ada.id):
        with memory.writing() as store:
            return store.agreements.save_entry(
                workshop.id, "glossary", "terms", "lead", value, base_revision, by, now
            )

    return save


@pytest.fixture
def mia(memory, workshop, now):
    """In the room for marketing."""
    with memory.writing() as store:
        return store.rooms.add(workshop.id, "Mia", Team.MARKETING, proxy=False, at=now)


@pytest.fixture
def sven(memory, workshop, now):
    """In the room for sales."""
    with memory.writing() as store:
        return store.rooms.add(workshop.id, "Sven", Team.SALES, proxy=False, at=now)


@pytest.fixture
def a_round(memory, workshop, now):
    """Rounds about the term "mql", at their beginning."""

    def a_round(workshop_id=workshop.id, **how):
        question = Question(step="glossary", rows="terms", entry="mql", field="definition")
        said = {"prompt": "Was ist ein MQL?", "cold": False, "authors": "hidden"} | how
        with memory.writing() as store:
            return store.rounds.open(workshop_id, question, now, most_cards=2, dots=3, **said)

    return a_round
