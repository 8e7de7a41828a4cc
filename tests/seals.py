"""A small contract that three parties signed, and its seal: made once for all who need one."""

import io
import tempfile
from collections.abc import Iterable
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from asn1crypto import x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.status import PdfSignatureStatus
from pyhanko_certvalidator import ValidationContext

from workshop.config import Settings
from workshop.documents.compose import compose
from workshop.documents.edition import SignedEdition
from workshop.documents.identity import Identity, load_or_make
from workshop.documents.pages import Stamp
from workshop.documents.press import print_document
from workshop.documents.seal import seal
from workshop.domain.contract import Document
from workshop.domain.contract_signatures import Signed
from workshop.steps.agenda import chosen

AT = datetime(2026, 12, 8, 9, 6, tzinfo=UTC)
PEOPLE = (
    ("Maria Müller", "Leiterin Marketing", "marketing"),
    ("Stefan Sauer", "Leiter Vertrieb", "sales"),
    ("Greta Groß", "Geschäftsführerin", "management"),
)


def signed_by_all(fingerprint: str) -> tuple[Signed, ...]:
    """Three signatures under this content."""
    return tuple(
        Signed(name=name, role=role, party=party, at=AT, fingerprint=fingerprint)
        for name, role, party in PEOPLE
    )


@cache
def ours() -> Identity:
    """An identity made by an instance at its first start."""
    return load_or_make(Path(tempfile.mkdtemp()) / "state", Settings(), AT)


@cache
def contract() -> Document:
    """A contract with parties, so that there is somebody to sign."""
    steps = chosen(("parties", "what", "glossary"))
    agreed = {step.slug: step.example_in("de") for step in steps}
    return compose(steps, agreed, company="Krume GmbH", title="Vertrag", language="de")


def stamp(identity: Identity, *, timestamped: bool = False) -> Stamp:
    """What the signed edition of the contract says of itself."""
    edition = SignedEdition(
        signatures=signed_by_all(contract().fingerprint),
        sealed_by=identity.name,
        certificate=identity.fingerprint,
        self_made=identity.self_made,
        timestamped=timestamped,
    )
    return Stamp(
        number="1.0",
        published_on=date(2026, 12, 7),
        note="Die erste Fassung.",
        address="https://contract.example.org",
        edition=edition,
    )


@cache
def printed() -> bytes:
    """The signed edition before it is sealed."""
    return print_document(contract(), stamp(ours()))


@cache
def sealed() -> bytes:
    """The signed edition under our seal."""
    return seal(printed(), ours(), at=AT)


def validated(pdf: bytes, roots: Iterable[bytes], moment: datetime = AT) -> PdfSignatureStatus:
    """What a reader of PDF that trusts these roots says of the seal."""
    trusting = ValidationContext(
        trust_roots=[x509.Certificate.load(each) for each in roots], allow_fetching=False, moment=moment
    )
    (signature,) = PdfFileReader(io.BytesIO(pdf)).embedded_signatures
    return validate_pdf_signature(signature, trusting, ts_validation_context=trusting)
