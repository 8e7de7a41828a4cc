"""Opening the portal, and the secret links to it."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from workshop.actions.guesses import Guesses
from workshop.actions.people import token_hash
from workshop.domain.facilitation import Workshop
from workshop.domain.people import Person
from workshop.domain.portal.access import LASTING, MOST_LINKS, Access, Link, TooManyLinks, label_of
from workshop.domain.refusals import Refusal
from workshop.domain.words import Text
from workshop.storage.memory import Store

#: How a link ends: 256 bits as base64.
LENGTH: Final = 43
GUESSES: Final = Guesses("portal")


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


@dataclass(frozen=True, kw_only=True)
class MadeLink:
    """A link just made; its secret end is told here and never again."""

    link: Link
    secret: str


def choose_access(store: Store, workshop: Workshop, access: Access, *, by: Person, at: datetime) -> None:
    """Open the portal to more or fewer people, or close it; links stay as they are."""
    if store.portal.access(workshop.id) is access:
        return
    store.portal.open_to(workshop.id, access, at)
    details = {"access": access.value}
    store.happenings.record(workshop.id, by.id, "portal-access-changed", details, at, about="record")


def make_link(
    store: Store, workshop: Workshop, *, label: str, lasting: str, by: Person, at: datetime
) -> MadeLink:
    """A new secret link that lasts a week, a month or a year; NoLabel or TooManyLinks if it cannot be."""
    label = label_of(label)
    store.signing.hold(workshop.id)
    if sum(link.is_alive(at) for link in store.portal.links(workshop.id)) >= MOST_LINKS:
        raise TooManyLinks
    secret, until = secrets.token_urlsafe(32), at + LASTING[lasting]
    link = store.portal.add_link(workshop.id, label, token_hash(secret), by.id, at, until)
    details = {"link": link.id, "label": label, "until": until.date().isoformat()}
    store.happenings.record(workshop.id, by.id, "portal-link-made", details, at, about="record")
    return MadeLink(link=link, secret=secret)


def revoke_link(store: Store, workshop: Workshop, link_id: int, *, by: Person, at: datetime) -> None:
    """Let a link open nothing any more, also for those who came by it; LookupError for any other."""
    link = next((each for each in store.portal.links(workshop.id) if each.id == link_id), None)
    if link is None:
        raise LookupError(f"workshop {workshop.id} has no link {link_id}")
    if store.portal.revoke_link(link.id, at):
        details = {"link": link.id, "label": link.label}
        store.happenings.record(workshop.id, by.id, "portal-link-revoked", details, at, about="record")


def link_behind(store: Store, secret: str | None) -> Link | None:
    """The link with this secret end, whatever became of it."""
    return store.portal.find_link(token_hash(secret)) if secret and is_possible(secret) else None


def open_link(store: Store, secret: str, at: datetime) -> Link:
    """The link that opens a portal; PortalLinkDead says why it does not."""
    link = link_behind(store, secret)
    if link is None:
        raise PortalLinkDead(Why.UNKNOWN)
    access = store.portal.access(link.workshop_id)
    if access is not Access.PUBLIC:  # then it is of no matter what became of the link
        expect_open(link, access, at)
    return link


def expect_open(link: Link, access: Access, at: datetime) -> None:
    """PortalLinkDead unless this link opens its portal."""
    if link.revoked_at is not None:
        raise PortalLinkDead(Why.REVOKED)
    if not link.is_alive(at):
        raise PortalLinkDead(Why.EXPIRED)
    if access is not Access.LINK:
        raise PortalLinkDead(Why.RESTING)


def is_possible(secret: str) -> bool:
    """Whether it could be the end of a link at all; what could not is no guess."""
    return len(secret) == LENGTH and secret.isascii()
