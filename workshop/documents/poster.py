"""The contract at a glance: one page for the wall of the office, to be read from two metres."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from workshop.documents import figure_chain, stage_path
from workshop.documents.glyphs import without_gaps
from workshop.documents.look import extras
from workshop.documents.pages import DRAFT, Stamp, poster_page
from workshop.documents.picture import Picture
from workshop.documents.press import print_pdf
from workshop.documents.shortened import short, unmarked
from workshop.documents.words import words_in
from workshop.domain.contract import Document, Entry, Section
from workshop.domain.words import Language

SIDES: Final = ("marketing", "sales")
#: What has room on one page, however much there is.
MOST_PROMISES: Final = 5
MOST_TERMS: Final = 5
LONGEST_NAME: Final = 60
LONGEST_FIGURE: Final = 22
LONGEST_MEANING: Final = 80


@dataclass(frozen=True, kw_only=True)
class Promise:
    """A commitment as its figure and its name."""

    figure: str
    name: str


@dataclass(frozen=True, kw_only=True)
class Glance:
    """What the page shows; whatever was not agreed is empty."""

    goal: str = ""
    chain: Picture | None = None
    path: Picture | None = None
    promises: tuple[tuple[str, str, tuple[Promise, ...]], ...] = ()
    terms: tuple[tuple[str, str], ...] = ()


def print_poster(document: Document, stamp: Stamp = DRAFT, address: str = "") -> bytes:
    """The page as PDF; `address` leads to the whole contract and is printed as a QR code."""
    page = without_gaps(poster_page(document, stamp, glance_at(document), address))
    return print_pdf(page, on=stamp.published_on, extras=extras(stamp.look))


def glance_at(document: Document) -> Glance:
    """What of a document stands on the page."""
    words = {**words_in(document.language), **document.words}
    parties = document.rows("parties", "parties")
    sides = {party.id: str(party.plain("side") or "other") for party in parties}
    names = {str(party.plain("side")): party.title for party in reversed(parties)}
    stages = [each for each in document.rows("lead-stages", "stages") if each.plain("kind") == "path"]
    goal, calculator = document.section("revenue-goal"), document.section("calculator")
    return Glance(
        goal=goal.single.words("amount") if goal and goal.single else "",
        chain=figure_chain.draw(calculator, words) if calculator else None,
        path=stage_path.draw(stages, sides, words) if stages else None,
        promises=tuple(
            (side, names.get(side, words[side]), promises)
            for side in SIDES
            if (promises := _promises(document.section(f"{side}-commitments"), document.language))
        ),
        terms=tuple(
            (short(each.title, LONGEST_NAME), _meaning(each.words("definition")))
            for each in _key_terms(document.rows("glossary", "terms"), stages)
        ),
    )


def _promises(section: Section | None, language: Language) -> tuple[Promise, ...]:
    """The first of them, those with a figure before those without."""
    entries = [entry for listing in section.listings for entry in listing.entries] if section else []
    ordered = sorted(entries, key=lambda entry: not entry.words("number"))
    return tuple(
        Promise(
            figure=short(_figure(each, language), LONGEST_FIGURE),
            name=short(each.title, LONGEST_NAME),
        )
        for each in ordered[:MOST_PROMISES]
    )


def _figure(promise: Entry, language: Language) -> str:
    """The number with its unit, such as "24 MQL", "90 %" and "90%"."""
    unit = promise.words("unit")
    joint = "" if language == "en" and unit == "%" else " "
    return joint.join(filter(None, (promise.words("number"), unit)))


def _meaning(definition: str) -> str:
    """Its first sentence if that has room, else its beginning."""
    whole = unmarked(definition)
    first, stop, _more = whole.partition(". ")
    return first + "." if stop and len(first) < LONGEST_MEANING else short(whole, LONGEST_MEANING)


def _key_terms(terms: Sequence[Entry], stages: Sequence[Entry]) -> list[Entry]:
    """The words for the stages in the order of the way, then the others."""
    places = {name.casefold(): place for place, each in enumerate(stages) for name in _names(each)}
    return sorted(terms, key=lambda term: places.get(term.title.casefold(), len(stages)))[:MOST_TERMS]


def _names(stage: Entry) -> list[str]:
    return [name for name in (stage.title, stage.words("abbreviation")) if name]
