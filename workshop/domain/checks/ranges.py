"""Ranges that do not fit: personas against the ideal customer, and both against the market position."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from workshop.domain.agreements import Contradiction, Place
from workshop.domain.calculator import exact
from workshop.domain.checks.entries import (
    Row,
    answer_of,
    cells,
    place_of,
    rows_of,
    text_of,
)
from workshop.domain.checks.spans import Span, shown, span_of
from workshop.domain.step import Agreed, Range, Step
from workshop.domain.words import Text

EMPLOYEES = Text(de="Beschäftigte", en="employees")
MEASURES = {"employees": EMPLOYEES, "revenue": Text(de="Jahresumsatz", en="revenue per year")}
IDEAL = Text(de="der Wunschkunde", en="the ideal customer")
MARKET = Text(de="unsere Marktposition", en="our market position")

APART = Text(
    de="„{name}“ und {limit_name} schließen sich aus ({measure}): {own} gegen {limit}.",
    en="“{name}” and {limit_name} exclude each other ({measure}): {own} against {limit}.",
)
BEYOND = Text(
    de="„{name}“ reicht über {limit_name} hinaus ({measure}): {own} statt {limit}.",
    en="“{name}” reaches beyond {limit_name} ({measure}): {own} instead of {limit}.",
)
#: German needs the fourth case after "über".
BEYOND_WHOM = {IDEAL: Text(de="den Wunschkunden", en=IDEAL.en), MARKET: MARKET}
SMALL_FISH = Text(
    de="Wir stehen als Premium am Markt und bedienen ab {smallest} Beschäftigten; „{name}“ hat {own}.",
    en="We hold the premium position and serve {smallest} employees and more; “{name}” has {own}.",
)
BACKWARDS = Text(
    de="Bei „{where}“ läuft „{field}“ rückwärts: von {low} bis {high}.",
    en="At “{where}”, “{field}” runs backwards: from {low} to {high}.",
)

BACKWARD_POSITION = Text(
    de="Laut Marktposition ist unser kleinster Kunde ({low} Beschäftigte) größer als der größte ({high}).",
    en="By the market position our smallest customer ({low} employees) is larger than the largest ({high}).",
)

IDEAL_STEP: Final = "ideal-customer"
MARKET_STEP: Final = "market-position"
PERSONAS: Final = "personas"


@dataclass(frozen=True, kw_only=True)
class Limit:
    """The range that another one should keep to, and where it was set."""

    name: Text
    span: Span | None
    place: Place


@dataclass(frozen=True, kw_only=True)
class Owner:
    """Whose range is looked at: a persona or the ideal customer."""

    name: Text | str
    answer: Row
    place: Place


def personas_outside_the_ideal(agreed: Agreed) -> Iterator[Contradiction]:
    """A persona whose firm is larger or smaller than the firms we wish for."""
    ideal = answer_of(agreed, IDEAL_STEP)
    for persona in personas_of(agreed):
        for key in MEASURES:
            limit = Limit(name=IDEAL, span=span_of(ideal.get(key)), place=Place(step=IDEAL_STEP, field=key))
            yield from _outside(persona, key, limit)


def firms_outside_the_market_position(agreed: Agreed) -> Iterator[Contradiction]:
    """A persona or the ideal customer smaller or larger than whom we decided to serve."""
    position = answer_of(agreed, MARKET_STEP)
    served = Span(
        low=exact(position.get("smallest_employees")), high=exact(position.get("largest_employees"))
    )
    if served.low is not None and served.high is not None and served.low > served.high:
        yield _backward_position(served)
        return
    if served.low is None and served.high is None:
        return
    for owner in (*personas_of(agreed), ideal_of(agreed)):
        own = span_of(owner.answer.get("employees"))
        if own and position.get("position") == "premium" and _is_below(own, served.low):
            yield _small_fish(owner, own, served)
        else:
            limit = Limit(name=MARKET, span=served, place=_market_place(own, served))
            yield from _outside(owner, "employees", limit)


def backward_ranges(agenda: Sequence[Step], agreed: Agreed) -> Iterator[Contradiction]:
    """Any range that begins above its own end."""
    for step in agenda:
        for cell in cells(step, agreed.get(step.slug) or {}, Range):
            if isinstance(cell.value, dict):
                low, high = exact(cell.value.get("from")), exact(cell.value.get("to"))
                if low is not None and high is not None and low > high:
                    yield Contradiction(
                        rule="backward-range",
                        sentence=BACKWARDS.format(
                            where=cell.title or step.title,
                            field=cell.field.label,
                            low=shown(low),
                            high=shown(high),
                        ),
                        places=(cell.place,),
                    )


def personas_of(agreed: Agreed) -> list[Owner]:
    """The personas that have a name."""
    return [
        Owner(name=text_of(row, "name"), answer=row, place=place_of(PERSONAS, PERSONAS, row))
        for row in rows_of(answer_of(agreed, PERSONAS), PERSONAS, titled="name")
    ]


def ideal_of(agreed: Agreed) -> Owner:
    """The ideal customer as somebody with ranges of its own."""
    name = Text(de="Wunschkunde", en="ideal customer")
    return Owner(name=name, answer=answer_of(agreed, IDEAL_STEP), place=Place(step=IDEAL_STEP))


def _outside(owner: Owner, key: str, limit: Limit) -> Iterator[Contradiction]:
    own = span_of(owner.answer.get(key))
    if own is None or limit.span is None or (own.meets(limit.span) and not own.exceeds(limit.span)):
        return
    apart = not own.meets(limit.span)
    yield Contradiction(
        rule="range-apart" if apart else "range-beyond",
        sentence=(APART if apart else BEYOND).format(
            name=owner.name,
            limit_name=limit.name if apart else BEYOND_WHOM[limit.name],
            measure=MEASURES[key],
            own=own.shown,
            limit=limit.span.shown,
        ),
        places=(field_of(owner.place, key), limit.place),
    )


def _backward_position(served: Span) -> Contradiction:
    return Contradiction(
        rule="backward-range",
        sentence=BACKWARD_POSITION.format(
            low=shown(served.low or Fraction(0)), high=shown(served.high or Fraction(0))
        ),
        places=(
            Place(step=MARKET_STEP, field="largest_employees"),
            Place(step=MARKET_STEP, field="smallest_employees"),
        ),
    )


def _small_fish(owner: Owner, own: Span, served: Span) -> Contradiction:
    return Contradiction(
        rule="premium-and-small-fish",
        sentence=SMALL_FISH.format(name=owner.name, smallest=shown(served.low or Fraction(0)), own=own.shown),
        places=(
            field_of(owner.place, "employees"),
            Place(step=MARKET_STEP, field="smallest_employees"),
            Place(step=MARKET_STEP, field="position"),
        ),
    )


def _market_place(own: Span | None, served: Span) -> Place:
    """The end of the market position that the range breaks."""
    ends = [end for end in (own.low, own.high) if end is not None] if own else []
    too_small = served.low is not None and any(end < served.low for end in ends)
    return Place(step=MARKET_STEP, field="smallest_employees" if too_small else "largest_employees")


def _is_below(own: Span, smallest: Fraction | None) -> bool:
    return smallest is not None and own.high is not None and own.high < smallest


def field_of(place: Place, key: str) -> Place:
    """A field of the same entry."""
    return Place(step=place.step, rows=place.rows, entry=place.entry, field=key)
