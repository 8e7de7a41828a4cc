"""A CSV file as a header and rows that know their line; the delimiter is found by trying."""

import csv
import io
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice

from workshop.documents.glossary_files.harvest import NAME_MISSING, Found, Harvest
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
UNEVEN = Text(
    de="Zellen in dieser Zeile: {cells}, in der Kopfzeile: {columns}.",
    en="Cells in this row: {cells}, in the header: {columns}.",
)
SLIPPED = Text(
    de="{uneven} Vermutlich fehlen Anführungszeichen um einen Text, der das Trennzeichen enthält.",
    en="{uneven} A text that contains the delimiter probably lacks its quotation marks.",
)
NAME_MISSING_AND_UNEVEN = Text(
    de="Der Begriff fehlt. {uneven} Vielleicht ist die Zeile verrutscht.",
    en="The term is missing. {uneven} Perhaps the row slipped.",
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

    def named(self, row: Row) -> dict[str, str]:
        """The cells of a row by their column's name, in lower case and without the star of required ones."""
        names = (cell.strip().rstrip("*").casefold() for cell in self.header.cells)
        return dict(zip(names, row.cells, strict=False))

    def hand_over(
        self, row: Row, found: Found, harvest: Harvest, *, name_at: int, verbatim: bool = False
    ) -> None:
        """Give a row to the harvest, unless it holds more than the header knows and so must have slipped."""
        cells, columns = len(row.cells), len(self.header.cells)
        uneven = UNEVEN.format(cells=cells, columns=columns)
        if not str(found.get("term", "")).strip():
            missing = NAME_MISSING if cells == columns else NAME_MISSING_AND_UNEVEN
            harvest.leave_out(missing.format(uneven=uneven), row.line, name_at + 1)
        elif any(cell.strip() for cell in row.cells[columns:]):
            harvest.leave_out(SLIPPED.format(uneven=uneven), row.line, columns + 1)
        else:
            if cells < columns:
                harvest.note(uneven, row.line)
            harvest.add(found, line=row.line, column=name_at + 1, verbatim=verbatim)


def read_table(text: str, is_known: Callable[[str], bool]) -> Table:
    """The table in a text; `is_known` tells column names that mean something from those that do not."""
    first = SEP.match(text)
    delimiter = first[1] if first else _delimiter(text, is_known)
    rows = _rows(text[first.end() :] if first else text, delimiter, 2 if first else 1)
    header = next(rows, None)
    if header is None:
        raise BadFile(NO_HEADER)
    return Table(header=header, rows=rows)


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
    # What stands before a broken place still tells the delimiter.
    with suppress(BadFile):
        sample.extend(row.cells for row in islice(_rows(text, delimiter, 1), SAMPLE))
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


def _broken_cell(text: str, line: int, delimiter: str) -> int:
    """The number of the cell in which a row that begins on a line (from 0) goes wrong."""
    rest = "\n".join(re.split(r"\r\n|\r|\n", text)[line:])
    end = re.escape(delimiter)
    cell = re.compile(rf' *(?:"[^"]*(?:""[^"]*)*"|(?!")[^{end}\n]*)({end}|\n|\Z)')
    place, number = 0, 1
    while (found := cell.match(rest, place)) and found[1] == delimiter:
        place, number = found.end(), number + 1
    return number
