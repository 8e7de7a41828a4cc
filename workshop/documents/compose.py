"""From answers to the Document: pure, and the same for the same answers."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import count, groupby
from typing import Any, Literal

from workshop.documents import figures
from workshop.documents.calculated import calculated
from workshop.documents.words import words_in
from workshop.domain import calculator
from workshop.domain.contract import Document, Entry, Figure, Listing, Part, Section, Value
from workshop.domain.decision_record import DecisionRecord
from workshop.domain.step import (
    Agreed,
    Answer,
    Choice,
    Date,
    Field,
    Flag,
    Number,
    Range,
    Reference,
    Rows,
    Step,
    is_empty,
)
from workshop.domain.words import Language, Text

YES = Text(de="ja", en="yes")
SINGLES = "answers"


@dataclass(frozen=True, kw_only=True)
class Composer:
    """What a value needs to find its words: language, currency, and what rows elsewhere are called."""

    agreed: Agreed
    language: Language
    currency: str
    titles: Mapping[tuple[str, str], Mapping[str, str]]

    def section(self, step: Step, number: str) -> Section:
        """The section of a step; cited by its number, its rows by a further one."""
        answer = self.agreed.get(step.slug, {})
        single = self.entry(step.singles, answer, id=SINGLES)
        listings = tuple(
            self.listing(rows, answer[rows.key]) for rows in step.rows if not is_empty(answer.get(rows.key))
        )
        return Section(
            slug=step.slug,
            number=number,
            title=step.title.in_(self.language),
            agreed=bool(single.values or listings),
            single=single if single.values else None,
            listings=_numbered(listings, number),
            figures=self.figures(step),
        )

    def is_answered(self, step: Step) -> bool:
        """Whether anything at all was agreed in a step."""
        answer = self.agreed.get(step.slug, {})
        return any(not is_empty(answer.get(each.key)) for each in step.fields)

    def listing(self, rows: Rows, values: Sequence[Mapping[str, Any]]) -> Listing:
        """A list of rows with the labels of those columns that somebody filled."""
        entries = tuple(
            self.entry(rows.columns, row, id=row["id"], title=rows.title)
            for row in values
            if not is_empty(row)
        )
        used = {value.key for entry in entries for value in entry.values}
        return Listing(
            key=rows.key,
            label=rows.label.in_(self.language),
            row=rows.row.in_(self.language),
            columns=tuple(
                (each.key, each.label.in_(self.language)) for each in rows.columns if each.key in used
            ),
            binding=rows.binding,
            layout=rows.layout,
            entries=entries,
        )

    def entry(self, fields: Sequence[Field], answer: Mapping[str, Any], *, id: str, title: str = "") -> Entry:
        """One entry with the values that somebody gave; `title` is the key of the one that names it."""
        values = tuple(
            self.value(each, answer[each.key], answer)
            for each in fields
            if not is_empty(answer.get(each.key))
        )
        named = next((value.text for value in values if value.key == title), "")
        return Entry(id=id, title=named, values=values)

    def value(self, field: Field, plain: Any, entry: Mapping[str, Any]) -> Value:
        """One value with its words."""
        inner: tuple[Entry, ...] = ()
        if isinstance(field, Rows):
            inner = self.listing(field, plain).entries
        return Value(
            key=field.key,
            kind=type(field).__name__.lower(),
            label=field.label.in_(self.language),
            plain=plain if not inner else None,
            words=tuple(self.words(field, plain, entry)),
            binding=field.binding,
            entries=inner,
        )

    def words(self, field: Field, plain: Any, entry: Mapping[str, Any]) -> list[str]:
        """How an answer reads, one text per point."""
        match field:
            case Rows():
                return []
            case Choice():
                one = bool(field.counts) and entry.get(field.counts) == "1"
                return [field.label_of(each, self.language, one=one) for each in _as_list(plain)]
            case Reference():
                names = self.titles.get((field.step, field.rows), {})
                return [names.get(each, each) for each in _as_list(plain)]
            case Number() | Range():
                return [figures.of_field(field, plain, self.language, self.currency)]
            case Date():
                return [figures.day(plain, self.language)]
            case Flag():
                return [YES.in_(self.language)]
            case _:
                return [str(each) for each in _as_list(plain)]

    def figures(self, step: Step) -> tuple[Figure, ...]:
        """The numbers that follow from the answers of the calculator."""
        return calculated(self.agreed, self.language, self.currency) if step.slug == "calculator" else ()


def compose(
    agenda: Sequence[Step],
    agreed: Agreed,
    *,
    company: str,
    title: str,
    language: Language,
    currency: str = "EUR",
    empty: Literal["omit", "mark"] = "omit",
    open_points: Sequence[tuple[str, str]] = (),
    decisions: Sequence[DecisionRecord] = (),
) -> Document:
    """Compile what is agreed; empty steps are left out or marked as not agreed, never filled."""
    composer = Composer(
        agreed=_bound(agreed), language=language, currency=currency, titles=titles_of(agenda, agreed)
    )
    parts = tuple(_parts(agenda, composer, empty))
    return Document(
        language=language,
        company=company,
        title=title,
        currency=currency,
        parts=parts,
        open_points=tuple(open_points),
        words=words_in(language, decisions=bool(decisions)),
        decisions=tuple(decisions),
    )


def _parts(agenda: Sequence[Step], composer: Composer, empty: Literal["omit", "mark"]) -> Iterator[Part]:
    numbers = count(1)
    for part, steps in groupby(agenda, key=lambda step: step.part):
        kept = [step for step in steps if empty == "mark" or composer.is_answered(step)]
        if not kept:
            continue
        number = next(numbers) if part.number else 0
        cited = [f"{number}.{place}" if number else "" for place in range(1, len(kept) + 1)]
        yield Part(
            key=part.key,
            number=number,
            title=part.title.in_(composer.language),
            lead=part.lead.in_(composer.language),
            sections=tuple(composer.section(step, cite) for step, cite in zip(kept, cited, strict=True)),
        )


def _bound(agreed: Agreed) -> Agreed:
    """The same answers, with every commitment that is bound to the calculator carrying its figure."""
    needed = calculator.monthly(agreed)
    return {slug: _with_figures(answer, needed) for slug, answer in agreed.items()}


def _with_figures(answer: Answer, needed: Mapping[str, Fraction]) -> Answer:
    rows = answer.get("commitments")
    if not isinstance(rows, list):
        return answer
    return {**answer, "commitments": [_with_figure(row, needed) for row in rows]}


def _with_figure(row: Mapping[str, Any], needed: Mapping[str, Fraction]) -> Mapping[str, Any]:
    figure = str(row.get("figure"))
    if figure not in needed:
        return row
    return {**row, "number": str(math.ceil(needed[figure])), "unit": figure, "period": "month"}


def titles_of(agenda: Sequence[Step], agreed: Agreed) -> dict[tuple[str, str], dict[str, str]]:
    """What every row is called, so that a reference reads as a name."""
    return {
        (step.slug, rows.key): {
            row["id"]: rows.name_of(row) or row["id"] for row in agreed.get(step.slug, {}).get(rows.key) or ()
        }
        for step in agenda
        for rows in step.rows
    }


def _numbered(listings: Sequence[Listing], number: str) -> tuple[Listing, ...]:
    """The same lists, their entries numbered through so that each can be cited."""
    if not number:
        return tuple(listings)
    counted = count(1)
    return tuple(
        replace(
            listing,
            entries=tuple(replace(entry, number=f"{number}.{next(counted)}") for entry in listing.entries),
        )
        for listing in listings
    )


def _as_list(plain: Any) -> list[Any]:
    return plain if isinstance(plain, list) else [plain]
