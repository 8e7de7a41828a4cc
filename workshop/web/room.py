"""The desk of the live room: what is next, how the time stands, who is missing, and what to do about it."""

from collections import Counter
from typing import Any

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from markupsafe import Markup
from werkzeug.wrappers import Response as AnyResponse

from workshop.actions import joining, roster, rounds
from workshop.documents.qr import qr
from workshop.domain.agreements import State
from workshop.domain.contributions.consent import FISTS, LEGEND
from workshop.domain.contributions.rounds import Phase, Round
from workshop.domain.contributions.sight import Viewer
from workshop.domain.participants import (
    LONGEST_NAME,
    TEAM_NAMES,
    Participant,
    Team,
    roster_warnings,
)
from workshop.domain.timing import DayPlan, day_plan
from workshop.storage.room import CheckIn, Room
from workshop.web import desk, door, errors
from workshop.web.addresses import handed_on, home, reaches_others
from workshop.web.drafts import draft_view
from workshop.web.fields import one_line
from workshop.web.round_view import for_whom, on_stage

pages = Blueprint("room", __name__, url_prefix="/workshops/<workshop_id>/room")

DESK = Viewer(screen="desk")
MOMENTS = ("start", "close", "review")


@pages.get("/")
@door.for_facilitators
def lead() -> str:
    """The room as its facilitator sees it."""
    return page()


@pages.get("/next")
@door.for_facilitators
def next_move() -> AnyResponse | str:
    """What of the desk changes with every card that is finished, dot and hand: fetched alone, it is cheap."""
    view = on_stage(DESK)
    if view is None:
        return redirect(url_for("room.lead", workshop_id=door.here().id))
    return render_template("room/next.html", workshop=door.here(), view=view)


def page(**values: Any) -> str:
    """The desk of the room; more values where something could not be done as it was sent."""
    store, here = door.reading(), door.here()
    room = store.rooms.of(here.id)
    view = on_stage(DESK)
    everybody = store.rooms.participants(here.id)
    there, said = store.rounds.of(here.id), store.rooms.check_ins(here.id)
    shown: dict[str, Any] = {
        "room": room,
        "view": view,
        "at": view.at if view else "waiting",
        "heard": store.happenings.head(),
        "everybody": everybody,
        "for_whom": for_whom() if view else [],
        "by_team": by_team(everybody),
        "warnings": roster_warnings(everybody, door.now()) if room.code else [],
        "team_names": TEAM_NAMES,
        "teams": tuple(Team),
        "phases": tuple(Phase),
        "legend": LEGEND,
        "fists": FISTS,
        "door_open": is_open(room),
        "qr": invitation(room),
        "join_url": join_url(room),
        "unreachable": not reaches_others(home()),
        "plan": plan(there),
        "begun": begun(there, room),
        "points": [each for each in store.points.of(here.id) if each.state in ("parked", "owned")],
        "check_ins": check_in_figures(said, but=room.check_in),
        "checked_in": sum(each.moment == room.check_in for each in said),
        "present": sum(each.is_present(door.now()) for each in everybody),
        "codes": codes(everybody),
        "draft": draft_view(view) if view else None,
        "now": door.now(),
        "longest_name": LONGEST_NAME,
    }
    return desk.page("room/desk.html", **shown | values)


def by_team(everybody: list[Participant]) -> list[tuple[Team, list[Participant]]]:
    """The roster: both sides always, others where somebody is on it."""
    there = [each for each in everybody if not each.removed]
    columns = [(team, [each for each in there if each.team is team]) for team in Team]
    return [(team, people) for team, people in columns if people or team in (Team.MARKETING, Team.SALES)]


def codes(everybody: list[Participant]) -> dict[int, str]:
    """The personal codes, for whoever's phone has died."""
    secret, here = door.settings().secret, door.here().id
    return {
        each.id: joining.personal_code(secret, here, each)
        for each in everybody
        if not each.removed and not each.proxy
    }


def is_open(room: Room) -> bool:
    """Whether the code on the wall lets people in."""
    return bool(room.code and room.code_until and room.code_until > door.now() and not room.locked)


def join_url(room: Room) -> str:
    """Where the QR code leads, as the phones of the room reach it."""
    return handed_on("joining.join", code=room.code) if room.code else ""


