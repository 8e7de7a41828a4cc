"""How often something may be tried, counted over all processes."""

from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import case, delete
from sqlalchemy.orm import Session

from workshop.storage.tables import LimitRow
from workshop.storage.upsert import insert_into

#: No counter is needed for longer.
LONGEST: Final = timedelta(days=1)


class Limits:
    """Counters by key, such as the address somebody signs in from."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def allow(self, key: str, now: datetime, times: int, within: timedelta) -> bool:
        """Count one more try; False if there were more than `times` since the first, less than `within` ago.

        Give it a transaction of its own: a refusal that rolls back would forget the try.
        """
        if within > LONGEST:
            raise ValueError(f"counters are swept out after {LONGEST}")
        new = insert_into(self._session, LimitRow).values(key=key, since=now, tries=1)
        is_over = LimitRow.since <= now - within
        counted = new.on_conflict_do_update(
            index_elements=[LimitRow.key],
            set_={
                "since": case((is_over, now), else_=LimitRow.since),
                "tries": case((is_over, 1), else_=LimitRow.tries + 1),
            },
        ).returning(LimitRow.tries)
        return self._session.execute(counted).scalar_one() <= times

    def is_spent(self, key: str, now: datetime, times: int, within: timedelta) -> bool:
        """Whether so many tries were counted already; counts none."""
        row = self._session.get(LimitRow, key)
        return row is not None and row.since > now - within and row.tries >= times

    def forget(self, key: str) -> None:
        """Begin to count anew, for somebody who has shown to be no guesser."""
        self._session.execute(delete(LimitRow).where(LimitRow.key == key))

    def sweep(self, before: datetime) -> None:
        """Sweep out the counters that began before then."""
        self._session.execute(delete(LimitRow).where(LimitRow.since < before))
