"""What lies between two versions of the contract, and which number the next one deserves."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from workshop.domain.agreements import Place
from workshop.domain.contract import Document, Entry, Listing, Value

#: The kinds of fields that hold running text.
TEXTS: Final = frozenset({"line", "prose", "lines"})
NUMBER: Final = re.compile(r"\d+(?:[.,]\d+)*")


class Weight(StrEnum):
    """How much a change weighs: MAJOR touches a number, rule, stage or party; MINOR is wording."""

    MAJOR = "major"
    MINOR = "minor"


@dataclass(frozen=True, kw_only=True)
class Change:
    """One value that differs: added if it read as nothing before, removed if it does now."""

    place: Place
    #: What the row is called; empty for a step's single answers.
    title: str
    label: str
    #: How it read before and how it reads now; None where it was not there.
    before: str | None
    after: str | None
    weight: Weight
    #: The value itself, before and now; None where it was not there, and for a whole row.
    old: Value | None = None
    new: Value | None = None
    #: The nested list that it stands in and what its row there is called; empty outside of one.
    within: tuple[str, str] = ("", "")

    @property
    def rewrites_numbers(self) -> bool:
        """Whether running text says other numbers than before, or says some where it said none.

        A field that binds is substance itself, whatever is written in it: it is no running text.
        """
        if self.weight is Weight.MAJOR:
            return False
        kinds = {value.kind for value in (self.old, self.new) if value}
        return bool(kinds) and kinds <= TEXTS and _numbers(self.before) != _numbers(self.after)


@dataclass(frozen=True, kw_only=True, order=True)
class VersionNumber:
    """The number of a version, such as 1.0."""

    major: int
    minor: int

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}"

    def next(self, weight: Weight) -> "VersionNumber":
        """The number after this one."""
        if weight is Weight.MAJOR:
            return VersionNumber(major=self.major + 1, minor=0)
        return VersionNumber(major=self.major, minor=self.minor + 1)


FIRST = VersionNumber(major=1, minor=0)


def number_in(text: str) -> VersionNumber | None:
    """The number of a version as it is written, such as 1.0."""
    matched = re.fullmatch(r"(\d{1,6})\.(\d{1,6})", text, re.ASCII)
    return VersionNumber(major=int(matched[1]), minor=int(matched[2])) if matched else None


def changes(before: Document, after: Document) -> list[Change]:
    """Every value that differs, matched by ids, so that reordering is no change."""
    old, new = _rows(before), _rows(after)
    return [
        change
        for place in dict.fromkeys([*new, *old])
        for change in _changes_of(place, old.get(place), new.get(place))
    ]


def proposed_weight(
    before: Document, after: Document, found: Sequence[Change] | None = None
) -> Weight | None:
    """MAJOR if any change touches substance, MINOR if only wording changed, None if nothing did.

    A number is substance wherever it stands: a text that says another one than before is MAJOR too.

    `found` are the changes between the two, if somebody knows them already.
    """
    found = changes(before, after) if found is None else found
    weights = {Weight.MAJOR if change.rewrites_numbers else change.weight for change in found}
    if not weights and _bare(before) != _bare(after):
        return Weight.MINOR  # the title, the company's name, the language or what was decided
    return max(weights, key=lambda weight: weight is Weight.MAJOR, default=None)


@dataclass(frozen=True, kw_only=True)
class _Row:
    """An entry with what its list says of it; without a list it holds single answers."""

    entry: Entry
    listing: Listing | None


@dataclass(frozen=True, kw_only=True)
class _Said:
    """One value of a document, apart from where it stands."""

    title: str
    label: str
    plain: Any
    words: str
    binding: bool
    value: Value | None = None
    within: tuple[str, str] = ("", "")


def _changes_of(place: Place, old: _Row | None, new: _Row | None) -> Iterator[Change]:
    if old and new and old.entry.values == new.entry.values:
        return
    before, after = (_said(place, row) if row else {} for row in (old, new))
    for at in dict.fromkeys([*after, *before]):
        one, other = before.get(at), after.get(at)
        if one is None or other is None or one.plain != other.plain:
            yield _change(at, one, other)


def _change(place: Place, old: _Said | None, new: _Said | None) -> Change:
    said = new or old
    assert said is not None  # noqa: S101 - a place comes from one of the two
    return Change(
        place=place,
        title=said.title,
        label=said.label,
        before=old.words if old else None,
        after=new.words if new else None,
        weight=Weight.MAJOR if said.binding else Weight.MINOR,
        old=old.value if old else None,
        new=new.value if new else None,
        within=said.within,
    )


def _numbers(text: str | None) -> Counter[str]:
    return Counter(NUMBER.findall(text or ""))


def _bare(document: Document) -> tuple[object, ...]:
    return document.company, document.title, document.language, document.currency, document.decisions


def _rows(document: Document) -> dict[Place, _Row]:
    """Every entry of the document by its place."""
    found: dict[Place, _Row] = {}
    for part in document.parts:
        for section in part.sections:
            listings = {listing.key: listing for listing in section.listings}
            for rows, entry in section.entries():
                place = Place(step=section.slug, rows=rows, entry=entry.id)
                found[place] = _Row(entry=entry, listing=listings.get(rows))
    return found


def _said(place: Place, row: _Row) -> dict[Place, _Said]:
    """Everything that an entry says, by place; a row itself is one value, and so is each thing it says."""
    said = dict(_cells(row.entry, row.entry.title, place))
    if row.listing is None:
        return said
    itself = _Said(
        title="", label=row.listing.row, plain=True, words=row.entry.title, binding=row.listing.binding
    )
    return {place: itself, **said}


def _cells(
    entry: Entry, title: str, place: Place, path: str = "", within: tuple[str, str] = ("", "")
) -> Iterator[tuple[Place, _Said]]:
    for value in entry.values:
        if value.entries:
            for inner in value.entries:
                named = (value.label, inner.title)
                yield from _cells(inner, title, place, f"{path}{value.key}.{inner.id}.", named)
        else:
            at = Place(step=place.step, rows=place.rows, entry=place.entry, field=path + value.key)
            yield (
                at,
                _Said(
                    title=title,
                    label=value.label,
                    plain=value.plain,
                    words=value.text,
                    binding=value.binding,
                    value=value,
                    within=within,
                ),
            )
