"""The pages of a portal that follow from the version alone."""

from flask import Blueprint, Response

from workshop.web.portal import entrance

pages = Blueprint("portal", __name__, url_prefix="/g/<workshop_id>")


@pages.get("/")
@entrance.reading
def home() -> Response:
    """What there is to read."""
    return entrance.answered(lambda: entrance.page("portal/home.html"))
