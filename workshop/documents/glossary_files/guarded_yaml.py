"""YAML from strangers, told as the trouble of a glossary file."""

from collections.abc import Mapping
from typing import Any

from workshop.documents.glossary_files.remarks import BadFile
from workshop.documents.plain_yaml import NotReadable, PlainYaml, read_yaml
from workshop.domain.words import Text

NOT_A_GROUP = Text(
    de="Hier wird ein Eintrag mit Feldern erwartet.", en="An entry with fields is expected here."
)
NOT_A_TEXT = Text(de="Im Feld „{name}“ wird ein Text erwartet.", en="The field “{name}” should hold a text.")


def read_guarded(text: str) -> PlainYaml:
    """Read YAML as plain text, lists and groups; BadFile says where it is broken or goes too far."""
    try:
        return read_yaml(text)
    except NotReadable as refusal:
        raise _bad(refusal) from None


def _bad(refusal: NotReadable) -> BadFile:
    """The same refusal; its sentence already says where."""
    bad = BadFile(refusal.sentence)
    bad.line, bad.column = refusal.line, refusal.column
    return bad


def text_in(group: Mapping[str, Any], key: str) -> str:
    """The text of a field, empty if there is none; TypeError if it holds something else."""
    value = group.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise TypeError(key)
    return value


def texts_in(group: Mapping[str, Any], key: str) -> list[str]:
    """The texts of a field, which may be a single one; TypeError if it holds something else."""
    value = group.get(key)
    listed = [] if value is None else [value] if isinstance(value, str) else value
    if not (isinstance(listed, list) and all(isinstance(each, str) for each in listed)):
        raise TypeError(key)
    return listed
