"""The facilitator's page about the tokens with which programs read the portal."""

from typing import Any

from flask import Blueprint, abort, flash, redirect, url_for
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from werkzeug.wrappers import Response as AnyResponse
from wtforms import RadioField, StringField

from workshop.actions import api_tokens
from workshop.domain.portal.access import LASTING
from workshop.domain.refusals import Refusal
from workshop.web import desk, door
from workshop.web.fields import choices, one_line
from workshop.web.language import language
from workshop.web.portal import commands

pages = Blueprint("portal_tokens", __name__, url_prefix="/workshops/<workshop_id>/portal/tokens")


class TokenForm(FlaskForm):  # type: ignore[misc] # Flask-WTF brings no types
    """A new token."""

    name = StringField(_l("For which program"), filters=[one_line])
    lasting = RadioField(_l("It works for"), choices=choices(LASTING), default="year")


@pages.get("/")
@door.for_facilitators
def show() -> str:
    """Every token, and when it was last used."""
    return _page()


@pages.post("/new")
@door.for_facilitators
def make() -> str | tuple[str, int]:
    """Make a token; it is shown on this page and never again."""
    form = TokenForm()
    if not form.validate_on_submit():
        return _page(form=form), 422
    try:
        made = api_tokens.make(
            door.store(),
            door.here(),
            name=form.name.data or "",
            lasting=form.lasting.data,
            by=door.me(),
            at=door.now(),
        )
    except Refusal as refusal:
        form.name.errors = [refusal.in_(language())]
        return _page(form=form), 422
    return _page(made=made.token, secret=made.secret)


@pages.post("/<int:token_id>/revoke")
@door.for_facilitators
def revoke(token_id: int) -> AnyResponse:
    """Let a token open nothing any more."""
    try:
        api_tokens.revoke(door.store(), door.here(), token_id, by=door.me(), at=door.now())
    except LookupError:
        abort(404)
    flash(_("The token is revoked."))
    return redirect(url_for("portal_tokens.show", workshop_id=door.here().id))


def _page(**values: Any) -> str:
    shown: dict[str, Any] = {"made": None, "secret": ""} | values
    typed = commands.api(shown["secret"], url_for("api.terms", _external=True))
    shown.setdefault("form", TokenForm(formdata=None))
    return desk.page(
        "portal/tokens.html",
        tokens=door.reading().api_tokens.of(door.here().id),
        typed=typed,
        now=door.now(),
        **shown,
    )
