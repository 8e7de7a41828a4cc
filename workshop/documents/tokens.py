"""The design tokens as values: pictures are drawn on the server and cannot ask the stylesheet."""

import re
from collections.abc import Mapping
from functools import cache

from workshop.documents.fonts import STATIC

FILE = STATIC / "css" / "tokens.css"
COLOUR = re.compile(r"--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\);")


@cache
def colours() -> Mapping[str, tuple[str, str]]:
    """Every colour of the look by its name: in the light and in the dark."""
    found = COLOUR.findall(FILE.read_text(encoding="utf-8"))
    return {name: (light, dark) for name, light, dark in found}


@cache
def paints() -> Mapping[str, str]:
    """Every colour as it is printed."""
    return {name.replace("-", "_"): light for name, (light, _) in colours().items()}
