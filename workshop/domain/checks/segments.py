"""Segments that would both claim the same firm, and personas that would both claim the same person."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, islice
from typing import Final

from workshop.domain.agreements import Contradiction
from workshop.domain.checks.entries import Row, answer_of, place_of, rows_of, text_of, texts_of
from workshop.domain.checks.likeness import Wordings, squeezed
from workshop.domain.checks.ranges import IDEAL_STEP, field_of, personas_of
from workshop.domain.checks.spans import Span, span_of
from workshop.domain.limits import MOST_INDUSTRIES
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


#: More pairs than this are not looked at: people cannot tell so many apart either.
MOST_PAIRS: Final = 5_000


@dataclass(frozen=True, kw_only=True)
class _Firms:
    """The firms that a segment or a persona means, worked out once."""

    employees: Span | None
    revenue: Span | None
    industries: Wordings

    @classmethod
    def of(cls, row: Row) -> "_Firms":
        return cls(
            employees=span_of(row.get("employees")),
            revenue=span_of(row.get("revenue")),
            industries=Wordings(texts_of(row, "industries")[:MOST_INDUSTRIES]),
        )

    def told_apart(self, other: "_Firms") -> bool:
        """Whether something else than headcount tells them apart: their industries or their revenue."""
        if self.revenue and other.revenue and not self.revenue.meets(other.revenue):
            return True
        return bool(self.industries and other.industries) and not self.industries.meets(other.industries)


def overlapping_segments(agreed: Agreed) -> Iterator[Contradiction]:
    """Two segments that share headcounts and that nothing else tells apart."""
    rows = rows_of(answer_of(agreed, IDEAL_STEP), "segments", titled="name")
    firms = [(row, _Firms.of(row)) for row in rows]
    for (one, first), (other, second) in islice(_sharing(firms), MOST_PAIRS):
        if first.employees and second.employees and not first.told_apart(second):
            yield Contradiction(
                rule="overlapping-segments",
                sentence=SHARED.format(
                    one=text_of(one, "name"),
                    other=text_of(other, "name"),
                    shared=first.employees.shared_with(second.employees).shown,
                ),
                places=tuple(place_of(IDEAL_STEP, "segments", row, "employees") for row in (other, one)),
            )


def personas_of_one_title(agreed: Agreed) -> Iterator[Contradiction]:
    """Two personas that share a job title in firms that nothing tells apart."""
    titled: dict[str, dict[int, str]] = defaultdict(dict)
    personas = personas_of(agreed)
    firms = [_Firms.of(persona.answer) for persona in personas]
    for number, persona in enumerate(personas):
        for title in _titles(persona.answer):
            titled[squeezed(title)].setdefault(number, title)
    pairs = (
        (one, other, titles[one]) for titles in titled.values() for one, other in combinations(titles, 2)
    )
    told: set[tuple[int, int]] = set()
    for one, other, title in islice(pairs, MOST_PAIRS):
        first, second = firms[one], firms[other]
        meet = not (first.employees and second.employees) or first.employees.meets(second.employees)
        if (one, other) not in told and meet and not first.told_apart(second):
            told.add((one, other))
            yield Contradiction(
                rule="one-title",
                sentence=SAME_TITLE.format(title=title, one=personas[one].name, other=personas[other].name),
                places=tuple(field_of(personas[each].place, "other_titles") for each in (other, one)),
            )


def _sharing(firms: Sequence[tuple[Row, _Firms]]) -> Iterator[tuple[tuple[Row, _Firms], tuple[Row, _Firms]]]:
    """Every two that share headcounts."""
    for one, other in combinations([each for each in firms if each[1].employees], 2):
        first, second = one[1].employees, other[1].employees
        if first and second and first.meets(second):
            yield one, other


def _titles(persona: Row) -> list[str]:
    return [*texts_of(persona, "title"), *texts_of(persona, "other_titles")]
