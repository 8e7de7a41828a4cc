"""Sealed contracts, kept as they are for good, and the way from a file or a fingerprint to its version."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import exists, select, union
from sqlalchemy.orm import Session

from workshop.storage.seal_tables import SealRow
from workshop.storage.tables import PrintRow, VersionRow
from workshop.storage.upsert import insert_into

#: Greater than every hexadecimal digit, so that it ends a range of fingerprints.
AFTER_ALL_DIGITS = "g"


@dataclass(frozen=True, kw_only=True)
class Sealed:
    """The bytes of a sealed contract."""

    pdf: bytes
    sha256: str
    sealed_at: datetime
    #: SHA-256 of the certificate.
    certificate: str


class Seals:
    """The sealed contracts of every workshop."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, version_id: int, sealed: Sealed) -> Sealed:
        """Keep the sealed bytes; where there are any they stay, and are what comes back.

        A job whose lease ran out may be done twice, and people may have the first file by then.
        """
        new = insert_into(self._session, SealRow).values(
            version_id=version_id,
            pdf=sealed.pdf,
            sha256=sealed.sha256,
            sealed_at=sealed.sealed_at,
            certificate=sealed.certificate,
        )
        self._session.execute(new.on_conflict_do_nothing(index_elements=[SealRow.version_id]))
        return self.get(version_id)

    def get(self, version_id: int) -> Sealed:
        """The sealed contract of a version; LookupError if there is none."""
        found = self.find(version_id)
        if found is None:
            raise LookupError(f"version {version_id} is not sealed")
        return found

    def find(self, version_id: int) -> Sealed | None:
        row = self._session.get(SealRow, version_id)
        if row is None:
            return None
        return Sealed(pdf=row.pdf, sha256=row.sha256, sealed_at=row.sealed_at, certificate=row.certificate)

    def has(self, version_id: int) -> bool:
        """Whether a version has its sealed edition."""
        found = select(SealRow.version_id).where(SealRow.version_id == version_id)
        return self._session.scalar(found) is not None

    def version_of_file(self, sha256: str) -> int | None:
        """The version of which exactly this file was given out, sealed or as a plain print."""
        given_out = union(
            select(SealRow.version_id).where(SealRow.sha256 == sha256),
            select(PrintRow.version_id).where(PrintRow.sha256 == sha256),
        )
        return self._session.scalar(given_out.limit(1))

    def versions_with(self, fingerprint: str, most: int) -> list[int]:
        """The ids of versions whose fingerprint begins like this, newest first."""
        beyond = fingerprint + AFTER_ALL_DIGITS
        begins = VersionRow.fingerprint >= fingerprint, VersionRow.fingerprint < beyond
        found = select(VersionRow.id).where(*begins).order_by(VersionRow.id.desc()).limit(most)
        return list(self._session.scalars(found))

    def newest_of(self, fingerprints: Iterable[str]) -> int | None:
        """The newest version that has one of these fingerprints."""
        found = select(VersionRow.id).where(VersionRow.fingerprint.in_(list(fingerprints)))
        return self._session.scalar(found.order_by(VersionRow.id.desc()).limit(1))

    def is_our_certificate(self, sha256: str) -> bool:
        """Whether anything was sealed under this certificate."""
        return bool(self._session.scalar(select(exists().where(SealRow.certificate == sha256))))
