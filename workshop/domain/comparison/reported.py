"""What a comparison reports: entries with their fields, what moved, what was decided and what stood open."""

from dataclasses import dataclass
from typing import Literal

from workshop.domain.agreements import Place
from workshop.domain.comparison.redline import Piece, one_side
from workshop.domain.versions import Weight


@dataclass(frozen=True, kw_only=True)
class FieldChange:
    """One thing that an entry says; None where it said nothing."""

    place: Place
    label: str
    before: str | None
    after: str | None
    #: Both wordings in one; empty unless both are running text.
    pieces: tuple[Piece, ...] = ()
    #: The same words stand, or stood, at this other place.
    moved_to: str = ""
    moved_from: str = ""
    weight: Weight = Weight.MINOR

    @property
    def told(self) -> tuple[Piece, ...]:
        """The change to be read at one go; short texts simply one after the other."""
        removed = (Piece("removed", self.before, " "),) if self.before else ()
        added = (Piece("added", self.after),) if self.after else ()
        between = (Piece("gap", "→", " "),) if removed and added else ()
        return self.pieces or removed + between + added

    @property
    def said_before(self) -> tuple[Piece, ...]:
        """What it said, with what went marked."""
        return one_side(self.told, {"added", "moved-to"})

    @property
    def says_now(self) -> tuple[Piece, ...]:
        """What it says, with what came marked."""
        return one_side(self.told, {"removed", "moved-from"})


@dataclass(frozen=True, kw_only=True)
class EntryChange:
    """One entry, or with an empty entry and list a whole section, that changed, came or went."""

    place: Place
    what: Literal["changed", "added", "removed"]
    #: The title of its section, the number to cite it by, and what such a row is called.
    section: str
    cited: str = ""
    row: str = ""
    #: What it is called, and what it was called before if that is something else.
    title: str = ""
    was: str = ""
    fields: tuple[FieldChange, ...] = ()
    weight: Weight = Weight.MINOR


@dataclass(frozen=True, kw_only=True)
class Move:
    """A row that stands elsewhere in its list, which changes nothing in what it says."""

    place: Place
    section: str
    title: str
    #: What stands before it now; empty if it comes first.
    after: str


@dataclass(frozen=True, kw_only=True)
class Decided:
    """A decision that was added, or of which the record changed."""

    cited: str
    section: str
    prompt: str
    what: Literal["changed", "added", "removed"]
    replaced_by: str = ""


@dataclass(frozen=True, kw_only=True)
class OpenPoint:
    """A point that was opened, or one that is settled."""

    section: str
    sentence: str
