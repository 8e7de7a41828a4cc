"""The desk: walking the agenda and writing down what is agreed."""

from collections.abc import Mapping
from typing import Any

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import format_time, ngettext
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workshop.actions import agreements
from workshop.domain.step import Rows, Step
from workshop.steps import agenda
from workshop.storage.agreements import StaleEntry, StoredEntry
from workshop.web import desk, door
from workshop.web.examples import example_page
from workshop.web.row_order import apply
from workshop.web.step_form import EntryForm

pages = Blueprint("agreements", __name__, url_prefix="/workshops/<workshop_id>")

Answered = str | Response | tuple[str, int]


@pages.get("/")
@door.for_members
def overview() -> str:
    """Where the workshop stands: what is next, what is missing and what does not fit together."""
    return desk.page("agreements/overview.html")


@pages.route("/steps/<slug>", methods=["GET", "POST"])
@door.for_members
def step(slug: str) -> Answered:
    """One step with its question, its help and its fields."""
    here = _step(slug)
    if request.method == "POST":
        return _save(here, None, "")
    return _step_page(here)


@pages.post("/steps/<slug>/autosave")
@door.for_writers
def step_autosave(slug: str) -> Any:
    """Save a step's single fields in the background."""
    return _autosave(_step(slug), None, "")


@pages.route("/steps/<slug>/<rows>/<entry>", methods=["GET", "POST"])
@door.for_members
def sheet(slug: str, rows: str, entry: str) -> Answered:
    """One row on a page of its own."""
    here = _step(slug)
    listed = _rows(here, rows)
    if request.method == "POST":
        _refuse_unheard_of(slug, rows, entry)
        return _save(here, listed, entry)
    stored = door.store().agreements.find_entry(door.here().id, slug, rows, entry)
    if stored is None:
        abort(404)
    view = desk.entry_view(here, listed, entry, stored.value, stored.revision)
    return _sheet_page(here, listed, view)


@pages.post("/steps/<slug>/<rows>/<entry>/autosave")
@door.for_writers
def sheet_autosave(slug: str, rows: str, entry: str) -> Any:
    """Save one row in the background."""
    here = _step(slug)
    listed = _rows(here, rows)
    _refuse_unheard_of(slug, rows, entry)
    return _autosave(here, listed, entry)


@pages.post("/steps/<slug>/<rows>/add")
@door.for_writers
def add_row(slug: str, rows: str) -> Response:
    """Add an empty row and go to it."""
    here = _step(slug)
    listed = _rows(here, rows)
    entry = agreements.add_row(door.store(), door.here(), here, rows, by=door.me(), at=door.now())
    if listed.layout == "sheets":
        return _to("agreements.sheet", slug, rows=rows, entry=entry)
    return _to("agreements.step", slug, _anchor=desk.input_id(desk.spot(rows, entry)))


@pages.post("/steps/<slug>/<rows>/<entry>/remove")
@door.for_writers
def remove_row(slug: str, rows: str, entry: str) -> Response:
    """Take a row out; the next page offers to undo it."""
    here = _step(slug)
    agreements.remove_row(
        door.store(), door.here(), here, _rows(here, rows).key, entry, by=door.me(), at=door.now()
    )
    flash({"slug": slug, "rows": rows, "entry": entry}, "removed")  # type: ignore[arg-type] # any JSON is kept
    return _to("agreements.step", slug, _anchor=f"rows-{rows}")


@pages.post("/steps/<slug>/<rows>/<entry>/bring-back")
@door.for_writers
def bring_back(slug: str, rows: str, entry: str) -> Response:
    """Undo the removal of a row."""
    here = _step(slug)
    agreements.bring_back(
        door.store(), door.here(), here, _rows(here, rows).key, entry, by=door.me(), at=door.now()
    )
    return _to("agreements.step", slug, _anchor=desk.input_id(desk.spot(rows, entry)))


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
    return _to("agreements.step", slug, _anchor=desk.input_id(desk.spot(rows, entry)))


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
    return _to("agreements.step", slug)


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
    if not door.store().agreements.history(door.here().id, slug, rows, entry):
        abort(404)


def _to(endpoint: str, slug: str, **where: Any) -> Response:
    return redirect(url_for(endpoint, workshop_id=door.here().id, slug=slug, **where))


