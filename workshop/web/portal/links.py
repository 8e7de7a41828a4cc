"""A secret link: it opens a portal once, and is in no later address."""

from urllib.parse import unquote, urlsplit

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from workshop.actions import portal
from workshop.actions.portal import PortalLinkDead, Why
from workshop.domain.portal.access import Link
from workshop.web import door, errors
from workshop.web.portal import entrance

pages = Blueprint("portal_links", __name__, url_prefix="/r")


def _dead(**values: str) -> str:
    return render_template("portal/dead.html", **values)


errors.told_by(pages, _dead)


@pages.get("/<secret>")
@door.public
def come_in(secret: str) -> AnyResponse:
    """Keep the link in a cookie and go on into the portal, or to a page in it."""
    link = _opened(secret)
    response = redirect(_inside(link, request.args.get("to", "")), 303)
    if link.is_alive(door.now()):
        entrance.keep_link(response, link, secret)
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


def _opened(secret: str) -> Link:
    """The link, if it opens its portal; who guesses is stopped before it is even looked at."""
    portal.GUESSES.may_try(door.reading(), address=_address(), at=door.now())
    try:
        return portal.open_link(door.reading(), secret, door.now())
    except PortalLinkDead as dead:
        if dead.why is Why.UNKNOWN and portal.is_possible(secret):
            with door.apart() as store:
                portal.GUESSES.count_wrong(store, address=_address(), at=door.now())
        raise


def _inside(link: Link, wanted: str) -> str:
    """The wanted page if it is one of this portal's, else its first."""
    home = url_for("portal.home", workshop_id=link.workshop_id)
    try:
        path = unquote(urlsplit(wanted).path)
    except ValueError:  # such as half an IPv6 address
        return home
    inside = wanted.startswith(home) and ".." not in path and "\\" not in wanted and wanted.isprintable()
    return wanted if inside else home


def _address() -> str:
    return request.remote_addr or ""
