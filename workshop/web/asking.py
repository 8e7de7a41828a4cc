"""Putting a question to the room: any field of any step, now or as pre-work."""

from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from flask import Blueprint, abort, flash, redirect, request, url_for
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from werkzeug.wrappers import Response as AnyResponse
from wtforms import BooleanField, DateField, IntegerField, RadioField, TextAreaField
from wtforms.validators import DataRequired, Length, NumberRange, Optional

from workshop.actions import contributing, rounds
from workshop.domain.contributions.rounds import MOST_CARDS, Phase, Round
from workshop.domain.question import Question, asked, is_list, label, questions, row_name
from workshop.domain.reading import plain_text
from workshop.domain.refusals import Refusal
from workshop.domain.step import Prose, Rows, Step, is_empty
from workshop.domain.words import Text
from workshop.steps import agenda
from workshop.web import desk, door, room
from workshop.web.fields import choices
from workshop.web.language import language, say

pages = Blueprint("asking", __name__, url_prefix="/workshops/<workshop_id>/room/ask")

MEANS = Text(de="Wenn wir „{name}“ sagen, meinen wir …", en="When we say “{name}”, we mean …")
#: So many minutes of silence for one card, and for several.
QUICK, LONGER = 3, 5
MOST_MINUTES = 60
LONGEST_PROMPT = 400


class AskForm(FlaskForm):  # type: ignore[misc] # Flask-WTF brings no types
    """How a question is put."""

    prompt = TextAreaField(
        _l("The question as the room reads it"), validators=[DataRequired(), Length(max=LONGEST_PROMPT)]
    )
    cold = BooleanField(_l("Cold read: each alone, with one example and one counter-example"))
    most_cards = IntegerField(_l("Cards for each person"), validators=[NumberRange(1, MOST_CARDS)])
    minutes = IntegerField(
        _l("Minutes of silence; empty without a timer"),
        validators=[Optional(), NumberRange(1, MOST_MINUTES)],
    )
    authors = RadioField(_l("Names at the reveal"), choices=choices(("hidden", "shown")), default="hidden")
    when = RadioField(_l("When"), choices=choices(("now", "before")), default="now")
    due = DateField(_l("For pre-work: until the end of this day"), validators=[Optional()])


@dataclass(frozen=True, kw_only=True)
class Choice:
    """A question that could be put."""

    question: Question
    name: str
    #: Whether something is agreed there already.
    answered: bool
    url: str


@pages.get("/")
@door.for_facilitators
def choose() -> str:
    """The steps of the agenda, and the questions of one of them."""
    steps = desk.standing().steps
    wanted = request.args.get("step", "")
    upcoming = desk.standing().next_step or steps[0]
    step = next((each for each in steps if each.slug == wanted), upcoming)
    answer = desk.standing().answer(step)
    found = [_choice(step, each, answer) for each in questions(step, answer)]
    return desk.page(
        "room/choose.html",
        asking=step,
        singles=[each for each in found if not each.question.rows],
        lists=_lists(step, found, answer),
    )


def _choice(step: Step, question: Question, answer: dict[str, Any]) -> Choice:
    beside: Any = answer
    if question.entry:
        beside = next(row for row in answer[question.rows] if row["id"] == question.entry)
    return Choice(
        question=question,
        name=say(asked(step, question).label),
        answered=not is_empty(beside.get(question.field or question.rows)),
        url=_url(question),
    )


def _lists(step: Step, found: list[Choice], answer: dict[str, Any]) -> list[tuple[Rows, Choice, list[Any]]]:
    """Each list with its own question, and its rows with theirs."""
    return [
        (
            rows,
            next(each for each in found if each.question == Question(step=step.slug, rows=rows.key)),
            [
                (
                    rows.name_of(row) or "…",
                    [
                        each
                        for each in found
                        if (each.question.rows, each.question.entry) == (rows.key, row["id"])
                    ],
                )
                for row in answer.get(rows.key) or ()
            ],
        )
        for rows in step.rows
    ]


def _url(question: Question) -> str:
    where = {"rows": question.rows, "entry": question.entry, "field": question.field}
    kept: dict[str, Any] = {key: value for key, value in where.items() if value}
    return url_for("asking.ask", workshop_id=door.here().id, slug=question.step, **kept)


