"""What was carried over from one place to another without being looked at again."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from workshop.domain.agreements import Contradiction
from workshop.domain.calculator import exact
from workshop.domain.checks.entries import Row, answer_of, place_of, rows_of, text_of
from workshop.domain.checks.likeness import squeezed
from workshop.domain.checks.ranges import IDEAL_STEP, field_of, personas_of
from workshop.domain.checks.spans import Span, shown, span_of
from workshop.domain.step import Agreed
from workshop.domain.words import Text

CRITERIA_STEP = "handover-criteria"
TROUBLES = ("problems", "needs", "challenges")
#: One trouble may well be shared; a whole list is copied.
FEWEST = 2

COPIED = Text(
    de="„{other}“ hat Wort für Wort dieselben Punkte wie „{one}“: {points}",
    en="“{other}” has word for word the same points as “{one}”: {points}",
)
CUT = Text(
    de="„{criterion}“ verlangt mindestens {number} und zerschneidet das Segment „{segment}“ ({span}).",
    en="“{criterion}” wants at least {number}, which cuts through the segment “{segment}” ({span}).",
)


def personas_with_copied_troubles(agreed: Agreed) -> Iterator[Contradiction]:
    """Two personas with the same list of problems, needs or challenges: one of them was not asked."""
    for one, other in combinations(personas_of(agreed), 2):
        for key in TROUBLES:
            mine, theirs = _points(one.answer, key), _points(other.answer, key)
            if len(mine) >= FEWEST and mine.keys() == theirs.keys():
                yield Contradiction(
                    rule="copied",
                    sentence=COPIED.format(one=one.name, other=other.name, points=" · ".join(mine.values())),
                    places=tuple(field_of(persona.place, key) for persona in (other, one)),
                )


def criteria_across_segments(agreed: Agreed) -> Iterator[Contradiction]:
    """A criterion whose threshold runs through the middle of a segment that counts the same thing."""
    for criterion in rows_of(answer_of(agreed, CRITERIA_STEP), "criteria", titled="fact"):
        least = exact(criterion.get("value"))
        if criterion.get("test") != "at-least" or least is None:
            continue
        for segment in rows_of(answer_of(agreed, IDEAL_STEP), "segments", titled="name"):
            counted = _counted(segment, text_of(criterion, "fact"))
            if counted and _cuts(least, counted):
                yield Contradiction(
                    rule="cut-segment",
                    sentence=CUT.format(
                        criterion=text_of(criterion, "name") or text_of(criterion, "fact"),
                        number=shown(least),
                        segment=text_of(segment, "name"),
                        span=counted.shown,
                    ),
                    places=(
                        place_of(CRITERIA_STEP, "criteria", criterion, "value"),
                        place_of(IDEAL_STEP, "segments", segment, "count"),
                    ),
                )


def _points(persona: Row, key: str) -> dict[str, str]:
    texts = [text_of(row, "text") for row in rows_of(persona, key, titled="text")]
    return {squeezed(text): text for text in texts}


def _counted(segment: Row, fact: str) -> Span | None:
    """What a segment spans of the thing that the fact names."""
    if text_of(segment, "counted") and squeezed(text_of(segment, "counted")) == squeezed(fact):
        return span_of(segment.get("count"))
    return None


def _cuts(least: Fraction, span: Span) -> bool:
    low, high = span.low or Fraction(0), span.high
    return high is not None and low < least <= high
