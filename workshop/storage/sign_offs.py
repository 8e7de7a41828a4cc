"""Requests for signatures: who was asked, by which link, and how they answered."""

from datetime import date, datetime

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from workshop.domain.signing.asking import Named, Request
from workshop.domain.signing.sign_off import SignOff
from workshop.domain.signing.signers import Answer, Asked, Party, Rule, Signer, State
from workshop.storage.signing_tables import AskedRow, SidesRow, SignerRow, SignOffRow


class SignOffs:
    """Every request for signatures, with its parties and signers."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def open(
        self, workshop_id: str, version_id: int, request: Request, by: int, at: datetime, *, address: str
    ) -> SignOff:
        """Keep a new request; nobody has a link yet."""
        row = SignOffRow(
            workshop_id=workshop_id,
            version_id=version_id,
            state=State.OPEN,
            ordered=request.ordered,
            due_on=request.due_on.isoformat(),
            requested_at=at,
            requested_by=by,
            address=address,
            reason="",
        )
        self._session.add(row)
        self._session.flush()
        for position, side in enumerate(request.sides):
            party = side.party
            self._session.add(
                SidesRow(
                    sign_off_id=row.id,
                    position=position,
                    key=party.key,
                    title=party.title,
                    rule=party.rule,
                    count=party.count,
                )
            )
            for named in side.signers:
                self.ask(row.id, party.key, named)
        return self.get(row.id)

    def ask(self, sign_off_id: int, party: str, named: Named, deputy_of: int | None = None) -> Signer:
        """One more signer, without a link."""
        row = SignerRow(
            sign_off_id=sign_off_id,
            party=party,
            name=named.name,
            role=named.role,
            email=named.email,
            answer=Answer.ASKED,
            deputy_of=deputy_of,
            salt="",
        )
        self._session.add(row)
        self._session.flush()
        return _signer(row)

    def get(self, sign_off_id: int) -> SignOff:
        """A request as it stands; LookupError if there is none."""
        row = self._session.get(SignOffRow, sign_off_id, populate_existing=True)
        if row is None:
            raise LookupError(f"there is no request {sign_off_id}")
        return self._sign_off(row)

    def latest_of(self, version_id: int) -> SignOff | None:
        """The last request for signatures on a version."""
        return self._last(SignOffRow.version_id == version_id)

    def latest_in(self, workshop_id: str) -> SignOff | None:
        """The last request in a workshop, whatever its version."""
        return self._last(SignOffRow.workshop_id == workshop_id)

    def _last(self, condition: object) -> SignOff | None:
        row = self._session.scalar(
            select(SignOffRow)
            .where(condition)  # type: ignore[arg-type] # a comparison of columns
            .order_by(SignOffRow.id.desc())
            .limit(1)
            .execution_options(populate_existing=True)
        )
        return self._sign_off(row) if row else None

    def open_ones(self) -> list[SignOff]:
        """Every request that still waits for signatures, in the whole house."""
        rows = self._session.scalars(
            select(SignOffRow).where(SignOffRow.state == State.OPEN).order_by(SignOffRow.id)
        )
        return [self._sign_off(row) for row in rows]

    def find_behind(self, link_hash: str) -> tuple[SignOff, Signer] | None:
        """The request and the signer that a link belongs to, expired or not."""
        row = self._session.scalar(
            select(SignerRow)
            .where(SignerRow.link_hash == link_hash)
            .execution_options(populate_existing=True)
        )
        return (self.get(row.sign_off_id), _signer(row)) if row else None

    def save(self, sign_off: SignOff) -> None:
        """Keep what became of a request and what its signers answered."""
        self._session.execute(
            update(SignOffRow)
            .where(SignOffRow.id == sign_off.id)
            .values(state=sign_off.state, reason=sign_off.reason)
        )
        for signer in sign_off.signers:
            self._session.execute(
                update(SignerRow)
                .where(SignerRow.id == signer.id)
                .values(answer=signer.answer, answered_at=signer.answered_at)
            )

    def readdress(self, signer_id: int, email: str) -> None:
        """Write to a signer at another address from now on."""
        self._session.execute(update(SignerRow).where(SignerRow.id == signer_id).values(email=email))

    def link(self, signer_id: int, link_hash: str | None, until: datetime | None, salt: str) -> None:
        """Give a signer a link by its hash, or take it away; the one before opens nothing any more."""
        self._session.execute(
            update(SignerRow)
            .where(SignerRow.id == signer_id)
            .values(link_hash=link_hash, link_until=until, salt=salt)
        )

    def see(self, signer_id: int, at: datetime) -> bool:
        """Note that a signer opened the page; False if that was noted before."""
        seen = (
            update(SignerRow)
            .where(SignerRow.id == signer_id, SignerRow.seen_at.is_(None))
            .values(seen_at=at)
            .returning(SignerRow.id)
        )
        return self._session.scalar(seen.execution_options(synchronize_session=False)) is not None

    def reminded(self, signer_id: int, at: datetime) -> None:
        """Note that a signer was reminded."""
        self._session.execute(update(SignerRow).where(SignerRow.id == signer_id).values(reminded_at=at))

    def add_question(self, signer_id: int, text: str, at: datetime) -> Asked:
        """A question of a signer."""
        row = AskedRow(signer_id=signer_id, text=text, asked_at=at, answer="")
        self._session.add(row)
        self._session.flush()
        return _asked(row)

    def answer_question(self, question_id: int, answer: str, at: datetime) -> None:
        """Answer it; an answer may be bettered."""
        self._session.execute(
            update(AskedRow).where(AskedRow.id == question_id).values(answer=answer, answered_at=at)
        )

    def questions(self, sign_off_id: int) -> list[Asked]:
        """All questions about a version in one request, oldest first."""
        rows = self._session.scalars(
            select(AskedRow)
            .join(SignerRow, SignerRow.id == AskedRow.signer_id)
            .where(SignerRow.sign_off_id == sign_off_id)
            .order_by(AskedRow.id)
            .execution_options(populate_existing=True)
        )
        return [_asked(row) for row in rows]

    def _sign_off(self, row: SignOffRow) -> SignOff:
        parties = self._session.scalars(
            select(SidesRow).where(SidesRow.sign_off_id == row.id).order_by(SidesRow.position)
        )
        signers = self._session.scalars(
            select(SignerRow)
            .where(SignerRow.sign_off_id == row.id)
            .order_by(SignerRow.id)
            .execution_options(populate_existing=True)
        )
        return SignOff(
            id=row.id,
            workshop_id=row.workshop_id,
            version_id=row.version_id,
            state=State(row.state),
            ordered=row.ordered,
            due_on=date.fromisoformat(row.due_on),
            requested_at=row.requested_at,
            requested_by=row.requested_by,
            address=row.address,
            parties=tuple(
                Party(key=each.key, title=each.title, rule=Rule(each.rule), count=each.count)
                for each in parties
            ),
            signers=tuple(_signer(each) for each in signers),
            reason=row.reason,
        )


def _signer(row: SignerRow) -> Signer:
    return Signer(
        id=row.id,
        party=row.party,
        name=row.name,
        role=row.role,
        email=row.email,
        answer=Answer(row.answer),
        answered_at=row.answered_at,
        seen_at=row.seen_at,
        deputy_of=row.deputy_of,
        link_until=row.link_until,
        salt=row.salt,
        reminded_at=row.reminded_at,
    )


def _asked(row: AskedRow) -> Asked:
    return Asked(
        id=row.id,
        signer_id=row.signer_id,
        text=row.text,
        at=row.asked_at,
        answer=row.answer,
        answered_at=row.answered_at,
    )
