"""Form fields for the kinds of answer that WTForms does not know."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from babel.numbers import NumberFormatError, format_decimal, get_decimal_symbol, parse_decimal
from flask_babel import get_locale
from flask_babel import gettext as _
from wtforms import Field, StringField
from wtforms.validators import ValidationError

from workshop.domain.reading import decimal_text, plain_text

#: Digits with the marks that some language puts between them; no exponents, which hide numbers of any size.
FIGURES = re.compile(r"[-+]?\d[\d.,\s'’]{0,40}")
#: Looks like thousands in one language and like decimals in the other.
TWO_WAYS = re.compile(r"[-+]?(\d{1,3})([.,])(\d{3})")
#: Every number of so many digits fits into what databases call an integer.
MOST_WHOLE_DIGITS = 9
UNITS = " \u00a0\u202f%€$£"


def choices(values: Iterable[str]) -> Any:
    """Values to choose from, as WTForms 3.3 takes them; its types still describe 3.2."""
    return list(values)


def one_line(text: str | None) -> str:
    """The text as it is kept, in a line; a filter for inputs."""
    return " ".join(line.strip() for line in plain_text(text or "").split("\n")).strip()


def whole(typed: str) -> int:
    """A whole number of a size that a database can hold; ValueError for any other."""
    if not typed.isascii() or not typed.isdigit() or len(typed) > MOST_WHOLE_DIGITS:
        raise ValueError(f"no whole number: {typed[:20]!r}")
    return int(typed)


def day_in(typed: str | None) -> str:
    """A day as it is kept; none if what was typed is not one."""
    try:
        return date.fromisoformat(typed or "").isoformat()
    except ValueError:
        return ""


class DecimalTextField(StringField):
    """A number typed the way the reader's language writes it, kept as a decimal in text."""

    def process_data(self, value: str | None) -> None:
        self.data = value or ""

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        typed = valuelist[0].strip().rstrip(UNITS).replace("−", "-") if valuelist else ""
        self.data = ""
        if not typed:
            return
        exact = self._exact(typed)
        if exact is not None and self._reads_two_ways(typed):
            whole = self._shown(re.sub(r"[.,]", "", typed))
            sentence = _("“%(text)s” can be read in two ways. Write %(whole)s or %(small)s.")
            raise ValueError(sentence % {"text": typed, "whole": whole, "small": self._shown(exact)})
        if exact is None:
            example = self._shown("1200.5")
            raise ValueError(
                _("“%(text)s” is not a number. Write it like %(example)s.", text=typed, example=example)
            )
        self.data = exact

    def _value(self) -> str:
        if self.raw_data:
            return str(self.raw_data[0])
        return self._shown(self.data) if self.data else ""

    @staticmethod
    def _reads_two_ways(typed: str) -> bool:
        """Whether three digits follow the decimal mark, as they would follow a mark for thousands."""
        found = TWO_WAYS.fullmatch(typed)
        return found is not None and found[2] == get_decimal_symbol(str(get_locale()))

    @staticmethod
    def _exact(typed: str) -> str | None:
        if not FIGURES.fullmatch(typed):
            return None
        try:
            return decimal_text(str(parse_decimal(typed, locale=str(get_locale()), strict=True)))
        except NumberFormatError:
            return None

    @staticmethod
    def _shown(exact: str) -> str:
        """The number as the language writes it; a fourth decimal keeps three from looking like thousands."""
        value = Decimal(exact)
        shown = str(format_decimal(value, locale=str(get_locale()), decimal_quantization=False))
        return shown + "0" if value.as_tuple().exponent == -3 else shown  # noqa: PLR2004 # three decimals


class LinesField(Field):
    """Several short texts, each in an input of its own under the same name; empty ones do not count."""

    data: list[str]

    def process_data(self, value: list[str] | None) -> None:
        self.data = list(value or ())

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        self.data = [text.strip() for text in valuelist if text.strip()]


class WithinBounds:
    """Refuses a number below or above what makes sense."""

    def __init__(self, least: int | None, most: int | None) -> None:
        self.least, self.most = least, most

    def __call__(self, form: Any, field: DecimalTextField) -> None:  # noqa: ARG002 - the signature is WTForms'
        if not field.data:
            return
        if self.least is not None and Decimal(field.data) < self.least:
            raise ValidationError(_("This number must be at least %(least)s.", least=self.least))
        if self.most is not None and Decimal(field.data) > self.most:
            raise ValidationError(_("This number must be at most %(most)s.", most=self.most))


class EachAtMost:
    """Refuses a text that is longer than its place."""

    def __init__(self, longest: int) -> None:
        self.longest = longest

    def __call__(self, form: Any, field: Field) -> None:  # noqa: ARG002 - the signature is WTForms'
        texts = field.data if isinstance(field.data, list) else [field.data or ""]
        length = max((len(text) for text in texts), default=0)
        if length > self.longest:
            raise ValidationError(
                _(
                    "This text has %(length)s characters, there is room for %(longest)s. Please shorten it.",
                    length=length,
                    longest=self.longest,
                )
            )
