"""The facilitator's page about the portal: to whom it is open, and the links to it."""

from typing import Any

from flask import Blueprint, flash, redirect, url_for
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from werkzeug.wrappers import Response as AnyResponse
from wtforms import RadioField, StringField

from workshop.actions import portal
from workshop.documents.qr import qr
from workshop.domain.portal.access import Access
from workshop.domain.portal.permits import LINK
from workshop.web import desk, door
from workshop.web.addresses import handed_on
from workshop.web.fields import choices, one_line
from workshop.web.portal import permits

pages = Blueprint("portal_settings", __name__, url_prefix="/workshops/<workshop_id>/portal")

Answered = str | AnyResponse | tuple[str, int]


class AccessForm(FlaskForm):  # type: ignore[misc] # Flask-WTF brings no types
    """To whom the portal is open."""

    access = RadioField(_l("Who may read"), choices=choices(Access))


class LinkForm(permits.PermitForm):
    """A new link."""

    name = StringField(_l("For whom"), filters=[one_line])


@pages.get("/")
@door.for_facilitators
def show() -> str:
    """To whom the portal is open, and its links."""
    return _page()


@pages.post("/access")
@door.for_facilitators
def choose() -> Answered:
    """Open it to more or fewer people."""
    form = AccessForm()
    if not form.validate_on_submit():
        return _page(access_form=form), 422
    portal.choose_access(door.store(), door.here(), Access(form.access.data), by=door.me(), at=door.now())
    flash(_("Saved."))
    return redirect(url_for("portal_settings.show", workshop_id=door.here().id))


@pages.post("/links")
@door.for_facilitators
def make_link() -> Answered:
    """Make a link; its end is shown on this page and never again."""
    form = LinkForm()
    made = permits.made(LINK, form)
    if made is None:
        return _page(link_form=form), 422
    address = handed_on("portal_links.come_in", secret=made.secret)
    return _page(made=made.permit, address=address, code=qr(address, _("Scan to read")))


@pages.post("/links/<int:link_id>/revoke")
@door.for_facilitators
def revoke_link(link_id: int) -> AnyResponse:
    """Let a link open nothing any more."""
    permits.revoke(LINK, link_id)
    flash(_("The link is revoked."))
    return redirect(url_for("portal_settings.show", workshop_id=door.here().id, _anchor="links"))


def _page(**values: Any) -> str:
    store, here = door.reading(), door.here().id
    access = store.portal.access(here)
    shown: dict[str, Any] = {"made": None, "address": "", "code": ""} | values
    shown.setdefault("access_form", AccessForm(formdata=None, data={"access": access.value}))
    shown.setdefault("link_form", LinkForm(formdata=None))
    return desk.page(
        "portal/settings.html",
        access=access,
        opened_at=store.portal.opened_at(here),
        links=store.permits.of(LINK, here),
        shown=store.portal.shown(here),
        withdrawn=store.forerunners.withdrawn(here),
        waiting=store.proposals.count_open(here),
        now=door.now(),
        **shown,
    )
