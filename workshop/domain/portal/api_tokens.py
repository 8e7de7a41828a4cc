"""Tokens with which programs read a portal: each has a name and an end, and can be revoked."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from workshop.domain.refusals import Refusal
from workshop.domain.words import Text

LONGEST_NAME: Final = 80
#: More tokens than this nobody can oversee.
MOST_TOKENS: Final = 50


class NoTokenName(Refusal):
    """A token of which nobody could say later which program has it."""

    def __init__(self) -> None:
        super().__init__(
            Text(
                de="Schreib dazu, welches Programm das Token bekommt, etwa „Wiki“; höchstens 80 Zeichen.",
                en="Say which program gets the token, such as “wiki”; 80 characters at most.",
            )
        )


class TooManyTokens(Refusal):
    """More tokens than anybody can oversee."""

    def __init__(self) -> None:
        super().__init__(
            Text(
                de="Es gibt schon 50 Tokens, die noch gelten. "
                "Sperre erst welche, die kein Programm mehr braucht.",
                en="There are 50 tokens already that still work. First revoke some that no program needs.",
            )
        )


@dataclass(frozen=True, kw_only=True)
class ApiToken:
    """What a program shows to read one portal; the secret itself is kept nowhere."""

    id: int
    workshop_id: str
    #: Which program has it.
    name: str
    made_at: datetime
    #: The name of whoever made it.
    made_by: str
    expires_at: datetime
    revoked_at: datetime | None = None
    #: About when it was last used; None if it never was.
    used_at: datetime | None = None

    def is_alive(self, at: datetime) -> bool:
        """Whether a program may still read with it."""
        return self.revoked_at is None and at < self.expires_at


def token_name(given: str) -> str:
    """The name of a token as it is kept; NoTokenName if there is none or it is too long."""
    name = " ".join(given.split())
    if not 0 < len(name) <= LONGEST_NAME:
        raise NoTokenName
    return name
