"""The calculator as a picture: from many leads to few customers, each figure as large as it is."""

import math
from collections.abc import Mapping, Sequence
from fractions import Fraction

from workshop.documents.fonts import SERIF, metrics
from workshop.documents.picture import WIDTH, Label, Mark, Picture
from workshop.domain.contract import Figure, Section

#: Which side works with what, so that the picture speaks the same shapes as the rest of the page.
SIDES = {"leads": "marketing", "mql": "marketing", "sal": "sales", "sql": "sales", "won": "agreed"}
#: The rate that leads to each figure.
RATES = {"mql": "lead_to_mql", "sal": "mql_to_sal", "sql": "sal_to_sql", "won": "sql_to_won"}
LARGEST = 38.0
SMALLEST = 5.0
#: The size of the numbers, unless the longest asks for a smaller one, and what stays free between them.
NUMBERS = 32.0
APART = 14.0


def draw(
    section: Section, words: Mapping[str, str], *, width: float = WIDTH, largest: float = LARGEST
) -> Picture | None:
    """The chain of the calculated figures, the largest shape with this reach; None while there are none."""
    figures = [figure for figure in section.figures if figure.key in SIDES]
    if not figures:
        return None
    told = " → ".join(f"{figure.label} {figure.words}" for figure in figures)
    picture = Picture(title=f"{words['chain']}: {told}", width=width)
    most = max(_amount(figure) for figure in figures) or Fraction(1)
    cell = width / len(figures)
    size = _size_of_numbers(figures, cell - APART)
    y = largest + 8
    picture.line((cell / 2, y), (width - cell / 2, y))
    for place, figure in enumerate(figures):
        x = cell * (place + 0.5)
        # The area tells the amount, so the reach grows with its root.
        reach = max(largest * math.sqrt(_amount(figure) / most), SMALLEST)
        picture.marks.append(Mark(x=x, y=y, reach=reach, side=SIDES[figure.key]))
        if place:
            _draw_rate(picture, section, figures[place - 1 : place + 1], (x - cell / 2, y))
        picture.labels.append(Label(x=x, y=y + largest + 34, text=figure.words, size=size, serif=True))
        picture.text(figure.label, x=x, y=y + largest + 52, room=cell - 10, size=11, tone="ink_soft")
    return picture


def further(section: Section) -> list[Figure]:
    """The calculated figures that are no link of the chain."""
    return [figure for figure in section.figures if figure.key not in SIDES]


def _size_of_numbers(figures: Sequence[Figure], room: float) -> float:
    """The size at which the longest number keeps to its room: one for all, so that they can be compared."""
    longest = max(metrics(SERIF).width(figure.words, 1) for figure in figures)
    return round(min(NUMBERS, room / longest), 1)


def _draw_rate(picture: Picture, section: Section, pair: Sequence[Figure], at: tuple[float, float]) -> None:
    rate = section.single.words(RATES[pair[1].key]) if section.single else ""
    if rate:
        picture.text(rate, x=at[0] + 8, y=at[1] - 8, room=80, size=12, bold=True)


def _amount(figure: Figure) -> Fraction:
    """The exact amount, whether spelled as a decimal or as a fraction."""
    return Fraction(figure.exact)
