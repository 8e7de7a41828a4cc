"""The bundled fonts: which there are, which characters they have, how wide a line of text runs."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path

from fontTools.ttLib import TTFont

STATIC = Path(__file__).parents[2] / "static"
FOLDER = STATIC / "fonts"

SERIF = "IBMPlexSerif-Regular.woff2"
SANS = "IBMPlexSans-Regular.woff2"
SANS_SEMIBOLD = "IBMPlexSans-SemiBold.woff2"
#: Emoji in one colour; read only by pages that hold any.
PICTURES = "pictures/NotoEmoji-Regular.woff2"


@dataclass(frozen=True, kw_only=True)
class Metrics:
    """What one font file knows: its characters and how far each moves the pen, in thousandths of the size."""

    advances: dict[int, float]

    def width(self, text: str, size: float) -> float:
        """How wide the text runs at this size; an unknown character counts as a wide one."""
        return sum(self.advances.get(ord(char), 700) for char in text) * size / 1000


@cache
def metrics(file: str) -> Metrics:
    """The metrics of a bundled font; reading one costs some 50 ms, so each is read once."""
    with TTFont(FOLDER / file, lazy=True) as font:
        scale = 1000 / font["head"].unitsPerEm
        pen = font["hmtx"]
        return Metrics(advances={code: pen[name][0] * scale for code, name in font.getBestCmap().items()})


def wrapped(text: str, width: float, size: float, file: str = SANS) -> list[str]:
    """The text in lines that are no wider than this; a word that is too long is broken with a hyphen."""
    lines: list[str] = []
    font = metrics(file)
    for word in re.split(r"[ \t\n]+", text.strip()):
        candidate = f"{lines[-1]} {word}" if lines else word
        if lines and font.width(candidate, size) <= width:
            lines[-1] = candidate
        else:
            lines += _broken(word, width, size, font)
    return lines


def _broken(word: str, width: float, size: float, font: Metrics) -> list[str]:
    """The word in pieces, each as long as fits with its hyphen; every letter is measured once."""
    ends = list(accumulate((font.width(letter, size) for letter in word), initial=0.0))
    room = width - font.width("-", size)
    pieces, begin = [], 0
    while ends[-1] - ends[begin] > width and len(word) - begin > 2:  # noqa: PLR2004 # a letter, its hyphen
        fits = bisect_right(ends, ends[begin] + room) - 1
        cut = min(max(fits, begin + 1), len(word) - 1)
        pieces.append(word[begin:cut] + "-")
        begin = cut
    return [*pieces, word[begin:]]