def _step_page(here: Step, single: desk.EntryView | None = None, **values: Any) -> str:
    """A step's page; `single` if something was typed that could not be saved."""
    stored = door.store().agreements.entries(door.here().id, here.slug)
    of_step: Mapping[str, StoredEntry] = {each.id: each for each in stored if not each.rows}
    alone = of_step.get("")
    if single is None and here.singles:
        value, revision = (alone.value, alone.revision) if alone else ({}, 0)
        single = desk.entry_view(here, None, "", value, revision)
    lists = [(rows, [each for each in stored if each.rows == rows.key]) for rows in here.rows]
    steps = desk.standing().steps
    place = steps.index(here)
    return desk.page(
        "agreements/step.html",
        step=here,
        single=single,
        lists=lists,
        entry_view=desk.entry_view,
        example=example_page(here, door.here().language),
        before=steps[place - 1] if place else None,
        after=steps[place + 1] if place + 1 < len(steps) else None,
        place=place + 1,
        **values,
    )


def _sheet_page(here: Step, rows: Rows, view: desk.EntryView, **values: Any) -> str:
    siblings = desk.standing().answer(here).get(rows.key, [])
    ids = [row["id"] for row in siblings]
    place = ids.index(view.id) if view.id in ids else 0
    return desk.page(
        "agreements/sheet.html",
        step=here,
        rows=rows,
        view=view,
        title=next((rows.name_of(row) for row in siblings if row["id"] == view.id), ""),
        before=siblings[place - 1] if place else None,
        after=siblings[place + 1] if place + 1 < len(siblings) else None,
        **values,
    )


def _typed(here: Step, rows: Rows | None) -> EntryForm:
    return EntryForm(rows.columns if rows else here.singles, formdata=request.form)


def _base_revision() -> int:
    return request.form.get("revision", 0, type=int)


def _settle(here: Step, rows: Rows | None, entry: str, value: Mapping[str, Any]) -> StoredEntry:
    return agreements.settle(
        door.store(),
        door.here(),
        here,
        rows=rows.key if rows else "",
        entry=entry,
        value=dict(value),
        base_revision=_base_revision(),
        by=door.me(),
        at=door.now(),
    )


def _save(here: Step, rows: Rows | None, entry: str) -> Answered:
    """Save what a whole page sent; a page that was overtaken shows both texts."""
    if not door.may_write():
        abort(403)
    typed = _typed(here, rows)
    if not typed.validate():
        return _again(here, rows, entry, typed, _base_revision()), 422
    value = apply(request.form.get("do", ""), typed.fields, typed.answer)
    try:
        _settle(here, rows, entry, value)
    except StaleEntry as stale:
        theirs = stale.current
        revision = theirs.revision if theirs else 0
        return _again(here, rows, entry, typed, revision, theirs=theirs or "gone"), 409
    if rows and rows.layout == "sheets":
        return _to("agreements.sheet", here.slug, rows=rows.key, entry=entry)
    return _to(
        "agreements.step", here.slug, _anchor=desk.input_id(desk.spot(rows.key if rows else "", entry))
    )


def _again(here: Step, rows: Rows | None, entry: str, typed: EntryForm, revision: int, **values: Any) -> str:
    """The same page with what was typed; nothing of it is lost."""
    view = desk.entry_view(here, rows, entry, {}, revision, form=typed)
    if rows is None:
        return _step_page(here, view, **values)
    return _sheet_page(here, rows, view, **values)


def _autosave(here: Step, rows: Rows | None, entry: str) -> Any:
    """Answer a save in the background: the new revision, and where the step stands now."""
    typed = _typed(here, rows)
    if not typed.validate():
        return {"errors": typed.errors}, 422
    try:
        saved = _settle(here, rows, entry, typed.answer)
    except StaleEntry as stale:
        by = stale.current.changed_by if stale.current else None
        return {"conflict": _conflict(by)}, 409
    now = desk.standing()
    return {
        "revision": saved.revision,
        "saved": format_time(saved.changed_at, "short"),
        "state": now.states[here.slug],
        "mend": render_template(
            "agreements/_mend.html", step=here, standing=now, url_of=desk.url_of, workshop=door.here()
        ),
    }


def _conflict(by: str | None) -> str:
    if by is None:
        return str(_("Somebody removed this in the meantime. Your text is kept here."))
    return str(_("%(name)s changed this while you were typing. Your text is kept here.", name=by))
