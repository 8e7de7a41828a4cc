"""A round as one screen shows it: what may be seen, in the words of the page."""

from dataclasses import dataclass
from functools import cached_property

from flask import abort

from workshop.actions import contributing
from workshop.domain.checks.words import hollow
from workshop.domain.contributions.cards import LONGEST_EXAMPLE, ranked
from workshop.domain.contributions.divergence import marked, only_one_says, vocabularies
from workshop.domain.contributions.next_move import next_move, unseen
from workshop.domain.contributions.rounds import Round, suggested_dots
from workshop.domain.contributions.sight import Seen, SeenCard, Viewer
from workshop.domain.participants import Team
from workshop.domain.question import CARD, Question, answered_by, asked, longest
from workshop.domain.step import Field, Line, Prose, Rows, Step, is_empty
from workshop.steps import agenda
from workshop.storage.memory import Store
from workshop.web import door
from workshop.web.fields import one_line

#: More personas than these are no longer in anybody's mind.
MOST_NAMED = 6


@dataclass(frozen=True, kw_only=True)
class RoundView:
    """What a template needs of a round; all of it has passed through `sight`."""

    seen: Seen
    step: Step

    @property
    def round(self) -> Round:
        """The round itself."""
        return self.seen.round

    @property
    def field(self) -> Field:
        """The field that is asked for."""
        return asked(self.step, self.round.question)

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields that the draft fills."""
        return answered_by(self.step, self.round.question)

    @property
    def is_list(self) -> bool:
        """Whether cards become rows."""
        return isinstance(self.field, Rows)

    @property
    def takes_cards(self) -> bool:
        """Whether the words of a card can go into the draft as they are."""
        return isinstance(self.field, Line | Prose)

    def joined(self, text: str, more: str) -> str:
        """A draft with the words of a card behind it; as it was if there is no room for them."""
        is_line = isinstance(self.field, Line)
        both = one_line(f"{text} {more}") if is_line else f"{text}\n\n{more}".strip()
        return both if len(both) <= longest(self.field) else text

    @property
    def longest_card(self) -> int:
        """How long a card may be, in characters."""
        return longest_card(self.round.question)

    @property
    def longest_example(self) -> int:
        """The same for an example."""
        return LONGEST_EXAMPLE

    @cached_property
    def own_words(self) -> set[str]:
        """The words that only one team uses."""
        return only_one_says(vocabularies((card.team, card.words.text) for card in self.seen.cards))

    def pieces(self, text: str) -> list[tuple[str, bool]]:
        """A text in pieces, each with whether only one team uses this word."""
        return marked(text, self.own_words)

    @property
    def columns(self) -> list[tuple[Team, list[SeenCard]]]:
        """The cards on the table by team; marketing and sales first, others where they said something."""
        table = self.seen.table
        teams = [team for team in Team if any(card.team is team for card in table)]
        return [(team, [card for card in table if card.team is team]) for team in teams]

    @property
    def by_dots(self) -> list[SeenCard]:
        """The cards on the table, those with the most dots first once these are counted."""
        dots = self.seen.dots or {}
        return sorted(self.seen.table, key=lambda card: -dots.get(card.id, 0))

    @property
    def dots_proposed(self) -> int:
        """How many dots to give each person: as many as before, or what suits the number of cards."""
        counted = self.round.dots_counted or self.round.dots_open
        return self.round.dots if counted else suggested_dots(len(self.seen.table))

    @property
    def ties(self) -> set[int]:
        """The cards that share the most dots with another."""
        first = next(iter(ranked({k: v for k, v in (self.seen.dots or {}).items() if v})), [])
        return set(first) if len(first) > 1 else set()

    @property
    def current(self) -> SeenCard | None:
        """The card that is being discussed."""
        return self.card(self.round.current_card)

    def card(self, card_id: int | None) -> SeenCard | None:
        """A card by its id, if it may be seen."""
        return next((card for card in self.seen.cards if card.id == card_id), None)

    @property
    def kept(self) -> list[SeenCard]:
        """The cards that the room wants as rows."""
        return [card for card in self.seen.table if card.kept]

    @property
    def is_drafted(self) -> bool:
        """Whether there is a wording to vote on."""
        return not is_empty(self.round.draft.get(self.field.key)) or (self.is_list and bool(self.kept))

    @property
    def hollow(self) -> list[str]:
        """Words of the draft that anybody would say, so that they shut nothing out."""
        texts = [self.round.draft.get(each.key) for each in self.fields]
        return [word for text in texts if isinstance(text, str) for word in hollow(text, promising=True)]

    @property
    def next_move(self) -> str:
        """What the facilitator would do next."""
        return next_move(self.seen, is_list=self.is_list)

    @property
    def unseen(self) -> int:
        """How many cards have not been talked about."""
        return unseen(self.seen)

    @property
    def ends(self) -> int | None:
        """When the timer runs out, in milliseconds since 1970."""
        return round(self.round.ends_at.timestamp() * 1000) if self.round.ends_at else None

    @property
    def at(self) -> str:
        """Where the room is: another text means that the screen must change."""
        round_ = self.round
        return f"{round_.id}:{round_.phase}:{round_.turn}:{round_.ballot_open}:{round_.dots_open}"


def longest_card(question: Question) -> int:
    """How long a card may be that answers this, in characters."""
    return min(longest(asked(agenda.find(question.step), question)), CARD)


def round_here(round_id: int) -> Round:
    """The round of this address."""
    return door.reading().rounds.find(door.here().id, round_id) or abort(404)


def locked(round_id: int) -> Round:
    """The same, held until what is done to it is kept."""
    return door.store().rounds.locked(door.here().id, round_id) or abort(404)


def view_of(store: Store, round_: Round, viewer: Viewer) -> RoundView:
    """A round as this viewer may see it."""
    seen = contributing.look(store, door.here(), round_, viewer, door.now())
    return RoundView(seen=seen, step=agenda.find(round_.question.step))


def for_whom() -> list[str]:
    """The names of the personas: whatever is settled is settled for them."""
    personas = door.reading().agreements.answer(door.here().id, "personas").get("personas") or []
    return [str(row["name"]) for row in personas if row.get("name")][:MOST_NAMED]


def on_stage(viewer: Viewer) -> RoundView | None:
    """The round that the room is at."""
    store = door.reading()
    staged = store.rooms.of(door.here().id).on_stage
    found = store.rounds.find(door.here().id, staged) if staged else None
    return view_of(store, found, viewer) if found else None
