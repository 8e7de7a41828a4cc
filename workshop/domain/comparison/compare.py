"""What changed between two documents: numbers, what binds, what came and went, and then wording."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any, Final

from workshop.domain.agreements import Place
from workshop.domain.comparison.edits import Edit, applied, edits
from workshop.domain.comparison.entries import Spot, entry_change, heaviest, section_change, spots
from workshop.domain.comparison.moves import moves, with_moved_words
from workshop.domain.comparison.numbers import NumberChange, figures_moved, moved
from workshop.domain.comparison.reported import Decided, EntryChange, FieldChange, Move, OpenPoint
from workshop.domain.contract import Document, Section
from workshop.domain.versions import Change, Weight, changes, proposed_weight

#: Of these one asks first which came and went, though some bind.
COUNTED_ONE_BY_ONE: Final = frozenset({"personas", "glossary", "kpis"})
#: What is quoted, which stays as it is, or a number.
QUOTED_OR_NUMBER: Final = re.compile(r"[„“«»\"][^”“«»\"]*[”“«»\"]|[0-9]+(?:[.,][0-9]+)*")
#: What a document says of itself.
HEAD: Final = ("title", "company", "language", "currency")


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """Everything that differs, each change in one group; `edits` are the exact way from one to the other."""

    numbers: tuple[NumberChange, ...] = ()
    #: Rules, stages, commitments, parties and whatever else binds.
    binding: tuple[EntryChange, ...] = ()
    #: Personas, terms, KPIs and all other entries that came or went.
    entries: tuple[EntryChange, ...] = ()
    wording: tuple[EntryChange, ...] = ()
    moved: tuple[Move, ...] = ()
    #: Title, company, language and currency, each under the name of its field.
    head: tuple[FieldChange, ...] = ()
    decided: tuple[Decided, ...] = ()
    opened: tuple[OpenPoint, ...] = ()
    settled: tuple[OpenPoint, ...] = ()
    #: The number that the second deserves after the first; None if both say the same.
    weight: Weight | None = None
    edits: tuple[Edit, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to report; what the page is made of may still differ."""
        return self.count == 0

    @property
    def count(self) -> int:
        """How many changes are reported."""
        groups = (self.numbers, self.binding, self.entries, self.wording, self.moved, self.head)
        return sum(map(len, (*groups, self.decided, self.opened, self.settled)))

    def as_json(self) -> dict[str, Any]:
        """The comparison as plain JSON."""
        return asdict(self)


def compare(before: Document, after: Document) -> Comparison:
    """What lies between two documents; entries are matched by their ids, so that order is no change."""
    exact = edits(before, after)
    if not exact:
        return Comparison()
    old, new = spots(before), spots(after)
    found = changes(before, after)
    whole = list(_sections(before, after, found))
    told = {change.place.step for change in whole}
    groups = _grouped(each for each in found if each.place.step not in told)
    numbers: list[NumberChange] = []
    binding: list[EntryChange] = []
    entries, wording = list(whole), list(binding)
    for place in _in_order(groups, old, new):
        group = groups[place]
        one, other = old.get(place), new.get(place)
        if one is None or other is None:
            change = entry_change(place, group, one, other)
            (binding if _binds(one or other) else entries).append(change)
            continue
        cited = other.entry.number or other.section.number
        there, rest = moved(group, one.entry, other.entry, section=other.section.title, cited=cited)
        numbers += there
        for target, those in _by_weight(rest, other):
            {"binding": binding, "wording": wording}[target].append(entry_change(place, those, one, other))
    numbers += _figures(before, after)
    binding, entries, wording = with_moved_words(binding, entries, wording)
    return Comparison(
        numbers=tuple(numbers),
        binding=tuple(binding),
        entries=tuple(entries),
        wording=tuple(wording),
        moved=tuple(moves(before, after)),
        head=tuple(_head(before, after)),
        decided=tuple(_decided(before, after)),
        opened=_points(after, before),
        settled=_points(before, after),
        weight=proposed_weight(before, after, found),
        edits=exact,
    )


