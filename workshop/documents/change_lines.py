"""One line of the page of changes: a field with its wordings, whole or cut to the room that there is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from workshop.documents.words import filled
from workshop.domain.comparison.redline import Piece, shortened
from workshop.domain.comparison.reported import FieldChange


@dataclass(frozen=True, kw_only=True)
class Cut:
    """How much of a change is told: words around it, letters of one field, fields of one entry."""

    around: int
    longest: int
    fields: int


#: Nothing is cut while everything fits the sheet; then a little, and no more than the last of them.
CUTS: Final = (
    Cut(around=9_999, longest=99_999, fields=99),
    Cut(around=30, longest=1_200, fields=12),
    Cut(around=15, longest=600, fields=6),
    Cut(around=9, longest=300, fields=4),
)


@dataclass(frozen=True, kw_only=True)
class Line:
    """One field of an entry, ready to be printed."""

    label: str
    pieces: tuple[Piece, ...]
    note: str = ""


def line_of(field: FieldChange, words: Mapping[str, str], cut: Cut, *, few: bool) -> Line:
    """What became of a field; a `few` words of it if its entry came or went as a whole."""
    note = ""
    for key, place in (("moved_to", field.moved_to), ("moved_from", field.moved_from)):
        note = filled(words[key], place=place) if place else note
    pieces = (
        tuple(replace(each, kind="same") for each in field.told) if few else shortened(field.told, cut.around)
    )
    pieces = clipped(pieces, cut.longest // 2 if few else cut.longest)
    return Line(label="" if few else field.label, pieces=pieces, note=note)


def clipped(pieces: Iterable[Piece], most: int) -> tuple[Piece, ...]:
    """The pieces up to so many letters, what went and what came sharing the room."""
    found: list[Piece] = []
    for piece in pieces:
        if most <= 0:
            found.append(Piece("gap", "…"))
            break
        share = most if piece.kind in {"same", "gap"} else max(most // 2, 40)
        text = piece.text if len(piece.text) <= share else piece.text[:share].rsplit(" ", 1)[0] + " …"
        found.append(replace(piece, text=text.replace("\n", " · "), gap=piece.gap.replace("\n", " ")))
        most -= len(text)
    return tuple(found)


def whole_sentences(sentences: Sequence[str], most: int, words: Mapping[str, str]) -> Iterator[str]:
    """As many sentences as so many letters take, each of them whole; then how many more there are."""
    for place, sentence in enumerate(sentences):
        most -= len(sentence)
        if place and most < 0:
            yield filled(words["more_points"], count=len(sentences) - place)
            return
        yield f"– {sentence}" if len(sentences) > 1 else sentence
