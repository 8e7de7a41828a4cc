"""“Would you hand this lead over?”: one lead after the other, with all that was said in the address."""

from dataclasses import dataclass
from typing import Any

from flask import Blueprint, Response, abort, redirect, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from workshop.actions import quiz as counting
from workshop.documents.typesetter import Typesetter
from workshop.documents.words import words_in
from workshop.domain.contract import Entry
from workshop.domain.portal.quiz import NoSuchLead, Quiz, Sample
from workshop.domain.portal.site import Site
from workshop.steps.presets.sample_leads import SAMPLE_LEADS
from workshop.web import door
from workshop.web.portal import entrance

pages = Blueprint("quiz", __name__, url_prefix="/g/<workshop_id>/quiz")


@dataclass(frozen=True, kw_only=True, eq=False)
class Trial:
    """The quiz of a version with its rules as they read."""

    quiz: Quiz
    #: By the id of the criterion.
    rules: dict[str, str]

    def rule(self, criterion: Entry) -> str:
        """A criterion as a line that can be checked."""
        return self.rules[criterion.id]


@pages.get("")
@entrance.reading
def show() -> Response:
    """A lead to class, what was agreed about the last one, or how it went."""
    return entrance.answered(_page)


@pages.post("")
@entrance.reading
def answer() -> AnyResponse:
    """Class a lead; the answer is counted, and whose it was is kept nowhere."""
    said = [*request.form.getlist("said"), request.form.get("answer", "")]
    read = _read(said)
    at_hand = entrance.here()
    if not read:
        abort(404)
    if said[-1]:
        sample, given = read[-1]
        address = request.remote_addr or ""
        counting.count(door.store(), at_hand.version, sample, given, address=address, at=door.now())
    return redirect(url_for("quiz.show", workshop_id=at_hand.workshop.id, said=said))


def _page() -> str:
    trial, said = _trial(), request.args.getlist("said")
    samples = trial.quiz.samples
    if not samples:
        return entrance.page("portal/quiz/none.html")
    read = _read(said)
    values: dict[str, Any] = {"trial": trial, "quiz": trial.quiz, "read": read, "said": said}
    if read and "next" not in request.args:
        sample, given = read[-1]
        return entrance.page(
            "portal/quiz/answer.html", sample=sample, given=given, **values, **_judged(sample, given)
        )
    if len(read) == len(samples):
        right = sum(sample.answer == given for sample, given in read)
        return entrance.page(
            "portal/quiz/result.html", right=right, missed=_missed(trial.quiz, read), **values
        )
    return entrance.page("portal/quiz/lead.html", sample=samples[len(read)], **values)


def _read(said: list[str]) -> list[tuple[Sample, str]]:
    """The answers so far; an address that nobody got from here is none."""
    try:
        return _trial().quiz.read(said)
    except NoSuchLead:
        abort(404)


def _trial() -> Trial:
    visit = entrance.here()
    return trial_of(visit.version.id, visit.site)


def trial_of(version_id: int, site: Site) -> Trial:
    """The quiz of a version; worked out once."""

    def work_out() -> Trial:
        made, document = Quiz.of(site, SAMPLE_LEADS), site.document
        words = {**words_in(document.language), **document.words}
        set_ = Typesetter(document, words)
        return Trial(quiz=made, rules={each.id: set_.rule(each) for each in made.handover.criteria})

    return door.shelf("portal").take(("quiz", version_id), work_out)


def _judged(sample: Sample, given: str) -> dict[str, Any]:
    """Whether an answer is right, and whether it is at least on the right side of the handover."""
    quiz = _trial().quiz
    early = quiz.handover.is_beyond(given) and not quiz.handover.is_beyond(sample.answer)
    late = quiz.handover.is_beyond(sample.answer) and not quiz.handover.is_beyond(given)
    return {
        "is_right": sample.answer == given,
        "side": "early" if early else "late" if late else "",
        "chosen": next((each for each in quiz.choices if each.id == given), None),
        "terms": quiz.words_behind(sample, entrance.here().site.terms),
    }


def _missed(quiz: Quiz, read: list[tuple[Sample, str]]) -> list[Any]:
    """The terms behind the leads that were classed wrong, each once."""
    wrong = [sample for sample, given in read if sample.answer != given]
    found = {term.id: term for each in wrong for term in quiz.words_behind(each, entrance.here().site.terms)}
    return list(found.values())
