"""The front door: what this is for strangers, and what waits for whoever is signed in."""

from dataclasses import dataclass

from flask import Blueprint, abort, redirect, render_template, url_for
from werkzeug.wrappers import Response

from workshop.actions import agreements, demo_story, front_door
from workshop.domain.agreements import State
from workshop.domain.facilitation import Workshop
from workshop.domain.onward import Onward, onward
from workshop.domain.people import Role
from workshop.domain.portal.acknowledgement import Knows
from workshop.steps import agenda
from workshop.storage.shelves import Newest
from workshop.web import door
from workshop.web.joining import CodeForm
from workshop.web.language import language
from workshop.web.portal import navigation

pages = Blueprint("front", __name__)


@dataclass(frozen=True, kw_only=True)
class Progress:
    """How far a workshop has come."""

    complete: int
    steps: int
    clashes: int
    #: The slug of the first step that is not complete; empty if all are.
    upcoming: str


@dataclass(frozen=True, kw_only=True)
class Shelved:
    """A workshop of one's own with what is next in it."""

    workshop: Workshop
    role: Role
    progress: Progress
    newest: Newest | None
    onward: Onward


@pages.get("/")
@door.public
def home() -> str:
    """What waits for somebody, and their workshops; strangers read what this is for."""
    person = door.person()
    if person is None:
        return render_template("front/welcome.html", form=CodeForm(formdata=None), example=_example())
    return render_template(
        "front/home.html",
        shelves=_shelves(person.id),
        to_read=sorted(door.reading().shelves.to_read(person.id), key=lambda each: each.knows is Knows.IT),
        tells_news=navigation.is_there("new"),
        to_sign=door.reading().shelves.to_sign(person.email, door.now()),
        today=door.now().date(),
    )


def _shelves(person_id: int) -> list[Shelved]:
    store = door.reading()
    mine = store.facilitation.workshops_of(person_id)
    ids = [workshop.id for workshop, _role in mine]
    heads, newest = store.shelves.heads(ids), store.shelves.newest(ids)
    rooms = store.shelves.open_rooms(ids, door.now())
    shelves = []
    for workshop, role in mine:
        progress = _progress(workshop, heads.get(workshop.id, 0))
        version = newest.get(workshop.id)
        move = onward(
            role,
            is_open=workshop.id in rooms,
            clashes=progress.clashes,
            is_complete=not progress.upcoming,
            standing=version.standing if version else None,
            in_force=bool(version and version.in_force),
            is_asked=bool(version and version.asked),
        )
        shelves.append(Shelved(workshop=workshop, role=role, progress=progress, newest=version, onward=move))
    return shelves


def _progress(workshop: Workshop, head: int) -> Progress:
    def work_out() -> Progress:
        states, found = agreements.standing(workshop, door.reading().agreements.answers(workshop.id))
        open_ones = [slug for slug, state in states.items() if state is not State.COMPLETE]
        return Progress(
            complete=len(states) - len(open_ones),
            steps=len(states),
            clashes=len(found),
            upcoming=next(iter(open_ones), ""),
        )

    return door.shelf("progress").take((workshop, head), work_out)


def _example() -> dict[str, object]:
    """One word, what two teams meant by it, and what they settled: from the worked example."""
    said = demo_story.CARDS
    term = next(
        row
        for row in agenda.find(demo_story.TERM.step).example_in(language())[demo_story.TERM.rows]
        if row["id"] == demo_story.TERM.entry
    )
    return {
        "term": term["term"],
        "marketing": said[0][2],
        "sales": said[2][2],
        "agreed": term[demo_story.TERM.field],
    }


@pages.get("/to-sign/<int(max=2147483647):signer_id>")
@door.signed_in
def to_sign(signer_id: int) -> Response:
    """To the page where one signs, for whoever is asked under the address they are signed in with."""
    end = front_door.way_to_sign(
        door.reading(), door.me(), signer_id, secret=door.settings().secret, at=door.now()
    )
    if end is None:
        abort(404)
    return redirect(url_for("signing.read", secret=end))


@pages.get("/healthz")
@door.public
def healthy() -> Response:
    """Say that this process answers."""
    return Response("ok\n", mimetype="text/plain")
