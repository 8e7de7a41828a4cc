"""What somebody does in a round, sent from their phone: write, finish, place dots, vote, word the draft."""

from typing import Any

from flask import Blueprint, abort, jsonify, redirect, request
from flask_babel import gettext as _
from werkzeug.wrappers import Response as AnyResponse

from workshop.actions import contributing, drafting
from workshop.domain.contributions.cards import LONGEST_EXAMPLE, Wording
from workshop.domain.contributions.consent import FISTS, LONGEST_SENTENCE, WhyMissing
from workshop.domain.reading import plain_text
from workshop.web import door, drafts, errors
from workshop.web.fields import one_line, whole
from workshop.web.language import language
from workshop.web.phone import Answered, given_alone, mine, page, url
from workshop.web.round_view import RoundView, locked, longest_card, round_here, view_of
from workshop.web.seats import doing, me, seated

pages = Blueprint("hand", __name__, url_prefix="/room/<workshop_id>")


errors.told_by(pages, page)


@pages.post("/rounds/<int(max=2147483647):round_id>/cards/<int(max=99):slot>")
@seated
def write(round_id: int, slot: int) -> Answered:
    """Save a card where there is no script, or show both texts of one that two devices changed."""
    if _too_long(round_id):
        abort(413)
    try:
        _write(round_id, slot)
    except contributing.StaleCard as stale:
        return _again(round_id, slot, stale.theirs)
    except contributing.PromiseChanged as refusal:
        return _again(round_id, slot, None, refused=refusal.in_(language()))
    return _back(round_id)


@pages.post("/rounds/<int(max=2147483647):round_id>/cards/<int(max=99):slot>/autosave")
@seated
def write_autosave(round_id: int, slot: int) -> Any:
    """Save a card in the background."""
    errors = _too_long(round_id)
    if errors:
        return {"errors": errors}, 422
    try:
        revision = _write(round_id, slot)
    except (contributing.StaleCard, contributing.PromiseChanged) as refusal:
        return {"conflict": refusal.in_(language())}, 409
    return drafts.saved(revision)


def _again(round_id: int, slot: int, theirs: Wording | None, **values: Any) -> Answered:
    """The same page with what was typed; nothing of it is lost."""
    alone = given_alone(round_id) if request.args.get("alone") else None
    return page(alone, typed={slot: (_typed(), theirs)}, **values), 409


def _typed() -> Wording:
    said = {name: plain_text(request.form.get(name, "")) for name in ("text", "example", "counter_example")}
    return Wording(**said)


def _too_long(round_id: int) -> dict[str, list[str]]:
    most = {
        "text": longest_card(round_here(round_id).question),
        "example": LONGEST_EXAMPLE,
        "counter_example": LONGEST_EXAMPLE,
    }
    lengths = {name: len(plain_text(request.form.get(name, ""))) for name in most}
    return {
        name: [_("Please shorten this to %(most)s characters.", most=most[name])]
        for name in most
        if lengths[name] > most[name]
    }


def _write(round_id: int, slot: int) -> int:
    store = doing()
    return contributing.write(
        store,
        door.here(),
        locked(round_id),
        me(),
        slot=slot,
        words=_typed(),
        base_revision=request.form.get("revision", 0, type=whole),
        promised="hidden" if request.form.get("authors") == "hidden" else None,
        at=door.now(),
    )


@pages.post("/rounds/<int(max=2147483647):round_id>/<any(finish, resume, hand_in):deed>")
@seated
def done(round_id: int, deed: str) -> AnyResponse:
    """Say that one has finished, write on, or put late cards on the table."""
    store = doing()
    if deed == "hand_in":
        contributing.hand_in(store, door.here(), locked(round_id), me(), at=door.now())
    else:
        contributing.finish(store, door.here(), locked(round_id), me(), done=deed == "finish", at=door.now())
    return _back(round_id)


@pages.post("/rounds/<int(max=2147483647):round_id>/dots")
@seated
def dots(round_id: int) -> AnyResponse:
    """Have so many dots on a card; a script is told where they all are, and needs no page anew."""
    store, round_ = doing(), locked(round_id)
    mine = contributing.place_dots(
        store,
        door.here(),
        round_,
        me(),
        card=request.form.get("card", 0, type=whole),
        dots=request.form.get("dots", 0, type=whole),
        at=door.now(),
    )
    if request.accept_mimetypes.best == "application/json":
        return jsonify(left=round_.dots - sum(mine.values()), dots=mine)
    return _back(round_id)


@pages.post("/rounds/<int(max=2147483647):round_id>/vote")
@seated
def vote(round_id: int) -> Answered:
    """Show a hand."""
    fist = request.form.get("fist", -1, type=whole)
    sentence = one_line(request.form.get("sentence"))[:LONGEST_SENTENCE]
    if fist not in FISTS:
        return page(refused=_("Please choose one of the six hands.")), 422
    try:
        contributing.vote(
            doing(), door.here(), locked(round_id), me(), fist=fist, sentence=sentence, at=door.now()
        )
    except WhyMissing as refusal:
        door.start_over()
        return page(refused=refusal.in_(language()), typed_vote=(fist, sentence)), 409
    return _back(round_id)


@pages.post("/rounds/<int(max=2147483647):round_id>/draft")
@seated
def draft(round_id: int) -> Any:
    """Save the wording, for whoever holds the pen."""
    return drafts.save(
        _with_pen(round_id), lambda value: _word(round_id, value), page, lambda: _back(round_id)
    )


@pages.post("/rounds/<int(max=2147483647):round_id>/draft/autosave")
@seated
def draft_autosave(round_id: int) -> Any:
    """Save the wording in the background."""
    return drafts.autosave(_with_pen(round_id), lambda value: _word(round_id, value))


def _with_pen(round_id: int) -> RoundView:
    view = view_of(door.reading(), round_here(round_id), mine())
    if view.round.pen != me().id:
        abort(403)
    return view


def _word(round_id: int, value: dict[str, Any]) -> int:
    store = doing()
    round_ = locked(round_id)
    if round_.pen != me().id:
        abort(403)  # it was taken back meanwhile
    base = request.form.get("revision", 0, type=whole)
    return drafting.word(
        store, door.here(), round_, value, base_revision=base, by=None, at=door.now()
    ).draft_revision


def _back(round_id: int) -> AnyResponse:
    """To where this was done from."""
    if request.args.get("alone"):
        return redirect(url("phone.alone", round_id=round_id))
    return redirect(url("phone.now"))
