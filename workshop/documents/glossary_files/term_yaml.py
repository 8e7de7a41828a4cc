"""The plainest YAML of all: groups with lists of terms and definitions, or a single such list."""

from collections.abc import Iterator, Mapping
from typing import Any

from workshop.documents.glossary_files.columns import key_for
from workshop.documents.glossary_files.guarded_yaml import NOT_A_GROUP, NOT_A_TEXT, text_in, texts_in
from workshop.documents.glossary_files.harvest import Found, Harvest
from workshop.documents.glossary_files.lists import split
from workshop.documents.glossary_files.remarks import BadFile
from workshop.documents.plain_yaml import PlainYaml
from workshop.domain.problems import Path
from workshop.domain.terms import LISTS
from workshop.domain.words import Text

FORMAT = "term-yaml"

NOT_A_GLOSSARY = Text(
    de="Erwartet werden Gruppen mit Listen aus „term“ und „definition“.",
    en="Groups with lists of “term” and “definition” are expected.",
)


def read(plain: PlainYaml, harvest: Harvest) -> None:
    """Take over every term; the name of its group becomes its category."""
    unused: list[str] = []
    for path, group, entry in _entries(plain):
        line, column = plain.mark(path)
        if not isinstance(entry, Mapping):
            harvest.leave_out(NOT_A_GROUP, line, column)
            continue
        unused.extend(key for key in entry if key_for(key) is None)
        try:
            harvest.add({"category": group, **_found(entry)}, line=line, column=column)
        except TypeError as error:
            harvest.leave_out(NOT_A_TEXT.format(name=error), line, column)
    harvest.note_unused(unused)


def _entries(plain: PlainYaml) -> Iterator[tuple[Path, str, Any]]:
    """Every entry with the way to it and the name of its group."""
    content = plain.content
    if isinstance(content, list):
        yield from (((number,), "", entry) for number, entry in enumerate(content))
    elif isinstance(content, Mapping):
        for group, entries in content.items():
            if entries is not None and not isinstance(entries, list):
                line, column = plain.mark((group,))
                raise BadFile(NOT_A_GLOSSARY, line=line, column=column)
            yield from (((group, number), group, entry) for number, entry in enumerate(entries or ()))
    else:
        raise BadFile(NOT_A_GLOSSARY, line=1, column=1)


def _found(entry: Mapping[str, Any]) -> Found:
    found: dict[str, str | list[str]] = {}
    for name in entry:
        key = key_for(name)
        if key is None:
            continue
        if key in LISTS:
            texts = texts_in(entry, name)
            found.setdefault(key, split(texts[0]) if isinstance(entry[name], str) else texts)
        else:
            found.setdefault(key, text_in(entry, name))
    return found
