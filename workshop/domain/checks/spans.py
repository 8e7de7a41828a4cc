"""Spans of numbers, and how numbers read."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from workshop.domain.calculator import exact
from workshop.domain.words import Text


@dataclass(frozen=True, kw_only=True)
class Span:
    """From one number to another; None is an end that nobody set."""

    low: Fraction | None
    high: Fraction | None

    def meets(self, other: "Span") -> bool:
        """Whether the two share at least one number."""
        return not (_above(self.low, other.high) or _above(other.low, self.high))

    def exceeds(self, limit: "Span") -> bool:
        """Whether an end that was set lies outside the limit; an open end claims nothing."""
        return _above(limit.low, self.low) or _above(self.high, limit.high)

    def shared_with(self, other: "Span") -> "Span":
        """The numbers that two spans which meet have in common."""
        lows = [low for low in (self.low, other.low) if low is not None]
        highs = [high for high in (self.high, other.high) if high is not None]
        return Span(low=max(lows, default=None), high=min(highs, default=None))

    @property
    def shown(self) -> Text:
        """How the span reads."""
        if self.low is not None and self.low == self.high:
            return shown(self.low)
        if self.low is not None and self.high is not None:
            return Text(de="{low}–{high}", en="{low}–{high}").format(
                low=shown(self.low), high=shown(self.high)
            )
        if self.low is not None:
            return Text(de="ab {low}", en="{low} and more").format(low=shown(self.low))
        if self.high is not None:
            return Text(de="bis {high}", en="up to {high}").format(high=shown(self.high))
        return Text(de="beliebig", en="any")


def span_of(value: Any) -> Span | None:
    """The span that a range spells; None if neither end is set or the ends are swapped."""
    if not isinstance(value, dict):
        return None
    span = Span(low=exact(value.get("from")), high=exact(value.get("to")))
    if span.low is None and span.high is None:
        return None
    return None if _above(span.low, span.high) else span


def shown(number: Fraction) -> Text:
    """A number with at most two decimals, marked as each language does."""
    rounded = Decimal(round(number * 100)) / 100
    english = f"{rounded:,.2f}".rstrip("0").rstrip(".")
    return Text(de=english.translate(str.maketrans(",.", ".,")), en=english)


def _above(one: Fraction | None, other: Fraction | None) -> bool:
    return one is not None and other is not None and one > other
