"""A page that says where else the glossary can be read, by people and by programs."""

from typing import Any
from urllib.parse import urlencode

from flask import Blueprint, Response, request

from workshop.domain.portal.access import Access
from workshop.domain.words import LANGUAGES
from workshop.web import door
from workshop.web.addresses import handed_on
from workshop.web.language import ASKED
from workshop.web.portal import addresses, card, commands, entrance, files

pages = Blueprint("portal_elsewhere", __name__, url_prefix="/g/<workshop_id>")


@pages.get("/elsewhere")
@entrance.reading
def show() -> Response:
    """Every address, with what one types to fetch it."""
    visit = entrance.here()
    access = door.reading().portal.access(visit.workshop.id)
    return entrance.answered(lambda: _page(access), access)


def _page(access: Access) -> str:
    visit = entrance.here()
    here, first, feed = (
        visit.workshop.id,
        next(iter(visit.site.terms), None),
        files.own_feed(is_public=access is Access.PUBLIC),
    )
    address = addresses.of_term(here, first.id) if first else ""
    return entrance.page(
        "portal/elsewhere.html",
        access=access,
        feed=feed,
        files=[(form, addresses.of_portal(here, f"glossary.{form}")) for form in ("pdf", *files.TYPES)],
        first=first,
        spoken=[(each, f"{addresses.short(here, first.id)}?{ASKED}={each}") for each in LANGUAGES if first],
        frame=card.frame(visit, first, {}) if first else "",
        api=handed_on("api.description"),
        typed={
            "file": commands.keep(addresses.of_portal(here, "glossary.csv")),
            "feed": commands.fetch(feed),
            "oembed": commands.fetch(_oembed(address)),
            "api": commands.api("", handed_on("api.terms", limit=20)),
        },
    )


@pages.app_template_global()
def alternates() -> dict[str, Any]:
    """Where the page that is asked for stands in each language, and what else machines may find there."""
    visit, term = entrance.here(), (request.view_args or {}).get("term_id", "")
    embeds = visit.by == "public" and visit.site.term(term) is not None
    asked = [(name, value) for name, value in request.args.items(multi=True) if name != ASKED]
    return {
        "languages": {each: f"{request.base_url}?{urlencode([*asked, (ASKED, each)])}" for each in LANGUAGES},
        "feed": files.own_feed(),
        "oembed": _oembed(addresses.of_term(visit.workshop.id, term)) if embeds else "",
    }


def _oembed(address: str) -> str:
    return handed_on("portal_cards.oembed", url=address, format="json")
