"""What the facilitator's pages about permits have in common: the form for a new one, and revoking one."""

from flask import abort
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import RadioField, StringField

from workshop.actions import permits
from workshop.actions.permits import Made
from workshop.domain.portal.permits import LASTING, Kind
from workshop.domain.refusals import Refusal
from workshop.web import door
from workshop.web.fields import choices, one_line
from workshop.web.language import language


class PermitForm(FlaskForm):  # type: ignore[misc] # Flask-WTF brings no types
    """A new permit; each kind asks in its own words who gets it."""

    name = StringField(_l("Name"), filters=[one_line])
    lasting = RadioField(_l("It works for"), choices=choices(LASTING), default="year")


def made(kind: Kind, form: PermitForm) -> Made | None:
    """The permit that was asked for; None if there is none, and the form says why."""
    if not form.validate_on_submit():
        return None
    try:
        return permits.make(
            door.store(),
            kind,
            door.here(),
            name=form.name.data or "",
            lasting=form.lasting.data,
            by=door.me(),
            at=door.now(),
        )
    except Refusal as refusal:
        form.name.errors = [refusal.in_(language())]
        return None


def revoke(kind: Kind, permit_id: int) -> None:
    """Let a permit of this workshop open nothing any more; 404 for any other."""
    try:
        permits.revoke(door.store(), kind, door.here(), permit_id, by=door.me(), at=door.now())
    except LookupError:
        abort(404)
