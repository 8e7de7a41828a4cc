"""Numbers, money, ranges and days as people write them in each language."""

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal, localcontext
from typing import Any, Final

from babel.dates import format_date
from babel.numbers import format_currency, format_decimal

from workshop.domain.measured import FIXED_SPACE
from workshop.domain.step import Number, Range
from workshop.domain.words import Language, Text

SPARE_DIGITS: Final = 30
BELOW_ZERO: Final = re.compile(r"-\d[\d.,]*(?:[\u00a0 ]?\D*)")
OPEN_BELOW: Final = Text(de="bis {to}", en="up to {to}")
OPEN_ABOVE: Final = Text(de="ab {start}", en="{start} or more")
LOCALES: Final[Mapping[Language, str]] = {"de": "de_DE", "en": "en_GB"}


def with_minus(said: Any) -> Any:
    """A number below zero with a real minus; all else as it is.

    A document keeps the hyphen that was typed: only what is shown differs, never what was agreed.
    """
    if isinstance(said, str) and said[:1] == "-" and BELOW_ZERO.fullmatch(said):
        return said.replace("-", "−", 1)
    return said


def number(exact: str | Decimal, unit: Text | str | None, language: Language, currency: str) -> str:
    """A decimal with its unit, such as "1.200.000 €" or "60 %"."""
    value = Decimal(exact)
    plain = _plain(value, currency if unit == "currency" else "", language)
    if unit == "currency":
        return plain
    if unit is None:
        return plain
    if unit == "percent":
        return plain + (FIXED_SPACE + "%" if language == "de" else "%")
    return plain + FIXED_SPACE + (unit.in_(language) if isinstance(unit, Text) else unit)


def _plain(value: Decimal, currency: str, language: Language) -> str:
    """The digits as a language groups them, as money if there is a currency."""
    with localcontext() as wide:
        # Rounding to a place refuses numbers with more digits than the context has.
        wide.prec = abs(value.adjusted()) + len(value.as_tuple().digits) + SPARE_DIGITS
        if not currency:
            return format_decimal(value, locale=LOCALES[language], decimal_quantization=False)
        places = "" if value == value.to_integral_value() else ".00"
        pattern = {"de": f"#,##0{places}\u00a0¤", "en": f"¤#,##0{places}"}[language]
        return format_currency(value, currency, pattern, LOCALES[language], currency_digits=False)


def span(value: Mapping[str, Any], unit: Text | str | None, language: Language, currency: str) -> str:
    """A range with its unit once, such as "15–120 shops"; an open end is said in words."""
    start, end = value.get("from"), value.get("to")
    if start and end:
        if unit == "currency" and language == "en":
            return f"{number(start, unit, language, currency)}–{number(end, None, language, currency)}"
        return f"{number(start, None, language, currency)}–{number(end, unit, language, currency)}"
    if start:
        return OPEN_ABOVE.in_(language).format(start=number(start, unit, language, currency))
    return OPEN_BELOW.in_(language).format(to=number(str(end), unit, language, currency))


def moment(at: datetime, language: Language) -> str:
    """A moment to the minute in the time zone that it carries, such as "1. Januar 2027, 10:14 (UTC+1)"."""
    hour = at.strftime("%H:%M Uhr" if language == "de" else "%H:%M")
    return f"{day(at.date(), language)}, {hour}\u00a0({zone(at)})"


def zone(at: datetime) -> str:
    """How far the time zone of a moment is from UTC, such as "UTC+1"."""
    minutes = int((at.utcoffset() or timedelta()).total_seconds()) // 60
    hours, rest = divmod(abs(minutes), 60)
    sign = "\u2212" if minutes < 0 else "+"
    return f"UTC{sign}{hours}{f':{rest:02}' if rest else ''}" if minutes else "UTC"


def day(iso: str | date, language: Language) -> str:
    """A day in full, such as "1. Januar 2027"."""
    moment = iso if isinstance(iso, date) else date.fromisoformat(iso)
    return format_date(moment, "d. MMMM y" if language == "de" else "d MMMM y", locale=LOCALES[language])


def of_field(field: Number | Range, value: Any, language: Language, currency: str) -> str:
    """How the answer of a number or range reads."""
    if isinstance(field, Range):
        return span(value, field.unit, language, currency)
    return number(value, field.unit, language, currency)
