"""Which versions readers hear of, and since when each applies."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from workshop.domain.portal.edition import Edition, shown
from workshop.domain.signing.standing import SIGNED, Standing


@dataclass(frozen=True, kw_only=True)
class Told:
    """A version that readers hear of, and since when it applies, or was published if it never did."""

    edition: Edition
    since: datetime

    @property
    def applied(self) -> bool:
        """Whether everybody signed it, also if a later version has taken its place."""
        return self.edition.standing in SIGNED


def told(editions: Iterable[Edition]) -> list[Told]:
    """The versions that applied at any time and the one that is shown, the oldest first; drafts never."""
    every = sorted(editions, key=lambda each: each.number)
    current = shown(every)
    found: list[Told] = []
    for each in every:
        if each.standing in SIGNED or each == current:
            found.append(Told(edition=each, since=_since(each, found)))
    return found


def _since(edition: Edition, before: list[Told]) -> datetime:
    """One that was superseded came in force when the one before it was."""
    if edition.standing is not Standing.SUPERSEDED:
        return edition.since
    earlier = before[-1].edition if before else None
    gave_way = earlier.since if earlier and earlier.standing is Standing.SUPERSEDED else edition.published_at
    return max(gave_way, edition.published_at)
