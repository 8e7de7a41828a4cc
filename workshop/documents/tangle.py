"""How tangled Markdown is: some texts take minutes to read, so they are known before anybody begins."""

import re
from dataclasses import dataclass
from typing import Final

from workshop.domain.refusals import Refusal
from workshop.domain.words import Text

LONGEST: Final = 20_000
MOST_LINES: Final = 3_000
#: Quotes and lists may begin within one another on a single line.
INDENT: Final = re.compile(r"^(?:[ >]|[-*+] |\d+[.)] )*+", re.MULTILINE)
DEEPEST_INDENT: Final = 48
#: Each may open something that is searched for up to the end of the text.
MARKS: Final = "[`(<"
MOST_MARKS: Final = 800
MOST_MARKS_A_PARAGRAPH: Final = 400
#: Titles, rules, quotes and points of a list: at each, the rest of the text is cut off and copied.
STARTER: Final = re.compile(
    r"^ *+(?:>|#|=+ *$|-+ *$|(?:[-*_] *+){3,}$|[-*+] |\d+[.)] )",
    re.MULTILINE,
)
MOST_STARTERS: Final = 600
#: Every row of a table is filled up to the width of its head.
MOST_CELLS: Final = 5_000
#: What costs little each, but adds up.
SMALL_MARKS: Final = "*_&\\:"
MOST_SMALL_MARKS: Final = 8_000
#: Letters that all open brackets together search through.
FARTHEST: Final = 1_500_000

#: Up to here a text is read as fast as it is long.
EASY: Final = 120
#: All the strain that one document may cause by texts that are not easy.
BEARABLE: Final = 20_000


class TooTangled(Refusal):
    """Markdown with so many open brackets or levels that reading it would take minutes."""

    def __init__(self) -> None:
        super().__init__(
            Text(
                de="Dieser Text enthält zu viele Klammern, Verweise, Listenpunkte, Tabellenzellen oder "
                "Einrückungen. Bitte vereinfachen.",
                en="This text has too many brackets, links, list points, table cells or indents. "
                "Please simplify it.",
            )
        )


@dataclass(kw_only=True)
class Patience:
    """The strain a document may still cause; once it is used up, only easy texts are read as Markdown."""

    left: float = BEARABLE

    def bear(self, strain: int) -> None:
        """Read one more text of this strain, or not: TooTangled."""
        if strain > EASY:
            self.left -= strain
            if self.left < 0:
                raise TooTangled


def as_read(text: str) -> str:
    """The text as Markdown sees it: the same line ends, no tabs, nothing on blank lines."""
    lines = text.replace("\x02", "").replace("\x03", "").replace("\r\n", "\n").replace("\r", "\n")
    return re.sub(r"(?<=\n) +\n", "\n", lines.expandtabs(4))


def guard(text: str) -> int:
    """How much strain a text causes; TooTangled if Markdown cannot read it in no time."""
    if len(text) > LONGEST:
        raise TooTangled
    seen = as_read(text)
    paragraphs = re.split(r"\n{2,}", seen)
    lines, starters = seen.count("\n"), len(STARTER.findall(seen))
    marks = max(seen.count(mark) for mark in MARKS)
    small = sum(seen.count(mark) for mark in SMALL_MARKS)
    cells = sum(map(_cells, paragraphs))
    search = sum(part.count("[") * len(part) for part in paragraphs)
    if (
        len(seen) > 2 * LONGEST
        or lines > MOST_LINES
        or starters > MOST_STARTERS
        or marks > MOST_MARKS
        or small > MOST_SMALL_MARKS
        or cells > MOST_CELLS
        or search > FARTHEST
        or any(part.count(mark) > MOST_MARKS_A_PARAGRAPH for part in paragraphs for mark in MARKS)
        or any(len(indent) > DEEPEST_INDENT for indent in INDENT.findall(seen))
    ):
        raise TooTangled
    return starters + marks + (cells + lines) // 5 + small // 10 + search // 1_000


def _cells(paragraph: str) -> int:
    """How many cells a paragraph has if it is a table; its widest line may be the head."""
    widest = max(line.count("|") for line in paragraph.split("\n"))
    return widest and (widest + 1) * (paragraph.count("\n") + 1)
