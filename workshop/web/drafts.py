"""The wording of a round as a form, and how it is saved: from the desk, or by whoever holds the pen."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flask import request
from werkzeug.wrappers import Response as AnyResponse

from workshop.actions import drafting
from workshop.domain.step import Field, Reference
from workshop.web import desk, door
from workshop.web.language import language
from workshop.web.round_view import RoundView
from workshop.web.step_form import EntryForm

#: Keeps a wording; its new revision.
Word = Callable[[dict[str, Any]], int]


@dataclass(frozen=True, kw_only=True)
class DraftView:
    """The wording as a form, with the other text beside it where two were written at once."""

    form: EntryForm
    fields: Sequence[Field]
    revision: int
    theirs: "Theirs | None" = None
    spot: str = "draft"

    @property
    def standing(self) -> desk.Standing | None:
        """Where references find what they may name; the whole workshop is worked out only for them."""
        return desk.standing() if any(isinstance(each, Reference) for each in self.fields) else None


@dataclass(frozen=True, kw_only=True)
class Theirs:
    """What somebody else wrote meanwhile."""

    value: Mapping[str, Any]
    changed_by: str = ""


def draft_view(
    view: RoundView, typed: EntryForm | None = None, theirs: Theirs | None = None, revision: int = 0
) -> DraftView:
    """The draft of a round as a form; `typed` if something could not be saved as it was."""
    return DraftView(
        form=typed or EntryForm(view.fields, value=view.round.draft),
        fields=view.fields,
        revision=revision or view.round.draft_revision,
        theirs=theirs,
    )


def save(view: RoundView, word: Word, page: Callable[..., str], done: Callable[[], AnyResponse]) -> Any:
    """Save the wording with a button; a page that was overtaken shows both texts."""
    typed = _typed(view)
    if not typed.validate():
        return page(draft=draft_view(view, typed)), 422
    try:
        word(typed.answer)
    except drafting.StaleDraft as stale:
        door.start_over()
        other = draft_view(view, typed, Theirs(value=stale.theirs), stale.revision)
        return page(draft=other), 409
    return done()


def autosave(view: RoundView, word: Word) -> Any:
    """Save the wording in the background."""
    typed = _typed(view)
    if not typed.validate():
        return {"errors": typed.errors}, 422
    try:
        return saved(word(typed.answer))
    except drafting.StaleDraft as stale:
        return {"conflict": stale.in_(language())}, 409


def saved(revision: int) -> dict[str, Any]:
    """What a page that saves in the background is told."""
    return {"revision": revision, "saved": door.now().isoformat(), "state": "", "feedback": "", "mend": ""}


def _typed(view: RoundView) -> EntryForm:
    return EntryForm(view.fields, formdata=request.form)
