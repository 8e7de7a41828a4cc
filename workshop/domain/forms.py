"""In which forms a word stands in running text: plural and genitive, and nothing that would be another word.

The search is more generous, for it only offers. A link claims: so "Leader" is no form of "Lead", "Käufer"
none of "Kauf", and nothing shorter than a word is one of its forms ("Date" has nothing to do with "Daten").
"""

from functools import lru_cache
from typing import Final

from workshop.domain.words import Language

#: What forms of nouns end in, the shortest first.
ENDINGS: Final[dict[Language, tuple[str, ...]]] = {"de": ("s", "e", "n", "es", "en"), "en": ("s", "es")}
#: What an adjective before its noun ends in.
BEFORE_A_NOUN: Final = ("er", "en", "em", "es", "e")
#: So many letters are left of a word without its ending.
LEFT: Final = 4
UMLAUTS: Final = {"ä": "a", "ö": "o", "ü": "u"}


@lru_cache(maxsize=50_000)
def bases(word: str, language: Language) -> tuple[str, ...]:
    """The words of which this one may be a form, without case, the likeliest first; never the word itself."""
    folded = word.casefold()
    found = [
        folded.removesuffix(ending)
        for ending in ENDINGS[language]
        if folded.endswith(ending) and len(folded) >= LEFT + len(ending)
    ]
    if language == "en" and folded.endswith("ies") and len(folded) >= LEFT + len("ies") - 1:
        found.append(folded.removesuffix("ies") + "y")
    if language == "de":
        found += [plain for each in (folded, *found) if (plain := _without_umlaut(each)) != each]
    return tuple(dict.fromkeys(each for each in found if len(each) >= LEFT))


@lru_cache(maxsize=50_000)
def root(word: str, language: Language) -> str:
    """What stays the same of a word before a noun: "qualifiziert" of "qualifizierter" and "qualifizierte"."""
    folded = word.casefold()
    if language == "de":
        for ending in BEFORE_A_NOUN:
            if folded.endswith(ending) and len(folded) >= LEFT + len(ending):
                return folded.removesuffix(ending)
    return folded


def same_case(word: str, base: str, language: Language) -> bool:
    """Whether both begin alike; in German a small letter makes another word of a noun."""
    return language != "de" or word[:1].isupper() == base[:1].isupper()


def _without_umlaut(folded: str) -> str:
    """The word with its last umlaut bare, as plurals get theirs: "verträge" from "vertrag"."""
    for place in range(len(folded) - 1, -1, -1):
        if folded[place] in UMLAUTS:
            return folded[:place] + UMLAUTS[folded[place]] + folded[place + 1 :]
    return folded
