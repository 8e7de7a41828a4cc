"""The facilitator's page about the signatures under one version."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from flask import Blueprint, abort, flash, redirect, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as AnyResponse

from workshop.actions import sign_off as deeds
from workshop.actions import signing_reminders as reminders
from workshop.actions.sign_off import Link
from workshop.actions.signing_letters import reminder_to_copy
from workshop.actions.signing_links import Reach
from workshop.domain.refusals import Refusal
from workshop.domain.signing.signers import Rule
from workshop.storage.contract import StoredVersion
from workshop.storage.letters import Letter
from workshop.web import desk, door
from workshop.web import sign_off_form as forms
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
    return _page(desk.version(number))


@pages.post("/request")
@door.for_facilitators
def ask(number: str) -> Answered:
    """Send the version out; links that nobody is written are shown this once."""
    version = desk.version(number)
    form = forms.typed(deeds.proposed(door.reading(), version), request.form)
    if request.form.get("more"):
        return _page(version, form=form)
    try:
        links = deeds.request(
            door.store(),
            version,
            forms.asked(form),
            address=url_for("signing.read", secret="", _external=True),
            reach=reach(),
            by=door.me(),
            at=door.now(),
        )
    except Refusal as refusal:
        return _refused(version, refusal, form=form)
    return _page(version, links=links)


@pages.post("/signers/<int:signer_id>/link")
@door.for_facilitators
def new_link(number: str, signer_id: int) -> Answered:
    """A new link to hand on, shown this once."""
    version = desk.version(number)
    _expect_signer(version, signer_id)
    try:
        link = deeds.new_link(door.store(), version, signer_id, reach=reach(), by=door.me(), at=door.now())
    except Refusal as refusal:
        return _refused(version, refusal)
    return _page(version, links=[link])


@pages.post("/signers/<int:signer_id>/letter")
@door.for_facilitators
def send_again(number: str, signer_id: int) -> Answered:
    """The letter once more, with a new link in it."""
    version = desk.version(number)
    _expect_signer(version, signer_id)
    deed = partial(deeds.send_again, signer_id=signer_id, reach=reach())
    return _done(version, deed, _("A letter with a new link is on its way."))


@pages.post("/signers/<int:signer_id>/revoke")
@door.for_facilitators
def revoke(number: str, signer_id: int) -> Answered:
    """End somebody's link."""
    version = desk.version(number)
    _expect_signer(version, signer_id)
    return _done(version, partial(deeds.revoke, signer_id=signer_id), _("The link opens nothing any more."))


@pages.post("/remind")
@door.for_facilitators
def remind(number: str) -> Answered:
    """Write to everybody who has not answered."""
    version = _asked_version(number)
    try:
        reminded = reminders.remind(door.store(), version, reach=reach(), by=door.me(), at=door.now())
    except Refusal as refusal:
        return _refused(version, refusal)
    flash(_("Reminded: %(names)s", names=", ".join(each.name for each in reminded)))
    return _back(number)


@pages.post("/questions/<int:question_id>")
@door.for_facilitators
def answer(number: str, question_id: int) -> Answered:
    """Answer a signer's question."""
    version = _asked_version(number)
    sign_off = door.reading().signing.latest_of(version.id)
    questions = door.reading().signing.questions(sign_off.id) if sign_off else []
    question = next((each for each in questions if each.id == question_id), None)
    if question is None:
        abort(404)
    deed = partial(reminders.answer, question=question, text=request.form.get("answer", ""), reach=reach())
    return _done(version, deed, _("Answered. The signer sees it on their page."))


@pages.post("/recall")
@door.for_facilitators
def recall(number: str) -> Answered:
    """Take the version back from its signers."""
    return _end(number, deeds.recall, _("Called back. Signatures can be asked for anew."))


@pages.post("/withdraw")
@door.for_facilitators
def withdraw(number: str) -> Answered:
    """Take the version out of the world."""
    return _end(number, deeds.withdraw, _("The version has been withdrawn."))


def _end(number: str, deed: Any, told: str) -> Answered:
    reason = request.form.get("reason", "")
    return _done(desk.version(number), partial(deed, reason=reason, reach=reach()), told)


def _done(version: StoredVersion, deed: Callable[..., object], told: str) -> Answered:
    """Do it and say so, or say on the same page why it cannot be."""
    try:
        deed(door.store(), version, by=door.me(), at=door.now())
    except Refusal as refusal:
        return _refused(version, refusal)
    flash(told)
    return _back(str(version.number))


def reach() -> Reach:
    """How this instance reaches signers."""
    settings = door.settings()
    return Reach(secret=settings.secret, by_letter=bool(settings.smtp_url))


def _refused(version: StoredVersion, refusal: Refusal, form: AskForm | None = None) -> tuple[str, int]:
    door.start_over()
    return _page(version, form=form, refused=refusal.in_(language())), 409


def _page(
    version: StoredVersion,
    *,
    form: AskForm | None = None,
    links: Sequence[Link] = (),
    refused: str | None = None,
) -> str:
    store = door.reading()
    sign_off = store.signing.latest_of(version.id)
    waiting = sign_off.waiting() if sign_off else []
    return desk.page(
        "signing/sign_off.html",
        version=version,
        stood=store.signing.stood(door.here().id).get(version.id),
        sign_off=sign_off,
        waiting=waiting,
        to_copy=[
            (each, reminder_to_copy(version, sign_off, each)) for each in waiting if sign_off is not None
        ],
        questions=store.signing.questions(sign_off.id) if sign_off else [],
        troubled=_troubled(store.letters.of(sign_off.id)) if sign_off else {},
        links=links,
        by_letter=reach().by_letter,
        form=form or forms.blank(deeds.proposed(store, version), door.now().date()),
        rules=list(Rule),
        refused=refused,
        now=door.now(),
    )


def _troubled(letters: Sequence[Letter]) -> dict[str, Letter]:
    """By address, the last letter to it, if it did not arrive."""
    last = {letter.recipient: letter for letter in letters}
    return {
        recipient: letter
        for recipient, letter in last.items()
        if letter.sentence and letter.state in {"waiting", "failed"}
    }


def _back(number: str) -> AnyResponse:
    return redirect(url_for("sign_off.state", workshop_id=door.here().id, number=number))


def _asked_version(number: str) -> StoredVersion:
    """A version that somebody was asked to sign."""
    version = desk.version(number)
    if door.reading().signing.latest_of(version.id) is None:
        abort(404)
    return version


def _expect_signer(version: StoredVersion, signer_id: int) -> None:
    """404 unless this one is asked to sign the version."""
    sign_off = door.reading().signing.latest_of(version.id)
    if sign_off is None or all(each.id != signer_id for each in sign_off.signers):
        abort(404)
