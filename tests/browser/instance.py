"""A running instance with a database of its own, which can be stopped and started like any server."""

import secrets
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

from workshop.actions import contract, demo, exchange, facilitation, people, printing
from workshop.app import create_app
from workshop.config import Settings
from workshop.domain.facilitation import Workshop
from workshop.domain.people import Person, Role
from workshop.domain.versions import Weight
from workshop.domain.words import Language
from workshop.storage import migrate
from workshop.storage.memory import Memory

HOST = "127.0.0.1"
ADA, BEN = "ada@example.org", "ben@example.org"


class Quiet(WSGIRequestHandler):
    """Serves without a line for every request."""

    def log(self, type, message, *args):
        pass


class Instance:
    """The application behind a port."""

    def __init__(self, folder: Path, database: Path) -> None:
        file = shutil.copy(database, folder / "handschlag.sqlite3")
        self.settings = Settings(
            data_dir=folder, database_url=f"sqlite:///{file}", exports_dir=folder / "exports"
        )
        self.memory = Memory(self.settings.database)
        self.app = create_app(self.settings, self.memory)
        self._server: BaseWSGIServer | None = None
        self._port = 0

    @property
    def url(self) -> str:
        return f"http://{HOST}:{self._port}"

    def start(self) -> None:
        """Listen: on a free port at first, on the same one ever after."""
        self._server = make_server(HOST, self._port, self.app, threaded=True, request_handler=Quiet)
        self._server.daemon_threads = True
        self._port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def stop(self) -> None:
        """Be as dead as a server can be."""
        if self._server:
            self._server.shutdown()
            self._server.server_close()
            self._server = None

    @contextmanager
    def down(self) -> Iterator[None]:
        """Be dead for a while."""
        self.stop()
        yield
        self.start()

    def close(self) -> None:
        self.stop()
        self.memory.close()

    def person(self, email: str) -> Person:
        with self.memory.reading() as store:
            return store.people.find_by_email(email)

    def sign_in(self, email: str) -> str:
        """A session as if the person had signed in, without the second that a password takes."""
        token = secrets.token_urlsafe()
        with self.memory.writing() as store:
            person = store.people.find_by_email(email)
            store.people.open_session(
                people.token_hash(token), person.id, now(), now() + people.LONGEST_SESSION, people.IDLE
            )
        return token

    def end_sessions(self, email: str) -> None:
        """Sign somebody out everywhere."""
        with self.memory.writing() as store:
            store.people.close_sessions_of(store.people.find_by_email(email).id)

    def demo(self, language: Language = "de") -> Workshop:
        """The whole workshop of the fictitious company."""
        with self.memory.reading() as store:
            return next(
                each for each in store.facilitation.all() if each.is_demo and each.language == language
            )

    def empty_workshop(self) -> Workshop:
        """A workshop in which only the parties are named; Ada leads it, Ben takes part."""
        with self.memory.writing() as store:
            ada = store.people.find_by_email(ADA)
            workshop = facilitation.create(
                store,
                company="Käserei Löchle",
                language="de",
                currency="EUR",
                kind="full",
                parties=[("Marketing", "marketing"), ("Vertrieb", "sales")],
                by=ada,
                at=now(),
            )
            _let_in(store, workshop, BEN, Role.PARTICIPANT, ada)
        return workshop

    def short_demo(self) -> Workshop:
        """The demo with a few of its steps, published once: what is left prints in a moment."""
        slugs = ("parties", "revenue-goal", "calculator", "marketing-commitments")
        whole = demo.demo_file("de")
        agreed = {slug: whole.agreed[slug] for slug in slugs}
        with self.memory.writing() as store:
            ada = store.people.find_by_email(ADA)
            workshop = exchange.take_in(
                store, replace(whole, agenda=slugs, agreed=agreed), by=ada, at=now(), is_demo=False
            )
            contract.publish(
                store, workshop, weight=Weight.MAJOR, note="Anfang", confirmed=True, by=ada, at=now()
            )
            _settle_prints(store)
        return workshop

    def print_all(self) -> None:
        """What the printer does beside the server."""
        while printing.print_next(self.memory, self.settings.exports_dir, 120, now):
            pass

    def answer(self, workshop: Workshop, slug: str) -> dict:
        """What is agreed in a step."""
        with self.memory.reading() as store:
            return store.agreements.answer(workshop.id, slug)

    def said(self, workshop: Workshop, slug: str, field: str, rows: str = "", entry: str = "") -> list:
        """Everything a field ever said, oldest first."""
        with self.memory.reading() as store:
            history = store.agreements.history(workshop.id, slug, rows, entry)
        return [wording.value.get(field) for wording in history if wording.value]


def prepare(folder: Path) -> Path:
    """A database with the demo and two people in it, to be copied for each test."""
    file = folder / "prepared.sqlite3"
    migrate.upgrade(f"sqlite:///{file}")
    memory = Memory(f"sqlite:///{file}")
    with memory.writing() as store:
        ada = store.people.add(ADA, "Ada Amsel", "no password fits this", "de", now())
        store.people.add(BEN, "Ben Buchfink", "no password fits this", "de", now())
    demo.load(memory, folder, now())
    with memory.writing() as store:
        for workshop in store.facilitation.all():
            _let_in(store, workshop, ADA, Role.FACILITATOR, ada)
            _let_in(store, workshop, BEN, Role.PARTICIPANT, ada)
        _settle_prints(store)
    memory.close()
    return file


def _settle_prints(store) -> None:
    """Nobody waits for what was published to get here."""
    while job := store.printing.claim(now(), timedelta(minutes=1)):
        store.printing.finish(job.id)


def _let_in(store, workshop: Workshop, email: str, role: Role, by: Person) -> None:
    facilitation.invite(store, workshop, email=email, role=role, party=None, by=by, at=now())


def now() -> datetime:
    return datetime.now(UTC)