def apply(comparison: Comparison, document: Document) -> Document:
    """The second document, if this is the first of the two that were compared."""
    return applied(document, comparison.edits)


def _grouped(found: Iterable[Change]) -> dict[Place, list[Change]]:
    """Changes under the entry that they stand in."""
    groups: dict[Place, list[Change]] = {}
    for change in found:
        groups.setdefault(replace(change.place, field=""), []).append(change)
    return groups


def _in_order(groups: Iterable[Place], old: Iterable[Place], new: Iterable[Place]) -> list[Place]:
    """These places as the second document has them; what is gone stands after what it followed."""
    ranks = {place: (rank, 0) for rank, place in enumerate(new)}
    last = (-1, 0)
    for place in old:
        last = ranks.setdefault(place, (last[0], last[1] + 1))
    return sorted(groups, key=ranks.__getitem__)


def _by_weight(rest: Sequence[Change], spot: Spot) -> Iterator[tuple[str, list[Change]]]:
    """What binds, apart from mere wording; a row of a list that binds stays together."""
    whole = _binds(spot)
    major = [each for each in rest if whole or each.weight is Weight.MAJOR]
    minor = [each for each in rest if each not in major]
    yield from ((name, those) for name, those in (("binding", major), ("wording", minor)) if those)


def _binds(spot: Spot | None) -> bool:
    return bool(
        spot and spot.listing and spot.listing.binding and spot.section.slug not in COUNTED_ONE_BY_ONE
    )


def _sections(before: Document, after: Document, found: Sequence[Change]) -> Iterator[EntryChange]:
    """Sections that came or went as a whole."""
    old, new = _by_slug(before), _by_slug(after)
    for slug in dict.fromkeys([*new, *old]):
        one, other = old.get(slug), new.get(slug)
        if (one is None) != (other is None):
            weight = heaviest([each for each in found if each.place.step == slug])
            yield section_change(one, other, weight)


def _by_slug(document: Document) -> dict[str, Section]:
    return {section.slug: section for part in document.parts for section in part.sections if section.agreed}


def _figures(before: Document, after: Document) -> Iterator[NumberChange]:
    old, new = _by_slug(before), _by_slug(after)
    for slug in (slug for slug in new if slug in old):
        yield from figures_moved(
            old[slug].figures, new[slug].figures, step=slug, section=new[slug].title, cited=new[slug].number
        )


def _head(before: Document, after: Document) -> Iterator[FieldChange]:
    for name in HEAD:
        old, new = getattr(before, name), getattr(after, name)
        if old != new:
            yield FieldChange(place=Place(step=""), label=name, before=old, after=new)


def _decided(before: Document, after: Document) -> Iterator[Decided]:
    old, new = ({each.cited: each for each in document.decisions} for document in (before, after))
    for cited in dict.fromkeys([*new, *old]):
        one, other = old.get(cited), new.get(cited)
        there = other or one
        if there and one != other:
            yield Decided(
                cited=cited,
                section=there.section,
                prompt=there.prompt,
                what="added" if one is None else "removed" if other is None else "changed",
                replaced_by=there.replaced_by,
            )


def _points(document: Document, other: Document) -> tuple[OpenPoint, ...]:
    """The points that are open in the one and not in the other, not even with another number."""
    known = set(other.open_points)
    left = Counter(map(_without_numbers, known - set(document.open_points)))
    found = []
    for section, sentence in document.open_points:
        if (section, sentence) in known:
            continue
        alike = _without_numbers((section, sentence))
        if left[alike]:
            left[alike] -= 1  # the number itself stands among the figures
        else:
            found.append(OpenPoint(section=section, sentence=sentence))
    return tuple(found)


def _without_numbers(point: tuple[str, str]) -> tuple[str, str]:
    """An open point without its figures; what it quotes stays as it is."""
    section, sentence = point
    return section, QUOTED_OR_NUMBER.sub(lambda it: "#" if it[0][0].isdigit() else it[0], sentence)
