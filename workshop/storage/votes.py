"""How people vote in rounds: dots to narrow, and hands to decide."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from workshop.domain.contributions.consent import Ballot, Turn
from workshop.domain.participants import Team
from workshop.storage.room_tables import BallotRow, DotRow, TurnRow
from workshop.storage.upsert import put


class Votes:
    """The dots and the ballots of every round."""

    def __init__(self, session: Session) -> None:
        self._session = session

    # --- dots

    def dots(self, round_id: int) -> dict[int, dict[int, int]]:
        """The dots of a round by participant and card."""
        placed: dict[int, dict[int, int]] = {}
        columns = select(DotRow.participant_id, DotRow.card_id, DotRow.count)
        for participant, card, count in self._session.execute(columns.where(DotRow.round_id == round_id)):
            placed.setdefault(participant, {})[card] = count
        return placed

    def put_dots(self, round_id: int, participant_id: int, card_id: int, count: int) -> None:
        """So many dots of this person are on this card from now on."""
        place = {"round_id": round_id, "participant_id": participant_id, "card_id": card_id}
        put(self._session, DotRow, place, {"count": count})

    def forget_dots(self, round_id: int, participant_id: int | None = None) -> None:
        """Begin the dot vote anew, for a run-off; or forget those of one person."""
        gone = delete(DotRow).where(DotRow.round_id == round_id)
        if participant_id is not None:
            gone = gone.where(DotRow.participant_id == participant_id)
        self._session.execute(gone)

    def withdraw(self, round_id: int, number: int, participant_id: int) -> None:
        """Take back a hand that was not counted yet."""
        self._session.execute(
            delete(BallotRow).where(
                BallotRow.round_id == round_id,
                BallotRow.number == number,
                BallotRow.participant_id == participant_id,
            )
        )

    # --- ballots

    def open_turn(self, round_id: int, number: int, subject: int | None, at: datetime) -> None:
        """Begin a vote."""
        self._session.add(TurnRow(round_id=round_id, number=number, subject=subject, opened_at=at, teams=[]))
        self._session.flush()  # ballots of this transaction refer to it

    def close_turn(self, round_id: int, number: int, teams: Sequence[Team], at: datetime) -> None:
        """End a vote, with the teams that were in the room."""
        row = self._session.get(TurnRow, (round_id, number))
        if row and row.closed_at is None:
            row.closed_at = at
            row.teams = [team.value for team in teams]

    def turns(self, round_id: int) -> list[Turn]:
        """Every vote of a round with its ballots, oldest first."""
        ballots: dict[int, list[Ballot]] = {}
        cast = select(*BallotRow.__table__.columns).where(BallotRow.round_id == round_id)
        for row in self._session.execute(cast.order_by(BallotRow.participant_id)):
            ballots.setdefault(row.number, []).append(_ballot(row))
        turns = select(TurnRow).where(TurnRow.round_id == round_id).order_by(TurnRow.number)
        return [_turn(row, ballots) for row in self._session.scalars(turns)]

    def voted(self, round_id: int, number: int) -> int:
        """How many have shown a hand in a vote."""
        cast = select(func.count()).where(BallotRow.round_id == round_id, BallotRow.number == number)
        return self._session.scalar(cast) or 0

    def cast(self, round_id: int, number: int, ballot: Ballot, at: datetime) -> None:
        """Keep a hand; until the vote is counted, the last one of a person counts."""
        values = {
            "team": ballot.team.value,
            "fist": ballot.fist,
            "sentence": ballot.sentence,
            "cast_at": at,
        }
        place = {"round_id": round_id, "number": number, "participant_id": ballot.participant}
        put(self._session, BallotRow, place, values)


def _ballot(row: Any) -> Ballot:
    return Ballot(participant=row.participant_id, team=Team(row.team), fist=row.fist, sentence=row.sentence)


def _turn(row: TurnRow, ballots: Mapping[int, Sequence[Ballot]]) -> Turn:
    return Turn(
        number=row.number,
        subject=row.subject,
        opened_at=row.opened_at,
        closed_at=row.closed_at,
        teams=tuple(Team(team) for team in row.teams),
        ballots=tuple(ballots.get(row.number, ())),
    )
