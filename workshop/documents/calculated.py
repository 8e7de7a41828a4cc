"""The numbers that follow from the calculator's answers: exact, and as they read."""

import math
from collections.abc import Iterator
from fractions import Fraction

from workshop.documents import figures
from workshop.domain import calculator
from workshop.domain.contract import Figure
from workshop.domain.step import Agreed
from workshop.domain.words import Language, Text

FIGURES = {
    "leads": Text(de="Leads pro Monat", en="leads per month"),
    "mql": Text(de="MQL pro Monat", en="MQLs per month"),
    "sal": Text(de="SAL pro Monat", en="SALs per month"),
    "sql": Text(de="SQL pro Monat", en="SQLs per month"),
    "won": Text(de="Abschlüsse pro Monat", en="deals per month"),
    "mql_per_rep": Text(de="MQL je Person und Monat", en="MQLs per person and month"),
    "hours_per_rep": Text(de="Stunden je Person und Monat", en="hours per person and month"),
    "value_per_mql": Text(de="Wert eines MQL", en="value of one MQL"),
}


def calculated(agreed: Agreed, language: Language, currency: str) -> tuple[Figure, ...]:
    """Every figure that the answers allow, the chain first; none is invented while one is missing."""
    return tuple(
        Figure(
            key=key,
            label=FIGURES[key].in_(language),
            exact=f"{exact.numerator}/{exact.denominator}",
            words=figures.number(str(shown), unit, language, currency),
        )
        for key, exact, shown, unit in _exact(agreed)
    )


def _exact(agreed: Agreed) -> Iterator[tuple[str, Fraction, float, str | None]]:
    """Key, exact number, what is shown of it and its unit: whole leads are rounded up, deals are not."""
    for key, exact in calculator.monthly(agreed).items():
        yield key, exact, round(float(exact), 1) if key == "won" else math.ceil(exact), None
    capacity, worth = calculator.capacity(agreed), calculator.value_per_mql(agreed)
    if capacity:
        yield "mql_per_rep", capacity.mql_per_rep, math.ceil(capacity.mql_per_rep), None
    if capacity and capacity.hours_per_rep:
        yield "hours_per_rep", capacity.hours_per_rep, math.ceil(capacity.hours_per_rep), None
    if worth:
        yield "value_per_mql", worth, round(worth), "currency"
