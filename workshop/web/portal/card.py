"""One term as a card in other sites, and the answer that tells them how to show it (oEmbed 1.0)."""

from functools import wraps
from typing import Any, Final
from urllib.parse import urlsplit

from flask import Blueprint, Response, abort, current_app, g, jsonify, render_template, request
from markupsafe import Markup
from werkzeug.exceptions import HTTPException
from werkzeug.routing import RequestRedirect

from workshop.domain.portal.access import Access
from workshop.domain.portal.short import meant, split
from workshop.domain.portal.term import Term
from workshop.domain.words import LANGUAGES
from workshop.web import door
from workshop.web.addresses import home
from workshop.web.headers import POLICY
from workshop.web.portal import addresses, entrance
from workshop.web.portal.entrance import View, Visit

pages = Blueprint("portal_cards", __name__)

FRAMED: Final = "frame-ancestors 'none'"
#: How large a card is unless the other site has less room, and what it needs at least; in pixels.
WIDTH, HEIGHT = 480, 260
LEAST: Final = 160
#: For how many seconds another site may keep the answer.
CACHE_AGE: Final = 3600
FRAME: Final = Markup(
    '<iframe src="{address}" width="{width}" height="{height}" title="{title}" '
    'loading="lazy" style="border:0"></iframe>'
)


def framed(view: View) -> View:
    """Everybody may see this of a public portal, also in a frame; of any other they are told no more."""

    @wraps(view)
    def guarded(*, workshop_id: str, **values: Any) -> Response:
        visit = _public(workshop_id)
        made: Response = view(**values) if visit else _closed()
        sites = " ".join(door.settings().frame_sites) or "*"
        made.headers["Content-Security-Policy"] = POLICY.replace(FRAMED, f"frame-ancestors {sites}")
        return made

    guarded.guard = "reader"  # type: ignore[attr-defined] # read by the tests of the house
    return guarded


@pages.get("/g/<workshop_id>/card/<term_id>")
@framed
def card(term_id: str) -> Response:
    """A term with its definition and what is not said instead of it."""
    term = entrance.here().site.term(term_id)
    return entrance.answered(lambda: _card(term, 200 if term else 404), term_id)


def _card(term: Term | None, status: int) -> Response:
    visit = g.get("visit")
    address = addresses.of_term(visit.workshop.id, term.id) if term else ""
    page = render_template("portal/card.html", term=term, visit=visit, address=address)
    return Response(page, status, mimetype="text/html")


def _closed() -> Response:
    return Response(render_template("portal/card.html", term=None, visit=None, address=""), 404)


def _public(workshop_id: str) -> Visit | None:
    """The visit of somebody of whom nothing is known: other sites' frames bring no cookies along."""
    store = door.reading()
    workshop = store.facilitation.find(workshop_id)
    access, candidate = store.portal.look(workshop_id)
    if workshop is None or candidate is None or access is not Access.PUBLIC:
        return None
    g.workshop, g.spoken = workshop, workshop.language
    g.pop("language", None)  # it may have been asked for before
    version = entrance.edition(candidate)
    g.visit = Visit(workshop=workshop, version=version, reader=None, by="public")
    return g.visit  # type: ignore[no-any-return] # set above


@pages.get("/oembed")
@door.public
def oembed() -> Response:
    """How to show the term at an address of this instance; 404 for whatever is not public."""
    if request.args.get("format", "json") != "json":
        return Response(status=501)
    visit, term, asked = _behind(request.args.get("url", ""))
    width, height = _room("maxwidth", WIDTH), _room("maxheight", HEIGHT)
    answer = jsonify(
        version="1.0",
        type="rich",
        title=f"{term.title} – {visit.site.company}",
        author_name=visit.site.company,
        author_url=addresses.of_portal(visit.workshop.id),
        provider_name="Handschlag",
        provider_url=home() + "/",
        cache_age=CACHE_AGE,
        html=frame(visit, term, asked, width, height),
        width=width,
        height=height,
    )
    return entrance.unchanged("oembed") or entrance.stamp(answer, "oembed")


def _behind(url: str) -> tuple[Visit, Term, dict[str, str]]:
    """The public term that stands at this address, and the language it asks for."""
    try:
        wanted = urlsplit(url)
        ours = wanted.scheme in {"http", "https"} and wanted.netloc == request.host
        _endpoint, values = current_app.url_map.bind(request.host).match(wanted.path, method="GET")
    except (ValueError, HTTPException, RequestRedirect):
        abort(404)
    workshop_id, term_id, code = values.get("workshop_id", ""), values.get("term_id"), ""
    if meant_shortly := split(values.get("ending", "")):
        workshop_id, code = meant_shortly
    visit = _public(workshop_id) if ours and (term_id or code) else None
    if visit and code:
        term_id = meant(code, workshop_id, visit.site.by_id)
    term = visit.site.term(term_id) if visit and term_id else None
    if visit is None or term is None:
        abort(404)
    asked = next((each for each in LANGUAGES if f"lang={each}" in wanted.query.split("&")), None)
    return visit, term, {"lang": asked} if asked else {}


def frame(visit: Visit, term: Term, asked: dict[str, str], width: int = WIDTH, height: int = HEIGHT) -> str:
    """The piece of HTML that shows the card of a term in another site."""
    address = addresses.of_card(visit.workshop.id, term.id, **asked)
    title = f"{term.title} – {visit.site.company}"
    return str(FRAME.format(address=address, width=width, height=height, title=title))


def _room(name: str, usual: int) -> int:
    """So many pixels, or fewer if the other site has less room."""
    given = request.args.get(name, "")
    if not given:
        return usual
    if not (given.isascii() and given.isdigit() and len(given) <= len("99999")):
        abort(400)
    return max(min(usual, int(given)), LEAST)
