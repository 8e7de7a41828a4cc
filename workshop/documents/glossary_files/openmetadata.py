"""The CSV of OpenMetadata in all its headers; descriptions hold Markdown or HTML."""

from workshop.documents.glossary_files.csv_table import Row, Table
from workshop.documents.glossary_files.harvest import Found, Harvest
from workshop.documents.glossary_files.lists import split
from workshop.documents.glossary_files.qualified import Relations, abbreviates, category, segments
from workshop.domain.step import Line

FORMAT = "openmetadata"

USED = frozenset(
    (
        *("parent", "name", "displayname", "description"),
        *("synonyms", "relatedterms", "references", "glossarystatus"),
    )
)
#: Columns that nobody else calls so.
SIGNS = frozenset({"displayname", "relatedterms", "glossarystatus"})
#: The result of an import is the same file with these two in front; they are about the import.
RESULT = frozenset({"status", "details"})
KINDS = frozenset({"relatedto", "synonym", "broader", "narrower", "antonym", "partof", "haspart"})


def fits(header: Row) -> bool:
    """Whether the header is one of OpenMetadata's."""
    names = {cell.strip().rstrip("*").casefold() for cell in header.cells}
    return "name" in names and bool(names & SIGNS)


def read(table: Table, harvest: Harvest) -> None:
    """Take over every row; the columns without a place are named once."""
    names = [cell.strip().rstrip("*").casefold() for cell in table.header.cells]
    name_at = names.index("name")
    relations, filled = Relations(), set[str]()
    for row in table.rows:
        cells = {name: cell.strip() for name, cell in table.named(row).items()}
        filled |= {name for name, cell in cells.items() if cell}
        table.hand_over(row, _found(cells, relations, row.line), harvest, name_at=name_at)
    relations.check(harvest)
    headings = zip(names, table.header.cells, strict=True)
    harvest.note_unused(
        (heading for name, heading in headings if name in filled - USED - RESULT), table.header.line
    )


def _found(cells: dict[str, str], relations: Relations, line: int) -> Found:
    name, shown = cells.get("name", ""), cells.get("displayname", "")
    synonyms: list[str] = []
    related: list[str] = []
    for reference in split(cells.get("relatedterms", ""), ";"):
        kind, colon, target = reference.partition(":")
        known = bool(colon) and kind.strip().casefold() in KINDS
        wanted = synonyms if known and kind.strip().casefold() == "synonym" else related
        wanted.append(target if known else reference)
    is_short = abbreviates(name, shown)
    also = [shown] if shown and shown != name and not is_short else []
    return {
        "term": name,
        "expansion": shown if is_short else "",
        "definition": cells.get("description", ""),
        "synonyms": [*also, *split(cells.get("synonyms", ""), ";"), *relations.names(name, synonyms, line)],
        "related": relations.names(name, related, line),
        "category": category(segments(cells.get("parent", ""))),
        "status": cells.get("glossarystatus", ""),
        "source": _source(split(cells.get("references", ""), ";")),
    }


def _source(references: list[str]) -> str:
    """Name and address by turns; as many as there is room for."""
    source = ""
    for name, address in zip(references[::2], [*references[1::2], ""], strict=False):
        longer = f"{source}; {name} ({address})" if address else f"{source}; {name}"
        if len(longer.removeprefix("; ")) > Line.longest:
            break
        source = longer.removeprefix("; ")
    return source
