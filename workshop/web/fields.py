"""Form fields for the kinds of answer that WTForms does not know."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from babel.numbers import NumberFormatError, format_decimal, parse_decimal
from flask_babel import get_locale
from flask_babel import gettext as _
from wtforms import Field, StringField
from wtforms.validators import ValidationError

from workshop.domain.reading import decimal_text


class DecimalTextField(StringField):
    """A number typed the way the reader's language writes it, kept as a decimal in text."""

    def process_data(self, value: str | None) -> None:
        self.data = value or ""

    def process_formdata(self, valuelist: Sequence[str]) -> None:
        self.typed = valuelist[0] if valuelist else ""
        self.data = ""
        if not self.typed.strip():
            return
        try:
            exact = parse_decimal(self.typed.strip(), locale=str(get_locale()), strict=True)
        except NumberFormatError:
            sentence = _("“%(text)s” is not a number. Write it like %(example)s.")
            raise ValueError(sentence % {"text": self.typed, "example": self._shown("1200.5")}) from None
        self.data = decimal_text(str(exact)) or ""

    def _value(self) -> str:
        if self.raw_data:
            return str(self.raw_data[0])
        return self._shown(self.data) if self.data else ""

    @staticmethod
    def _shown(exact: str) -> str:
        return str(format_decimal(Decimal(exact), locale=str(get_locale()), decimal_quantization=False))


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
