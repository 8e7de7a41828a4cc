"""The cast: Ada facilitates, Ben takes part for sales, Cleo reads, and Dan has no business here."""

import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from argon2 import PasswordHasher
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import settings

from tests.portal import Portal, opened
from tests.room import MQL, Led, Room
from workshop.actions import agreements, contract, demo, exchange, facilitation, people
from workshop.app import create_app
from workshop.config import Settings
from workshop.domain.contributions.rounds import Phase
from workshop.domain.facilitation import Workshop
from workshop.domain.participants import Participant
from workshop.domain.people import Person, Role
from workshop.domain.portal.access import Access
from workshop.domain.question import Question
from workshop.domain.step import Answer
from workshop.domain.versions import Weight
from workshop.domain.words import Language
from workshop.steps import agenda
from workshop.storage import migrate
from workshop.storage.memory import Memory, Store
from workshop.web import door

#: A busy machine is no reason for a test to fail.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

NOW = datetime(2027, 1, 11, 9, 30, tzinfo=UTC)
PASSWORD = "vierzehn Brötchen pfeifen leise"
#: A hash says itself how long it takes; this one takes no time, so that tests do not wait on purpose.
KEPT = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)
NAMES = ("Ada", "Ben", "Cleo", "Dan")
#: A small agreement, quick to show and to print.
BREZEL: Mapping[str, Answer] = {
    "what": {"offer": "Laugengebäck für **Bahnhöfe**.", "not_offered": "Torten."},
    "personas": {
        "personas": [
            {
                "id": "karl",
                "name": "Karl Kiosk",
                "title": "Pächter",
                "problems": [
                    {"id": "p1", "text": "Ware wird alt", "severity": "4"},
                    {"id": "p2", "text": "Lieferung kommt spät", "severity": "2"},
                ],
            },
        ]
    },
    "glossary": {
        "terms": [
            {"id": "lead", "term": "Lead", "definition": "Jemand mit Namen und Adresse."},
            {"id": "mql", "term": "MQL", "definition": "Ein Lead, den Marketing für reif hält."},
        ]
    },
    "lead-stages": {
        "stages": [
            {"id": "lead", "name": "Lead", "kind": "path", "meaning": "Neu.", "owner": "marketing"},
            {
                "id": "mql",
                "name": "MQL",
                "kind": "path",
                "handover": True,
                "meaning": "Reif.",
                "owner": "sales",
            },
        ]
    },
    "revenue-goal": {"amount": "120000", "period": "year"},
}
PDF = b"%PDF-1.7 as small as can be"


@dataclass(frozen=True, kw_only=True)
class Cast:
    """Who and what is there before a test begins, and the database that holds it."""

    file: Path
    ada: Person
    ben: Person
    cleo: Person
    dan: Person
    #: Everything agreed and published as 1.0, from the worked examples.
    krume: Workshop
    #: A little agreed, published as 1.0 and printed.
    brezel: Workshop


class Clock:
    """The only thing that tests pretend."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def goes_on(self, **time: float) -> None:
        self.now += timedelta(**time)


@pytest.fixture(scope="session")
def cast(tmp_path_factory) -> Cast:
    """The template of every test's database: made once, by the same actions that people use."""
    file = tmp_path_factory.mktemp("cast") / "cast.sqlite3"
    memory = Memory(f"sqlite:///{file}")
    migrate.upgrade(memory)
    with memory.writing() as store:
        ada, ben, cleo, dan = (_person(store, name) for name in NAMES)
        krume = exchange.take_in(store, demo.demo_file("de"), by=ada, at=NOW)
        brezel = open_for_ada(store, ada, company="Brezel & Söhne", answers=BREZEL)
        for workshop in (krume, brezel):
            let_in(store, workshop, ben, cleo, by=ada)
            publish(store, workshop, by=ada)
        version = store.contract.latest(brezel.id)
        store.contract.add_print(version.id, PDF, "f" * 64, NOW)
        store.printing.finish(store.printing.of(version.id).id)
    memory.close()
    return Cast(file=file, ada=ada, ben=ben, cleo=cleo, dan=dan, krume=krume, brezel=brezel)


def _person(store: Store, name: str) -> Person:
    person = store.people.add(f"{name.lower()}@example.org", name, KEPT, "de", NOW)
    store.people.open_session(
        people.token_hash(token_of(person)), person.id, NOW, NOW + people.LONGEST_SESSION, people.IDLE
    )
    return person


def token_of(person: Person) -> str:
    """The token of the session that everybody has from the beginning."""
    return f"token of {person.name}"


def open_for_ada(
    store: Store,
    ada: Person,
    *,
    company: str = "Laugen AG",
    language: Language = "de",
    kind: agenda.Kind = "short",
    answers: Mapping[str, Answer] | None = None,
) -> Workshop:
    """A workshop of Ada's with marketing, sales and management, in which this is agreed."""
    workshop = facilitation.create(
        store,
        company=company,
        language=language,
        currency="EUR",
        kind=kind,
        parties=[("Marketing", "marketing"), ("Vertrieb", "sales"), ("Leitung", "management")],
        by=ada,
        at=NOW,
    )
    for slug, answer in (answers or {}).items():
        settle(store, workshop, slug, answer, by=ada)
    return workshop


