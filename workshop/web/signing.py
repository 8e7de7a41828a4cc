"""The page behind a signer's personal link: read what changes, and sign, refuse, ask or hand over."""

from collections.abc import Callable
from typing import Any

from flask import Blueprint, Response, abort, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from workshop.actions import signing, signing_asides, signing_links, signing_opened
from workshop.actions.comparing import known_before
from workshop.actions.guesses import is_possible
from workshop.actions.signing_links import LinkDead
from workshop.actions.signing_opened import Behind
from workshop.documents.pages import reading_page
from workshop.domain.refusals import Refusal
from workshop.domain.signing.asking import Named
from workshop.domain.signing.signers import Answer, State
from workshop.domain.signing.standing import Standing
from workshop.storage.contract import Print
from workshop.storage.memory import Store
from workshop.storage.seals import Sealed
from workshop.storage.stored_pdfs import Edition
from workshop.storage.troubles import MemoryAway, MemoryBusy, MemoryFull
from workshop.web import door, errors, guessing
from workshop.web.changes import side_of, told
from workshop.web.fields import one_line
from workshop.web.language import language
from workshop.web.sign_off import reach
from workshop.web.stored_pdfs import pdf_name

pages = Blueprint("signing", __name__, url_prefix="/sign")

Answered = str | AnyResponse | tuple[str, int]
#: What is left of a request that was ended: a sentence, and no contract.
ENDED = frozenset({State.REFUSED, State.RECALLED, State.WITHDRAWN})


def _dead(**values: Any) -> str:
    return render_template("signing/dead.html", **values)


errors.told_by(pages, _dead)


@pages.route("/<secret>", methods=["GET", "POST"])
@door.public
def read(secret: str) -> Answered:
    """All that somebody needs who is asked to sign, and the signature itself."""
    if request.method != "POST":
        return _page(_opened(secret), secret)
    name, confirmed = one_line(request.form.get("name")), request.form.get("confirmed") == "1"

    def deed(store: Store) -> None:
        signing.sign(
            store,
            secret,
            name=name,
            confirmed=confirmed,
            address=_address(),
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
    if kept is None or _is_ended(opened):
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
    return _page(_opened(secret), secret, refused=refusal.in_(language()), at=at), 409


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


def _is_ended(opened: Behind) -> bool:
    """Whether there is no contract behind the link any more."""
    is_void = opened.sign_off.state in ENDED or opened.standing is Standing.WITHDRAWN
    return is_void or opened.signer.answer is Answer.HANDED_OVER


def _page(opened: Behind, secret: str, *, refused: str | None = None, at: str = "") -> str:
    if opened.signer.answer is Answer.HANDED_OVER:
        return _handed(opened)
    if _is_ended(opened):
        return render_template("signing/ended.html", opened=opened, why=_why(opened))
    store, version, sign_off = door.reading(), opened.version, opened.sign_off
    known = known_before(store, version)
    before = side_of(store, known) if known else None
    return render_template(
        "signing/read.html",
        opened=opened,
        version=version,
        document=version.document,
        sign_off=sign_off,
        signer=opened.signer,
        party=sign_off.party(opened.signer.party),
        is_turn=sign_off.is_turn_of(opened.signer),
        may_answer=sign_off.may_answer(opened.signer),
        signatures=store.signing.signatures(version.id),
        **told(version.workshop_id, before, side_of(store, version)),
        reservations=[
            (record, each) for record in version.document.decisions for each in record.reservations
        ],
        questions=[
            each for each in store.signing.questions(sign_off.id) if each.signer_id == opened.signer.id
        ],
        reading=door.shelf().take(("to sign", version.id), lambda: reading_page(version.document)),
        line=next(each for each in store.contract.versions(version.workshop_id) if each.id == version.id),
        secret=secret,
        refused=refused,
        at=at,
    )


def _handed(opened: Behind) -> str:
    """What a link still says after its signer handed over."""
    deputy = next(each for each in opened.sign_off.signers if each.deputy_of == opened.signer.id)
    is_written = reach().by_letter and bool(deputy.email)
    return render_template("signing/handed.html", deputy=deputy, is_written=is_written)


def _why(opened: Behind) -> str:
    """Why there is nothing to sign any more, in the words of whoever ended it."""
    if opened.sign_off.state in ENDED:
        return opened.sign_off.reason
    stood = door.reading().signing.stood_of(opened.version.id)
    return stood.reason if stood else ""


def _address() -> str:
    return request.remote_addr or ""
