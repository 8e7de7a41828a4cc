"""The glossary and the whole workshop, in and out of files."""

import base64
import re
from typing import Any, get_args

from flask import Blueprint, Response, abort, flash, redirect, request, url_for
from flask_babel import ngettext
from werkzeug.wrappers import Response as AnyResponse

from workshop.actions import exchange, glossary
from workshop.documents.glossary_files.reading import read_glossary
from workshop.documents.glossary_files.remarks import ReadGlossary
from workshop.documents.workshop_file import FORMATS, dump
from workshop.domain.glossary import Choice, Kind
from workshop.domain.refusals import Refusal
from workshop.web import desk, door, record
from workshop.web.language import language
from workshop.web.words import file_name

pages = Blueprint("glossary", __name__, url_prefix="/workshops/<workshop_id>")

#: Nobody's file has more conflicts; longer digits would be no number to Python either.
NUMBER = re.compile("[0-9]{1,6}")
TYPES = {"csv": "text/csv", "md": "text/markdown", "json": "application/json", "yaml": "application/yaml"}


@pages.route("/glossary/import", methods=["GET", "POST"])
@door.for_writers
def take_in() -> Any:
    """Choose a file, look at what it would do, and take it in."""
    if glossary.STEP not in door.here().agenda:
        abort(404)
    if request.method == "GET":
        return desk.page("glossary/take_in.html", refused=None)
    name, content = _file()
    try:
        read = read_glossary(name, content)
    except Refusal as refusal:
        return desk.page("glossary/take_in.html", refused=refusal.in_(language())), 422
    if "accept" in request.form:
        return _accept(read)
    return _preview(read, name, content)


def _file() -> tuple[str, bytes]:
    """The file that was chosen, or the one that a preview sent along, byte for byte."""
    uploaded = request.files.get("file")
    if uploaded:
        return uploaded.filename or "glossary", uploaded.read()
    try:
        return request.form.get("name", "glossary"), base64.b64decode(request.form.get("content", ""))
    except ValueError:
        abort(400)


def _preview(read: ReadGlossary, name: str, content: bytes) -> str:
    proposals = glossary.plan_for(door.reading(), door.here(), read.terms)
    counts = {kind: sum(each.kind is kind for each in proposals) for kind in Kind}
    return desk.page(
        "glossary/preview.html",
        read=read,
        proposals=list(enumerate(proposals)),
        counts=counts,
        kinds=Kind,
        name=name,
        content=base64.b64encode(content).decode(),
    )


def _accept(read: ReadGlossary) -> AnyResponse:
    if read.errors and "without" not in request.form:
        abort(400)
    choices = _choices()
    added = glossary.take_in(door.store(), door.here(), read.terms, choices, by=door.me(), at=door.now())
    flash(ngettext("The glossary now has %(num)d term.", "The glossary now has %(num)d terms.", added))
    return redirect(url_for("agreements.step", workshop_id=door.here().id, slug="glossary"))


def _choices() -> dict[int, Choice]:
    """What was chosen for each conflict, by the number of its proposal."""
    chosen: dict[int, Choice] = {}
    for key, value in request.form.items():
        prefix, _dash, number = key.partition("-")
        for choice in get_args(Choice):
            if prefix == "choice" and NUMBER.fullmatch(number) and value == choice:
                chosen[int(number)] = choice
    return chosen


@pages.get("/glossary.<any(csv, md, json):form>")
@door.for_members
def give_out(form: glossary.Form) -> AnyResponse:
    """The glossary as it stands, as a file."""
    terms = door.reading().agreements.answer(door.here().id, "glossary").get("terms", [])
    written = glossary.written(terms, form, language())
    record.note_export("glossary", form)
    return _download(written, form, "glossary")


@pages.get("/workshop.<any(yaml, json):form>")
@door.for_facilitators
def whole(form: str) -> AnyResponse:
    """The whole workshop as a file that can be opened elsewhere."""
    file = exchange.give_out(door.reading(), door.here())
    content = dump(file, "json" if form == FORMATS[1] else "yaml")
    record.note_export("workshop", form)
    return _download(content, form, "workshop")


def _download(content: str | bytes, form: str, name: str) -> AnyResponse:
    response = Response(content, content_type=f"{TYPES[form]}; charset=utf-8")
    name = file_name(door.here().company, f"{name}.{form}")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
