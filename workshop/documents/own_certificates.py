"""Keys and certificates: a root of the instance's own with a certificate under it, and reading others'.

What is handed on is always DER: the key as PKCS#8 first, then its certificate, then those above it.
"""

import os
import shutil
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives import serialization as spelled
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

ROOT_YEARS, YEARS = 10, 3
A_YEAR: Final = timedelta(days=365)
A_DAY: Final = timedelta(days=1)
#: A certificate that runs out so soon is followed by the next.
SOON: Final = timedelta(days=30)
#: The key and its certificate share a file, so that they always fit together.
ROOT_KEY, ROOT, SEAL = "root-key.pem", "root.pem", "seal.pem"


def load(folder: Path) -> list[bytes] | None:
    """Our own key with its certificate and root, if they were made."""
    with suppress(FileNotFoundError):
        return read([(folder / name).read_bytes() for name in (SEAL, ROOT)], "")
    return None


def load_or_make(folder: Path, name: str, now: datetime) -> list[bytes]:
    """Our own key with its certificate and root; made where they are missing, renewed where they run out."""
    kept = load(folder)
    if kept is None:
        _make(folder, name, now)
    elif x509.load_der_x509_certificate(kept[1]).not_valid_after_utc - now < SOON:
        _renew(folder, name, now)
    return load(folder) or []


def read(files: Sequence[bytes], passphrase: str) -> list[bytes]:
    """What these files hold, PKCS#12 or PEM; ValueError or TypeError if key and certificate are not there."""
    locked = passphrase.encode() or None
    key: Any = None
    certificates: list[x509.Certificate] = []
    for content in files:
        if b"-----BEGIN" not in content:
            key, own, others = pkcs12.load_key_and_certificates(content, locked)
            certificates += [*filter(None, [own]), *others]
            continue
        if b"PRIVATE KEY-----" in content:
            unlocking = locked if b"ENCRYPTED" in content else None
            key = spelled.load_pem_private_key(content, unlocking)
        if b"BEGIN CERTIFICATE" in content:
            certificates += x509.load_pem_x509_certificates(content)
    if key is None:
        raise ValueError("no private key")
    matching = [each for each in certificates if each.public_key() == key.public_key()]
    if not matching:
        raise ValueError("no certificate that belongs to the key")
    return [_key_as_der(key), *map(_as_der, _path(matching[0], certificates))]


def name_of(certificate: bytes) -> str:
    """Whom a certificate names: its common name, else all of its subject."""
    subject = x509.load_der_x509_certificate(certificate).subject
    common = subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(common[0].value) if common else subject.rfc4514_string()


def as_pem(certificate: bytes) -> bytes:
    """A certificate as files of certificates are written."""
    return x509.load_der_x509_certificate(certificate).public_bytes(spelled.Encoding.PEM)


def _path(leaf: x509.Certificate, others: Sequence[x509.Certificate]) -> list[x509.Certificate]:
    """From a certificate upwards as far as the others lead."""
    path = [leaf]
    while path[-1].issuer != path[-1].subject:
        above = [each for each in others if each.subject == path[-1].issuer and each not in path]
        if not above:
            break
        path.append(above[0])
    return path


def _make(folder: Path, name: str, now: datetime) -> None:
    """Make all of it at once, so that two processes at their first start end up with the same."""
    folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(dir=folder.parent, prefix=folder.name))
    try:
        root_key = ec.generate_private_key(ec.SECP256R1())
        title = _named(name, f"{name} root")
        root = _signed(title, title, root_key, root_key, now, is_root=True)
        _write(made / ROOT_KEY, _key_as_pem(root_key))
        _write(made / ROOT, root.public_bytes(spelled.Encoding.PEM))
        _issue(made, name, root, root_key, now)
        with suppress(OSError):  # somebody made it before us, and theirs is as good
            made.rename(folder)
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _renew(folder: Path, name: str, now: datetime) -> None:
    """A new key and certificate under the root that people may have come to trust."""
    root = x509.load_pem_x509_certificate((folder / ROOT).read_bytes())
    root_key: Any = spelled.load_pem_private_key((folder / ROOT_KEY).read_bytes(), None)
    _issue(folder, name, root, root_key, now)


def _issue(
    folder: Path, name: str, root: x509.Certificate, root_key: ec.EllipticCurvePrivateKey, now: datetime
) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = _signed(_named(name, name), root.subject, key, root_key, now, is_root=False)
    _write(folder / SEAL, _key_as_pem(key) + certificate.public_bytes(spelled.Encoding.PEM))


def _signed(  # a certificate says all of this
    subject: x509.Name,
    issuer: x509.Name,
    key: ec.EllipticCurvePrivateKey,
    by: ec.EllipticCurvePrivateKey,
    now: datetime,
    *,
    is_root: bool,
) -> x509.Certificate:
    years = ROOT_YEARS if is_root else YEARS
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - A_DAY)
        .not_valid_after(now + years * A_YEAR)
        .add_extension(x509.BasicConstraints(ca=is_root, path_length=0 if is_root else None), critical=True)
        .add_extension(_usage(is_root=is_root), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(by.public_key()), critical=False)
    )
    return builder.sign(by, hashes.SHA256())


def _usage(*, is_root: bool) -> x509.KeyUsage:
    """A root signs certificates and nothing else; a seal vouches for contents and nothing else."""
    return x509.KeyUsage(
        digital_signature=not is_root,
        content_commitment=not is_root,
        key_cert_sign=is_root,
        crl_sign=is_root,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def _named(organisation: str, common: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation),
            x509.NameAttribute(NameOID.COMMON_NAME, common),
        ]
    )


def _write(path: Path, content: bytes) -> None:
    """Write a file for the owner alone, whole or not at all."""
    handle, name = tempfile.mkstemp(dir=path.parent)  # made with mode 0600
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    Path(name).replace(path)


def _key_as_pem(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.private_bytes(spelled.Encoding.PEM, spelled.PrivateFormat.PKCS8, spelled.NoEncryption())


def _key_as_der(key: Any) -> bytes:
    der: bytes = key.private_bytes(spelled.Encoding.DER, spelled.PrivateFormat.PKCS8, spelled.NoEncryption())
    return der


def _as_der(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(spelled.Encoding.DER)
