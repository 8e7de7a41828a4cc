"""What our letters cannot draw: emoji get a font of their own, and what no font has is printed by name."""

import re
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator
from functools import cache

from workshop.documents.fonts import PICTURES, SANS, SERIF, metrics
from workshop.domain.contract import Document, Entry

#: Line breaks and tabs are laid out, never drawn.
LAID_OUT = frozenset("\t\n\r\u2028\u2029")
#: They choose between two looks of the character before them.
VARIATIONS = frozenset(map(chr, range(0xFE00, 0xFE10)))
#: The formats that can be embedded in a PDF.
SCALABLE = ("TrueType", "CFF")
#: A picture and whatever dresses it: its look, the tone of its skin, its flag, what it is joined to.
_DRESS = "[\ufe00-\ufe0f\u20e3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]*"
CLUSTER = re.compile(
    "[0-9#*]\ufe0f?\u20e3|[\U0001f1e6-\U0001f1ff]{2}|[\x00-\x08\x0b-\x1f\x7f]|"
    f"[^\x00-\x7f]{_DRESS}(?:\u200d[^\x00-\x7f]{_DRESS})*"
)
#: What a page needs to draw pictures, put at the end of its head.
HEAD = "</head>"
PICTURED = f'<link rel="stylesheet" href="css/pictures.css">{HEAD}'


def unprintable(document: Document) -> list[tuple[str, str]]:
    """Every character that neither our fonts nor the system's can draw, once per place where it stands."""
    found = ((char, where) for where, text in _texts(document) for char in text if not _can_be_drawn(char))
    return list(dict.fromkeys(found))


def without_gaps(html: str) -> str:
    """The same page with a font for its pictures, and the name of every character that nobody can draw."""
    drawn = CLUSTER.sub(_drawn, html)
    has_pictures = any(char in _pictures() and char not in _letters() for char in set(drawn) if char > "\x7f")
    return drawn.replace(HEAD, PICTURED, 1) if has_pictures else drawn


def named(char: str) -> str:
    """A character in words: "[egyptian hieroglyph d010]", or "[U+4E2D]" if its name is no more than that."""
    code = f"{ord(char):04X}"
    name = unicodedata.name(char, code)
    return f"[U+{code}]" if code in name else f"[{name.lower()}]"


def _drawn(cluster: re.Match[str]) -> str:
    chars = cluster[0]
    if all(map(_can_be_drawn, chars)):
        return chars
    seen = (char for char in chars if char not in VARIATIONS and unicodedata.category(char) != "Cf")
    return "".join(char if _can_be_drawn(char) else named(char) for char in seen)


def _texts(document: Document) -> Iterator[tuple[str, str]]:
    """Everything that people wrote, with the place where they would look for it."""
    yield document.title, document.company + document.title
    for part in document.parts:
        for section in part.sections:
            place = " ".join(filter(None, (section.number, section.title)))
            for _, entry in section.entries():
                # Terms are printed alphabetically and without the numbers of their order.
                number = "" if section.slug == "glossary" else entry.number
                where = " ".join(filter(None, (number, entry.title))) if entry.title else place
                yield from ((where, text) for text in _said(entry))
    for record in document.decisions:
        spoken = [record.prompt, record.wording, record.rationale, record.benefit, *record.alternatives]
        spoken += [*(each.sentence for each in record.reservations), *(each.name for each in record.present)]
        yield from ((record.cited, text) for text in spoken)


def _said(entry: Entry) -> Iterator[str]:
    yield entry.title
    for value in entry.values:
        yield from value.words
        for inner in value.entries:
            yield from _said(inner)


@cache
def _can_be_drawn(char: str) -> bool:
    if char in LAID_OUT or char in _letters() or char in _pictures():
        return True
    match unicodedata.category(char):
        case "Cf" | "Zs":
            # Joiners, soft hyphens and spaces of any width leave no mark.
            return True
        case "Cc" | "Cs":
            return False
    return char in VARIATIONS or _system_has(char)


@cache
def _letters() -> frozenset[str]:
    return frozenset(chr(code) for file in (SERIF, SANS) for code in metrics(file).advances)


@cache
def _pictures() -> frozenset[str]:
    return frozenset(map(chr, metrics(PICTURES).advances))


def _system_has(char: str) -> bool:
    return any(first <= ord(char) <= last for first, last in _system())


@cache
def _system() -> tuple[tuple[int, int], ...]:
    """All that the system's scalable fonts can draw, as ranges; asked once, as asking costs a process."""
    fc_list = shutil.which("fc-list")
    if fc_list is None:
        return ()
    asked = subprocess.run(  # noqa: S603 # a fixed program and a fixed question
        [fc_list, "--format", "%{fontformat} %{charset}\n"],
        capture_output=True,
        check=False,
        timeout=20,
        text=True,
    )
    usable = [line.split()[1:] for line in asked.stdout.splitlines() if line.startswith(SCALABLE)]
    spelled = (each.split("-") for each in sorted({each for ranges in usable for each in ranges}))
    return tuple((int(each[0], 16), int(each[-1], 16)) for each in spelled)
