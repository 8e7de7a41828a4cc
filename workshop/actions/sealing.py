"""Sealing: when a version comes in force, its signed edition is printed once, sealed and kept."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from workshop.actions.comparing import known_before
from workshop.config import Settings
from workshop.documents import archive
from workshop.documents.edition import SignedEdition
from workshop.documents.identity import load_or_make
from workshop.documents.pages import Before, Stamp
from workshop.documents.printing import print_in_child
from workshop.domain.contract_signatures import Signed
from workshop.storage.contract import StoredVersion
from workshop.storage.memory import Memory, Store
from workshop.storage.seals import Sealed

#: Where the signatures of a version come from.
Signatures = Callable[[Store, StoredVersion], Sequence[Signed]]


def queue_final(store: Store, version: StoredVersion, at: datetime) -> None:
    """Put the signed edition of a version that came in force in line; one that failed starts anew."""
    store.printing.add(version.id, at, "final")


def try_again(store: Store, version: StoredVersion, *, at: datetime) -> None:
    """Put a signed edition that failed in line anew; where none was asked for, nothing happens."""
    if store.printing.of(version.id, "final") is not None:
        queue_final(store, version, at)


def signatures_of(store: Store, version: StoredVersion) -> Sequence[Signed]:
    """Who signed a version, in the order in which they did."""
    return tuple(
        Signed(
            name=each.name,
            role=each.role,
            party=each.party_key,
            at=each.at,
            fingerprint=each.fingerprint,
            deputy_for=each.deputy_for,
        )
        for each in store.signing.signatures(version.id)
    )


def stamp_of(store: Store, version: StoredVersion, public_url: str) -> Stamp:
    """What the printed copy of a version says of itself."""
    earlier = known_before(store, version)
    return Stamp(
        number=str(version.number),
        published_on=version.published_at.date(),
        note=version.note,
        look=store.paper.of_version(version.id),
        before=Before(number=str(earlier.number), document=earlier.document) if earlier else None,
        address=public_url.rstrip("/") or None,
    )


def seal_final(
    memory: Memory,
    settings: Settings,
    version: StoredVersion,
    now: Callable[[], datetime],
    signatures: Signatures,
) -> None:
    """Print the signed edition, seal it and keep it; what is kept already is never made again."""
    with memory.reading() as store:
        kept = store.seals.find(version.id)
        signed = tuple(signatures(store, version))
        stamp = stamp_of(store, version, settings.public_url)
    if kept is None:
        made = _sealed(settings, version, stamp, now, signed)
        with memory.writing() as store:
            kept = store.seals.add(version.id, made)
            details = {"version": str(version.number), "sha256": kept.sha256}
            store.happenings.record(version.workshop_id, None, "version-sealed", details, now())
    number, fingerprint = str(version.number), version.fingerprint
    archive.keep(settings.exports_dir, version.workshop_id, number, fingerprint, kept.pdf, signed=True)


def _sealed(
    settings: Settings,
    version: StoredVersion,
    stamp: Stamp,
    now: Callable[[], datetime],
    signed: tuple[Signed, ...],
) -> Sealed:
    # Importing pyHanko takes half a second, which only the printer should pay.
    from workshop.documents.seal import authority, seal  # noqa: PLC0415 # see above

    identity = load_or_make(settings.data_dir, settings, now())
    edition = SignedEdition(
        signatures=signed,
        sealed_by=identity.name,
        certificate=identity.fingerprint,
        self_made=identity.self_made,
        timestamped=bool(settings.timestamp_url),
    )
    final = replace(stamp, edition=edition, in_force=True)
    printed = print_in_child(version.document, final, seconds=settings.print_seconds)
    at = now()
    pdf = seal(printed, identity, at=at, timestamper=authority(settings.timestamp_url))
    return Sealed(
        pdf=pdf, sha256=hashlib.sha256(pdf).hexdigest(), sealed_at=at, certificate=identity.fingerprint
    )
