"""An address as a picture that phones read."""

from functools import lru_cache

import segno
from markupsafe import Markup

from workshop.documents.markup import trusted


@lru_cache(maxsize=64)  # the wall and the desk show the same one all day
def qr(address: str, title: str) -> Markup:
    """The QR code of an address as SVG, in the colours of whatever it stands on; `title` is read aloud."""
    code = segno.make(address, error="m", micro=False)
    drawn = code.svg_inline(border=2, omitsize=True, dark="#000", light="#fff", title=title)
    return trusted(drawn)  # segno escapes the title
