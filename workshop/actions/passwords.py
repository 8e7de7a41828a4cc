"""Passwords: what is good enough, and how they are kept."""

from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from zxcvbn import zxcvbn

from workshop.domain.refusals import Refusal
from workshop.domain.words import Text

SHORTEST = 12
LONGEST = 128
#: zxcvbn refuses longer input; what follows only makes a password better.
METER_READS = 72
GOOD_ENOUGH = 2


class WeakPassword(Refusal):
    """A password that would be guessed."""


def check(password: str, *known: str) -> None:
    """Refuse a password that is too short, too long or easily guessed; `known` are words about the person."""
    if not SHORTEST <= len(password) <= LONGEST:
        raise WeakPassword(
            Text(
                de=f"Das Passwort braucht {SHORTEST} bis {LONGEST} Zeichen; ein kurzer Satz ist ideal.",
                en=f"A password needs {SHORTEST} to {LONGEST} characters; a short sentence is ideal.",
            )
        )
    if zxcvbn(password[:METER_READS], user_inputs=[word for word in known if word])["score"] < GOOD_ENOUGH:
        raise WeakPassword(
            Text(
                de="Dieses Passwort ist leicht zu erraten. Nimm mehrere Wörter, die nicht zusammengehören.",
                en="This password is easy to guess. Use several words that do not belong together.",
            )
        )


def hashed(password: str) -> str:
    """The Argon2id hash to keep."""
    return _hasher().hash(password)


def fits(password: str, kept: str | None) -> bool:
    """Whether the password is the one; an unknown person takes just as long as a wrong password."""
    try:
        return _hasher().verify(kept or _of_nobody(), password) and bool(kept)
    except (VerificationError, InvalidHashError):
        return False


@cache
def _hasher() -> PasswordHasher:
    return PasswordHasher()


@cache
def _of_nobody() -> str:
    return _hasher().hash("nobody has this password")
