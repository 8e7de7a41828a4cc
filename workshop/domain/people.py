"""Who takes part: people with an account, and what they may be in a workshop."""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from workshop.domain.refusals import Refusal
from workshop.domain.words import Language, Text


class Role(StrEnum):
    """What somebody is in one workshop."""

    FACILITATOR = "facilitator"
    PARTICIPANT = "participant"
    READER = "reader"


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody with an account, the same in every workshop."""

    id: int
    email: str
    name: str
    language: Language


@dataclass(frozen=True, kw_only=True)
class Member:
    """A person in a workshop; `party` is the id of a row of the step "parties", if they speak for one."""

    person: Person
    role: Role
    party: str | None = None


class EmailTaken(Refusal):
    """There is already an account with this e-mail address, however it is spelled."""

    def __init__(self, email: str) -> None:
        super().__init__(
            Text(
                de="Für {email} gibt es schon ein Konto. Bitte anmelden oder eine andere Adresse nehmen.",
                en="There is already an account for {email}. Please sign in or use another address.",
            ).format(email=email)
        )
        self.email = email


def folded_email(email: str) -> str:
    """The spelling under which an address is known: two addresses are one if this is equal."""
    return unicodedata.normalize("NFC", email.strip()).casefold()
