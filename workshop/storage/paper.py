"""What contracts look like in print: a workshop's choice, and what each version was published with."""

from sqlalchemy.orm import Session

from workshop.domain.paper import PLAIN, Look
from workshop.storage.paper_tables import LookRow, VersionLookRow
from workshop.storage.upsert import insert_into


class Paper:
    """The looks of workshops and of their versions."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, workshop_id: str) -> Look:
        """How the next version will look."""
        return _look(self._session.get(LookRow, workshop_id, populate_existing=True))

    def put(self, workshop_id: str, look: Look) -> None:
        """Choose how the next version will look."""
        chosen = {"size": look.size, "colour": look.colour, "logo": look.logo}
        new = insert_into(self._session, LookRow).values(workshop_id=workshop_id, **chosen)
        self._session.execute(new.on_conflict_do_update(index_elements=[LookRow.workshop_id], set_=chosen))

    def fix(self, version_id: int, look: Look) -> None:
        """Remember for good how a version looks."""
        self._session.add(
            VersionLookRow(version_id=version_id, size=look.size, colour=look.colour, logo=look.logo)
        )
        self._session.flush()

    def of_version(self, version_id: int) -> Look:
        """How a version was published; plain if that was before there was a choice."""
        return _look(self._session.get(VersionLookRow, version_id))


def _look(row: LookRow | VersionLookRow | None) -> Look:
    return Look(size=row.size, colour=row.colour, logo=row.logo) if row else PLAIN
