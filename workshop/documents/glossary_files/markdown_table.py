"""Glossaries in the tables of a Markdown page, our own among them; with broken rows and HTML in cells."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workshop.documents.glossary_files.columns import ID, assign, plain, unused
from workshop.documents.glossary_files.csv_table import UNEVEN, Row
from workshop.documents.glossary_files.harvest import NAME_MISSING, Harvest
from workshop.documents.glossary_files.html_text import to_markdown
from workshop.documents.glossary_files.lists import split
from workshop.documents.glossary_files.page_tables import PageTable, tables
from workshop.documents.glossary_files.qualified import abbreviates
from workshop.documents.glossary_files.remarks import BadFile, quoted
from workshop.domain.step import Line
from workshop.domain.terms import LISTS
from workshop.domain.words import Text

FORMAT = "markdown"

#: Words that make a heading one of terms, or one of definitions, where none is called so outright.
TERM_WORDS = frozenset(
    (
        *("term", "terms", "word", "name", "stage", "stages", "status", "phase", "acronym"),
        *("begriff", "begriffe", "wort", "stufe", "stufen", "abkürzung"),
    )
)
DEFINITION_WORDS = frozenset(
    (
        *("definition", "meaning", "description", "explanation", "criteria", "criterion", "entry"),
        *("requirement", "requirements", "bedeutung", "beschreibung", "erklärung", "kriterien", "kriterium"),
        *("eintritt", "anforderungen", "voraussetzung", "voraussetzungen"),
    )
)
DEFINITION_PHRASES = frozenset({"when to use", "wann verwenden"})
#: Beside one of these, the first column is a term whatever it is called.
OUTRIGHT = frozenset({"definition", "bedeutung", "meaning"})
#: Columns that only count the rows.
NUMBERS = frozenset({"", "nr", "no", "number", "nummer", "pos"})
#: How people write that a cell is empty.
NOTHING = frozenset({"n/a", "-", "–", "—", "k. a.", "tbd", "todo"})

NO_TABLE = Text(
    de="Die Seite enthält keine Tabelle mit einer Spalte für Begriffe und einer für ihre Bedeutung.",
    en="The page has no table with a column of terms and one of their meaning.",
)
SURPLUS = Text(de="{uneven} Nicht übernommen: {names}.", en="{uneven} Not taken over: {names}.")

LINK = re.compile(r"!?\[([^\]\[]*)\]\([^()\s]*\)")
STARS = re.compile(r"(?<!\w)(\*\*|__|\*|_|`)(?=\S)(.+?)(?<=\S)\1(?!\w)")


@dataclass(frozen=True, kw_only=True)
class Layout:
    """What stands where in a table."""

    places: dict[int, str]
    term_at: int
    #: Other columns that may hold the term in short or in full.
    also_at: tuple[int, ...]
    #: Whether it is our own table, whose texts are to be taken word by word.
    own: bool


def has_glossary(text: str) -> bool:
    """Whether one of the tables of a page is a glossary."""
    return any(layout(table.rows[0].cells) for table in tables(text))


def read(text: str, harvest: Harvest) -> None:
    """Take over the rows of every table that is a glossary."""
    found = [(table, fit) for table in tables(text) if (fit := layout(table.rows[0].cells))]
    if not found:
        raise BadFile(NO_TABLE)
    for table, fit in found:
        _read_table(table, fit, harvest)


def layout(headings: Sequence[str]) -> Layout | None:
    """What stands where, or None if there are no terms or no definitions."""
    names = [bare(to_markdown(heading)) for heading in headings]
    places = assign(names)
    own = ID in places.values() and {"term", "definition"} <= set(places.values())
    definition_at = _called(places, "definition")
    if definition_at is None:
        definition_at = next((place for place, name in enumerate(names) if _means_definition(name)), None)
    if definition_at is None:
        return None
    term_at = _called(places, "term")
    first = next((place for place, name in enumerate(names) if plain(name) not in NUMBERS), None)
    if term_at is None and first != definition_at:
        fits = (first is not None and _means_term(names[first])) or plain(names[definition_at]) in OUTRIGHT
        term_at = first if fits else None
    if term_at is None:
        return None
    also = [
        place
        for place, name in enumerate(names)
        if place not in {term_at, definition_at} and not own and _means_term(name)
    ]
    return Layout(
        places={**places, term_at: "term", definition_at: "definition"},
        term_at=term_at,
        also_at=tuple(also),
        own=own,
    )


def _called(places: dict[int, str], key: str) -> int | None:
    """The column that is called so outright."""
    return next((place for place, meant in places.items() if meant == key), None)


def _means_term(heading: str) -> bool:
    return bool(TERM_WORDS & set(plain(heading).split()))


def _means_definition(heading: str) -> bool:
    words = plain(heading)
    return bool(DEFINITION_WORDS & set(words.split())) or words in DEFINITION_PHRASES


def bare(text: str) -> str:
    """The words of a cell without links and emphasis; what is too long for a title stays as it is."""
    if len(text) > Line.longest * 2:
        return text
    return STARS.sub(r"\2", LINK.sub(r"\1", text)).strip()


def _read_table(table: PageTable, fit: Layout, harvest: Harvest) -> None:
    header, *rows = table.rows
    used = dict(fit.places)
    for row in rows:
        paired_at = _read_row(row, len(header.cells), fit, table.heading, harvest)
        if paired_at is not None:
            used[paired_at] = "expansion"
    harvest.note_unused(unused([bare(to_markdown(cell)) for cell in header.cells], used), header.line)


def _read_row(row: Row, columns: int, fit: Layout, heading: str, harvest: Harvest) -> int | None:
    """Take over one row; the column that held its term in another length, if one did."""
    found = dict(_texts(row, fit))
    if not any(found.values()):
        return None
    if not found.get("term"):
        harvest.leave_out(NAME_MISSING, row.line, fit.term_at + 1)
        return None
    _note_width(row, columns, harvest)
    paired_at = _pair(found, row, fit)
    if "category" not in found and not fit.own:
        found["category"] = bare(heading)
    harvest.add(found, line=row.line, column=fit.term_at + 1, verbatim=True)
    return paired_at


def _texts(row: Row, fit: Layout) -> Iterator[tuple[str, str | list[str]]]:
    for place, key in fit.places.items():
        text = _cell(row, place, own=fit.own)
        if key == "term" and not fit.own:
            text = bare(text)
        yield key, split(text) if key in LISTS else text


def _cell(row: Row, place: int, *, own: bool) -> str:
    text = to_markdown(row.cells[place]) if place < len(row.cells) else ""
    return "" if text.casefold() in NOTHING and not own else text


def _pair(found: dict[str, str | list[str]], row: Row, fit: Layout) -> int | None:
    """If another column holds the term in short or in full, the short one is the term."""
    term = str(found["term"])
    for place in fit.also_at:
        other = bare(_cell(row, place, own=False))
        if abbreviates(other, term):
            found.update(term=other, expansion=found.get("expansion") or term)
            return place
        if abbreviates(term, other):
            found.update(expansion=found.get("expansion") or other)
            return place
    return None


def _note_width(row: Row, columns: int, harvest: Harvest) -> None:
    uneven = UNEVEN.format(cells=len(row.cells), columns=columns)
    surplus = [text for cell in row.cells[columns:] if (text := to_markdown(cell))]
    if surplus:
        harvest.note(SURPLUS.format(uneven=uneven, names=quoted(surplus)), row.line, columns + 1)
    elif len(row.cells) < columns:
        harvest.note(uneven, row.line, len(row.cells) + 1)
