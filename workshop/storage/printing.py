"""Which versions wait to be printed; a job survives the process that was at it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from workshop.domain.words import Text
from workshop.storage.leases import claim
from workshop.storage.tables import PrintJobRow, VersionRow, WorkshopRow
from workshop.storage.upsert import insert_into

JobState = Literal["waiting", "running", "done", "failed"]
#: A version as it was published, or its final edition with signatures, to be sealed.
JobKind = Literal["version", "final"]

#: How often a job may take its process down before nobody picks it up again.
MOST_ATTEMPTS = 3
GAVE_UP = Text(
    de="Der Druck ist {attempts}-mal abgebrochen, ohne fertig zu werden.",
    en="Printing stopped {attempts} times without coming to an end.",
)


@dataclass(frozen=True, kw_only=True)
class Job:
    """The printing of one version."""

    id: int
    version_id: int
    kind: JobKind
    state: JobState
    attempts: int
    #: Why it failed, for people.
    sentence: str | None


class Printing:
    """The queue of print jobs, shared by every process."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, version_id: int, at: datetime, kind: JobKind = "version") -> None:
        """Ask for a version to be printed; one that failed starts anew, any other goes on as it is."""
        afresh = {"state": "waiting", "attempts": 0, "lease_until": None, "sentence": None, "added_at": at}
        new = insert_into(self._session, PrintJobRow).values(version_id=version_id, kind=kind, **afresh)
        self._session.execute(
            new.on_conflict_do_update(
                index_elements=[PrintJobRow.version_id, PrintJobRow.kind],
                set_=afresh,
                where=PrintJobRow.state == "failed",
            )
        )

    def claim(self, now: datetime, lease: timedelta) -> Job | None:
        """Take the oldest job that nobody works on; it is free again when the lease has run out."""
        self._give_up(now)
        row = claim(self._session, PrintJobRow, PrintJobRow.id, now=now, lease=lease)
        return _job(row) if row else None

    def renew(self, job: Job, now: datetime, lease: timedelta) -> bool:
        """Keep a job that is still being worked on; False if somebody else has it by now."""
        ours = update(PrintJobRow).where(
            PrintJobRow.id == job.id, PrintJobRow.state == "running", PrintJobRow.attempts == job.attempts
        )
        kept = ours.values(lease_until=now + lease).returning(PrintJobRow.id)
        return self._session.scalar(kept.execution_options(synchronize_session=False)) is not None

    def _give_up(self, now: datetime) -> None:
        """Fail the jobs whose every attempt ended without a word, in the language of their workshop."""
        lost = self._session.execute(
            select(PrintJobRow.id, PrintJobRow.attempts, WorkshopRow.language)
            .join(VersionRow, VersionRow.id == PrintJobRow.version_id)
            .join(WorkshopRow, WorkshopRow.id == VersionRow.workshop_id)
            .where(PrintJobRow.state == "running", PrintJobRow.lease_until <= now)
            .where(PrintJobRow.attempts >= MOST_ATTEMPTS)
            .with_for_update(of=PrintJobRow, skip_locked=True)
        )
        for job_id, attempts, language in lost.all():
            self.fail(job_id, GAVE_UP.format(attempts=attempts).in_(language))

    def latest_final(self, workshop_id: str) -> int | None:
        """The version with the highest number that is in line for its final edition, or has it."""
        finals = (
            select(VersionRow.id)
            .join(PrintJobRow, PrintJobRow.version_id == VersionRow.id)
            .where(VersionRow.workshop_id == workshop_id, PrintJobRow.kind == "final")
        )
        newest = finals.order_by(VersionRow.major.desc(), VersionRow.minor.desc()).limit(1)
        return self._session.scalar(newest)

    def finish(self, job_id: int) -> None:
        """The version is printed, whoever else may still be at it."""
        done = update(PrintJobRow).where(PrintJobRow.id == job_id)
        self._session.execute(done.values(state="done", lease_until=None, sentence=None))

    def fail(self, job_id: int, sentence: str) -> None:
        """The version cannot be printed as it is; only `add` starts anew."""
        failed = update(PrintJobRow).where(PrintJobRow.id == job_id, PrintJobRow.state == "running")
        self._session.execute(failed.values(state="failed", lease_until=None, sentence=sentence))

    def of(self, version_id: int, kind: JobKind = "version") -> Job | None:
        """How the printing of a version stands."""
        row = self._session.scalar(
            select(PrintJobRow)
            .where(PrintJobRow.version_id == version_id, PrintJobRow.kind == kind)
            .execution_options(populate_existing=True)
        )
        return _job(row) if row else None


def _job(row: PrintJobRow) -> Job:
    return Job(
        id=row.id,
        version_id=row.version_id,
        kind=row.kind,
        state=row.state,
        attempts=row.attempts,
        sentence=row.sentence,
    )
