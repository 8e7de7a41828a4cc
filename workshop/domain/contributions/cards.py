"""Cards: what one person thinks, withheld until the reveal, and kept word for word after it."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from workshop.domain.participants import Team
from workshop.domain.refusals import Refusal
from workshop.domain.words import Text

LONGEST_EXAMPLE: Final = 500


@dataclass(frozen=True, kw_only=True)
class Wording:
    """The words of a card; a cold read has an example and a counter-example as well."""

    text: str
    example: str = ""
    counter_example: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written."""
        return not (self.text.strip() or self.example.strip() or self.counter_example.strip())

    @property
    def whole(self) -> str:
        """All of it as one text."""
        return " ".join(each for each in (self.text, self.example, self.counter_example) if each)


@dataclass(frozen=True, kw_only=True)
class Card:
    """One card of one person: what they have written, and what of it the room has seen."""

    id: int
    participant: int
    team: Team
    #: Its place among the cards of this person, from 1.
    slot: int
    draft: Wording
    revision: int
    #: What was revealed; None while nobody else has seen it.
    shown: Wording | None = None
    shown_at: datetime | None = None
    #: The card it was merged into.
    joined_to: int | None = None
    #: Whether the room wants it as a row, and whether it became one.
    kept: bool = False
    settled: bool = False


class NoSuchCard(Refusal):
    """A card that is not, or no longer, among those on the table."""

    sentence = Text(
        de="Diese Karte liegt nicht auf dem Tisch. Lade die Seite neu.",
        en="This card is not on the table. Reload the page.",
    )


class DotsSpent(Refusal):
    """More dots than somebody has."""

    def __init__(self, budget: int) -> None:
        super().__init__(
            Text(
                de="Du hast {budget} Punkte. Nimm erst einen von einer anderen Karte.",
                en="You have {budget} dots. Take one off another card first.",
            ).format(budget=budget)
        )


def shuffled(cards: Sequence[Card]) -> list[Card]:
    """The cards in an order that tells nothing about who wrote when, and is the same on every screen."""
    return sorted(cards, key=lambda card: hashlib.sha256(f"card {card.id}".encode()).digest())


def on_the_table(cards: Sequence[Card]) -> list[Card]:
    """The cards that were revealed and stand for themselves, not merged into another."""
    return [card for card in shuffled(cards) if card.shown and card.joined_to is None]


def in_heap(cards: Sequence[Card], card: int) -> list[Card]:
    """A card with all that were merged into it."""
    return [each for each in shuffled(cards) if each.shown and card in (each.id, each.joined_to)]


def merged(cards: Sequence[Card], chosen: Sequence[int], into: int) -> dict[int, int | None]:
    """Where each card belongs after merging: the chosen ones and their heaps go into one."""
    known = {card.id for card in cards if card.shown}
    if into not in known or not set(chosen) <= known:
        raise NoSuchCard
    moving = set(chosen) - {into}
    moving |= {card.id for card in cards if card.joined_to in moving}
    places: dict[int, int | None] = dict.fromkeys(moving - {into}, into)
    places[into] = None
    return places


def check_dots(placed: Mapping[int, int], card: int, dots: int, budget: int) -> None:
    """DotsSpent if placing so many on this card would be more than somebody has."""
    others = sum(count for each, count in placed.items() if each != card)
    if dots < 0 or others + dots > budget:
        raise DotsSpent(budget)


def ranked(totals: Mapping[int, int]) -> list[list[int]]:
    """The cards by their dots, most first; those with the same number stand together as a tie."""
    return [
        sorted(card for card, count in totals.items() if count == dots)
        for dots in sorted(set(totals.values()), reverse=True)
    ]
