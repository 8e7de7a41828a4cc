"""A CSV file as a header and rows that know their line; the delimiter is found by trying."""

import csv
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from workshop.documents.glossary_files.harvest import TOO_MANY_ROWS, MOST_ROWS
from workshop.documents.glossary_files.remarks import BadFile
from workshop.domain.words import Text

DELIMITERS = ",;\t|"
#: Rows that are looked at to tell the delimiter.
SAMPLE = 200
#: Excel's way of naming the delimiter in a first line.
SEP = re.compile(r'"?sep=([,;\t|])"?[ \t]*(?:\r\n|\r|\n|\Z)', re.IGNORECASE)

BROKEN_QUOTES = Text(
    de="Hier beginnt ein Anführungszeichen, das nicht richtig schließt.",
    en="A quotation mark begins here that does not close properly.",
)
NO_HEADER = Text(
    de="Die Datei enthält keine Kopfzeile mit Spaltennamen.", en="The file has no header with column names."
)


@dataclass(frozen=True, kw_only=True)
class Row:
    """One record and the line on which it begins."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Table:
    """The header and, read one by one, the rows below it."""

    header: Row
    rows: Iterator[Row]


def read_table(text: str, is_known: Callable[[str], bool]) -> Table:
    """The table in a text; `is_known` tells column names that mean something from those that do not."""
    first = SEP.match(text)
    delimiter = first[1] if first else _delimiter(text, is_known)
    rows = _rows(text[first.end() :] if first else text, delimiter, 2 if first else 1)
    header = next(rows, None)
    if header is None:
        raise BadFile(NO_HEADER)
    return Table(header=header, rows=_counted(rows))


def _delimiter(text: str, is_known: Callable[[str], bool]) -> str:
    """The delimiter under which most column names make sense, then most rows are equally wide."""

    def fit(delimiter: str) -> tuple[int, float, int]:
        sample = _sample(text, delimiter)
        if not sample:
            return (0, 0.0, 0)
        width = len(sample[0])
        share = sum(len(row) == width for row in sample) / len(sample)
        return (sum(map(is_known, sample[0])), share if width > 1 else 0.0, width)

    return max(DELIMITERS, key=fit)


def _sample(text: str, delimiter: str) -> list[tuple[str, ...]]:
    sample: list[tuple[str, ...]] = []
    try:
        # What stands before a broken place still tells the delimiter.
        sample.extend(row.cells for row in islice(_rows(text, delimiter, 1), SAMPLE))
    except BadFile:
        pass
    return sample


def _rows(text: str, delimiter: str, first: int) -> Iterator[Row]:
    """Every row that is not blank."""
    reader = csv.reader(
        io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True, strict=True
    )
    while True:
        line = reader.line_num
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            column = _broken_cell(text, line, delimiter)
            raise BadFile(BROKEN_QUOTES, line=first + line, column=column) from None
        if any(cell.strip() for cell in cells):
            yield Row(line=first + line, cells=tuple(cells))


def _counted(rows: Iterator[Row]) -> Iterator[Row]:
    for number, row in enumerate(rows):
        if number == MOST_ROWS:
            raise BadFile(TOO_MANY_ROWS, line=row.line)
        yield row


def _broken_cell(text: str, line: int, delimiter: str) -> int:
    """The number of the cell in which a row that begins on a line (from 0) goes wrong."""
    lines = re.split(r"\r\n|\r|\n", text)[line:]
    cell = re.compile(rf' *(?:"(?:[^"]|"")*" *|[^"{delimiter}\n][^{delimiter}\n]*|)(?:{re.escape(delimiter)}|\n|\Z)')
    rest, place, number = "\n".join(lines), 0, 1
    while found := cell.match(rest, place):
        place, number = found.end(), number + 1
    return number
