"""The facilitator's page about the tokens with which programs read the portal."""

from typing import Any

from flask import Blueprint, flash, redirect, url_for
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from werkzeug.wrappers import Response as AnyResponse
from wtforms import StringField

from workshop.domain.portal.permits import TOKEN
from workshop.web import desk, door
from workshop.web.addresses import handed_on
from workshop.web.fields import one_line
from workshop.web.portal import commands, permits

pages = Blueprint("portal_tokens", __name__, url_prefix="/workshops/<workshop_id>/portal/tokens")


class TokenForm(permits.PermitForm):
    """A new token."""

    name = StringField(_l("For which program"), filters=[one_line])


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
    made = permits.made(TOKEN, form)
    if made is None:
        return _page(form=form), 422
    return _page(made=made.permit, secret=made.secret)


@pages.post("/<int:token_id>/revoke")
@door.for_facilitators
def revoke(token_id: int) -> AnyResponse:
    """Let a token open nothing any more."""
    permits.revoke(TOKEN, token_id)
    flash(_("The token is revoked."))
    return redirect(url_for("portal_tokens.show", workshop_id=door.here().id))


def _page(**values: Any) -> str:
    shown: dict[str, Any] = {"made": None, "secret": ""} | values
    typed = commands.api(shown["secret"], handed_on("api.terms"))
    shown.setdefault("form", TokenForm(formdata=None))
    return desk.page(
        "portal/tokens.html",
        tokens=door.reading().permits.of(TOKEN, door.here().id),
        typed=typed,
        now=door.now(),
        **shown,
    )
