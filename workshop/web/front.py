"""The home page: one's workshops, or the way in."""

from flask import Blueprint, render_template
from werkzeug.wrappers import Response

from workshop.actions import agreements
from workshop.domain.agreements import State
from workshop.web import door

pages = Blueprint("front", __name__)


@pages.get("/")
@door.public
def home() -> str:
    """One's workshops with how far they have come; strangers read what this is for."""
    person = door.person()
    if person is None:
        return render_template("front/welcome.html")
    shelves = []
    for workshop, role in door.store().facilitation.workshops_of(person.id):
        states, found = agreements.standing(workshop, door.store().agreements.answers(workshop.id))
        done = sum(state is State.COMPLETE for state in states.values())
        shelves.append((workshop, role, done, len(states), len(found)))
    return render_template("front/home.html", shelves=shelves)


@pages.get("/healthz")
@door.public
def healthy() -> Response:
    """Say that this process answers."""
    return Response("ok\n", mimetype="text/plain")