@pages.route("/<slug>", methods=["GET", "POST"])
@door.for_facilitators
def ask(slug: str) -> str | AnyResponse | tuple[str, int]:
    """How a question is put, and to whom when."""
    if slug not in door.here().agenda and slug != agenda.ALWAYS:
        abort(404)
    step = agenda.find(slug)
    question = _question(step)
    answer = desk.standing().answer(step)
    form = AskForm(data=_proposed(step, question, answer))
    refused = None
    if form.validate_on_submit() and not _is_undated(form):
        try:
            return _open(question, form)
        except Refusal as refusal:
            door.start_over()
            refused = refusal.in_(language())
    page = desk.page(
        "room/ask.html",
        asking=step,
        form=form,
        name=say(label(step, question, answer)),
        refused=refused,
        is_list=is_list(step, question),
    )
    return (page, 409 if refused else 422) if refused or form.errors else page


def _is_undated(form: AskForm) -> bool:
    """Pre-work needs a day until when, and one that is still to come."""
    if form.when.data == "before" and (form.due.data is None or form.due.data < door.now().date()):
        form.due.errors = [_("Please choose a day that is still to come.")]
        return True
    return False


def _question(step: Step) -> Question:
    """The question of this address, if it can be asked."""
    sought = Question(
        step=step.slug,
        rows=request.args.get("rows", ""),
        entry=request.args.get("entry", ""),
        field=request.args.get("field", ""),
    )
    return sought if sought in questions(step, desk.standing().answer(step)) else abort(404)


def _proposed(step: Step, question: Question, answer: dict[str, Any]) -> dict[str, Any]:
    field = asked(step, question)
    words = door.here().language
    cold = bool(isinstance(field, Prose) and field.illustrated_by)
    listed = is_list(step, question)
    if cold:
        prompt = MEANS.format(name=row_name(step, question, answer)).in_(words)
    elif question.entry:
        prompt = f"{row_name(step, question, answer)}: {field.label.in_(words)}"
    elif len(step.fields) == 1:
        prompt = step.prompt.in_(words)
    else:
        prompt = f"{field.label.in_(words)}: {step.prompt.in_(words)}"
    return {
        "prompt": prompt[:LONGEST_PROMPT],
        "cold": cold,
        "most_cards": 5 if listed else 1,
        "minutes": LONGER if listed or cold else QUICK,
    }


def _open(question: Question, form: AskForm) -> AnyResponse:
    store, here, by, at = door.store(), door.here(), door.me(), door.now()
    alone = form.when.data == "before"
    day = form.due.data or at.date()
    due = datetime.combine(day, time(23, 59), door.settings().zone) if alone else None
    opened = rounds.open_round(
        store,
        here,
        question,
        prompt=plain_text(form.prompt.data or ""),
        cold=form.cold.data and not is_list(agenda.find(question.step), question),
        authors=form.authors.data,
        most_cards=form.most_cards.data or 1,
        seconds=None if form.minutes.data is None else form.minutes.data * 60,
        due_at=due,
        by=by,
        at=at,
    )
    if alone:
        flash(_("Given as pre-work. Send everybody the invitation from the list below."))
        return redirect(url_for("asking.prework", workshop_id=here.id))
    rounds.stage(store, here, opened.id, by=by, at=at)
    return room.back()


@pages.get("/prework")
@door.for_facilitators
def prework() -> str:
    """What was given as pre-work, who has not answered, and words to remind them with."""
    store, here = door.reading(), door.here()
    given = [each for each in store.rounds.of(here.id) if each.due_at and each.phase is Phase.WRITE]
    people = [each for each in store.rooms.participants(here.id) if not each.removed and not each.proxy]
    return desk.page(
        "room/prework.html",
        given=[(each, _unanswered(each, [(one.id, one.name) for one in people])) for each in given],
        people=people,
        room=store.rooms.of(here.id),
        door_open=room.is_open(store.rooms.of(here.id)),
        join_url=room.join_url(store.rooms.of(here.id)),
        first_due=min((each.due_at for each in given if each.due_at), default=None),
        now=door.now(),
    )


def _unanswered(round_: Round, people: list[tuple[int, str]]) -> list[str]:
    """Who has not finished; what the others wrote stays withheld."""
    finished = contributing.everything(door.reading(), door.here(), round_, door.now()).finished
    return [name for person, name in people if person not in finished]


@pages.post("/prework/reveal")
@door.for_facilitators
def reveal() -> AnyResponse:
    """Reveal all that was answered alone; the questions with the widest gap come first."""
    rounds.reveal_prework(door.store(), door.here(), by=door.me(), at=door.now())
    return room.back("begun")
