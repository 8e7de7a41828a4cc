"""What a personal link opens, and that it was opened."""

from dataclasses import dataclass
from datetime import datetime

from workshop.actions.signing_links import behind
from workshop.actions.signing_notes import record
from workshop.domain.signing.sign_off import SignOff
from workshop.domain.signing.signers import Signer
from workshop.domain.signing.standing import Standing
from workshop.domain.versions import VersionNumber
from workshop.storage.contract import StoredVersion
from workshop.storage.memory import Store


@dataclass(frozen=True, kw_only=True)
class Behind:
    """What a link opens."""

    sign_off: SignOff
    signer: Signer
    version: StoredVersion
    standing: Standing
    successor: VersionNumber | None


def open_link(store: Store, secret_end: str, at: datetime) -> Behind:
    """What lies behind a link; LinkDead if it opens nothing."""
    sign_off, signer = behind(store, secret_end, at)
    version = store.contract.find_version_by_id(sign_off.version_id)
    if version is None:
        raise LookupError(f"request {sign_off.id} is for a version that does not exist")
    stood = store.signing.stood_of(version.id)
    return Behind(
        sign_off=sign_off,
        signer=signer,
        version=version,
        standing=stood.standing if stood else Standing.PUBLISHED,
        successor=stood.successor if stood else None,
    )


def held(store: Store, secret_end: str, at: datetime) -> Behind:
    """The same, with the versions of the workshop held: what is read now stays so."""
    store.signing.hold(behind(store, secret_end, at)[0].workshop_id)
    return open_link(store, secret_end, at)


def see(store: Store, secret_end: str, *, at: datetime) -> None:
    """Note that the page was opened, the first time."""
    opened = open_link(store, secret_end, at)
    if store.signing.see(opened.signer.id, at):
        record(store, opened.version, "signature-seen", None, at, signer=opened.signer.name)


def note_seen(store: Store, opened: Behind, at: datetime) -> None:
    """Whoever acts has seen it."""
    if store.signing.see(opened.signer.id, at):
        record(store, opened.version, "signature-seen", None, at, signer=opened.signer.name)
