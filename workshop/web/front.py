"""The home page: one's workshops, or the way in."""

from flask import Blueprint, render_template
from werkzeug.wrappers import Response

from workshop.actions import agreements
from workshop.domain.agreements import State
from workshop.domain.facilitation import Workshop
from workshop.web import door

pages = Blueprint("front", __name__)


@pages.get("/")
@door.public
def home() -> str:
    """One's workshops with how far they have come; strangers read what this is for."""
    person = door.person()
    if person is None:
        return render_template("front/welcome.html")
    mine = door.reading().facilitation.workshops_of(person.id)
    shelves = [(workshop, role, *_progress(workshop)) for workshop, role in mine]
    return render_template("front/home.html", shelves=shelves)


def _progress(workshop: Workshop) -> tuple[int, int, int]:
    """How many steps are complete, of how many, and how much does not fit together."""

    def work_out() -> tuple[int, int, int]:
        states, found = agreements.standing(workshop, door.reading().agreements.answers(workshop.id))
        return sum(state is State.COMPLETE for state in states.values()), len(states), len(found)

    head = door.reading().happenings.head_of(workshop.id)
    return door.shelf("progress").take((workshop, head), work_out)


@pages.get("/healthz")
@door.public
def healthy() -> Response:
    """Say that this process answers."""
    return Response("ok\n", mimetype="text/plain")
