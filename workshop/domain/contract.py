"""The contract as a value: a Document carries its own words and is known by its fingerprint."""

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Final, Literal

from workshop.domain import decision_record
from workshop.domain.decision_record import DecisionRecord
from workshop.domain.shapes import shaped
from workshop.domain.words import Language

#: The shape of the JSON below; raise it when an old Document can no longer be read.
SHAPE = 1

#: No list has more columns, levels, rows or sheets.
MOST_COLUMNS: Final = 60
DEEPEST: Final = 2
MOST_ROWS: Final = 500
MOST_SHEETS: Final = 5_000
#: A figure as it is kept: a whole number or a fraction, never with an exponent.
EXACT: Final = re.compile(r"-?[0-9]{1,400}(?:/0{0,9}[1-9][0-9]{0,399}|\.[0-9]{1,400})?")


@dataclass(frozen=True, kw_only=True)
class Value:
    """One agreed value: as it was given (`plain`) and as it reads (`words`, one text per point)."""

    key: str
    #: The kind of field it came from, in lower case: line, prose, lines, choice, number, range, ...
    kind: str
    label: str
    plain: Any
    words: tuple[str, ...] = ()
    binding: bool = False
    #: The rows of a nested list.
    entries: tuple["Entry", ...] = ()

    @property
    def text(self) -> str:
        """All of it in one line."""
        return ", ".join(self.words)


@dataclass(frozen=True, kw_only=True)
class Entry:
    """What was agreed as one: a step's single answers, a persona, a term, a commitment."""

    id: str
    #: The number to cite it by, such as "4.2.3"; empty where nothing is cited.
    number: str = ""
    title: str = ""
    values: tuple[Value, ...] = ()

    def get(self, key: str) -> Value | None:
        """The value with this key, if something was said there."""
        return next((value for value in self.values if value.key == key), None)

    def words(self, key: str) -> str:
        """How that value reads; empty if nothing was said."""
        value = self.get(key)
        return value.text if value else ""

    def plain(self, key: str) -> Any:
        """That value as it was given; None if nothing was said."""
        value = self.get(key)
        return value.plain if value else None


@dataclass(frozen=True, kw_only=True)
class Listing:
    """A list of entries under one heading, with the labels of its columns in order."""

    key: str
    label: str
    #: What one of its rows is called.
    row: str
    columns: tuple[tuple[str, str], ...] = ()
    binding: bool = False
    layout: Literal["table", "sheets"] = "table"
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A number that follows from others: exact as a decimal text, and as it reads."""

    key: str
    label: str
    exact: str
    words: str


@dataclass(frozen=True, kw_only=True)
class Section:
    """One step in print."""

    slug: str
    #: "4.2"; empty in the opening, which stands unnumbered.
    number: str
    title: str
    agreed: bool
    single: Entry | None = None
    listings: tuple[Listing, ...] = ()
    figures: tuple[Figure, ...] = ()

    def listing(self, key: str) -> Listing | None:
        """The list with this key, if it has rows."""
        return next((each for each in self.listings if each.key == key), None)

    def entries(self) -> Iterator[tuple[str, Entry]]:
        """Every entry with the key of its list; the single answers come first under an empty key."""
        if self.single:
            yield "", self.single
        for listing in self.listings:
            for entry in listing.entries:
                yield listing.key, entry


@dataclass(frozen=True, kw_only=True)
class Part:
    """A stretch of the contract."""

    key: str
    number: int
    title: str
    lead: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, kw_only=True)
class Document:
    """All that the contract says, in one language, readable without anything else."""

    language: Language
    company: str
    title: str
    currency: str
    parts: tuple[Part, ...]
    #: What was still open when it was published: gaps and contradictions, as sentences with their section.
    open_points: tuple[tuple[str, str], ...] = ()
    #: The fixed words of the printed page, so that it prints the same after they change.
    words: Mapping[str, str] = field(default_factory=dict)
    #: How the room came to what it says, in the order of their numbers.
    decisions: tuple[DecisionRecord, ...] = ()
    shape: int = SHAPE

    def section(self, slug: str) -> Section | None:
        """The section of a step, if the document has it."""
        return next((each for part in self.parts for each in part.sections if each.slug == slug), None)

    def rows(self, slug: str, key: str) -> tuple[Entry, ...]:
        """The entries of a list in the section of a step; none if the document has no such list."""
        section = self.section(slug)
        listing = section.listing(key) if section else None
        return listing.entries if listing else ()

    def only(self, slug: str) -> "Document":
        """The same document with one section alone; it has no parts if that section is missing."""
        parts = tuple(
            replace(part, sections=sections)
            for part in self.parts
            if (sections := tuple(section for section in part.sections if section.slug == slug))
        )
        return replace(self, parts=parts, open_points=(), decisions=())

    def as_json(self) -> dict[str, Any]:
        """The document as plain JSON; what came to be said later is spelled only where it is said."""
        plain = asdict(self)
        if not self.decisions:
            del plain["decisions"]
        for record in plain.get("decisions", ()):
            if not record["reworded_on"]:
                del record["reworded_on"]
        return plain

    @property
    def canonical(self) -> bytes:
        """The one spelling of its JSON: sorted keys, NFC, UTF-8, no spaces."""
        return canonical(self.as_json())

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the canonical JSON, 64 hexadecimal digits: what people sign."""
        return hashlib.sha256(self.canonical).hexdigest()


