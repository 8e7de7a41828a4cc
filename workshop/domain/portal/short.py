"""Short addresses of terms: made of what never changes, so that they hold without being kept anywhere."""

import hashlib
import re
from collections.abc import Iterable
from typing import Final

#: Letters and digits that nobody mistakes for each other.
ALPHABET: Final = "abcdefghjkmnpqrstuvwxyz23456789"
#: Among 5,000 terms, two share a code once in 68,000 glossaries.
LENGTH: Final = 8
SHORT: Final = re.compile(r"([\w-]{1,60})\.([a-z0-9]{8})", re.ASCII)


def short_of(workshop_id: str, term_id: str) -> str:
    """The short address of a term: its workshop, and a code that follows from both ids."""
    return f"{workshop_id}.{code_of(workshop_id, term_id)}"


def code_of(workshop_id: str, term_id: str) -> str:
    """Eight letters and digits for a term of this workshop."""
    number = int.from_bytes(hashlib.sha256(f"{workshop_id}\n{term_id}".encode()).digest())
    code = []
    for _letter in range(LENGTH):
        number, rest = divmod(number, len(ALPHABET))
        code.append(ALPHABET[rest])
    return "".join(code)


def split(short: str) -> tuple[str, str] | None:
    """The workshop and the code that a short address names; None if it is none."""
    matched = SHORT.fullmatch(short)
    return (matched[1], matched[2]) if matched else None


def meant(code: str, workshop_id: str, term_ids: Iterable[str]) -> str | None:
    """The id of the term with this code, if it is among these."""
    return next((each for each in term_ids if code_of(workshop_id, each) == code), None)
