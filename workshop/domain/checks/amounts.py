"""Promised amounts, brought to one measure so that the same promise can be compared with itself."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from workshop.domain.calculator import exact, needed
from workshop.domain.checks.entries import Row, text_of
from workshop.domain.checks.likeness import squeezed
from workshop.domain.checks.spans import shown
from workshop.domain.step import Agreed
from workshop.domain.words import Text

#: Minutes in a unit of time. Clock and business time are never converted into each other:
#: how long a business day lasts on the clock depends on the weekend.
CLOCK: Final = {"minutes": 1, "hours": 60, "days": 1440, "weeks": 10_080, "months": 43_200}
BUSINESS: Final = {"business-minutes": 1, "business-hours": 60, "business-days": 480}
MONTHS: Final = {"month": 1, "quarter": 3, "year": 12}
#: Parts of a whole do not add up over time: 90 % a month is 90 % a quarter.
PARTS: Final = {"percent"}

#: Units as they are said, one and many.
UNITS: Final = {
    "minutes": (Text(de="Minute", en="minute"), Text(de="Minuten", en="minutes")),
    "business-minutes": (
        Text(de="Geschäftsminute", en="business minute"),
        Text(de="Geschäftsminuten", en="business minutes"),
    ),
    "hours": (Text(de="Stunde", en="hour"), Text(de="Stunden", en="hours")),
    "business-hours": (
        Text(de="Geschäftsstunde", en="business hour"),
        Text(de="Geschäftsstunden", en="business hours"),
    ),
    "days": (Text(de="Tag", en="day"), Text(de="Tage", en="days")),
    "business-days": (Text(de="Arbeitstag", en="business day"), Text(de="Arbeitstage", en="business days")),
    "weeks": (Text(de="Woche", en="week"), Text(de="Wochen", en="weeks")),
    "months": (Text(de="Monat", en="month"), Text(de="Monate", en="months")),
    "leads": (Text(de="Lead", en="lead"), Text(de="Leads", en="leads")),
    "mql": (Text(de="MQL", en="MQL"), Text(de="MQL", en="MQLs")),
    "sal": (Text(de="SAL", en="SAL"), Text(de="SAL", en="SALs")),
    "sql": (Text(de="SQL", en="SQL"), Text(de="SQL", en="SQLs")),
    "percent": (Text(de="%", en="%"), Text(de="%", en="%")),
    "currency": (Text(de="Währung", en="currency"), Text(de="Währung", en="currency")),
    "attempts": (Text(de="Versuch", en="attempt"), Text(de="Versuche", en="attempts")),
    "meetings": (Text(de="Termin", en="meeting"), Text(de="Termine", en="meetings")),
    "pieces": (Text(de="Stück", en="piece"), Text(de="Stück", en="pieces")),
}
PERIODS: Final = {
    "day": Text(de=" pro Tag", en=" per day"),
    "week": Text(de=" pro Woche", en=" per week"),
    "month": Text(de=" pro Monat", en=" per month"),
    "quarter": Text(de=" pro Quartal", en=" per quarter"),
    "year": Text(de=" pro Jahr", en=" per year"),
    "lead": Text(de=" pro Lead", en=" per lead"),
}
BOUNDS: Final = {
    "at-least": Text(de="mindestens ", en="at least "),
    "at-most": Text(de="höchstens ", en="at most "),
    "exactly": Text(de="genau ", en="exactly "),
    "about": Text(de="etwa ", en="about "),
}


@dataclass(frozen=True, kw_only=True)
class Amount:
    """A number with its unit, its period and what it bounds."""

    number: Fraction
    #: One of UNITS, or as somebody wrote it.
    unit: str
    period: str = ""
    comparator: str = ""

    @property
    def is_time(self) -> bool:
        """Whether it is a length of time rather than a count."""
        return self.unit in CLOCK or self.unit in BUSINESS

    @property
    def measure(self) -> tuple[str, Fraction]:
        """What kind of amount it is, and how much of it: only amounts of one kind can be compared."""
        if self.is_time:
            minutes = CLOCK.get(self.unit) or BUSINESS[self.unit]
            return ("clock" if self.unit in CLOCK else "business"), self.number * minutes
        if self.unit in PARTS:
            return self.unit, self.number
        if self.period in MONTHS:
            return f"{self.unit} per month", self.number / MONTHS[self.period]
        return f"{self.unit} per {self.period}", self.number

    @property
    def bound(self) -> str:
        """Whether it bounds from below, from above or on both sides; empty if nobody said."""
        match self.comparator:
            case "at-least":
                return "below"
            case "at-most" | "within":
                return "above"
            case "exactly" | "about":
                return "both"
            case _:
                return "above" if self.is_time else ""

    @property
    def shown(self) -> Text:
        """How the amount reads."""
        unit = UNITS.get(self.unit)
        word = unit[0 if self.number == 1 else 1] if unit else Text(de=self.unit or " ", en=self.unit or " ") \
            if self.unit else None
        return _joined(self, word)


def amount_of(row: Row, agreed: Agreed) -> Amount | None:
    """What a commitment promises, be it its own number or one of the calculator; None while it is open."""
    figure = text_of(row, "figure")
    if figure:
        count = needed(figure, agreed)
        unit = figure if figure in UNITS else ""
        return count and Amount(number=Fraction(count), unit=unit, period="month", comparator="at-least") or None
    number, unit = exact(row.get("number")), text_of(row, "unit")
    if number is None or not unit:
        return None
    return Amount(
        number=number, unit=unit, period=text_of(row, "period"), comparator=text_of(row, "comparator")
    )


def unit_called(text: str) -> str:
    """The unit that somebody wrote in their own words; as written if it is none of ours."""
    return text
