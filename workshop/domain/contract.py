"""The contract as a value: a Document carries its own words and is known by its fingerprint."""

import hashlib
import json
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Literal

from workshop.domain.words import Language

#: The shape of the JSON below; raise it when an old Document can no longer be read.
SHAPE = 1


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
    shape: int = SHAPE

    def section(self, slug: str) -> Section | None:
        """The section of a step, if the document has it."""
        return next((each for part in self.parts for each in part.sections if each.slug == slug), None)

    def only(self, slug: str) -> "Document":
        """The same document with one section alone; it has no parts if that section is missing."""
        parts = tuple(
            replace(part, sections=sections)
            for part in self.parts
            if (sections := tuple(section for section in part.sections if section.slug == slug))
        )
        return replace(self, parts=parts, open_points=())

    def as_json(self) -> dict[str, Any]:
        """The document as plain JSON."""
        return asdict(self)

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


def read(plain: Mapping[str, Any]) -> Document:
    """The Document that this JSON spells; ValueError for a shape of another time."""
    if plain.get("shape") != SHAPE:
        raise ValueError(f"this document has shape {plain.get('shape')}, not {SHAPE}")
    return Document(
        **{
            **plain,
            "parts": tuple(_read_part(part) for part in plain["parts"]),
            "open_points": tuple((where, what) for where, what in plain["open_points"]),
        }
    )


def _read_part(plain: Mapping[str, Any]) -> Part:
    return Part(**{**plain, "sections": tuple(_read_section(section) for section in plain["sections"])})


def _read_section(plain: Mapping[str, Any]) -> Section:
    return Section(
        **{
            **plain,
            "single": _read_entry(plain["single"]) if plain["single"] else None,
            "listings": tuple(_read_listing(listing) for listing in plain["listings"]),
            "figures": tuple(Figure(**figure) for figure in plain["figures"]),
        }
    )


def _read_listing(plain: Mapping[str, Any]) -> Listing:
    return Listing(
        **{
            **plain,
            "columns": tuple((key, label) for key, label in plain["columns"]),
            "entries": tuple(_read_entry(entry) for entry in plain["entries"]),
        }
    )


def _read_entry(plain: Mapping[str, Any]) -> Entry:
    return Entry(**{**plain, "values": tuple(_read_value(value) for value in plain["values"])})


def _read_value(plain: Mapping[str, Any]) -> Value:
    return Value(
        **{
            **plain,
            "words": tuple(plain["words"]),
            "entries": tuple(_read_entry(entry) for entry in plain["entries"]),
        }
    )
