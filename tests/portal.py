"""A portal in tests: a workshop with a version in force, and people who read it in every way."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from flask.testing import FlaskClient

from tests.signing import put_in_force
from workshop.actions import permits, portal
from workshop.domain.facilitation import Workshop
from workshop.domain.people import Person
from workshop.domain.portal.access import Access
from workshop.domain.portal.permits import LINK
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
        major, minor = map(int, number.split("."))
        with self.memory.writing() as store:
            wanted = VersionNumber(major=major, minor=minor)
            version = store.contract.get_version(self.workshop.id, wanted)
            put_in_force(store, version, self.clock())
        return version

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
