"""What people contribute to rounds in silence: cards, and that they have finished."""

import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from workshop.domain.contributions.cards import Card, Wording
from workshop.domain.participants import Participant, Team
from workshop.storage.room_tables import (
    CardRow,
    FinishRow,
    OriginalRow,
)
from workshop.storage.upsert import insert_into, put

#: What every database takes for an id, and every form sends back.
MOST_ID: Final = 999_999_999


class Contributions:
    """The cards of every round, and who has finished writing."""

    def __init__(self, session: Session) -> None:
        self._session = session

    # --- cards

    def cards(self, round_id: int, of: int | None = None) -> list[Card]:
        """Every card of a round, or of one participant in it, with what of it was revealed last."""
        newest = select(func.max(OriginalRow.id)).where(OriginalRow.round_id == round_id)
        shown = OriginalRow.id.in_(newest.group_by(OriginalRow.card_id))
        rows = self._session.execute(select(*OriginalRow.__table__.columns).where(shown))
        originals = {each.card_id: each for each in rows}
        # columns, not objects: a room has a hundred cards, and every screen reads them all
        found = select(*CardRow.__table__.columns).where(CardRow.round_id == round_id).order_by(CardRow.id)
        found = found if of is None else found.where(CardRow.participant_id == of)
        return [_card(row, originals.get(row.id)) for row in self._session.execute(found)]

    def originals(self, round_id: int) -> list[tuple[Team, Wording]]:
        """Everything that was ever revealed in a round, in that order."""
        shown = select(OriginalRow).where(OriginalRow.round_id == round_id).order_by(OriginalRow.id)
        return [(Team(row.team), _wording(row)) for row in self._session.scalars(shown)]

    def is_on_the_table(self, round_id: int, card_id: int) -> bool:
        """Whether a card was revealed and stands for itself."""
        shown = select(OriginalRow.id).where(OriginalRow.card_id == card_id).exists()
        there = select(CardRow.id).where(CardRow.round_id == round_id, CardRow.id == card_id)
        return self._session.scalar(there.where(CardRow.joined_to.is_(None), shown)) is not None

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
        put(
            self._session,
            CardRow,
            {"round_id": round_id, "participant_id": who.id, "slot": slot},
            said,
            # not counted up: ids are on every screen, and their order would tell who wrote when
            id=1 + secrets.randbelow(MOST_ID),
            team=who.team.value,
            kept=False,
            settled=False,
        )

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
