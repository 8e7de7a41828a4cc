"""The personal links of signers: made of the instance's secret key, kept as hashes, ended at will."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final

from workshop.actions.guesses import Guesses, is_possible
from workshop.actions.people import token_hash
from workshop.actions.personal_links import salt, secret_end
from workshop.domain.refusals import Refusal
from workshop.domain.signing.sign_off import SignOff
from workshop.domain.signing.signers import Signer
from workshop.domain.words import Text
from workshop.storage.memory import Store

#: How long a link still opens the page after the day by which one should have signed.
OUTLASTS: Final = timedelta(days=14)
GUESSES: Final = Guesses("sign")
#: What stands in a letter where its link belongs; so no link lies in the database.
LINK: Final = "[[link]]"


class LinkDead(Refusal):
    """A link that opens nothing, or no longer does; it says nothing else."""

    sentence = Text(
        de="Dieser Link gilt nicht oder nicht mehr. "
        "Wer zur Unterschrift eingeladen hat, kann einen neuen schicken.",
        en="This link does not work, or no longer does. Whoever asked for the signature can send a new one.",
    )


@dataclass(frozen=True, kw_only=True)
class Reach:
    """How signers are reached."""

    #: The secret key of the instance, of which links are made.
    secret: str
    #: Whether letters can be sent.
    by_letter: bool


def give_link(store: Store, sign_off: SignOff, signer: Signer, reach: Reach, at: datetime) -> Signer:
    """A new link for a signer, which ends the one before; the signer as they are then."""
    drawn = salt()
    due = datetime.combine(sign_off.due_on, time.max, at.tzinfo)
    until = max(due, at) + OUTLASTS
    store.signing.link(signer.id, token_hash(token(reach.secret, signer.id, drawn)), until, drawn)
    return store.signing.get(sign_off.id).signer(signer.id)


def end_link(store: Store, signer: Signer) -> None:
    """Let a signer's link open nothing any more."""
    store.signing.link(signer.id, None, None, "")


def token(secret: str, signer_id: int, drawn: str) -> str:
    """The secret end of a link; it follows from the instance's secret key and from what is drawn for it."""
    return secret_end(secret, f"sign:{signer_id}", drawn)


def address_of(sign_off: SignOff, signer: Signer, reach: Reach) -> str:
    """The whole link of a signer."""
    return sign_off.address + token(reach.secret, signer.id, signer.salt)


def behind(store: Store, secret_end: str, at: datetime) -> tuple[SignOff, Signer]:
    """Whom a link belongs to; LinkDead tells nothing else."""
    found = store.signing.find_behind(token_hash(secret_end)) if is_possible(secret_end) else None
    if found is None or found[1].link_until is None or found[1].link_until <= at:
        raise LinkDead
    return found
