"""Coming in: scan or type the code, say a name, pick a team."""

from flask import Blueprint, redirect, render_template, url_for
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from werkzeug.wrappers import Response as AnyResponse
from wtforms import RadioField, StringField
from wtforms.validators import DataRequired, InputRequired, Length

from workshop.actions import joining
from workshop.domain.participants import LONGEST_NAME, TEAM_NAMES, Team
from workshop.domain.people import Role
from workshop.domain.refusals import Refusal
from workshop.steps import agenda
from workshop.storage.room import Room
from workshop.web import door, guessing, seats
from workshop.web.fields import choices, one_line
from workshop.web.language import language, say

pages = Blueprint("joining", __name__)

Answered = str | AnyResponse | tuple[str, int]


class CodeForm(FlaskForm):  # type: ignore[misc] # Flask-WTF brings no types
    """The code on the wall."""

    code = StringField(_l("Code on the wall"), validators=[InputRequired(), Length(max=40)])


class JoinForm(FlaskForm):  # type: ignore[misc] # Flask-WTF brings no types
    """A name and a team: all that is asked of anybody."""

    name = StringField(
        _l("Your name"), filters=[one_line], validators=[DataRequired(), Length(max=LONGEST_NAME)]
    )
    team = RadioField(_l("Your team"), choices=choices(Team), validators=[InputRequired()])


class BackForm(FlaskForm):  # type: ignore[misc] # Flask-WTF brings no types
    """The personal code from another device."""

    personal = StringField(_l("Your personal code"), validators=[InputRequired(), Length(max=40)])


@pages.route("/join", methods=["GET", "POST"])
@door.public
def enter() -> Answered:
    """Type the code, where nothing can be scanned."""
    form = CodeForm()
    refused = None
    if form.validate_on_submit():
        try:
            _room(form.code.data or "")
        except joining.CodeUnknown as refusal:
            refused = refusal.in_(language())
        else:
            return redirect(url_for("joining.join", code=joining.plain_code(form.code.data or "")))
    page = render_template("room/join/enter.html", form=form, refused=refused)
    return (page, 422) if refused or form.errors else page


@pages.route("/join/<code>", methods=["GET", "POST"])
@door.public
def join(code: str) -> Answered:
    """Come in; a phone that has a seat already goes on to it.

    The page looks the same for every code, so that nobody learns from it which of them open a room.
    """
    form = JoinForm()
    if not form.is_submitted():
        return _to_my_seat(code) or _join_page(form, code)
    if seated := _to_my_seat(code):
        return seated  # one phone, one seat
    if not form.validate():
        return _join_page(form, code), 422
    try:
        room = _room(code)
        seat = joining.join(
            door.store(), room, name=form.name.data or "", team=Team(form.team.data), at=door.now()
        )
    except Refusal as refusal:
        return _join_page(form, code, refused=refusal.in_(language())), 409
    return _in(room, seat)


def _join_page(form: JoinForm, code: str, **values: str) -> str:
    teams = {team.value: say(TEAM_NAMES[team]) for team in Team}
    return render_template(
        "room/join/join.html", form=form, code=joining.plain_code(code), teams=teams, **values
    )


def _to_my_seat(code: str) -> AnyResponse | None:
    """Back to where this phone sits already."""
    try:
        room = joining.room_behind(door.reading(), code, door.now())
    except joining.CodeUnknown:
        return None
    if not seats.is_seated(room.workshop_id):
        return None
    return redirect(url_for("phone.now", workshop_id=room.workshop_id))


@pages.route("/join/<code>/again", methods=["GET", "POST"])
@door.public
def again(code: str) -> Answered:
    """Take one's seat again on another device."""
    form = BackForm()
    refused = None
    if form.validate_on_submit():
        secret, personal = door.settings().secret, form.personal.data or ""
        try:
            room = _room(code)
            seat = joining.come_back(door.store(), room, personal=personal, secret=secret, at=door.now())
        except (joining.CodeUnknown, joining.PersonalCodeUnknown) as refusal:
            guessing.count_wrong(joining.GUESSES)
            refused = refusal.in_(language())
        else:
            return _in(room, seat)
    page = render_template("room/join/again.html", form=form, refused=refused, code=joining.plain_code(code))
    return (page, 422) if refused or form.errors else page


@pages.post("/workshops/<workshop_id>/seat")
@door.in_workshop(Role.PARTICIPANT)
def take_seat() -> AnyResponse:
    """Whoever has an account and takes part needs no code."""
    room = door.reading().rooms.of(door.here().id)
    if seats.is_seated(room.workshop_id):
        return redirect(url_for("phone.now", workshop_id=room.workshop_id))
    seat = joining.join(door.store(), room, name=door.me().name, team=_my_team(), at=door.now())
    return _in(room, seat)


def _my_team() -> Team:
    """The side of the party that a member speaks for."""
    parties = door.reading().agreements.answer(door.here().id, agenda.ALWAYS).get("parties") or []
    sides = [party.get("side") for party in parties if party["id"] == door.my_party()]
    return next((team for team in Team if team.value in sides), Team.OTHER)


def _room(code: str) -> Room:
    """The room behind a code; who guesses is stopped before the code is even looked at."""
    guessing.may_try(joining.GUESSES)
    try:
        return joining.room_behind(door.reading(), code, door.now())
    except joining.CodeUnknown:
        guessing.count_wrong(joining.GUESSES)
        raise


def _in(room: Room, seat: joining.Seated) -> AnyResponse:
    return seats.give(redirect(url_for("phone.now", workshop_id=room.workshop_id)), seat, room.workshop_id)
