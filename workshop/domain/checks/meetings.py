"""Meetings that cannot be as they are planned."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from workshop.domain.agreements import Contradiction
from workshop.domain.calculator import exact
from workshop.domain.checks.entries import answer_of, place_of, rows_of, text_of
from workshop.domain.checks.spans import shown
from workshop.domain.step import Agreed
from workshop.domain.words import Text

STEP: Final = "meetings"
OFTEN_ENOUGH: Final = {"weekly", "biweekly", "monthly"}

TOO_RARE = Text(
    de="Keines der Treffen findet mindestens einmal im Monat statt: {meetings}.",
    en="None of the meetings takes place at least once a month: {meetings}.",
)
TOO_FULL = Text(
    de="„{meeting}“ dauert {length} Minuten, die Tagesordnung braucht aber {needed}.",
    en="“{meeting}” takes {length} minutes, but its agenda needs {needed}.",
)


def meetings_too_rare(agreed: Agreed) -> Iterator[Contradiction]:
    """Both teams meet at least once a month, as soon as they say how often they meet at all."""
    meetings = rows_of(answer_of(agreed, STEP), STEP, titled="name")
    rhythms = [text_of(meeting, "rhythm") for meeting in meetings]
    if rhythms and all(rhythms) and not OFTEN_ENOUGH & set(rhythms):
        yield Contradiction(
            rule="meetings-too-rare",
            sentence=TOO_RARE.format(meetings=", ".join(text_of(meeting, "name") for meeting in meetings)),
            places=tuple(place_of(STEP, STEP, meeting, "rhythm") for meeting in meetings),
        )


def agendas_too_long(agreed: Agreed) -> Iterator[Contradiction]:
    """Topics that need more minutes than the meeting has."""
    for meeting in rows_of(answer_of(agreed, STEP), STEP, titled="name"):
        length = exact(meeting.get("length"))
        minutes = [exact(topic.get("minutes")) for topic in rows_of(meeting, "agenda")]
        total = sum((each for each in minutes if each), Fraction(0))
        if length and total > length:
            yield Contradiction(
                rule="agenda-too-long",
                sentence=TOO_FULL.format(
                    meeting=text_of(meeting, "name"), length=shown(length), needed=shown(total)
                ),
                places=(place_of(STEP, STEP, meeting, "agenda"), place_of(STEP, STEP, meeting, "length")),
            )
