"""Which piece of a line is what somebody was looking for, and which lines of a text to show of it."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from workshop.domain.portal.lexicon import How
from workshop.domain.portal.spelling import letters, spellings, words_in

#: So many letters of a text are shown on either side of what was found.
AROUND: Final = 70
LINK: Final = re.compile(r"!?\[([^\]\[]*)\]\([^()\s]*\)")
#: What makes Markdown of a line, and says nothing in one that is read aloud.
MARKS: Final = re.compile(r"(?m)^\s{0,3}(?:#{1,6}|>|[-+*]|\d{1,3}\.)\s+|[*_`~|]+(?=\S)|(?<=\S)[*_`~|]+|\|")

Span = tuple[int, int]


def bare(text: str) -> str:
    """Markdown as one line of plain words."""
    return " ".join(MARKS.sub(" ", LINK.sub(r"\1", text)).split()).replace(" .", ".").replace(" ,", ",")


def in_short(text: str, most: int) -> str:
    """Markdown as plain words, cut between two of them where it has more letters than that."""
    said = bare(text)
    return said if len(said) <= most else said[:most].rsplit(" ", 1)[0] + " …"


def spans(text: str, met: str, typed: str, how: How, *, whole: bool = False) -> list[Span]:
    """Where the word `met` stands in a text, or the part of it that was typed; all of it if it is `whole`."""
    if whole:
        inner = _inner(text, typed) if how in {How.BEGINS, How.INSIDE} else None
        return [inner or (0, len(text))]
    found = []
    for begin, end in words_in(text):
        if met in spellings(text[begin:end]):
            inner = _inner(text[begin:end], typed) if how in {How.BEGINS, How.INSIDE} else None
            found.append((begin + inner[0], begin + inner[1]) if inner else (begin, end))
    return found


def merged(found: Iterable[Span]) -> list[Span]:
    """The same places in order, those that meet made one."""
    joined: list[Span] = []
    for begin, end in sorted(found):
        if joined and begin <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((begin, end))
    return joined


def excerpt(text: str, found: Sequence[Span]) -> tuple[str, list[Span]]:
    """The text around the first place, cut between words, with the places that are left in it."""
    if not found:
        return _cut(text, 0, 2 * AROUND)[0], []
    begin, end = found[0]
    shown, moved = _cut(text, begin - AROUND, end + AROUND)
    shifted = [(at + moved, to + moved) for at, to in found]
    inside = [(at, to) for at, to in shifted if at >= 0 and to <= len(shown)]
    return shown, inside


def pieces(text: str, found: Iterable[Span]) -> list[tuple[str, bool]]:
    """The text in pieces, each with whether it is what was looked for."""
    cut, done = [], 0
    for begin, end in merged(found):
        cut += [(text[done:begin], False), (text[begin:end], True)]
        done = end
    return [piece for piece in [*cut, (text[done:], False)] if piece[0]]


def _inner(word: str, typed: str) -> Span | None:
    for spelt in (False, True):
        row, places = letters(word, spelt=spelt)
        at = row.find(typed)
        if at >= 0:
            return places[at], places[at + len(typed) - 1] + 1
    return None


def _cut(text: str, begin: int, end: int) -> tuple[str, int]:
    """A piece of a text from one word to another, and by how much its letters have moved."""
    begin = 0 if begin <= 0 else text.find(" ", begin) + 1
    last = len(text) if end >= len(text) else max(text.rfind(" ", begin, end), 0) or end
    before, after = "… " if begin else "", " …" if last < len(text) else ""
    return before + text[begin:last] + after, len(before) - begin
