"""A log whose entries are chained by hash: whoever changes, removes, moves or inserts one breaks it."""

import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from workshop.domain.refusals import Refusal
from workshop.domain.words import Text

#: What the first entry follows.
GENESIS: Final = "0" * 64
HASH: Final = re.compile("[0-9a-f]{64}")
SPELL: Final = json.JSONEncoder(separators=(",", ":")).encode


class NoHash(Refusal):
    """What was noted down as the head of a chain is none; a part of one proves nothing."""

    sentence = Text(
        de="Das ist kein Hash der Kette: Ein solcher hat 64 Stellen aus 0–9 und a–f, und mit weniger lässt "
        "sich nichts beweisen. Er steht hinter „Letzter Hash“, wenn die Kette geprüft wird.",
        en="This is no hash of the chain: such a one has 64 digits from 0–9 and a–f, and fewer prove "
        "nothing. It stands behind “Last hash” when the chain is proven.",
    )


@dataclass(frozen=True, kw_only=True)
class Entry:
    """An entry as it stands in the memory now."""

    #: Its number in the log, as text; the first part of its content.
    id: str
    #: Every part of it as text, None where there is none; see `link`.
    content: Sequence[str | None]
    hash: str | None
    #: The seal of an address, which is part of the content, and the address with its salt while it is kept.
    seal: str | None = None
    salt: str | None = None
    address: str | None = None


class Fault(StrEnum):
    """What is wrong with an entry."""

    #: It was changed, or it is not the one that came after the entry before it.
    BROKEN = "broken"
    #: The address beside it is not the one that was sealed.
    ADDRESS = "address"
    #: The hash that was noted down is nowhere: what it stood for was removed or written anew.
    HEAD = "head"


@dataclass(frozen=True, kw_only=True)
class Proof:
    """What was found when a chain was followed from its beginning."""

    #: How many entries are good.
    entries: int
    #: The hash of the last good one; to be noted down outside, for it alone proves that no end was cut off.
    head: str
    #: What is wrong, and the id of the first bad entry; of no entry where the noted hash is missing.
    fault: Fault | None = None
    bad: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether nothing is wrong."""
        return self.fault is None


def link(before: str, content: Sequence[str | None]) -> str:
    """The hash of an entry that follows the one with the hash `before`: 64 hexadecimal digits.

    SHA-256 of the JSON list of `before` and all parts of the content, in ASCII and without spaces.
    """
    return hashlib.sha256(SPELL([before, *content]).encode()).hexdigest()


def sealed(salt: str, address: str) -> str:
    """What stays in the chain of an address, so that it can be forgotten without breaking the chain."""
    return hashlib.sha256(f"{salt}:{address}".encode(errors="backslashreplace")).hexdigest()


def noted_head(text: str) -> str:
    """A head as somebody noted it down, in any case and spacing; empty for none, NoHash for half a one."""
    digits = "".join(text.split()).lower()
    if digits and not HASH.fullmatch(digits):
        raise NoHash
    return digits


def prove(entries: Iterable[Entry], noted: str = "") -> Proof:
    """Follow a chain to its end or to the first bad entry; `noted` is a head that was noted down before."""
    head, good, seen = GENESIS, 0, not noted or noted == GENESIS
    for entry in entries:
        fault = _fault(head, entry)
        if fault:
            return Proof(entries=good, head=head, fault=fault, bad=entry.id)
        head = entry.hash or ""
        good += 1
        seen = seen or head == noted
    return Proof(entries=good, head=head, fault=None if seen else Fault.HEAD)


def _fault(before: str, entry: Entry) -> Fault | None:
    if entry.hash != link(before, entry.content):
        return Fault.BROKEN
    if entry.address is None and entry.salt is None:
        return None  # never known, or forgotten as promised
    is_sealed = entry.seal == sealed(entry.salt or "", entry.address or "")
    return None if is_sealed else Fault.ADDRESS
