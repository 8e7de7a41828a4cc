"""Who may read: members always, others by a secret link, by their account, or everybody."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, Literal

from workshop.domain.refusals import Refusal
from workshop.domain.words import Text

By = Literal["member", "link", "account", "public"]
#: For how long a link may be made to last; a year of 366 days, so that nobody is a day short.
LASTING: Final = {"week": timedelta(days=7), "month": timedelta(days=31), "year": timedelta(days=366)}
LONGEST_LABEL: Final = 80
#: More links than this nobody can oversee.
MOST_LINKS: Final = 200


class Access(StrEnum):
    """To whom the portal is open, besides the members of the workshop."""

    CLOSED = "closed"
    LINK = "link"
    ACCOUNT = "account"
    PUBLIC = "public"


class NoLabel(Refusal):
    """A link of which nobody could say later for whom it was."""

    def __init__(self) -> None:
        super().__init__(
            Text(
                de="Schreib dazu, für wen der Link ist, etwa „Neue im Vertrieb“; höchstens 80 Zeichen.",
                en="Say for whom the link is, such as “New people in sales”; 80 characters at most.",
            )
        )


class TooManyLinks(Refusal):
    """More links than anybody can oversee."""

    def __init__(self) -> None:
        super().__init__(
            Text(
                de="Es gibt schon 200 Links, die noch gelten. Sperre erst welche, die niemand mehr braucht.",
                en="There are 200 links already that still work. First revoke some that nobody needs.",
            )
        )


@dataclass(frozen=True, kw_only=True)
class Link:
    """A secret link to a portal; the secret itself is kept nowhere."""

    id: int
    workshop_id: str
    #: For whom it was made.
    label: str
    made_at: datetime
    #: The name of whoever made it.
    made_by: str
    expires_at: datetime
    revoked_at: datetime | None = None

    def is_alive(self, at: datetime) -> bool:
        """Whether it still opens the portal."""
        return self.revoked_at is None and at < self.expires_at


@dataclass(frozen=True, kw_only=True)
class Reader:
    """Somebody who reads: known by their account, or only by the link that they came by."""

    person_id: int | None = None
    name: str = ""
    link_id: int | None = None


def label_of(given: str) -> str:
    """A label as it is kept; NoLabel if there is none or it is too long."""
    label = " ".join(given.split())
    if not 0 < len(label) <= LONGEST_LABEL:
        raise NoLabel
    return label


def way_in(
    access: Access, *, is_member: bool, has_account: bool, link: Link | None, at: datetime
) -> By | None:
    """By what somebody may read; None if they may not. A link opens nothing but what is open by link."""
    if is_member:
        return "member"
    if access is Access.PUBLIC:
        return "public"
    if access is Access.ACCOUNT and has_account:
        return "account"
    if access is Access.LINK and link and link.is_alive(at):
        return "link"
    return None
