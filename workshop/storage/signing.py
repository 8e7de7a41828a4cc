"""The sign-off of versions: what they are worth, who was asked, and the signatures, kept for good."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from workshop.domain.people import Person
from workshop.domain.signing.asking import Changed
from workshop.domain.signing.sign_off import SignOff
from workshop.domain.signing.signers import Signature, Signer, State
from workshop.storage.people import person_in
from workshop.storage.sign_offs import SignOffs
from workshop.storage.signing_tables import SignatureRow, SignerRow, SignOffRow
from workshop.storage.standings import Standings
from workshop.storage.tables import PersonRow, VersionRow, WordingRow

#: The requests whose signatures count: a refusal, a recall or a withdrawal voids them.
COUNTING = (State.OPEN, State.COMPLETE)


class Signing(Standings, SignOffs):
    """Where versions stand, what was asked, and what was signed."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add_signature(self, sign_off: SignOff, signer: Signer, signature: Signature) -> None:
        """Keep a signature for good; the reading was confirmed, or there is none."""
        self._session.add(
            SignatureRow(
                signer_id=signer.id,
                sign_off_id=sign_off.id,
                version_id=sign_off.version_id,
                name=signature.name,
                role=signature.role,
                party=signature.party,
                signed_at=signature.at,
                fingerprint=signature.fingerprint,
                confirmed_reading=True,
            )
        )
        self._session.flush()

    def signatures(self, version_id: int) -> list[Signature]:
        """The signatures that count on a version, in the order in which they were given."""
        rows = self._session.execute(
            select(SignatureRow, SignerRow)
            .join(SignOffRow, SignOffRow.id == SignatureRow.sign_off_id)
            .join(SignerRow, SignerRow.id == SignatureRow.signer_id)
            .where(SignatureRow.version_id == version_id, SignOffRow.state.in_(COUNTING))
            .order_by(SignatureRow.id)
        )
        return [
            Signature(
                name=row.name,
                role=row.role,
                party=row.party,
                party_key=signer.party,
                at=row.signed_at,
                fingerprint=row.fingerprint,
                deputy_for=self._stood_in_for(row.sign_off_id, signer) if signer.deputy_of else "",
            )
            for row, signer in rows
        ]

    def _stood_in_for(self, sign_off_id: int, deputy: SignerRow) -> str:
        sign_off = self.get(sign_off_id)
        return sign_off.stood_in_for(sign_off.signer(deputy.id))

    def changed_since(self, version_id: int, since: datetime | None) -> list[Changed]:
        """Who had a hand in which text since a moment, or ever, until this version was published."""
        this = self._session.get_one(VersionRow, version_id)
        found = select(WordingRow.step, WordingRow.rows, WordingRow.entry_id, WordingRow.worded_by).where(
            WordingRow.workshop_id == this.workshop_id, WordingRow.worded_at <= this.published_at
        )
        if since is not None:
            found = found.where(WordingRow.worded_at > since)
        return [
            Changed(place=(line.step, line.rows, line.entry_id), by=line.worded_by)
            for line in self._session.execute(found)
        ]

    def people(self, ids: set[int]) -> list[Person]:
        """These people, in no particular order."""
        rows = self._session.scalars(select(PersonRow).where(PersonRow.id.in_(ids)))
        return [person_in(row) for row in rows]
