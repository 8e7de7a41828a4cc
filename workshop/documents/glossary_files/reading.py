"""The front door for glossary files: decodes them, recognises their format, and reads them."""

import re
from collections.abc import Callable
from pathlib import PurePath

from workshop.documents.glossary_files import (
    datahub,
    json_list,
    markdown_table,
    openmetadata,
    plain_csv,
    term_yaml,
)
from workshop.documents.glossary_files.columns import is_known
from workshop.documents.glossary_files.csv_table import read_table
from workshop.documents.glossary_files.decoding import decode
from workshop.documents.glossary_files.guarded_yaml import read_guarded
from workshop.documents.glossary_files.harvest import NO_TERMS, Harvest
from workshop.documents.glossary_files.remarks import BadFile, ReadGlossary, Remark, quoted
from workshop.domain.words import Text

#: What a format belongs to: the formats of one family look alike from afar.
FAMILIES = {
    openmetadata.FORMAT: "csv",
    datahub.CSV_FORMAT: "csv",
    plain_csv.FORMAT: "csv",
    datahub.YAML_FORMAT: "yaml",
    term_yaml.FORMAT: "yaml",
    markdown_table.FORMAT: "markdown",
    json_list.FORMAT: "json",
}
#: What the end of a name says; anything else is told by its content.
ENDINGS = {
    **dict.fromkeys((".csv", ".tsv"), "csv"),
    **dict.fromkeys((".yaml", ".yml"), "yaml"),
    **dict.fromkeys((".md", ".markdown"), "markdown"),
    ".json": "json",
}
JSON_BEGINS = re.compile(r"\s*\[\s*[{\]]")
YAML_BEGINS = re.compile(r"^(?:- )?[\w\"'-][^\n,;|\t]*:(?: |$)", re.MULTILINE)

NO_SUCH_FORMAT = Text(
    de="Das Format „{name}“ gibt es nicht; möglich sind: {known}.",
    en="There is no format “{name}”; there are: {known}.",
)
NOT_THIS_FORMAT = Text(
    de="Das ist keine Datei im Format „{name}“.", en="This is no file of the format “{name}”."
)


def read_glossary(
    name: str,
    content: bytes,
    *,
    written_as: str | None = None,
    new_id: Callable[[], str] | None = None,
) -> ReadGlossary:
    """Read the terms of a file; BadFile if it cannot be read at all.

    `written_as` names the format where it should not be recognised; `new_id` makes ids for
    terms that have none, which otherwise are made of the title.
    """
    if written_as is not None and written_as not in FAMILIES:
        raise BadFile(NO_SUCH_FORMAT.format(name=written_as, known=quoted(FAMILIES)))
    text, remarks = decode(content)
    harvest = Harvest(new_id)
    harvest.remarks.extend(remarks)
    family = FAMILIES[written_as] if written_as else _family(name, text)
    if family == "csv":
        used = _read_csv(text, written_as, harvest)
    else:
        used = _read_page(_unix(text), family, written_as, harvest)
    if not harvest.terms and not harvest.remarks:
        harvest.note(NO_TERMS)
    return ReadGlossary(format=used, terms=harvest.terms, remarks=sorted(harvest.remarks, key=_in_order))


def _family(name: str, text: str) -> str:
    if family := ENDINGS.get(PurePath(name).suffix.lower()):
        return family
    if JSON_BEGINS.match(text):
        return "json"
    if markdown_table.has_glossary(_unix(text)):
        return "markdown"
    if _has_known_header(text) or not YAML_BEGINS.search(text):
        return "csv"
    return "yaml"


def _has_known_header(text: str) -> bool:
    try:
        header = read_table(text, is_known).header
    except BadFile:
        return False
    return any(fits(header) for fits in (openmetadata.fits, datahub.fits_csv, plain_csv.fits))


def _read_csv(text: str, written_as: str | None, harvest: Harvest) -> str:
    table = read_table(text, is_known)
    if written_as in {None, openmetadata.FORMAT} and openmetadata.fits(table.header):
        openmetadata.read(table, harvest)
        return openmetadata.FORMAT
    if written_as in {None, datahub.CSV_FORMAT} and datahub.fits_csv(table.header):
        datahub.read_csv(table, harvest)
        return datahub.CSV_FORMAT
    if written_as not in {None, plain_csv.FORMAT}:
        raise BadFile(NOT_THIS_FORMAT.format(name=written_as), line=table.header.line)
    plain_csv.read(table, harvest)
    return plain_csv.FORMAT


def _read_page(text: str, family: str, written_as: str | None, harvest: Harvest) -> str:
    if family == "json":
        json_list.read(text, harvest)
        return json_list.FORMAT
    if family == "markdown":
        markdown_table.read(text, harvest)
        return markdown_table.FORMAT
    plain = read_guarded(text)
    if written_as in {None, datahub.YAML_FORMAT} and datahub.fits_yaml(plain.content):
        datahub.read_yaml(plain, harvest)
        return datahub.YAML_FORMAT
    if written_as == datahub.YAML_FORMAT:
        raise BadFile(NOT_THIS_FORMAT.format(name=written_as))
    term_yaml.read(plain, harvest)
    return term_yaml.FORMAT


def _in_order(remark: Remark) -> tuple[bool, int, int]:
    """From top to bottom; what is about the whole file comes last."""
    return (remark.line is None, remark.line or 0, remark.column or 0)


def _unix(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