def invitation(room: Room) -> Markup:
    """The QR code; nothing while nobody is let in."""
    return qr(join_url(room), _("Scan to come in")) if is_open(room) else Markup()


def plan(there: list[Round]) -> DayPlan:
    """The agenda against the clock, as the rounds took it."""
    spent: Counter[str] = Counter()
    for each in there:
        spent[each.question.step] += round(each.spent(door.now()).total_seconds() / 60)
    states = desk.standing().states
    complete = frozenset(slug for slug, state in states.items() if state is State.COMPLETE)
    return day_plan(desk.standing().steps, spent, complete)


def begun(there: list[Round], room: Room) -> list[Round]:
    """Questions that were taken up and not settled, off stage; those with the widest gap first."""
    left = [each for each in there if each.phase is not Phase.SETTLED and each.id != room.on_stage]
    return sorted(left, key=lambda each: (-(each.divergence or 0), each.id))


def check_in_figures(said: list[CheckIn], *, but: str) -> list[dict[str, Any]]:
    """What was said at each moment, counted; nothing of the one that is still open."""
    figures = []
    for moment in MOMENTS:
        of_moment = [each for each in said if each.moment == moment and moment != but]
        if of_moment:
            marks = Counter(each.quality for each in of_moment if each.quality)
            figures.append(
                {
                    "moment": moment,
                    "marks": [marks[mark] for mark in range(1, 6)],
                    "sla": Counter(each.sla for each in of_moment),
                    "people": len(of_moment),
                }
            )
    return figures


errors.told_by(pages, page)


@pages.post("/door")
@door.for_facilitators
def set_door() -> AnyResponse:
    """Let people in by a new code, or lock the door."""
    store, here, by, at = door.store(), door.here(), door.me(), door.now()
    match request.form.get("do"):
        case "open":
            joining.open_door(store, here, by=by, at=at)
        case "invite":
            joining.open_door(store, here, holds=joining.INVITATION_HOLDS, by=by, at=at)
        case "lock":
            joining.lock_door(store, here, locked=True, by=by, at=at)
        case "unlock":
            joining.lock_door(store, here, locked=False, by=by, at=at)
        case _:
            abort(400)
    return back("people")


@pages.post("/people")
@door.for_facilitators
def add_proxy() -> AnyResponse:
    """Somebody without a phone."""
    name = one_line(request.form.get("name"))[:LONGEST_NAME]
    if not name:
        return back("people")
    joining.add_proxy(door.store(), door.here(), name=name, team=_team(), by=door.me(), at=door.now())
    return back("people")


@pages.post("/people/<int(max=2147483647):participant_id>")
@door.for_facilitators
def change_person(participant_id: int) -> AnyResponse:
    """Correct somebody's name or team, send them out or let them back in."""
    store, here, by, at = door.store(), door.here(), door.me(), door.now()
    person = store.rooms.find(here.id, participant_id) or abort(404)
    match request.form.get("do"):
        case "save":
            name = one_line(request.form.get("name"))[:LONGEST_NAME] or person.name
            roster.rename(store, here, person, name=name, team=_team(), by=by, at=at)
        case "remove":
            roster.remove(store, here, person, by=by, at=at)
            flash(_("%(name)s is out. What they wrote stays.", name=person.name))
        case "back":
            roster.let_back(store, here, person, by=by, at=at)
        case _:
            abort(400)
    return back("people")


def _team() -> Team:
    asked = request.form.get("team", "")
    return Team(asked) if asked in set(Team) else abort(400)


@pages.post("/stage")
@door.for_facilitators
def clear_stage() -> AnyResponse:
    """Take the question off the stage."""
    rounds.stage(door.store(), door.here(), None, by=door.me(), at=door.now())
    return back()


@pages.post("/check-in")
@door.for_facilitators
def ask_check_in() -> AnyResponse:
    """Ask everybody how good the leads are and whether there is an SLA, or stop asking."""
    moment = request.form.get("moment", "")
    if moment not in ("", *MOMENTS):
        abort(400)
    roster.ask_check_in(door.store(), door.here(), moment, by=door.me(), at=door.now())
    return back("check-in")


def back(anchor: str | None = None) -> AnyResponse:
    """To the desk of the room."""
    return redirect(url_for("room.lead", workshop_id=door.here().id, _anchor=anchor))
