"""What every deed about signatures needs: the request, a sentence why, and the log."""

from datetime import datetime
from typing import Any, Final

from workshop.domain.people import Person
from workshop.domain.reading import plain_text
from workshop.domain.refusals import Refusal
from workshop.domain.signing.sign_off import SignOff
from workshop.domain.words import Text
from workshop.storage.contract import StoredVersion
from workshop.storage.memory import Store

LONGEST_REASON: Final = 2_000


class ReasonMissing(Refusal):
    """An end that nobody would understand."""

    sentence = Text(
        de="Bitte in einem Satz sagen, warum. Alle Beteiligten lesen ihn.",
        en="Please say why in a sentence. Everybody concerned will read it.",
    )


def reason_in(text: str) -> str:
    """A reason as it is kept; ReasonMissing without a word."""
    reason = said(text)
    if not reason:
        raise ReasonMissing
    return reason


def said(text: str) -> str:
    """What somebody wrote, as it is kept."""
    return plain_text(text).strip()[:LONGEST_REASON]


def latest(store: Store, version: StoredVersion) -> SignOff:
    """The last request for signatures on a version; LookupError if nobody was asked."""
    sign_off = store.signing.latest_of(version.id)
    if sign_off is None:
        raise LookupError(f"nobody was asked to sign version {version.number}")
    return sign_off


def record(
    store: Store, version: StoredVersion, what: str, by: Person | None, at: datetime, **more: Any
) -> None:
    """Note what happened to a version, by its number and fingerprint."""
    details = {"version": str(version.number), "fingerprint": version.fingerprint} | more
    store.happenings.record(version.workshop_id, by.id if by else None, what, details, at)
