"""A portal in tests: a workshop with a version in force, and people who read it in every way."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from flask.testing import FlaskClient

from tests.signing import put_in_force
from workshop.actions import permits, portal
from workshop.domain.contract import Document
from workshop.domain.facilitation import Workshop
from workshop.domain.people import Person
from workshop.domain.portal.access import Access
from workshop.domain.portal.permits import LINK, TOKEN
from workshop.domain.versions import VersionNumber
from workshop.storage.contract import StoredVersion
from workshop.storage.memory import Memory


class Portal:
    """The portal of one workshop, led by Ada, with a clock of its own; closed until it is opened."""

    def __init__(
        self, memory: Memory, workshop: Workshop, ada: Person, clock: Callable[[], datetime]
    ) -> None:
        self.memory, self.workshop, self.ada, self.clock = memory, workshop, ada, clock

    @property
    def home(self) -> str:
        """The address of its first page; every other begins with it."""
        return f"/g/{self.workshop.id}/"

    def put_in_force(self, number: str = "1.0") -> StoredVersion:
        """As if everybody had signed this version."""
        with self.memory.writing() as store:
            version = store.contract.get_version(self.workshop.id, _number(number))
            put_in_force(store, version, self.clock())
        return version

    @property
    def newest(self) -> StoredVersion:
        """The version that was published last."""
        with self.memory.reading() as store:
            found = store.contract.latest(self.workshop.id)
        assert found
        return found

    def open_to(self, access: Access) -> None:
        """Open it to more or fewer people."""
        with self.memory.writing() as store:
            portal.choose_access(store, self.workshop, access, by=self.ada, at=self.clock())

    def make_link(self, name: str = "Neue im Vertrieb", lasting: str = "year") -> permits.Made:
        """A new secret link."""
        with self.memory.writing() as store:
            return permits.make(
                store, LINK, self.workshop, name=name, lasting=lasting, by=self.ada, at=self.clock()
            )

    def make_token(self) -> permits.Made:
        """A new token for a program."""
        with self.memory.writing() as store:
            return permits.make(
                store, TOKEN, self.workshop, name="Wiki", lasting="year", by=self.ada, at=self.clock()
            )

    def go_on_with(self, document: Document, number: str) -> None:
        """Put this in force as the next version."""
        with self.memory.writing() as store:
            store.contract.add_version(
                self.workshop.id, _number(number), "Geändert.", document, self.clock(), self.ada.id
            )
        self.put_in_force(number)

    def revoke(self, made: permits.Made) -> None:
        with self.memory.writing() as store:
            permits.revoke(store, LINK, self.workshop, made.permit.id, by=self.ada, at=self.clock())

    def let_in(self, client: FlaskClient) -> FlaskClient:
        """A browser that came by a link of its own; opens the portal to whoever has one."""
        self.open_to(Access.LINK)
        assert client.get(f"/r/{self.make_link().secret}").status_code == 303
        return client


def opened(
    memory: Memory, workshop: Workshop, ada: Person, clock: Any, access: Access = Access.PUBLIC
) -> Portal:
    """A portal with version 1.0 in force, open to these people."""
    made = Portal(memory, workshop, ada, clock)
    made.put_in_force()
    made.open_to(access)
    return made


def _number(words: str) -> VersionNumber:
    major, minor = map(int, words.split("."))
    return VersionNumber(major=major, minor=minor)
