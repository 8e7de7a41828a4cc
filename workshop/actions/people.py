"""Coming in and going out."""

import hashlib
import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import IPv6Address, IPv6Network, ip_address

from workshop.actions import passwords
from workshop.domain.people import Person, folded_email
from workshop.domain.refusals import Refusal
from workshop.domain.words import Language, Text
from workshop.storage.limits import LONGEST
from workshop.storage.memory import Store

IDLE = timedelta(hours=12)
LONGEST_SESSION = timedelta(days=30)
TRIES_WITHIN = timedelta(minutes=15)
#: For one account from one address: for whoever cannot remember.
TRIES = 10
#: For one account from wherever: somebody who guesses from many addresses, and locks out nobody at once.
TRIES_FROM_EVERYWHERE = 50
#: A whole office may sit behind one address.
TRIES_FROM_ONE_ADDRESS = 60
#: What mail takes at most.
LONGEST_EMAIL = 254
#: Whoever has one IPv6 address has the whole network around it.
ONE_HOUSEHOLD = 64
ADDRESS = re.compile(r"[^@\s]+@[^@\s]+")


class NotAnAddress(Refusal):
    """An e-mail address with which nobody could sign in."""

    def __init__(self, email: str) -> None:
        quoted = email if len(email) <= LONGEST_EMAIL else f"{email[:LONGEST_EMAIL]}…"
        super().__init__(
            Text(
                de=f"„{quoted}“ ist keine E-Mail-Adresse. Sie sieht aus wie name@firma.example.",
                en=f"“{quoted}” is no e-mail address. It looks like name@company.example.",
            )
        )


class WrongPassword(Refusal):
    """An e-mail address and a password that do not belong together."""

    sentence = Text(
        de="E-Mail-Adresse und Passwort passen nicht zusammen.",
        en="This e-mail address and password do not go together.",
    )


class TooManyTries(Refusal):
    """Too many attempts in a short time."""

    sentence = Text(
        de="Das waren zu viele Versuche. Bitte warte eine Viertelstunde.",
        en="Too many attempts. Please wait a quarter of an hour.",
    )


def add_person(
    store: Store, *, email: str, name: str, password: str, language: Language, at: datetime
) -> Person:
    """Make an account; NotAnAddress, WeakPassword or EmailTaken say why not."""
    if len(email.strip()) > LONGEST_EMAIL or not ADDRESS.fullmatch(email.strip()):
        raise NotAnAddress(email)
    passwords.check(password, name, *email.split("@"))
    person = store.people.add(email.strip(), name.strip(), passwords.hashed(password), language, at)
    _note(store, person, "person-added", at)
    return person


def set_password(store: Store, person: Person, password: str, at: datetime) -> None:
    """Change a password and close every session of the person."""
    passwords.check(password, person.name, *person.email.split("@"))
    _keep_password(store, person, passwords.hashed(password), at)


def _keep_password(store: Store, person: Person, hashed: str, at: datetime) -> None:
    store.people.set_password(person.id, hashed)
    store.people.close_sessions_of(person.id)
    _note(store, person, "password-changed", at)


@dataclass(frozen=True, kw_only=True)
class ChosenPassword:
    """A new password that is good enough, from somebody who knew the one until now."""

    kept: str
    hashed: str


def choose_password(store: Store, person: Person, *, current: str, new: str) -> ChosenPassword:
    """Look at a new password and hash it: slow, so it comes before anybody has to wait for the memory."""
    kept = store.people.password_hash_of(person.id)
    if kept is None or not passwords.fits(current, kept):
        raise WrongPassword
    passwords.check(new, person.name, *person.email.split("@"))
    return ChosenPassword(kept=kept, hashed=passwords.hashed(new))


def change_password(store: Store, person: Person, chosen: ChosenPassword, *, at: datetime) -> None:
    """Change one's own password and close every session of one's own."""
    if store.people.password_hash_of(person.id) != chosen.kept:
        raise WrongPassword  # it has been changed meanwhile
    _keep_password(store, person, chosen.hashed, at)


def may_try(store: Store, *, email: str, address: str, at: datetime) -> None:
    """Count an attempt, per account and per address; TooManyTries beyond a limit."""
    limits = {
        _here(email, address): TRIES,
        _everywhere(email): TRIES_FROM_EVERYWHERE,
        f"sign-in-from:{household(address)}": TRIES_FROM_ONE_ADDRESS,
    }
    allowed = [store.limits.allow(key, at, times, TRIES_WITHIN) for key, times in limits.items()]
    if not all(allowed):
        raise TooManyTries


def forget_tries(store: Store, *, email: str, address: str) -> None:
    """Whoever knows the password is no guesser."""
    store.limits.forget(_here(email, address))
    store.limits.forget(_everywhere(email))


@dataclass(frozen=True, kw_only=True)
class Recognised:
    """Somebody who knows a password, and what was kept of it then."""

    person: Person
    kept: str


def recognise(store: Store, *, email: str, password: str) -> Recognised:
    """Who this is: slow, so it comes before anybody has to wait for the memory."""
    person = store.people.find_by_email(email.strip())
    kept = store.people.password_hash_of(person.id) if person else None
    if not passwords.fits(password, kept) or person is None or kept is None:
        raise WrongPassword
    return Recognised(person=person, kept=kept)


def sign_in(store: Store, recognised: Recognised, *, at: datetime) -> tuple[Person, str]:
    """Open a session; the token is told once and only its hash is kept."""
    person = recognised.person
    if store.people.password_hash_of(person.id) != recognised.kept:
        raise WrongPassword  # it has been changed meanwhile
    token = secrets.token_urlsafe(32)
    store.people.open_session(token_hash(token), person.id, at, at + LONGEST_SESSION, IDLE)
    store.limits.sweep(at - LONGEST)
    store.happenings.forget_addresses(at)
    _note(store, person, "signed-in", at)
    return person, token


def note_wrong_password(store: Store, *, email: str, at: datetime) -> None:
    """Keep that somebody did not get in: whose account it was, if there is one, and never what was typed."""
    _note(store, store.people.find_by_email(email.strip()), "sign-in-failed", at)


def seen(store: Store, token: str, *, at: datetime) -> Person | None:
    """Who is signed in with this token."""
    return store.people.find_session(token_hash(token), at)


def active(store: Store, token: str, *, at: datetime) -> Person | None:
    """The same for somebody who does something: their idle time begins anew."""
    store.people.touch_session(token_hash(token), at)
    return seen(store, token, at=at)


def sign_out(store: Store, token: str, *, at: datetime) -> None:
    """Close the session; a copy of its cookie is worth nothing from now on."""
    person = seen(store, token, at=at)
    store.people.close_session(token_hash(token))
    if person:
        _note(store, person, "signed-out", at)


def _note(store: Store, person: Person | None, what: str, at: datetime) -> None:
    """What happens to accounts belongs to no workshop."""
    store.happenings.record(None, person.id if person else None, what, {}, at, about="record")


def token_hash(token: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def household(address: str) -> str:
    """The address, or the network that belongs to whoever has it."""
    try:
        known = ip_address(address)
    except ValueError:
        return address
    if isinstance(known, IPv6Address) and known.ipv4_mapped is None:
        return str(IPv6Network((known, ONE_HOUSEHOLD), strict=False))
    return address


def _here(email: str, address: str) -> str:
    return f"{_everywhere(email)}:{household(address)}"


def _everywhere(email: str) -> str:
    """The key of an account; as a hash, for anybody can make up an address of any length."""
    return f"sign-in:{hashlib.sha256(folded_email(email).encode()).hexdigest()}"
