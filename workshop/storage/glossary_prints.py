"""The glossaries that were printed alone, so that none is printed twice."""

from datetime import datetime

from sqlalchemy.orm import Session

from workshop.storage.elsewhere_tables import GlossaryPrintRow
from workshop.storage.upsert import insert_into


class GlossaryPrints:
    """The printed glossary of every version, as far as somebody asked for it."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def find(self, version_id: int, *, in_force: bool) -> bytes | None:
        """The PDF, if it is there."""
        row = self._session.get(GlossaryPrintRow, (version_id, in_force))
        return row.pdf if row else None

    def keep(self, version_id: int, pdf: bytes, at: datetime, *, in_force: bool) -> None:
        """Keep what was printed; where there is a print already, it stays."""
        new = insert_into(self._session, GlossaryPrintRow).values(
            version_id=version_id, in_force=in_force, pdf=pdf, printed_at=at
        )
        keys = [GlossaryPrintRow.version_id, GlossaryPrintRow.in_force]
        self._session.execute(new.on_conflict_do_nothing(index_elements=keys))
