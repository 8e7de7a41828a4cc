"""Setting up a workshop: opening one, its agenda, its details and its people."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, get_args

from babel.numbers import list_currencies
from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from werkzeug.wrappers import Response
from wtforms import EmailField, RadioField, SelectField, StringField
from wtforms.validators import AnyOf, DataRequired, InputRequired, Length

from workshop.actions import exchange, facilitation
from workshop.documents import workshop_file
from workshop.domain.facilitation import EmptySteps
from workshop.domain.people import Role
from workshop.domain.refusals import Refusal
from workshop.domain.words import LANGUAGES
from workshop.steps import agenda
from workshop.web import desk, door
from workshop.web.fields import choices, one_line
from workshop.web.language import language

pages = Blueprint("facilitation", __name__)

#: The first is what somebody is let in as unless the facilitator says otherwise.
INVITED_AS = (Role.PARTICIPANT, Role.READER, Role.FACILITATOR)
SIDES = ("marketing", "sales", "management")
KINDS: tuple[agenda.Kind, ...] = get_args(agenda.Kind)
NEEDED = (DataRequired(), Length(max=200))
CURRENCIES = frozenset(list_currencies())


def in_capitals(typed: str | None) -> str:
    """A currency as its code is written."""
    return (typed or "").strip().upper()


class NewWorkshopForm(FlaskForm):  # type: ignore[misc] # Flask-WTF brings no types
    """All that is needed to begin."""

    company = StringField(_l("Company"), validators=NEEDED, filters=[one_line])
    language = RadioField(_l("Language of the contract"), choices=choices(LANGUAGES))
    currency = StringField(
        _l("Currency"),
        filters=[in_capitals],
        validators=[AnyOf(CURRENCIES, message=_l("Use a code such as EUR."))],
    )
    agenda = RadioField(_l("Agenda"), choices=choices(KINDS), default="full")
    marketing = StringField(_l("Marketing"), validators=NEEDED, filters=[one_line])
    sales = StringField(_l("Sales"), validators=NEEDED, filters=[one_line])
    management = StringField(_l("Management"), validators=[Length(max=200)], filters=[one_line])


class DetailsForm(FlaskForm):  # type: ignore[misc] # Flask-WTF brings no types
    """What stands on the cover, and what happens to empty steps."""

    company = StringField(_l("Company"), validators=NEEDED, filters=[one_line])
    title = StringField(_l("Title of the contract"), validators=NEEDED, filters=[one_line])
    language = RadioField(_l("Language of the contract"), choices=choices(LANGUAGES))
    currency = StringField(
        _l("Currency"),
        filters=[in_capitals],
        validators=[AnyOf(CURRENCIES, message=_l("Use a code such as EUR."))],
    )
    empty_steps = RadioField(_l("Steps without an answer"), choices=choices(get_args(EmptySteps)))


class InviteForm(FlaskForm):  # type: ignore[misc] # Flask-WTF brings no types
    """Who else takes part."""

    email = EmailField(_l("E-mail address"), validators=[InputRequired()])
    role = SelectField(_l("Role"), choices=choices(INVITED_AS))
    party = SelectField(_l("Team"))


@pages.route("/workshops/new", methods=["GET", "POST"])
@door.signed_in
def create() -> str | Response | tuple[str, int]:
    """Open a workshop."""
    form = NewWorkshopForm(
        data={
            "language": language(),
            "currency": "EUR",
            "marketing": _("Marketing"),
            "sales": _("Sales"),
            "management": _("Management"),
        }
    )
    if form.validate_on_submit():
        named = [(form[side].data, side) for side in SIDES if form[side].data]
        workshop = facilitation.create(
            door.store(),
            company=form.company.data or "",
            language=form.language.data,
            currency=(form.currency.data or ""),
            kind=form.agenda.data,
            parties=named,
            by=door.me(),
            at=door.now(),
        )
        first = workshop.agenda[0]
        return redirect(url_for("agreements.step", workshop_id=workshop.id, slug=first))
    counts = {kind: len(agenda.slugs_of(kind)) for kind in KINDS}
    minutes = {kind: sum(agenda.find(slug).minutes for slug in agenda.slugs_of(kind)) for kind in KINDS}
    page = render_template("facilitation/new.html", form=form, counts=counts, minutes=minutes)
    return (page, 422) if form.errors else page


@pages.route("/workshops/import", methods=["GET", "POST"])
@door.signed_in
def take_in() -> str | Response | tuple[str, int]:
    """Open a workshop from a file."""
    refused = None
    if request.method == "POST":
        uploaded = request.files.get("file")
        try:
            text = uploaded.read().decode("utf-8-sig") if uploaded else ""
            file = workshop_file.load(text)
            workshop = exchange.take_in(door.store(), file, by=door.me(), at=door.now())
            return redirect(url_for("agreements.overview", workshop_id=workshop.id))
        except UnicodeDecodeError:
            refused = _("This is not a text file. A workshop file is YAML or JSON in UTF-8.")
        except Refusal as refusal:
            refused = refusal.in_(language())
    page = render_template("facilitation/take_in.html", refused=refused)
    return (page, 422) if refused else page


@pages.get("/workshops/<workshop_id>/settings")
@door.for_facilitators
def settings() -> str:
    """Agenda, details and people on one page."""
    return _settings_page(DetailsForm(obj=door.here()), _invitation())


@pages.post("/workshops/<workshop_id>/settings/details")
@door.for_facilitators
def save_details() -> Response | tuple[str, int]:
    """Change what stands on the cover."""
    form = DetailsForm()
    if not form.validate_on_submit():
        return _settings_page(form, _invitation(formdata=None)), 422
    store = door.store()  # first: it sees to it that what is changed here is not yet older
    changed = replace(
        door.here(),
        company=form.company.data or "",
        title=form.title.data or "",
        language=form.language.data,
        currency=(form.currency.data or ""),
        empty_steps=form.empty_steps.data,
    )
    facilitation.change_details(store, changed, by=door.me(), at=door.now())
    flash(_("Saved."))
    return _back()


@pages.post("/workshops/<workshop_id>/settings/agenda")
@door.for_facilitators
def save_agenda() -> Response:
    """Choose steps and their order: the boxes that are ticked, in the order of the page, or a step moved."""
    chosen, order = set(request.form.getlist("on")), request.form.getlist("order")
    kind = request.form.get("kind", "")
    slugs = [slug for slug in order if slug in chosen]
    for known in KINDS:
        if kind == known:
            slugs = list(agenda.slugs_of(known))
    direction, _separator, moved = request.form.get("move", "").partition(":")
    if moved in slugs:
        slugs = agenda.moved(slugs, moved, up=direction == "up")
    facilitation.change_agenda(door.store(), door.here(), slugs, by=door.me(), at=door.now())
    flash(_("The agenda has been saved."))
    anchor = f"step-{moved}" if moved else "agenda"
    return redirect(url_for("facilitation.settings", workshop_id=door.here().id, _anchor=anchor))


@pages.post("/workshops/<workshop_id>/settings/people")
@door.for_facilitators
def invite() -> Response | tuple[str, int]:
    """Let somebody in, or change their role or team."""
    form = _invitation()
    if not form.validate_on_submit():
        return _settings_page(DetailsForm(obj=door.here(), formdata=None), form), 422
    try:
        facilitation.invite(
            door.store(),
            door.here(),
            email=(form.email.data or ""),
            role=Role(form.role.data),
            party=form.party.data or None,
            by=door.me(),
            at=door.now(),
        )
    except Refusal as refusal:
        form.email.errors = [*form.email.errors, refusal.in_(language())]
        return _settings_page(DetailsForm(obj=door.here(), formdata=None), form), 422
    flash(_("%(email)s takes part.", email=(form.email.data or "")))
    return _back()


@pages.post("/workshops/<workshop_id>/settings/people/<int(max=2147483647):person_id>/remove")
@door.for_facilitators
def remove(person_id: int) -> Response:
    """Take somebody out of the workshop."""
    member = door.store().facilitation.find_member(door.here().id, person_id)
    if member is None:
        abort(404)
    facilitation.remove(door.store(), door.here(), member.person, by=door.me(), at=door.now())
    flash(_("%(name)s no longer takes part.", name=member.person.name))
    return _back()


def _invitation(**how: Any) -> InviteForm:
    form = InviteForm(**how)
    form.party.choices = choices(["", *_party_names()])
    return form


def _party_names() -> Mapping[str, str]:
    parties = desk.standing().agreed.get(agenda.ALWAYS, {}).get("parties", [])
    return {row["id"]: row.get("name", row["id"]) for row in parties}


def _settings_page(details: DetailsForm, invitation: InviteForm) -> str:
    workshop, store = door.here(), door.reading()
    on = [agenda.find(slug) for slug in workshop.agenda]
    return desk.page(
        "facilitation/settings.html",
        details=details,
        invitation=invitation,
        members=store.facilitation.members(workshop.id),
        party_names=_party_names(),
        roles=INVITED_AS,
        on=on,
        steps=agenda.with_left_out(on),
        minutes=sum(step.minutes for step in on),
    )


def _back() -> Response:
    return redirect(url_for("facilitation.settings", workshop_id=door.here().id))
