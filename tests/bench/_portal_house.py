"""Portals to measure: the worked example with so many terms, in force and open to everybody."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory

from flask import Flask
from flask.testing import FlaskClient

from workshop.actions import contract, demo, exchange, people, portal
from workshop.app import create_app
from workshop.config import Settings
from workshop.documents.workshop_file import WorkshopFile
from workshop.domain.facilitation import Workshop
from workshop.domain.portal.access import Access
from workshop.domain.versions import Weight
from workshop.storage import migrate
from workshop.storage.memory import Memory

PASSWORD = "nine sleepy rolls at dawn"
#: Beginnings of made-up words, so that terms stand under every letter and many share a piece.
BEGINNINGS = [f"{first}{second}" for second in ("er", "an", "ol", "un") for first in "ABDEFGHIKLMNOPRSTUVWZ"]


@dataclass(frozen=True, kw_only=True)
class Portals:
    """An instance with a portal for each number of terms."""

    app: Flask
    memory: Memory
    #: The number of terms -> the workshop whose portal has so many.
    workshops: dict[int, Workshop]

    def client(self) -> FlaskClient:
        """A reader's browser."""
        return self.app.test_client()


@contextmanager
def opened(*counts: int) -> Iterator[Portals]:
    """Portals with so many terms each, in a throw-away database."""
    now = datetime.now(UTC)
    with TemporaryDirectory() as folder:
        settings = Settings(data_dir=Path(folder))
        migrate.upgrade(settings.database)
        memory = Memory(settings.database)
        file = demo.demo_file("de")
        with memory.writing() as store:
            ada = people.add_person(
                store, email="ada@example.org", name="Ada", password=PASSWORD, language="de", at=now
            )
            workshops = {}
            for count in counts:
                workshop = exchange.take_in(store, with_terms(file, count), by=ada, at=now)
                version = contract.publish(
                    store, workshop, weight=Weight.MAJOR, note="So.", confirmed=True, by=ada, at=now
                )
                course = store.signing.course(workshop.id).request(version.number)
                store.signing.follow(workshop.id, course.put_in_force(version.number), now)
                portal.choose_access(store, workshop, Access.PUBLIC, by=ada, at=now)
                workshops[count] = workshop
        yield Portals(app=create_app(settings, memory), memory=memory, workshops=workshops)
        memory.close()


def with_terms(file: WorkshopFile, count: int) -> WorkshopFile:
    """The same agreement with so many terms under all letters, each with a name and words of its own."""
    agreed = {slug: dict(answer) for slug, answer in file.agreed.items()}
    there = agreed["glossary"]["terms"]
    agreed["glossary"]["terms"] = [
        {
            **term,
            "id": f"t{place}",
            "term": f"{beginning}{term['term'].casefold()} {place}",
            "synonyms": [f"{beginning}wort {place}"],
        }
        for place, term, beginning in zip(range(count), cycle(there), cycle(BEGINNINGS), strict=False)
    ]
    return replace(file, agreed=agreed, versions=())
