"""People and the browsers in which they are signed in."""

from datetime import datetime, timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from workshop.domain.people import EmailTaken, Person, folded_email
from workshop.domain.words import Language
from workshop.storage.tables import PersonRow, WebSessionRow
from workshop.storage.upsert import insert_into


class People:
    """Accounts, their password hashes and their sessions."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, email: str, name: str, password_hash: str, language: Language, at: datetime) -> Person:
        """A new account; EmailTaken if its address is known in any spelling."""
        new = insert_into(self._session, PersonRow).values(
            email=email,
            folded_email=folded_email(email),
            name=name,
            password_hash=password_hash,
            language=language,
            created_at=at,
        )
        person_id = self._session.scalar(
            new.on_conflict_do_nothing(index_elements=[PersonRow.folded_email]).returning(PersonRow.id)
        )
        if person_id is None:
            raise EmailTaken(email)
        return Person(id=person_id, email=email, name=name, language=language)

    def find(self, person_id: int) -> Person | None:
        row = self._session.get(PersonRow, person_id)
        return person_in(row) if row else None

    def find_by_email(self, email: str) -> Person | None:
        """The person with this address in whatever spelling."""
        row = self._session.scalar(select(PersonRow).where(PersonRow.folded_email == folded_email(email)))
        return person_in(row) if row else None

    def all(self) -> list[Person]:
        """Everybody, by name; sorted here because databases disagree about ä and A."""
        people = [person_in(row) for row in self._session.scalars(select(PersonRow))]
        return sorted(people, key=lambda person: (person.name.casefold(), person.id))

    def password_hash_of(self, person_id: int) -> str | None:
        return self._session.scalar(select(PersonRow.password_hash).where(PersonRow.id == person_id))

    def set_password(self, person_id: int, password_hash: str) -> None:
        self._change(person_id, password_hash=password_hash)

    def _change(self, person_id: int, **values: str) -> None:
        changed = update(PersonRow).where(PersonRow.id == person_id).values(**values)
        if self._session.scalar(changed.returning(PersonRow.id)) is None:
            raise LookupError(f"there is no person {person_id}")

    def open_session(
        self, token_hash: str, person_id: int, at: datetime, expires_at: datetime, idle: timedelta
    ) -> None:
        """Sign a browser in until `expires_at`, or until it was idle for so long; sweeps out expired ones."""
        self._session.execute(delete(WebSessionRow).where(WebSessionRow.expires_at <= at))
        self._session.add(
            WebSessionRow(
                token_hash=token_hash,
                person_id=person_id,
                opened_at=at,
                touched_at=at,
                expires_at=expires_at,
                idle_seconds=int(idle.total_seconds()),
            )
        )

    def find_session(self, token_hash: str, now: datetime) -> Person | None:
        """Who is signed in with this token now."""
        found = self._session.execute(
            select(WebSessionRow, PersonRow)
            .join(PersonRow, PersonRow.id == WebSessionRow.person_id)
            .where(WebSessionRow.token_hash == token_hash)
        ).one_or_none()
        if found is None:
            return None
        session, person = found
        until = lasts_until(session.touched_at, session.idle_seconds, session.expires_at)
        return person_in(person) if now < until else None

    def touch_session(self, token_hash: str, now: datetime) -> None:
        """Start its idle time anew; does not bring back one that ended."""
        row = self._session.get(WebSessionRow, token_hash)
        if row and self.find_session(token_hash, now):
            row.touched_at = max(row.touched_at, now)

    def close_session(self, token_hash: str) -> None:
        """Sign one browser out; one that is unknown is out already."""
        self._session.execute(delete(WebSessionRow).where(WebSessionRow.token_hash == token_hash))

    def close_sessions_of(self, person_id: int) -> None:
        """Sign a person out everywhere."""
        self._session.execute(delete(WebSessionRow).where(WebSessionRow.person_id == person_id))


def lasts_until(touched_at: datetime, idle_seconds: int, expires_at: datetime) -> datetime:
    """The end of a session, unless it is used before."""
    return min(expires_at, touched_at + timedelta(seconds=idle_seconds))


def person_in(row: PersonRow) -> Person:
    """The person whom a row keeps."""
    return Person(id=row.id, email=row.email, name=row.name, language=row.language)
