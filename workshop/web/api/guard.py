"""Which program may read what: a token opens one portal, and without one nothing at all is told."""

import hashlib
from collections.abc import Callable
from functools import wraps
from typing import Any, Final

from flask import Response, g, request

from workshop.actions import api_tokens, permits
from workshop.actions.people import TRIES_WITHIN, TooManyTries
from workshop.domain.portal.permits import TOKEN
from workshop.web import door, guessing
from workshop.web.api.problems import problem
from workshop.web.portal.entrance import Visit, edition, house

View = Callable[..., Any]
SCHEME: Final = "bearer"
TOO_MANY: Final = "Too many requests. Retry-After says in how many seconds to go on."
NO_TOKEN: Final = "Send a token that works as “Authorization: Bearer hs_…”."  # noqa: S105 # a sentence
NOTHING_YET: Final = "No version of the contract is published that still applies."


def by_token(view: View) -> View:
    """Programs with a token that works may read this; all others are told nothing, not even what there is."""

    @wraps(view)
    def guarded(**values: Any) -> Response:
        turned_away = _enter()
        return _answered(view, values) if turned_away is None else turned_away

    guarded.guard = "token"  # type: ignore[attr-defined] # read by the tests of the house
    return guarded


def here() -> Visit:
    """What the program reads, where the guard has made sure that it may."""
    return g.visit  # type: ignore[no-any-return] # set by the guard


def _enter() -> Response | None:
    """Let a program in, or say what it is told instead."""
    scheme, _blank, secret = request.headers.get("Authorization", "").partition(" ")
    if not secret or scheme.casefold() != SCHEME:
        return _unknown("")
    token = permits.behind(door.reading(), TOKEN, secret.strip())
    if token is None or not token.is_alive(door.now()):
        return _wrong(secret.strip())
    with door.apart() as store:
        allowed = api_tokens.count(store, token, door.now())
    if not allowed:
        return problem(429, TOO_MANY, [("Retry-After", str(int(api_tokens.WITHIN.total_seconds())))])
    return _open(token.workshop_id)


def _wrong(secret: str) -> Response:
    """One that was revoked or could be none is no guess; whoever guesses is told nothing for a while."""
    try:
        guessing.may_try(permits.GUESSES[TOKEN])
    except TooManyTries:
        return problem(429, TOO_MANY, [("Retry-After", str(int(TRIES_WITHIN.total_seconds())))])
    if permits.is_guess(door.reading(), TOKEN, secret):
        guessing.count_wrong(permits.GUESSES[TOKEN])
    return _unknown(', error="invalid_token"')


def _open(workshop_id: str) -> Response | None:
    workshop = door.reading().facilitation.find(workshop_id)
    _access, candidate = door.reading().portal.look(workshop_id)
    if workshop is None or candidate is None:
        return problem(404, NOTHING_YET)
    g.visit = Visit(workshop=workshop, version=edition(candidate), reader=None, by="link")
    return None


def _unknown(error: str) -> Response:
    return problem(401, NO_TOKEN, [("WWW-Authenticate", f'Bearer realm="Handschlag"{error}')])


def _answered(view: View, values: dict[str, Any]) -> Response:
    """What the view makes, or 304 before it is made if the program has it."""
    tag = _tag()
    made: Response = Response(status=304) if request.if_none_match.contains(tag) else view(**values)
    if made.status_code < 400:  # noqa: PLR2004 # where HTTP begins to say no
        made.set_etag(tag)
        made.headers["Cache-Control"] = "private, no-cache"
        made.vary.add("Authorization")
    return made


def _tag() -> str:
    """What the answer depends on, as a hash; no version becomes older while the one that is shown stays."""
    depends = (house(), here().version, here().workshop, request.url)
    return hashlib.sha256(repr(depends).encode()).hexdigest()[:32]
