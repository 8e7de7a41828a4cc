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
#: Letters that all open brackets together search through.
FARTHEST: Final = 1_500_000
#: What costs little each, but adds up.
SMALL_MARKS: Final = "*_&\\:"
MOST_SMALL_MARKS: Final = 8_000
#: Titles, rules and quotes: at each, the rest of the text is cut off and copied.
BREAK: Final = re.compile(r"^ *+(?:>|#|=+ *$|-+ *$|(?:[-*_] *+){3,}$)", re.MULTILINE)
POINT: Final = re.compile(r"^ *+(?:[-*+] |\d+[.)] )", re.MULTILINE)
MOST_STARTERS: Final = 600
#: Every row of a table is filled up to the width of its head.
MOST_CELLS: Final = 5_000

#: Strain counts about a millisecond each; up to here a text is read nearly as fast as it is long.
EASY: Final = 50
#: All the strain that one document may cause by texts that are not easy.
BEARABLE: Final = 20_000


class TooTangled(Refusal):
    """Markdown with so many open brackets or levels that reading it would take minutes."""

    sentence = Text(
        de="Dieser Text enthält zu viele Klammern, Verweise, Listenpunkte, Tabellenzellen oder "
        "Einrückungen. Bitte vereinfachen.",
        en="This text has too many brackets, links, list points, table cells or indents. Please simplify it.",
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


@dataclass(frozen=True, kw_only=True)
class Tally:
    """How much of what is slow to read a text holds."""

    letters: int
    lines: int
    indent: int
    breaks: int
    points: int
    cells: int
    marks: int
    marks_a_paragraph: int
    search: int
    small: int

    @property
    def is_too_much(self) -> bool:
        """Whether reading it could take longer than a second."""
        return (
            self.letters > 2 * LONGEST
            or self.lines > MOST_LINES
            or self.indent > DEEPEST_INDENT
            or self.breaks + self.points > MOST_STARTERS
            or self.cells > MOST_CELLS
            or self.marks > MOST_MARKS
            or self.marks_a_paragraph > MOST_MARKS_A_PARAGRAPH
            or self.search > FARTHEST
            or self.small > MOST_SMALL_MARKS
        )

    @property
    def strain(self) -> int:
        """About how many milliseconds it costs, as measured."""
        squares = self.breaks**2 / 600 + self.points**2 / 2500 + self.lines**2 / 30_000
        return int(squares + self.small**2 / 150_000 + self.search / 2500 + self.cells / 50 + self.marks / 8)


def guard(text: str) -> int:
    """How much strain a text causes; TooTangled if Markdown cannot read it in no time."""
    if len(text) > LONGEST:
        raise TooTangled
    seen = as_read(text)
    paragraphs = re.split(r"\n{2,}", seen)
    tally = Tally(
        letters=len(seen),
        lines=seen.count("\n"),
        indent=max(map(len, INDENT.findall(seen))),
        breaks=len(BREAK.findall(seen)),
        points=len(POINT.findall(seen)),
        cells=sum(map(_cells, paragraphs)),
        marks=max(seen.count(mark) for mark in MARKS),
        marks_a_paragraph=max(part.count(mark) for part in paragraphs for mark in MARKS),
        search=sum(part.count("[") * len(part) for part in paragraphs),
        small=sum(seen.count(mark) for mark in SMALL_MARKS),
    )
    if tally.is_too_much:
        raise TooTangled
    return tally.strain


def _cells(paragraph: str) -> int:
    """How many cells a paragraph has if it is a table; its widest line may be the head."""
    widest = max(line.count("|") for line in paragraph.split("\n"))
    return widest and (widest + 1) * (paragraph.count("\n") + 1)
