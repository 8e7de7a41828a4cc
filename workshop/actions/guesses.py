"""Secrets that somebody may be guessing: wrong ones are counted by address, right ones are free."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from workshop.actions.people import TRIES_WITHIN, TooManyTries, household
from workshop.storage.memory import Store

#: Of how many letters a secret is: 256 bits as base64.
LENGTH: Final = 43
#: Wrong ones from one address within `TRIES_WITHIN`; a whole office comes from one.
TRIES: Final = 60


@dataclass(frozen=True)
class Guesses:
    """The wrong secrets of one kind, such as the codes of rooms."""

    kind: str

    def may_try(self, store: Store, *, address: str, at: datetime) -> None:
        """TooManyTries for an address from which too many wrong ones came lately."""
        if store.limits.is_spent(self._from(address), at, TRIES, TRIES_WITHIN):
            raise TooManyTries

    def count_wrong(self, store: Store, *, address: str, at: datetime) -> None:
        """Count a wrong one; in a transaction of its own, or a refusal forgets it."""
        store.limits.allow(self._from(address), at, TRIES, TRIES_WITHIN)

    def _from(self, address: str) -> str:
        return f"{self.kind}-from:{household(address)}"


def is_possible(given: str, prefix: str = "") -> bool:
    """Whether it could be a secret of ours that begins so; what could not is no guess."""
    return len(given) == len(prefix) + LENGTH and given.isascii() and given.startswith(prefix)
