"""The same promise with two figures, of which only one can hold."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from workshop.domain.agreements import Contradiction
from workshop.domain.calculator import exact
from workshop.domain.checks.amounts import UNITS, Amount, amount_of, unit_called
from workshop.domain.checks.commitments import LISTS, ROWS, commitments_of
from workshop.domain.checks.entries import Row, answer_of, place_of, rows_of, text_of
from workshop.domain.checks.likeness import squeezed
from workshop.domain.checks.scope import Scope, is_everybody, overlap, scope_of
from workshop.domain.step import Agreed
from workshop.domain.words import Text

TWO_PROMISES = Text(
    de="Dieselbe Zusage mit zwei Zahlen: „{one}“ sagt {first}, „{other}“ sagt {second}.",
    en="The same promise with two figures: “{one}” says {first}, “{other}” says {second}.",
)
TWO_TARGETS = Text(
    de="Die Kennzahl „{name}“ hat zwei Ziele: {first} und {second}.",
    en="The KPI “{name}” has two targets: {first} and {second}.",
)
TARGET_AND_PROMISE = Text(
    de="„{name}“ steht als Kennzahl mit {first} und als Zusage mit {second}.",
    en="“{name}” stands as a KPI with {first} and as a commitment with {second}.",
)
#: Duties of which there is one figure at a time; of the others, many kinds may stand side by side.
SINGULAR: Final = {"volume", "first-contact", "attempts", "accept-or-return", "stage-update"}


@dataclass(frozen=True, kw_only=True)
class _Promise:
    """A commitment as it is compared with the others, worked out once."""

    row: Row
    amount: Amount
    name: str
    duty: str
    scope: Scope

    @classmethod
    def of(cls, row: Row, amount: Amount) -> "_Promise":
        duty = text_of(row, "duty")
        return cls(
            row=row,
            amount=amount,
            name=squeezed(text_of(row, "name")),
            duty=duty if duty in SINGULAR else "",
            scope=scope_of(row),
        )

    def is_same_as(self, other: "_Promise") -> bool:
        """Whether both owe the same thing to the same leads."""
        same_duty = bool(self.duty) and self.duty == other.duty
        return (same_duty or self.name == other.name) and overlap(self.scope, other.scope)


def promises_with_two_figures(agreed: Agreed) -> Iterator[Contradiction]:
    """Two commitments of one side that owe the same thing to the same leads in different amounts."""
    for step in LISTS:
        rows = rows_of(answer_of(agreed, step), ROWS, titled="name")
        promises = [_Promise.of(row, amount) for row in rows if (amount := amount_of(row, agreed))]
        for one, other in combinations(promises, 2):
            if one.amount != other.amount and one.is_same_as(other) and clash(one.amount, other.amount):
                yield Contradiction(
                    rule="two-figures",
                    sentence=TWO_PROMISES.format(
                        one=text_of(one.row, "name"),
                        other=text_of(other.row, "name"),
                        first=one.amount.shown,
                        second=other.amount.shown,
                    ),
                    places=tuple(place_of(step, ROWS, each.row, "number") for each in (other, one)),
                )


def kpis_with_two_targets(agreed: Agreed) -> Iterator[Contradiction]:
    """Two KPIs of one name that aim at different numbers."""
    named: dict[str, list[Row]] = defaultdict(list)
    for row in rows_of(answer_of(agreed, "kpis"), "kpis", titled="name"):
        named[squeezed(text_of(row, "name"))].append(row)
    for one, other in (pair for rows in named.values() for pair in combinations(rows, 2)):
        first, second = _target_of(one), _target_of(other)
        if first and second and _same_scope(one, other) and differ(first, second):
            yield Contradiction(
                rule="two-targets",
                sentence=TWO_TARGETS.format(
                    name=text_of(one, "name"), first=first.shown, second=second.shown
                ),
                places=tuple(place_of("kpis", "kpis", row, "target") for row in (other, one)),
            )


def kpis_against_commitments(agreed: Agreed) -> Iterator[Contradiction]:
    """A KPI and a commitment of one name that aim at different numbers."""
    promised = {squeezed(text_of(row, "name")): (step, row) for step, row in commitments_of(agreed)}
    for kpi in rows_of(answer_of(agreed, "kpis"), "kpis", titled="name"):
        step, row = promised.get(squeezed(text_of(kpi, "name")), ("", {}))
        first, second = _target_of(kpi), amount_of(row, agreed)
        if first and second and differ(first, second):
            yield Contradiction(
                rule="target-against-promise",
                sentence=TARGET_AND_PROMISE.format(
                    name=text_of(kpi, "name"), first=first.shown, second=second.shown
                ),
                places=(place_of("kpis", "kpis", kpi, "target"), place_of(step, ROWS, row, "number")),
            )


def clash(one: Amount, other: Amount) -> bool:
    """Whether two amounts cannot both be the promise; amounts of different kinds never clash."""
    (kind, first), (other_kind, second) = one.measure, other.measure
    if kind != other_kind:
        return False
    bounds = {one.bound, other.bound} - {""}
    if bounds == {"below", "above"}:
        least, most = (first, second) if one.bound == "below" else (second, first)
        return least > most
    return first != second or len(bounds) > 1


def differ(one: Amount, other: Amount) -> bool:
    """Whether two targets are different numbers, whatever they bound."""
    if not one.unit or not other.unit:
        unit = one.unit or other.unit
        one, other = (Amount(number=each.number, unit=unit, period=each.period) for each in (one, other))
    (kind, first), (other_kind, second) = one.measure, other.measure
    # Whether an unknown unit adds up over time nobody can tell: a grade does not, a count does.
    may_not_add_up = one.unit not in UNITS and one.number == other.number
    return kind == other_kind and first != second and not may_not_add_up


def _same_scope(one: Row, other: Row) -> bool:
    first, second = text_of(one, "applies_to"), text_of(other, "applies_to")
    return squeezed(first) == squeezed(second) or is_everybody(first) or is_everybody(second)


def _target_of(kpi: Row) -> Amount | None:
    number = exact(kpi.get("target"))
    if number is None:
        return None
    return Amount(number=number, unit=unit_called(text_of(kpi, "unit")), period=text_of(kpi, "period"))
