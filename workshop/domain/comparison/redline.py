"""Two wordings as one text in which one sees what went, what came and what only stands elsewhere."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from workshop.domain.comparison.words_between import Bit, between, words_of

#: Sentences that share fewer of their words are not the same sentence any more.
ALIKE: Final = 0.4
#: Texts that share less are read one after the other rather than through each other.
IN_COMMON: Final = 0.3
#: A sentence of fewer words is not told to have moved.
FEWEST_MOVED: Final = 3
#: So many pairs of sentences are looked at; beyond that nobody reads a redline.
MOST_PAIRS: Final = 2_500
#: Where a sentence ends, "z. B." and "4. Mai" aside.
BETWEEN_SENTENCES: Final = re.compile(r"(?<=[^\W\d]{2}[.!?…])[^\S\n]+|(?<=[)”“»\"][.!?…])[^\S\n]+")
#: How a word ends after which one draws breath.
PAUSES: Final = (".", ",", ";", ":", "!", "?", "–")
#: What follows a word without a space.
CLOSING: Final = ".,;:!?)”“»"
#: Marks of Markdown that say how a text looks and not what it says.
MARKS: Final = re.compile(
    r"\*\*|__|`+|^[ \t]*(?:#{1,6}|>)[ \t]+|(?<!\w)[*_](?=\w)|(?<=[\w.!?])[*_](?!\w)", re.MULTILINE
)
BULLETS: Final = re.compile(r"^[ \t]*[-*+][ \t]+", re.MULTILINE)

Kind = Literal["same", "removed", "added", "moved-from", "moved-to", "gap"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the redline; `gap` is what follows it: nothing, a space or line breaks."""

    kind: Kind
    text: str
    gap: str = ""


def readable(text: str) -> str:
    """A text without the marks of Markdown, one paragraph or point per line."""
    plain = MARKS.sub("", BULLETS.sub("– ", text))
    return "\n".join(line for line in (" ".join(line.split()) for line in plain.split("\n")) if line)


def redline(before: str, after: str) -> tuple[Piece, ...]:
    """Both wordings in one; all but the added is the first, all but the removed the second, spaces aside."""
    old, new = _sentences(before), _sentences(after)
    pieces = list(_pieces(old, new))
    kept = sum(len(piece.text) for piece in pieces if piece.kind not in {"removed", "added"})
    longest = max(sum(len(bit.text) for bit in bits) for bits in (old, new))
    if kept < IN_COMMON * longest:
        pieces = [*_told("removed", old), *_told("added", new)]
    return tuple(_joined(pieces))


def one_side(pieces: Sequence[Piece], other: Collection[Kind]) -> tuple[Piece, ...]:
    """What one of the two wordings said: the pieces that are not of the `other`, set as a text of its own."""
    mine = [piece for piece in pieces if piece.kind not in {*other, "gap"}]
    following = [piece.text[:1] for piece in mine[1:]] + [""]
    return tuple(
        replace(piece, gap="") if piece.gap == " " and mark and mark in CLOSING else piece
        for piece, mark in zip(mine, following, strict=True)
    )


def shortened(pieces: Sequence[Piece], around: int) -> tuple[Piece, ...]:
    """The same without what is far, in words, from any change."""
    found: list[Piece] = []
    for place, piece in enumerate(pieces):
        words = piece.text.split(" ")
        head = words[:around] if place else []
        tail = words[-around:] if place < len(pieces) - 1 else []
        if piece.kind != "same" or len(words) <= len(head) + len(tail) + 2:
            found.append(piece)
            continue
        if head:
            found.append(Piece("same", " ".join(_to_a_pause(head)), " "))
        found.append(Piece("gap", "…", " "))
        if tail:
            found.append(Piece("same", " ".join(tail), piece.gap))
    return tuple(found)


def _to_a_pause(words: Sequence[str]) -> Sequence[str]:
    """The words up to the last pause among them, so that no clause breaks off after its "and"."""
    pauses = [place for place, word in enumerate(words, 1) if word.endswith(PAUSES)]
    return words[: pauses[-1]] if pauses else words


