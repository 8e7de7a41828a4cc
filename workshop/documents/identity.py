"""Under whose seal the contracts of this instance stand: its own key, or one that the operator brought."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from workshop.config import Settings
from workshop.documents import own_certificates
from workshop.domain.refusals import Refusal
from workshop.domain.words import Text

#: Where the instance keeps what it made, in the data directory.
FOLDER: Final = "identity"


class IdentityUnreadable(Refusal):
    """The key or the certificate that the settings name cannot be used."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(
            Text(
                de=f"Mit {file} lässt sich nicht siegeln: {reason}",
                en=f"{file} cannot be used for sealing: {reason}",
            )
        )


@dataclass(frozen=True, kw_only=True)
class Identity:
    """A private key with its certificates, all in DER; never shown, never logged."""

    #: PKCS#8, not encrypted.
    key: bytes
    certificate: bytes
    #: What leads from the certificate to its root, the root last; the certificate alone if it is its own.
    chain: tuple[bytes, ...]
    #: Whom the certificate names.
    name: str
    self_made: bool

    def __repr__(self) -> str:
        return f"<Identity {self.name!r} {self.fingerprint[:8]}>"

    @property
    def fingerprint(self) -> str:
        """The certificate's SHA-256, 64 hexadecimal digits."""
        return hashlib.sha256(self.certificate).hexdigest()

    @property
    def root(self) -> bytes:
        """The certificate that readers must trust."""
        return self.chain[-1] if self.chain else self.certificate


def load_or_make(data_dir: Path, settings: Settings, now: datetime) -> Identity:
    """The identity that the settings name, or our own, made where there is none or where it runs out.

    IdentityUnreadable if what the operator brought is missing, locked or incomplete.
    """
    if settings.seal_key_file:
        return _brought(settings)
    return _identity(own_certificates.load_or_make(data_dir / FOLDER, _called(settings), now), self_made=True)


def find(data_dir: Path, settings: Settings) -> Identity | None:
    """The identity as it is there; None if none was made yet. For those who only look."""
    if settings.seal_key_file:
        return _brought(settings)
    kept = own_certificates.load(data_dir / FOLDER)
    return _identity(kept, self_made=True) if kept else None


def _called(settings: Settings) -> str:
    """What the certificate calls this instance."""
    return settings.public_url.partition("://")[2].strip("/")[:40] or "Handschlag"


def _brought(settings: Settings) -> Identity:
    files = [settings.seal_key_file, *filter(None, [settings.seal_certificate_file])]
    try:
        contents = [Path(file).read_bytes() for file in files]
    except OSError as error:
        raise IdentityUnreadable(str(error.filename), error.strerror or "") from None
    try:
        kept = own_certificates.read(contents, settings.seal_passphrase)
    except (ValueError, TypeError) as error:
        raise IdentityUnreadable(files[0], str(error)) from None
    return _identity(kept, self_made=False)


def _identity(kept: Sequence[bytes], *, self_made: bool) -> Identity:
    key, certificate, *chain = kept
    return Identity(
        key=key,
        certificate=certificate,
        chain=tuple(chain),
        name=own_certificates.name_of(certificate),
        self_made=self_made,
    )


def trusted(identity: Identity | None) -> tuple[bytes, ...]:
    """Whose seals are ours: all under our own root, but under somebody else's our certificate alone."""
    if identity is None:
        return ()
    return (identity.root if identity.self_made else identity.certificate,)


def root_as_pem(identity: Identity) -> bytes:
    """The certificate that readers must trust, as they take it in."""
    return own_certificates.as_pem(identity.root)
