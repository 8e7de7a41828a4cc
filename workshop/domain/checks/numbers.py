"""Numbers that the calculator and the rules cannot work with, or that nobody can live up to."""

import math
from collections.abc import Iterator
from typing import Final

from workshop.domain import calculator
from workshop.domain.agreements import Contradiction, Place
from workshop.domain.calculator import exact
from workshop.domain.checks.commitments import commitments_of
from workshop.domain.checks.entries import answer_of, place_of, rows_of, text_of
from workshop.domain.checks.spans import shown
from workshop.domain.criteria import span
from workshop.domain.step import Agreed
from workshop.domain.words import Text

CALCULATOR: Final = "calculator"
#: Nobody does more in a month than work.
WORKING_HOURS: Final = 160
#: Tests that compare numbers.
COMPARING: Final = ("at-least", "at-most", "between")

TOO_MUCH_WORK = Text(
    de="Bei {mql} MQL im Monat braucht jede Person im Vertrieb {hours} Stunden allein für Kontaktversuche; "
    "ein Monat hat etwa {most}.",
    en="With {mql} MQLs a month, every person in sales needs {hours} hours for contact attempts alone; "
    "a month has about {most}.",
)
TWO_NUMBERS = Text(
    de="„{name}“ ist an den Rechner gebunden ({bound}) und nennt außerdem selbst {own}.",
    en="“{name}” is bound to the calculator ({bound}) and names {own} of its own as well.",
)
NOT_A_NUMBER = Text(
    de="„{name}“ vergleicht mit „{value}“; dafür wird eine Zahl gebraucht.",
    en="“{name}” compares with “{value}”, which has to be a number.",
)
RATE_MISSING = Text(
    de="Der Weg führt über {stage}, aber im Rechner fehlt die Rate dorthin; er rechnet nicht.",
    en="The path leads through {stage}, but the calculator lacks the rate to it and cannot calculate.",
)


def more_work_than_hours(agreed: Agreed) -> Iterator[Contradiction]:
    """Promises that would fill more hours than the people in sales have."""
    capacity, needed = calculator.capacity(agreed), calculator.needed("mql", agreed)
    if capacity and capacity.hours_per_rep and needed and capacity.hours_per_rep > WORKING_HOURS:
        yield Contradiction(
            rule="too-much-work",
            sentence=TOO_MUCH_WORK.format(
                mql=needed, hours=math.ceil(capacity.hours_per_rep), most=WORKING_HOURS
            ),
            places=tuple(Place(step=CALCULATOR, field=key) for key in ("reps", "attempts")),
        )


def bound_and_own_number(agreed: Agreed) -> Iterator[Contradiction]:
    """A commitment that takes its number from the calculator and states another one."""
    for step, row in commitments_of(agreed):
        bound, own = calculator.needed(text_of(row, "figure"), agreed), exact(row.get("number"))
        if bound is not None and own is not None and own != bound:
            yield Contradiction(
                rule="two-numbers",
                sentence=TWO_NUMBERS.format(name=text_of(row, "name"), bound=bound, own=shown(own)),
                places=tuple(place_of(step, "commitments", row, key) for key in ("number", "figure")),
            )


def criteria_without_a_number(agreed: Agreed) -> Iterator[Contradiction]:
    """A criterion that compares with words what only numbers can be compared with."""
    for row in rows_of(answer_of(agreed, "handover-criteria"), "criteria", titled="value"):
        if text_of(row, "test") in COMPARING and span(text_of(row, "value")) is None:
            yield Contradiction(
                rule="not-a-number",
                sentence=NOT_A_NUMBER.format(
                    name=text_of(row, "name") or text_of(row, "fact"), value=text_of(row, "value")
                ),
                places=(place_of("handover-criteria", "criteria", row, "value"),),
            )


def rates_missing(agreed: Agreed) -> Iterator[Contradiction]:
    """A stage on the path whose rate the calculator does not know, though it knows the others."""
    answer = answer_of(agreed, CALCULATOR)
    if exact(answer.get("lead_to_mql")) is None or exact(answer.get("sql_to_won")) is None:
        return
    for key, stage in (("mql_to_sal", "SAL"), ("sal_to_sql", "SQL")):
        if exact(answer.get(key)) is None and calculator.has_stage(agreed, key):
            yield Contradiction(
                rule="rate-missing",
                sentence=RATE_MISSING.format(stage=stage),
                places=(Place(step=CALCULATOR, field=key),),
            )
