"""The ways through a portal: only to pages that there are, and that have something to say."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from flask import current_app, request
from flask_babel import lazy_gettext as _l

from workshop.domain.portal.site import Site

if TYPE_CHECKING:
    from workshop.web.portal.entrance import Visit

#: Every portal is below this.
BELOW: Final = "/g/<workshop_id>/"
#: The end of the address, what it is called, and whether a version has something to say there.
PAGES: Final[tuple[tuple[str, Any, Callable[[Site], object]], ...]] = (
    ("terms", _l("Glossary"), lambda site: site.terms),
    ("stages", _l("Stages"), lambda site: site.stages),
    ("personas", _l("Personas"), lambda site: site.customers),
    ("positioning", _l("Positioning"), lambda site: site.positioning),
    ("commitments", _l("Commitments"), lambda site: site.commitments),
    ("meetings", _l("Meetings"), lambda site: site.meetings),
    ("quiz", _l("Quiz"), lambda site: site.has_quiz),
    ("new", _l("What’s new"), lambda _site: True),
)


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One way."""

    key: str
    title: str
    address: str
    is_current: bool


def entries(visit: "Visit") -> list[Entry]:
    """The ways for this visit, in their order."""
    home, path = f"/g/{visit.workshop.id}/", request.path
    return [
        Entry(
            key=key,
            title=str(title),
            address=home + key,
            is_current=path == home + key or path.startswith(f"{home}{key}/"),
        )
        for key, title, says_something in PAGES
        if is_there(key) and says_something(visit.site)
    ]


def is_there(end: str) -> bool:
    """Whether this program has such a page."""
    known: set[str] | None = current_app.extensions.get("portal_pages")
    if known is None:
        known = {rule.rule for rule in current_app.url_map.iter_rules() if rule.rule.startswith(BELOW)}
        current_app.extensions["portal_pages"] = known
    return BELOW + end in known


def quoted(piece: str) -> str:
    """One piece of an address, whatever is in it."""
    return quote(piece, safe="")
