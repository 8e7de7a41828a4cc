"""What is agreed so far: what is missing in it, and how far each step has come."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from workshop.domain.step import Answer, Field, Rows, Step, is_empty
from workshop.domain.words import Text


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where an answer stands: a step, one of its entries, a field in it. Empty text means "not narrower"."""

    step: str
    rows: str = ""
    entry: str = ""
    field: str = ""


@dataclass(frozen=True, kw_only=True)
class Gap:
    """Something that is missing, and where to add it."""

    place: Place
    sentence: Text


@dataclass(frozen=True, kw_only=True)
class Contradiction:
    """Things that do not fit together, and the places that could mend it; the first is the likeliest."""

    rule: str
    sentence: Text
    places: tuple[Place, ...]


class State(StrEnum):
    """How far a step has come."""

    EMPTY = "empty"
    STARTED = "started"
    GAPS = "gaps"
    COMPLETE = "complete"


MISSING = Text(de="„{field}“ fehlt noch.", en="“{field}” is still missing.")
MISSING_IN_ROW = Text(de="Bei „{row}“ fehlt noch „{field}“.", en="“{row}” still lacks “{field}”.")
MISSING_IN_UNNAMED = Text(
    de="„{rows}“, Zeile {place}: „{field}“ fehlt noch.",
    en="“{rows}”, row {place}: “{field}” is still missing.",
)
TOO_FEW = Text(
    de="„{field}“: mindestens {needed}, bisher {there}.", en="“{field}”: at least {needed}, so far {there}."
)


def gaps(step: Step, answer: Answer) -> list[Gap]:
    """What the step still lacks, in the order of its fields."""
    return [
        *_missing_singles(step, answer),
        *(gap for rows in step.rows for gap in _row_gaps(step, rows, answer)),
    ]


def state(step: Step, answer: Answer, contradictions: Sequence[Contradiction] = ()) -> State:
    """How far a step has come.

    STARTED: a question of the step itself is still open. GAPS: every question was taken up, but
    something inside a row is missing or the step contradicts another.
    """
    if all(is_empty(answer.get(each.key)) for each in step.fields):
        return State.EMPTY
    missing = gaps(step, answer)
    if any(not gap.place.entry for gap in missing):
        return State.STARTED
    if missing or any(place.step == step.slug for found in contradictions for place in found.places):
        return State.GAPS
    return State.COMPLETE


def _missing_singles(step: Step, answer: Answer) -> Iterator[Gap]:
    for each in step.singles:
        if _is_needed(each, answer) and is_empty(answer.get(each.key)):
            yield Gap(place=Place(step=step.slug, field=each.key), sentence=MISSING.format(field=each.label))


def _row_gaps(step: Step, rows: Rows, answer: Answer) -> Iterator[Gap]:
    there = answer.get(rows.key) or []
    if len(there) < rows.at_least:
        yield Gap(
            place=Place(step=step.slug, rows=rows.key),
            sentence=TOO_FEW.format(field=rows.label, needed=rows.at_least, there=len(there)),
        )
    for place, row in enumerate(there, 1):
        for path, lacking in _missing_cells(rows.columns, row):
            yield Gap(
                place=Place(step=step.slug, rows=rows.key, entry=row["id"], field=path),
                sentence=_lacks(rows, row, place, lacking),
            )


def _lacks(rows: Rows, row: Mapping[str, Any], place: int, lacking: Field) -> Text:
    """A row is called by its name, or by its place while it has none."""
    name = rows.name_of(row)
    if name:
        return MISSING_IN_ROW.format(row=name, field=lacking.label)
    return MISSING_IN_UNNAMED.format(rows=rows.label, place=place, field=lacking.label)


def _is_needed(asked: Field, beside: Mapping[str, Any]) -> bool:
    """Whether a field must be answered, on its own account or because of the one it goes with."""
    return asked.required or (bool(asked.required_with) and not is_empty(beside.get(asked.required_with)))


def _missing_cells(
    columns: Sequence[Field], row: Mapping[str, Any], path: str = ""
) -> Iterator[tuple[str, Field]]:
    for column in columns:
        value = row.get(column.key)
        if _is_needed(column, row) and is_empty(value):
            yield path + column.key, column
        if isinstance(column, Rows):
            for inner in value or ():
                yield from _missing_cells(column.columns, inner, f"{path}{column.key}.{inner['id']}.")
