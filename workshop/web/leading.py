"""Leading a round from the desk: every move of the facilitator, by button, by key or by dragging."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final, cast

from flask import Blueprint, abort, flash, redirect, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response as AnyResponse

from workshop.actions import deciding, drafting, narrowing, rounds
from workshop.domain.contributions.rounds import MOST_DOTS, Authors, Phase, Round, longer
from workshop.domain.decisions import LONGEST_NOTE, cite
from workshop.web import door, drafts, errors, room
from workshop.web.fields import day_in, one_line, whole
from workshop.web.round_view import locked, round_here, view_of

pages = Blueprint("leading", __name__, url_prefix="/workshops/<workshop_id>/room/rounds")


errors.told_by(pages, room.page)


class Deed:
    """One move: what it needs of the request, and who makes it when."""

    def __init__(self, round_: Round) -> None:
        self.store = door.store()
        self.here = door.here()
        self.round = round_
        self.how: dict[str, Any] = {"by": door.me(), "at": door.now()}

    def number(self, name: str) -> int | None:
        """A number that was sent; None if there is none."""
        return request.form.get(name, type=whole)

    # --- the way of the round

    def phase(self) -> None:
        asked = request.form.get("phase", "")
        if asked not in set(Phase):
            abort(400)
        rounds.move(self.store, self.here, self.round, Phase(asked), **self.how)

    def stage(self) -> None:
        rounds.stage(self.store, self.here, self.round.id, **self.how)

    def minute(self) -> None:
        at = door.now()
        rounds.change(
            self.store, self.here, self.round, "timer-set", lambda each: longer(each, at), **self.how
        )

    def stop_timer(self) -> None:
        rounds.change(
            self.store, self.here, self.round, "timer-set", lambda r: replace(r, ends_at=None), **self.how
        )

    def authors(self) -> None:
        asked = request.form.get("authors")
        if asked not in ("hidden", "shown"):
            abort(400)
        rounds.set_authors(self.store, self.here, self.round, cast("Authors", asked), **self.how)

    # --- the cards

    def next_card(self) -> None:
        if self.round.phase is Phase.REVEAL:
            self.round = rounds.move(self.store, self.here, self.round, Phase.NARROW, **self.how)
        narrowing.discuss_next(self.store, self.here, self.round, **self.how)

    def discuss(self) -> None:
        narrowing.discuss(self.store, self.here, self.round, self.number("card"), **self.how)

    def merge(self) -> None:
        chosen = request.form.getlist("cards", type=whole)
        into = self.number("into") or (chosen[0] if chosen else 0)
        if len({*chosen, into}) < 2:  # noqa: PLR2004 - it takes two to be one
            flash(_("Select at least two cards to merge them."))
            return
        narrowing.merge(self.store, self.here, self.round, chosen, into, **self.how)

    def split(self) -> None:
        narrowing.split(self.store, self.here, self.round, self.number("card") or 0, **self.how)

    def keep(self) -> None:
        narrowing.keep(self.store, self.here, self.round, self.number("card") or 0, kept=True, **self.how)

    def unkeep(self) -> None:
        narrowing.keep(self.store, self.here, self.round, self.number("card") or 0, kept=False, **self.how)

    def open_dots(self) -> None:
        dots = min(max(self.number("dots") or self.round.dots, 1), MOST_DOTS)
        narrowing.open_dots(self.store, self.here, self.round, dots, **self.how)

    def count_dots(self) -> None:
        narrowing.close_dots(self.store, self.here, self.round, **self.how)

    # --- the wording and the vote

    def pen(self) -> None:
        drafting.hand_pen(self.store, self.here, self.round, self.number("pen"), **self.how)

    def take_card(self) -> None:
        """Put the words of a card into the draft."""
        card = view_of(self.store, self.round, room.DESK).card(self.number("card"))
        if card is None or not card.words.text:
            return
        view = view_of(self.store, self.round, room.DESK)
        if not view.takes_cards:
            return
        there = str(self.round.draft.get(view.field.key) or "")
        words = view.joined(there, card.words.text)
        draft = {**self.round.draft, view.field.key: words}
        base = self.round.draft_revision
        self.round = drafting.word(self.store, self.here, self.round, draft, base_revision=base, **self.how)
        if self.round.phase is not Phase.DRAFT:
            rounds.move(self.store, self.here, self.round, Phase.DRAFT, **self.how)

    def vote(self) -> None:
        view = view_of(self.store, self.round, room.DESK)
        if not view.is_drafted and self.number("card") is None:
            flash(_("There is nothing to vote on yet. Write the draft first, or keep cards of a list."))
            return
        drafting.open_ballot(self.store, self.here, self.round, self.number("card"), **self.how)

    def count(self) -> None:
        drafting.close_ballot(self.store, self.here, self.round, **self.how)

    def settle(self) -> None:
        notes = deciding.Notes(
            rationale=one_line(request.form.get("rationale"))[:LONGEST_NOTE],
            benefit=one_line(request.form.get("benefit"))[:LONGEST_NOTE],
            review_on=day_in(request.form.get("review_on", "")),
        )
        subject = self.number("card")
        number = deciding.settle(self.store, self.here, self.round, subject=subject, notes=notes, **self.how)
        flash(_("Settled, and kept as decision %(cited)s.", cited=cite(number)))

    def reopen(self) -> None:
        deciding.reopen(self.store, self.here, self.round, **self.how)


DEEDS: Final[Mapping[str, Callable[[Deed], None]]] = {
    name: getattr(Deed, name)
    for name in (
        "phase",
        "stage",
        "minute",
        "stop_timer",
        "authors",
        "next_card",
        "discuss",
        "merge",
        "split",
        "keep",
        "unkeep",
        "open_dots",
        "count_dots",
        "pen",
        "take_card",
        "vote",
        "count",
        "settle",
        "reopen",
    )
}


@pages.post("/<int(max=2147483647):round_id>")
@door.for_facilitators
def do(round_id: int) -> AnyResponse:
    """Make a move; one that is not possible now is explained on the desk itself."""
    deed = DEEDS.get(request.form.get("do", ""))
    if deed is None:
        abort(400)
    deed(Deed(locked(round_id)))
    return redirect(url_for("room.lead", workshop_id=door.here().id, _anchor=request.form.get("anchor")))


@pages.post("/<int(max=2147483647):round_id>/draft")
@door.for_facilitators
def draft(round_id: int) -> Any:
    """Save the wording; a page that was overtaken shows both texts."""
    view = view_of(door.reading(), round_here(round_id), room.DESK)
    return drafts.save(view, lambda value: _word(round_id, value), room.page, lambda: room.back("draft"))


@pages.post("/<int(max=2147483647):round_id>/draft/autosave")
@door.for_facilitators
def draft_autosave(round_id: int) -> Any:
    """Save the wording in the background."""
    view = view_of(door.reading(), round_here(round_id), room.DESK)
    return drafts.autosave(view, lambda value: _word(round_id, value))


def _word(round_id: int, value: dict[str, Any]) -> int:
    base = request.form.get("revision", 0, type=whole)
    how: dict[str, Any] = {"base_revision": base, "by": door.me(), "at": door.now()}
    return drafting.word(door.store(), door.here(), locked(round_id), value, **how).draft_revision
