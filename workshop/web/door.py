"""Who may come in, and the one transaction that each request gets."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from functools import partial, wraps
from typing import Any, Final

from flask import Flask, Response, abort, current_app, g, redirect, request, url_for
from flask_wtf import CSRFProtect
from werkzeug.wrappers import Response as AnyResponse

from workshop.actions import people
from workshop.config import Settings
from workshop.domain.facilitation import Workshop
from workshop.domain.moments import told_in
from workshop.domain.people import Member, Person, Role
from workshop.storage.memory import Memory, Store
from workshop.web.shelf import Shelf

SAFE: Final = frozenset({"GET", "HEAD", "OPTIONS"})
COOKIE: Final = "handschlag"
#: A browser takes a cookie of this name only from the host itself, by HTTPS and for the whole site.
HOST_ONLY: Final = "__Host-"
#: How many of what are kept: a paper or the standing of a large workshop takes megabytes, progress bytes.
SHELVES: Final = {"standing": 24, "progress": 2_000, "papers": 12, "portal": 24, "pieces": 160}
View = Callable[..., Any]


def memory() -> Memory:
    """The database of this instance."""
    return current_app.extensions["memory"]  # type: ignore[no-any-return] # put there by create_app


def settings() -> Settings:
    """The settings of this instance."""
    return current_app.extensions["settings"]  # type: ignore[no-any-return] # put there by create_app


def shelf(kept: str = "standing") -> Shelf:
    """What this process has worked out already."""
    return current_app.extensions["shelves"][kept]  # type: ignore[no-any-return] # put there by install


def cookie() -> str:
    """The name of the cookie that a session travels in."""
    return HOST_ONLY + COOKIE if settings().https else COOKIE


def now() -> datetime:
    """The moment at which this request is answered, in the time zone of the instance."""
    clock = current_app.extensions["clock"]
    if "now" not in g:
        g.now = told_in(clock(), settings().zone)
    return g.now  # type: ignore[no-any-return] # the clock's


def reading() -> Store:
    """The store to read from: one moment, and then whatever this request itself has changed."""
    if "store" not in g:
        _open(memory().reading())
    return g.store  # type: ignore[no-any-return] # set by _open


def store() -> Store:
    """The store of this request's one writing transaction; what only reads can only read.

    Everybody else waits from the first call to the response, so parse and check before it.
    """
    if request.method in SAFE:
        return reading()
    if not writes():
        start_over()  # one connection for each request, or the last ones wait for each other
        _open(memory().writing(request.remote_addr))
        g.writes = True
        _come_in_again()
    return g.store  # type: ignore[no-any-return] # set by _open


def writes() -> bool:
    """Whether this request has begun to change something."""
    return "writes" in g


def apart() -> AbstractContextManager[Store]:
    """A transaction of its own, kept whatever becomes of the request."""
    start_over()
    return memory().writing(request.remote_addr)


def start_over() -> None:
    """Forget what this request was about to change; whatever it still needs, it reads anew."""
    opening: AbstractContextManager[Store] | None = g.pop("opening", None)
    for known in ("store", "writes", "standing"):
        g.pop(known, None)
    if opening is not None:
        _roll_back(opening)


def _open(opening: AbstractContextManager[Store]) -> None:
    g.store = opening.__enter__()
    g.opening = opening


def _come_in_again() -> None:
    """Whoever had to wait for their turn may have been signed out or sent away meanwhile."""
    if g.get("person") is not None:
        g.person = people.active(g.store, request.cookies[cookie()], at=now())
        me()
    if "enter" in g:
        g.enter()


def person() -> Person | None:
    """Who is signed in; remembered for the request."""
    if "person" not in g:
        token = request.cookies.get(cookie())
        g.person = people.seen(reading(), token, at=now()) if token else None
    return g.person  # type: ignore[no-any-return] # set above


def me() -> Person:
    """Who is signed in, where a guard has made sure that somebody is."""
    somebody = person()
    if somebody is None:
        abort(401)
    return somebody


def here() -> Workshop:
    """The workshop of this address, where a guard has made sure that the person is in it."""
    return g.workshop  # type: ignore[no-any-return] # set by the guard


def public(view: View) -> View:
    """Anybody may see this."""
    view.guard = "public"  # type: ignore[attr-defined] # read by the tests of the house
    return view


def signed_in(view: View) -> View:
    """Anybody with an account may see this."""

    @wraps(view)
    def guarded(**values: Any) -> Any:
        if person() is None:
            return to_sign_in()
        return view(**values)

    guarded.guard = "signed in"  # type: ignore[attr-defined] # read by the tests of the house
    return guarded


def in_workshop(*roles: Role) -> Callable[[View], View]:
    """Members with one of these roles may see this; to everybody else the workshop does not exist."""

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(*, workshop_id: str, **values: Any) -> Any:
            if person() is None:
                return to_sign_in()
            g.enter = partial(_enter, workshop_id, roles)
            g.enter()
            return view(**values)

        guarded.guard = " or ".join(roles)  # type: ignore[attr-defined] # read by the tests of the house
        return guarded

    return guard


def _enter(workshop_id: str, roles: Sequence[Role]) -> None:
    entered = reading().facilitation.find_entered(workshop_id, me().id)
    if entered is None:
        abort(404)
    g.workshop, g.member = entered
    if g.member.role not in roles:
        abort(403)


for_members = in_workshop(*Role)
for_writers = in_workshop(Role.FACILITATOR, Role.PARTICIPANT)
for_facilitators = in_workshop(Role.FACILITATOR)


def is_facilitator() -> bool:
    """Whether the person leads this workshop."""
    member: Member | None = g.get("member")
    return member is not None and member.role is Role.FACILITATOR


def may_write() -> bool:
    """Whether the person may write in this workshop."""
    member: Member | None = g.get("member")
    return member is not None and member.role is not Role.READER


def my_party() -> str | None:
    """The party that the person speaks for in this workshop."""
    member: Member | None = g.get("member")
    return member.party if member else None


def install(app: Flask) -> None:
    """Give every request its transaction."""
    CSRFProtect(app)
    install_shelf(app)
    app.after_request(_close_transaction)
    app.teardown_request(lambda _error: start_over())


def install_shelf(app: Flask) -> None:
    """Begin with nothing worked out."""
    app.extensions["shelves"] = {kept: Shelf(size) for kept, size in SHELVES.items()}


def server_clock() -> datetime:
    """The clock of the machine."""
    return datetime.now(UTC)


class _GivenUp(Exception):
    """Ends a transaction that came to nothing."""


def _close_transaction(response: Response) -> Response:
    """Keep what was done if it was done; a refusal changes nothing."""
    opening: AbstractContextManager[Store] | None = g.pop("opening", None)
    g.pop("store", None)
    g.pop("writes", None)
    if opening is not None:
        if response.status_code < 400:  # noqa: PLR2004 - where HTTP begins to say no
            opening.__exit__(None, None, None)
        else:
            _roll_back(opening)
    return response


def _roll_back(opening: AbstractContextManager[Store]) -> None:
    try:
        opening.__exit__(_GivenUp, _GivenUp(), None)
    except _GivenUp:
        return


def to_sign_in() -> AnyResponse:
    """To the sign-in page and back again; whoever was saving in the background is told with 401."""
    if request.method not in SAFE:
        abort(401)
    return redirect(url_for("people.sign_in", next=request.full_path.rstrip("?")))
