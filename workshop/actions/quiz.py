"""Answers to the quiz, counted without names, and what the next meeting makes of them."""

from datetime import datetime, timedelta
from typing import Final

from workshop.actions import points
from workshop.actions.people import household
from workshop.actions.reader_words import MISREAD
from workshop.domain.facilitation import Workshop
from workshop.domain.people import Person
from workshop.domain.points import LONGEST_POINT, Point
from workshop.domain.portal.edition import Edition
from workshop.domain.portal.proposals import LONGEST_WORD, in_short
from workshop.domain.portal.quiz import Misread, Sample
from workshop.domain.refusals import Refusal
from workshop.domain.words import Text
from workshop.storage.memory import Store

#: So many answers to one lead are counted from one address a day: a whole office comes from one.
COUNTED: Final = 50
COUNTED_WITHIN: Final = timedelta(days=1)


class OnTheList(Refusal):
    """A word that waits for the next meeting already, for the same answers."""

    sentence = Text(de="Das steht schon auf dem Parkplatz.", en="It is on the parking lot already.")


def count(store: Store, edition: Edition, sample: Sample, said: str, *, address: str, at: datetime) -> None:
    """Count an answer to a lead, right or wrong, as long as no one address gives most of them."""
    key = f"quiz:{edition.id}:{sample.id}:{household(address)}"
    if store.limits.allow(key, at, COUNTED, COUNTED_WITHIN):
        store.quiz.count(edition.id, sample.id, correct=said == sample.answer)


def park(store: Store, workshop: Workshop, misread: Misread, *, by: Person, at: datetime) -> Point:
    """Put a word that readers get wrong on the parking lot, for the next meeting."""
    words = MISREAD.format(
        word=in_short(misread.title, LONGEST_WORD), wrong=misread.wrong, answers=misread.answers
    ).in_(workshop.language)
    text = in_short(words, LONGEST_POINT)
    if any(each.text == text and each.state == "parked" for each in store.points.of(workshop.id)):
        raise OnTheList
    return points.park(store, workshop, text, author=by.name, by=by, at=at)
