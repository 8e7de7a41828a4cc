"""The facilitator's page about the signatures under one version."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from flask import Blueprint, abort, flash, redirect, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as AnyResponse

from workshop.actions import sign_off as deeds
from workshop.actions import signing_reminders as reminders
from workshop.actions.applying import applies
from workshop.actions.sign_off import Link
from workshop.actions.signing_letters import news_to_copy, reminder_to_copy
from workshop.actions.signing_links import Reach
from workshop.domain.refusals import Refusal
from workshop.domain.signing.sign_off import SignOff
from workshop.domain.signing.signers import Rule
from workshop.domain.signing.standing import Standing
from workshop.storage.contract import StoredVersion
from workshop.storage.letters import Letter
from workshop.storage.standings import Stood
from workshop.web import desk, door
from workshop.web import sign_off_form as forms
from workshop.web.addresses import handed_on
from workshop.web.language import language
from workshop.web.sign_off_form import AskForm

pages = Blueprint(
    "sign_off", __name__, url_prefix="/workshops/<workshop_id>/contract/versions/<number>/sign-off"
)

Answered = str | AnyResponse | tuple[str, int]


@pages.get("/")
@door.for_facilitators
def state(number: str) -> str:
    """Who signed, who saw it, who asked; or the form that asks for signatures."""
    return page(desk.version(number))


@pages.get("/request")
@pages.get("/remind")
@pages.get("/recall")
@pages.get("/withdraw")
@door.for_facilitators
def again(number: str) -> AnyResponse:
    """Back to the page, for whoever opens the address of what they sent."""
    return back(str(desk.version(number).number))


@pages.post("/request")
@door.for_facilitators
def ask(number: str) -> Answered:
    """Send the version out; links that nobody is written are shown this once."""
    version = desk.version(number)
    form = forms.typed(deeds.proposed(door.reading(), version), request.form)
    if request.form.get("more"):
        return page(version, form=form)
    try:
        links = deeds.request(
            door.store(),
            version,
            forms.asked(form),
            address=handed_on("signing.read", secret=""),
            reach=reach(),
            by=door.me(),
            at=door.now(),
        )
    except Refusal as refusal:
        return refused(version, refusal, form=form)
    return page(version, links=links)


@pages.post("/remind")
@door.for_facilitators
def remind(number: str) -> Answered:
    """Write to everybody who has not answered."""
    version = asked_version(number)
    try:
        reminded = reminders.remind(door.store(), version, reach=reach(), by=door.me(), at=door.now())
    except Refusal as refusal:
        return refused(version, refusal)
    flash(_("Reminded: %(names)s", names=", ".join(each.name for each in reminded)))
    return back(number)


@pages.post("/questions/<int:question_id>")
@door.for_facilitators
def answer(number: str, question_id: int) -> Answered:
    """Answer a signer's question."""
    version = desk.version(number)
    sign_off = door.reading().signing.latest_of(version.id)
    questions = door.reading().signing.questions(sign_off.id) if sign_off else []
    question = next((each for each in questions if each.id == question_id), None)
    if question is None:
        abort(404)
    deed = partial(reminders.answer, question=question, text=request.form.get("answer", ""), reach=reach())
    return done(version, deed, _("Answered. The signer sees it on their page."))


@pages.post("/recall")
@door.for_facilitators
def recall(number: str) -> Answered:
    """Take the version back from its signers."""
    return _end(number, deeds.recall, _("Called back. Signatures can be asked for anew."))


@pages.post("/withdraw")
@door.for_facilitators
def withdraw(number: str) -> Answered:
    """Take the version out of the world."""
    confirmed = request.form.get("confirmed") == "1"
    return _end(number, partial(deeds.withdraw, confirmed=confirmed), _("The version has been withdrawn."))


def _end(number: str, deed: Any, told: str) -> Answered:
    reason = request.form.get("reason", "")
    return done(desk.version(number), partial(deed, reason=reason, reach=reach()), told)


