"""Where the things of a portal stand, as whole addresses that can be handed on."""

from urllib.parse import quote

from workshop.domain.portal.short import short_of
from workshop.web.addresses import home


def of_portal(workshop_id: str, path: str = "", **asked: str) -> str:
    """The whole address of a page of a portal, in one language if `asked` says which."""
    query = "&".join(f"{name}={quote(value, safe='')}" for name, value in asked.items())
    return f"{home()}/g/{quote(workshop_id)}/{path}" + (query and f"?{query}")


def of_term(workshop_id: str, term_id: str, **asked: str) -> str:
    """The whole address of the page of a term."""
    return of_portal(workshop_id, f"terms/{quote(term_id, safe='')}", **asked)


def of_card(workshop_id: str, term_id: str, **asked: str) -> str:
    """The whole address of the card that other sites show of a term."""
    return of_portal(workshop_id, f"card/{quote(term_id, safe='')}", **asked)


def short(workshop_id: str, term_id: str) -> str:
    """The whole short address of a term."""
    return f"{home()}/t/{short_of(workshop_id, term_id)}"
