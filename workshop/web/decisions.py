"""What the room decided: the log, the picture of agreement, the parking lot and the actions."""

from typing import cast, get_args

from flask import Blueprint, abort, redirect, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from workshop.actions import points
from workshop.documents.pages import picture_of
from workshop.domain.decisions import matches
from workshop.domain.participants import TEAM_NAMES
from workshop.domain.points import LONGEST_POINT, Point, PointState
from workshop.domain.refusals import Refusal
from workshop.web import desk, door, room
from workshop.web.fields import day_in, one_line
from workshop.web.language import language

pages = Blueprint("decisions", __name__, url_prefix="/workshops/<workshop_id>")

LONGEST_SEARCH = 200


@pages.get("/decisions")
@door.for_members
def log() -> str:
    """Every decision, newest first, or those in which all sought words occur."""
    sought = one_line(request.args.get("q"))[:LONGEST_SEARCH]
    decided = door.reading().decisions.of(door.here().id)
    found = [each for each in reversed(decided) if matches(each, sought)]
    return desk.page(
        "room/decisions.html", decided=found, all=len(decided), sought=sought, team_names=TEAM_NAMES
    )


@pages.get("/picture")
@door.for_members
def picture() -> str:
    """Where the room was of one mind, and where not, before and after."""
    decided = door.reading().decisions.of(door.here().id)
    return desk.page(
        "room/picture.html",
        picture=picture_of(decided, language()),
        decided=decided,
        check_ins=room.check_in_figures(door.reading().rooms.check_ins(door.here().id), but=_open_check_in()),
    )


def _open_check_in() -> str:
    return door.reading().rooms.of(door.here().id).check_in


@pages.get("/points")
@door.for_members
def lot() -> str:
    """The parking lot and the actions."""
    return _lot()


def _lot(refused: str = "") -> str:
    there = door.reading().points.of(door.here().id)
    names = [each.name for each in door.reading().rooms.participants(door.here().id) if not each.removed]
    return desk.page(
        "room/points.html",
        parked=[each for each in there if each.state == "parked"],
        owned=[each for each in there if each.state == "owned"],
        over=[each for each in there if each.state in ("done", "dropped")],
        names=names,
        today=door.now().date().isoformat(),
        longest_point=LONGEST_POINT,
        refused=refused,
    )


@pages.post("/points/add")
@door.for_writers
def add() -> AnyResponse:
    """Park something, or give it to somebody at once."""
    text = one_line(request.form.get("text"))[:LONGEST_POINT]
    owner = one_line(request.form.get("owner"))[:LONGEST_POINT]
    if text:
        points.park(
            door.store(),
            door.here(),
            text,
            author=door.me().name,
            owner=owner,
            due=day_in(request.form.get("due", "")),
            by=door.me(),
            at=door.now(),
        )
    return _back()


@pages.post("/points/<int(max=2147483647):point_id>")
@door.for_writers
def see_to(point_id: int) -> AnyResponse | tuple[str, int]:
    """Give a point to somebody, tick it off or drop it."""
    state = request.form.get("do", "")
    if state not in get_args(PointState):
        abort(400)
    point: Point = door.store().points.find(door.here().id, point_id) or abort(404)
    try:
        points.see_to(
            door.store(),
            door.here(),
            point,
            cast("PointState", state),
            owner=one_line(request.form.get("owner"))[:LONGEST_POINT],
            due=day_in(request.form.get("due", "")),
            by=door.me(),
            at=door.now(),
        )
    except Refusal as refusal:
        door.start_over()
        return _lot(refusal.in_(language())), 409
    return _back()


def _back() -> AnyResponse:
    return redirect(url_for("decisions.lot", workshop_id=door.here().id))