def canonical(value: Any) -> bytes:
    """The canonical spelling of JSON without floats; TypeError if there is one."""
    return json.dumps(
        _without_floats(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    ).encode()


def _without_floats(value: Any) -> Any:
    match value:
        case float():
            raise TypeError(f"numbers in a document are decimals in text, not {value!r}")
        case str():
            return unicodedata.normalize("NFC", value)
        case Mapping():
            return {unicodedata.normalize("NFC", key): _without_floats(inner) for key, inner in value.items()}
        case list() | tuple():
            return [_without_floats(inner) for inner in value]
        case _:
            return value


def read(plain: Any) -> Document:
    """The Document that this JSON spells; ValueError says what in it is of another shape."""
    if not isinstance(plain, Mapping) or plain.get("shape") != SHAPE:
        shape = plain.get("shape") if isinstance(plain, Mapping) else None
        raise ValueError(f"this document has shape {shape}, not {SHAPE}")
    document = shaped(Document, plain)
    decision_record.check(document.decisions)
    for part in document.parts:
        for section in part.sections:
            _check(section)
    return document


def _check(section: Section) -> None:
    """ValueError if a section holds more, or another number, than any that was ever composed."""
    for figure in section.figures:
        if not EXACT.fullmatch(figure.exact):
            raise ValueError(f"{section.slug}.{figure.key}: no exact number")
    for listing in section.listings:
        most = MOST_SHEETS if listing.layout == "sheets" else MOST_ROWS
        if len(listing.entries) > most:
            raise ValueError(f"{section.slug}.{listing.key}: more than {most} rows")
        _check_entries(listing.entries, f"{section.slug}.{listing.key}", 0)
    if section.single:
        _check_entries([section.single], section.slug, 0)


def _check_entries(entries: Sequence[Entry], path: str, depth: int) -> None:
    keys = {value.key for entry in entries for value in entry.values}
    if len(keys) > MOST_COLUMNS or depth > DEEPEST or any(len(row.values) > MOST_COLUMNS for row in entries):
        raise ValueError(f"{path}: more columns or levels than any list has")
    for entry in entries:
        for value in entry.values:
            if len(value.words) > MOST_ROWS or len(value.entries) > MOST_ROWS:
                raise ValueError(f"{path}.{entry.id}.{value.key}: more than {MOST_ROWS} values")
            _check_entries(value.entries, f"{path}.{entry.id}.{value.key}", depth + 1)
