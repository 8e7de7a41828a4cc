"""Reading the contract, publishing a version of it, and fetching what was published."""

from http import HTTPStatus
from typing import Any, Final, NoReturn

from flask import Blueprint, abort, flash, redirect, url_for
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from werkzeug.wrappers import Response as AnyResponse
from wtforms import BooleanField, HiddenField, RadioField, TextAreaField

from workshop.actions import comparing, contract, sealing
from workshop.actions.publishing_refusals import (
    NoteMissing,
    OpenPointsUnconfirmed,
    PublishedMeanwhile,
    SubstanceUnconfirmed,
)
from workshop.documents.glyphs import unprintable
from workshop.documents.pages import reading_page
from workshop.domain.agreements import State
from workshop.domain.refusals import Refusal
from workshop.domain.signing.standing import Standing
from workshop.domain.versions import Weight
from workshop.storage.contract import VersionLine
from workshop.storage.standings import Stood
from workshop.web import desk, door, record
from workshop.web.changes import DRAFT, Side, side_of, told
from workshop.web.fields import choices
from workshop.web.language import language
from workshop.web.stored_pdfs import given_at_once, unchanging

pages = Blueprint("contract", __name__, url_prefix="/workshops/<workshop_id>/contract")


class PublishForm(FlaskForm):  # type: ignore[misc] # Flask-WTF brings no types
    """What a version needs to be frozen."""

    weight = RadioField(_l("Number"), choices=choices(Weight))
    note = TextAreaField(_l("What this version changes"))
    #: The newest number on the page that the form stands on.
    seen = HiddenField(_l("Newest version"))
    confirmed = BooleanField(_l("Print the open points in the annex"))
    as_minor = BooleanField(_l("A minor number all the same"))


#: At which field it is said that something is lacking.
AT: Final = {NoteMissing: "note", OpenPointsUnconfirmed: "confirmed", SubstanceUnconfirmed: "as_minor"}


@pages.get("/")
@door.for_members
def read() -> str:
    """The contract as it stands now."""
    document, missing, found = desk.standing().compiled
    lines, stood = _lines(), door.reading().signing.stood(door.here().id)
    return desk.page(
        "contract/read.html",
        document=document,
        reading=desk.standing().reading,
        open_count=len(missing) + len(found),
        version=None,
        stood=stood,
        newest=next(iter(lines), None),
        applies=next((each for each in lines if _is_in_force(stood.get(each.id))), None),
        withdrawn=door.reading().forerunners.withdrawn(door.here().id),
    )


@pages.route("/publish", methods=["GET", "POST"])
@door.for_facilitators
def publish() -> str | AnyResponse | tuple[str, int]:
    """Freeze a version."""
    draft = contract.draft(door.reading(), door.here())
    proposed, latest = (
        (draft.proposed or Weight.MINOR).value,
        str(draft.latest.number) if draft.latest else "",
    )
    form = PublishForm(data={"weight": proposed, "seen": latest})
    refused = None
    if form.validate_on_submit():
        try:
            return _published(form)
        except PublishedMeanwhile as refusal:
            refused, draft = refusal.in_(language()), contract.draft(door.reading(), door.here())
            form.seen.data, form.weight.data = refusal.number, (draft.proposed or Weight.MINOR).value
        except Refusal as refusal:
            refused = _marked(form, draft) or refusal.in_(language())
    before = side_of(door.reading(), draft.forerunner) if draft.forerunner else None
    page = desk.page(
        "contract/publish.html",
        draft=draft,
        form=form,
        refused=refused,
        unprintable=unprintable(draft.document),
        weights=list(Weight),
        empty=[step for step, state in desk.standing().states.items() if state is State.EMPTY],
        **told(door.here().id, before, Side(name=DRAFT, document=draft.document)),
    )
    return (page, 422) if refused or form.errors else page


def _published(form: PublishForm) -> AnyResponse:
    """Freeze a version as the form says, and show it among the others."""
    version = contract.publish(
        door.store(), door.here(), **_said(form), seen=form.seen.data, by=door.me(), at=door.now()
    )
    flash(_("Version %(number)s has been published.", number=version.number))
    return redirect(url_for("contract.versions", workshop_id=door.here().id))


def _said(form: PublishForm) -> dict[str, Any]:
    return {
        "weight": Weight(form.weight.data),
        "note": form.note.data or "",
        "confirmed": form.confirmed.data,
        "as_minor": form.as_minor.data,
    }


def _marked(form: PublishForm, draft: contract.Draft) -> str:
    """All that the form lacks, at once and at its fields; empty if it is something else that is lacking."""
    found = {
        type(each): each.in_(language()) for each in contract.lacking(draft, contract.Wanted(**_said(form)))
    }
    if found.keys() - AT.keys():
        return ""
    for refusal, sentence in found.items():
        form[AT[refusal]].errors = [sentence]
    return " ".join(found.values())


@pages.get("/versions")
@door.for_members
def versions() -> str:
    """All versions, newest first, each readable and downloadable for ever."""
    lines = _lines()
    waiting = any(line.waits for line in lines)
    stood = door.reading().signing.stood(door.here().id)
    known = comparing.next_number(door.reading(), door.here().id)
    return desk.page("contract/versions.html", lines=lines, waiting=waiting, stood=stood, known=known)


@pages.get("/versions/<number>")
@door.for_members
def version(number: str) -> str:
    """One published version, exactly as it was frozen."""
    found = desk.version(number)
    why = url_for(".read", workshop_id=door.here().id) + "why"
    return desk.page(
        "contract/read.html",
        document=found.document,
        reading=door.shelf().take(
            ("version", found.id), lambda: reading_page(found.document, desk.histories(), why)
        ),
        open_count=len(found.document.open_points),
        version=found,
        stood=door.reading().signing.stood_of(found.id),
        line=next(line for line in _lines() if line.id == found.id),
    )


@pages.post("/versions/<number>/print")
@door.for_facilitators
def print_again(number: str) -> AnyResponse:
    """Put a version whose printing failed in line once more."""
    contract.print_again(door.store(), desk.version(number), at=door.now())
    return redirect(url_for("contract.versions", workshop_id=door.here().id))


@pages.get("/versions/<number>/pdf")
@given_at_once("printed")
@door.for_members
def pdf() -> NoReturn:
    """The stored bytes of a version; they are never printed again."""
    abort(404)


@pages.get("/versions/<number>/signed-pdf")
@given_at_once("sealed")
@door.for_members
def signed_pdf() -> NoReturn:
    """The sealed bytes of a version that came in force; they are never printed again."""
    abort(404)


@pages.post("/versions/<number>/seal")
@door.for_facilitators
def seal_again(number: str) -> AnyResponse:
    """Put a signed edition whose printing or sealing failed in line once more."""
    sealing.try_again(door.store(), desk.version(number), at=door.now())
    return redirect(url_for("contract.versions", workshop_id=door.here().id))


@pages.get("/versions/<number>/json")
@door.for_members
def as_json(number: str) -> AnyResponse:
    """The canonical content of a version: what its fingerprint is made of."""
    found = desk.version(number)
    answer = unchanging(
        found.document.canonical, "application/json", f"v{found.number}.json", etag=found.fingerprint
    )
    if answer.status_code == HTTPStatus.OK:  # who has it already takes nothing along
        record.note_export("version", f"{found.number}.json")
    return answer


def _is_in_force(stood: Stood | None) -> bool:
    return stood is not None and stood.standing is Standing.IN_FORCE


def _lines() -> list[VersionLine]:
    return door.reading().contract.versions(door.here().id)
