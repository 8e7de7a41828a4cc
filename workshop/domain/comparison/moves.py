"""What only stands elsewhere: rows in another order, and words that went from one place to another."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from workshop.domain.agreements import Place
from workshop.domain.comparison.redline import Piece
from workshop.domain.comparison.reported import EntryChange, FieldChange, Move
from workshop.domain.contract import Document, Listing

#: Shorter texts occur in many places by chance.
FEWEST_WORDS: Final = 4

Groups = tuple[list[EntryChange], list[EntryChange], list[EntryChange]]


def moves(before: Document, after: Document) -> Iterator[Move]:
    """The fewest rows that one would have to take out and put in elsewhere."""
    old = {(slug, listing.key): listing for slug, _title, listing in _listings(before)}
    for slug, title, listing in _listings(after):
        there = old.get((slug, listing.key))
        if there is None:
            continue
        names = {entry.id: entry.title for entry in listing.entries}
        place_of = {entry.id: place for place, entry in reversed(list(enumerate(there.entries)))}
        ids = list(dict.fromkeys(entry.id for entry in listing.entries))
        common = [each for each in ids if each in place_of]
        staying = {common[place] for place in _longest_rising([place_of[each] for each in common])}
        for place, each in enumerate(ids):
            if each in place_of and each not in staying:
                yield Move(
                    place=Place(step=slug, rows=listing.key, entry=each),
                    section=title,
                    title=names[each],
                    after=names[ids[place - 1]] if place else "",
                )


def with_moved_words(*groups: Sequence[EntryChange]) -> Groups:
    """The same changes, each text that went here and came there told to have moved."""
    fields = [(entry, field) for group in groups for entry in group for field in entry.fields]
    gone = {field.before: entry for entry, field in fields if field.after is None and _is_long(field.before)}
    come = {field.after: entry for entry, field in fields if field.before is None and _is_long(field.after)}
    if not gone.keys() & come.keys():
        first, second, third = (list(group) for group in groups)
        return first, second, third

    def told(field: FieldChange) -> FieldChange:
        if field.after is None and field.before in come:
            return replace(
                field,
                moved_to=_called(come[field.before]),
                pieces=(Piece("moved-from", field.before or ""),),
            )
        if field.before is None and field.after in gone:
            return replace(
                field,
                moved_from=_called(gone[field.after]),
                pieces=(Piece("moved-to", field.after or ""),),
            )
        return field

    first, second, third = (
        [replace(entry, fields=tuple(map(told, entry.fields))) for entry in group] for group in groups
    )
    return first, second, third


def _is_long(text: str | None) -> bool:
    return bool(text) and len((text or "").split()) >= FEWEST_WORDS


def _called(entry: EntryChange) -> str:
    """What a place is called, such as "4.1 Glossary: MQL"."""
    section = " ".join(filter(None, (entry.cited, entry.section)))
    return ": ".join(filter(None, (section, entry.title)))


def _listings(document: Document) -> Iterator[tuple[str, str, Listing]]:
    for part in document.parts:
        for section in part.sections:
            for listing in section.listings:
                yield section.slug, section.title, listing


def _longest_rising(numbers: Iterable[int]) -> list[int]:
    """The places of a longest run of rising numbers: what can stay where it is."""
    ends: list[int] = []
    places: list[int] = []
    before: list[int] = []
    for place, number in enumerate(numbers):
        at = bisect_left(ends, number)
        before.append(places[at - 1] if at else -1)
        ends[at : at + 1] = [number]
        places[at : at + 1] = [place]
    chain: list[int] = []
    place = places[-1] if places else -1
    while place >= 0:
        chain.append(place)
        place = before[place]
    return chain[::-1]
