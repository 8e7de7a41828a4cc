"""A company's own look as what the press may fetch besides the bundle: a small stylesheet and the logo."""

from collections.abc import Mapping
from typing import Final

from workshop.domain.paper import Look

#: Nobody answers at this address; what we bundle is served by its full name below it.
HOUSE: Final = "https://press.invalid/"

#: Addresses below HOUSE, each with its content and kind.
Extras = Mapping[str, tuple[bytes, str]]
NOTHING_MORE: Final[Extras] = {}

LOGO: Final = "logo.png"
STYLE: Final = "css/look.css"

#: How a size is called in CSS, and what changes with it: a page of Letter is 18 mm lower and 6 mm wider.
LETTER: Final = """
@page { size: letter; margin: 20mm 22mm 23mm 25mm; @left-middle { width: 215.9mm; margin-right: -190.9mm; } }
@page persona { margin: 12mm 19mm 16mm 22mm; }
@page cover { margin: 20mm 25mm 19mm; }
@media print { .cover__top { min-height: 162mm; } .cover .handshake { margin-top: 26mm; } }
@media print {
  .contents__title { margin-bottom: 4mm; }
  .contents__part { margin-top: 1.7mm; }
  .contents__line { line-height: 1.3; }
  .contents--long .contents__line { line-height: 1.16; }
  .contents--long .contents__part { margin-top: 0.8mm; }
  .persona--full { font-size: 0.69rem; line-height: 1.24; }
  .persona--roomy { font-size: 0.76rem; line-height: 1.28; }
  .persona--full .persona__name { font-size: 1.6rem; }
  .persona--full .persona__archetype { font-size: 1rem; }
}
"""
COLOURED: Final = """
@page {{ @top-right {{ color: {colour}; }} }}
@media print {{
  .cover__company, .cover__version {{ color: {colour}; }}
  .cover__foot {{ border-top: 2pt solid {colour}; }}
  .part__head {{ border-top-color: {colour}; }}
  .poster .poster__company, .poster .poster__goal {{ color: {colour}; }}
  .poster .poster__head {{ border-bottom-color: {colour}; }}
}}
"""
MARKED: Final = """
@page {
  @top-left {
    content: ""; width: 60mm; background: url(../logo.png) no-repeat left bottom 6mm;
    background-size: auto 6mm;
  }
}
@page persona { @top-left { background-position: left bottom 3mm; } }
@page cover { @top-left { background: none; } }
"""


def extras(look: Look) -> Extras:
    """What this look adds to the bundle; nothing if it is plain."""
    style = style_of(look)
    found = {HOUSE + STYLE: (style.encode(), "text/css")} if style else {}
    return found | ({HOUSE + LOGO: (look.logo, "image/png")} if look.logo else {})


def style_of(look: Look) -> str:
    """The stylesheet of a look; empty if it is plain."""
    pieces = [LETTER] if look.size == "letter" else []
    if look.colour:
        pieces.append(COLOURED.format(colour=look.colour))
    if look.logo:
        pieces.append(MARKED)
    return "".join(pieces)
