"""Any CSV with a heading that means a term, in German or English; our own export among them."""

from collections.abc import Mapping

from workshop.documents.glossary_files.columns import ID, assign, unused
from workshop.documents.glossary_files.csv_table import Row, Table
from workshop.documents.glossary_files.formulas import unshield
from workshop.documents.glossary_files.harvest import Harvest
from workshop.documents.glossary_files.lists import split
from workshop.documents.glossary_files.remarks import BadFile, quoted
from workshop.domain.terms import FIELDS, LISTS
from workshop.domain.words import Text

FORMAT = "csv"

#: The header of our own export: stable keys, whatever language the people speak.
OWN_HEADER = (ID, *FIELDS)

NO_TERM_COLUMN = Text(
    de="Keine Spalte heißt „Begriff“, „Term“ oder „Name“. Gefunden wurde: {names}.",
    en="No column is called “Term”, “Name” or “Begriff”. Found: {names}.",
)


def fits(header: Row) -> bool:
    """Whether one of the headings means a term."""
    return "term" in assign(header.cells).values()


def read(table: Table, harvest: Harvest) -> None:
    """Take over every row; headings without a meaning are named."""
    headings = table.header.cells
    places = assign(headings)
    if "term" not in places.values():
        raise BadFile(NO_TERM_COLUMN.format(names=quoted(headings)), line=table.header.line)
    harvest.note_unused(unused(headings, places), table.header.line)
    name_at = next(place for place, key in places.items() if key == "term")
    own = tuple(heading.strip() for heading in headings) == OWN_HEADER
    for row in table.rows:
        table.hand_over(row, found_in(row.cells, places), harvest, name_at=name_at, verbatim=own)


def found_in(cells: tuple[str, ...], places: Mapping[int, str]) -> dict[str, str | list[str]]:
    """The texts of a row by column."""
    found: dict[str, str | list[str]] = {}
    for place, key in places.items():
        cell = unshield(cells[place].strip(" ")) if place < len(cells) else ""
        found[key] = split(cell) if key in LISTS else cell
    return found
