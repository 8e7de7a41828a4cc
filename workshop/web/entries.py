"""An entry as a page of the desk, saved by its button or in the background."""

from collections.abc import Mapping
from typing import Any

from flask import abort, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from workshop.actions import agreements
from workshop.domain.step import Rows, Step
from workshop.storage.agreements import StaleEntry, StoredEntry
from workshop.web import desk, door
from workshop.web.examples import example_page
from workshop.web.language import language, say
from workshop.web.row_order import apply
from workshop.web.step_form import EntryForm

Answered = str | Response | tuple[str, int]


def to(endpoint: str, slug: str, **where: Any) -> Response:
    """On to a page of this workshop's desk."""
    return redirect(url_for(endpoint, workshop_id=door.here().id, slug=slug, **where))


def step_page(here: Step, single: desk.EntryView | None = None, **values: Any) -> str:
    """A step's page; `single` if something was typed that could not be saved."""
    stored = door.reading().agreements.entries(door.here().id, here.slug)
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
        example=example_page(here, language()),
        printed=desk.standing().printed(here),
        before=steps[place - 1] if place else None,
        after=steps[place + 1] if place + 1 < len(steps) else None,
        place=place + 1,
        **values,
    )


def sheet_page(here: Step, rows: Rows, view: desk.EntryView, **values: Any) -> str:
    """The page of one row, with the way to its neighbours."""
    siblings = desk.standing().answer(here).get(rows.key, [])
    ids = [row["id"] for row in siblings]
    place = ids.index(view.id) if view.id in ids else 0
    return desk.page(
        "agreements/sheet.html",
        step=here,
        rows=rows,
        view=view,
        title=next((rows.name_of(row) for row in siblings if row["id"] == view.id), ""),
        feedback=_feedback(rows, view.form.answer),
        before=siblings[place - 1] if place else None,
        after=siblings[place + 1] if place + 1 < len(siblings) else None,
        **values,
    )


def _feedback(rows: Rows | None, answer: Mapping[str, Any]) -> str:
    """What the step has to say of this row."""
    return say(rows.feedback(answer)) if rows and rows.feedback else ""


def _typed(here: Step, rows: Rows | None) -> EntryForm:
    return EntryForm(rows.columns if rows else here.singles, formdata=request.form)


def _revision_seen() -> int:
    return request.form.get("revision", 0, type=int)


def _settle(here: Step, rows: Rows | None, entry: str, value: Mapping[str, Any]) -> StoredEntry:
    store = door.store()
    if not door.may_write():  # any more: it took its time to come here
        abort(403)
    return agreements.settle(
        store,
        door.here(),
        here,
        rows=rows.key if rows else "",
        entry=entry,
        value=dict(value),
        base_revision=_revision_seen(),
        by=door.me(),
        at=door.now(),
    )


def save(here: Step, rows: Rows | None, entry: str) -> Answered:
    """Save what a whole page sent; a page that was overtaken shows both texts."""
    if not door.may_write():
        abort(403)
    typed = _typed(here, rows)
    if not typed.validate():
        return _again(here, rows, entry, typed, _revision_seen()), 422
    deed = request.form.get("do", "")
    value = apply(deed, typed.fields, typed.answer)
    try:
        _settle(here, rows, entry, value)
    except StaleEntry as stale:
        theirs = stale.current
        revision = theirs.revision if theirs else 0
        return _again(here, rows, entry, typed, revision, theirs=theirs or "gone"), 409
    # back to the list that a button changed, or to the entry as a whole
    _verb, _colon, rest = deed.partition(":")
    anchor = desk.input_id(desk.spot(rows.key if rows else "", entry), rest.partition(":")[0])
    if rows and rows.layout == "sheets":
        return to("agreements.sheet", here.slug, rows=rows.key, entry=entry, _anchor=anchor)
    return to("agreements.step", here.slug, _anchor=anchor)


def _again(here: Step, rows: Rows | None, entry: str, typed: EntryForm, revision: int, **values: Any) -> str:
    """The same page with what was typed; nothing of it is lost."""
    view = desk.entry_view(here, rows, entry, {}, revision, form=typed)
    if rows is None:
        return step_page(here, view, **values)
    return sheet_page(here, rows, view, **values)


def autosave(here: Step, rows: Rows | None, entry: str) -> Any:
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
        "saved": saved.changed_at.isoformat(),
        "state": now.states[here.slug],
        "feedback": _feedback(rows, typed.answer),
        "mend": render_template(
            "agreements/_mend.html", step=here, standing=now, url_of=desk.url_of, workshop=door.here()
        ),
    }


def _conflict(by: str | None) -> str:
    if by is None:
        return str(_("Somebody removed this in the meantime. Your text is kept here."))
    return str(_("%(name)s changed this while you were typing. Your text is kept here.", name=by))
