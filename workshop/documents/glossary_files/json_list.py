"""A JSON list of terms with their ids, as we write it."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from workshop.documents.glossary_files.columns import ID
from workshop.documents.glossary_files.guarded_yaml import NOT_A_GROUP, NOT_A_TEXT, text_in, texts_in
from workshop.documents.glossary_files.harvest import Found, Harvest
from workshop.documents.glossary_files.places import Places
from workshop.documents.glossary_files.remarks import BadFile, shortened
from workshop.domain.terms import FIELDS, LISTS
from workshop.domain.words import Text

FORMAT = "json"

SPACE = re.compile(r"[ \t\n\r]*")

NOT_A_LIST = Text(
    de="Erwartet wird eine Liste von Begriffen: [{…}, {…}].",
    en="A list of terms is expected: [{…}, {…}].",
)
NOT_JSON = Text(
    de="Ab hier ist das kein lesbares JSON ({reason}).",
    en="From here on this is no readable JSON ({reason}).",
)
TWICE = Text(de="Das Feld „{name}“ steht zweimal da.", en="The field “{name}” occurs twice.")
TOO_DEEP = Text(
    de="Die Datei ist tiefer verschachtelt, als ein Glossar es braucht.",
    en="The file is nested deeper than a glossary needs to be.",
)


class _Twice(Exception):
    """A field that occurs twice in one entry."""


def read(text: str, harvest: Harvest) -> None:
    """Take over every entry; texts stay as they are, since nobody else writes this format."""
    unused: list[str] = []
    places = Places(text)
    for place, entry in _entries(text, places):
        line, column = places.mark(place)
        if not isinstance(entry, dict):
            harvest.leave_out(NOT_A_GROUP, line, column)
            continue
        unused.extend(key for key in entry if key != ID and key not in FIELDS)
        try:
            harvest.add(_found(entry), line=line, column=column, verbatim=True)
        except TypeError as error:
            harvest.leave_out(NOT_A_TEXT.format(name=error), line, column)
    harvest.note_unused(unused)


def _found(entry: dict[str, Any]) -> Found:
    return {
        ID: text_in(entry, ID),
        **{key: texts_in(entry, key) if key in LISTS else text_in(entry, key) for key in FIELDS},
    }


def _entries(text: str, places: Places) -> Iterator[tuple[int, Any]]:
    """Every element of the list with the place where it begins."""
    # Numbers stay as they are written.
    decoder = json.JSONDecoder(
        object_pairs_hook=_distinct, parse_int=str, parse_float=str, parse_constant=str
    )
    place = _after_space(text, 0)
    if text[place : place + 1] != "[":
        raise _bad(NOT_A_LIST, places, place)
    place = _after_space(text, place + 1)
    while text[place : place + 1] != "]":
        try:
            entry, end = decoder.raw_decode(text, place)
        except json.JSONDecodeError as error:
            raise _bad(NOT_JSON.format(reason=error.msg), places, error.pos) from None
        except _Twice as error:
            raise _bad(TWICE.format(name=shortened(str(error))), places, place) from None
        except RecursionError:
            raise _bad(TOO_DEEP, places, place) from None
        yield place, entry
        place = _after_space(text, end)
        if text[place : place + 1] == ",":
            place = _after_space(text, place + 1)
        elif text[place : place + 1] != "]":
            raise _bad(NOT_JSON.format(reason="Expecting ',' or ']'"), places, place)
    if (rest := _after_space(text, place + 1)) < len(text):
        raise _bad(NOT_JSON.format(reason="Extra data"), places, rest)


def _distinct(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    group = dict(pairs)
    if len(group) < len(pairs):
        raise _Twice(Counter(name for name, _ in pairs).most_common(1)[0][0])
    return group


def _after_space(text: str, place: int) -> int:
    found = SPACE.match(text, place)
    return found.end() if found else place


def _bad(sentence: Text, places: Places, place: int) -> BadFile:
    line, column = places.mark(place)
    return BadFile(sentence, line=line, column=column)
