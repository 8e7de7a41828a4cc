"""Coming in and going out."""

import hashlib
import re
import secrets
from datetime import datetime, timedelta
from ipaddress import IPv6Address, IPv6Network, ip_address

from workshop.actions import passwords
from workshop.domain.people import Person, folded_email
from workshop.domain.refusals import Refusal
from workshop.domain.words import Language, Text
from workshop.storage.memory import Store

IDLE = timedelta(hours=12)
LONGEST_SESSION = timedelta(days=30)
TRIES, TRIES_WITHIN = 10, timedelta(minutes=15)
#: A whole office may sit behind one address.
TRIES_FROM_ONE_ADDRESS = 60
#: Whoever has one IPv6 address has the whole network around it.
ONE_HOUSEHOLD = 64
ADDRESS = re.compile(r"[^@\s]+@[^@\s]+")


class NotAnAddress(Refusal):
    """An e-mail address with which nobody could sign in."""

    def __init__(self, email: str) -> None:
        super().__init__(
            Text(
                de=f"„{email}“ ist keine E-Mail-Adresse. Sie sieht aus wie name@firma.example.",
                en=f"“{email}” is no e-mail address. It looks like name@company.example.",
            )
        )


class WrongPassword(Refusal):
    """An e-mail address and a password that do not belong together."""

    def __init__(self) -> None:
        super().__init__(
            Text(
                de="E-Mail-Adresse und Passwort passen nicht zusammen.",
                en="This e-mail address and password do not go together.",
            )
        )


class TooManyTries(Refusal):
    """Too many attempts in a short time."""

    def __init__(self) -> None:
        super().__init__(
            Text(
                de="Das waren zu viele Versuche. Bitte warte eine Viertelstunde.",
                en="Too many attempts. Please wait a quarter of an hour.",
            )
        )


def add_person(
    store: Store, *, email: str, name: str, password: str, language: Language, at: datetime
) -> Person:
    """Make an account; NotAnAddress, WeakPassword or EmailTaken say why not."""
    if not ADDRESS.fullmatch(email.strip()):
        raise NotAnAddress(email)
    passwords.check(password, name, *email.split("@"))
    person = store.people.add(email.strip(), name.strip(), passwords.hashed(password), language, at)
    store.happenings.record(None, person.id, "person-added", {"email": person.email}, at)
    return person


def set_password(store: Store, person: Person, password: str, at: datetime) -> None:
    """Change a password and close every session of the person."""
    passwords.check(password, person.name, *person.email.split("@"))
    store.people.set_password(person.id, passwords.hashed(password))
    store.people.close_sessions_of(person.id)
    store.happenings.record(None, person.id, "password-changed", {}, at)


def change_password(store: Store, person: Person, *, current: str, new: str, at: datetime) -> None:
    """Change one's own password, knowing the one until now."""
    if not passwords.fits(current, store.people.password_hash_of(person.id)):
        raise WrongPassword
    set_password(store, person, new, at)


def may_try(store: Store, *, email: str, address: str, at: datetime) -> None:
    """Count an attempt to sign in, per account and per address; TooManyTries beyond the limit."""
    by_account = store.limits.allow(_account_key(email), at, TRIES, TRIES_WITHIN)
    from_there = f"sign-in-from:{_household(address)}"
    by_address = store.limits.allow(from_there, at, TRIES_FROM_ONE_ADDRESS, TRIES_WITHIN)
    if not (by_account and by_address):
        raise TooManyTries


def sign_in(store: Store, *, email: str, password: str, at: datetime) -> tuple[Person, str]:
    """Open a session; the token is told once and only its hash is kept."""
    person = store.people.find_by_email(email.strip())
    kept = store.people.password_hash_of(person.id) if person else None
    if not passwords.fits(password, kept) or person is None:
        raise WrongPassword
    token = secrets.token_urlsafe(32)
    store.people.open_session(token_hash(token), person.id, at, at + LONGEST_SESSION, IDLE)
    store.limits.forget(_account_key(email))  # who knows the password is no guesser
    store.happenings.record(None, person.id, "signed-in", {}, at)
    return person, token


def seen(store: Store, token: str, *, at: datetime) -> Person | None:
    """Who is signed in with this token."""
    return store.people.find_session(token_hash(token), at)


def active(store: Store, token: str, *, at: datetime) -> Person | None:
    """The same for somebody who does something: their idle time begins anew."""
    store.people.touch_session(token_hash(token), at)
    return seen(store, token, at=at)


def sign_out(store: Store, token: str) -> None:
    """Close the session; a copy of its cookie is worth nothing from now on."""
    store.people.close_session(token_hash(token))


def token_hash(token: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def _household(address: str) -> str:
    """The address, or the network that belongs to whoever has it."""
    try:
        known = ip_address(address)
    except ValueError:
        return address
    if isinstance(known, IPv6Address) and known.ipv4_mapped is None:
        return str(IPv6Network((known, ONE_HOUSEHOLD), strict=False))
    return address


def _account_key(email: str) -> str:
    return f"sign-in:{folded_email(email)}"
