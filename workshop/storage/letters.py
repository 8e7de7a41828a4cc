"""Letters on their way out; one survives the process that was sending it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.orm import Session

from workshop.domain.portal.acknowledgement import NamedReader
from workshop.domain.portal.proposals import Proposal
from workshop.storage.leases import claim
from workshop.storage.signing_tables import LetterRow, LetterState


@dataclass(frozen=True, kw_only=True)
class Letter:
    """A letter to one address."""

    id: int
    #: What it is about; the others are None.
    sign_off_id: int | None = None
    reader_id: int | None = None
    proposal_id: int | None = None
    #: Whose link belongs into it; None for a letter without one.
    signer_id: int | None
    salt: str
    recipient: str
    subject: str
    words: str
    state: LetterState = "waiting"
    attempts: int = 0
    #: Why it did not arrive, for people.
    sentence: str = ""
    written_at: datetime


class Letters:
    """The queue of letters, shared by every process."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(
        self,
        sign_off_id: int,
        recipient: str,
        subject: str,
        words: str,
        at: datetime,
        *,
        signer_id: int | None = None,
        salt: str = "",
    ) -> None:
        """Put a letter about a request for signatures in line."""
        self._put(recipient, subject, words, at, salt=salt, sign_off_id=sign_off_id, signer_id=signer_id)

    def add_for_reader(self, reader: NamedReader, subject: str, words: str, at: datetime) -> None:
        """Put a letter to somebody who reads in line, with their own link."""
        self._put(reader.email, subject, words, at, salt=reader.salt, reader_id=reader.id)

    def add_about(self, proposal: Proposal, subject: str, words: str, at: datetime) -> None:
        """Put a letter to somebody who said something back in line, with the address of its page."""
        self._put(proposal.said.email, subject, words, at, salt=proposal.salt, proposal_id=proposal.id)

    def _put(self, recipient: str, subject: str, words: str, at: datetime, **about: Any) -> None:
        row = LetterRow(
            recipient=recipient,
            subject=subject,
            words=words,
            state="waiting",
            attempts=0,
            due_at=at,
            lease_until=None,
            sentence="",
            written_at=at,
            **about,
        )
        self._session.add(row)
        self._session.flush()

    def claim(self, now: datetime, lease: timedelta) -> Letter | None:
        """Take the letter that is due first and that nobody is sending."""
        row = claim(
            self._session,
            LetterRow,
            LetterRow.due_at,
            LetterRow.id,
            now=now,
            lease=lease,
            due=LetterRow.due_at <= now,
        )
        return _letter(row) if row else None

    def sent(self, letter: Letter) -> None:
        """It is on its way."""
        self._become(letter, "sent")

    def drop(self, letter: Letter) -> None:
        """Nobody needs it any more."""
        self._become(letter, "dropped")

    def fail(self, letter: Letter, sentence: str) -> None:
        """It cannot be delivered."""
        self._become(letter, "failed", sentence=sentence)

    def again(self, letter: Letter, due_at: datetime, sentence: str) -> None:
        """Try once more later."""
        self._become(letter, "waiting", due_at=due_at, sentence=sentence)

    def _become(self, letter: Letter, state: LetterState, **more: object) -> None:
        values = {"state": state, "lease_until": None} | more
        self._session.execute(
            update(LetterRow).where(LetterRow.id == letter.id, LetterRow.state == "running").values(**values)
        )

    def to_readers(self, reader_ids: Collection[int]) -> list[Letter]:
        """All letters to these readers, oldest first."""
        return self._where(LetterRow.reader_id.in_(reader_ids))

    def about(self, proposal_id: int) -> list[Letter]:
        """All letters about what somebody said back, oldest first."""
        return self._where(LetterRow.proposal_id == proposal_id)

    def of(self, sign_off_id: int) -> list[Letter]:
        """All letters about one request, oldest first."""
        return self._where(LetterRow.sign_off_id == sign_off_id)

    def _where(self, condition: ColumnElement[bool]) -> list[Letter]:
        rows = self._session.scalars(
            select(LetterRow)
            .where(condition)
            .order_by(LetterRow.id)
            .execution_options(populate_existing=True)
        )
        return [_letter(row) for row in rows]


def _letter(row: LetterRow) -> Letter:
    return Letter(
        id=row.id,
        sign_off_id=row.sign_off_id,
        reader_id=row.reader_id,
        proposal_id=row.proposal_id,
        signer_id=row.signer_id,
        salt=row.salt,
        recipient=row.recipient,
        subject=row.subject,
        words=row.words,
        state=row.state,
        attempts=row.attempts,
        sentence=row.sentence,
        written_at=row.written_at,
    )