def _sentences(text: str) -> list[Bit]:
    """The sentences of a text, each with what follows it."""
    found = []
    for line in readable(text).split("\n"):
        parts = BETWEEN_SENTENCES.split(line)
        found += [Bit(part, " ") for part in parts[:-1]]
        found.append(Bit(parts[-1], "\n"))
    return [bit for bit in found if bit.text]


def _pieces(old: Sequence[Bit], new: Sequence[Bit]) -> Iterator[Piece]:
    """Sentence by sentence; where a pair is alike, word by word."""
    steps = list(_steps(old, new))
    gone = Counter(one.text for one, other in steps if one and not other)
    come = Counter(other.text for one, other in steps if other and not one)
    moved = {text for text in gone & come if len(words_of(text)) >= FEWEST_MOVED}
    for one, other in steps:
        if one and other:
            yield from _pair(one, other)
        elif one:
            yield Piece("moved-from" if one.text in moved else "removed", one.text, one.gap)
        elif other:
            yield Piece("moved-to" if other.text in moved else "added", other.text, other.gap)


def _pair(one: Bit, other: Bit) -> Iterator[Piece]:
    if one.text == other.text:
        yield Piece("same", other.text, other.gap)
        return
    for kind, text, gap in between(one.text, other.text):
        yield Piece(kind, text, gap)
    yield Piece("same", "", other.gap)


def _steps(old: Sequence[Bit], new: Sequence[Bit]) -> Iterator[tuple[Bit | None, Bit | None]]:
    """Pairs of sentences in order; alone those that have no like."""
    first = 0
    while first < min(len(old), len(new)) and old[first].text == new[first].text:
        first += 1
    last = 0
    while last < min(len(old), len(new)) - first and old[-1 - last].text == new[-1 - last].text:
        last += 1
    yield from zip(old[:first], new[:first], strict=True)
    yield from _aligned(old[first : len(old) - last], new[first : len(new) - last])
    yield from zip(old[len(old) - last :], new[len(new) - last :], strict=True)


def _aligned(old: Sequence[Bit], new: Sequence[Bit]) -> Iterator[tuple[Bit | None, Bit | None]]:
    """The pairing in which most words meet, found from the end."""
    if not old or not new or len(old) * len(new) > MOST_PAIRS:
        yield from ((one, None) for one in old)
        yield from ((None, other) for other in new)
        return
    alike = [[_likeness(one, other) for other in new] for one in old]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            paired = alike[i][j] + best[i + 1][j + 1] if alike[i][j] >= ALIKE else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], paired)
    i = j = 0
    while i < len(old) and j < len(new):
        if alike[i][j] >= ALIKE and best[i][j] == alike[i][j] + best[i + 1][j + 1]:
            yield old[i], new[j]
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            yield old[i], None
            i += 1
        else:
            yield None, new[j]
            j += 1
    yield from ((one, None) for one in old[i:])
    yield from ((None, other) for other in new[j:])


def _likeness(one: Bit, other: Bit) -> float:
    """The share of words that two sentences have in common, from 0 to 1; equal ones are worth most."""
    if one.text == other.text:
        return 1.5
    first, second = words_of(one.text), words_of(other.text)
    if not first or not second:
        return 0.0
    return 2 * (Counter(first) & Counter(second)).total() / (len(first) + len(second))


def _told(kind: Kind, bits: Iterable[Bit]) -> Iterator[Piece]:
    return (Piece(kind, bit.text, bit.gap) for bit in bits)


def _joined(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Neighbours of one kind as one piece, and room between what went and what came."""
    waiting: Piece | None = None
    for piece in pieces:
        if waiting and not piece.text:
            waiting = Piece(waiting.kind, waiting.text, waiting.gap or piece.gap)
        elif waiting and waiting.kind == piece.kind:
            waiting = Piece(piece.kind, waiting.text + waiting.gap + piece.text, piece.gap)
        else:
            if waiting:
                yield (
                    waiting if piece.kind == "same" else Piece(waiting.kind, waiting.text, waiting.gap or " ")
                )
            waiting = piece
    if waiting:
        yield Piece(waiting.kind, waiting.text)
