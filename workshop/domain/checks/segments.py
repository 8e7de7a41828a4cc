"""Segments that would both claim the same firm, and personas that would both claim the same person."""

from collections.abc import Iterator
from itertools import combinations

from workshop.domain.agreements import Contradiction
from workshop.domain.checks.entries import Row, answer_of, place_of, rows_of, text_of, texts_of
from workshop.domain.checks.likeness import is_alike, squeezed
from workshop.domain.checks.ranges import IDEAL_STEP, field_of, personas_of
from workshop.domain.checks.spans import span_of
from workshop.domain.step import Agreed
from workshop.domain.words import Text

SHARED = Text(
    de="Die Segmente „{one}“ und „{other}“ überschneiden sich bei {shared} Beschäftigten.",
    en="The segments “{one}” and “{other}” overlap at {shared} employees.",
)

SAME_TITLE = Text(
    de="„{title}“ ist sowohl „{one}“ als auch „{other}“, und auch ihre Firmen unterscheiden sich nicht.",
    en="“{title}” is both “{one}” and “{other}”, and their firms do not differ either.",
)


def overlapping_segments(agreed: Agreed) -> Iterator[Contradiction]:
    """Two segments that share headcounts and that nothing else tells apart."""
    rows = rows_of(answer_of(agreed, IDEAL_STEP), "segments", titled="name")
    for one, other in combinations(rows, 2):
        first, second = span_of(one.get("employees")), span_of(other.get("employees"))
        if first and second and first.meets(second) and not _told_apart(one, other):
            yield Contradiction(
                rule="overlapping-segments",
                sentence=SHARED.format(
                    one=text_of(one, "name"),
                    other=text_of(other, "name"),
                    shared=first.shared_with(second).shown,
                ),
                places=tuple(place_of(IDEAL_STEP, "segments", row, "employees") for row in (other, one)),
            )


def personas_of_one_title(agreed: Agreed) -> Iterator[Contradiction]:
    """Two personas that share a job title in firms that nothing tells apart."""
    for one, other in combinations(personas_of(agreed), 2):
        first, second = span_of(one.answer.get("employees")), span_of(other.answer.get("employees"))
        theirs = {squeezed(title) for title in _titles(other.answer)}
        shared = [title for title in _titles(one.answer) if squeezed(title) in theirs]
        apart = (first and second and not first.meets(second)) or _told_apart(one.answer, other.answer)
        if shared and not apart:
            yield Contradiction(
                rule="one-title",
                sentence=SAME_TITLE.format(title=shared[0], one=one.name, other=other.name),
                places=tuple(field_of(persona.place, "other_titles") for persona in (other, one)),
            )


def _titles(persona: Row) -> list[str]:
    return [*texts_of(persona, "title"), *texts_of(persona, "other_titles")]


def _told_apart(one: Row, other: Row) -> bool:
    """Whether something else than headcount tells two firms apart: their industries or their revenue."""
    first, second = span_of(one.get("revenue")), span_of(other.get("revenue"))
    if first and second and not first.meets(second):
        return True
    mine, theirs = texts_of(one, "industries"), texts_of(other, "industries")
    return bool(mine and theirs) and not any(is_alike(a, b) for a in mine for b in theirs)
