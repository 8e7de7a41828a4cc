"""How wide the columns of a table should be: room for the longest word first, then by what they hold."""

import re
from collections.abc import Sequence

from workshop.documents.fonts import SERIF, metrics

#: The text of a table on paper and the room for all its columns, in points.
SIZE = 8.5
ROOM = 470.0
#: Between columns, and for the sign of a side before a name; a dense table is set smaller.
GAP = 20.0
DENSE_GAP = 6.0
#: What a column gets that asks for nothing more: its text may be bold, or behind a sign.
EASE = 12.0
#: Beyond this a word is hyphenated rather than given room.
LONGEST_WORD = 72.0
#: Twice the text gets less than twice the width, or short columns would starve.
YIELDING = 0.7
HUNDRED = 100
#: Where a line may break; a fixed space holds a number and its unit together.
BREAKABLE = re.compile(r"[ \t\n]+|(?<=–)")


def shares(columns: Sequence[Sequence[str]], *, dense: bool = False) -> list[int]:
    """The width of each column in percent; each comes as all the texts that stand in it, heading first."""
    least = [_longest_word(texts) + (DENSE_GAP if dense else GAP) for texts in columns]
    wishes = [_wish(texts, need) for texts, need in zip(columns, least, strict=True)]
    if not any(wishes):
        wishes = least
    else:
        least = [need if wish else need + EASE for need, wish in zip(least, wishes, strict=True)]
    spare = max(ROOM - sum(least), 0)
    widths = [need + spare * wish / sum(wishes) for need, wish in zip(least, wishes, strict=True)]
    percents = [int(HUNDRED * width / sum(widths)) for width in widths]
    percents[-1] += HUNDRED - sum(percents)
    return percents


def _wish(texts: Sequence[str], need: float) -> float:
    """How much of the spare width a column asks for: none if each of its texts stands on one line already."""
    font = metrics(SERIF)
    if max((font.width(text, SIZE) for text in texts[1:]), default=0) <= need:
        return 0.0
    return float(max(_mean_width(texts), 1) ** YIELDING)


def _longest_word(texts: Sequence[str]) -> float:
    font = metrics(SERIF)
    words = (font.width(word, SIZE) for text in texts for word in BREAKABLE.split(text))
    return min(max(words, default=0), LONGEST_WORD)


def _mean_width(texts: Sequence[str]) -> float:
    font = metrics(SERIF)
    return sum(font.width(text, SIZE) for text in texts) / max(len(texts), 1)
