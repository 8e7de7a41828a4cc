"""A Document becomes a page: templates of its own, plain values only, every missing name an error."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from workshop.documents import figure_chain, figures, markup, stage_path
from workshop.documents.picture import Picture
from workshop.documents.term_links import Glossary, Links, term_anchor
from workshop.documents.tokens import paints
from workshop.documents.words import words_in
from workshop.domain.contract import Document, Entry, Section, Value

TEMPLATES = Path(__file__).parents[2] / "templates"
SLOT = re.compile(r"\*\{(\w+)\}\*")


@dataclass(frozen=True, kw_only=True)
class Stamp:
    """What a printed copy says of itself; without a number it is a draft."""

    number: str | None = None
    published_on: date | None = None
    note: str | None = None


DRAFT = Stamp()


def contract_page(document: Document, stamp: Stamp = DRAFT) -> str:
    """The whole contract as a page of its own, ready to be printed."""
    return _rendered("contract.html", document, stamp=stamp, on_paper=True)


def reading_page(document: Document) -> Markup:
    """The same sections as a piece of a web page."""
    return markup.trusted(_rendered("reading.html", document, on_paper=False))


def _rendered(template: str, document: Document, **more: Any) -> str:
    """Render one of our templates; words that an old document does not carry are today's."""
    words = {**words_in(document.language), **document.words}
    reading = Reading(document, words)
    return _templates().get_template(f"document/{template}").render(
        document=document, words=words, reading=reading, paints=paints(), all_links=reading.links, **more
    )


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


class Reading:
    """What templates ask about a document: who stands on which side, what is linked, what is drawn."""

    def __init__(self, document: Document, words: Mapping[str, str]) -> None:
        self._document, self._words = document, words
        self.links = Links(Glossary.of_document(document))
        self.parties = self.entries("parties", "parties")
        self.sides = {party.id: str(party.plain("side") or "other") for party in self.parties}

    def entries(self, slug: str, rows: str) -> tuple[Entry, ...]:
        """The rows of a list, none if the document does not have it."""
        section = self._document.section(slug)
        listing = section.listing(rows) if section else None
        return listing.entries if listing else ()

    def party_sides(self, value: Value) -> list[tuple[str, str]]:
        """The words of a value, each with the side it names, if it names a party."""
        plain = value.plain if isinstance(value.plain, list) else [value.plain]
        names = {party.id: party.title for party in self.parties}
        if value.kind != "reference":
            return [(words, "") for words in value.words]
        return [
            (words, self.sides[key] if names.get(key) == words else "")
            for key, words in zip(plain, value.words, strict=True)
        ]

    def day(self, day: date) -> str:
        """A day in full."""
        return figures.day(day, self._document.language)

    def columns(self, entries: Sequence[Entry]) -> list[tuple[str, str]]:
        """The columns that any of these rows fills, each where its first row has it."""
        found: list[tuple[str, str]] = []
        for entry in entries:
            place = 0
            for value in entry.values:
                keys = [key for key, _ in found]
                if value.key in keys:
                    place = keys.index(value.key) + 1
                else:
                    found.insert(place, (value.key, value.label))
                    place += 1
        return found

    def alphabetical(self, entries: Sequence[Entry]) -> list[tuple[str, list[Entry]]]:
        """Entries under their first letter, sorted as a dictionary of the language would."""
        ordered = sorted(entries, key=lambda entry: _sorted_as(entry.title))
        letters: dict[str, list[Entry]] = {}
        for entry in ordered:
            first = _sorted_as(entry.title)[:1].upper()
            letters.setdefault(first if first.isalpha() else "#", []).append(entry)
        return list(letters.items())

    def statement(self, single: Entry) -> list[tuple[str, bool]]:
        """The positioning statement in pieces, each with whether it was filled in; empty with gaps."""
        pieces = SLOT.split(self._words["statement"])
        filled = {key: single.words(key).strip().rstrip(".,;") for key in pieces[1::2]}
        if not all(filled.values()):
            return []
        return [(filled[piece] if odd else piece, odd) for piece, odd in _alternating(pieces)]

    def stage_path(self, stages: Sequence[Entry]) -> Picture:
        """The way of a lead."""
        return stage_path.draw(stages, self.sides, self._words)

    def figure_chain(self, section: Section) -> Picture | None:
        """The chain of calculated figures."""
        return figure_chain.draw(section, self._words)

    def anchor(self, section: Section, rows: str, entry: Entry) -> str:
        """Where an entry stands on the page."""
        if section.slug == "glossary":
            return term_anchor(entry.id)
        return re.sub(r"[^\w.:-]", "-", f"{section.slug}.{rows}.{entry.id}")

    prose = staticmethod(markup.prose)
    line = staticmethod(markup.inline)


def _alternating(pieces: Sequence[str]) -> Iterator[tuple[str, bool]]:
    for place, piece in enumerate(pieces):
        if piece:
            yield piece, place % 2 == 1


def _sorted_as(word: str) -> str:
    """Umlauts and accents sort with their plain letter, as in a German or English dictionary."""
    folded = unicodedata.normalize("NFKD", word.casefold().lstrip("„“”‚‘’\"'(«»"))
    return "".join(char for char in folded if unicodedata.category(char) != "Mn")
