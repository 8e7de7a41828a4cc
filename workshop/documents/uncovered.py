"""The bytes of a sealed file that its seal cannot cover: the seal itself, and the certificates beside it.

Whoever changes one of them changes nothing that was sealed. It is another file all the same, so there is one
way only in which these bytes may be written.
"""

from collections.abc import Sequence
from typing import Any, Final

#: Of the container and of what a signer says in it (RFC 5652); what we make is never of another.
VERSION: Final = "v1"
#: By which seals are made; pyHanko sees to it that the signature was made of the very one.
DIGESTS: Final = frozenset({"sha256", "sha384", "sha512"})


def is_written_as_sealed(signature: Any) -> bool:
    """Whether the gap for the seal holds the seal, spelled as DER is spelled, and nothing but zeros."""
    from asn1crypto.cms import ContentInfo  # noqa: PLC0415 # comes with pyHanko: half a second

    whole = signature.pkcs7_content
    start, before, after, _ = signature.byte_range
    stream = signature.reader.stream
    stream.seek(start + before)
    written = stream.read(after - start - before)
    digits = whole.hex()
    if written not in {f"<{each}>".encode() for each in (digits, digits.upper())}:
        return False
    container = ContentInfo.load(whole)
    return whole == _spelled(whole).ljust(len(whole), b"\0") and _is_plain(container["content"])


def _spelled(whole: bytes) -> bytes:
    """The seal in DER, but certificates, and what states the time, as those spelled it who signed it."""
    from asn1crypto.cms import ContentInfo  # noqa: PLC0415 # as above
    from asn1crypto.core import Void  # noqa: PLC0415 # as above

    container = ContentInfo.load(whole)
    theirs = {}
    for name, part in _places(container).items():
        if not isinstance(part[name], Void):
            theirs[name] = part[name]
            del part[name]
    again = ContentInfo.load(container.dump(force=True))
    places = _places(again)
    for name, what in theirs.items():
        places[name][name] = what
    return bytes(again.dump())


def _places(container: Any) -> dict[str, Any]:
    """Name of what others have signed -> the part of the container that it belongs to."""
    signed = container["content"]
    return {"certificates": signed, "unsigned_attrs": signed["signer_infos"][0]}


def _is_plain(signed: Any) -> bool:
    """Whether the container says of itself what its one signer says."""
    (signer,) = signed["signer_infos"]
    (digest,) = signed["digest_algorithms"]
    return bool(
        signed["version"].native == signer["version"].native == VERSION
        and digest.dump() == signer["digest_algorithm"].dump()
        and digest["algorithm"].native in DIGESTS
    )


def fits_together(signature: Any, trusted: Sequence[bytes]) -> bool:
    """Whether every certificate that comes along issued another, and none poses as a trusted one."""
    certificates = [signature.signer_cert.dump(), *(each.dump() for each in signature.other_embedded_certs)]
    above = certificates[1:]
    return (
        all(any(is_under(one, each) for one in certificates[:place]) for place, each in enumerate(above, 1))
        and all(map(_is_sound, above))
        and not any(_is_copy_of(each, one) for each in above for one in trusted)
    )


def is_under(certificate: bytes, trusted: bytes) -> bool:
    """Whether a certificate is the trusted one, or was issued by it."""
    return certificate == trusted or _issued(trusted, certificate)


def _issued(above: bytes, certificate: bytes) -> bool:
    from cryptography import x509  # noqa: PLC0415 # as above
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 # as above

    try:
        one = x509.load_der_x509_certificate(certificate)
        one.verify_directly_issued_by(x509.load_der_x509_certificate(above))
    except (InvalidSignature, ValueError, TypeError):
        return False
    return True


def _is_sound(certificate: bytes) -> bool:
    """Whether a root still bears its own signature; of others, those below show it."""
    from cryptography import x509  # noqa: PLC0415 # as above

    one = x509.load_der_x509_certificate(certificate)
    return one.issuer != one.subject or _issued(certificate, certificate)


def _is_copy_of(certificate: bytes, trusted: bytes) -> bool:
    """Whether a certificate has the key of a trusted one without being the same."""
    from cryptography import x509  # noqa: PLC0415 # as above

    keys = [x509.load_der_x509_certificate(each).public_key() for each in (certificate, trusted)]
    return certificate != trusted and keys[0] == keys[1]
