"""YAML from strangers: no aliases, no tags, no depths; looked through before anything is unfolded."""

from collections.abc import Mapping
from typing import Any

import yaml

from workshop.documents.glossary_files.remarks import BadFile, shortened
from workshop.documents.plain_yaml import NotReadable, PlainYaml, read_yaml
from workshop.domain.words import Text

DEEPEST = 20

ALIAS = Text(
    de="Verweise (*{name}) werden nicht gelesen. Bitte den Text an jeder Stelle ausschreiben.",
    en="Aliases (*{name}) are not read. Please write the text out in every place.",
)
TAG = Text(de="Typangaben wie „{name}“ werden nicht gelesen.", en="Type tags such as “{name}” are not read.")
TOO_DEEP = Text(
    de="Die Datei ist tiefer verschachtelt, als ein Glossar es braucht.",
    en="The file is nested deeper than a glossary needs to be.",
)
NOT_A_GROUP = Text(
    de="Hier wird ein Eintrag mit Feldern erwartet.", en="An entry with fields is expected here."
)
NOT_A_TEXT = Text(de="Im Feld „{name}“ wird ein Text erwartet.", en="The field “{name}” should hold a text.")


def read_guarded(text: str) -> PlainYaml:
    """Read YAML as plain text, lists and groups; BadFile says where it is broken or goes too far."""
    _look_through(text)
    try:
        return read_yaml(text)
    except NotReadable as refusal:
        raise _bad(refusal) from None


def _bad(refusal: NotReadable) -> BadFile:
    """The same refusal; its sentence already says where."""
    bad = BadFile(refusal.sentence)
    bad.line, bad.column = refusal.line, refusal.column
    return bad


def _look_through(text: str) -> None:
    """Refuse what could unfold or sink; composing a file nested very deeply would end the process."""
    depth = 0
    try:
        for event in yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
            tag = getattr(event, "tag", None)
            if isinstance(event, yaml.AliasEvent):
                raise _bad_at(event, ALIAS.format(name=shortened(event.anchor or "")))
            if tag:
                raise _bad_at(event, TAG.format(name=shortened(tag)))
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            if depth > DEEPEST:
                raise _bad_at(event, TOO_DEEP)
    except yaml.YAMLError:
        # Reading it properly tells where and why.
        return


def _bad_at(event: yaml.Event, sentence: Text) -> BadFile:
    at = event.start_mark
    return BadFile(sentence, line=at.line + 1, column=at.column + 1) if at else BadFile(sentence)


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
