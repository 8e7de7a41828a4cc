"""What a PDF shows of itself: its seal, and the content it carries. For files that anybody may have made."""

import hashlib
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from workshop.documents.enclosures import CONTENT
from workshop.documents.uncovered import fits_together, is_under, is_written_as_sealed

#: A fingerprint, as it stands in the description of every contract we print.
FINGERPRINT: Final = re.compile(rb"(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])")
#: No contract of ours names more; whoever writes more into a file gets no better answer.
MOST_NAMED: Final = 40
#: What a PDF begins with, somewhere near its beginning.
MARK: Final = b"%PDF-"
NEAR: Final = 1024


@dataclass(frozen=True, kw_only=True)
class Examination:
    """What a file shows; nothing here says yet whether anybody knows it."""

    #: Whether its structure can be read as a PDF; without, nothing but `described` is known.
    readable: bool
    #: The fingerprints that stand in it for all to see, as in the description of every contract of ours.
    described: tuple[str, ...] = ()
    #: The fingerprint of the content it carries; None if it carries none.
    carried: str | None = None
    sealed: bool = False
    #: Whether the seal holds for every byte of the file.
    intact: bool = False
    #: Whether the seal still holds for what was sealed, but something was added behind it.
    extended: bool = False
    #: Whether the seal was made under one of the certificates trusted, or directly below one.
    ours: bool = False
    #: SHA-256 of the certificate of the seal.
    certificate: str | None = None
    #: As the file states it.
    sealed_at: datetime | None = None
    timestamped: bool = False

    @property
    def named(self) -> tuple[str, ...]:
        """Every fingerprint by which it may be known."""
        return tuple(dict.fromkeys([*self.described, *filter(None, [self.carried])]))


def is_pdf(content: bytes) -> bool:
    """Whether it begins as a PDF does."""
    return MARK in content[:NEAR]


def described_in(content: bytes) -> tuple[str, ...]:
    """The fingerprints that stand in a file for all to see, however broken it is."""
    found: dict[str, None] = {}
    for match in FINGERPRINT.finditer(content):
        found[match[0].decode()] = None
        if len(found) == MOST_NAMED:
            break
    return tuple(found)


def examine(pdf: bytes, trusted: Sequence[bytes] = ()) -> Examination:
    """Examine a PDF; whatever is wrong with it becomes part of the answer.

    It may take long and much memory if somebody meant it to: `examining` sees to that. `trusted` are
    certificates in DER.
    """
    described = described_in(pdf)
    if not is_pdf(pdf):
        return Examination(readable=False, described=described)
    from pyhanko.pdf_utils.reader import PdfFileReader  # noqa: PLC0415 # half a second, for those who need it

    try:
        reader = PdfFileReader(io.BytesIO(pdf), strict=False)
        carried = _carried(reader)
    except Exception:  # noqa: BLE001 # a broken file may break the library anywhere
        return Examination(readable=False, described=described)
    plain = Examination(readable=True, described=described, carried=carried)
    try:
        return _with_seal(reader, plain, trusted)
    except Exception:  # noqa: BLE001 # a seal that cannot be read is none that holds
        return replace(plain, sealed=True)


def _carried(reader: Any) -> str | None:
    """The fingerprint of the content that travels inside."""
    for name, stream in _enclosed(reader):
        if name == CONTENT:
            return hashlib.sha256(stream.data).hexdigest()
    return None


def _enclosed(reader: Any) -> Iterator[tuple[str, Any]]:
    for reference in reader.root.get("/AF", ()):
        file = reference.get_object()
        yield str(file.get("/UF") or file.get("/F") or ""), file["/EF"]["/F"]


def _with_seal(reader: Any, plain: Examination, trusted: Sequence[bytes]) -> Examination:
    """What the newest seal says; one of ours counts more than any that others added."""
    seals = [_seal(each, plain, trusted) for each in reader.embedded_signatures]
    if not seals:
        return plain
    return max(seals, key=lambda each: (each.ours, each.sealed_at is not None))


def _seal(signature: Any, plain: Examination, trusted: Sequence[bytes]) -> Examination:
    from pyhanko.sign.validation import validate_pdf_signature  # noqa: PLC0415 # as above
    from pyhanko.sign.validation.status import SignatureCoverageLevel  # noqa: PLC0415 # as above
    from pyhanko_certvalidator import ValidationContext  # noqa: PLC0415 # as above

    certificate = signature.signer_cert.dump()
    nobody = ValidationContext(trust_roots=[], allow_fetching=False)
    # What was added behind a seal is never fine here, so nobody need find out at length what it was.
    status = validate_pdf_signature(signature, nobody, ts_validation_context=nobody, skip_diff=True)
    as_sealed = is_written_as_sealed(signature) and fits_together(signature, trusted)
    holds = status.intact and status.valid and as_sealed
    whole = status.coverage == SignatureCoverageLevel.ENTIRE_FILE
    stamp = status.timestamp_validity
    return replace(
        plain,
        sealed=True,
        intact=holds and whole,
        extended=holds and not whole,
        ours=any(is_under(certificate, each) for each in trusted),
        certificate=hashlib.sha256(certificate).hexdigest(),
        sealed_at=stamp.timestamp if stamp and stamp.valid else status.signer_reported_dt,
        timestamped=bool(stamp and stamp.intact and stamp.valid),
    )
