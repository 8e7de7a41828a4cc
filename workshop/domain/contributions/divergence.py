"""How far apart the teams' words lie: a plain figure, and the words that only one of them uses."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Final

from workshop.domain.checks.likeness import STEM, STOP_WORDS
from workshop.domain.participants import Team

#: With soft hyphens, and with the marks that some systems type behind a letter instead of an umlaut.
WORD: Final = re.compile(r"[\w\u00ad\u0300-\u036f]+")


def stem(word: str) -> str:
    """What a word is compared by; empty if it carries no meaning: a stop word, a letter, a number."""
    plain = unicodedata.normalize("NFKC", word).casefold().replace("\u00ad", "")
    if len(plain) < 2 or plain in STOP_WORDS or plain.isdigit():  # noqa: PLR2004 - one letter is no word
        return ""
    return plain[:STEM]


def stems(text: str) -> set[str]:
    """The words of a text that carry meaning, as they are compared."""
    return {found for word in WORD.findall(text) if (found := stem(word))}


def vocabularies(said: Iterable[tuple[Team, str]]) -> dict[Team, set[str]]:
    """The words that each team uses."""
    words: dict[Team, set[str]] = {}
    for team, text in said:
        words.setdefault(team, set()).update(stems(text))
    return words


def divergence(words: Mapping[Team, set[str]]) -> int | None:
    """The share of all words that only one team uses, in percent.

    0: all teams use the same words; 100: not one word in common. None with fewer than two teams that
    said something, for then nothing can be compared.
    """
    speaking = [each for each in words.values() if each]
    if len(speaking) < 2:  # noqa: PLR2004 - it takes two to differ
        return None
    everything = set().union(*speaking)
    return round(100 * len(only_one_says(words)) / len(everything))


def only_one_says(words: Mapping[Team, set[str]]) -> set[str]:
    """The words that exactly one team uses."""
    speaking = [each for each in words.values() if each]
    return {word for each in speaking for word in each if sum(word in other for other in speaking) == 1}


def marked(text: str, own: set[str]) -> list[tuple[str, bool]]:
    """The text in pieces, each with whether it is a word that only one team uses."""
    pieces: list[tuple[str, bool]] = []
    end = 0
    for found in WORD.finditer(text):
        if stem(found.group()) not in own:
            continue
        if found.start() > end:
            pieces.append((text[end : found.start()], False))
        pieces.append((found.group(), True))
        end = found.end()
    if end < len(text):
        pieces.append((text[end:], False))
    return pieces
