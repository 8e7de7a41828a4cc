"""Whose phone this is: the seat that somebody took in a room, without an account."""

from collections.abc import Callable
from functools import partial, wraps
from typing import Any

from flask import abort, g, redirect, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from workshop.actions import roster
from workshop.actions.joining import Seated
from workshop.actions.people import LONGEST_SESSION, token_hash
from workshop.domain.facilitation import Workshop
from workshop.domain.participants import Participant
from workshop.domain.people import Role
from workshop.storage.memory import Store
from workshop.web import cookies, door
from workshop.web.fields import whole

View = Callable[..., Any]


def cookie(workshop_id: str) -> str:
    """The name under which a phone keeps its seat in this workshop."""
    return f"{door.cookie()}_seat_{workshop_id}"


def seated(view: View) -> View:
    """Whoever took a seat in this room may see this, and the facilitator for somebody without a phone."""

    @wraps(view)
    def guarded(*, workshop_id: str, **values: Any) -> Any:
        g.enter = partial(_sit_down, workshop_id)
        if not is_seated(workshop_id):
            # the same for a room that does not exist: nobody learns which do
            return redirect(url_for("joining.enter")) if request.method in door.SAFE else abort(401)
        return view(**values)

    guarded.guard = "seated"  # type: ignore[attr-defined] # read by the tests of the house
    return guarded


def is_seated(workshop_id: str) -> bool:
    """Whether somebody sits here; if so, `me` and `door.here` know who and where."""
    found = _acted_for(workshop_id) if "for" in request.args else _by_phone(workshop_id)
    if found is None:
        return False
    g.workshop, g.participant = found
    return True


def _sit_down(workshop_id: str) -> None:
    if not is_seated(workshop_id):
        abort(401)


def _by_phone(workshop_id: str) -> tuple[Workshop, Participant] | None:
    token = request.cookies.get(cookie(workshop_id))
    return door.reading().rooms.find_seated(workshop_id, token_hash(token)) if token else None


def _acted_for(workshop_id: str) -> tuple[Workshop, Participant] | None:
    """Somebody without a phone, if it is the facilitator who asks."""
    person, asked = door.person(), request.args.get("for", type=whole)
    if person is None or asked is None:
        return None
    member = door.reading().facilitation.find_member(workshop_id, person.id)
    workshop = door.reading().facilitation.find(workshop_id)
    proxy = door.reading().rooms.find(workshop_id, asked)
    leads = member is not None and member.role is Role.FACILITATOR
    return (workshop, proxy) if leads and workshop and proxy and proxy.proxy and not proxy.removed else None


def me() -> Participant:
    """Who sits here, where the guard has made sure that somebody does."""
    return g.participant  # type: ignore[no-any-return] # set by the guard


def acting() -> int | None:
    """The participant without a phone for whom the facilitator acts, to be carried on in addresses."""
    return me().id if me().proxy else None


def someone() -> bool:
    """Whether this page is that of somebody who sits in the room."""
    return "participant" in g


def doing() -> Store:
    """The store of a deed: whoever does something is there."""
    store = door.store()
    if not me().proxy:
        roster.here(store, door.here(), me(), at=door.now())
    return store


def give(response: AnyResponse, seated: Seated, workshop_id: str) -> AnyResponse:
    """Let this phone keep its seat."""
    cookies.keep(response, cookie(workshop_id), seated.token, LONGEST_SESSION)
    return response
