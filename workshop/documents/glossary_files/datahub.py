"""DataHub's business glossary: the YAML of nodes within nodes, and the CSV of its import in both headers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from workshop.documents.glossary_files.csv_table import Row, Table
from workshop.documents.glossary_files.guarded_yaml import NOT_A_GROUP, NOT_A_TEXT, text_in, texts_in
from workshop.documents.glossary_files.harvest import Found, Harvest
from workshop.documents.glossary_files.lists import split
from workshop.documents.glossary_files.qualified import Relations, category
from workshop.documents.plain_yaml import PlainYaml
from workshop.domain.problems import Path
from workshop.domain.words import Text

YAML_FORMAT = "datahub-yaml"
CSV_FORMAT = "datahub-csv"

YAML_RELATIONS = ("inherits", "contains", "values", "related_terms")
YAML_USED = frozenset({"id", "name", "description", "term_source", "source_ref", "source_url"}).union(
    YAML_RELATIONS
)
CSV_RELATIONS = ("related_contains", "related_inherits")
CSV_USED = frozenset(
    (
        *("entity_type", "name", "description", "definition"),
        *("term_source", "source_ref", "source_url", "parent_nodes"),
        *CSV_RELATIONS,
    )
)
GROUP = "glossarynode"

NOT_A_LIST = Text(de="Unter „{name}“ wird eine Liste erwartet.", en="A list is expected under “{name}”.")


def fits_yaml(content: Any) -> bool:
    """Whether a file is DataHub's: nodes at the top, or terms known by their names."""
    if not isinstance(content, Mapping):
        return False
    terms = content.get("terms")
    named = isinstance(terms, list) and any(isinstance(each, Mapping) and "name" in each for each in terms)
    return "nodes" in content or named


def read_yaml(plain: PlainYaml, harvest: Harvest) -> None:
    """Take over every term; the names of the nodes above it become its group."""
    nodes = _Nodes(plain=plain, harvest=harvest)
    nodes.read(plain.content, (), [])
    nodes.relations.check(harvest)
    harvest.note_unused(nodes.unused)


@dataclass(kw_only=True)
class _Nodes:
    """Walks from node to node."""

    plain: PlainYaml
    harvest: Harvest
    relations: Relations = field(default_factory=Relations)
    unused: list[str] = field(default_factory=list)

    def read(self, node: Mapping[str, Any], path: Path, above: Sequence[str]) -> None:
        """Take over the terms of a node, then those of the nodes in it."""
        for here, term in self._groups(node, path, "terms"):
            line, column = self.plain.mark(here)
            try:
                self.harvest.add(self._found(term, above, line), line=line, column=column)
            except TypeError as error:
                self.harvest.leave_out(NOT_A_TEXT.format(name=error), line, column)
            self.unused.extend(key for key in term if key not in YAML_USED)
        for here, inner in self._groups(node, path, "nodes"):
            name = inner.get("name")
            self.read(inner, here, [*above, name] if isinstance(name, str) else above)

    def _groups(self, node: Mapping[str, Any], path: Path, key: str) -> list[tuple[Path, Mapping[str, Any]]]:
        """The groups in a list with the way to each; anything else in it is left out and named."""
        listed = node.get(key) or []
        if not isinstance(listed, list):
            self.harvest.leave_out(NOT_A_LIST.format(name=key), *self.plain.mark((*path, key)))
            return []
        groups = []
        for number, each in enumerate(listed):
            here = (*path, key, number)
            if isinstance(each, Mapping):
                groups.append((here, each))
            else:
                self.harvest.leave_out(NOT_A_GROUP, *self.plain.mark(here))
        return groups

    def _found(self, term: Mapping[str, Any], above: Sequence[str], line: int) -> Found:
        name = text_in(term, "name")
        referred = [each for key in YAML_RELATIONS for each in texts_in(term, key)]
        return {
            "term": name,
            "definition": text_in(term, "description"),
            "related": self.relations.names(name, referred, line),
            "category": category(above),
            "source": _source(text_in(term, "source_ref"), text_in(term, "source_url")),
        }


def fits_csv(header: Row) -> bool:
    """Whether the header is one of DataHub's."""
    return "entity_type" in {cell.strip().casefold() for cell in header.cells}


def read_csv(table: Table, harvest: Harvest) -> None:
    """Take over every term; rows that are groups only give their names to the terms in them."""
    names = [cell.strip().casefold() for cell in table.header.cells]
    name_at = names.index("name") if "name" in names else 0
    relations, filled = Relations(), set[str]()
    for row in table.rows:
        cells = {name: cell.strip() for name, cell in table.named(row).items()}
        if cells.get("entity_type", "").casefold() == GROUP:
            continue
        filled |= {name for name, cell in cells.items() if cell}
        table.hand_over(row, _csv_term(cells, relations, row.line), harvest, name_at=name_at)
    relations.check(harvest)
    headings = zip(names, table.header.cells, strict=True)
    harvest.note_unused(
        (heading for name, heading in headings if name in filled - CSV_USED), table.header.line
    )


def _csv_term(cells: Mapping[str, str], relations: Relations, line: int) -> Found:
    name = cells.get("name", "")
    told = dict.fromkeys(cells.get(key, "") for key in ("definition", "description"))
    referred = [each for key in CSV_RELATIONS for each in split(cells.get(key, ""), "|;,")]
    return {
        "term": name,
        "definition": "\n\n".join(text for text in told if text),
        "related": relations.names(name, referred, line),
        "category": category(split(cells.get("parent_nodes", ""), "|;,")),
        "source": _source(cells.get("source_ref", ""), cells.get("source_url", "")),
    }


def _source(reference: str, address: str) -> str:
    return f"{reference} ({address})" if reference and address else reference or address
