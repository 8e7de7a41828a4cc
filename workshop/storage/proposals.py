"""What readers said back, and what became of it."""

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from workshop.domain.portal.proposals import Fate, Kind, Proposal, Said
from workshop.domain.versions import VersionNumber
from workshop.storage.reader_tables import ProposalRow
from workshop.storage.tables import VersionRow

WHOLE = select(ProposalRow, VersionRow.major, VersionRow.minor).join(
    VersionRow, VersionRow.id == ProposalRow.version_id
)


class Proposals:
    """The proposals of every workshop."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, proposal: Proposal, version_id: int, secret_hash: str) -> Proposal:
        """Keep something new; its id is drawn here."""
        said = proposal.said
        row = ProposalRow(
            workshop_id=proposal.workshop_id,
            version_id=version_id,
            kind=said.kind.value,
            term_id=said.term_id,
            word=said.word,
            text=said.text,
            page=said.page,
            name=said.name,
            email=said.email,
            person_id=proposal.person_id,
            made_at=proposal.made_at,
            fate=proposal.fate.value,
            answer="",
            answered_by="",
            answered_at=None,
            salt=proposal.salt,
            secret_hash=secret_hash,
            address=proposal.address,
        )
        self._session.add(row)
        self._session.flush()  # for its id
        return self.get(row.id)

    def save(self, proposal: Proposal) -> None:
        """Keep what became of it."""
        self._session.execute(
            update(ProposalRow)
            .where(ProposalRow.id == proposal.id)
            .values(
                fate=proposal.fate.value,
                round_id=proposal.round_id,
                point_id=proposal.point_id,
                answer=proposal.answer,
                answered_by=proposal.answered_by,
                answered_at=proposal.answered_at,
                address=proposal.address,
            )
        )

    def get(self, proposal_id: int) -> Proposal:
        """The proposal with this id."""
        found = self._session.execute(WHOLE.where(ProposalRow.id == proposal_id)).one()
        return _proposal(*found)

    def find(self, workshop_id: str, proposal_id: int, *, held: bool = False) -> Proposal | None:
        """A proposal of this workshop; `held` lets nobody else change it in the meantime."""
        meant = WHOLE.where(ProposalRow.workshop_id == workshop_id, ProposalRow.id == proposal_id)
        if held:
            meant = meant.with_for_update(of=ProposalRow)
        found = self._session.execute(meant.execution_options(populate_existing=True)).one_or_none()
        return _proposal(*found) if found else None

    def find_behind(self, secret_hash: str) -> Proposal | None:
        """The proposal on whose own page somebody stands."""
        found = self._session.execute(WHOLE.where(ProposalRow.secret_hash == secret_hash)).one_or_none()
        return _proposal(*found) if found else None

    def of(self, workshop_id: str) -> list[Proposal]:
        """All of a workshop, newest first."""
        meant = WHOLE.where(ProposalRow.workshop_id == workshop_id).order_by(ProposalRow.id.desc())
        return [_proposal(*line) for line in self._session.execute(meant)]

    def of_person(self, person_id: int, limit: int) -> list[Proposal]:
        """The last few that somebody made while signed in, newest first."""
        meant = WHOLE.where(ProposalRow.person_id == person_id).order_by(ProposalRow.id.desc()).limit(limit)
        return [_proposal(*line) for line in self._session.execute(meant)]

    def count_open(self, workshop_id: str) -> int:
        """How many nobody has seen to."""
        waiting = ProposalRow.workshop_id == workshop_id, ProposalRow.fate == Fate.OPEN.value
        return self._session.scalar(select(func.count()).where(*waiting)) or 0


def _proposal(row: ProposalRow, major: int, minor: int) -> Proposal:
    return Proposal(
        id=row.id,
        workshop_id=row.workshop_id,
        number=VersionNumber(major=major, minor=minor),
        said=Said(
            kind=Kind(row.kind),
            term_id=row.term_id,
            word=row.word,
            text=row.text,
            page=row.page,
            name=row.name,
            email=row.email,
        ),
        made_at=row.made_at,
        person_id=row.person_id,
        fate=Fate(row.fate),
        round_id=row.round_id,
        point_id=row.point_id,
        answer=row.answer,
        answered_by=row.answered_by,
        answered_at=row.answered_at,
        salt=row.salt,
        address=row.address,
    )
