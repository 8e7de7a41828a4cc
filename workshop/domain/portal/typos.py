"""How far a word may be from what was meant: a letter wrong, missing or too many, or two swapped."""

from collections import Counter
from collections.abc import Iterable
from itertools import chain
from typing import Final

#: From so many letters on one mistake is forgiven, then two, then three: one in each of several words.
STEPS: Final = (4, 8, 16)
#: The letters of a word that is only guessed at, when nothing else was found.
GUESSED: Final = 3
#: Nobody mistypes more; what is longer is compared with nothing.
LONGEST: Final = 60


def forgiven(word: str) -> int:
    """How many mistakes a word of this length may have."""
    return sum(len(word) >= step for step in STEPS)


def distance(one: str, other: str, most: int) -> int:
    """How many mistakes lie between two words; more than `most` is told as one more than that."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    earlier: list[int] = []
    before = list(range(len(other) + 1))
    for row, letter in enumerate(one, start=1):
        now = [row] + [most + 1] * len(other)
        for place in range(max(1, row - most), min(len(other), row + most) + 1):
            met = other[place - 1]
            cost = min(before[place] + 1, now[place - 1] + 1, before[place - 1] + (letter != met))
            if row > 1 and place > 1 and letter == other[place - 2] and one[row - 2] == met:
                cost = min(cost, earlier[place - 2] + 1)
            now[place] = cost
        if min(now) > most:
            return most + 1
        earlier, before = before, now
    return min(before[-1], most + 1)


class Neighbours:
    """Words to be found by words that are nearly the same.

    Every mistake spoils at most three pairs of letters; whoever shares fewer than the rest is not looked at.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._words = [word for word in words if len(word) <= LONGEST]
        self._by_pair: dict[tuple[int, str], list[int]] = {}
        for number, word in enumerate(self._words):
            for pair in _pairs(word):
                self._by_pair.setdefault((len(word), pair), []).append(number)

    def of(self, word: str, most: int) -> dict[str, int]:
        """The words within so many mistakes of this one, with how many there are; never the word itself."""
        if not most or len(word) > LONGEST:
            return {}
        pairs = _pairs(word)
        found = {}
        for length in range(len(word) - most, len(word) + most + 1):
            postings = (self._by_pair.get((length, pair), ()) for pair in pairs)
            shared = Counter(chain.from_iterable(postings))
            least = max(1, len(pairs) - 3 * most)
            for number in [number for number, count in shared.items() if count >= least]:
                candidate = self._words[number]
                mistakes = distance(word, candidate, most)
                if 0 < mistakes <= most:
                    found[candidate] = mistakes
        return found


def _pairs(word: str) -> set[str]:
    """Every two letters that stand side by side, with the marks where the word begins and ends."""
    marked = f"^{word}$"
    return {marked[place : place + 2] for place in range(len(marked) - 1)}
