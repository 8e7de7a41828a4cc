"""Days of the contract that are in the wrong order."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from workshop.domain.agreements import Contradiction, Place
from workshop.domain.checks.entries import answer_of, day_of
from workshop.domain.step import Agreed
from workshop.domain.words import Text

STEP: Final = "term"

ENDS_FIRST = Text(
    de="Der Vertrag endet am {until}, bevor er am {start} beginnt.",
    en="The contract ends on {until}, before it begins on {start}.",
)
REVIEW_TOO_LATE = Text(
    de="Überprüft werden soll der Vertrag am {review}; er endet aber schon am {until}.",
    en="The contract is to be reviewed on {review}, but it already ends on {until}.",
)
REVIEW_TOO_EARLY = Text(
    de="Überprüft werden soll der Vertrag am {review}; er gilt erst ab dem {start}.",
    en="The contract is to be reviewed on {review}, but it only begins on {start}.",
)


_MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def days_out_of_order(agreed: Agreed) -> Iterator[Contradiction]:
    """A term that ends before it begins, and a review outside of it."""
    answer = answer_of(agreed, STEP)
    start, until, review = (day_of(answer, key) for key in ("valid_from", "valid_until", "review_on"))
    if start and until and until < start:
        yield Contradiction(
            rule="term-ends-first",
            sentence=ENDS_FIRST.format(start=shown(start), until=shown(until)),
            places=_fields("valid_until", "valid_from"),
        )
    elif review and until and review > until:
        yield Contradiction(
            rule="review-after-end",
            sentence=REVIEW_TOO_LATE.format(review=shown(review), until=shown(until)),
            places=_fields("review_on", "valid_until"),
        )
    elif review and start and review < start:
        yield Contradiction(
            rule="review-before-start",
            sentence=REVIEW_TOO_EARLY.format(review=shown(review), start=shown(start)),
            places=_fields("review_on", "valid_from"),
        )


def shown(day: date) -> Text:
    """A day as people write it."""
    return Text(de=f"{day.day}.{day.month}.{day.year}", en=f"{day.day} {_MONTHS[day.month - 1]} {day.year}")


def _fields(*keys: str) -> tuple[Place, ...]:
    return tuple(Place(step=STEP, field=key) for key in keys)
