"""Opening the portal, and what its secret links open."""

from datetime import datetime
from enum import StrEnum
from typing import Final

from workshop.actions import permits
from workshop.domain.facilitation import Workshop
from workshop.domain.people import Person
from workshop.domain.portal.access import Access
from workshop.domain.portal.permits import LINK, Permit
from workshop.domain.refusals import Refusal
from workshop.domain.words import Text
from workshop.storage.memory import Store


class Why(StrEnum):
    """Why a link opens nothing."""

    UNKNOWN = "unknown"
    REVOKED = "revoked"
    EXPIRED = "expired"
    RESTING = "resting"


DEAD: Final = {
    Why.UNKNOWN: Text(
        de="Diesen Link gibt es nicht. Vielleicht fehlt am Ende etwas; sonst kann, wer ihn geschickt hat, "
        "einen neuen machen.",
        en="There is no such link. Perhaps its end is missing; if not, whoever sent it can make a new one.",
    ),
    Why.REVOKED: Text(
        de="Dieser Link wurde gesperrt. Wer ihn geschickt hat, kann einen neuen machen.",
        en="This link was revoked. Whoever sent it can make a new one.",
    ),
    Why.EXPIRED: Text(
        de="Dieser Link ist abgelaufen. Wer ihn geschickt hat, kann einen neuen machen.",
        en="This link has run out. Whoever sent it can make a new one.",
    ),
    Why.RESTING: Text(
        de="Links öffnen hier zurzeit nichts. Wer diesen geschickt hat, kann sagen, wie es weitergeht.",
        en="Links open nothing here at present. Whoever sent this one can say how to go on.",
    ),
}


class PortalLinkDead(Refusal):
    """A link to a portal that opens nothing."""

    def __init__(self, why: Why) -> None:
        super().__init__(DEAD[why])
        self.why = why


def choose_access(store: Store, workshop: Workshop, access: Access, *, by: Person, at: datetime) -> None:
    """Open the portal to more or fewer people, or close it; links stay as they are."""
    if store.portal.access(workshop.id) is access:
        return
    store.portal.open_to(workshop.id, access, at)
    details = {"access": access.value}
    store.happenings.record(workshop.id, by.id, "portal-access-changed", details, at, about="record")


def open_link(store: Store, secret: str, at: datetime) -> Permit:
    """The link that opens a portal; PortalLinkDead says why it does not."""
    link = permits.behind(store, LINK, secret)
    if link is None:
        raise PortalLinkDead(Why.UNKNOWN)
    access = store.portal.access(link.workshop_id)
    if access is not Access.PUBLIC:  # then it is of no matter what became of the link
        expect_open(link, access, at)
    return link


def expect_open(link: Permit, access: Access, at: datetime) -> None:
    """PortalLinkDead unless this link opens its portal."""
    if link.revoked_at is not None:
        raise PortalLinkDead(Why.REVOKED)
    if not link.is_alive(at):
        raise PortalLinkDead(Why.EXPIRED)
    if access is not Access.LINK:
        raise PortalLinkDead(Why.RESTING)
