"""The facilitator's page about readers: who has read what, inviting and reminding them."""

from collections import Counter

from flask import Blueprint, abort, flash, redirect, request, url_for
from flask_babel import gettext as _
from flask_babel import ngettext
from werkzeug.wrappers import Response as AnyResponse

from workshop.actions import reader_letters, readers
from workshop.actions.reader_letters import Matter
from workshop.documents.qr import qr
from workshop.domain.portal.access import Access
from workshop.domain.portal.acknowledgement import LONGEST_NAME, Knows, Line
from workshop.domain.portal.edition import Edition
from workshop.domain.refusals import Refusal
from workshop.web import desk, door
from workshop.web.fields import one_line, whole
from workshop.web.language import language
from workshop.web.portal.known import matter

pages = Blueprint("readers", __name__, url_prefix="/workshops/<workshop_id>/readers")

Answered = str | AnyResponse | tuple[str, int]


@pages.get("/")
@door.for_facilitators
def show() -> str:
    """Who has read what."""
    return _page()


@pages.post("/invite")
@door.for_facilitators
def invite() -> Answered:
    """Put somebody on the list, with a link of their own."""
    edition = _shown() or abort(404)
    name, email = one_line(request.form.get("name")), one_line(request.form.get("email"))
    try:
        about = matter(edition)
        reader = readers.invite(door.store(), about, name=name, email=email, by=door.me(), at=door.now())
    except Refusal as refusal:
        return _refused(refusal, name, email)
    sent = reader.email and about.reach.by_letter
    flash(
        _("A letter to %(name)s is on its way.", name=reader.name)
        if sent
        else _(
            "%(name)s is on the list. Pass the link on: it stands beside the name.",
            name=reader.name,
        )
    )
    return _back(f"reader-{reader.id}", None if sent else reader.id)


@pages.post("/remind")
@door.for_facilitators
def remind() -> Answered:
    """Write to everybody who does not know the version in force."""
    edition = _in_force() or abort(404)
    try:
        store = door.store()
        there = readers.lines(store, door.here().id, edition)
        reached = reader_letters.remind(store, matter(edition), there, by=door.me(), at=door.now())
    except Refusal as refusal:
        return _refused(refusal)
    count = len(reached)
    flash(ngettext("%(num)d letter is on its way.", "%(num)d letters are on their way.", count))
    return _back()


@pages.post("/<int(max=2147483647):reader_id>/remove")
@door.for_facilitators
def remove(reader_id: int) -> AnyResponse:
    """Take somebody out of the list."""
    store = door.store()
    reader = store.readers.find(door.here().id, reader_id) or abort(404)
    readers.remove(store, reader, by=door.me(), at=door.now())
    flash(_("%(name)s is off the list.", name=reader.name))
    return _back()


def _shown() -> Edition | None:
    return door.reading().portal.shown(door.here().id)


def _in_force() -> Edition | None:
    shown = _shown()
    return shown if shown and shown.is_in_force else None


def _refused(refusal: Refusal, name: str = "", email: str = "") -> tuple[str, int]:
    door.start_over()
    return _page(refused=refusal.in_(language()), name=name, email=email), 409


def _back(anchor: str | None = None, pass_on: int | None = None) -> AnyResponse:
    here = door.here().id
    return redirect(url_for("readers.show", workshop_id=here, pass_on=pass_on, _anchor=anchor))


def _passed_on(about: Matter | None, line: Line) -> dict[str, str]:
    """What to pass on by hand: a text, the bare link, and its picture if that was asked for; or nothing."""
    text = reader_letters.to_copy(about, line) if about else ""
    if about is None or not text:
        return {}
    link = reader_letters.way_in(about, line.reader)
    is_open = line.reader.id > 0 and request.args.get("pass_on", type=whole) == line.reader.id
    return {"text": text, "link": link, "code": qr(link, _("Scan to read")) if is_open else ""}


def _page(*, refused: str = "", name: str = "", email: str = "") -> str:
    store, edition = door.reading(), _shown()
    there = readers.lines(store, door.here().id, edition)
    about = matter(edition) if edition else None
    behind = [line for line in there if line.knows is not Knows.IT]
    return desk.page(
        "portal/readers.html",
        lines=[(line, _passed_on(about, line)) for line in there],
        counts=Counter(line.knows.value for line in there),
        edition=edition,
        by_letter=bool(about and about.reach.by_letter),
        may_remind=any(line.may_be_reminded(door.now()) for line in behind),
        is_closed=store.portal.access(door.here().id) is Access.CLOSED,
        longest=LONGEST_NAME,
        refused=refused,
        typed={"name": name[:LONGEST_NAME], "email": email[:254]},
    )
