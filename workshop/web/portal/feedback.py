"""The facilitator's list of what readers say back, and of the words that they get wrong."""

from collections.abc import Callable
from dataclasses import replace

from flask import Blueprint, abort, flash, redirect, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as AnyResponse

from workshop.actions import heard, proposals
from workshop.actions import quiz as counting
from workshop.actions.personal_links import GAP
from workshop.actions.reader_words import KINDS
from workshop.domain.portal.proposals import LONGEST_SAID, Proposal
from workshop.domain.portal.quiz import Misread
from workshop.domain.reading import plain_text
from workshop.domain.refusals import Refusal
from workshop.storage.memory import Store
from workshop.web import desk, door
from workshop.web.addresses import handed_on
from workshop.web.language import language
from workshop.web.portal import sites
from workshop.web.portal.quiz import trial_of
from workshop.web.sign_off import reach

pages = Blueprint("feedback", __name__, url_prefix="/workshops/<workshop_id>/feedback")

Answered = str | AnyResponse | tuple[str, int]
#: So many that were seen to are shown.
SEEN_TO = 100


@pages.get("/")
@door.for_facilitators
def show() -> str:
    """What readers said, what became of it, and what they get wrong."""
    return _page()


@pages.post("/<int(max=2147483647):proposal_id>/ask")
@door.for_facilitators
def ask(proposal_id: int) -> Answered:
    """Make it a question for the next round."""
    return _done(
        proposal_id,
        lambda store, each: proposals.ask_the_room(
            store, door.here(), each, reach=reach(), by=door.me(), at=door.now()
        ),
        _("It waits among the questions of the room until you bring it on stage."),
    )


@pages.post("/<int(max=2147483647):proposal_id>/park")
@door.for_facilitators
def park(proposal_id: int) -> Answered:
    """Make it a change request on the parking lot."""
    return _done(
        proposal_id,
        lambda store, each: proposals.park(
            store, door.here(), each, reach=reach(), by=door.me(), at=door.now()
        ),
        _("It is on the parking lot."),
    )


@pages.post("/<int(max=2147483647):proposal_id>/answer")
@door.for_facilitators
def answer(proposal_id: int) -> Answered:
    """Say the last word on it."""
    declined = request.form.get("do") == "decline"
    text = plain_text(request.form.get("text", ""))

    def deed(store: Store, each: Proposal) -> object:
        return proposals.answer(
            store, door.here(), each, text, declined=declined, reach=reach(), by=door.me(), at=door.now()
        )

    return _done(proposal_id, deed, _("Your answer is kept, and stands where it was asked."))


@pages.post("/misread")
@door.for_facilitators
def park_misread() -> Answered:
    """Put a word that readers get wrong on the parking lot, for the next meeting."""
    wanted = request.form.get("term_id", ""), request.form.get("title", "")
    found = next((each for each in _misread() if (each.term_id, each.title) == wanted), None)
    try:
        counting.park(door.store(), door.here(), found or abort(404), by=door.me(), at=door.now())
    except Refusal as refusal:
        return _refused(refusal)
    flash(_("It is on the parking lot."))
    return redirect(url_for("feedback.show", workshop_id=door.here().id, _anchor="misread"))


def _done(proposal_id: int, deed: Callable[[Store, Proposal], object], told: str) -> Answered:
    store = door.store()
    found = store.proposals.find(door.here().id, proposal_id, held=True) or abort(404)
    # Letters lead to where we are for the facilitator; the address that readers came by is theirs to choose.
    found = replace(found, address=handed_on("talking.own", secret=GAP))
    try:
        deed(store, found)
    except Refusal as refusal:
        return _refused(refusal, proposal_id)
    flash(told)
    return redirect(url_for("feedback.show", workshop_id=door.here().id, _anchor=f"said-{proposal_id}"))


def _refused(refusal: Refusal, proposal_id: int = 0) -> tuple[str, int]:
    door.start_over()
    return _page(refused=refusal.in_(language()), at=proposal_id), 409


def _misread() -> list[Misread]:
    """What readers of the version that they are shown get wrong."""
    store = door.reading()
    shown = store.portal.shown(door.here().id)
    tallies = store.quiz.of(shown.id) if shown else {}
    if not shown or not tallies:
        return []
    site = sites.kept(shown.id)
    return trial_of(shown.id, site).quiz.misread(tallies, site.terms)


def _page(*, refused: str = "", at: int = 0) -> str:
    store, here = door.reading(), door.here()
    there = [heard.of(store, each, here) for each in store.proposals.of(here.id)]
    return desk.page(
        "portal/feedback.html",
        waiting=[each for each in there if each.proposal.is_open],
        seen_to=[each for each in there if not each.proposal.is_open][:SEEN_TO],
        misread=_misread(),
        kinds=KINDS,
        longest=LONGEST_SAID,
        typed=request.form.get("text", "")[:LONGEST_SAID],
        refused=refused,
        at=at,
    )
