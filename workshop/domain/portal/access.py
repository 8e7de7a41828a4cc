"""Who may read: members always, others by a secret link, by their account, or everybody."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Literal

from workshop.domain.portal.permits import Permit

By = Literal["member", "link", "account", "public"]


class Access(StrEnum):
    """To whom the portal is open, besides the members of the workshop."""

    CLOSED = "closed"
    LINK = "link"
    ACCOUNT = "account"
    PUBLIC = "public"


@dataclass(frozen=True, kw_only=True)
class Reader:
    """Somebody who reads: known by their account, or only by the link that they came by."""

    person_id: int | None = None
    name: str = ""
    link_id: int | None = None


def way_in(
    access: Access, *, is_member: bool, has_account: bool, link: Permit | None, at: datetime
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
