"""What a group can be asked: any field of any step, a list, or one field of one row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from workshop.domain.refusals import Refusal
from workshop.domain.step import Answer, Field, Line, Prose, Rows, Step, is_empty
from workshop.domain.words import Text


@dataclass(frozen=True, kw_only=True)
class Question:
    """Where the answer will stand. Without a field it is a list, which the cards will fill with rows."""

    step: str
    rows: str = ""
    entry: str = ""
    field: str = ""

    @property
    def is_new_rows(self) -> bool:
        """Whether the answer is rows of the step's own list."""
        return bool(self.rows) and not self.entry


def asked(step: Step, question: Question) -> Field:
    """The field that is to be answered; LookupError if the step has none there."""
    if bool(question.entry) != bool(question.rows and question.field):
        raise LookupError(f"step {step.slug} has no place such as {question}")
    if not question.field:
        return step.rows_named(question.rows)
    fields = step.rows_named(question.rows).columns if question.entry else step.singles
    for each in fields:
        if each.key == question.field:
            return each
    raise LookupError(f"step {step.slug} has no field {question.field}")


def is_list(step: Step, question: Question) -> bool:
    """Whether cards become rows: of the step's own list, or of a list inside one row."""
    return isinstance(asked(step, question), Rows)


def questions(step: Step, answer: Mapping[str, Any]) -> list[Question]:
    """Everything that can be asked in a step as it stands: single fields, lists, and the fields of rows."""
    found = [Question(step=step.slug, field=each.key) for each in step.singles]
    for rows in step.rows:
        found.append(Question(step=step.slug, rows=rows.key))
        found += [
            Question(step=step.slug, rows=rows.key, entry=row["id"], field=column.key)
            for row in answer.get(rows.key) or ()
            for column in rows.columns
            if is_askable(column)
        ]
    return found


def is_askable(field: Field) -> bool:
    """Whether cards can answer a field: a list needs rows that are called by what stands on a card."""
    return not isinstance(field, Rows) or isinstance(_titled(field), Line | Prose)


def _titled(rows: Rows) -> Field:
    return next(each for each in rows.columns if each.key == rows.title)


def label(step: Step, question: Question, answer: Mapping[str, Any]) -> Text:
    """What the question is called: "Glossary: MQL, Agreed definition"."""
    field = asked(step, question)
    if not question.entry:
        return Text(
            de=f"{step.title.de}: {field.label.de}",
            en=f"{step.title.en}: {field.label.en}",
        )
    name = row_name(step, question, answer)
    return Text(
        de=f"{step.title.de}: {name}, {field.label.de}",
        en=f"{step.title.en}: {name}, {field.label.en}",
    )


def row_name(step: Step, question: Question, answer: Mapping[str, Any]) -> str:
    """What the row of the question is called; "…" if it has no name yet."""
    rows = step.rows_named(question.rows)
    there: Sequence[Answer] = answer.get(rows.key) or ()
    names = [rows.name_of(row) for row in there if row["id"] == question.entry]
    return "".join(names) or "…"


def longest(field: Field) -> int:
    """How long a card may be so that it can become the answer, in characters."""
    named = field
    if isinstance(field, Rows):
        named = _titled(field)
    return named.longest if isinstance(named, Line | Prose) else CARD


#: A card is a thought, not an essay.
CARD = 2000


class TooEarly(Refusal):
    """A field that is taken up only after another."""

    def __init__(self, first: Field) -> None:
        super().__init__(
            Text(
                de="Zuerst kommt „{first}“, dann erst die Antwort.",
                en="First comes “{first}”, and only then the answer.",
            ).format(first=first.label)
        )


def refuse_too_early(step: Step, question: Question, row: Mapping[str, Any]) -> None:
    """TooEarly if another field of the same row must say something first."""
    field = asked(step, question)
    if field.after and is_empty(row.get(field.after)):
        columns = step.rows_named(question.rows).columns
        raise TooEarly(next(each for each in columns if each.key == field.after))


def answered_by(step: Step, question: Question) -> tuple[Field, ...]:
    """The fields that a draft fills: the asked one, and those that illustrate it."""
    field = asked(step, question)
    illustrating = field.illustrated_by if isinstance(field, Prose) and question.entry else ()
    beside = step.rows_named(question.rows).columns if question.entry else step.singles
    return (field, *(each for each in beside if each.key in illustrating))


def new_row(rows: Rows, row_id: str, text: str, side: str, parties: Sequence[Mapping[str, Any]]) -> Answer:
    """A row made of a card that somebody of this side wrote; both sides of the contract are named."""
    row: Answer = {"id": row_id, rows.title: text}
    own = next((party["id"] for party in parties if party.get("side") == side), "")
    others = [party["id"] for party in parties if party.get("side") in SIDES and party.get("side") != side]
    if rows.said_by and own:
        row[rows.said_by] = own
    if rows.said_to and side in SIDES and len(others) == 1:
        row[rows.said_to] = others[0]
    return row


#: The two sides that owe each other something.
SIDES = ("marketing", "sales")
