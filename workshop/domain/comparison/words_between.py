"""Two sentences word by word; scattered words that both happen to share are no bridge."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Final, Literal

#: A word, a number with its points and commas, or a single mark; with the space that follows.
WORD: Final = re.compile(r"(\d+(?:[.,:/]\d+)*|\w+(?:[-'’/]\w+)*|[^\w\s])(\s*)")
#: Sentences that share fewer of their letters are read one after the other.
IN_COMMON: Final = 0.35
#: Longer sentences than any that people write are not looked into.
MOST_WORDS: Final = 1_500
#: So many words between two changes may be given up for a calmer text.
LONGEST_ISLAND: Final = 2

Kind = Literal["same", "removed", "added"]


@dataclass(frozen=True, slots=True)
class Bit:
    """A piece of text and the gap that follows it."""

    text: str
    gap: str


@dataclass(slots=True)
class _Run:
    """A stretch of both sentences; where both are the same it is no change."""

    same: bool
    old: list[Bit]
    new: list[Bit]

    @property
    def letters(self) -> int:
        return max(sum(len(bit.text) for bit in self.old), sum(len(bit.text) for bit in self.new))


@lru_cache(maxsize=4_096)
def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in small letters, without marks."""
    return tuple(found[1].casefold() for found in WORD.finditer(text) if found[1][0].isalnum())


def between(before: str, after: str) -> Iterator[tuple[Kind, str, str]]:
    """Kind, text and gap of each stretch on the way from one sentence to the other."""
    runs = _runs(_bits(before), _bits(after))
    shared = sum(run.letters for run in runs if run.same)
    if shared < IN_COMMON * max(len(before), len(after)):
        yield "removed", before, " "
        yield "added", after, ""
        return
    for run in runs:
        if run.same:
            yield "same", *_told(run.new)
            continue
        if run.old:
            yield "removed", *_told(run.old)
        if run.new:
            yield "added", *_told(run.new)


def _bits(text: str) -> list[Bit]:
    return [Bit(found[1], found[2]) for found in WORD.finditer(text)]


def _told(bits: Sequence[Bit]) -> tuple[str, str]:
    return "".join(bit.text + bit.gap for bit in bits[:-1]) + bits[-1].text, bits[-1].gap


def _runs(old: Sequence[Bit], new: Sequence[Bit]) -> list[_Run]:
    if len(old) > MOST_WORDS or len(new) > MOST_WORDS:
        return [_Run(same=False, old=list(old), new=list(new))]
    matcher = SequenceMatcher(None, [bit.text for bit in old], [bit.text for bit in new], autojunk=False)
    runs = [
        _Run(same=tag == "equal", old=list(old[i1:i2]), new=list(new[j1:j2]))
        for tag, i1, i2, j1, j2 in matcher.get_opcodes()
    ]
    return _without_islands(runs)


def _without_islands(runs: list[_Run]) -> list[_Run]:
    """The same runs, those that only chance left alone between two changes given up."""
    calm: list[_Run] = []
    for place, run in enumerate(runs):
        within = 0 < place < len(runs) - 1
        if (
            calm
            and not calm[-1].same
            and (not run.same or (within and _is_island(run, calm[-1], runs[place + 1])))
        ):
            calm[-1].old += run.old
            calm[-1].new += run.new
        else:
            calm.append(_Run(same=run.same, old=list(run.old), new=list(run.new)))
    return calm


def _is_island(run: _Run, left: _Run, right: _Run) -> bool:
    words = sum(bit.text[0].isalnum() for bit in run.new)
    return words == 0 or (words <= LONGEST_ISLAND and 2 * run.letters < left.letters + right.letters)
