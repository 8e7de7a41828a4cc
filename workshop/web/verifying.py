"""Verifying: anybody may ask whether a copy is genuine and in force; nobody learns what it says."""

from typing import Final

from flask import Blueprint, Response, abort, render_template, request
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import StringField
from wtforms.validators import InputRequired, Length

from workshop.actions import verifying
from workshop.actions.verifying import Verified
from workshop.documents import identity
from workshop.documents.colophon import SCANNED
from workshop.documents.examining import ExaminersBusy, examine_apart
from workshop.documents.identity import Identity, IdentityUnreadable
from workshop.domain.verdicts import typed
from workshop.web import door
from workshop.web.language import language

pages = Blueprint("verifying", __name__, url_prefix="/verify")

#: Nobody tries out so many digits, so they need no counting: what the QR code holds is answered at once.
UNGUESSABLE: Final = SCANNED
BUSY: Final = 503
Answered = str | tuple[str, int]


class FingerprintForm(FlaskForm):  # type: ignore[misc] # Flask-WTF brings no types
    """What stands at the foot of every page."""

    fingerprint = StringField(_l("Fingerprint"), validators=[InputRequired(), Length(max=200)])


@pages.route("", methods=["GET", "POST"])
@door.public
def ask() -> Answered:
    """Take a file or a fingerprint, and say how it is with it."""
    if request.method != "POST":
        return _page(FingerprintForm(formdata=None))
    with door.apart() as store:
        verifying.may_ask(store, request.remote_addr or "", door.now())
    upload = request.files.get("file")
    content = upload.read() if upload else b""
    if content:
        return _of_file(content)
    form = FingerprintForm()
    if not request.form.get("fingerprint"):
        return _page(form, refused=_("Choose a PDF file, or type a fingerprint.")), 422
    digits = typed(form.fingerprint.data or "") if form.validate() else None
    if digits is None:
        refused = _("A fingerprint has at least eight characters, each from 0 to 9 or from a to f.")
        return _page(form, refused=refused), 422
    return _of_fingerprint(digits)


@pages.get("/<fingerprint>")
@door.public
def look(fingerprint: str) -> str:
    """Where the QR code leads; few digits could be guessed, so they only fill in the form."""
    digits = typed(fingerprint)
    if digits is None or digits != fingerprint:
        abort(404)
    if len(digits) < UNGUESSABLE:
        return _page(FingerprintForm(formdata=None, data={"fingerprint": digits}))
    return _of_fingerprint(digits)


@pages.get("/certificate.pem")
@door.public
def certificate() -> Response:
    """The certificate that readers of PDF have to trust, so that they know our seal."""
    ours = _ours()
    if ours is None:
        abort(404)
    response = Response(identity.root_as_pem(ours), mimetype="application/x-pem-file")
    response.headers["Content-Disposition"] = 'attachment; filename="handschlag.pem"'
    return response


def _of_fingerprint(digits: str) -> str:
    stands = verifying.of_fingerprint(door.reading(), digits)
    return render_template("verify/fingerprint.html", digits=digits, stands=stands)


def _of_file(content: bytes) -> Answered:
    found = verifying.recognised(door.reading(), content)
    if found is None:
        door.start_over()  # nobody holds a transaction open while a stranger's file is read
        try:
            examined = examine_apart(content, identity.trusted(_ours()))
        except ExaminersBusy as busy:
            return _page(FingerprintForm(formdata=None), refused=busy.in_(language())), BUSY
        found = verifying.judged(door.reading(), examined)
    return _told(found)


def _told(found: Verified) -> str:
    return render_template("verify/file.html", found=found)


def _page(form: FingerprintForm, refused: str | None = None) -> str:
    most = door.settings().max_upload_mb
    return render_template("verify/ask.html", form=form, refused=refused, most=most, identity=_ours())


def _ours() -> Identity | None:
    """Our identity as far as it is there; a broken one is the printer's to tell."""
    try:
        return identity.find(door.settings().data_dir, door.settings())
    except IdentityUnreadable:
        return None
