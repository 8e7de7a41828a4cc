"""The way to the database: one `with` is one transaction."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, tzinfo

from sqlalchemy.orm import Session

from workshop.storage.agreements import Agreements
from workshop.storage.columns import tell_in
from workshop.storage.contract import Contract
from workshop.storage.contributions import Contributions
from workshop.storage.decisions import Decisions, Points
from workshop.storage.engine import for_reading, open_engine
from workshop.storage.facilitation import Facilitation
from workshop.storage.forerunners import Forerunners
from workshop.storage.glossary_prints import GlossaryPrints
from workshop.storage.happenings import Happenings
from workshop.storage.letters import Letters
from workshop.storage.limits import Limits
from workshop.storage.paper import Paper
from workshop.storage.people import People
from workshop.storage.permits import Permits
from workshop.storage.portal import Portals
from workshop.storage.printing import Printing
from workshop.storage.proposals import Proposals
from workshop.storage.quiz import QuizAnswers
from workshop.storage.readers import Readers
from workshop.storage.record import Record
from workshop.storage.room import Rooms
from workshop.storage.rounds import Rounds
from workshop.storage.seals import Seals
from workshop.storage.shelves import Shelves
from workshop.storage.signing import Signing
from workshop.storage.stored_pdfs import StoredPdfs
from workshop.storage.troubles import told
from workshop.storage.turns import Turns
from workshop.storage.votes import Votes


class Store:
    """Everything that is remembered, by concept, as one transaction sees it."""

    def __init__(self, session: Session) -> None:
        self.people = People(session)
        self.facilitation = Facilitation(session)
        self.rooms = Rooms(session)
        self.rounds = Rounds(session)
        self.contributions = Contributions(session)
        self.votes = Votes(session)
        self.decisions = Decisions(session)
        self.points = Points(session)
        self.agreements = Agreements(session)
        self.contract = Contract(session)
        self.forerunners = Forerunners(session)
        self.printing = Printing(session)
        self.seals = Seals(session)
        self.signing = Signing(session)
        self.letters = Letters(session)
        self.paper = Paper(session)
        self.portal = Portals(session)
        self.permits = Permits(session)
        self.readers = Readers(session)
        self.quiz = QuizAnswers(session)
        self.proposals = Proposals(session)
        self.glossary_prints = GlossaryPrints(session)
        self.happenings = Happenings(session)
        self.record = Record(session)
        self.limits = Limits(session)
        self.shelves = Shelves(session)


class Memory:
    """A database, SQLite or PostgreSQL; keeps its connections until it is closed.

    The moments that it remembers are told in `zone`.
    """

    def __init__(self, url: str, zone: tzinfo = UTC) -> None:
        self.engine = open_engine(url)
        tell_in(zone, self.engine.dialect)
        self._reading = for_reading(self.engine)
        self._turns = Turns(self.engine)

    @contextmanager
    def writing(self, address: str | None = None) -> Iterator[Store]:
        """Read and change: all of it is kept when the block ends, nothing if it raises.

        What happens meanwhile came from this address; from no other but the server's own if there is none.
        """
        with told(), self._turns.take(), Session(self.engine) as session, session.begin():
            store = Store(session)
            store.happenings.come_from(address)
            yield store
            store.happenings.write_down()

    @contextmanager
    def reading(self) -> Iterator[Store]:
        """Read one moment; an attempt to write is an error."""
        with told(), Session(self._reading) as session, session.begin():
            yield Store(session)

    @contextmanager
    def looking_up_pdfs(self) -> Iterator[StoredPdfs]:
        """Find a stored PDF, as fast as that goes."""
        with told(), self._reading.connect() as connection:
            yield StoredPdfs(connection)

    def close(self) -> None:
        """Give every connection back."""
        self.engine.dispose()
