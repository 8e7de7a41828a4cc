"""What changed since the version that somebody has acknowledged, and acknowledging the one in force."""

from typing import Any

from flask import Blueprint, Response, flash, redirect, request, session, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as AnyResponse

from workshop.actions import readers
from workshop.actions.readers import Browser
from workshop.documents.change_words import change_words
from workshop.documents.numbers_told import difference
from workshop.domain.comparison.compare import compare
from workshop.domain.portal.acknowledgement import Acknowledged, Knows, NamedReader, knows
from workshop.domain.refusals import Refusal
from workshop.web import door
from workshop.web.changes import Side
from workshop.web.language import language
from workshop.web.portal import entrance, sites
from workshop.web.portal.known import known, remember

pages = Blueprint("acknowledging", __name__, url_prefix="/g/<workshop_id>/new")


@pages.get("")
@entrance.reading
def read() -> Response:
    """What is new for this reader."""
    store = door.reading()
    reader = known(store)
    last = store.readers.last(reader.id) if reader else None
    return entrance.answered(lambda: _page(reader, last), reader, last)


@pages.post("")
@entrance.reading
def acknowledge() -> AnyResponse | tuple[str, int]:
    """Say that one has read the version in force."""
    try:
        if door.person() is None and known(door.reading()) is None:
            readers.expect_sound(
                entrance.here().version,
                fingerprint=request.form.get("fingerprint", ""),
                name=request.form.get("name", ""),
            )
            with door.apart() as store:
                address = request.remote_addr or ""
                readers.may_introduce(store, entrance.here().workshop.id, address=address, at=door.now())
        store = door.store()
        done = readers.acknowledge(
            store,
            entrance.here().version,
            fingerprint=request.form.get("fingerprint", ""),
            known=known(store),
            name=request.form.get("name", ""),
            person=door.person(),
            browser=Browser(key=door.settings().secret, drawn=session["csrf_token"]),
            at=door.now(),
        )
    except Refusal as refusal:
        door.start_over()
        store = door.reading()
        reader = known(store)
        last = store.readers.last(reader.id) if reader else None
        return _page(reader, last, refused=refusal.in_(language())), 409
    here = entrance.here()
    flash(
        _(
            "Thank you, %(name)s. Version %(number)s is noted as read.",
            name=done.reader.name,
            number=here.version.number,
        )
    )
    response = redirect(url_for("acknowledging.read", workshop_id=here.workshop.id))
    remember(response, here.workshop.id, done.token)
    return response


def _page(reader: NamedReader | None, last: Acknowledged | None, refused: str = "") -> str:
    visit = entrance.here()
    known_so_far = knows(last, visit.version.id)
    shown: dict[str, Any] = {"found": None, "before": None, "after": None, "differences": {}}
    if last and known_so_far is Knows.EARLIER:
        shown = _changes(last)
    return entrance.page(
        "portal/new.html",
        reader=reader,
        last=last,
        knows=known_so_far,
        refused=refused,
        typed=request.form.get("name", "")[:80],
        view="inline",
        words=change_words(language()),
        is_linked=False,
        **shown,
    )


def _changes(last: Acknowledged) -> dict[str, Any]:
    """What lies between the version that was acknowledged and the one in force."""
    visit = entrance.here()
    before = Side(name=str(last.number), document=sites.read(last.version_id).document)
    after = Side(name=str(visit.version.number), document=visit.site.document)
    found = door.shelf("pieces").take(
        ("changed", last.version_id, visit.version.id), lambda: compare(before.document, after.document)
    )
    words = change_words(language())
    differences = {each: difference(each, words, language()) for each in found.numbers}
    return {"found": found, "before": before, "after": after, "differences": differences}
