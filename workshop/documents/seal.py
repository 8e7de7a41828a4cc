"""The seal: a PAdES signature over the whole file, under this instance's certificate."""

import io
from datetime import UTC, datetime
from typing import Any, Final

from asn1crypto import keys, x509
from pyhanko.pdf_utils.extensions import DeveloperExtension
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from pyhanko.sign.timestamps import TimeStamper, TimestampRequestError
from pyhanko.stamp import BaseStampStyle
from pyhanko_certvalidator.registry import SimpleCertificateStore

from workshop.documents.identity import Identity
from workshop.documents.seal_field import FIELD
from workshop.documents.sealed import NotSealed
from workshop.documents.timestamps import Authority


def seal(pdf: bytes, identity: Identity, *, at: datetime, timestamper: TimeStamper | None = None) -> bytes:
    """Seal a print that has a place for it; what was printed stays as it is, the seal is added behind it.

    Nothing may be changed afterwards. With a timestamper its authority states the time too; NotSealed if
    it does not answer.
    """
    what = signers.PdfSignatureMetadata(
        field_name=FIELD,
        name=identity.name,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        certify=True,
        docmdp_permissions=MDPPerm.NO_CHANGES,
    )
    signer = _Sealer(what, _signer(identity), timestamper=timestamper, stamp_style=_Drawn(), at=at)
    sealed = io.BytesIO()
    try:
        signer.sign_pdf(_Writer(io.BytesIO(pdf)), existing_fields_only=True, output=sealed)
    except (OSError, TimestampRequestError) as error:
        raise NotSealed(str(error)) from error
    return sealed.getvalue()


def authority(address: str) -> TimeStamper | None:
    """The timestamp authority at an address; None if no address is set."""
    return Authority(address) if address else None


def _signer(identity: Identity) -> signers.SimpleSigner:
    above = SimpleCertificateStore()  # type: ignore[no-untyped-call] # the library's
    above.register_multiple(map(x509.Certificate.load, identity.chain))
    return signers.SimpleSigner(
        signing_cert=x509.Certificate.load(identity.certificate),
        signing_key=keys.PrivateKeyInfo.load(identity.key),
        cert_registry=above,
    )


class _Sealer(signers.PdfSigner):
    """Seals at the moment it is told instead of asking the clock of the machine."""

    def __init__(self, *what: Any, at: datetime, **how: Any) -> None:
        super().__init__(*what, **how)
        self._at = at.astimezone(UTC)

    def init_signing_session(self, *what: Any, **how: Any) -> PdfSigningSession:
        session = super().init_signing_session(*what, **how)
        session.system_time = self._at
        return session


#: What archives of the kind PDF/A-3 are based on.
ARCHIVED: Final = (1, 7)


class _Writer(IncrementalPdfFileWriter):
    """Adds behind what is there, and leaves the metadata alone: written anew, it fails as an archive's.

    It stays PDF 1.7: PDF/A-3 knows no later one, and a seal needs none.
    """

    def ensure_output_version(self, version: tuple[int, int]) -> None:
        super().ensure_output_version(min(version, ARCHIVED))  # type: ignore[no-untyped-call] # the library's

    def register_extension(self, ext: DeveloperExtension) -> None:
        if ext.base_version != "/2.0":
            super().register_extension(ext)

    def _update_meta(self) -> None:
        pass


class _Drawn(BaseStampStyle):
    """The page has drawn its box already; pyHanko's own picture would use a font that is not embedded."""

    def create_stamp(self, *_: Any) -> None:
        return None
