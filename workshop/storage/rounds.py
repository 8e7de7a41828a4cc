"""Rounds: which questions the room has taken up, and how far each has come."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, cast

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from workshop.domain.contributions.rounds import Authors, Phase, Round
from workshop.domain.question import Question
from workshop.storage.room_tables import RoundRow

#: What of a round is kept under its own name.
SAME = (
    "prompt",
    "cold",
    "authors",
    "most_cards",
    "seconds",
    "ends_at",
    "dots",
    "dots_open",
    "dots_counted",
    "current_card",
    "draft_revision",
    "pen",
    "turn",
    "voted_on",
    "ballot_open",
    "subject",
    "due_at",
    "staged_at",
    "seconds_spent",
    "divergence",
    "reopens",
    "opened_at",
)


class Rounds:
    """The rounds of every workshop."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def open(self, workshop_id: str, question: Question, at: datetime, **how: Any) -> Round:
        """A new round, at its beginning."""
        row = RoundRow(workshop_id=workshop_id, **_place(question), phase=Phase.WRITE.value, opened_at=at)
        blank: dict[str, Any] = {
            "dots_open": False,
            "dots_counted": False,
            "discussed": [],
            "draft": {},
            "draft_revision": 0,
            "turn": 0,
            "voted_on": 0,
            "ballot_open": False,
            "seconds_spent": 0,
        }
        for name, value in {**blank, **how}.items():
            setattr(row, name, value)
        self._session.add(row)
        self._session.flush()  # for its id
        return _round(row)

    def find(self, workshop_id: str, round_id: int) -> Round | None:
        row = self._session.scalar(_of(workshop_id).where(RoundRow.id == round_id))
        return _round(row) if row else None

    def locked(self, workshop_id: str, round_id: int) -> Round | None:
        """The round as it stands now, held until this transaction ends."""
        held = _of(workshop_id).where(RoundRow.id == round_id).with_for_update()
        row = self._session.scalar(held.execution_options(populate_existing=True))
        return _round(row) if row else None

    def save(self, round_: Round) -> None:
        """Keep how far it has come; its question never changes."""
        row = self._session.get(RoundRow, round_.id)
        if row is None:
            raise LookupError(f"there is no round {round_.id}")
        for name, value in _columns(round_).items():
            setattr(row, name, value)

    def of(self, workshop_id: str) -> list[Round]:
        """All rounds of a workshop, oldest first."""
        return [_round(row) for row in self._session.scalars(_of(workshop_id).order_by(RoundRow.id))]

    def waiting(self, workshop_id: str, now: datetime) -> list[Round]:
        """What can be answered alone before the day, and is not overdue."""
        rows = _of(workshop_id).where(
            RoundRow.phase == Phase.WRITE.value, RoundRow.staged_at.is_(None), RoundRow.due_at > now
        )
        return [_round(row) for row in self._session.scalars(rows.order_by(RoundRow.id))]


def _of(workshop_id: str) -> Select[RoundRow]:
    return select(RoundRow).where(RoundRow.workshop_id == workshop_id)


def _place(question: Question) -> Mapping[str, str]:
    return {
        "step": question.step,
        "rows": question.rows,
        "entry": question.entry,
        "field": question.field,
    }


def _columns(round_: Round) -> dict[str, Any]:
    return {name: getattr(round_, name) for name in SAME} | {
        "phase": round_.phase.value,
        "discussed": list(round_.discussed),
        "draft": dict(round_.draft),
    }


def _round(row: RoundRow) -> Round:
    same = {name: getattr(row, name) for name in SAME}
    return Round(
        id=row.id,
        question=Question(step=row.step, rows=row.rows, entry=row.entry, field=row.field),
        phase=Phase(row.phase),
        discussed=tuple(row.discussed),
        draft=row.draft,
        **same | {"authors": cast("Authors", row.authors)},
    )
