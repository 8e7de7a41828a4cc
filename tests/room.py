"""A room with people in it, and rounds that Ada leads: as at the door, each deed is its own transaction."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from workshop.actions import contributing, deciding, drafting, joining, rounds
from workshop.actions.joining import Seated
from workshop.domain.contributions.cards import Card, Wording
from workshop.domain.contributions.consent import LEAST
from workshop.domain.contributions.rounds import Phase, Round
from workshop.domain.contributions.sight import Screen, Seen, Viewer
from workshop.domain.decisions import Decision
from workshop.domain.facilitation import Workshop
from workshop.domain.participants import Participant, Team
from workshop.domain.people import Person
from workshop.domain.question import Question
from workshop.storage.memory import Memory, Store

#: A single field, one field of one row, a list, a list inside one row: all are there in the small workshop.
OFFER = Question(step="what", field="offer")
MQL = Question(step="glossary", rows="terms", entry="mql", field="definition")
EXPECTATIONS = Question(step="expectations", rows="expectations")
PROBLEMS = Question(step="personas", rows="personas", entry="karl", field="problems")

PEOPLE = (("Mia", Team.MARKETING), ("Milan", Team.MARKETING), ("Sven", Team.SALES), ("Svea", Team.SALES))


class Room:
    """The open room of a workshop: Mia and Milan came in for marketing, Sven and Svea for sales."""

    def __init__(
        self, memory: Memory, workshop: Workshop, ada: Person, clock: Callable[[], datetime]
    ) -> None:
        self.memory, self.workshop, self.ada, self.clock = memory, workshop, ada, clock
        self.code = self.leads(joining.open_door).code
        with memory.writing() as store:
            self.seats = {name: self._seat(store, name, team) for name, team in PEOPLE}

    def _seat(self, store: Store, name: str, team: Team) -> Seated:
        room = joining.room_behind(store, self.code, self.clock())
        return joining.join(store, room, name=name, team=team, at=self.clock())

    def does(self, deed: Callable[..., Any], *what: Any, **how: Any) -> Any:
        """Somebody does something in the room."""
        with self.memory.writing() as store:
            return deed(store, self.workshop, *what, at=self.clock(), **how)

    def leads(self, deed: Callable[..., Any], *what: Any, **how: Any) -> Any:
        """Ada does something in the room."""
        return self.does(deed, *what, by=self.ada, **how)

    def joins(self, name: str, team: Team) -> Participant:
        """One more comes in."""
        with self.memory.writing() as store:
            return self._seat(store, name, team).participant

    def participants(self) -> dict[str, Participant]:
        """Everybody who ever came in, by name."""
        with self.memory.reading() as store:
            return {each.name: each for each in store.rooms.participants(self.workshop.id)}

    def agreed(self, step: str) -> dict[str, Any]:
        """What is agreed in a step."""
        with self.memory.reading() as store:
            return store.agreements.answer(self.workshop.id, step)

    def decisions(self) -> list[Decision]:
        with self.memory.reading() as store:
            return store.decisions.of(self.workshop.id)

    def happenings(self) -> list[tuple[str, Mapping[str, Any]]]:
        """What happened in the room, and how many."""
        with self.memory.reading() as store:
            log = store.happenings.after(self.workshop.id, 0, 10_000)
            return [(each.what, each.details) for each in log if each.about == "room"]

    def last_round(self) -> int:
        """The id of the round that was opened last."""
        with self.memory.reading() as store:
            return store.rounds.of(self.workshop.id)[-1].id

    def opens(self, question: Question, **how: Any) -> "Led":
        """A round that Ada puts to the room and brings on stage."""
        said = {"prompt": "Was ist ein MQL?"} | how
        led = Led(self, self.leads(rounds.open_round, question, **said).id)
        self.leads(rounds.stage, led.id)
        return led


class Led:
    """A round that Ada leads."""

    def __init__(self, room: Room, round_id: int) -> None:
        self.room, self.id = room, round_id

    @property
    def round(self) -> Round:
        """The round as it stands now."""
        with self.room.memory.reading() as store:
            found = store.rounds.find(self.room.workshop.id, self.id)
            assert found
            return found

    def does(self, deed: Callable[..., Any], *what: Any, **how: Any) -> Any:
        """Somebody does something in the round as it stands now."""

        def done(store: Store, workshop: Workshop, **when: Any) -> Any:
            return deed(store, workshop, store.rounds.locked(workshop.id, self.id), *what, **when)

        return self.room.does(done, **how)

    def leads(self, deed: Callable[..., Any], *what: Any, **how: Any) -> Any:
        """Ada does something to the round as it stands now."""
        return self.does(deed, *what, by=self.room.ada, **how)

    def move(self, phase: Phase) -> Round:
        return self.leads(rounds.move, phase)

    def write(self, who: Participant, text: str, *, slot: int = 1, base: int = 0, **more: str) -> int:
        words = Wording(text=text, **more)
        return self.does(contributing.write, who, slot=slot, words=words, base_revision=base)

    def writes_all(self, who: Participant, texts: str | Sequence[str]) -> None:
        """Fill one's cards, one after the other."""
        for slot, text in enumerate([texts] if isinstance(texts, str) else texts, start=1):
            self.write(who, text, slot=slot)

    def place(self, who: Participant, card: Card, dots: int) -> None:
        self.does(contributing.place_dots, who, card=card.id, dots=dots)

    def word(self, text: str, **more: str) -> Round:
        """Ada writes the draft."""
        draft = {self.round.question.field: text} | more
        return self.leads(drafting.word, draft, base_revision=self.round.draft_revision)

    def vote(self, who: Participant, fist: int, sentence: str = "") -> None:
        """Show a hand; whoever hesitates says something."""
        said = sentence or ("Weil es so nicht geht." if fist <= LEAST else "")
        self.does(contributing.vote, who, fist=fist, sentence=said)

    def ballot(self, hands: Mapping[Participant, int], subject: Card | None = None) -> Round:
        """A whole vote, from the question to the count."""
        self.leads(drafting.open_ballot, subject.id if subject else None)
        for who, fist in hands.items():
            self.vote(who, fist)
        return self.leads(drafting.close_ballot)

    def settle(self, subject: Card | None = None, **notes: str) -> Decision:
        """Let the answer hold; its record."""
        which = subject.id if subject else None
        number = self.leads(deciding.settle, subject=which, notes=deciding.Notes(**notes))
        return next(each for each in self.room.decisions() if each.number == number)

    def look(self, screen: Screen, who: Participant | None = None) -> Seen:
        """The round as somebody sees it."""
        viewer = Viewer(screen=screen, participant=who.id if who else None)
        with self.room.memory.reading() as store:
            return contributing.look(store, self.room.workshop, self.round, viewer, self.room.clock())

    def card(self, who: Participant, slot: int = 1) -> Card:
        """A card as the memory holds it."""
        with self.room.memory.reading() as store:
            cards = store.contributions.cards(self.id)
        return next(card for card in cards if (card.participant, card.slot) == (who.id, slot))
