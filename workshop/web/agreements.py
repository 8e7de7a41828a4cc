"""The desk: walking the agenda and writing down what is agreed."""

from typing import Any

from flask import Blueprint, abort, flash, g, request
from flask_babel import ngettext
from werkzeug.wrappers import Response

from workshop.actions import agreements
from workshop.domain.people import Role
from workshop.domain.step import Rows, Step
from workshop.steps import agenda
from workshop.web import desk, door
from workshop.web.entries import Answered, autosave, save, sheet_page, step_page, to

pages = Blueprint("agreements", __name__, url_prefix="/workshops/<workshop_id>")


@pages.get("/")
@door.for_members
def overview() -> str:
    """Where the workshop stands: what is next, what is missing and what does not fit together."""
    store, here = door.reading(), door.here().id
    waiting = store.proposals.count_open(here) if g.member.role is Role.FACILITATOR else 0
    return desk.page("agreements/overview.html", waiting=waiting)


@pages.route("/steps/<slug>", methods=["GET", "POST"])
@door.for_members
def step(slug: str) -> Answered:
    """One step with its question, its help and its fields."""
    here = _step(slug)
    if request.method == "POST":
        return save(here, None, "")
    return step_page(here)


@pages.post("/steps/<slug>/autosave")
@door.for_writers
def step_autosave(slug: str) -> Any:
    """Save a step's single fields in the background."""
    return autosave(_step(slug), None, "")


@pages.route("/steps/<slug>/<rows>/<entry>", methods=["GET", "POST"])
@door.for_members
def sheet(slug: str, rows: str, entry: str) -> Answered:
    """One row on a page of its own."""
    here = _step(slug)
    listed = _rows(here, rows)
    if request.method == "POST":
        _refuse_unheard_of(slug, rows, entry)
        return save(here, listed, entry)
    stored = door.reading().agreements.find_entry(door.here().id, slug, rows, entry)
    if stored is None:
        abort(404)
    view = desk.entry_view(here, listed, entry, stored.value, stored.revision)
    return sheet_page(here, listed, view)


@pages.post("/steps/<slug>/<rows>/<entry>/autosave")
@door.for_writers
def sheet_autosave(slug: str, rows: str, entry: str) -> Any:
    """Save one row in the background."""
    here = _step(slug)
    listed = _rows(here, rows)
    _refuse_unheard_of(slug, rows, entry)
    return autosave(here, listed, entry)


@pages.post("/steps/<slug>/<rows>/add")
@door.for_writers
def add_row(slug: str, rows: str) -> Response:
    """Add an empty row and go to it."""
    here = _step(slug)
    listed = _rows(here, rows)
    entry = agreements.add_row(door.store(), door.here(), here, rows, by=door.me(), at=door.now())
    if listed.layout == "sheets":
        first = desk.input_id(desk.spot(rows, entry), listed.columns[0].key)
        return to("agreements.sheet", slug, rows=rows, entry=entry, _anchor=first)
    return to("agreements.step", slug, _anchor=desk.input_id(desk.spot(rows, entry)))


@pages.post("/steps/<slug>/<rows>/<entry>/remove")
@door.for_writers
def remove_row(slug: str, rows: str, entry: str) -> Response:
    """Take a row out; the next page offers to undo it."""
    here = _step(slug)
    agreements.remove_row(
        door.store(), door.here(), here, _rows(here, rows).key, entry, by=door.me(), at=door.now()
    )
    where = {"workshop_id": door.here().id, "slug": slug, "rows": rows, "entry": entry}
    flash(where, "removed")  # type: ignore[arg-type] # any JSON is kept
    return to("agreements.step", slug, _anchor=f"rows-{rows}")


@pages.post("/steps/<slug>/<rows>/<entry>/bring-back")
@door.for_writers
def bring_back(slug: str, rows: str, entry: str) -> Response:
    """Undo the removal of a row."""
    here = _step(slug)
    agreements.bring_back(
        door.store(), door.here(), here, _rows(here, rows).key, entry, by=door.me(), at=door.now()
    )
    return to("agreements.step", slug, _anchor=desk.input_id(desk.spot(rows, entry)))


@pages.post("/steps/<slug>/<rows>/<entry>/move")
@door.for_writers
def move_row(slug: str, rows: str, entry: str) -> Response:
    """Move a row one place up or down."""
    here = _step(slug)
    places = -1 if request.form.get("to") == "up" else 1
    agreements.move_row(
        door.store(),
        door.here(),
        here,
        _rows(here, rows).key,
        entry,
        places=places,
        by=door.me(),
        at=door.now(),
    )
    return to("agreements.step", slug, _anchor=desk.input_id(desk.spot(rows, entry)))


@pages.post("/steps/<slug>/presets")
@door.for_writers
def start_from(slug: str) -> Response:
    """Add the rows of a preset."""
    here = _step(slug)
    preset = request.form.get("preset", "")
    if preset not in {each.key for each in here.presets}:
        abort(404)
    added = agreements.start_from(door.store(), door.here(), here, preset, by=door.me(), at=door.now())
    flash(ngettext("%(num)d row added.", "%(num)d rows added.", len(added)))
    return to("agreements.step", slug)


def _step(slug: str) -> Step:
    """The step of this address, if it is on the agenda."""
    if slug not in door.here().agenda and slug != agenda.ALWAYS:
        abort(404)
    return agenda.find(slug)


def _rows(here: Step, key: str) -> Rows:
    try:
        return here.rows_named(key)
    except LookupError:
        abort(404)


def _refuse_unheard_of(slug: str, rows: str, entry: str) -> None:
    """Saving may bring a row back that somebody removed, but never make one under an id of one's own."""
    if not door.reading().agreements.history(door.here().id, slug, rows, entry):
        abort(404)
