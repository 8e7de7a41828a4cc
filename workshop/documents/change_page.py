"""The page of changes, which leadership reads first: one sheet; what has no room is counted there."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from workshop.documents.change_lines import CUTS, Cut, Line, clipped, line_of, whole_sentences
from workshop.documents.change_words import change_words
from workshop.documents.numbers_told import difference
from workshop.documents.words import filled
from workshop.domain.comparison.compare import Comparison, compare
from workshop.domain.comparison.numbers import NumberChange
from workshop.domain.comparison.redline import Piece
from workshop.domain.comparison.reported import EntryChange
from workshop.domain.contract import Document

#: Lines of text that the sheet takes below its title, and letters that a line takes.
LINES: Final = 49.0
LETTERS: Final = 92
#: Lines that a heading takes, and so many are kept for every group still to come.
HEADING: Final = 2.4
KEPT: Final = 6.0


@dataclass(frozen=True, kw_only=True)
class Shown:
    """One change, ready to be printed; a number has its two readings instead of lines."""

    where: str
    title: str
    section: str = ""
    note: str = ""
    lines: tuple[Line, ...] = ()
    number: NumberChange | None = None
    difference: str = ""
    #: Fields that had no room.
    left: int = 0

    @property
    def size(self) -> float:
        """How many lines of the sheet it takes."""
        if self.number:
            readings = (_rows(text or "", 20) for text in (self.number.before, self.number.after))
            return max(_rows(self.title, 34) + 0.8, *readings) + 0.5
        told = (
            len(line.label) + len(line.note) + sum(len(each.text) + 1 for each in line.pieces)
            for line in self.lines
        )
        return 1.4 + bool(self.left) + sum(_rows("x" * letters, LETTERS) for letters in told)


@dataclass(frozen=True, kw_only=True)
class Group:
    """Changes under one heading."""

    key: str
    shown: tuple[Shown, ...]


@dataclass(frozen=True, kw_only=True)
class ChangePage:
    """All that the sheet says."""

    words: Mapping[str, str]
    since: str
    groups: tuple[Group, ...]
    #: What has no room: how many changes, and how many in each section.
    more: int
    where: tuple[tuple[str, int], ...]
    #: What the signs on it mean, as far as there are any.
    legend: str


def change_page(number: str, before: Document, after: Document) -> ChangePage:
    """The sheet on what changed since the version of this number."""
    words = change_words(after.language)
    found = compare(before, after)
    for cut in CUTS:
        kept, left = _fitted(list(_groups(found, words, after, cut)))
        if not left:
            break
    where = Counter(each.section for each in left if each.section)
    return ChangePage(
        words=words,
        since=filled(words["since"], number=number),
        groups=tuple(kept),
        more=len(left),
        where=tuple(where.items()),
        legend=_legend(kept, words),
    )


def _legend(groups: Iterable[Group], words: Mapping[str, str]) -> str:
    """The meaning of those signs that the sheet shows."""
    shown = [each for group in groups for each in group.shown]
    kinds = {piece.kind for each in shown for line in each.lines for piece in line.pieces}
    keys = [f"legend_{kind}" for kind in ("removed", "added") if kind in kinds]
    if any(group.key == "moved" for group in groups):
        keys.append("legend_moved")
    return " ".join(words[key] for key in keys)


def _fitted(groups: Sequence[Group]) -> tuple[list[Group], list[Shown]]:
    """As much as the sheet takes; every group shows something before the first shows all."""
    room = LINES
    chosen: list[set[int]] = [set() for _ in groups]
    for saving in (True, False):
        for place, group in enumerate(groups):
            waiting = sum(map(_least, groups[place + 1 :])) if saving else 0
            for at, each in enumerate(group.shown):
                needed = each.size + (0 if chosen[place] else HEADING)
                if at not in chosen[place] and needed <= room - waiting:
                    chosen[place].add(at)
                    room -= needed
    kept = [
        Group(key=group.key, shown=tuple(group.shown[at] for at in sorted(those)))
        for group, those in zip(groups, chosen, strict=True)
        if those
    ]
    left = [
        each
        for group, those in zip(groups, chosen, strict=True)
        for at, each in enumerate(group.shown)
        if at not in those
    ]
    return kept, left


def _least(group: Group) -> float:
    """The lines that are kept for a group while those before it are chosen."""
    return min(KEPT, HEADING + sum(each.size for each in group.shown))


def _groups(found: Comparison, words: Mapping[str, str], document: Document, cut: Cut) -> Iterator[Group]:
    agreed = [_number(each, words, document) for each in found.numbers if not each.follows]
    told = {
        "numbers": [*agreed, *_following(found.numbers, words)],
        "binding": [_entry(each, words, cut) for each in found.binding],
        "entries": [_entry(each, words, cut) for each in found.entries],
        "wording": [_entry(each, words, cut) for each in found.wording],
        "moved": [
            Shown(where=each.section, section=each.section, title=each.title, note=_moved(each.after, words))
            for each in found.moved
        ],
        "around": list(_around(found, words, cut)),
    }
    yield from (Group(key=key, shown=tuple(shown)) for key, shown in told.items() if shown)


def _number(change: NumberChange, words: Mapping[str, str], document: Document) -> Shown:
    label = "" if change.title and change.place.field in {"number", "target", "value"} else change.label
    return Shown(
        where=_where(change.cited, change.section),
        section=change.section,
        title=" · ".join(filter(None, (change.title, label))),
        number=change,
        difference=difference(change, words, document.language),
    )


def _following(changes: Iterable[NumberChange], words: Mapping[str, str]) -> Iterator[Shown]:
    """The figures that follow from others, together."""
    told = [f"{each.label} {each.before or '–'} → {each.after or '–'}" for each in changes if each.follows]
    if told:
        line = Line(label="", pieces=(Piece("same", " · ".join(told)),))
        yield Shown(where="", title=words["follows"], lines=(line,))


def _entry(change: EntryChange, words: Mapping[str, str], cut: Cut) -> Shown:
    whole = not change.place.entry
    notes = (
        {"added": "section_added", "removed": "section_removed"}
        if whole
        else {"added": "added", "removed": "removed"}
    )
    note = words[notes[change.what]] if change.what in notes else ""
    if change.was:
        note = filled(words["called"], was=change.was)
    where = _where(change.cited, change.section if change.title else "")
    if change.what == "removed" and change.cited:
        where = f"{change.section}, {filled(words['stood'], cited=change.cited)}"
    fields = change.fields[: cut.fields if change.what == "changed" else 1]
    return Shown(
        where=where,
        section=change.section,
        title=change.title or change.section,
        note=note,
        lines=tuple(line_of(field, words, cut, few=change.what != "changed") for field in fields),
        left=len(change.fields) - len(fields) if change.what == "changed" else 0,
    )


def _around(found: Comparison, words: Mapping[str, str], cut: Cut) -> Iterator[Shown]:
    most = cut.longest // 2
    for field in found.head:
        yield _told(words[field.label], [clipped(field.told, most)])
    taken = ", ".join(each.cited for each in found.decided if each.what == "added")
    if taken:
        yield _told(words["decided"], [clipped([Piece("same", taken)], most)])
    for key, points in (("opened", found.opened), ("settled", found.settled)):
        if points:
            sentences = list(whole_sentences([each.sentence for each in points], most, words))
            yield _told(f"{words[key]} ({len(points)})", [[Piece("same", each)] for each in sentences])


def _told(title: str, lines: Iterable[Iterable[Piece]]) -> Shown:
    """Something beside the clauses, which stands for itself where it has no room."""
    return Shown(
        where="",
        section=title,
        title=title,
        lines=tuple(Line(label="", pieces=tuple(pieces)) for pieces in lines),
    )


def _moved(after: str, words: Mapping[str, str]) -> str:
    return filled(words["moved_after"], after=after) if after else words["moved_first"]


def _where(cited: str, section: str) -> str:
    return " ".join(filter(None, (f"§\u00a0{cited}" if cited else "", section)))


def _rows(text: str, letters: int) -> int:
    """How many rows a text takes, a long word more than it seems to."""
    return 1 + sum(1 for _ in chain(range(letters, len(text), letters)))
