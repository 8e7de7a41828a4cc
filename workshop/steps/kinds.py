"""Options and columns that more than one step asks for."""

from workshop.domain.step import Choice, Field, Line, Number, Option, Prose, Reference
from workshop.domain.words import Text

RHYTHMS = (
    Option(value="weekly", label=Text(de="wöchentlich", en="weekly")),
    Option(value="biweekly", label=Text(de="alle zwei Wochen", en="every two weeks")),
    Option(value="monthly", label=Text(de="monatlich", en="monthly")),
    Option(value="quarterly", label=Text(de="vierteljährlich", en="quarterly")),
    Option(value="half-yearly", label=Text(de="halbjährlich", en="half-yearly")),
    Option(value="yearly", label=Text(de="jährlich", en="yearly")),
    Option(value="once", label=Text(de="einmalig", en="once")),
)

PERIODS = (
    Option(value="day", label=Text(de="pro Tag", en="per day")),
    Option(value="week", label=Text(de="pro Woche", en="per week")),
    Option(value="month", label=Text(de="pro Monat", en="per month")),
    Option(value="quarter", label=Text(de="pro Quartal", en="per quarter")),
    Option(value="year", label=Text(de="pro Jahr", en="per year")),
    Option(value="lead", label=Text(de="pro Lead", en="per lead")),
)

TIME_UNITS = (
    Option(value="minutes", label=Text(de="Minuten", en="minutes"), one=Text(de="Minute", en="minute")),
    Option(
        value="business-minutes",
        label=Text(de="Geschäftsminuten", en="business minutes"),
        one=Text(de="Geschäftsminute", en="business minute"),
    ),
    Option(value="hours", label=Text(de="Stunden", en="hours"), one=Text(de="Stunde", en="hour")),
    Option(
        value="business-hours",
        label=Text(de="Geschäftsstunden", en="business hours"),
        one=Text(de="Geschäftsstunde", en="business hour"),
    ),
    Option(value="days", label=Text(de="Tage", en="days"), one=Text(de="Tag", en="day")),
    Option(
        value="business-days",
        label=Text(de="Arbeitstage", en="business days"),
        one=Text(de="Arbeitstag", en="business day"),
    ),
    Option(value="weeks", label=Text(de="Wochen", en="weeks"), one=Text(de="Woche", en="week")),
    Option(value="months", label=Text(de="Monate", en="months"), one=Text(de="Monat", en="month")),
)

#: What a commitment may count, besides time.
COUNTED_UNITS = (
    Option(value="leads", label=Text(de="Leads", en="leads"), one=Text(de="Lead", en="lead")),
    Option(value="mql", label=Text(de="MQL", en="MQLs"), one=Text(de="MQL", en="MQL")),
    Option(value="sal", label=Text(de="SAL", en="SALs"), one=Text(de="SAL", en="SAL")),
    Option(value="sql", label=Text(de="SQL", en="SQLs"), one=Text(de="SQL", en="SQL")),
    Option(value="percent", label=Text(de="%", en="%")),
    Option(value="currency", label=Text(de="Währung", en="currency")),
    Option(value="attempts", label=Text(de="Versuche", en="attempts"), one=Text(de="Versuch", en="attempt")),
    Option(value="meetings", label=Text(de="Termine", en="meetings"), one=Text(de="Termin", en="meeting")),
    Option(value="pieces", label=Text(de="Stück", en="pieces"), one=Text(de="Stück", en="piece")),
)

COMPARATORS = (
    Option(value="at-least", label=Text(de="mindestens", en="at least")),
    Option(value="at-most", label=Text(de="höchstens", en="at most")),
    Option(value="within", label=Text(de="Frist:", en="within")),
    Option(value="exactly", label=Text(de="genau", en="exactly")),
    Option(value="about", label=Text(de="etwa", en="about")),
)

