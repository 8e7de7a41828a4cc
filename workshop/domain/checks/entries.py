"""How the checks look at answers that may be half given: what is not there yet is simply not seen."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from workshop.domain.agreements import Place
from workshop.domain.checks.likeness import squeezed
from workshop.domain.step import Agreed, Answer, Field, Rows, Step

Row = Mapping[str, Any]


Kind = TypeVar("Kind", bound=Field)


@dataclass(frozen=True, kw_only=True)
class Cell(Generic[Kind]):
    """One value somewhere in a step, nested or not, with the field that asked for it."""

    field: Kind
    value: Any
    place: Place
    #: What the row is called; empty for a single answer.
    title: str = ""


def answer_of(agreed: Agreed, step: str) -> Row:
    """The answer of a step, empty if there is none."""
    return agreed.get(step) or {}


def rows_of(answer: Row, key: str, *, titled: str = "") -> list[Row]:
    """The rows of a list, in a step or in another row; with `titled`, only those that have their title."""
    rows = [row for row in answer.get(key) or () if isinstance(row, Mapping)]
    return [row for row in rows if text_of(row, titled)] if titled else rows


def text_of(row: Row, key: str) -> str:
    """A text as it was said, empty if it was not."""
    value = row.get(key)
    return value.strip() if isinstance(value, str) else ""


def texts_of(row: Row, key: str) -> list[str]:
    """Several texts, or one, or none."""
    value = row.get(key)
    several = value if isinstance(value, list) else [value]
    return [each.strip() for each in several if isinstance(each, str) and each.strip()]


def day_of(answer: Row, key: str) -> date | None:
    """A day, None if none was said."""
    try:
        return date.fromisoformat(text_of(answer, key))
    except ValueError:
        return None


def place_of(step: str, rows: str, row: Row, field: str = "") -> Place:
    """Where a value of a row stands."""
    return Place(step=step, rows=rows, entry=str(row.get("id") or ""), field=field)


class Directory:
    """Rows to be looked up by whatever a reference calls them; of two with one name, the first."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._by_id: dict[str, Row] = {}
        self._by_name: dict[str, Row] = {}
        for row in rows:
            self._by_id.setdefault(str(row.get("id")), row)
            for name in names_of(row):
                self._by_name.setdefault(name, row)

    def find(self, named: str) -> Row | None:
        """The row that a reference means: by its id, or by what people call it."""
        return self._by_id.get(named) or self._by_name.get(squeezed(named))


def cells(step: Step, answer: Answer, kind: type[Kind]) -> Iterator[Cell[Kind]]:
    """Every value of a step that a field of this kind asked for, with its place, nested ones too."""
    for each in step.singles:
        if isinstance(each, kind):
            yield Cell(field=each, value=answer.get(each.key), place=Place(step=step.slug, field=each.key))
    for rows in step.rows:
        # A glossary of thousands of terms is not walked for references it does not have.
        if _asks_for(rows, kind):
            for row in rows_of(answer, rows.key):
                where = place_of(step.slug, rows.key, row)
                for path, field, value in _cells_of(rows, row, kind):
                    place = Place(step=where.step, rows=where.rows, entry=where.entry, field=path)
                    yield Cell(field=field, value=value, place=place, title=rows.name_of(row))


def _asks_for(rows: Rows, kind: type[Kind]) -> bool:
    return any(
        isinstance(column, kind) or (isinstance(column, Rows) and _asks_for(column, kind))
        for column in rows.columns
    )


def _cells_of(rows: Rows, row: Row, kind: type[Kind]) -> Iterator[tuple[str, Kind, Any]]:
    for column in rows.columns:
        if isinstance(column, kind):
            yield column.key, column, row.get(column.key)
        elif isinstance(column, Rows):
            for inner in rows_of(row, column.key):
                for path, field, value in _cells_of(column, inner, kind):
                    yield f"{column.key}.{inner.get('id') or ''}.{path}", field, value


def names_of(row: Row) -> set[str]:
    """What people call a row, without what does not count when names are compared."""
    keys = ("name", "term", "abbreviation")
    return {squeezed(text_of(row, key)) for key in keys if text_of(row, key)}
