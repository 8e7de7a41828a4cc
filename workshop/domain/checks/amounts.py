"""Promised amounts, brought to one measure so that the same promise can be compared with itself."""

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Final

from workshop.domain.calculator import exact, needed
from workshop.domain.checks.entries import Row, text_of
from workshop.domain.checks.likeness import squeezed
from workshop.domain.checks.spans import shown
from workshop.domain.step import Agreed
from workshop.domain.words import Language, Text

NO_BREAK: Final = "\N{NO-BREAK SPACE}"

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
    "won": (Text(de="Abschluss", en="deal"), Text(de="Abschlüsse", en="deals")),
    "pieces": (Text(de="Stück", en="piece"), Text(de="Stück", en="pieces")),
}
PERIODS: Final = {
    "day": Text(de="pro Tag", en="per day"),
    "week": Text(de="pro Woche", en="per week"),
    "month": Text(de="pro Monat", en="per month"),
    "quarter": Text(de="pro Quartal", en="per quarter"),
    "year": Text(de="pro Jahr", en="per year"),
    "lead": Text(de="pro Lead", en="per lead"),
}
BOUNDS: Final = {
    "at-least": Text(de="mindestens", en="at least"),
    "at-most": Text(de="höchstens", en="at most"),
    "exactly": Text(de="genau", en="exactly"),
    "about": Text(de="etwa", en="about"),
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

    @cached_property
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

    @cached_property
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
        return Text(de=self._in("de"), en=self._in("en"))

    def _in(self, language: Language) -> str:
        one, many = UNITS.get(self.unit, (None, None))
        unit = one if self.number == 1 else many
        counted = [shown(self.number).in_(language), unit.in_(language) if unit else self.unit]
        bound, period = BOUNDS.get(self.comparator), PERIODS.get(self.period)
        around: list[str | None] = [
            bound.in_(language) if bound else None,
            NO_BREAK.join(filter(None, counted)),
        ]
        if period and not self.is_time:
            around.append(period.in_(language))
        return " ".join(filter(None, around))


def amount_of(row: Row, agreed: Agreed) -> Amount | None:
    """What a commitment promises, its own number or one of the calculator's; None while that is open."""
    figure, comparator = text_of(row, "figure"), text_of(row, "comparator")
    if figure:
        count = needed(figure, agreed)
        if count is None:
            return None
        return Amount(
            number=Fraction(count), unit=figure, period="month", comparator=comparator or "at-least"
        )
    number, unit = exact(row.get("number")), text_of(row, "unit")
    if number is None or not unit:
        return None
    return Amount(number=number, unit=unit, period=text_of(row, "period"), comparator=comparator)


def unit_called(text: str) -> str:
    """The unit that people wrote in their own words; as they wrote it if it is none of ours."""
    return _SPOKEN.get(squeezed(text), text)


_SPOKEN: Final = {
    squeezed(form): unit
    for unit, words in UNITS.items()
    for word in words
    for form in (word.de, word.en, unit)
} | {"prozent": "percent", "h": "hours", "std": "hours", "min": "minutes"}
