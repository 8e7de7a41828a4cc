"""Real companies' agreements: read from their files, compiled as for publishing, and looked up by place."""

import html
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from workshop.documents.compiling import compile_contract
from workshop.documents.pages import contract_page
from workshop.documents.workshop_file import WorkshopFile, load
from workshop.domain.agreements import Contradiction, Gap
from workshop.domain.contract import Document, Entry, Value
from workshop.domain.facilitation import EmptySteps, Workshop
from workshop.domain.step import is_empty

HERE = Path(__file__).parent
#: What people put into words or figures themselves; choices and flags may be printed as a sign or a heading.
WRITTEN = {"line", "prose", "lines", "number", "range"}
#: Under which heading a term is kept, and where it came from, helps to find it; nobody signs that.
UNPRINTED = {("glossary", "category"), ("glossary", "source")}


@dataclass(frozen=True, kw_only=True)
class Case:
    """A company's workshop file, and the contract that follows from it."""

    file: WorkshopFile
    document: Document
    gaps: list[Gap]
    contradictions: list[Contradiction]

    def rows(self, step: str, rows: str) -> list[dict[str, Any]]:
        """The rows of a list as they were loaded."""
        return self.file.agreed.get(step, {}).get(rows) or []

    def row(self, step: str, rows: str, id: str) -> dict[str, Any]:
        """One row as it was loaded."""
        return next(row for row in self.rows(step, rows) if row["id"] == id)

    def entry(self, step: str, rows: str, id: str) -> Entry:
        """The same row as it stands in the contract."""
        return next(entry for entry in self.entries(step, rows) if entry.id == id)

    def entries(self, step: str, rows: str) -> tuple[Entry, ...]:
        """A list as it stands in the contract."""
        section = self.document.section(step)
        listing = section.listing(rows) if section else None
        return listing.entries if listing else ()

    def lacks(self, step: str, entry: str, field: str) -> bool:
        """Whether the contract knows that this is missing."""
        return (step, entry, field) in {
            (gap.place.step, gap.place.entry, gap.place.field) for gap in self.gaps
        }

    def clashes(self, rule: str) -> set[frozenset[tuple[str, str, str]]]:
        """The places that a rule found to be at odds: step, entry and field of each."""
        return {
            frozenset((place.step, place.entry, place.field) for place in found.places)
            for found in self.contradictions
            if found.rule == rule
        }

    def said_in_contract(self) -> Counter[tuple[str, str]]:
        """How often each field of each step is filled in the contract, at whatever depth."""
        return Counter((step, value.key) for step, value in self._values())

    def said_in_file(self) -> Counter[tuple[str, str]]:
        """The same for the file."""
        return Counter((step, key) for step, entry in self._loaded() for key in _filled(entry))

    def page(self) -> str:
        """The words on the printed page, without markup, spaces and marks."""
        page = contract_page(self.document)
        return squeezed(
            re.sub(r"<[^>]+>", "", re.sub(r"<(script|style)\b.*?</\1>", "", page, flags=re.DOTALL))
        )

    def lost_in_print(self) -> list[tuple[str, str, str]]:
        """Whatever people wrote and the printed page does not show: step, field, words."""
        page = self.page()
        return [
            (step, value.key, words)
            for step, value in self._values()
            if value.kind in WRITTEN and (step, value.key) not in UNPRINTED
            for words in value.words
            if squeezed(words) not in page
        ]

    def _loaded(self) -> Iterator[tuple[str, Mapping[str, Any]]]:
        """Every entry of the file: a step's single answers, and each of its rows."""
        for step, answer in self.file.agreed.items():
            yield step, {key: value for key, value in answer.items() if not _rows_of(value)}
            yield from ((step, row) for value in answer.values() for row in _rows_of(value))

    def _values(self) -> Iterator[tuple[str, Value]]:
        for part in self.document.parts:
            for section in part.sections:
                for _, entry in section.entries():
                    yield from ((section.slug, value) for value in _values_of(entry))


@cache
def read_case(company: str, empty_steps: EmptySteps = "omit") -> Case:
    """Load a company's file and compile its contract as publishing would."""
    file = load((HERE / company / "workshop.yaml").read_text(encoding="utf-8"))
    workshop = Workshop(
        id=company,
        company=file.company,
        title=file.title,
        language=file.language,
        currency=file.currency,
        agenda=file.agenda,
        empty_steps=empty_steps,
        created_at=datetime(2027, 1, 4, tzinfo=UTC),
    )
    document, missing, found = compile_contract(workshop, file.agreed)
    return Case(file=file, document=document, gaps=missing, contradictions=found)


@pytest.fixture(scope="session")
def sourcegraph():
    return read_case("sourcegraph")


@pytest.fixture(scope="session")
def flowfuse():
    return read_case("flowfuse")


@pytest.fixture(scope="session")
def read():
    """Reads a case in another way than the usual one."""
    return read_case


def squeezed(text: str) -> str:
    """Letters and digits only; the page may break and quote as it likes."""
    return re.sub(r"[\W_]+", "", html.unescape(text)).casefold()


def _filled(answer: Mapping[str, Any]) -> Iterator[str]:
    for key, value in answer.items():
        if key != "id" and not is_empty(value):
            yield key
            for row in _rows_of(value):
                yield from _filled(row)


def _rows_of(value: Any) -> list[dict[str, Any]]:
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []


def _values_of(entry: Entry) -> Iterator[Value]:
    for value in entry.values:
        yield value
        for inner in value.entries:
            yield from _values_of(inner)