#: How hard a promise is: some figures are aimed at, others may not be missed.
FIRMNESS = (
    Option(value="target", label=Text(de="Ziel", en="target")),
    Option(value="firm", label=Text(de="feste Grenze", en="firm limit")),
)

#: Figures of the calculator that a commitment may be bound to, all per month.
FIGURES = (
    Option(value="leads", label=Text(de="Leads pro Monat aus dem Rechner", en="leads per month, calculated")),
    Option(value="mql", label=Text(de="MQL pro Monat aus dem Rechner", en="MQLs per month, calculated")),
    Option(value="sal", label=Text(de="SAL pro Monat aus dem Rechner", en="SALs per month, calculated")),
    Option(value="sql", label=Text(de="SQL pro Monat aus dem Rechner", en="SQLs per month, calculated")),
    Option(
        value="won", label=Text(de="Abschlüsse pro Monat aus dem Rechner", en="deals per month, calculated")
    ),
)


def party(key: str, *, de: str, en: str, required: bool = False, many: bool = False) -> Reference:
    """A party of the contract."""
    return Reference(
        key=key, label=Text(de=de, en=en), step="parties", rows="parties", required=required, many=many
    )


def stage(key: str, *, de: str, en: str, required: bool = False, binding: bool = True) -> Reference:
    """A lead stage."""
    return Reference(
        key=key,
        label=Text(de=de, en=en),
        step="lead-stages",
        rows="stages",
        required=required,
        binding=binding,
    )


def persona(key: str, *, de: str, en: str, many: bool = False) -> Reference:
    """A buyer persona; which one is named changes whom something is for, not what is promised."""
    return Reference(
        key=key, label=Text(de=de, en=en), step="personas", rows="personas", many=many, binding=False
    )


def commitment(duties: tuple[Option, ...]) -> tuple[Field, ...]:
    """The columns of a promise with a number, the same for both sides."""
    return (
        Line(key="name", label=Text(de="Zusage", en="Commitment"), required=True, binding=True),
        Choice(
            key="duty", label=Text(de="Art der Pflicht", en="Kind of duty"), options=duties, required=True
        ),
        Choice(
            key="figure",
            label=Text(de="Zahl aus dem Rechner", en="Figure from the calculator"),
            help=Text(
                de="Gebunden an den Rechner ändert sich die Zusage mit ihm; sonst unten selbst eine Zahl nennen.",
                en="Bound to the calculator, the promise moves with it; otherwise name your own number below.",
            ),
            options=FIGURES,
        ),
        Choice(key="comparator", label=Text(de="Vergleich", en="Comparison"), options=COMPARATORS),
        Number(key="number", label=Text(de="Zahl", en="Number")),
        Choice(
            key="unit",
            label=Text(de="Einheit", en="Unit"),
            options=COUNTED_UNITS + TIME_UNITS,
            counts="number",
        ),
        Choice(key="period", label=Text(de="Zeitraum", en="Period"), options=PERIODS),
        Choice(key="firmness", label=Text(de="Wie verbindlich", en="How firm"), options=FIRMNESS),
        Line(
            key="counted_from",
            label=Text(de="Gezählt ab", en="Counted from"),
            help=Text(
                de="Der Moment, in dem die Uhr zu laufen beginnt.", en="The moment at which the clock starts."
            ),
            binding=True,
        ),
        stage("stage", de="Lead-Stufe", en="Lead stage"),
        persona("persona", de="Persona", en="Persona"),
        Line(key="applies_to", label=Text(de="Gilt für", en="Applies to"), binding=True),
        Prose(
            key="quality",
            label=Text(de="Woran man gute Erfüllung erkennt", en="What good looks like"),
            binding=True,
        ),
        Line(key="owner", label=Text(de="Verantwortlich", en="Owner")),
        Prose(key="exception", label=Text(de="Gilt nicht, wenn", en="Does not apply when"), binding=True),
        Line(key="source", label=Text(de="Belegt durch", en="Backed by")),
    )
