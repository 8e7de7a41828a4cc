"""Which version readers are shown: the one in force, else the newest that may yet be; never a draft."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from workshop.domain.signing.standing import Standing
from workshop.domain.versions import VersionNumber

#: Where a version stands that may yet come in force.
HOPEFUL: Final = frozenset({Standing.PUBLISHED, Standing.REQUESTED})


@dataclass(frozen=True, kw_only=True)
class Edition:
    """A published version without what it says."""

    id: int
    workshop_id: str
    number: VersionNumber
    fingerprint: str
    published_at: datetime
    standing: Standing
    #: Since when it stands so; when it was published, if nothing happened to it since.
    since: datetime

    @property
    def is_in_force(self) -> bool:
        """Whether everybody has signed it, and nothing newer."""
        return self.standing is Standing.IN_FORCE


def shown(editions: Iterable[Edition]) -> Edition | None:
    """The one that readers are shown; None if there is none yet, or none any more.

    What was refused, withdrawn or superseded is never shown as current.
    """
    newest_first = sorted(editions, key=lambda each: each.number, reverse=True)
    in_force = (each for each in newest_first if each.is_in_force)
    hopeful = (each for each in newest_first if each.standing in HOPEFUL)
    return next(in_force, None) or next(hopeful, None)
