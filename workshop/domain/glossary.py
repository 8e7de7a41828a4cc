"""How terms from elsewhere join the glossary: planned first, then merged as people chose, never silently."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from workshop.domain.step import Answer, is_empty
from workshop.domain.terms import (
    FIELDS,
    Ids,
    Term,
    adds,
    bynames,
    contradicts,
    filled,
    key_of,
    keys_apart,
    overwritten,
    title_of,
    titles_apart,
)

Choice = Literal["ours", "theirs", "both"]


class Kind(StrEnum):
    """What an incoming term would do: CHANGED only adds, CONFLICT says something else."""

    NEW = "new"
    SAME = "same"
    CHANGED = "changed"
    CONFLICT = "conflict"


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """One incoming term, what it would do, and the term that it meets."""

    kind: Kind
    term: str
    incoming: Answer
    existing: Answer | None = None
    #: The columns that would change, in their order.
    fields: tuple[str, ...] = ()
    #: The proposal that brings `existing` along, if it is not in the glossary yet but in the same file.
    earlier: int | None = None


def plan(existing: Iterable[Term], incoming: Iterable[Term]) -> list[Proposal]:
    """What each incoming term would do: one proposal each, in the order of the file."""
    shelf = _Shelf()
    for row in existing:
        shelf.add(dict(row), None)
    return [shelf.propose(dict(term), index) for index, term in enumerate(incoming)]


def merge(
    existing: Iterable[Term], proposals: Sequence[Proposal], choices: Mapping[int, Choice]
) -> list[Answer]:
    """The glossary after the import; without a choice, conflicts stay ours and everything else is taken."""
    glossary = _Glossary(existing)
    #: The id of the row that each new term became.
    landed: dict[int, str] = {}
    for index, proposal in enumerate(proposals):
        met = _met(proposal, glossary.rows, landed)
        choice = choices.get(index, "ours" if proposal.kind is Kind.CONFLICT else "theirs")
        if met is None and proposal.earlier is not None and index not in choices:
            # It repeats a term that was left out.
            choice = "ours"
        row = _result(proposal, choice, met, glossary)
        if row is not None:
            glossary.put(row)
            landed[index] = row["id"]
    return list(glossary.rows.values())


def _met(proposal: Proposal, rows: Mapping[str, Answer], landed: Mapping[int, str]) -> Answer | None:
    """The row of the glossary that the proposal is about, if it is there."""
    if proposal.earlier is not None:
        return rows.get(landed.get(proposal.earlier, ""))
    return rows.get(proposal.existing["id"]) if proposal.existing else None


def _result(proposal: Proposal, choice: Choice, met: Answer | None, glossary: "_Glossary") -> Answer | None:
    """The row as the proposal leaves it; None if there is none."""
    if choice == "ours" or (met is not None and proposal.kind is Kind.SAME):
        return met
    if met is None or choice == "both":
        return glossary.apart(proposal.incoming)
    if proposal.kind is Kind.CHANGED:
        return filled(met, proposal.incoming)
    renamed = {"term": proposal.incoming["term"]} if "term" in proposal.fields else {}
    return overwritten({**met, **renamed}, proposal.incoming)


class _Glossary:
    """The rows so far, with the names and ids that are taken."""

    def __init__(self, rows: Iterable[Term]) -> None:
        self.rows: dict[str, Answer] = {}
        self.names: dict[str, str] = {}
        self.ids = Ids()
        for row in rows:
            self.put(dict(row))

    def put(self, row: Answer) -> None:
        """Add a row, or replace the one with its id."""
        self.rows[row["id"]] = row
        self.ids.taken.add(row["id"])
        for name in (key_of(title_of(row)), *bynames(row)):
            self.names.setdefault(name, row["id"])

    def apart(self, incoming: Answer) -> Answer:
        """The term under a title and an id that no other has; the row there, if it was kept so before."""
        title, others = title_of(incoming), titles_apart(incoming)
        while (known := self.names.get(key_of(title))) is not None:
            there = self.rows[known]
            if not contradicts(there, incoming) and not adds(there, incoming):
                return there
            title = next(others)
        return {**incoming, "id": self.ids.take(str(incoming.get("id") or ""), title), "term": title}


@dataclass(kw_only=True)
class _Shelf:
    """The terms met so far, to be found by title, by another name, or by id."""

    #: Each term with the proposal that brought it, if a file did.
    rows: list[tuple[Answer, int | None]] = field(default_factory=list)
    titles: dict[str, list[int]] = field(default_factory=dict)
    bynames: dict[str, list[int]] = field(default_factory=dict)
    ids: dict[str, int] = field(default_factory=dict)

    def add(self, row: Answer, proposal: int | None) -> None:
        """Put a term on the shelf."""
        place = len(self.rows)
        self.rows.append((row, proposal))
        self.titles.setdefault(key_of(title_of(row)), []).append(place)
        if proposal is None:
            self.ids.setdefault(str(row.get("id") or ""), place)
        self._note_bynames(row, place)

    def _note_bynames(self, row: Answer, place: int) -> None:
        for name in bynames(row):
            places = self.bynames.setdefault(name, [])
            if place not in places:
                places.append(place)

    def propose(self, incoming: Answer, index: int) -> Proposal:
        """Compare a term with what stands here; a new one joins the shelf for those that follow."""
        places, doubtful = self._meets(incoming)
        if not places:
            self.add(incoming, index)
            given = tuple(key for key in FIELDS if not is_empty(incoming.get(key)))
            return Proposal(kind=Kind.NEW, term=title_of(incoming), incoming=incoming, fields=given)
        place = next((each for each in places if not contradicts(self.rows[each][0], incoming)), places[0])
        row, earlier = self.rows[place]
        clashing = contradicts(row, incoming) | doubtful
        growing = adds({**row, "term": incoming["term"]} if "term" in doubtful else row, incoming)
        kind = Kind.CONFLICT if clashing else Kind.CHANGED if growing else Kind.SAME
        if kind is Kind.CHANGED:
            self.rows[place] = (filled(row, incoming), earlier)
            self._note_bynames(self.rows[place][0], place)
        return Proposal(
            kind=kind,
            term=title_of(incoming),
            incoming=incoming,
            existing=row,
            fields=tuple(key for key in FIELDS if key in clashing | growing),
            earlier=earlier,
        )

    def _meets(self, incoming: Answer) -> tuple[list[int], set[str]]:
        """The places of the same term, nearest first, and the column that leaves doubt whether it is."""
        key = key_of(title_of(incoming))
        titles = [key, *keys_apart(incoming)]
        if found := [place for title in titles for place in self.titles.get(title, ())]:
            return found, set()
        others = [place for name in bynames(incoming) for place in self.titles.get(name, ())]
        if found := list(dict.fromkeys([*self.bynames.get(key, ()), *others])):
            return found, {"synonyms"} if len(found) > 1 else set()
        # The same id under another title: renamed over there, or here, or a coincidence.
        place = self.ids.get(str(incoming.get("id") or ""))
        return ([], set()) if place is None else ([place], {"term"})
