"""What people contribute to rounds: cards, that they have finished, dots and ballots."""

import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from workshop.domain.contributions.cards import Card, Wording
from workshop.domain.contributions.consent import Ballot, Turn
from workshop.domain.participants import Participant, Team
from workshop.storage.room_tables import (
    BallotRow,
    CardRow,
    DotRow,
    FinishRow,
    OriginalRow,
    TurnRow,
)
from workshop.storage.upsert import insert_into

#: What every database takes for an id, and every form sends back.
MOST_ID: Final = 999_999_999


class Contributions:
    """Cards and votes of every round."""

    def __init__(self, session: Session) -> None:
        self._session = session

    # --- cards

    def cards(self, round_id: int) -> list[Card]:
        """Every card of a round, with what of it was revealed last."""
        newest = select(func.max(OriginalRow.id)).where(OriginalRow.round_id == round_id)
        shown = OriginalRow.id.in_(newest.group_by(OriginalRow.card_id))
        rows = self._session.execute(select(*OriginalRow.__table__.columns).where(shown))
        originals = {each.card_id: each for each in rows}
        # columns, not objects: a room has a hundred cards, and every screen reads them all
        found = select(*CardRow.__table__.columns).where(CardRow.round_id == round_id).order_by(CardRow.id)
        return [_card(row, originals.get(row.id)) for row in self._session.execute(found)]

    def originals(self, round_id: int) -> list[tuple[Team, Wording]]:
        """Everything that was ever revealed in a round, in that order."""
        shown = select(OriginalRow).where(OriginalRow.round_id == round_id).order_by(OriginalRow.id)
        return [(Team(row.team), _wording(row)) for row in self._session.scalars(shown)]

    def find_card(self, round_id: int, participant_id: int, slot: int) -> Card | None:
        """One's own card, as one has it."""
        of_round = select(CardRow).where(CardRow.round_id == round_id)
        row = self._session.scalar(
            of_round.where(CardRow.participant_id == participant_id, CardRow.slot == slot)
        )
        return _card(row, None) if row else None

    def put_card(  # noqa: PLR0917 - a card is known by three things
        self, round_id: int, who: Participant, slot: int, words: Wording, revision: int, at: datetime
    ) -> None:
        """Keep what somebody wrote, as this revision; a card stays with the team it was begun for."""
        said = {
            "text": words.text,
            "example": words.example,
            "counter_example": words.counter_example,
            "revision": revision,
            "changed_at": at,
        }
        new = insert_into(self._session, CardRow).values(
            # not counted up: ids are on every screen, and their order would tell who wrote when
            id=1 + secrets.randbelow(MOST_ID),
            round_id=round_id,
            participant_id=who.id,
            team=who.team.value,
            slot=slot,
            kept=False,
            settled=False,
            **said,
        )
        keys = [CardRow.round_id, CardRow.participant_id, CardRow.slot]
        self._session.execute(new.on_conflict_do_update(index_elements=keys, set_=said))
        self._session.expire_all()  # what was read before would shadow what the statement wrote

    def written(self, round_id: int) -> int:
        """How many cards say something."""
        said = select(func.count()).where(
            CardRow.round_id == round_id,
            (CardRow.text + CardRow.example + CardRow.counter_example) != "",
        )
        return self._session.scalar(said) or 0

    def show(self, round_id: int, cards: Sequence[Card], at: datetime) -> None:
        """Keep for good what these cards say at this moment."""
        self._session.add_all(
            OriginalRow(
                round_id=round_id,
                card_id=card.id,
                team=card.team.value,
                text=card.draft.text,
                example=card.draft.example,
                counter_example=card.draft.counter_example,
                shown_at=at,
            )
            for card in cards
        )
        self._session.flush()  # what was just revealed is read again in this transaction

    def change_cards(self, round_id: int, ids: Sequence[int], **values: Any) -> None:
        """Change where cards belong, whether they are kept, or whether they became rows."""
        self._session.execute(
            update(CardRow).where(CardRow.round_id == round_id, CardRow.id.in_(ids)).values(**values)
        )
        self._session.expire_all()  # what was read before would shadow what the statement wrote

    # --- who has finished

    def finished(self, round_id: int) -> frozenset[int]:
        return frozenset(
            self._session.scalars(select(FinishRow.participant_id).where(FinishRow.round_id == round_id))
        )

    def finish(self, round_id: int, participant_id: int, *, done: bool) -> None:
        """Tick somebody off, or take the tick back."""
        if done:
            new = insert_into(self._session, FinishRow).values(
                round_id=round_id, participant_id=participant_id
            )
            self._session.execute(new.on_conflict_do_nothing())
            return
        self._session.execute(
            delete(FinishRow)
            .where(FinishRow.round_id == round_id)
            .where(FinishRow.participant_id == participant_id)
        )

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
        new = insert_into(self._session, DotRow).values(**place, count=count)
        keys = [DotRow.round_id, DotRow.participant_id, DotRow.card_id]
        self._session.execute(new.on_conflict_do_update(index_elements=keys, set_={"count": count}))
        self._session.expire_all()  # what was read before would shadow what the statement wrote

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
        new = insert_into(self._session, BallotRow).values(
            round_id=round_id, number=number, participant_id=ballot.participant, **values
        )
        keys = [BallotRow.round_id, BallotRow.number, BallotRow.participant_id]
        self._session.execute(new.on_conflict_do_update(index_elements=keys, set_=values))
        self._session.expire_all()  # what was read before would shadow what the statement wrote


def _card(row: Any, original: Any) -> Card:
    return Card(
        id=row.id,
        participant=row.participant_id,
        team=Team(row.team),
        slot=row.slot,
        draft=_wording(row),
        revision=row.revision,
        shown=_wording(original) if original else None,
        shown_at=original.shown_at if original else None,
        joined_to=row.joined_to,
        kept=row.kept,
        settled=row.settled,
    )


def _wording(row: Any) -> Wording:
    return Wording(text=row.text, example=row.example, counter_example=row.counter_example)


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
