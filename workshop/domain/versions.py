"""What lies between two versions of the contract, and which number the next one deserves."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from workshop.domain.agreements import Place
from workshop.domain.contract import Document, Entry


class Weight(StrEnum):
    """How much a change weighs: MAJOR touches a number, rule, stage or party; MINOR is wording."""

    MAJOR = "major"
    MINOR = "minor"


@dataclass(frozen=True, kw_only=True)
class Change:
    """One value that differs: added if it was None, removed if it is None now."""

    place: Place
    label: str
    before: Any
    after: Any
    weight: Weight


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
    old, new = _values(before), _values(after)
    return [
        Change(
            place=place,
            label=(new.get(place) or old[place])[0],
            before=old[place][1] if place in old else None,
            after=new[place][1] if place in new else None,
            weight=Weight.MAJOR if (new.get(place) or old[place])[2] else Weight.MINOR,
        )
        for place in dict.fromkeys([*new, *old])
        if place not in old or place not in new or old[place][1] != new[place][1]
    ]


def proposed_weight(before: Document, after: Document) -> Weight | None:
    """MAJOR if any change touches substance, MINOR if only wording changed, None if nothing did."""
    weights = {change.weight for change in changes(before, after)}
    return max(weights, key=lambda weight: weight is Weight.MAJOR, default=None)


Found = dict[Place, tuple[str, Any, bool]]


def _values(document: Document) -> Found:
    """Label, plain value and bindingness of everything in the document, by place."""
    found: Found = {}
    for part in document.parts:
        for section in part.sections:
            binding = {listing.key: listing.binding for listing in section.listings}
            for rows, entry in section.entries():
                place = Place(step=section.slug, rows=rows, entry=entry.id)
                if rows:
                    found[place] = (entry.title, True, binding[rows])
                found.update(_cells(entry, place, ""))
    return found


def _cells(entry: Entry, place: Place, path: str) -> Iterator[tuple[Place, tuple[str, Any, bool]]]:
    for value in entry.values:
        if value.entries:
            for inner in value.entries:
                yield from _cells(inner, place, f"{path}{value.key}.{inner.id}.")
        else:
            at = Place(step=place.step, rows=place.rows, entry=place.entry, field=path + value.key)
            yield at, (value.label, value.plain, value.binding)
