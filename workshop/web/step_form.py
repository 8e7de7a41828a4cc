"""The form of an entry follows from the fields of its step.

Names are paths: `offer`, `employees.from`, and for the rows of a nested list `problems` once per row with
the row's id, then `problems.<id>.text`. So rows keep their ids, and their order is the order on the page.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from flask_wtf.i18n import translations
from werkzeug.datastructures import MultiDict
from wtforms import (
    BooleanField,
    DateField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)
from wtforms.form import BaseForm
from wtforms.meta import DefaultMeta
from wtforms.validators import StopValidation

from workshop.domain.limits import MOST_INNER_ROWS
from workshop.domain.reading import plain_text
from workshop.domain.refusals import Refusal
from workshop.domain.step import (
    Answer,
    Choice,
    Date,
    Field,
    Flag,
    Line,
    Lines,
    Number,
    Prose,
    Range,
    Reference,
    Rows,
    is_empty,
)
from workshop.domain.words import Text
from workshop.web.fields import DecimalTextField, EachAtMost, LinesField, WithinBounds, choices, one_line

ENDS = ("from", "to")


class TooManyRows(Refusal):
    """More rows than a list within an entry can hold."""

    def __init__(self, most: int) -> None:
        super().__init__(
            Text(
                de="Diese Liste hat Platz für {most} Einträge. Gespeichert wurde nichts.",
                en="This list has room for {most} rows. Nothing has been saved.",
            ).format(most=most)
        )


def most_of(rows: Rows) -> int:
    """How many rows a list within an entry can hold."""
    return min(rows.most, MOST_INNER_ROWS)


class InThePagesLanguage(DefaultMeta):
    """What WTForms itself has to say, it says in the language of the page."""

    def get_translations(self, form: BaseForm) -> Any:  # noqa: ARG002 - the signature is WTForms'
        return translations


class EntryForm:
    """One entry on the page: a WTForm for its single fields and one EntryForm for every row inside it."""

    def __init__(
        self,
        fields: Sequence[Field],
        *,
        value: Mapping[str, Any] | None = None,
        formdata: MultiDict[str, str] | None = None,
        prefix: str = "",
    ) -> None:
        self.fields, self.prefix = tuple(fields), prefix
        value = value or {}
        self.form = BaseForm(_form_fields(self.fields), prefix=prefix, meta=InThePagesLanguage())
        self.form.process(formdata, data=_flat(self.fields, value))
        self.rows = {
            each.key: self._rows_of(each, value.get(each.key) or [], formdata)
            for each in self.fields
            if isinstance(each, Rows)
        }

    def _rows_of(
        self, rows: Rows, values: Sequence[Mapping[str, Any]], formdata: MultiDict[str, str] | None
    ) -> list[tuple[str, "EntryForm"]]:
        if formdata is None:
            ids, by_id = [row["id"] for row in values], {row["id"]: row for row in values}
        else:
            ids, by_id = list(dict.fromkeys(formdata.getlist(self.prefix + rows.key))), {}
            if len(ids) > most_of(rows):
                raise TooManyRows(most_of(rows))
        return [
            (
                row_id,
                EntryForm(
                    rows.columns,
                    value=by_id.get(row_id),
                    formdata=formdata,
                    prefix=f"{self.prefix}{rows.key}.{row_id}.",
                ),
            )
            for row_id in ids
        ]

    def blank_row(self, rows: Rows, row_id: str) -> "EntryForm":
        """The form of a row that does not exist yet."""
        return EntryForm(rows.columns, prefix=f"{self.prefix}{rows.key}.{row_id}.")

    def validate(self) -> bool:
        """Whether everything typed can be understood; rows are all looked at."""
        inner = [row.validate() for rows in self.rows.values() for _, row in rows]
        return bool(self.form.validate()) and all(inner)

    @property
    def errors(self) -> dict[str, list[str]]:
        """The sentences by the name of their input."""
        found = {field.name: list(field.errors) for field in self.form if field.errors}
        for rows in self.rows.values():
            for _, row in rows:
                found |= row.errors
        return found

    @property
    def answer(self) -> Answer:
        """What was typed, in the shape of the answer; what is empty is left out."""
        answer = {}
        for each in self.fields:
            value = self._value_of(each)
            if not is_empty(value):
                answer[each.key] = value
        return answer

    def _value_of(self, asked: Field) -> Any:
        match asked:
            case Rows():
                rows = [{"id": row_id, **row.answer} for row_id, row in self.rows[asked.key]]
                return [row for row in rows if not is_empty(row)]
            case Range():
                return {end: self.form[f"{asked.key}.{end}"].data or None for end in ENDS}
            case Date():
                day = self.form[asked.key].data
                return day.isoformat() if day else ""
            case Line():
                return one_line(str(self.form[asked.key].data or ""))
            case Prose():
                return plain_text(str(self.form[asked.key].data or ""))
            case Lines():
                return [one_line(text) for text in self.form[asked.key].data]
            case _:
                return self.form[asked.key].data


@cache
def _form_fields(fields: tuple[Field, ...]) -> Mapping[str, Any]:
    made: dict[str, Any] = {}
    for each in fields:
        if isinstance(each, Range):
            for end in ENDS:
                made[f"{each.key}.{end}"] = DecimalTextField(validators=[WithinBounds(0, None)])
        elif not isinstance(each, Rows):
            made[each.key] = _field_for(each)
    return made


def _field_for(asked: Field) -> Any:
    match asked:
        case Line():
            return StringField(validators=[EachAtMost(asked.longest)])
        case Prose():
            return TextAreaField(validators=[EachAtMost(asked.longest)])
        case Lines():
            return LinesField(validators=[EachAtMost(asked.longest)])
        case Number():
            return DecimalTextField(validators=[WithinBounds(asked.least, asked.most)])
        case Date():
            return DateField(validators=[_optional])
        case Flag():
            return BooleanField(false_values=("", "false", "0"))
        case Choice() | Reference():
            return _choosing(asked)
        case _:
            raise TypeError(f"no form field for a {type(asked).__name__}")


def _choosing(asked: Choice | Reference) -> Any:
    """One of several, or some of them.

    Which rows a reference may name is for the contradictions to say: a form must not lose a name that
    no row has.
    """
    closed = isinstance(asked, Choice)
    values = [option.value for option in asked.options] if isinstance(asked, Choice) else []
    if asked.many:
        return SelectMultipleField(choices=choices(values), validate_choice=closed)
    return SelectField(choices=choices(["", *values]), validate_choice=closed, coerce=_or_nothing)


def _or_nothing(value: str | None) -> str:
    return value or ""


def _optional(form: Any, field: Any) -> None:  # noqa: ARG001 - the signature is WTForms'
    """Let a day be left open."""
    if not field.raw_data or not str(field.raw_data[0]).strip():
        field.errors[:] = []
        raise StopValidation


def _flat(fields: Sequence[Field], value: Mapping[str, Any]) -> dict[str, Any]:
    """The answer as WTForms takes it: ranges in two, days as dates."""
    flat: dict[str, Any] = {}
    for each in fields:
        given = value.get(each.key)
        if isinstance(each, Range):
            flat |= {f"{each.key}.{end}": (given or {}).get(end) for end in ENDS}
        elif isinstance(each, Date):
            flat[each.key] = date.fromisoformat(given) if given else None
        elif not isinstance(each, Rows):
            flat[each.key] = given
    return flat
