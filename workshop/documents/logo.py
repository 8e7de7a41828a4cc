"""A company's logo: whatever is uploaded becomes a small plain PNG, or is refused with a sentence."""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from workshop.domain.refusals import Refusal
from workshop.domain.words import Text

#: The kinds of picture that are read at all; everything else stays unopened.
KINDS: Final = ("PNG", "JPEG", "WEBP")
MOST_BYTES: Final = 2 << 20
MOST_PIXELS: Final = 16_000_000
LEAST_PIXELS: Final = 16
#: No logo is printed larger than this at 300 dots per inch.
WIDEST, HIGHEST = 1000, 400


class NoLogo(Refusal):
    """A file that cannot become a logo."""


NOT_A_PICTURE: Final = Text(
    de="Das ist kein Bild, das sich lesen lässt. Nimm PNG, JPEG oder WebP; eine SVG-Datei bitte vorher "
    "als PNG speichern.",
    en="This is no picture that can be read. Use PNG, JPEG or WebP; please save an SVG file as PNG first.",
)
TOO_HEAVY: Final = Text(
    de="Das Logo ist größer als 2\u00a0MB. Bitte verkleinere es.",
    en="The logo is larger than 2\u00a0MB. Please make it smaller.",
)
TOO_LARGE: Final = Text(
    de="Das Logo hat zu viele Bildpunkte. 1000 in der Breite genügen.",
    en="The logo has too many pixels. A width of 1000 is enough.",
)
TOO_SMALL: Final = Text(
    de="Das Logo ist zu klein für den Druck. Nimm mindestens 16 Bildpunkte in jeder Richtung.",
    en="The logo is too small for print. Use at least 16 pixels each way.",
)


def logo_of(uploaded: bytes) -> bytes:
    """The picture alone as a PNG on white, no larger than needed; NoLogo says what is wrong with it."""
    from PIL import Image, ImageOps  # noqa: PLC0415 # only needed for an upload

    if len(uploaded) > MOST_BYTES:
        raise NoLogo(TOO_HEAVY)
    try:
        with (
            warnings.catch_warnings(action="error"),
            _whole_pictures_only(),
            Image.open(io.BytesIO(uploaded), formats=KINDS) as found,
        ):
            unfit = _unfit(*found.size)
            coloured = None if unfit else ImageOps.exif_transpose(found).convert("RGBA")
    except Exception:  # noqa: BLE001 # a hostile file may break its reader in any way it likes
        raise NoLogo(NOT_A_PICTURE) from None
    if unfit or coloured is None:
        raise NoLogo(unfit or NOT_A_PICTURE)
    coloured.thumbnail((WIDEST, HIGHEST))
    plain = Image.new("RGB", coloured.size, "white")
    plain.paste(coloured, mask=coloured.getchannel("A"))
    kept = io.BytesIO()
    plain.save(kept, "PNG", optimize=True)
    return kept.getvalue()


@contextmanager
def _whole_pictures_only() -> Iterator[None]:
    """WeasyPrint, once imported, has its whole process take pictures that break off in the middle."""
    from PIL import ImageFile  # noqa: PLC0415 # as above

    before, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def _unfit(width: int, height: int) -> Text | None:
    """What is wrong with a picture of this size, before any of it is read."""
    if width * height > MOST_PIXELS:
        return TOO_LARGE
    return TOO_SMALL if min(width, height) < LEAST_PIXELS else None
