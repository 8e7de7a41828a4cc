"""The tables of a Markdown page, drawn with pipes or written in HTML, with their heading and their lines."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from workshop.documents.glossary_files.csv_table import Row
from workshop.documents.glossary_files.places import Places

HEADING = re.compile(r"[ ]{0,3}#{1,6}[ \t](.*)")
FENCE = re.compile(r"\s{0,3}(```|~~~)")
PIPE = re.compile(r"(?<!\\)\|")
RULE = re.compile(r"\s*:?-+:?\s*")
TAG = re.compile(r"<(/?)(table|tr|td|th)\b[^<>]*>", re.IGNORECASE)


@dataclass(kw_only=True)
class PageTable:
    """A table with the heading it stands under; its first row is the header."""

    line: int
    heading: str
    rows: list[Row] = field(default_factory=list)


def tables(text: str) -> list[PageTable]:
    """All tables that have a header, in the order of the page."""
    lines = text.split("\n")
    headings = _headings(lines)
    found = [*_drawn(lines), *_written(text)]
    for table in found:
        above = bisect_right(headings, (table.line, ""))
        table.heading = headings[above - 1][1] if above else ""
    return sorted((table for table in found if table.rows), key=lambda table: table.line)


def _headings(lines: list[str]) -> list[tuple[int, str]]:
    found = ((number, HEADING.fullmatch(line)) for number, line in _outside_fences(lines))
    return [(number, heading[1].strip(" \t#")) for number, heading in found if heading]


def _outside_fences(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Every line with its number, except those shown as code."""
    fence = ""
    for number, line in enumerate(lines, start=1):
        found = FENCE.match(line)
        if found and fence in {"", found[1]}:
            fence = "" if fence else found[1]
        elif not fence:
            yield number, line


def _drawn(lines: list[str]) -> Iterator[PageTable]:
    """Tables drawn with pipes: a line of cells above a rule, and lines of cells below it."""
    table: PageTable | None = None
    header: Row | None = None
    for number, line in _outside_fences(lines):
        cells = _cells(line) if "|" in line else ()
        if table and cells:
            table.rows.append(Row(line=number, cells=cells))
            continue
        if table:
            yield table
            table = None
        if header and cells and all(RULE.fullmatch(cell) for cell in cells):
            table = PageTable(line=header.line, heading="", rows=[header])
        header = Row(line=number, cells=cells) if cells else None
    if table:
        yield table


def _cells(line: str) -> tuple[str, ...]:
    """The cells of a line; its outer pipes may be missing."""
    cells = PIPE.split(line.lstrip(" \t>").rstrip(" \t"))
    if not cells[0].strip(" \t"):
        cells = cells[1:]
    if len(cells) > 1 and not cells[-1].strip(" \t"):
        cells = cells[:-1]
    return tuple(cell.strip(" \t").replace("\\|", "|") for cell in cells)


def _written(text: str) -> Iterator[PageTable]:
    """Tables written in HTML; what is never closed ends where the next thing begins."""
    places = Places(text)
    table: PageTable | None = None
    #: Where the words of the open cell begin.
    begun: int | None = None
    cells: list[str] = []
    row_line = 0
    for tag in TAG.finditer(text):
        name, closes = tag[2].lower(), bool(tag[1])
        if begun is not None:
            cells.append(" ".join(text[begun : tag.start()].split()))
            begun = None
        if name in {"tr", "table"} and cells and table:
            table.rows.append(Row(line=row_line, cells=tuple(cells)))
            cells = []
        if name == "table":
            if table:
                yield table
            table = None if closes else PageTable(line=places.line(tag.start()), heading="")
        elif name == "tr" and not closes:
            row_line = places.line(tag.start())
        elif name in {"td", "th"} and not closes:
            begun = tag.end()
    if table:
        yield table
