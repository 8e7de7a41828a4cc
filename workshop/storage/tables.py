"""The tables; what must never be false about them is a constraint."""

from datetime import datetime
from typing import Any, Literal

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from workshop.domain.facilitation import EmptySteps
from workshop.domain.people import Role
from workshop.domain.words import LANGUAGES, Language
from workshop.storage.columns import Row


def one_of(column: str, values: tuple[str, ...]) -> CheckConstraint:
    """The column holds one of the values and nothing else."""
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=column)


class PersonRow(Row):
    """Somebody with an account."""

    __tablename__ = "people"
    __table_args__ = (one_of("language", LANGUAGES),)

    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str]
    #: The address as it is compared; databases disagree about upper and lower case beyond ASCII.
    folded_email: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    password_hash: Mapped[str]
    language: Mapped[Language] = mapped_column(Text)
    created_at: Mapped[datetime]


class WebSessionRow(Row):
    """A browser that is signed in, known by the hash of its token."""

    __tablename__ = "web_sessions"

    token_hash: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), index=True)
    opened_at: Mapped[datetime]
    touched_at: Mapped[datetime]
    expires_at: Mapped[datetime] = mapped_column(index=True)
    idle_seconds: Mapped[int]


class WorkshopRow(Row):
    """A workshop with its settings."""

    __tablename__ = "workshops"
    __table_args__ = (one_of("language", LANGUAGES), one_of("empty_steps", ("omit", "mark")))

    id: Mapped[str] = mapped_column(primary_key=True)
    company: Mapped[str]
    title: Mapped[str]
    language: Mapped[Language] = mapped_column(Text)
    currency: Mapped[str]
    agenda: Mapped[list[str]]
    empty_steps: Mapped[EmptySteps] = mapped_column(Text)
    created_at: Mapped[datetime]
    is_demo: Mapped[bool]


class MemberRow(Row):
    """A person in a workshop."""

    __tablename__ = "members"
    __table_args__ = (one_of("role", tuple(Role)),)

    workshop_id: Mapped[str] = mapped_column(ForeignKey("workshops.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("people.id"), primary_key=True, index=True)
    role: Mapped[str]
    party: Mapped[str | None]


class EntryRow(Row):
    """What is agreed now: the single fields of a step (rows and entry_id are empty), or one row of a list."""

    __tablename__ = "entries"
    __table_args__ = (
        CheckConstraint("(rows = '') = (entry_id = '')", name="singles_have_no_id"),
        CheckConstraint("revision > 0", name="revision"),
    )

    workshop_id: Mapped[str] = mapped_column(ForeignKey("workshops.id"), primary_key=True)
    step: Mapped[str] = mapped_column(primary_key=True)
    rows: Mapped[str] = mapped_column(primary_key=True)
    entry_id: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int]
    value: Mapped[dict[str, Any]]
    revision: Mapped[int]
    changed_at: Mapped[datetime]
    changed_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))


class WordingRow(Row):
    """What an entry said at one revision; no value once removed. Protected: triggers refuse to change it."""

    __tablename__ = "wordings"
    __table_args__ = (UniqueConstraint("workshop_id", "step", "rows", "entry_id", "revision"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    workshop_id: Mapped[str] = mapped_column(ForeignKey("workshops.id"))
    step: Mapped[str]
    rows: Mapped[str]
    entry_id: Mapped[str]
    revision: Mapped[int]
    value: Mapped[dict[str, Any] | None]
    worded_at: Mapped[datetime]
    worded_by: Mapped[int | None] = mapped_column(ForeignKey("people.id"))


class VersionRow(Row):
    """A published version. Protected: triggers refuse to change it."""

    __tablename__ = "versions"
    __table_args__ = (
        UniqueConstraint("workshop_id", "major", "minor"),
        CheckConstraint("(publisher_id IS NULL) <> (publisher_name IS NULL)", name="one_publisher"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    workshop_id: Mapped[str] = mapped_column(ForeignKey("workshops.id"))
    major: Mapped[int]
    minor: Mapped[int]
    note: Mapped[str]
    #: The canonical JSON, byte for byte what the fingerprint was taken of.
    document: Mapped[str]
    fingerprint: Mapped[str] = mapped_column(index=True)
    published_at: Mapped[datetime]
    publisher_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    #: Who published it elsewhere, for a version that came in a file.
    publisher_name: Mapped[str | None]


class PrintRow(Row):
    """The printed bytes of a version. Protected: triggers refuse to change it."""

    __tablename__ = "prints"

    version_id: Mapped[int] = mapped_column(ForeignKey("versions.id"), primary_key=True)
    pdf: Mapped[bytes] = mapped_column(LargeBinary)
    sha256: Mapped[str] = mapped_column(index=True)
    printed_at: Mapped[datetime]


class PrintJobRow(Row):
    """A version that waits to be printed, or did."""

    __tablename__ = "print_jobs"
    __table_args__ = (
        one_of("kind", ("version", "final")),
        one_of("state", ("waiting", "running", "done", "failed")),
        CheckConstraint("(state = 'running') = (lease_until IS NOT NULL)", name="lease"),
        CheckConstraint("(state = 'failed') = (sentence IS NOT NULL)", name="sentence"),
        UniqueConstraint("version_id", "kind"),
        Index(None, "state", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    version_id: Mapped[int] = mapped_column(ForeignKey("versions.id"))
    #: "version" as it was published, "final" with its signatures and sealed.
    kind: Mapped[Literal["version", "final"]] = mapped_column(Text)
    state: Mapped[Literal["waiting", "running", "done", "failed"]] = mapped_column(Text)
    attempts: Mapped[int]
    lease_until: Mapped[datetime | None]
    #: Why it failed, for people.
    sentence: Mapped[str | None]
    added_at: Mapped[datetime]


class HappeningRow(Row):
    """Something that happened, chained to what happened before. Protected: triggers refuse to change it."""

    __tablename__ = "happenings"
    __table_args__ = (
        Index(None, "workshop_id", "id"),
        Index(None, "workshop_id", "about", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    workshop_id: Mapped[str | None] = mapped_column(ForeignKey("workshops.id"))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("people.id"))
    what: Mapped[str]
    #: "desk" if it may change what is agreed, "room" and "record" if not.
    about: Mapped[str] = mapped_column(server_default="desk")
    details: Mapped[dict[str, Any]]
    happened_at: Mapped[datetime]
    #: Stands for the address it came from, which itself is kept for a while beside it.
    address_seal: Mapped[str | None]
    #: Of this row and the hash of the one before; see domain/chain.
    hash: Mapped[str]


class LimitRow(Row):
    """How often something was tried since its window opened."""

    __tablename__ = "limits"

    key: Mapped[str] = mapped_column(primary_key=True)
    since: Mapped[datetime] = mapped_column(index=True)
    tries: Mapped[int]


METADATA = Row.metadata
