"""The glossary as a file: CSV for spreadsheets, Markdown for people, JSON for machines; all read back."""

import csv
import io
import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from workshop.documents.glossary_files.columns import ID, LABELS
from workshop.documents.glossary_files.formulas import shield
from workshop.documents.glossary_files.lists import join
from workshop.documents.glossary_files.plain_csv import OWN_HEADER
from workshop.domain.step import is_empty
from workshop.domain.terms import FIELDS, LISTS
from workshop.domain.words import Language, Text

Terms = Sequence[Mapping[str, Any]]

TITLE = Text(de="Glossar", en="Glossary")
ID_LABEL = Text(de="ID", en="ID")
ALWAYS = ("term", "definition", ID)
#: The edges of a line within a cell, which would otherwise be lost.
EDGES = re.compile(r"^[ \t]+|[ \t]+$")
MEANT = {" ": "&#32;", "\t": "&#9;"}


def as_csv(terms: Terms, *, delimiter: Literal[",", ";"] = ",") -> bytes:
    """CSV with stable English headings; German Excel opens it at once with a semicolon."""
    # The mark at the beginning tells Excel that this is UTF-8.
    page = io.StringIO("\ufeff", newline="")
    page.seek(0, io.SEEK_END)
    writer = csv.writer(page, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(OWN_HEADER)
    writer.writerows([shield(_cell(term, key)) for key in OWN_HEADER] for term in terms)
    return page.getvalue().encode()


def as_markdown(terms: Terms, language: Language, *, title: str = "") -> bytes:
    """A page with one table; columns that nobody filled are left out."""
    keys = [
        key for key in (*FIELDS, ID) if key in ALWAYS or any(not is_empty(term.get(key)) for term in terms)
    ]
    labels = [LABELS.get(key, ID_LABEL).in_(language) for key in keys]
    rows = [
        labels,
        ["---"] * len(keys),
        *([_escaped(_cell(term, key)) for key in keys] for term in terms),
    ]
    lines = [f"# {title or TITLE.in_(language)}", "", *(f"| {' | '.join(row)} |" for row in rows), ""]
    return "\n".join(lines).encode()


def as_json(terms: Terms) -> bytes:
    """A list of terms, each with all its fields and its id."""
    plain = [{key: term.get(key) or ([] if key in LISTS else "") for key in OWN_HEADER} for term in terms]
    return (json.dumps(plain, ensure_ascii=False, indent=2) + "\n").encode()


def _cell(term: Mapping[str, Any], key: str) -> str:
    value = term.get(key)
    return join(value or ()) if key in LISTS else str(value or "")


def _escaped(text: str) -> str:
    """Text in a cell of a Markdown table: no pipes, no line ends, nothing that could be taken for HTML."""
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace("|", "\\|")
    lines = (EDGES.sub(_as_entities, line) for line in safe.split("\n"))
    return "<br>".join(lines)


def _as_entities(edge: re.Match[str]) -> str:
    return "".join(MEANT[blank] for blank in edge[0])
