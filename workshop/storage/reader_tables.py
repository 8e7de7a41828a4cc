"""The tables of those who read: by what name, what they acknowledged, answered and said back."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from workshop.domain.portal.proposals import Fate, Kind
from workshop.storage.columns import Row
from workshop.storage.tables import one_of


class ReaderRow(Row):
    """Somebody who reads, by name."""

    __tablename__ = "readers"
    __table_args__ = (
        UniqueConstraint("workshop_id", "person_id"),
        CheckConstraint("name <> ''", name="name"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    workshop_id: Mapped[str] = mapped_column(ForeignKey("workshops.id"), index=True)
    name: Mapped[str]
    email: Mapped[str]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    link_id: Mapped[int | None] = mapped_column(ForeignKey("portal_links.id"), unique=True)
    #: Drawn anew with every link; worth nothing without the secret key of the instance.
    salt: Mapped[str]
    address: Mapped[str]
    #: The hash of what the browser keeps of somebody who only gave a name.
    token_hash: Mapped[str | None] = mapped_column(unique=True)
    made_at: Mapped[datetime]
    invited_at: Mapped[datetime | None]
    reminded_at: Mapped[datetime | None]
    #: Whether they were taken out of the list; what they acknowledged stays.
    removed: Mapped[bool]


class AcknowledgementRow(Row):
    """A version that a reader has acknowledged."""

    __tablename__ = "acknowledgements"

    reader_id: Mapped[int] = mapped_column(ForeignKey("readers.id"), primary_key=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("versions.id"), primary_key=True, index=True)
    fingerprint: Mapped[str]
    acknowledged_at: Mapped[datetime]


class QuizAnswerRow(Row):
    """How often a sample lead was classed right and wrong; nobody knows by whom."""

    __tablename__ = "quiz_answers"

    version_id: Mapped[int] = mapped_column(ForeignKey("versions.id"), primary_key=True)
    sample: Mapped[str] = mapped_column(primary_key=True)
    correct: Mapped[int]
    wrong: Mapped[int]


class ProposalRow(Row):
    """Something that a reader said back about a word."""

    __tablename__ = "proposals"
    __table_args__ = (
        one_of("kind", tuple(Kind)),
        one_of("fate", tuple(Fate)),
        CheckConstraint("(kind = 'missing') = (term_id = '')", name="term"),
        CheckConstraint("(fate IN ('answered', 'declined')) = (answer <> '')", name="answer"),
        Index(None, "workshop_id", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    workshop_id: Mapped[str] = mapped_column(ForeignKey("workshops.id"))
    version_id: Mapped[int] = mapped_column(ForeignKey("versions.id"))
    kind: Mapped[str]
    term_id: Mapped[str]
    word: Mapped[str]
    text: Mapped[str]
    page: Mapped[str]
    name: Mapped[str]
    email: Mapped[str]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"), index=True)
    made_at: Mapped[datetime]
    fate: Mapped[str]
    round_id: Mapped[int | None] = mapped_column(ForeignKey("rounds.id"))
    point_id: Mapped[int | None] = mapped_column(ForeignKey("points.id"))
    answer: Mapped[str]
    answered_by: Mapped[str]
    answered_at: Mapped[datetime | None]
    #: Of what the address of its own page is made, besides the secret key of the instance.
    salt: Mapped[str]
    secret_hash: Mapped[str] = mapped_column(unique=True)
    address: Mapped[str]
