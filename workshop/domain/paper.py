"""What a contract is printed on: the paper, and a company's own logo and colour."""

import re
from dataclasses import dataclass
from typing import Final, Literal, get_args

from workshop.domain.refusals import Refusal
from workshop.domain.words import Text

PaperSize = Literal["a4", "letter"]
SIZES: Final[tuple[PaperSize, ...]] = get_args(PaperSize)
COLOUR: Final = re.compile(r"#[0-9a-f]{6}")
#: What WCAG asks of text on its ground; the ground is white.
LEAST_CONTRAST: Final = 4.5
#: One step on the way from a pale colour to one that can be read, in hundredths of its light.
STEPS: Final = 100


@dataclass(frozen=True, kw_only=True)
class Look:
    """How a company's contracts look; a version keeps the one it was published with."""

    size: PaperSize = "a4"
    #: Such as "#1d4f7c"; empty for none of its own.
    colour: str = ""
    #: A PNG without anything but its picture; empty for none.
    logo: bytes = b""


PLAIN: Final = Look()


class NoColour(Refusal):
    """Something that names no colour."""

    def __init__(self, given: str) -> None:
        super().__init__(
            Text(
                de=f"„{given[:20]}“ ist keine Farbe. Schreib sie als # mit sechs Ziffern oder Buchstaben, "
                "etwa #1d4f7c.",
                en=f"“{given[:20]}” is no colour. Write it as # with six digits or letters, such as #1d4f7c.",
            )
        )


class TooPale(Refusal):
    """A colour that cannot be read on paper; names the nearest one that can."""

    def __init__(self, given: str, darker: str) -> None:
        super().__init__(
            Text(
                de=f"{given} ist auf Papier zu blass zum Lesen. Derselbe Ton, dunkel genug: {darker}.",
                en=f"{given} is too pale to be read on paper. The same shade, dark enough: {darker}.",
            )
        )


def colour_of(given: str) -> str:
    """The colour as it is kept, empty for none; NoColour or TooPale if it cannot serve."""
    colour = given.strip().lower()
    if not colour:
        return ""
    if not colour.startswith("#"):
        colour = f"#{colour}"
    if not COLOUR.fullmatch(colour):
        raise NoColour(given.strip())
    if contrast_on_paper(colour) < LEAST_CONTRAST:
        raise TooPale(colour, _darkened(colour))
    return colour


def contrast_on_paper(colour: str) -> float:
    """How a colour stands out from white, from 1 (not at all) to 21, as WCAG reckons."""
    return 1.05 / (_light(colour) + 0.05)


def _light(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 # sRGB


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _darkened(colour: str) -> str:
    """The lightest colour of the same shade that can be read."""
    parts = _parts(colour)
    for step in range(STEPS, -1, -1):
        darker = "#" + "".join(f"{part * step // STEPS:02x}" for part in parts)
        if contrast_on_paper(darker) >= LEAST_CONTRAST:
            return darker
    return "#000000"
