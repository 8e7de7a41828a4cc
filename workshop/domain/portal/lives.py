"""How each term came to read as it does, over all versions that readers may know of."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from workshop.domain.agreements import Place
from workshop.domain.comparison.history import Edition, Wording, history
from workshop.domain.contract import Document, Entry
from workshop.domain.portal import edition
from workshop.domain.signing.standing import SIGNED

STEP: Final = "glossary"
ROWS: Final = "terms"


def told(published: Iterable[edition.Candidate], shown: edition.Candidate) -> list[edition.Candidate]:
    """The versions of which readers are told, the oldest first: never one that is newer than what is shown.

    Once a contract is in force these are the versions that applied; what was only proposed never held.
    """
    known = SIGNED if shown.is_in_force else SIGNED | edition.HOPEFUL
    earlier = (each for each in published if each.number <= shown.number and each.standing in known)
    return sorted(earlier, key=lambda each: each.number)


@dataclass(frozen=True, kw_only=True)
class Life:
    """One term through the versions; the newest wording comes first."""

    wordings: tuple[Wording, ...]

    @property
    def readings(self) -> list[Wording]:
        """The wordings that read differently from the one before, the newest first."""
        first = self.wordings[-1]
        return [each for each in self.wordings if each is first or each.change or each.numbers]

    @property
    def since(self) -> Edition:
        """The version that it came with; with the last one, if it went and came again."""
        begun = self.wordings[-1]
        for later in reversed(self.wordings):
            if (later.spot and begun.spot is None) or later.spot is None:
                begun = later
        return begun.edition

    @property
    def reads_so_since(self) -> Edition:
        """The version that it got its wording from."""
        return next(
            (each for each in self.wordings if each.change or each.numbers), self.wordings[-1]
        ).edition

    @property
    def is_there(self) -> bool:
        """Whether the newest version has it."""
        return self.wordings[0].spot is not None

    @property
    def last(self) -> Entry:
        """What it said last."""
        return next(each.spot.entry for each in self.wordings if each.spot)


class Lives:
    """Every term of every version; a wording that stayed the same is kept once."""

    def __init__(self, editions: Iterable[Edition]) -> None:
        """Read the versions, the oldest first; of each, only what it says of terms is kept."""
        self._editions: list[Edition] = []
        #: For every term: from which version on it read how; None where it was gone.
        self._entries: dict[str, list[tuple[int, Entry | None]]] = {}
        for number, each in enumerate(editions):
            self._editions.append(replace(each, document=_filled(each.document.only(STEP), None)))
            self._note(number, each.document.rows(STEP, ROWS))

    @property
    def term_ids(self) -> Iterable[str]:
        """The ids of all terms that there ever were."""
        return self._entries.keys()

    def of(self, term_id: str) -> Life | None:
        """The life of a term; None if no version has it."""
        known = self._entries.get(term_id)
        if not known:
            return None
        alone = [
            replace(each, document=_filled(each.document, _at(known, number)))
            for number, each in enumerate(self._editions)
        ]
        return Life(wordings=tuple(history(alone, Place(step=STEP, rows=ROWS, entry=term_id))))

    def _note(self, number: int, terms: Sequence[Entry]) -> None:
        there = {each.id: each for each in terms}
        for term_id, entry in there.items():
            known = self._entries.setdefault(term_id, [])
            before = known[-1][1] if known else None
            if before is None or (before.title, before.values) != (entry.title, entry.values):
                known.append((number, entry))
        for term_id, known in self._entries.items():
            if term_id not in there and known[-1][1] is not None:
                known.append((number, None))


def _filled(hull: Document, entry: Entry | None) -> Document:
    """The document with this term alone."""
    parts = tuple(
        replace(
            part,
            sections=tuple(
                replace(
                    section,
                    listings=tuple(
                        replace(listing, entries=(entry,) if entry else ()) for listing in section.listings
                    ),
                )
                for section in part.sections
            ),
        )
        for part in hull.parts
    )
    return replace(hull, parts=parts)


def _at(known: Sequence[tuple[int, Entry | None]], number: int) -> Entry | None:
    """How the term read in this version."""
    return next((entry for begun, entry in reversed(known) if begun <= number), None)
