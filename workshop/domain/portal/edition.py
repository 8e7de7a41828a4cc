"""Which version readers are shown: the one in force, else the newest that may yet be; never a draft."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final, TypeVar

from workshop.domain.signing.standing import Standing
from workshop.domain.versions import VersionNumber

C = TypeVar("C", bound="Candidate")
#: Where a version stands that may yet come in force.
HOPEFUL: Final = frozenset({Standing.PUBLISHED, Standing.REQUESTED})


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """A published version that readers may be shown."""

    id: int
    workshop_id: str
    number: VersionNumber
    standing: Standing
    #: Since when it stands so; None if nothing has happened to it since it was published.
    since: datetime | None

    @property
    def is_in_force(self) -> bool:
        """Whether everybody has signed it, and nothing newer."""
        return self.standing is Standing.IN_FORCE


@dataclass(frozen=True, kw_only=True)
class Edition(Candidate):
    """The version that readers are shown, without what it says."""

    since: datetime
    fingerprint: str
    published_at: datetime
    #: Why it was published.
    note: str = ""


def shown(candidates: Iterable[C]) -> C | None:
    """The one that readers are shown; None if there is none yet, or none any more.

    What was refused, withdrawn or superseded is never shown as current.
    """
    newest_first = sorted(candidates, key=lambda each: each.number, reverse=True)
    in_force = (each for each in newest_first if each.is_in_force)
    hopeful = (each for each in newest_first if each.standing in HOPEFUL)
    return next(in_force, None) or next(hopeful, None)
