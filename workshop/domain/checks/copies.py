"""What was carried over from one place to another without being looked at again."""

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from workshop.domain.agreements import Contradiction
from workshop.domain.calculator import exact
from workshop.domain.checks.entries import Row, answer_of, place_of, rows_of, text_of
from workshop.domain.checks.likeness import squeezed
from workshop.domain.checks.ranges import IDEAL_STEP, Owner, field_of, personas_of
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
    alike: dict[tuple[str, frozenset[str]], list[tuple[Owner, dict[str, str]]]] = defaultdict(list)
    for persona in personas_of(agreed):
        for key in TROUBLES:
            points = _points(persona.answer, key)
            if len(points) >= FEWEST:
                alike[key, frozenset(points)].append((persona, points))
    for (key, _), owners in alike.items():
        for (one, points), (other, _) in combinations(owners, 2):
            yield Contradiction(
                rule="copied",
                sentence=COPIED.format(one=one.name, other=other.name, points=" · ".join(points.values())),
                places=tuple(field_of(persona.place, key) for persona in (other, one)),
            )


def criteria_across_segments(agreed: Agreed) -> Iterator[Contradiction]:
    """A criterion whose threshold runs through the middle of a segment that counts the same thing."""
    counted: dict[str, list[tuple[Row, Span]]] = defaultdict(list)
    for segment in rows_of(answer_of(agreed, IDEAL_STEP), "segments", titled="name"):
        span, what = span_of(segment.get("count")), squeezed(text_of(segment, "counted"))
        if span and what:
            counted[what].append((segment, span))
    for criterion in rows_of(answer_of(agreed, CRITERIA_STEP), "criteria", titled="fact"):
        least = exact(criterion.get("value"))
        if criterion.get("test") != "at-least" or least is None:
            continue
        for segment, span in counted.get(squeezed(text_of(criterion, "fact")), ()):
            if _cuts(least, span):
                yield Contradiction(
                    rule="cut-segment",
                    sentence=CUT.format(
                        criterion=text_of(criterion, "name") or text_of(criterion, "fact"),
                        number=shown(least),
                        segment=text_of(segment, "name"),
                        span=span.shown,
                    ),
                    places=(
                        place_of(CRITERIA_STEP, "criteria", criterion, "value"),
                        place_of(IDEAL_STEP, "segments", segment, "count"),
                    ),
                )


def _points(persona: Row, key: str) -> dict[str, str]:
    texts = [text_of(row, "text") for row in rows_of(persona, key, titled="text")]
    return {squeezed(text): text for text in texts}


def _cuts(least: Fraction, span: Span) -> bool:
    low, high = span.low or Fraction(0), span.high
    return high is not None and low < least <= high
