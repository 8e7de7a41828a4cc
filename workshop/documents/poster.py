"""The contract at a glance: one page for the wall of the office, to be read from two metres."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from workshop.documents import figure_chain, stage_path
from workshop.documents.look import extras
from workshop.documents.pages import DRAFT, Stamp, poster_page
from workshop.documents.picture import Picture
from workshop.documents.press import print_pdf, ready
from workshop.documents.shortened import short, unmarked
from workshop.documents.words import words_in
from workshop.domain.comparison.redline import BETWEEN_SENTENCES
from workshop.domain.contract import Document, Entry, Section
from workshop.domain.words import Language

SIDES: Final = ("marketing", "sales")
#: What has room on one page, however much there is.
MOST_PROMISES: Final = 5
MOST_TERMS: Final = 5
LONGEST_NAME: Final = 60
LONGEST_FIGURE: Final = 22
LONGEST_QUALIFIER: Final = 18
#: Letters of a name that is set large.
LARGE_NAME: Final = 45
#: Letters of a word and its meaning that are set large, smaller, and smaller yet.
LARGE_MEANING: Final = 135
SMALL_MEANING: Final = 175
LONGEST_MEANING: Final = 235
#: How a figure is set that has much around it, and how many letters both may have before that.
SMALL: Final = "poster__promise--small"
LARGE_FIGURE: Final = 26
SMALL_FIGURE: Final = 34
#: How wide the pictures are drawn, in their own units: the fewer, the larger they are printed.
CHAIN: Final = 560.0
LARGEST: Final = 24.0
PATH: Final = 800.0
PATH_BESIDE_A_CODE: Final = 760.0


@dataclass(frozen=True, kw_only=True)
class Promise:
    """A commitment as its figure and its name."""

    figure: str
    name: str
    #: What stands before the figure, such as "at least", and after it, such as "per month".
    before: str = ""
    after: str = ""

    @property
    def wordy(self) -> str:
        """What sets a long name smaller, so that it keeps to two lines."""
        return " poster__promise--wordy" if len(self.name) > LARGE_NAME else ""

    @property
    def smaller(self) -> str:
        """How much smaller the figure is set, so that its line has room for what stands around it."""
        letters = len(f"{self.before} {self.figure} {self.after}") if self.figure else 0
        if letters <= LARGE_FIGURE:
            return ""
        return f" {SMALL}" if letters <= SMALL_FIGURE else f" {SMALL}er"


@dataclass(frozen=True, kw_only=True)
class Meaning:
    """A word and what it means, in whole sentences as far as they have room."""

    term: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Glance:
    """What the page shows; whatever was not agreed is empty."""

    goal: str = ""
    #: In which time it is to be reached, such as "per year".
    goal_period: str = ""
    chain: Picture | None = None
    path: Picture | None = None
    promises: tuple[tuple[str, str, tuple[Promise, ...]], ...] = ()
    terms: tuple[Meaning, ...] = ()

    @property
    def most(self) -> int:
        """How many promises the longer list has, so that both are set alike: the fewer, the larger."""
        return max((len(promises) for _side, _name, promises in self.promises), default=0)

    @property
    def small_figures(self) -> str:
        """What sets all figures smaller as soon as one needs it, so that they can be compared."""
        needed = any(each.smaller for _side, _name, promises in self.promises for each in promises)
        return f" {SMALL}" if needed else ""

    @property
    def smaller(self) -> str:
        """How much smaller the words are set, so that the longest still stands there to its end."""
        longest = max((len(each.term) + len(each.text) for each in self.terms), default=0)
        if longest <= LARGE_MEANING:
            return ""
        return " poster__column--small" if longest <= SMALL_MEANING else " poster__column--smaller"


def print_poster(document: Document, stamp: Stamp = DRAFT, address: str = "") -> bytes:
    """The page as PDF; `address` leads to where a passer-by reads on and is printed as a QR code."""
    glance = glance_at(document, path=PATH_BESIDE_A_CODE if address else PATH)
    page = ready(poster_page(document, stamp, glance, address))
    return print_pdf(page, on=stamp.published_on, extras=extras(stamp.look))


def glance_at(document: Document, *, path: float = PATH) -> Glance:
    """What of a document stands on the page; `path` is how wide the way of a lead is drawn."""
    words = {**words_in(document.language), **document.words}
    parties = document.rows("parties", "parties")
    sides = {party.id: str(party.plain("side") or "other") for party in parties}
    names = {str(party.plain("side")): party.title for party in reversed(parties)}
    stages = [each for each in document.rows("lead-stages", "stages") if each.plain("kind") == "path"]
    goal, calculator = document.section("revenue-goal"), document.section("calculator")
    return Glance(
        goal=goal.single.words("amount") if goal and goal.single else "",
        goal_period=short(goal.single.words("period"), LONGEST_QUALIFIER) if goal and goal.single else "",
        chain=figure_chain.draw(calculator, words, width=CHAIN, largest=LARGEST) if calculator else None,
        path=stage_path.draw(stages, sides, words, width=path) if stages else None,
        promises=tuple(
            (side, names.get(side, words[side]), promises)
            for side in SIDES
            if (promises := _promises(document.section(f"{side}-commitments"), document.language))
        ),
        terms=tuple(
            Meaning(term=short(each.title, LONGEST_NAME), text=_meaning(each.words("definition")))
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
            before=short(each.words("comparator"), LONGEST_QUALIFIER),
            after=short(each.words("period"), LONGEST_QUALIFIER),
        )
        for each in ordered[:MOST_PROMISES]
    )


def _figure(promise: Entry, language: Language) -> str:
    """The number with its unit, such as "24 MQL", "90 %" and "90%"."""
    unit = promise.words("unit")
    joint = "" if language == "en" and unit == "%" else " "
    return joint.join(filter(None, (promise.words("number"), unit)))


def _meaning(definition: str) -> str:
    """As many whole sentences as have room; of a first one that has none, the beginning."""
    first, *more = BETWEEN_SENTENCES.split(unmarked(definition))
    told = first
    for sentence in more:
        if len(told) + len(sentence) >= LARGE_MEANING:
            break
        told = f"{told} {sentence}"
    return short(told, LONGEST_MEANING)


def _key_terms(terms: Sequence[Entry], stages: Sequence[Entry]) -> list[Entry]:
    """The words for the stages in the order of the way, then the others."""
    places = {name.casefold(): place for place, each in enumerate(stages) for name in _names(each)}
    return sorted(terms, key=lambda term: places.get(term.title.casefold(), len(stages)))[:MOST_TERMS]


def _names(stage: Entry) -> list[str]:
    return [name for name in (stage.title, stage.words("abbreviation")) if name]
