"""Certificates that others would have made: of a company, and of a timestamp authority."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives import serialization as spelled
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

PASSPHRASE = "forty winks"


@dataclass(frozen=True, kw_only=True)
class Pair:
    """A key and its own certificate, in DER."""

    key: bytes
    certificate: bytes


def authority(now: datetime) -> Pair:
    """A timestamp authority that nobody issued."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    usage = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
    certificate = _own("Time", key, now).add_extension(usage, critical=True).sign(key, hashes.SHA256())
    return Pair(
        key=key.private_bytes(spelled.Encoding.DER, spelled.PrivateFormat.PKCS8, spelled.NoEncryption()),
        certificate=certificate.public_bytes(spelled.Encoding.DER),
    )


def company(now: datetime, form: str) -> list[bytes]:
    """A company's key and certificate as it keeps them: the contents of its files."""
    key = ec.generate_private_key(ec.SECP256R1())
    usage = x509.KeyUsage(True, True, False, False, False, False, False, False, False)  # noqa: FBT003 # one after the other, as the standard lists them
    certificate = _own("Krume GmbH", key, now).add_extension(usage, critical=True).sign(key, hashes.SHA256())
    locked = spelled.BestAvailableEncryption(PASSPHRASE.encode())
    if form == "pkcs12":
        return [pkcs12.serialize_key_and_certificates(b"seal", key, certificate, None, locked)]
    locking = locked if form == "locked pem" else spelled.NoEncryption()
    return [
        key.private_bytes(spelled.Encoding.PEM, spelled.PrivateFormat.PKCS8, locking),
        certificate.public_bytes(spelled.Encoding.PEM),
    ]


def _own(
    name: str, key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey, now: datetime
) -> x509.CertificateBuilder:
    """A certificate that is its own issuer, ready to be signed."""
    title = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    return (
        x509.CertificateBuilder()
        .subject_name(title)
        .issuer_name(title)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=365))
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
    )
