"""Workshops and who is in them."""

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from workshop.domain.facilitation import Workshop
from workshop.domain.people import Member, Role
from workshop.storage.people import person_in
from workshop.storage.tables import MemberRow, PersonRow, WorkshopRow
from workshop.storage.upsert import insert_into

NEWEST_FIRST = (WorkshopRow.created_at.desc(), WorkshopRow.id)


class Facilitation:
    """Workshops with their settings and members."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, workshop: Workshop) -> None:
        """Keep a new workshop."""
        self._session.add(
            WorkshopRow(
                id=workshop.id,
                company=workshop.company,
                title=workshop.title,
                language=workshop.language,
                currency=workshop.currency,
                agenda=list(workshop.agenda),
                empty_steps=workshop.empty_steps,
                created_at=workshop.created_at,
                is_demo=workshop.is_demo,
            )
        )
        self._session.flush()  # members and entries that follow refer to it

    def find(self, workshop_id: str) -> Workshop | None:
        row = self._session.get(WorkshopRow, workshop_id)
        return workshop_in(row) if row else None

    def save(self, workshop: Workshop) -> None:
        """Keep its settings; when it was made and whether it is a demo never change."""
        row = self._session.get(WorkshopRow, workshop.id)
        if row is None:
            raise LookupError(f"there is no workshop {workshop.id}")
        row.company = workshop.company
        row.title = workshop.title
        row.language = workshop.language
        row.currency = workshop.currency
        row.agenda = list(workshop.agenda)
        row.empty_steps = workshop.empty_steps

    def all(self) -> list[Workshop]:
        """Every workshop, newest first."""
        rows = self._session.scalars(select(WorkshopRow).order_by(*NEWEST_FIRST))
        return [workshop_in(row) for row in rows]

    def workshops_of(self, person_id: int) -> list[tuple[Workshop, Role]]:
        """The workshops somebody is in, and as what, newest first."""
        found = self._session.execute(
            select(WorkshopRow, MemberRow.role)
            .join(MemberRow, MemberRow.workshop_id == WorkshopRow.id)
            .where(MemberRow.person_id == person_id)
            .order_by(*NEWEST_FIRST)
        )
        return [(workshop_in(row), Role(role)) for row, role in found]

    def members(self, workshop_id: str) -> list[Member]:
        """Who is in a workshop, by name; sorted here because databases disagree about ä and A."""
        found = self._session.execute(
            select(MemberRow, PersonRow)
            .join(PersonRow, PersonRow.id == MemberRow.person_id)
            .where(MemberRow.workshop_id == workshop_id)
        )
        members = [_member(row, person) for row, person in found]
        return sorted(members, key=lambda member: (member.person.name.casefold(), member.person.id))

    def find_member(self, workshop_id: str, person_id: int) -> Member | None:
        found = self._session.execute(
            select(MemberRow, PersonRow)
            .join(PersonRow, PersonRow.id == MemberRow.person_id)
            .where(MemberRow.workshop_id == workshop_id, MemberRow.person_id == person_id)
        ).one_or_none()
        return _member(*found) if found else None

    def find_entered(self, workshop_id: str, person_id: int) -> tuple[Workshop, Member] | None:
        """The workshop, and what this person is in it; None unless they are."""
        found = self._session.execute(
            select(WorkshopRow, MemberRow, PersonRow)
            .join(MemberRow, MemberRow.workshop_id == WorkshopRow.id)
            .join(PersonRow, PersonRow.id == MemberRow.person_id)
            .where(WorkshopRow.id == workshop_id, PersonRow.id == person_id)
        ).one_or_none()
        return (workshop_in(found[0]), _member(found[1], found[2])) if found else None

    def put_member(self, workshop_id: str, person_id: int, role: Role, party: str | None) -> None:
        """Make somebody a member, or change what they are."""
        new = insert_into(self._session, MemberRow).values(
            workshop_id=workshop_id, person_id=person_id, role=role, party=party
        )
        self._session.execute(
            new.on_conflict_do_update(
                index_elements=[MemberRow.workshop_id, MemberRow.person_id],
                set_={"role": new.excluded.role, "party": new.excluded.party},
            )
        )

    def remove_member(self, workshop_id: str, person_id: int) -> None:
        """Take somebody out; what they said stays."""
        self._session.execute(
            delete(MemberRow).where(MemberRow.workshop_id == workshop_id, MemberRow.person_id == person_id)
        )


def workshop_in(row: WorkshopRow) -> Workshop:
    """A workshop as its row tells it."""
    return Workshop(
        id=row.id,
        company=row.company,
        title=row.title,
        language=row.language,
        currency=row.currency,
        agenda=tuple(row.agenda),
        empty_steps=row.empty_steps,
        created_at=row.created_at,
        is_demo=row.is_demo,
    )


def _member(row: MemberRow, person: PersonRow) -> Member:
    return Member(person=person_in(person), role=Role(row.role), party=row.party)
