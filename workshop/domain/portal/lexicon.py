"""The words of a glossary, to be found by what somebody types: as a whole, in part, or with mistakes."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from enum import IntEnum
from functools import cached_property
from typing import Final

from workshop.domain.portal.spelling import stem
from workshop.domain.portal.typos import GUESSED, Neighbours, forgiven

#: So many letters must be typed before words that hold them inside are looked for.
INSIDE: Final = 4
#: Parts of compounds have at least so many letters, and compounds at least so many parts' worth.
PART: Final = 4
#: What joins the parts of a German compound.
JOINTS: Final = ("", "s", "es", "n", "en", "er", "e")
LAST: Final = chr(0x10FFFF)


class How(IntEnum):
    """How a word met what was typed, the nearest first."""

    SAME = 0
    #: Another form of the word: plural, genitive.
    FORM = 1
    BEGINS = 2
    #: What was typed stands inside of a compound.
    INSIDE = 3
    #: A compound was typed, and this is a part of it.
    PART = 4
    TYPO = 5


class Lexicon:
    """A set of folded words; what each look-up costs depends on what it finds, not on how many there are."""

    def __init__(self, words: Iterable[str], *, shortest: int = 1) -> None:
        """Hold these words; `shortest` is how many letters must be typed before beginnings count."""
        self._words = frozenset(words)
        self._shortest = shortest
        self._ordered = sorted(self._words)

    def met(self, typed: str) -> dict[str, How]:
        """Every word that this may mean, with the nearest way in which it does."""
        found: dict[str, How] = {}
        for how, words in self._ways(typed):
            for word in words:
                found.setdefault(word, how)
        return found

    def guessed(self, typed: str) -> dict[str, How]:
        """Words for an abbreviation of which one letter may be wrong."""
        return dict.fromkeys(self._neighbours.of(typed, 1) if len(typed) == GUESSED else (), How.TYPO)

    def _ways(self, typed: str) -> Iterator[tuple[How, Iterable[str]]]:
        if typed in self._words:
            yield How.SAME, (typed,)
        yield How.FORM, self._forms.get(stem(typed), ())
        if len(typed) >= self._shortest:
            yield How.BEGINS, _from(self._ordered, typed)
        if len(typed) >= INSIDE:
            yield (
                How.INSIDE,
                (word for ending in _from(self._endings, typed) for word in self._ending[ending]),
            )
        yield How.PART, self._parts(typed)
        yield How.TYPO, self._mistyped(typed)

    def _mistyped(self, typed: str) -> Iterator[str]:
        """The words that are nearly this one, or have a form that is."""
        yield from self._neighbours.of(typed, forgiven(typed))
        stemmed = stem(typed)
        for near in self._near_stems.of(stemmed, forgiven(stemmed)):
            yield from self._forms[near]

    def _parts(self, typed: str) -> list[str]:
        """The known words that a compound consists of; none if it does not come out even."""
        if len(typed) < 2 * PART:
            return []
        #: Up to each place: the parts so far.
        split: dict[int, list[str]] = {0: []}
        for begin in range(len(typed) - PART + 1):
            if begin not in split:
                continue
            for end in range(begin + PART, len(typed) + 1):
                known = self._known(typed[begin:end])
                if known and (begin, end) != (0, len(typed)):
                    for joint in JOINTS:
                        if typed.startswith(joint, end):
                            split.setdefault(end + len(joint), [*split[begin], *known])
        return split.get(len(typed), [])

    def _known(self, word: str) -> list[str]:
        return [word] if word in self._words else self._forms.get(stem(word), [])

    @cached_property
    def _forms(self) -> dict[str, list[str]]:
        forms: dict[str, list[str]] = {}
        for word in self._ordered:
            forms.setdefault(stem(word), []).append(word)
        return forms

    @cached_property
    def _ending(self) -> dict[str, list[str]]:
        """Words by what is left of them after their first letters."""
        ending: dict[str, list[str]] = {}
        for word in self._ordered:
            for begin in range(2, len(word) - INSIDE + 1):
                ending.setdefault(word[begin:], []).append(word)
        return ending

    @cached_property
    def _endings(self) -> list[str]:
        return sorted(self._ending)

    @cached_property
    def _near_stems(self) -> Neighbours:
        return Neighbours(self._forms)

    @cached_property
    def _neighbours(self) -> Neighbours:
        return Neighbours(self._ordered)


def _from(ordered: list[str], typed: str) -> list[str]:
    """The words in an ordered list that begin with what was typed."""
    return ordered[bisect_left(ordered, typed) : bisect_left(ordered, typed + LAST)]
