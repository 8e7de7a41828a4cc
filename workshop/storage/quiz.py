"""How often each sample lead was classed right and wrong, counted over all processes and without names."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from workshop.domain.portal.quiz import Tally
from workshop.storage.reader_tables import QuizAnswerRow
from workshop.storage.upsert import insert_into


class QuizAnswers:
    """The counts of every version."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def count(self, version_id: int, sample: str, *, correct: bool) -> None:
        """Count one answer more."""
        new = insert_into(self._session, QuizAnswerRow).values(
            version_id=version_id, sample=sample, correct=int(correct), wrong=int(not correct)
        )
        added = {
            "correct": QuizAnswerRow.correct + new.excluded.correct,
            "wrong": QuizAnswerRow.wrong + new.excluded.wrong,
        }
        keys = [QuizAnswerRow.version_id, QuizAnswerRow.sample]
        self._session.execute(new.on_conflict_do_update(index_elements=keys, set_=added))

    def of(self, version_id: int) -> dict[str, Tally]:
        """The counts of a version, by sample."""
        found = select(QuizAnswerRow.sample, QuizAnswerRow.correct, QuizAnswerRow.wrong).where(
            QuizAnswerRow.version_id == version_id
        )
        return {
            line.sample: Tally(right=line.correct, wrong=line.wrong) for line in self._session.execute(found)
        }
