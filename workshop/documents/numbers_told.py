"""By how much a number changed, in words."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Final

from babel.numbers import format_decimal

from workshop.documents.figures import LOCALES
from workshop.documents.words import filled
from workshop.domain.comparison.numbers import NumberChange, percent
from workshop.domain.measured import FIXED_SPACE
from workshop.domain.words import Language

#: A point difference with more digits says nothing more.
DIGITS: Final = Decimal("0.1")


def difference(change: NumberChange, words: Mapping[str, str], language: Language) -> str:
    """Such as "−50 %", or "+5 percentage points" between shares; "new" or "gone" if one side has none."""
    if change.before is None:
        return words["new_number"]
    if change.after is None:
        return words["gone_number"]
    if change.points is not None:
        points = Fraction(change.points)
        told = _signed(points, language)
        return filled(words["one_point" if abs(points) == 1 else "points"], points=told).replace(
            " ", FIXED_SPACE, 1
        )
    if change.relative is None:
        return ""
    share = percent(change.relative)
    if language == "de":
        return share.replace(".", ",") + FIXED_SPACE + "%"
    return share + "%"


def _signed(number: Fraction, language: Language) -> str:
    value = (Decimal(number.numerator) / Decimal(number.denominator)).quantize(DIGITS)
    sign = "−" if value < 0 else "+"
    return sign + str(format_decimal(abs(value), locale=LOCALES[language], decimal_quantization=False))
