"""How an entry of the contract came to read as it does: each wording, since when, why, by which decision."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise
from typing import Final

from workshop.domain.agreements import Place
from workshop.domain.comparison.entries import Spot, entry_change, spots
from workshop.domain.comparison.numbers import NumberChange, moved
from workshop.domain.comparison.reported import EntryChange
from workshop.domain.contract import Document
from workshop.domain.decision_record import DecisionRecord
from workshop.domain.versions import changes

#: The id of a section's single answers.
SINGLES: Final = "answers"


@dataclass(frozen=True, kw_only=True)
class Edition:
    """A published version, as far as a history tells of it."""

    number: str
    published_at: datetime
    note: str
    published_by: str
    document: Document


@dataclass(frozen=True, kw_only=True)
class Wording:
    """How an entry reads from an edition on; without an entry it is no longer part of the contract."""

    edition: Edition
    spot: Spot | None
    #: What is different from the wording before; None for the first, and where only numbers moved.
    change: EntryChange | None = None
    numbers: tuple[NumberChange, ...] = ()
    #: Decisions about it that this edition is the first to hold.
    decided: tuple[DecisionRecord, ...] = ()
    #: The numbers of later editions that kept this wording.
    kept_in: tuple[str, ...] = ()


def history(editions: Sequence[Edition], place: Place) -> list[Wording]:
    """Every wording of an entry, the newest first; `editions` come with the oldest first."""
    found = list(_wordings(editions, place))
    numbers = [each.number for each in editions]
    begins = [numbers.index(each.edition.number) for each in found]
    told = [
        replace(wording, kept_in=tuple(numbers[begin + 1 : end]))
        for wording, begin, end in zip(found, begins, [*begins, len(numbers)][1:], strict=True)
    ]
    return told[::-1]


def _wordings(editions: Sequence[Edition], place: Place) -> Iterator[Wording]:
    if not editions:
        return
    cut = [replace(each.document.only(place.step), open_points=()) for each in editions]
    there = [spots(each).get(place) for each in cut]
    known: set[str] = set()
    if there[0]:
        yield Wording(
            edition=editions[0], spot=there[0], decided=_decided(editions[0].document, place, known)
        )
    known |= _cited(editions[0].document)
    for (_, edition), (before, after), (old, new) in zip(
        pairwise(editions), pairwise(cut), pairwise(there), strict=True
    ):
        found = [each for each in changes(before, after) if replace(each.place, field="") == place]
        decided = _decided(edition.document, place, known)
        known |= _cited(edition.document)
        numbers: list[NumberChange] = []
        if old and new:
            section = new.section
            numbers, found = moved(
                found, old.entry, new.entry, section=section.title, cited=new.entry.number or section.number
            )
        if found or numbers or decided:
            change = entry_change(place, found, old, new) if found and (old or new) else None
            yield Wording(edition=edition, spot=new, change=change, numbers=tuple(numbers), decided=decided)


def _decided(document: Document, place: Place, known: Iterable[str]) -> tuple[DecisionRecord, ...]:
    """What was decided about an entry, or about the list that it stands in, and was not known before."""
    entry = "" if place.entry == SINGLES else place.entry
    return tuple(
        each
        for each in document.decisions
        if (each.step, each.rows) == (place.step, place.rows)
        and each.entry in {entry, ""}
        and each.cited not in known
    )


def _cited(document: Document) -> set[str]:
    return {each.cited for each in document.decisions}
