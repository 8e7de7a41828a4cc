"""What our pictures are made of: strokes, marks and lines of text; a template turns them into SVG."""

from dataclasses import dataclass, field
from typing import Literal

from workshop.documents.fonts import SANS, SANS_SEMIBOLD, wrapped

Tone = Literal["ink", "ink_soft", "agreed"]
Anchor = Literal["start", "middle"]

#: As wide as the text on paper; everything else is in the same units.
WIDTH = 660.0
LEADING = 1.25


@dataclass(frozen=True, kw_only=True)
class Label:
    """One line of text with the point where its baseline begins or centres."""

    x: float
    y: float
    text: str
    size: float
    tone: Tone = "ink"
    bold: bool = False
    serif: bool = False
    anchor: Anchor = "middle"


@dataclass(frozen=True, kw_only=True)
class Mark:
    """A shape in the colour of its side, around a centre; hollow for what leads off the way."""

    x: float
    y: float
    reach: float
    side: str
    text: str = ""
    hollow: bool = False
    #: Of the text inside.
    size: float = 13


@dataclass(frozen=True, kw_only=True)
class Stroke:
    """A line through several points, as SVG spells them."""

    points: str
    thin: bool = False
    dashed: bool = False


@dataclass(kw_only=True)
class Picture:
    """A drawing that grows downwards; its title and what is `told` reach those who do not see it."""

    title: str
    told: str = ""
    height: float = 0
    width: float = WIDTH
    strokes: list[Stroke] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)

    def line(self, *points: tuple[float, float], thin: bool = False, dashed: bool = False) -> None:
        """Draw a line through these points."""
        spelled = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        self.strokes.append(Stroke(points=spelled, thin=thin or dashed, dashed=dashed))

    def text(  # a text needs a place, a room and a look
        self,
        words: str,
        *,
        x: float,
        y: float,
        room: float,
        size: float,
        tone: Tone = "ink",
        bold: bool = False,
        anchor: Anchor = "middle",
        most: int | None = None,
    ) -> float:
        """Set words in as many lines as the room asks for, or `most`; returns where the next would stand."""
        lines = wrapped(words, room, size, SANS_SEMIBOLD if bold else SANS)
        if most and len(lines) > most:
            lines = [*lines[: most - 1], lines[most - 1].removesuffix("-").rstrip(" .,;:") + " …"]
        for line in lines:
            self.labels.append(Label(x=x, y=y, text=line, size=size, tone=tone, bold=bold, anchor=anchor))
            y += size * LEADING
        self.height = max(self.height, y)
        return y
