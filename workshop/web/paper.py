"""Paper: its size, a company's logo and colour; the poster and the Word file."""

from typing import Any

from flask import Blueprint, Response, abort, flash, redirect, request, url_for
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from flask_wtf.file import FileField
from werkzeug.wrappers import Response as AnyResponse
from wtforms import BooleanField, RadioField, StringField

from workshop.actions import paper
from workshop.documents.colophon import SCANNED
from workshop.documents.logo import NoLogo
from workshop.documents.pages import Stamp
from workshop.documents.printing import print_in_child
from workshop.documents.word_file.writing import word_file
from workshop.domain.contract import Document
from workshop.domain.paper import SIZES, NoColour, TooPale
from workshop.domain.portal.access import Access
from workshop.domain.signing.standing import Standing
from workshop.storage.contract import StoredVersion
from workshop.web import desk, door, in_turn
from workshop.web.addresses import handed_on, home, reaches_others
from workshop.web.fields import choices
from workshop.web.language import language
from workshop.web.words import file_name

pages = Blueprint("paper", __name__, url_prefix="/workshops/<workshop_id>/paper")

#: One page takes a second or two.
PATIENCE = 30
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class PaperForm(FlaskForm):  # type: ignore[misc] # Flask-WTF brings no types
    """What the next version is printed on, and whose it is to look."""

    size = RadioField(_l("Paper"), choices=choices(SIZES))
    colour = StringField(_l("Colour"))
    logo = FileField(_l("Logo"))
    no_logo = BooleanField(_l("Print without a logo"))


@pages.route("/", methods=["GET", "POST"])
@door.for_facilitators
def settings() -> str | AnyResponse | tuple[str, int]:
    """Choose the paper, the logo and the colour of the next version."""
    look = door.reading().paper.of(door.here().id)
    form = PaperForm(data={"size": look.size, "colour": look.colour})
    if form.validate_on_submit():
        uploaded = form.logo.data.read() if form.logo.data else b""
        try:
            paper.choose(
                door.store(),
                door.here(),
                size=form.size.data,
                colour=form.colour.data or "",
                logo=b"" if form.no_logo.data else uploaded or None,
                by=door.me(),
                at=door.now(),
            )
            flash(_("Saved."))
            return redirect(url_for("paper.settings", workshop_id=door.here().id))
        except (NoColour, TooPale) as refusal:
            form.colour.errors = [*form.colour.errors, refusal.in_(language())]
        except NoLogo as refusal:
            form.logo.errors = [*form.logo.errors, refusal.in_(language())]
    reached = reaches_others(home())
    page = desk.page("facilitation/paper.html", form=form, look=look, reached=reached)
    return (page, 422) if form.errors else page


@pages.get("/logo.png")
@door.for_members
def logo() -> AnyResponse:
    """The logo as it will be printed."""
    found = door.reading().paper.of(door.here().id).logo
    if not found:
        abort(404)
    return _file(found, "image/png", "logo.png")


@pages.get("/poster.pdf")
@door.for_members
def poster() -> AnyResponse:
    """The contract at a glance: of the version in force, else the latest, else the draft."""
    store, here = door.reading(), door.here().id
    in_force = store.signing.course(here).in_force
    shown = store.contract.find_version(here, in_force) if in_force else store.contract.latest(here)
    document, stamp = _what_stands(shown)
    address = _address_of(shown) if shown else ""
    in_turn.step_aside()  # printing takes seconds, in another process
    pdf = door.shelf().take(
        ("poster", document.fingerprint, stamp, address),
        lambda: print_in_child(document, stamp, poster_for=address, seconds=PATIENCE),
    )
    return _file(pdf, "application/pdf", file_name(door.here().company, "poster.pdf"))


@pages.get("/word")
@door.for_members
def draft_as_word() -> AnyResponse:
    """The contract as it stands now as a Word file."""
    document, stamp = _what_stands(None)
    return _word(document, stamp, "draft")


@pages.get("/word/<number>")
@door.for_members
def version_as_word(number: str) -> AnyResponse:
    """A published version as a Word file, marked as an unsigned copy."""
    found = desk.version(number)
    document, stamp = _what_stands(found)
    return _word(document, stamp, f"v{found.number}")


def _what_stands(version: StoredVersion | None) -> tuple[Document, Stamp]:
    """A version with its stamp, or the draft with what its version would look like."""
    store = door.reading()
    if version is None:
        return desk.standing().compiled[0], Stamp(look=store.paper.of(door.here().id))
    standing = store.signing.standing(version.id)
    stamp = Stamp(
        number=str(version.number),
        published_on=version.published_at.date(),
        note=version.note,
        look=store.paper.of_version(version.id),
        in_force=standing is Standing.IN_FORCE,
        standing=standing,
    )
    return version.document, stamp


def _address_of(version: StoredVersion) -> str:
    """Where whoever passes by reads on: the portal if it is open to all, else the page that verifies.

    Empty where nobody who scans it from the wall would get there.
    """
    if not reaches_others(home()):
        return ""
    if door.reading().portal.access(version.workshop_id) is Access.PUBLIC:
        return handed_on("portal.home", workshop_id=version.workshop_id)
    return handed_on("verifying.look", fingerprint=version.fingerprint[:SCANNED])


def _word(document: Document, stamp: Stamp, name: str) -> AnyResponse:
    written = door.shelf().take(("word", document.fingerprint, stamp), lambda: word_file(document, stamp))
    return _file(written, WORD, file_name(door.here().company, f"{name}.docx"), how="attachment")


def _file(content: bytes, kind: str, name: str, *, how: str = "inline") -> AnyResponse:
    response = Response(content, mimetype=kind)
    response.headers["Content-Disposition"] = f'{how}; filename="{name}"'
    response.headers["Cache-Control"] = "private, max-age=0, must-revalidate"
    response.add_etag()
    answered: Any = response.make_conditional(request)
    return answered  # type: ignore[no-any-return] # Werkzeug's own response
