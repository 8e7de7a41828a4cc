"""A page that says where else the glossary can be read, by people and by programs."""

from typing import Any

from flask import Blueprint, Response, request, url_for

from workshop.domain.portal.access import Access
from workshop.domain.words import LANGUAGES
from workshop.web import door
from workshop.web.language import ASKED
from workshop.web.portal import addresses, entrance, files

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
    here, site = visit.workshop.id, visit.site
    first = site.terms[0] if site.terms else None
    return entrance.page(
        "portal/elsewhere.html",
        access=access,
        feed=files.own_feed(),
        files=[(form, addresses.of_portal(here, f"glossary.{form}")) for form in ("pdf", *files.TYPES)],
        first=first,
        languages_of_first=[(each, addresses.of_term(here, first.id, lang=each)) for each in LANGUAGES]
        if first
        else [],
        card=addresses.of_card(here, first.id) if first else "",
        oembed=url_for(
            "portal_cards.oembed", url=addresses.of_term(here, first.id), format="json", _external=True
        )
        if first
        else "",
        api=url_for("api.description", _external=True),
        terms=url_for("api.terms", limit=20, _external=True),
    )


def alternates() -> dict[str, Any]:
    """Where the page that is asked for stands in each language, and what else machines may find there."""
    values = dict(request.view_args or {}) | request.args.to_dict()
    endpoint = request.endpoint or ""
    spoken = {each: url_for(endpoint, _external=True, **(values | {ASKED: each})) for each in LANGUAGES}
    term = (request.view_args or {}).get("term_id", "")
    visit = entrance.here()
    embeds = visit.by == "public" and term and visit.site.term(term)
    address = addresses.of_term(visit.workshop.id, term) if embeds else ""
    return {
        "languages": spoken,
        "feed": files.own_feed(),
        "oembed": url_for("portal_cards.oembed", url=address, format="json", _external=True)
        if embeds
        else "",
    }
