"""Entries matched by their ids: what each says now, what it said, and what it was called."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from workshop.domain.agreements import Place
from workshop.domain.comparison.redline import Piece, readable, redline
from workshop.domain.comparison.reported import EntryChange, FieldChange
from workshop.domain.contract import Document, Entry, Listing, Section, Value
from workshop.domain.versions import Change, Weight

TEXTS: Final = frozenset({"prose", "line", "lines"})
#: Shorter texts are read one after the other.
FEWEST_WORDS: Final = 4


@dataclass(frozen=True, kw_only=True)
class Spot:
    """An entry in a document, with what stands around it."""

    section: Section
    #: None for a section's single answers.
    listing: Listing | None
    entry: Entry


def spots(document: Document) -> dict[Place, Spot]:
    """Every entry of a document by its place."""
    found: dict[Place, Spot] = {}
    for part in document.parts:
        for section in part.sections:
            listings = {listing.key: listing for listing in section.listings}
            for rows, entry in section.entries():
                place = Place(step=section.slug, rows=rows, entry=entry.id)
                found[place] = Spot(section=section, listing=listings.get(rows), entry=entry)
    return found


def entry_change(place: Place, changes: Sequence[Change], old: Spot | None, new: Spot | None) -> EntryChange:
    """One entry by these of its changes."""
    there = new or old
    assert there is not None  # noqa: S101 - an entry that changed is in one of the two
    called, was = there.entry.title, old.entry.title if old else ""
    fields = tuple(
        field
        for field in _fields(place, changes, old, new)
        if not (called and field.label and {field.before, field.after} <= {called, was, None})
    )
    return EntryChange(
        place=place,
        what="changed" if old and new else "added" if new else "removed",
        section=there.section.title,
        cited=there.entry.number or (there.section.number if not there.listing else ""),
        row=there.listing.row if there.listing else "",
        title=called,
        was=was if new and was != called else "",
        fields=fields,
        weight=heaviest(changes),
    )


def section_change(old: Section | None, new: Section | None, weight: Weight) -> EntryChange:
    """A whole section that came or went, with the names of what it holds."""
    section = new or old
    assert section is not None  # noqa: S101 - it is in one of the two
    fields = [
        _field(Place(step=section.slug, field=value.key), value.label, None, value)
        for value in (section.single.values if section.single else ())
    ]
    named = [
        FieldChange(
            place=Place(step=section.slug, rows=listing.key),
            label=listing.label,
            before=None,
            after=" · ".join(filter(None, (entry.title or _all_words(entry) for entry in listing.entries))),
        )
        for listing in section.listings
    ]
    told = [*named, *fields]
    if new is None:
        told = [replace(each, before=each.after, after=None) for each in told]
    return EntryChange(
        place=Place(step=section.slug),
        what="added" if new else "removed",
        section=section.title,
        cited=section.number,
        fields=tuple(told),
        weight=weight,
    )


def heaviest(changes: Sequence[Change]) -> Weight:
    """MAJOR if one of them is."""
    return max((each.weight for each in changes), key=lambda each: each is Weight.MAJOR, default=Weight.MINOR)


def _fields(
    place: Place, changes: Sequence[Change], old: Spot | None, new: Spot | None
) -> Iterator[FieldChange]:
    """The fields of an entry; a row within it that came or went is one of them."""
    nested = (_nested(old), _nested(new))
    said = (change for change in changes if change.place.field)
    for path, group in groupby(said, key=lambda change: change.place.field.rpartition(".")[0]):
        found = list(group)
        before, after = (rows.get(path) for rows in nested)
        if path and (before is None or after is None):
            yield FieldChange(
                place=replace(place, field=path),
                label=found[0].within[0],
                before=_all_words(before) if before else None,
                after=_all_words(after) if after else None,
                weight=heaviest(found),
            )
            continue
        for change in found:
            named = _named(change, after)
            yield replace(_field(change.place, named, change.old, change.new), weight=change.weight)


def _named(change: Change, row: Entry | None) -> str:
    """What a field is called; within a row also which row."""
    listing, title = change.within
    if not listing:
        return change.label
    itself = row and title == change.after
    return " · ".join(filter(None, (listing, "" if itself else title, "" if itself else change.label)))


def _field(place: Place, label: str, old: Value | None, new: Value | None) -> FieldChange:
    before, after = (_text(value) if value else None for value in (old, new))
    pieces: tuple[Piece, ...] = ()
    kind = (new or old).kind if new or old else ""  # type: ignore[union-attr] # one of the two is there
    if before and after and kind in TEXTS and max(map(len, (before.split(), after.split()))) >= FEWEST_WORDS:
        pieces = redline(before, after)
    return FieldChange(place=place, label=label, before=before, after=after, pieces=pieces)


def _text(value: Value) -> str:
    """How a value reads, one point or paragraph per line."""
    if value.entries:
        return " · ".join(_all_words(entry) for entry in value.entries)
    return readable("\n".join(value.words)) if value.kind in TEXTS else value.text


def _nested(spot: Spot | None, depth: int = 2) -> Mapping[str, Entry]:
    """The rows within an entry, by the path that leads to each."""
    found: dict[str, Entry] = {}

    def walk(entry: Entry, path: str, left: int) -> None:
        for value in entry.values:
            for inner in value.entries:
                found[f"{path}{value.key}.{inner.id}"] = inner
                if left:
                    walk(inner, f"{path}{value.key}.{inner.id}.", left - 1)

    if spot:
        walk(spot.entry, "", depth)
    return found


def _all_words(entry: Entry) -> str:
    return ", ".join(text for value in entry.values if (text := _text(value)))
