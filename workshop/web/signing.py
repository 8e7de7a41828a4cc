"""The page behind a signer's personal link: read what changes, and sign, refuse, ask or hand over."""

from collections.abc import Callable
from typing import Any

from flask import Blueprint, Response, abort, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from workshop.actions import signing, signing_asides, signing_links, signing_opened
from workshop.actions.guesses import is_possible
from workshop.actions.signing_links import LinkDead
from workshop.actions.signing_opened import Behind
from workshop.domain.refusals import Refusal
from workshop.domain.signing.asking import Named
from workshop.storage.contract import Print
from workshop.storage.memory import Store
from workshop.storage.seals import Sealed
from workshop.storage.stored_pdfs import Edition
from workshop.storage.troubles import MemoryAway, MemoryBusy, MemoryFull
from workshop.web import door, errors, guessing
from workshop.web.fields import one_line
from workshop.web.language import language
from workshop.web.sign_off import reach
from workshop.web.signing_page import has_contract, page
from workshop.web.stored_pdfs import pdf_name

pages = Blueprint("signing", __name__, url_prefix="/sign")

Answered = str | AnyResponse | tuple[str, int]


def _dead(**values: Any) -> str:
    return render_template("signing/dead.html", **values)


errors.told_by(pages, _dead)


@pages.route("/<secret>", methods=["GET", "POST"])
@door.public
def read(secret: str) -> Answered:
    """All that somebody needs who is asked to sign, and the signature itself."""
    if request.method != "POST":
        return page(_opened(secret), secret)
    name, confirmed = one_line(request.form.get("name")), request.form.get("confirmed") == "1"

    def deed(store: Store) -> None:
        signing.sign(
            store,
            secret,
            name=name,
            confirmed=confirmed,
            reach=reach(),
            at=door.now(),
        )

    return _done(secret, deed, "sign")


@pages.get("/<secret>/pdf")
@door.public
def pdf(secret: str) -> AnyResponse:
    """The printed version, byte for byte as it is kept."""
    opened = _opened(secret)
    return _file(opened, door.reading().contract.find_print(opened.version.id), "printed")


@pages.get("/<secret>/signed-pdf")
@door.public
def signed_pdf(secret: str) -> AnyResponse:
    """What everybody signed, sealed, byte for byte as it is kept."""
    opened = _opened(secret)
    return _file(opened, door.reading().seals.find(opened.version.id), "sealed")


def _file(opened: Behind, kept: Print | Sealed | None, edition: Edition) -> AnyResponse:
    if kept is None or not has_contract(opened):
        abort(404)
    name = pdf_name(opened.version.document.company, opened.version.number, edition)
    response = Response(kept.pdf, mimetype="application/pdf")
    response.headers["Content-Disposition"] = f'inline; filename="{name}"'
    return response


@pages.post("/<secret>/seen")
@door.public
def see(secret: str) -> AnyResponse:
    """Note that the page was opened; a script says so, for many a mail server opens links by itself."""
    _opened(secret)
    signing_opened.see(door.store(), secret, at=door.now())
    return Response(status=204)


@pages.get("/<secret>/refuse")
@pages.get("/<secret>/ask")
@pages.get("/<secret>/hand-over")
@door.public
def again(secret: str) -> AnyResponse:
    """Back to the page, for whoever opens the address of what they sent."""
    _opened(secret)
    return redirect(url_for("signing.read", secret=secret, _anchor=request.path.rsplit("/", 1)[-1]))


@pages.post("/<secret>/refuse")
@door.public
def refuse(secret: str) -> Answered:
    """Say no, and why."""
    reason = request.form.get("reason", "")

    def deed(store: Store) -> None:
        signing.refuse(store, secret, reason=reason, reach=reach(), at=door.now())

    return _done(secret, deed, "refuse")


@pages.post("/<secret>/ask")
@door.public
def ask(secret: str) -> Answered:
    """Ask the facilitator."""
    question = request.form.get("question", "")

    def deed(store: Store) -> None:
        signing_asides.ask(store, secret, text=question, reach=reach(), at=door.now())

    return _done(secret, deed, "ask")


@pages.post("/<secret>/hand-over")
@door.public
def hand_over(secret: str) -> Answered:
    """Let a deputy sign; all that this link opens from now on is a page that says so."""
    deputy = Named(
        name=one_line(request.form.get("deputy")),
        role=one_line(request.form.get("deputy_role")),
        email=one_line(request.form.get("deputy_email")),
    )

    def deed(store: Store) -> None:
        signing_asides.hand_over(store, secret, deputy=deputy, reach=reach(), at=door.now())

    return _done(secret, deed, "hand-over")


def _done(secret: str, deed: Callable[[Store], None], at: str) -> Answered:
    """Do it and show the page anew, or say on the same page why it cannot be."""
    _opened(secret)
    try:
        deed(door.store())
    except LinkDead:
        raise
    except Refusal as refusal:
        return _told(secret, refusal, at)
    return redirect(url_for("signing.read", secret=secret, _anchor=at))


def _told(secret: str, refusal: Refusal, at: str) -> Answered:
    if isinstance(refusal, MemoryBusy | MemoryAway | MemoryFull):
        raise refusal
    door.start_over()
    return page(_opened(secret), secret, refused=refusal.in_(language()), at=at), 409


def _opened(secret: str) -> Behind:
    """What lies behind the link; who guesses is stopped before the link is even looked at."""
    guessing.may_try(signing_links.GUESSES)
    try:
        opened = signing_opened.open_link(door.reading(), secret, door.now())
    except LinkDead:
        if is_possible(secret):
            guessing.count_wrong(signing_links.GUESSES)
        raise
    g.spoken = opened.version.document.language
    g.pop("language", None)  # it may have been asked for before
    return opened
