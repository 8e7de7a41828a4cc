"""The wall: what the whole room sees, readable from six metres."""

from flask import Blueprint, render_template

from workshop.domain.contributions.consent import FISTS, LEGEND
from workshop.domain.contributions.sight import Viewer
from workshop.domain.participants import TEAM_NAMES
from workshop.web import door, room
from workshop.web.round_view import for_whom, on_stage

pages = Blueprint("wall", __name__, url_prefix="/workshops/<workshop_id>/wall")

WALL = Viewer(screen="wall")


@pages.get("/")
@door.for_facilitators
def show() -> str:
    """The moment that the room is at."""
    store, here = door.reading(), door.here()
    its_room = store.rooms.of(here.id)
    view = on_stage(WALL)
    shows = "check_in" if its_room.check_in else (view.round.phase.value if view else "waiting")
    people = [each for each in store.rooms.participants(here.id) if each.is_present(door.now())]
    return render_template(
        "room/wall.html",
        workshop=here,
        room=its_room,
        view=view,
        shows=shows,
        at=its_room.check_in or (view.at if view else "waiting"),
        heard=store.happenings.head(),
        for_whom=for_whom() if view else [],
        by_team=room.by_team(people),
        present=len(people),
        team_names=TEAM_NAMES,
        door_open=room.is_open(its_room),
        qr=room.invitation(its_room),
        join_url=room.join_url(its_room),
        legend=LEGEND,
        fists=FISTS,
        check_ins=room.check_in_figures(store.rooms.check_ins(here.id), but=its_room.check_in),
        decided=store.decisions.of(here.id),
    )
