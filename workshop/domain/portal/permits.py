"""Permits: secrets that open something of one workshop until a day; each has a name and can be revoked."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from workshop.domain.refusals import Refusal
from workshop.domain.words import Text

#: For how long a permit may be made to last; a year of 366 days, so that nobody is a day short.
LASTING: Final = {"week": timedelta(days=7), "month": timedelta(days=31), "year": timedelta(days=366)}
LONGEST_NAME: Final = 80


class NamelessPermit(Refusal):
    """A permit of which nobody could say later who has it."""


class TooManyPermits(Refusal):
    """More permits of a kind than anybody can oversee."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Kind:
    """What the permits of one kind have of their own."""

    #: What the log calls it, and under which names it keeps the id and the name of one.
    key: str
    id_as: str
    name_as: str
    #: How its secrets begin, so that people and scanners for lost secrets know what they found.
    prefix: str = ""
    #: More of them than this nobody can oversee.
    most: int
    nameless: Text
    too_many: Text


LINK: Final = Kind(
    key="portal-link",
    id_as="link",
    name_as="label",
    most=200,
    nameless=Text(
        de="Schreib dazu, für wen der Link ist, etwa „Neue im Vertrieb“; höchstens 80 Zeichen.",
        en="Say for whom the link is, such as “New people in sales”; 80 characters at most.",
    ),
    too_many=Text(
        de="Es gibt schon 200 Links, die noch gelten. Sperre erst welche, die niemand mehr braucht.",
        en="There are 200 links already that still work. First revoke some that nobody needs.",
    ),
)
TOKEN: Final = Kind(
    key="api-token",
    id_as="token",
    name_as="name",
    prefix="hs_",
    most=50,
    nameless=Text(
        de="Schreib dazu, welches Programm das Token bekommt, etwa „Wiki“; höchstens 80 Zeichen.",
        en="Say which program gets the token, such as “wiki”; 80 characters at most.",
    ),
    too_many=Text(
        de="Es gibt schon 50 Tokens, die noch gelten. Sperre erst welche, die kein Programm mehr braucht.",
        en="There are 50 tokens already that still work. First revoke some that no program needs.",
    ),
)
KINDS: Final = (LINK, TOKEN)


@dataclass(frozen=True, kw_only=True)
class Permit:
    """What lets people or programs in; the secret itself is kept nowhere."""

    id: int
    workshop_id: str
    #: Who has it.
    name: str
    made_at: datetime
    #: The name of whoever made it.
    made_by: str
    expires_at: datetime
    revoked_at: datetime | None = None
    #: About when it was last used; None if it never was, and for links, of which nobody asks.
    used_at: datetime | None = None

    def is_alive(self, at: datetime) -> bool:
        """Whether it still opens anything."""
        return self.revoked_at is None and at < self.expires_at


def name_of(kind: Kind, given: str) -> str:
    """The name of a permit as it is kept; NamelessPermit if there is none or it is too long."""
    name = " ".join(given.split())
    if not 0 < len(name) <= LONGEST_NAME:
        raise NamelessPermit(kind.nameless)
    return name


def expect_room(kind: Kind, there: Iterable[Permit], at: datetime) -> None:
    """TooManyPermits if so many of these still work that there is no room for another."""
    if sum(each.is_alive(at) for each in there) >= kind.most:
        raise TooManyPermits(kind.too_many)