def settle(store: Store, workshop: Workshop, slug: str, answer: Answer, *, by: Person) -> None:
    """Agree on a whole step, entry by entry, each for the first time."""
    step = agenda.find(slug)
    lists = {rows.key for rows in step.rows}
    entries = [
        (key, row["id"], {name: cell for name, cell in row.items() if name != "id"})
        for key in lists & answer.keys()
        for row in answer[key]
    ]
    single = {key: value for key, value in answer.items() if key not in lists}
    for rows, entry, value in [*([("", "", single)] if single else []), *entries]:
        agreements.settle(
            store, workshop, step, rows=rows, entry=entry, value=value, base_revision=0, by=by, at=NOW
        )


def let_in(store: Store, workshop: Workshop, ben: Person, cleo: Person, *, by: Person) -> None:
    """Ben takes part for sales, Cleo reads."""
    for person, role, party in ((ben, Role.PARTICIPANT, "sales"), (cleo, Role.READER, None)):
        facilitation.invite(store, workshop, email=person.email, role=role, party=party, by=by, at=NOW)


def publish(store: Store, workshop: Workshop, *, by: Person, note: str = "Erste Fassung.", **how: Any) -> Any:
    """Publish what is agreed, open points and all."""
    said = {"weight": Weight.MAJOR, "confirmed": True, "as_minor": True, "at": NOW} | how
    return contract.publish(store, workshop, note=note, by=by, **said)


@pytest.fixture
def memory(cast, tmp_path):
    """A database of the test's own, with the cast in it."""
    opened = Memory(f"sqlite:///{shutil.copy(cast.file, tmp_path / 'memory.sqlite3')}", Settings().zone)
    yield opened
    opened.close()


@pytest.fixture
def store(memory):
    """One transaction that lasts as long as the test."""
    with memory.writing() as opened:
        yield opened


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def ada(cast) -> Person:
    """Facilitates."""
    return cast.ada


@pytest.fixture
def ben(cast) -> Person:
    """Takes part for sales."""
    return cast.ben


@pytest.fixture
def cleo(cast) -> Person:
    """Reads."""
    return cast.cleo


@pytest.fixture
def dan(cast) -> Person:
    """Has an account, and no business here."""
    return cast.dan


@pytest.fixture
def krume(cast) -> Workshop:
    return cast.krume


@pytest.fixture
def brezel(cast) -> Workshop:
    return cast.brezel


@pytest.fixture
def a_workshop(memory, ada, ben, cleo) -> Callable[..., Workshop]:
    """Opens workshops as Ada; Ben takes part for sales and Cleo reads."""

    def a_workshop(**how: Any) -> Workshop:
        with memory.writing() as store:
            workshop = open_for_ada(store, ada, **how)
            let_in(store, workshop, ben, cleo, by=ada)
        return workshop

    return a_workshop


@pytest.fixture
def room(memory, brezel, ada, clock) -> Room:
    """The room of the small workshop, with four people in it."""
    return Room(memory, brezel, ada, clock)


@pytest.fixture
def mia(room) -> Participant:
    """In the room for marketing."""
    return room.seats["Mia"].participant


@pytest.fixture
def milan(room) -> Participant:
    """In the room for marketing, too."""
    return room.seats["Milan"].participant


@pytest.fixture
def sven(room) -> Participant:
    """In the room for sales."""
    return room.seats["Sven"].participant


@pytest.fixture
def svea(room) -> Participant:
    """In the room for sales, too."""
    return room.seats["Svea"].participant


@pytest.fixture
def a_round(room) -> Callable[..., Led]:
    """Rounds on stage, in which this was written, up to a phase."""

    def a_round(
        question: Question = MQL,
        *,
        said: Mapping[Participant, str | Sequence[str]] | None = None,
        phase: Phase = Phase.WRITE,
        **how: Any,
    ) -> Led:
        led = room.opens(question, **how)
        for who, texts in (said or {}).items():
            led.writes_all(who, texts)
        if phase is not Phase.WRITE:
            led.move(phase)
        return led

    return a_round


@pytest.fixture(scope="session")
def door_without_house() -> Flask:
    """The pages, put together once: their templates take longer to compile than most tests to run."""
    return create_app(Settings(secret_key="k" * 43), memory=object())


@pytest.fixture
def app(door_without_house, memory, clock) -> Flask:
    """The pages with the test's own database and clock behind them, and nothing worked out yet."""
    door_without_house.extensions.update(memory=memory, clock=clock)
    door.install_shelf(door_without_house)
    return door_without_house


@pytest.fixture
def browser(app) -> Callable[..., FlaskClient]:
    """Opens a browser, of somebody who is signed in or of a stranger, that speaks English."""

    def browser(person: Person | None = None, *, language: str = "en") -> FlaskClient:
        client = app.test_client()
        client.environ_base["HTTP_ACCEPT_LANGUAGE"] = language
        if person:
            client.set_cookie(door.COOKIE, token_of(person))
        return client

    return browser


@pytest.fixture
def a_portal(memory, ada, clock) -> Callable[..., Portal]:
    """Opens the portal of a workshop whose version 1.0 is in force, to everybody unless said otherwise."""

    def a_portal(workshop: Workshop, access: Access = Access.PUBLIC) -> Portal:
        return opened(memory, workshop, ada, clock, access)

    return a_portal


@pytest.fixture
def portal(a_portal, brezel) -> Portal:
    """The public portal of the small workshop."""
    return a_portal(brezel)
