"""Rooms and who is in them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, func, select, update
from sqlalchemy.orm import Session

from workshop.domain.facilitation import Workshop
from workshop.domain.participants import Participant, Team
from workshop.storage.facilitation import workshop_in
from workshop.storage.room_tables import CheckInRow, ParticipantRow, RoomRow, SeatRow
from workshop.storage.tables import WorkshopRow
from workshop.storage.upsert import put


@dataclass(frozen=True, kw_only=True)
class Room:
    """How people come into a workshop's room, and what stands on its stage."""

    workshop_id: str
    code: str | None = None
    code_until: datetime | None = None
    locked: bool = False
    on_stage: int | None = None
    #: "start", "close" or "review" while that check-in is open.
    check_in: str = ""


@dataclass(frozen=True, kw_only=True)
class CheckIn:
    """What one person said at a check-in."""

    moment: str
    team: Team
    quality: int | None
    sla: str


#: Asked twice for every deed of every phone, so it is worded once.
SEATED = (
    select(WorkshopRow, ParticipantRow)
    .join(ParticipantRow, ParticipantRow.workshop_id == WorkshopRow.id)
    .join(SeatRow, SeatRow.participant_id == ParticipantRow.id)
    .where(
        SeatRow.token_hash == bindparam("token"),
        ParticipantRow.workshop_id == bindparam("here"),
        ParticipantRow.removed.is_(False),
    )
)


class Rooms:
    """The rooms of every workshop, their participants and the phones of these."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, workshop_id: str) -> Room:
        """The room of a workshop; one that nobody has opened yet lets nobody in."""
        row = self._session.get(RoomRow, workshop_id)
        return _room(row) if row else Room(workshop_id=workshop_id)

    def by_code(self, code: str) -> Room | None:
        """The room that this code opened last, whether or not it still does."""
        row = self._session.scalar(select(RoomRow).where(RoomRow.code == code))
        return _room(row) if row else None

    def save(self, room: Room) -> None:
        values = {
            "code": room.code,
            "code_until": room.code_until,
            "locked": room.locked,
            "on_stage": room.on_stage,
            "check_in": room.check_in,
        }
        put(self._session, RoomRow, {"workshop_id": room.workshop_id}, values)

    def add(self, workshop_id: str, name: str, team: Team, *, proxy: bool, at: datetime) -> Participant:
        """Somebody new in the room."""
        row = ParticipantRow(
            workshop_id=workshop_id,
            name=name,
            team=team.value,
            proxy=proxy,
            joined_at=at,
            seen_at=at,
            removed=False,
        )
        self._session.add(row)
        self._session.flush()  # for its id
        return _participant(row)

    def hold(self, workshop_id: str) -> None:
        """Let one transaction at a time change who is in the room, so that no name is taken twice."""
        held = select(WorkshopRow.id).where(WorkshopRow.id == workshop_id)
        self._session.scalar(held.with_for_update(key_share=True))

    def participants(self, workshop_id: str) -> list[Participant]:
        """Everybody who ever joined, in that order."""
        # columns, not objects: every screen reads them all
        rows = select(*ParticipantRow.__table__.columns).where(ParticipantRow.workshop_id == workshop_id)
        return [_participant(row) for row in self._session.execute(rows.order_by(ParticipantRow.id))]

    def find(self, workshop_id: str, participant_id: int) -> Participant | None:
        row = self._session.scalar(
            select(ParticipantRow).where(
                ParticipantRow.workshop_id == workshop_id, ParticipantRow.id == participant_id
            )
        )
        return _participant(row) if row else None

    def change(self, participant_id: int, **values: Any) -> None:
        """Change the name, the team, whether they are removed, or when they were seen."""
        self._session.execute(
            update(ParticipantRow).where(ParticipantRow.id == participant_id).values(**values)
        )

    def count(self, workshop_id: str) -> int:
        """How many people the room holds."""
        there = select(func.count()).where(
            ParticipantRow.workshop_id == workshop_id, ParticipantRow.removed.is_(False)
        )
        return self._session.scalar(there) or 0

    def seat(self, token_hash: str, participant_id: int, at: datetime) -> None:
        """Give a phone to a participant."""
        self._session.add(SeatRow(token_hash=token_hash, participant_id=participant_id, opened_at=at))

    def find_seated(self, workshop_id: str, token_hash: str) -> tuple[Workshop, Participant] | None:
        """Where this phone is and whose it is, if they are still welcome in this room."""
        found = self._session.execute(SEATED, {"token": token_hash, "here": workshop_id}).one_or_none()
        return (workshop_in(found[0]), _participant(found[1])) if found else None

    def unseat(self, participant_id: int) -> None:
        """Take every phone away from a participant."""
        self._session.execute(delete(SeatRow).where(SeatRow.participant_id == participant_id))

    def check_in(
        self,
        workshop_id: str,
        person: Participant,
        moment: str,
        *,
        quality: int | None,
        sla: str,
        at: datetime,
    ) -> None:
        """Keep what somebody says of the leads and the SLA; the last word counts."""
        values = {"team": person.team.value, "quality": quality, "sla": sla, "said_at": at}
        place = {"workshop_id": workshop_id, "moment": moment, "participant_id": person.id}
        put(self._session, CheckInRow, place, values)

    def check_ins(self, workshop_id: str) -> list[CheckIn]:
        """Everything that was said, without saying by whom."""
        rows = select(CheckInRow).where(CheckInRow.workshop_id == workshop_id)
        ordered = rows.order_by(CheckInRow.moment, CheckInRow.team, CheckInRow.quality, CheckInRow.sla)
        return [
            CheckIn(moment=row.moment, team=Team(row.team), quality=row.quality, sla=row.sla)
            for row in self._session.scalars(ordered)
        ]

    def has_checked_in(self, workshop_id: str, moment: str, participant_id: int) -> bool:
        """Whether somebody has had their say."""
        return self._session.get(CheckInRow, (workshop_id, moment, participant_id)) is not None


def _room(row: RoomRow) -> Room:
    return Room(
        workshop_id=row.workshop_id,
        code=row.code,
        code_until=row.code_until,
        locked=row.locked,
        on_stage=row.on_stage,
        check_in=row.check_in,
    )


def _participant(row: Any) -> Participant:
    return Participant(
        id=row.id,
        name=row.name,
        team=Team(row.team),
        proxy=row.proxy,
        joined_at=row.joined_at,
        seen_at=row.seen_at,
        removed=row.removed,
    )
