"""Signing in and out, and one's own account."""

import re
from datetime import timedelta
from urllib.parse import urlsplit

from flask import Blueprint, abort, flash, redirect, render_template, request, session, url_for
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from werkzeug.wrappers import Response
from wtforms import EmailField, PasswordField
from wtforms.validators import InputRequired

from workshop.actions import people
from workshop.actions.passwords import WeakPassword
from workshop.domain.words import LANGUAGES
from workshop.web import cookies, door
from workshop.web.language import COOKIE as LANGUAGE_COOKIE
from workshop.web.language import language

#: What makes an address open in one language, which is no longer wanted once another is chosen.
WITHOUT_LANGUAGE = re.compile(r"([?&])lang=\w*(?:&|$)")
pages = Blueprint("people", __name__)

A_YEAR = timedelta(days=365)


class SignInForm(FlaskForm):  # type: ignore[misc] # Flask-WTF brings no types
    """The way in."""

    email = EmailField(_l("E-mail address"), validators=[InputRequired()])
    password = PasswordField(_l("Password"), validators=[InputRequired()])


class PasswordForm(FlaskForm):  # type: ignore[misc] # Flask-WTF brings no types
    """A new password, with the one until now."""

    current = PasswordField(_l("Password until now"), validators=[InputRequired()])
    new = PasswordField(_l("New password"), validators=[InputRequired()])


@pages.route("/sign-in", methods=["GET", "POST"])
@door.public
def sign_in() -> str | Response | tuple[str, int]:
    """Open a session; too many attempts are refused before the password is even looked at."""
    form = SignInForm()
    refused = None
    if form.validate_on_submit():
        try:
            return _let_in(form.email.data or "", form.password.data or "")
        except people.WrongPassword as refusal:
            _note_wrong_password(form.email.data or "")
            refused = refusal.in_(language())
    page = render_template("people/sign_in.html", form=form, refused=refused)
    return (page, 422) if refused or form.errors else page


def _let_in(email: str, password: str) -> Response:
    _count_try(email)
    recognised = people.recognise(door.reading(), email=email, password=password)
    _person, token = people.sign_in(door.store(), recognised, at=door.now())
    _forget_tries(email)
    _sign_out_here()
    session.clear()  # nothing from before the sign-in may live on in it
    response = redirect(_safe(request.args.get("next", "")))
    cookies.keep(response, door.cookie(), token, people.LONGEST_SESSION)
    return response


def _count_try(email: str) -> None:
    """Count an attempt, whatever becomes of it."""
    with door.apart() as store:
        people.may_try(store, email=email, address=request.remote_addr or "", at=door.now())


def _note_wrong_password(email: str) -> None:
    with door.apart() as store:
        people.note_wrong_password(store, email=email, at=door.now())


def _forget_tries(email: str) -> None:
    people.forget_tries(door.store(), email=email, address=request.remote_addr or "")


@pages.post("/sign-out")
@door.public
def sign_out() -> Response:
    """Close the session for good."""
    _sign_out_here()
    session.clear()
    response = redirect(url_for("front.home"))
    response.delete_cookie(door.cookie(), secure=door.settings().https, httponly=True, samesite="Lax")
    return response


def _sign_out_here() -> None:
    """Close the session that this browser has had until now."""
    token = request.cookies.get(door.cookie())
    if token:
        people.sign_out(door.store(), token, at=door.now())


@pages.post("/language")
@door.public
def choose_language() -> Response:
    """Speak this language from now on."""
    chosen = request.form.get("language")
    if chosen not in LANGUAGES:
        abort(400)
    response = redirect(_safe(WITHOUT_LANGUAGE.sub(r"\1", request.form.get("next", ""))))
    cookies.keep(response, LANGUAGE_COOKIE, chosen, A_YEAR)
    return response


@pages.route("/account", methods=["GET", "POST"])
@door.signed_in
def account() -> str | Response | tuple[str, int]:
    """One's own account: a new password ends every session."""
    form = PasswordForm()
    refused = None
    if form.validate_on_submit():
        _count_try(door.me().email)  # a stolen session must not become a place to guess at
        try:
            return _change_password(form.current.data or "", form.new.data or "")
        except (people.WrongPassword, WeakPassword) as refusal:
            if isinstance(refusal, people.WrongPassword):
                _note_wrong_password(door.me().email)
            refused = refusal.in_(language())
    page = render_template("people/account.html", form=form, refused=refused)
    return (page, 422) if refused or form.errors else page


def _change_password(current: str, new: str) -> Response:
    chosen = people.choose_password(door.reading(), door.me(), current=current, new=new)
    people.change_password(door.store(), door.me(), chosen, at=door.now())
    _forget_tries(door.me().email)
    flash(_("Your password has been changed. Please sign in again."))
    return redirect(url_for("people.sign_in"))


def _safe(target: str) -> str:
    """Only ever back into this site."""
    try:
        elsewhere = urlsplit(target).netloc
    except ValueError:  # such as half an IPv6 address
        elsewhere = target
    inside = target.startswith("/") and not target.startswith(("//", "/\\")) and not elsewhere
    return target if inside and target.isprintable() and "\\" not in target else url_for("front.home")
