"""A running instance with a database of its own, which can be stopped and started like any server."""

import secrets
import shutil
import socket
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from werkzeug.serving import ThreadedWSGIServer, WSGIRequestHandler

from tests.room import Room
from workshop.actions import contract, demo, exchange, facilitation, people, printing
from workshop.app import create_app
from workshop.config import Settings
from workshop.domain.facilitation import Workshop
from workshop.domain.people import Person, Role
from workshop.domain.versions import Weight
from workshop.domain.words import Language
from workshop.storage import migrate
from workshop.storage.memory import Memory
from workshop.web import stream

HOST = "127.0.0.1"
ADA, BEN = "ada@example.org", "ben@example.org"


class Quiet(WSGIRequestHandler):
    """Serves without a line for every request."""

    def log(self, type, message, *args):
        pass


class Server(ThreadedWSGIServer):
    """Answers each request in a thread, and can hang up on everybody at once."""

    def __init__(self, *address: object) -> None:
        self._lines: set[socket.socket] = set()
        super().__init__(*address, handler=Quiet)

    def process_request(self, request, client_address):
        self._lines.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request):
        self._lines.discard(request)
        super().shutdown_request(request)

    def hang_up(self) -> None:
        """Cut all lines, those on which a stream was still to come as well."""
        for line in tuple(self._lines):
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)


class Instance:
    """The application behind a port."""

    def __init__(self, folder: Path, database: Path) -> None:
        file = shutil.copy(database, folder / "handschlag.sqlite3")
        self.settings = Settings(
            data_dir=folder, database_url=f"sqlite:///{file}", exports_dir=folder / "exports"
        )
        self.memory = Memory(self.settings.database)
        self.app = create_app(self.settings, self.memory)
        self._server: Server | None = None
        self._port = 0

    @property
    def url(self) -> str:
        return f"http://{HOST}:{self._port}"

    def start(self) -> None:
        """Listen: on a free port at first, on the same one ever after."""
        stream.install(self.app)  # whatever listened before hears no more
        self._server = Server(HOST, self._port, self.app)
        self._port = self._server.server_port
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def stop(self) -> None:
        """Be as dead as a server can be: no page hears a last word."""
        if self._server:
            self._server.shutdown()
            self._server.server_close()
            self._server.hang_up()
            self.app.extensions["hub"].close()  # or the threads of the streams live on
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

    def room(self, workshop: Workshop | None = None) -> Room:
        """The open room of a workshop, with four people in it; of a small one unless another is named."""
        return Room(self.memory, workshop or self.small_workshop(), self.person(ADA), now)

    def small_workshop(self) -> Workshop:
        """A workshop of Ada's in which terms are named and nothing else is agreed."""
        whole = demo.demo_file("de")
        terms = [{"id": "lead", "term": "Lead"}, {"id": "mql", "term": "MQL"}]
        agreed = {"parties": whole.agreed["parties"], "glossary": {"terms": terms}}
        small = replace(whole, agenda=("parties", "expectations", "glossary"), agreed=agreed)
        with self.memory.writing() as store:
            ada = store.people.find_by_email(ADA)
            return exchange.take_in(store, small, by=ada, at=now(), is_demo=False)

    def short_demo(self, *more: str) -> Workshop:
        """The demo with a few of its steps, published once: what is left prints in a moment."""
        slugs = ("parties", "revenue-goal", "calculator", "marketing-commitments", *more)
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
        """What the printer does beside the server, and beside the browser's event loop."""
        with ThreadPoolExecutor(1) as printer:
            while printer.submit(printing.print_next, self.memory, self.settings, now).result():
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
