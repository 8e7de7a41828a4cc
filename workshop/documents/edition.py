"""The signed edition: what the final PDF says besides the contract, as values that travel to the printer."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from workshop.domain.contract_signatures import Signed


@dataclass(frozen=True, kw_only=True)
class SignedEdition:
    """Who signed, and whose seal it will bear."""

    signatures: tuple[Signed, ...]
    #: Whom the sealing certificate names.
    sealed_by: str
    #: The certificate's SHA-256, 64 hexadecimal digits.
    certificate: str
    #: Whether the certificate was made by this instance itself.
    self_made: bool
    #: Whether a timestamp authority states the time of the seal.
    timestamped: bool


def as_plain(edition: SignedEdition | None) -> Mapping[str, Any] | None:
    """An edition as JSON."""
    if edition is None:
        return None
    signatures = [{**asdict(each), "at": each.at.isoformat()} for each in edition.signatures]
    return {**asdict(edition), "signatures": signatures}


def from_plain(plain: Mapping[str, Any] | None) -> SignedEdition | None:
    """The edition that this JSON spells."""
    if plain is None:
        return None
    signatures = tuple(
        Signed(**{**each, "at": datetime.fromisoformat(each["at"])}) for each in plain["signatures"]
    )
    return SignedEdition(**{**plain, "signatures": signatures})
