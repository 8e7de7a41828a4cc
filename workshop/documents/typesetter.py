"""What the templates ask about a document: who stands on which side, what goes where, what is drawn."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from workshop.documents import figure_chain, figures, stage_path
from workshop.documents.columns import shares
from workshop.documents.decided import Cited, Decided
from workshop.documents.picture import Picture
from workshop.documents.said import all_words, letters
from workshop.documents.term_links import Glossary, Links, entry_anchor, term_anchor
from workshop.documents.words import filled
from workshop.domain.alphabet import letter_of, sorted_as
from workshop.domain.contract import Document, Entry, Figure, Listing, Section, Value
from workshop.domain.measured import FIXED_SPACE
from workshop.domain.words import Text

SLOT = re.compile(r"\*\{(\w+)\}\*")
#: How criteria count, in the order in which they print.
COUNTS = ("must", "any", "")
#: A persona of fewer letters shares its page, one of fewer still is not broken; of more it is set small.
FULL_SHEET = 1600
CROWDED_SHEET = 2800
BRIEF = 600
#: The figures at the head of a range, such as "250–1,500", and as many letters as stand on one line.
ENDS = re.compile(r"(\d[\d.,\u00a0\u202f]*–\d[\d.,\u00a0\u202f]*\d)(.*)$", re.DOTALL)
LONGEST_RANGE = 12
#: How a deadline of no days at all reads.
SAME_DAY = {
    "business-days": Text(de="am selben Arbeitstag", en="on the same business day"),
    "days": Text(de="am selben Tag", en="on the same day"),
}
#: The letters of the matrix and the columns they stand for.
DUTIES = {"R": "responsible", "A": "accountable", "C": "consulted", "I": "informed"}


@dataclass(frozen=True, kw_only=True)
class Annex:
    """A supplement by its letter; the key names its template and its words."""

    letter: str
    key: str


class Typesetter:
    """Answers for one document; everything it returns is a plain value."""

    def __init__(self, document: Document, words: Mapping[str, str], whole: Document | None = None) -> None:
        """Set `document`; `whole` is what it was cut from, and knows who the parties are."""
        self._document, self._words = document, words
        self.cited = Cited(document)
        steps = [section.slug for part in document.parts for section in part.sections]
        self.decided = Decided(document.decisions, steps, words, document.language)
        self.links = Links(Glossary.of_document(document))
        self.parties = (whole or document).rows("parties", "parties")
        self.sides = {party.id: str(party.plain("side") or "other") for party in self.parties}

    def anchor(self, section: Section, rows: str, entry: Entry) -> str:
        """Where an entry stands on the page."""
        if section.slug == "glossary":
            return term_anchor(entry.id)
        return entry_anchor(section.slug, rows, entry.id)

    def day(self, day: date) -> str:
        """A day in full."""
        return figures.day(day, self._document.language)

    # who

    def signing(self) -> list[Entry]:
        """The parties that sign."""
        return [party for party in self.parties if party.plain("signs") is True]

    def side_of(self, entry: Entry, key: str) -> str:
        """The side of the party that a value names."""
        return self.sides.get(str(entry.plain(key)), "")

    def party_sides(self, value: Value) -> list[tuple[str, str]]:
        """The words of a reference, each with the side it names if it names a party."""
        plain = value.plain if isinstance(value.plain, list) else [value.plain]
        names = {party.id: party.title for party in self.parties}
        return [
            (words, self.sides[key] if names.get(key) == words else "")
            for key, words in zip(plain, value.words, strict=True)
        ]

    def ends(self, value: Value) -> tuple[str, str]:
        """Both ends of a short range, which no line breaks, and what is counted; else nothing and all."""
        found = ENDS.match(value.text)
        return (found[1], found[2]) if found and len(found[1]) <= LONGEST_RANGE else ("", value.text)

    def contracting(self) -> list[Entry]:
        """Those between whom the contract is made: whoever signs, or all while nobody was said to."""
        return self.signing() or list(self.parties)

    def fills_a_sheet(self, persona: Entry) -> bool:
        """Whether there is enough to say for a page of its own."""
        return letters(persona) > FULL_SHEET

    def leaves_room(self, persona: Entry) -> bool:
        """Whether a sheet of its own has room for larger letters."""
        return FULL_SHEET < letters(persona) < CROWDED_SHEET

    def is_brief(self, persona: Entry) -> bool:
        """Whether a few lines say all that there is."""
        return letters(persona) < BRIEF

    def on_sheets(self, section: Section) -> bool:
        """Whether a section takes pages of its own: personas do, once one of them fills a sheet."""
        personas = section.listing("personas") if section.slug == "personas" else None
        return any(map(self.fills_a_sheet, personas.entries)) if personas else False

    def joint(self) -> str:
        """What stands between a number and its sign, such as "90 %" and "90%"."""
        return FIXED_SPACE if self._document.language == "de" else ""

    def by_place(self, points: Iterable[tuple[str, str]]) -> list[tuple[str, list[str]]]:
        """Open points under the step that they belong to."""
        places: dict[str, list[str]] = {}
        for place, point in points:
            places.setdefault(place, []).append(point)
        return list(places.items())

    def duties(self, entry: Entry, party: str) -> list[str]:
        """The letters of the matrix that a task gives a party."""
        return [letter for letter, key in DUTIES.items() if party in _as_list(entry.plain(key))]

    def same_day(self, promise: Entry) -> str:
        """What "within 0 days" means, in words; empty for any other promise."""
        said = (promise.plain("comparator"), promise.plain("number"))
        words = SAME_DAY.get(str(promise.plain("unit"))) if said == ("within", "0") else None
        return words.in_(self._document.language) if words else ""

    # what stands where

    def columns(self, entries: Sequence[Entry]) -> list[tuple[str, str]]:
        """The columns that any of these rows fills, each where its first row has it."""
        found: list[tuple[str, str]] = []
        for entry in entries:
            place = 0
            for value in entry.values:
                keys = [key for key, _ in found]
                if value.key not in keys:
                    found.insert(place, (value.key, value.label))
                    keys.insert(place, value.key)
                place = keys.index(value.key) + 1
        return found

    def shares(
        self, columns: Sequence[tuple[str, str]], entries: Sequence[Entry], *, dense: bool = False
    ) -> list[int]:
        """The width of these columns in percent."""
        texts = [[label, *(all_words(entry, key) for entry in entries)] for key, label in columns]
        return shares(texts, dense=dense)

    def alike(self, listing: Listing, section: Section) -> list[Entry]:
        """The rows of all lists of a section with these columns, so that their tables share their edges."""
        keys = [key for key, _ in listing.columns]
        lists = [each for each in section.listings if [key for key, _ in each.columns] == keys]
        return [entry for each in lists or [listing] for entry in each.entries]

    def label(self, listing: Listing, key: str) -> str:
        """What a column is called; empty if nobody filled it."""
        return dict(listing.columns).get(key, "")

    def alphabetical(self, entries: Iterable[Entry]) -> list[tuple[str, list[Entry]]]:
        """Entries under their first letter, sorted as a dictionary would."""
        ordered = sorted(entries, key=lambda entry: sorted_as(entry.title))
        return _grouped((letter_of(entry.title), entry) for entry in ordered)

    def by_number(self, entries: Sequence[Entry]) -> list[Entry]:
        """Entries in the order of their numbers, if the alphabet asks for another; else nothing."""
        ordered = sorted(entries, key=lambda entry: sorted_as(entry.title))
        return list(entries) if ordered != list(entries) and all(each.number for each in entries) else []

    def by_value(self, entries: Iterable[Entry], key: str) -> list[tuple[str, list[Entry]]]:
        """Entries under what they say there: criteria by stage, signals by kind."""
        return _grouped((entry.words(key), entry) for entry in entries)

    def by_counting(self, criteria: Iterable[Entry]) -> list[tuple[str, list[Entry]]]:
        """What must be true first, then those of which one will do, then those of which nobody said."""
        ordered = sorted(criteria, key=lambda entry: COUNTS.index(str(entry.plain("counts") or "")))
        return _grouped((str(entry.plain("counts") or ""), entry) for entry in ordered)

    def rule(self, criterion: Entry) -> str:
        """A criterion as a line that can be checked, such as "Shops: at least 15"."""
        test = str(criterion.plain("test") or "is").replace("-", "_")
        words = self._words.get(f"rule_{test}", self._words["rule_is"])
        return filled(words, fact=criterion.words("fact"), value=criterion.words("value"))

    def statement(self, single: Entry) -> list[tuple[str, bool]]:
        """The positioning statement in pieces, each with whether it was filled in; empty with gaps."""
        pieces = SLOT.split(self._words["statement"])
        filled = {key: single.words(key).strip().rstrip(".,;") for key in pieces[1::2]}
        if not all(filled.values()):
            return []
        return [(filled[piece], True) if place % 2 else (piece, False) for place, piece in enumerate(pieces)]

    def with_views(self) -> list[Entry]:
        """The terms of which a team's own view is known, in the order of the dictionary."""
        terms = self.alphabetical(self._document.rows("glossary", "terms"))
        return [
            term
            for _, letter in terms
            for term in letter
            if term.get("marketing_view") or term.get("sales_view")
        ]

    def annexes(self) -> list[Annex]:
        """The annexes that have something to say, lettered in order."""
        calculator = self._document.section("calculator")
        there = {
            "open_points": bool(self._document.open_points),
            "original_views": bool(self.with_views()),
            "decisions": bool(self._document.decisions),
            "behind_the_numbers": bool(calculator and calculator.single),
        }
        kept = [key for key, wanted in there.items() if wanted]
        return [Annex(letter=letter, key=key) for letter, key in zip("ABCD", kept, strict=False)]

    # what is drawn

    def stage_path(self, stages: Sequence[Entry]) -> Picture:
        """The way of a lead."""
        return stage_path.draw(stages, self.sides, self._words)

    def figure_chain(self, section: Section) -> Picture | None:
        """The chain of calculated figures."""
        return figure_chain.draw(section, self._words)

    def further_figures(self, section: Section) -> list[Figure]:
        """The calculated figures beside the chain."""
        return figure_chain.further(section)


def _grouped(pairs: Iterable[tuple[str, Entry]]) -> list[tuple[str, list[Entry]]]:
    groups: dict[str, list[Entry]] = {}
    for key, entry in pairs:
        groups.setdefault(key, []).append(entry)
    return list(groups.items())


def _as_list(plain: object) -> list[object]:
    return plain if isinstance(plain, list) else [plain]
