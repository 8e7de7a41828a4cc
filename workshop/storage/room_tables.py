"""The tables of the live room; what must never be false about them is a constraint."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from workshop.domain.contributions.rounds import Phase
from workshop.domain.participants import Team
from workshop.storage.columns import Row
from workshop.storage.tables import one_of

TEAM = tuple(Team)


class RoomRow(Row):
    """The room of a workshop: how people come in, and what stands on its stage."""

    __tablename__ = "rooms"
    __table_args__ = (one_of("check_in", ("", "start", "close", "review")),)

    workshop_id: Mapped[str] = mapped_column(ForeignKey("workshops.id"), primary_key=True)
    code: Mapped[str | None] = mapped_column(unique=True)
    code_until: Mapped[datetime | None]
    locked: Mapped[bool]
    on_stage: Mapped[int | None] = mapped_column(ForeignKey("rounds.id"))
    check_in: Mapped[str]


class ParticipantRow(Row):
    """Somebody in a room."""

    __tablename__ = "participants"
    __table_args__ = (one_of("team", TEAM), Index(None, "workshop_id", "id"))

    id: Mapped[int] = mapped_column(primary_key=True)
    workshop_id: Mapped[str] = mapped_column(ForeignKey("workshops.id"))
    name: Mapped[str]
    team: Mapped[str]
    proxy: Mapped[bool]
    joined_at: Mapped[datetime]
    seen_at: Mapped[datetime]
    removed: Mapped[bool]


class SeatRow(Row):
    """A phone that belongs to a participant, known by the hash of its token."""

    __tablename__ = "seats"

    token_hash: Mapped[str] = mapped_column(primary_key=True)
    participant_id: Mapped[int] = mapped_column(ForeignKey("participants.id"), index=True)
    opened_at: Mapped[datetime]


class RoundRow(Row):
    """One question on its way."""

    __tablename__ = "rounds"
    __table_args__ = (
        one_of("phase", tuple(Phase)),
        one_of("authors", ("hidden", "shown")),
        CheckConstraint("(rows <> '') OR (entry = '')", name="an_entry_has_its_list"),
        CheckConstraint("most_cards > 0 AND dots >= 0", name="amounts"),
        Index(None, "workshop_id", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    workshop_id: Mapped[str] = mapped_column(ForeignKey("workshops.id"))
    step: Mapped[str]
    rows: Mapped[str]
    entry: Mapped[str]
    field: Mapped[str]
    prompt: Mapped[str]
    cold: Mapped[bool]
    phase: Mapped[str]
    authors: Mapped[str]
    most_cards: Mapped[int]
    seconds: Mapped[int | None]
    ends_at: Mapped[datetime | None]
    dots: Mapped[int]
    dots_open: Mapped[bool]
    dots_counted: Mapped[bool]
    discussed: Mapped[list[int]] = mapped_column(JSON)
    current_card: Mapped[int | None]
    draft: Mapped[dict[str, Any]]
    draft_revision: Mapped[int]
    pen: Mapped[int | None] = mapped_column(ForeignKey("participants.id"))
    turn: Mapped[int]
    voted_on: Mapped[int]
    ballot_open: Mapped[bool]
    subject: Mapped[int | None]
    due_at: Mapped[datetime | None]
    staged_at: Mapped[datetime | None]
    seconds_spent: Mapped[int]
    divergence: Mapped[int | None]
    reopens: Mapped[int | None] = mapped_column(ForeignKey("rounds.id"))
    opened_at: Mapped[datetime]


class FinishRow(Row):
    """Somebody has finished writing."""

    __tablename__ = "finishes"

    round_id: Mapped[int] = mapped_column(ForeignKey("rounds.id"), primary_key=True)
    participant_id: Mapped[int] = mapped_column(ForeignKey("participants.id"), primary_key=True)


class CardRow(Row):
    """A card as its writer has it; others see its originals alone."""

    __tablename__ = "cards"
    __table_args__ = (
        UniqueConstraint("round_id", "participant_id", "slot"),
        one_of("team", TEAM),
        CheckConstraint("slot > 0 AND revision > 0", name="counted_from_one"),
        CheckConstraint("joined_to IS NULL OR joined_to <> id", name="not_into_itself"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    round_id: Mapped[int] = mapped_column(ForeignKey("rounds.id"))
    participant_id: Mapped[int] = mapped_column(ForeignKey("participants.id"))
    team: Mapped[str]
    slot: Mapped[int]
    text: Mapped[str]
    example: Mapped[str]
    counter_example: Mapped[str]
    revision: Mapped[int]
    changed_at: Mapped[datetime]
    joined_to: Mapped[int | None] = mapped_column(ForeignKey("cards.id"))
    kept: Mapped[bool]
    settled: Mapped[bool]


class OriginalRow(Row):
    """What a card said when it was revealed. Protected: triggers refuse to change it."""

    __tablename__ = "originals"
    __table_args__ = (one_of("team", TEAM),)

    id: Mapped[int] = mapped_column(primary_key=True)
    round_id: Mapped[int] = mapped_column(ForeignKey("rounds.id"), index=True)
    card_id: Mapped[int] = mapped_column(ForeignKey("cards.id"))
    team: Mapped[str]
    text: Mapped[str]
    example: Mapped[str]
    counter_example: Mapped[str]
    shown_at: Mapped[datetime]


class DotRow(Row):
    """How many dots somebody placed on a card."""

    __tablename__ = "dots"
    __table_args__ = (CheckConstraint("count >= 0", name="count"),)

    round_id: Mapped[int] = mapped_column(ForeignKey("rounds.id"), primary_key=True)
    participant_id: Mapped[int] = mapped_column(ForeignKey("participants.id"), primary_key=True)
    card_id: Mapped[int] = mapped_column(ForeignKey("cards.id"), primary_key=True)
    count: Mapped[int]


class TurnRow(Row):
    """One vote of the room."""

    __tablename__ = "turns"

    round_id: Mapped[int] = mapped_column(ForeignKey("rounds.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    subject: Mapped[int | None] = mapped_column(ForeignKey("cards.id"))
    opened_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]
    teams: Mapped[list[str]]


class BallotRow(Row):
    """One hand in one vote."""

    __tablename__ = "ballots"
    __table_args__ = (one_of("team", TEAM), CheckConstraint("fist BETWEEN 0 AND 5", name="fist"))

    round_id: Mapped[int] = mapped_column(ForeignKey("rounds.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    participant_id: Mapped[int] = mapped_column(ForeignKey("participants.id"), primary_key=True)
    team: Mapped[str]
    fist: Mapped[int]
    sentence: Mapped[str]
    cast_at: Mapped[datetime]


class DecisionRow(Row):
    """What was settled, and how. Protected: triggers refuse to change it."""

    __tablename__ = "decisions"
    __table_args__ = (UniqueConstraint("workshop_id", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    workshop_id: Mapped[str] = mapped_column(ForeignKey("workshops.id"))
    number: Mapped[int]  #: The n-th decision of its workshop, which it is cited by.
    round_id: Mapped[int] = mapped_column(ForeignKey("rounds.id"), index=True)
    step: Mapped[str]
    rows: Mapped[str]
    entry: Mapped[str]
    field: Mapped[str]
    record: Mapped[dict[str, Any]]
    settled_at: Mapped[datetime]
    settled_by: Mapped[int] = mapped_column(ForeignKey("people.id"))
    replaces: Mapped[int | None] = mapped_column(ForeignKey("decisions.id"))


class PointRow(Row):
    """Something that is parked, or an action that somebody owns."""

    __tablename__ = "points"
    __table_args__ = (
        one_of("state", ("parked", "owned", "done", "dropped")),
        CheckConstraint("state <> 'owned' OR owner <> ''", name="an_action_has_its_owner"),
        Index(None, "workshop_id", "id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    workshop_id: Mapped[str] = mapped_column(ForeignKey("workshops.id"))
    text: Mapped[str]
    author: Mapped[str]
    owner: Mapped[str]
    due: Mapped[str]  #: ISO 8601; empty without one.
    state: Mapped[str]
    added_at: Mapped[datetime]


class CheckInRow(Row):
    """What somebody said of the leads and the SLA, at the beginning, at the close or later."""

    __tablename__ = "check_ins"
    __table_args__ = (
        one_of("moment", ("start", "close", "review")),
        one_of("team", TEAM),
        one_of("sla", ("", "yes", "no", "unsure")),
        CheckConstraint("quality IS NULL OR quality BETWEEN 1 AND 5", name="quality"),
    )

    workshop_id: Mapped[str] = mapped_column(ForeignKey("workshops.id"), primary_key=True)
    moment: Mapped[str] = mapped_column(primary_key=True)
    participant_id: Mapped[int] = mapped_column(ForeignKey("participants.id"), primary_key=True)
    team: Mapped[str]
    quality: Mapped[int | None]
    sla: Mapped[str]
    said_at: Mapped[datetime]
