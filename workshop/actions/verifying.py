"""Verifying: what this instance can say of a file or a fingerprint that anybody presents."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from workshop.actions.applying import applies
from workshop.actions.people import TooManyTries, household
from workshop.actions.sealing import Signatures, signatures_of
from workshop.documents.verifying import Examination
from workshop.domain.contract_signatures import Signed
from workshop.domain.signing.standing import Standing
from workshop.domain.verdicts import Verdict, verdict
from workshop.domain.versions import VersionNumber
from workshop.domain.words import Text
from workshop.storage.contract import StoredVersion
from workshop.storage.memory import Store
from workshop.storage.standings import Stood

#: Enough for an office that checks its contracts, too few to try out fingerprints.
TRIES: Final = 30
TRIES_WITHIN: Final = timedelta(minutes=15)
#: The same content may have been published more than once.
MOST_VERSIONS: Final = 5


@dataclass(frozen=True, kw_only=True)
class Stand:
    """How one version stands: all that a mere fingerprint is told."""

    number: VersionNumber
    standing: Standing
    #: The version that is in force instead.
    instead: VersionNumber | None
    #: Since when it stands so; since it was published, if nothing happened to it since.
    since: datetime
    #: What applies now, where the standing alone would mislead; None where it does not.
    also: Text | None = None


@dataclass(frozen=True, kw_only=True)
class Verified:
    """What whoever presents a file is told."""

    verdict: Verdict
    #: The version of which it is a copy, or claims to be.
    stand: Stand | None = None
    #: Of a genuine copy only.
    signatures: Sequence[Signed] = ()
    #: When it was sealed, as far as it says so; None for a print without a seal.
    sealed_at: datetime | None = None


def may_ask(store: Store, address: str, at: datetime) -> None:
    """Count a question from an address; TooManyTries beyond the limit."""
    if not store.limits.allow(f"verify-from:{household(address)}", at, TRIES, TRIES_WITHIN):
        raise TooManyTries


def of_fingerprint(store: Store, digits: str) -> list[Stand]:
    """How the versions stand whose fingerprint begins like this, newest first."""
    found = map(store.contract.find_version_by_id, store.seals.versions_with(digits, MOST_VERSIONS))
    return [_stand(store, version) for version in found if version]


def recognised(store: Store, content: bytes, signatures: Signatures = signatures_of) -> Verified | None:
    """What is known of a file that is byte for byte one that was given out; None for all others."""
    sha256 = hashlib.sha256(content).hexdigest()
    version_id = store.seals.version_of_file(sha256)
    version = store.contract.find_version_by_id(version_id) if version_id is not None else None
    if version is None:
        return None
    kept = store.seals.find(version.id)
    return Verified(
        verdict=Verdict.GENUINE,
        stand=_stand(store, version),
        signatures=signatures(store, version),
        sealed_at=kept.sealed_at if kept and kept.sha256 == sha256 else None,
    )


def judged(store: Store, found: Examination) -> Verified:
    """What to make of a file that was not recognised, by what it shows of itself."""
    named = store.seals.newest_of(found.named)
    judgement = verdict(
        given_out=False,
        seal_is_ours=found.ours or store.seals.is_our_certificate(found.certificate or ""),
        seal_holds=found.intact,
        names_ours=named is not None,
    )
    claimed = store.contract.find_version_by_id(named) if named is not None else None
    stand = _stand(store, claimed) if claimed and judgement is Verdict.ALTERED else None
    return Verified(verdict=judgement, stand=stand, sealed_at=found.sealed_at)


def _stand(store: Store, version: StoredVersion) -> Stand:
    stood = store.signing.stood_of(version.id)
    return Stand(
        number=version.number,
        standing=stood.standing if stood else Standing.PUBLISHED,
        instead=stood.successor if stood else None,
        since=stood.since if stood else version.published_at,
        also=_also(store, version, stood) if stood else None,
    )


def _also(store: Store, version: StoredVersion, stood: Stood) -> Text | None:
    """What applies beside a version that was withdrawn, or whose successor does not apply any more."""
    if stood.standing not in {Standing.SUPERSEDED, Standing.WITHDRAWN}:
        return None
    now = applies(store, version.workshop_id)
    is_told = stood.successor is not None and now.number == stood.successor
    return None if is_told else now.beside(version.number)
