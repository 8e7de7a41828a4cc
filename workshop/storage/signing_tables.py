"""The tables of the sign-off: where versions stand, who was asked, what they answered, and their letters."""

from datetime import datetime
from typing import Literal

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from workshop.domain.signing.signers import Answer, Rule, State
from workshop.domain.signing.standing import Standing
from workshop.storage.columns import Row
from workshop.storage.tables import one_of

LetterState = Literal["waiting", "running", "sent", "failed", "dropped"]
ABOUT_ONE = (
    "(CASE WHEN sign_off_id IS NULL THEN 0 ELSE 1 END)"
    " + (CASE WHEN reader_id IS NULL THEN 0 ELSE 1 END)"
    " + (CASE WHEN proposal_id IS NULL THEN 0 ELSE 1 END) = 1"
)


class StandingRow(Row):
    """Where a version stands; one without a row is published."""

    __tablename__ = "standings"
    __table_args__ = (
        one_of("standing", tuple(Standing)),
        CheckConstraint("(standing = 'superseded') = (successor_id IS NOT NULL)", name="successor"),
        CheckConstraint("(standing = 'in-force') = (rules IS NOT NULL)", name="rules"),
        UniqueConstraint("rules"),
    )

    version_id: Mapped[int] = mapped_column(ForeignKey("versions.id"), primary_key=True)
    workshop_id: Mapped[str] = mapped_column(ForeignKey("workshops.id"), index=True)
    standing: Mapped[str]
    #: The workshop again, for the one version that is in force there.
    rules: Mapped[str | None] = mapped_column(ForeignKey("workshops.id"))
    since: Mapped[datetime]
    successor_id: Mapped[int | None] = mapped_column(ForeignKey("versions.id"))
    reason: Mapped[str]


class SignOffRow(Row):
    """One request for signatures on a version."""

    __tablename__ = "sign_offs"
    __table_args__ = (one_of("state", tuple(State)), Index(None, "workshop_id", "id"))

    id: Mapped[int] = mapped_column(primary_key=True)
    workshop_id: Mapped[str] = mapped_column(ForeignKey("workshops.id"))
    version_id: Mapped[int] = mapped_column(ForeignKey("versions.id"), index=True)
    state: Mapped[str]
    ordered: Mapped[bool]
    #: ISO 8601.
    due_on: Mapped[str]
    requested_at: Mapped[datetime]
    requested_by: Mapped[int] = mapped_column(ForeignKey("people.id"))
    address: Mapped[str]
    reason: Mapped[str]


class SidesRow(Row):
    """A party of a request, in its place among them."""

    __tablename__ = "sign_off_parties"
    __table_args__ = (one_of("rule", tuple(Rule)), CheckConstraint("count > 0", name="count"))

    sign_off_id: Mapped[int] = mapped_column(ForeignKey("sign_offs.id"), primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    title: Mapped[str]
    rule: Mapped[str]
    count: Mapped[int]


class SignerRow(Row):
    """Somebody who is asked to sign, with the hash of their link."""

    __tablename__ = "signers"
    __table_args__ = (
        one_of("answer", tuple(Answer)),
        CheckConstraint("(link_hash IS NULL) = (link_until IS NULL)", name="link"),
        Index(None, "sign_off_id", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    sign_off_id: Mapped[int] = mapped_column(ForeignKey("sign_offs.id"))
    party: Mapped[str]
    name: Mapped[str]
    role: Mapped[str]
    email: Mapped[str]
    answer: Mapped[str]
    answered_at: Mapped[datetime | None]
    seen_at: Mapped[datetime | None]
    deputy_of: Mapped[int | None] = mapped_column(ForeignKey("signers.id"))
    link_hash: Mapped[str | None] = mapped_column(unique=True)
    link_until: Mapped[datetime | None]
    #: Drawn anew with every link; worth nothing without the secret key of the instance.
    salt: Mapped[str]
    reminded_at: Mapped[datetime | None]


class SignatureRow(Row):
    """A signature. Protected: triggers refuse to change it."""

    __tablename__ = "signatures"
    __table_args__ = (
        UniqueConstraint("signer_id"),
        CheckConstraint("name <> '' AND confirmed_reading", name="whole"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    signer_id: Mapped[int] = mapped_column(ForeignKey("signers.id"))
    sign_off_id: Mapped[int] = mapped_column(ForeignKey("sign_offs.id"), index=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("versions.id"), index=True)
    name: Mapped[str]
    role: Mapped[str]
    party: Mapped[str]
    signed_at: Mapped[datetime]
    fingerprint: Mapped[str]
    confirmed_reading: Mapped[bool]


class AskedRow(Row):
    """A question of a signer, and its answer."""

    __tablename__ = "signer_questions"
    __table_args__ = (CheckConstraint("(answer = '') = (answered_at IS NULL)", name="answer"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    signer_id: Mapped[int] = mapped_column(ForeignKey("signers.id"), index=True)
    text: Mapped[str]
    asked_at: Mapped[datetime]
    answer: Mapped[str]
    answered_at: Mapped[datetime | None]


class LetterRow(Row):
    """A letter that waits to be sent, or was; a link in it is put in only when it leaves."""

    __tablename__ = "letters"
    __table_args__ = (
        one_of("state", ("waiting", "running", "sent", "failed", "dropped")),
        CheckConstraint("(state = 'running') = (lease_until IS NOT NULL)", name="lease"),
        CheckConstraint(ABOUT_ONE, name="about"),
        Index(None, "state", "due_at"),
        Index(None, "sign_off_id", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    #: What it is about: a request for signatures, somebody who reads, or what somebody said back.
    sign_off_id: Mapped[int | None] = mapped_column(ForeignKey("sign_offs.id"))
    reader_id: Mapped[int | None] = mapped_column(ForeignKey("readers.id"))
    proposal_id: Mapped[int | None] = mapped_column(ForeignKey("proposals.id"))
    signer_id: Mapped[int | None] = mapped_column(ForeignKey("signers.id"))
    #: That of the link in it when it was written; with another link the letter is dropped.
    salt: Mapped[str]
    recipient: Mapped[str]
    subject: Mapped[str]
    words: Mapped[str]
    state: Mapped[LetterState] = mapped_column(Text)
    attempts: Mapped[int]
    due_at: Mapped[datetime]
    lease_until: Mapped[datetime | None]
    #: Why it did not arrive, for people.
    sentence: Mapped[str]
    written_at: Mapped[datetime]
