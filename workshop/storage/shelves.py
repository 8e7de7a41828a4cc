"""What the home page has to know of many workshops: one question for each kind of thing, however many."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from workshop.domain.people import folded_email
from workshop.domain.portal.access import Access
from workshop.domain.portal.acknowledgement import Knows
from workshop.domain.signing.signers import Answer, State
from workshop.domain.signing.standing import Standing
from workshop.domain.versions import VersionNumber
from workshop.storage.portal_tables import PortalRow
from workshop.storage.reader_tables import AcknowledgementRow, ReaderRow
from workshop.storage.room_tables import RoomRow
from workshop.storage.signing_tables import AskedRow, SignerRow, SignOffRow, StandingRow
from workshop.storage.tables import HappeningRow, MemberRow, VersionRow, WorkshopRow


@dataclass(frozen=True, kw_only=True)
class Newest:
    """The newest version of a workshop, and the one that applies."""

    number: VersionNumber
    standing: Standing
    in_force: VersionNumber | None
    #: The version under which a signer's question has no answer yet, if there is one.
    asked: VersionNumber | None = None


@dataclass(frozen=True, kw_only=True)
class ToSign:
    """A signature that somebody is asked for."""

    signer_id: int
    company: str
    title: str
    number: VersionNumber
    due_on: date
    link_hash: str
    #: Of what the link is made, besides the secret of the instance.
    salt: str


@dataclass(frozen=True, kw_only=True)
class ToRead:
    """A glossary in force that somebody may read."""

    workshop_id: str
    company: str
    title: str
    number: VersionNumber
    since: datetime
    is_demo: bool
    #: What its reader knows of it already.
    knows: Knows


class Shelves:
    """Many workshops at a glance."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def heads(self, workshop_ids: Sequence[str]) -> dict[str, int]:
        """The id of the last happening at each desk; while it stays, so does what people agreed there."""
        found = self._session.execute(
            select(HappeningRow.workshop_id, func.max(HappeningRow.id))
            .where(HappeningRow.workshop_id.in_(workshop_ids), HappeningRow.about == "desk")
            .group_by(HappeningRow.workshop_id)
        )
        return {workshop_id: head for workshop_id, head in found if workshop_id}

    def newest(self, workshop_ids: Sequence[str]) -> dict[str, Newest]:
        """How the versions of each workshop stand; one without a version is missing."""
        lines = self._session.execute(
            select(VersionRow.workshop_id, VersionRow.major, VersionRow.minor, StandingRow.standing)
            .outerjoin(StandingRow, StandingRow.version_id == VersionRow.id)
            .where(VersionRow.workshop_id.in_(workshop_ids))
            .order_by(VersionRow.major, VersionRow.minor)
        )
        asked, found = self._asked(workshop_ids), dict[str, Newest]()
        for workshop_id, major, minor, stands in lines:
            number = VersionNumber(major=major, minor=minor)
            standing = Standing(stands) if stands else Standing.PUBLISHED
            before = found[workshop_id].in_force if workshop_id in found else None
            in_force = number if standing is Standing.IN_FORCE else before
            found[workshop_id] = Newest(
                number=number, standing=standing, in_force=in_force, asked=asked.get(workshop_id)
            )
        return found

    def _asked(self, workshop_ids: Sequence[str]) -> dict[str, VersionNumber]:
        """The newest version of each workshop under which a question waits that its page still shows.

        Its page shows those of the last request; what was superseded or withdrawn waits for nothing.
        """
        last = select(func.max(SignOffRow.id)).group_by(SignOffRow.version_id)
        lines = self._session.execute(
            select(VersionRow.workshop_id, VersionRow.major, VersionRow.minor)
            .join(SignOffRow, SignOffRow.version_id == VersionRow.id)
            .join(SignerRow, SignerRow.sign_off_id == SignOffRow.id)
            .join(AskedRow, AskedRow.signer_id == SignerRow.id)
            .join(StandingRow, StandingRow.version_id == VersionRow.id)
            .where(VersionRow.workshop_id.in_(workshop_ids), SignOffRow.id.in_(last))
            .where(AskedRow.answered_at.is_(None))
            .where(StandingRow.standing.not_in((Standing.SUPERSEDED, Standing.WITHDRAWN)))
            .order_by(VersionRow.major, VersionRow.minor)
        )
        return {workshop_id: VersionNumber(major=major, minor=minor) for workshop_id, major, minor in lines}

    def open_rooms(self, workshop_ids: Sequence[str], at: datetime) -> set[str]:
        """The workshops whose room lets people in now."""
        found = self._session.scalars(
            select(RoomRow.workshop_id).where(
                RoomRow.workshop_id.in_(workshop_ids), RoomRow.code_until > at, RoomRow.locked.is_(False)
            )
        )
        return set(found)

    def to_sign(self, email: str, at: datetime) -> list[ToSign]:
        """What whoever has this address is asked to sign by a link that still opens; the next due first."""
        same = or_(func.lower(SignerRow.email) == folded_email(email), SignerRow.email == email)
        found = self._session.execute(
            select(
                SignerRow,
                SignOffRow.due_on,
                VersionRow.major,
                VersionRow.minor,
                WorkshopRow.company,
                WorkshopRow.title,
            )
            .join(SignOffRow, SignOffRow.id == SignerRow.sign_off_id)
            .join(VersionRow, VersionRow.id == SignOffRow.version_id)
            .join(WorkshopRow, WorkshopRow.id == SignOffRow.workshop_id)
            .where(same, SignOffRow.state == State.OPEN, SignerRow.answer == Answer.ASKED)
            .where(SignerRow.link_until > at)
            .order_by(SignOffRow.due_on, SignerRow.id)
        )
        return [
            ToSign(
                signer_id=signer.id,
                company=company,
                title=title,
                number=VersionNumber(major=major, minor=minor),
                due_on=date.fromisoformat(due_on),
                link_hash=signer.link_hash or "",
                salt=signer.salt,
            )
            for signer, due_on, major, minor, company, title in found
        ]

    def to_read(self, person_id: int) -> list[ToRead]:
        """The portals with a version in force that are open to this account, the newest first."""
        mine = select(MemberRow.workshop_id).where(MemberRow.person_id == person_id)
        known = (
            select(AcknowledgementRow.version_id)
            .join(ReaderRow, ReaderRow.id == AcknowledgementRow.reader_id)
            .where(ReaderRow.workshop_id == WorkshopRow.id, ReaderRow.person_id == person_id)
            .where(ReaderRow.removed.is_(False))
        )
        found = self._session.execute(
            select(
                WorkshopRow.id,
                WorkshopRow.company,
                WorkshopRow.title,
                WorkshopRow.is_demo,
                VersionRow.major,
                VersionRow.minor,
                StandingRow.since,
                known.where(AcknowledgementRow.version_id == StandingRow.version_id).exists().label("it"),
                known.exists().label("earlier"),
            )
            .join(StandingRow, StandingRow.rules == WorkshopRow.id)
            .join(VersionRow, VersionRow.id == StandingRow.version_id)
            .outerjoin(PortalRow, PortalRow.workshop_id == WorkshopRow.id)
            .where(or_(WorkshopRow.id.in_(mine), PortalRow.access.in_((Access.ACCOUNT, Access.PUBLIC))))
            .order_by(StandingRow.since.desc(), WorkshopRow.id)
        )
        return [
            ToRead(
                workshop_id=line.id,
                company=line.company,
                title=line.title,
                number=VersionNumber(major=line.major, minor=line.minor),
                since=line.since,
                is_demo=line.is_demo,
                knows=Knows.IT if line.it else Knows.EARLIER if line.earlier else Knows.NOTHING,
            )
            for line in found
        ]
