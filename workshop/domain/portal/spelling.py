"""When two spellings are one word: in any case, with umlauts or without, in any of its forms.

German and English endings are cut alike, since people mix both in one sentence. No dictionary stands behind
it: what is cut too short meets a few words too many, and those are ranked last.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

#: A word, or several that hyphens make one.
WORD: Final = re.compile(r"[^\W_]+(?:[-‐‑][^\W_]+)*")
PIECE: Final = re.compile(r"[^\W_]+")
SPELT: Final = {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"}

#: Endings of German and English forms, the longest first, each with the letters that must be left.
ENDINGS: Final = (
    ("innen", 4), ("ern", 4), ("ien", 5), ("ies", 5), ("em", 4), ("en", 4), ("er", 4), ("es", 4), ("ie", 5),
    ("e", 4), ("n", 4), ("s", 4), ("y", 5),
)  # fmt: skip


def folded(text: str) -> str:
    """The text without case and accents: "Größe" is "grosse", "Ärger" is "arger"."""
    plain = text.casefold()
    if plain.isascii():
        return plain
    plain = unicodedata.normalize("NFKD", plain)
    return "".join(letter for letter in plain if unicodedata.category(letter) != "Mn")


def spelt_out(text: str) -> str:
    """The text with umlauts in two letters, as people write them without the keys."""
    return "".join(SPELT.get(letter, letter) for letter in unicodedata.normalize("NFC", text))


def squeezed(text: str) -> str:
    """The letters and digits of a text in one row; whatever is there if it has none."""
    return "".join(PIECE.findall(folded(text))) or "".join(folded(text).split())


@lru_cache(maxsize=50_000)
def spellings(text: str) -> tuple[str, ...]:
    """How a name may be typed, squeezed: with bare vowels, and with umlauts spelt out."""
    return tuple(filter(None, dict.fromkeys((squeezed(text), squeezed(spelt_out(text))))))


def words_in(text: str) -> Iterator[tuple[int, int]]:
    """Where the words of a text begin and end; what hyphens join is a word, and so are its pieces."""
    for word in WORD.finditer(text):
        yield word.span()
        if not word[0].isalnum():
            yield from (piece.span() for piece in PIECE.finditer(text, *word.span()))


def words_of(text: str) -> set[str]:
    """Every word of a text as it may be typed, squeezed; its pieces, too, where hyphens join some."""
    found = set()
    for line in {folded(text), folded(spelt_out(text))}:
        for word in WORD.findall(line):
            if word.isalnum():
                found.add(word)
            else:
                found |= {squeezed(word), *PIECE.findall(word)}
    return found


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """What is left of a folded word without its ending; what has two loses both: "handlers", "handl"."""
    for _ending in range(2):
        word = _cut(word)
    return word


def _cut(word: str) -> str:
    for ending, left in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= left:
            # "Prozess" is no form of "Prozes".
            return word if ending == "s" and word.endswith("ss") else word.removesuffix(ending)
    return word


def letters(text: str, *, spelt: bool = False) -> tuple[str, list[int]]:
    """The squeezed text, and for each of its letters the place in the text that it came from."""
    row, places = [], []
    for place, letter in enumerate(text):
        written = SPELT.get(letter, letter) if spelt else letter
        for each in folded(written):
            if PIECE.match(each):
                row.append(each)
                places.append(place)
    return "".join(row), places
