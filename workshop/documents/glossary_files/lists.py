"""Several short texts in one cell, between semicolons or commas; quoted where they hold one themselves."""

import re
from collections.abc import Iterable

#: A quoted item must end at a separator; otherwise its quotation marks are part of the text.
ITEM = {
    separator: re.compile(rf'\s*(?:"([^"]*(?:""[^"]*)*)"\s*|([^{separator}\n]*))([{separator}\n]|\Z)')
    for separator in ";,|"
}
#: Nobody lists this much in a cell; it is left in one piece, which no column has room for.
LONGEST = 100_000
NEEDS_QUOTES = re.compile(r'[;,"\n]')


def split(cell: str, separators: str = ";,") -> list[str]:
    """The texts in a cell; the first of the separators that separates anything does."""
    if len(cell) > LONGEST:
        return [cell]
    found = [list(ITEM[separator].finditer(cell)) for separator in separators]
    items = next((each for each in found if any(item[3] for item in each)), found[-1])
    texts = (item[2] if item[1] is None else item[1].replace('""', '"') for item in items)
    return [stripped for text in texts if (stripped := text.strip())]


def join(texts: Iterable[str]) -> str:
    """The texts as one cell that `split` takes apart again."""
    return "; ".join(_quoted(text) if NEEDS_QUOTES.search(text) else text for text in texts)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