def done(version: StoredVersion, deed: Callable[..., object], told: str) -> Answered:
    """Do it and say so, or say on the same page why it cannot be."""
    try:
        deed(door.store(), version, by=door.me(), at=door.now())
    except Refusal as refusal:
        return refused(version, refusal)
    flash(told)
    return back(str(version.number))


def reach() -> Reach:
    """How this instance reaches signers."""
    settings = door.settings()
    return Reach(secret=settings.secret, by_letter=bool(settings.smtp_url))


def refused(version: StoredVersion, refusal: Refusal, form: AskForm | None = None) -> tuple[str, int]:
    """The page as it stands, with why something could not be done, and nothing of what was begun."""
    door.start_over()
    return page(version, form=form, refused=refusal.in_(language())), 409


def page(
    version: StoredVersion,
    *,
    form: AskForm | None = None,
    links: Sequence[Link] = (),
    refused: str | None = None,
) -> str:
    """The page about the signatures under a version, with links that are shown this once."""
    store = door.reading()
    sign_off = store.signing.latest_of(version.id)
    waiting = sign_off.waiting() if sign_off else []
    stood = store.signing.stood_of(version.id)
    is_asked = stood is not None and stood.standing is not Standing.PUBLISHED
    barred = "" if is_asked else _barred(version)
    return desk.page(
        "signing/sign_off.html",
        version=version,
        stood=stood,
        barred=barred,
        sign_off=sign_off,
        waiting=waiting,
        to_copy=[
            (each, reminder_to_copy(version, sign_off, each)) for each in waiting if sign_off is not None
        ],
        links=links,
        by_hand=sum(not (reach().by_letter and each.email) for each in waiting),
        by_letter=reach().by_letter,
        form=None if is_asked or barred else form or _blank(version),
        rules=list(Rule),
        refused=refused,
        now=door.now(),
        **_become(version, sign_off, stood),
    )


def _become(version: StoredVersion, sign_off: SignOff | None, stood: Stood | None) -> dict[str, Any]:
    """What became of the request: what applies, whom to tell what, what was asked, which letters got lost."""
    store = door.reading()
    now = applies(store, version.workshop_id)
    questions = store.signing.questions(sign_off.id) if sign_off else []
    news = ""
    if sign_off and not reach().by_letter:
        is_sealed = store.seals.has(version.id)
        news = news_to_copy(version, sign_off, stood, now, is_sealed=is_sealed)
    return {
        "applies": now,
        "news": news,
        "questions": questions,
        "unanswered": [each for each in questions if not each.answer],
        "troubled": _troubled(store.letters.of(sign_off.id)) if sign_off else {},
    }


def _blank(version: StoredVersion) -> AskForm:
    """The form as it opens, as the last request in the workshop had it."""
    store = door.reading()
    last = store.signing.latest_in(door.here().id)
    return forms.blank(deeds.proposed(store, version), door.now().date(), ordered=bool(last and last.ordered))


def _barred(version: StoredVersion) -> str:
    """Why nobody can be asked to sign a version now; empty if they can."""
    try:
        deeds.requested(door.reading(), version)
    except Refusal as refusal:
        return refusal.in_(language())
    return ""


def _troubled(letters: Sequence[Letter]) -> dict[str, Letter]:
    """By address, the last letter to it, if it did not arrive."""
    last = {letter.recipient: letter for letter in letters}
    return {
        recipient: letter
        for recipient, letter in last.items()
        if letter.sentence and letter.state in {"waiting", "failed"}
    }


def back(number: str) -> AnyResponse:
    """To the page about the signatures, so that reloading does nothing twice."""
    return redirect(url_for("sign_off.state", workshop_id=door.here().id, number=number))


def asked_version(number: str) -> StoredVersion:
    """A version that somebody was asked to sign."""
    version = desk.version(number)
    if door.reading().signing.latest_of(version.id) is None:
        abort(404)
    return version
