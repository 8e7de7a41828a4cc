"""Tokens with which programs read a portal, and the addresses at which feed readers do."""

import base64
import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from workshop.actions.guesses import Guesses
from workshop.actions.people import token_hash
from workshop.domain.facilitation import Workshop
from workshop.domain.people import Person
from workshop.domain.portal.access import LASTING, Link
from workshop.domain.portal.api_tokens import MOST_TOKENS, ApiToken, TooManyTokens, token_name
from workshop.storage.memory import Store

#: How a token begins, so that people and scanners for lost secrets know what they found.
PREFIX: Final = "hs_"
LENGTH: Final = len(PREFIX) + 43
#: So many answers one token gets in so long.
MOST_ANSWERS: Final = 600
WITHIN: Final = timedelta(minutes=5)
GUESSES: Final = Guesses("api")
#: How exactly it is remembered when a token was used.
ABOUT: Final = timedelta(hours=1)
#: Letters of the key of a feed besides the number of its link: 192 bits.
KEY_LENGTH: Final = 32


@dataclass(frozen=True, kw_only=True)
class MadeToken:
    """A token just made; the secret is told here and never again."""

    token: ApiToken
    secret: str


def make(store: Store, workshop: Workshop, *, name: str, lasting: str, by: Person, at: datetime) -> MadeToken:
    """A new token that lasts a week, a month or a year; NoTokenName or TooManyTokens if it cannot be."""
    name = token_name(name)
    store.signing.hold(workshop.id)
    if sum(each.is_alive(at) for each in store.api_tokens.of(workshop.id)) >= MOST_TOKENS:
        raise TooManyTokens
    secret, until = PREFIX + secrets.token_urlsafe(32), at + LASTING[lasting]
    token = store.api_tokens.add(workshop.id, name, token_hash(secret), by.id, at, until)
    details = {"token": token.id, "name": name, "until": until.date().isoformat()}
    store.happenings.record(workshop.id, by.id, "api-token-made", details, at, about="record")
    return MadeToken(token=token, secret=secret)


def revoke(store: Store, workshop: Workshop, token_id: int, *, by: Person, at: datetime) -> None:
    """Let a token open nothing any more; LookupError for any other."""
    token = next((each for each in store.api_tokens.of(workshop.id) if each.id == token_id), None)
    if token is None:
        raise LookupError(f"workshop {workshop.id} has no token {token_id}")
    if store.api_tokens.revoke(token.id, at):
        details = {"token": token.id, "name": token.name}
        store.happenings.record(workshop.id, by.id, "api-token-revoked", details, at, about="record")


def behind(store: Store, secret: str, at: datetime) -> ApiToken | None:
    """The token with this secret, if a program may still read with it."""
    token = store.api_tokens.find(token_hash(secret)) if is_possible(secret) else None
    return token if token and token.is_alive(at) else None


def is_possible(secret: str) -> bool:
    """Whether it could be a token at all; what could not is no guess."""
    return len(secret) == LENGTH and secret.isascii() and secret.startswith(PREFIX)


def is_guess(store: Store, secret: str) -> bool:
    """Whether somebody may be guessing: it could be a token and never was one."""
    return is_possible(secret) and store.api_tokens.find(token_hash(secret)) is None


def count(store: Store, token: ApiToken, at: datetime) -> bool:
    """Count one more answer for a token; False if it had more than it gets. In a transaction of its own."""
    store.api_tokens.use(token.id, at, unless_since=at - ABOUT)
    return store.limits.allow(f"api:{token.id}", at, MOST_ANSWERS, WITHIN)


# the feed of somebody who came by a secret link; feed readers keep no cookies


def feed_key(secret: str, link_id: int) -> str:
    """What opens the feed, and nothing else, for as long as the link works; made of the instance's secret."""
    digest = hmac.digest(secret.encode(), f"feed:{link_id}".encode(), hashlib.sha256)
    return f"{link_id}-{base64.urlsafe_b64encode(digest).decode()[:KEY_LENGTH]}"


def link_of_feed(store: Store, secret: str, workshop_id: str, key: str) -> Link | None:
    """The link that a key was made of, whatever became of it; None if it is no key of this portal."""
    for link in store.portal.links(workshop_id):
        if hmac.compare_digest(feed_key(secret, link.id).encode(), key.encode("utf-8", "replace")):
            return link
    return None
