"""A secret link: it opens a portal once, and is in no later address."""

from urllib.parse import unquote, urlsplit

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from workshop.actions import portal
from workshop.actions.permits import GUESSES, is_guess
from workshop.actions.portal import PortalLinkDead
from workshop.domain.portal.permits import LINK, Permit
from workshop.web import door, errors, guessing
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


def _opened(secret: str) -> Permit:
    """The link, if it opens its portal; who guesses is stopped before it is even looked at."""
    guessing.may_try(GUESSES[LINK])
    try:
        return portal.open_link(door.reading(), secret, door.now())
    except PortalLinkDead:
        if is_guess(door.reading(), LINK, secret):
            guessing.count_wrong(GUESSES[LINK])
        raise


def _inside(link: Permit, wanted: str) -> str:
    """The wanted page if it is one of this portal's, else its first."""
    home = url_for("portal.home", workshop_id=link.workshop_id)
    try:
        path = unquote(urlsplit(wanted).path)
    except ValueError:  # such as half an IPv6 address
        return home
    inside = wanted.startswith(home) and ".." not in path and "\\" not in wanted and wanted.isprintable()
    return wanted if inside else home
