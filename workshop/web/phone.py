"""The phone: exactly one thing to do now, and what just happened."""

from typing import Any

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as AnyResponse

from workshop.actions import joining, points, roster
from workshop.domain.contributions.consent import FISTS, LEGEND, LONGEST_SENTENCE
from workshop.domain.contributions.rounds import Phase, Round
from workshop.domain.contributions.sight import Viewer
from workshop.domain.participants import TEAM_NAMES
from workshop.domain.points import LONGEST_POINT
from workshop.web import door, errors, seats
from workshop.web.drafts import draft_view
from workshop.web.fields import one_line, whole
from workshop.web.round_view import on_stage, round_here, view_of
from workshop.web.seats import doing, me, seated

pages = Blueprint("phone", __name__, url_prefix="/room/<workshop_id>")

Answered = str | AnyResponse | tuple[str, int]
SLA = ("yes", "no", "unsure")


def mine() -> Viewer:
    """Whoever sits at this phone, as somebody who looks."""
    return Viewer(screen="phone", participant=me().id)


def url(endpoint: str, **where: Any) -> str:
    """An address of this phone; it carries on for whom the facilitator acts."""
    known: dict[str, Any] = {"workshop_id": door.here().id, "for": seats.acting()}
    return url_for(endpoint, **{key: value for key, value in (known | where).items() if value is not None})


@pages.get("/")
@seated
def now() -> Answered:
    """The one thing to do now."""
    return page()


def page(round_: Round | None = None, **values: Any) -> str:
    """The phone as it is now; `round_` for a question that is answered alone."""
    store = door.reading()
    room = store.rooms.of(door.here().id)
    view = view_of(store, round_, mine()) if round_ else on_stage(mine())
    asks = room.check_in and not store.rooms.has_checked_in(door.here().id, room.check_in, me().id)
    at = "check-in" if asks else (view.at if view else "waiting")
    shows = "check_in" if asks else (view.round.phase.value if view else "waiting")
    shown: dict[str, Any] = {
        "workshop": door.here(),
        "me": me(),
        "room": room,
        "view": view,
        "alone": round_ is not None,
        "waiting": store.rounds.waiting(door.here().id, door.now())
        if shows in ("waiting", "settled")
        else [],
        "decided": store.decisions.of(door.here().id) if shows in ("waiting", "settled") else [],
        "at": f"alone:{at}" if round_ else at,
        "shows": shows,
        "url": url,
        "heard": store.happenings.head(),
        "legend": LEGEND,
        "team_names": TEAM_NAMES,
        "fists": FISTS,
        "longest_sentence": LONGEST_SENTENCE,
        "longest_point": LONGEST_POINT,
        "personal_code": joining.personal_code(door.settings().secret, door.here().id, me()),
        "draft": draft_view(view) if view and view.round.pen == me().id else None,
    }
    return render_template("room/phone.html", **shown | values)


errors.told_by(pages, page)


@pages.get("/questions/<int(max=2147483647):round_id>")
@seated
def alone(round_id: int) -> Answered:
    """A question that is answered alone before the day."""
    round_ = given_alone(round_id)
    return page(round_) if round_ else redirect(url("phone.now"))


@pages.get("/settled")
@seated
def settled() -> str:
    """Everything that is settled, to look back at."""
    decided = door.reading().decisions.of(door.here().id)
    return render_template("room/settled.html", workshop=door.here(), decided=decided, me=me(), url=url)


@pages.post("/points")
@seated
def park(**_values: Any) -> AnyResponse:
    """Put something into the parking lot."""
    text = one_line(request.form.get("text"))[:LONGEST_POINT]
    if text:
        points.park(doing(), door.here(), text, author=me().name, by=None, at=door.now())
        flash(_("Parked. It will be looked at before the close."))
    return redirect(url("phone.now"))


@pages.post("/check-in")
@seated
def check_in() -> AnyResponse:
    """Say how good the leads are, and whether there is an SLA."""
    quality, sla = request.form.get("quality", type=whole), request.form.get("sla", "")
    if (quality is not None and quality not in range(1, 6)) or sla not in SLA:
        abort(422)
    roster.check_in(doing(), door.here(), me(), quality=quality, sla=sla, at=door.now())
    flash(_("Thank you, your answer is in."))
    return redirect(url("phone.now"))


@pages.post("/here")
@seated
def here() -> tuple[str, int]:
    """Say that this phone is still in the room."""
    doing()
    return "", 204


def given_alone(round_id: int) -> Round | None:
    """The round of this address, if it is to be answered alone now."""
    round_ = round_here(round_id)
    is_given = round_.phase is Phase.WRITE and round_.due_at is not None and round_.due_at > door.now()
    return round_ if is_given else None
