"""Characters that nobody could read on the printed page, found before anything is printed."""

import shutil
import subprocess
import unicodedata
from collections.abc import Iterator
from functools import cache

from workshop.documents.fonts import SANS, SERIF, metrics
from workshop.domain.contract import Document, Entry

#: Line breaks and tabs are laid out, never drawn.
LAID_OUT = frozenset("\t\n\r\u2028\u2029")
#: They choose between two looks of the character before them.
VARIATIONS = frozenset(map(chr, range(0xFE00, 0xFE10)))


def unprintable(document: Document) -> list[tuple[str, str]]:
    """Every character that neither our fonts nor the system's can draw, once per place where it stands."""
    found = ((char, where) for where, text in _texts(document) for char in text if not _can_be_drawn(char))
    return list(dict.fromkeys(found))


def _texts(document: Document) -> Iterator[tuple[str, str]]:
    """Everything that people wrote, with the place where they would look for it."""
    yield document.title, document.company + document.title
    for part in document.parts:
        for section in part.sections:
            place = " ".join(filter(None, (section.number, section.title)))
            for _, entry in section.entries():
                where = " ".join(filter(None, (entry.number, entry.title))) if entry.title else place
                yield from ((where, text) for text in _said(entry))


def _said(entry: Entry) -> Iterator[str]:
    yield entry.title
    for value in entry.values:
        yield from value.words
        for inner in value.entries:
            yield from _said(inner)


@cache
def _can_be_drawn(char: str) -> bool:
    if char in LAID_OUT or char in _bundled():
        return True
    match unicodedata.category(char):
        case "Cf" | "Zs":
            # Joiners, soft hyphens and spaces of any width leave no mark.
            return True
        case "Cc" | "Cs" | "Cn":
            return False
    return char in VARIATIONS or _system_has(char)


@cache
def _bundled() -> frozenset[str]:
    return frozenset(chr(code) for file in (SERIF, SANS) for code in metrics(file).advances)


def _system_has(char: str) -> bool:
    fc_list = shutil.which("fc-list")
    if fc_list is None:
        return False
    asked = subprocess.run(  # noqa: S603 # a fixed program and one number
        [fc_list, f":charset={ord(char):x}", "family"], capture_output=True, check=False, timeout=20
    )
    return bool(asked.stdout.strip())
