"""The record as a file for spreadsheets."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Final, Literal

from workshop.documents.glossary_files.formulas import shield
from workshop.domain.words import Language, Text

HEADER: Final = (
    Text(de="Nummer", en="Number"),
    Text(de="Zeitpunkt (UTC)", en="Moment (UTC)"),
    Text(de="Wer", en="Who"),
    Text(de="Art", en="Kind"),
    Text(de="Was geschah", en="What happened"),
    Text(de="Von wo", en="From where"),
    Text(de="SHA-256", en="SHA-256"),
)


def as_csv(rows: Iterable[Sequence[str]], language: Language, *, delimiter: Literal[",", ";"] = ",") -> bytes:
    """A table with one line for each row of cells; no cell is run by a spreadsheet."""
    # The mark at the beginning tells Excel that this is UTF-8.
    page = io.StringIO("\ufeff", newline="")
    page.seek(0, io.SEEK_END)
    writer = csv.writer(page, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow([label.in_(language) for label in HEADER])
    writer.writerows([shield(cell) for cell in row] for row in rows)
    return page.getvalue().encode()
