"""Who may see what of a round: the one place where that is decided, for every page, event and export."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from workshop.domain.contributions.cards import Card, Wording, shuffled
from workshop.domain.contributions.consent import Ballot, Tally, Turn, counted
from workshop.domain.contributions.rounds import Phase, Round
from workshop.domain.participants import Participant, Team

#: From which screen somebody looks. A member has an account and reads along; "annex" is what gets printed.
Screen = Literal["phone", "desk", "wall", "member", "annex"]


@dataclass(frozen=True, kw_only=True)
class Viewer:
    """Somebody who looks; a phone belongs to a participant."""

    screen: Screen
    participant: int | None = None


@dataclass(frozen=True, kw_only=True)
class Contributions:
    """Everything that was contributed to a round, as the memory holds it. Not for anybody's eyes."""

    round: Round
    #: Everybody who counts as present, and whoever contributed.
    participants: Sequence[Participant] = ()
    #: The ids of those who are in the room now.
    present: frozenset[int] = frozenset()
    cards: Sequence[Card] = ()
    finished: frozenset[int] = frozenset()
    #: Dots by participant and card.
    dots: Mapping[int, Mapping[int, int]] = field(default_factory=dict)
    turns: Sequence[Turn] = ()


@dataclass(frozen=True, kw_only=True)
class SeenCard:
    """A card as somebody may see it."""

    id: int
    team: Team
    #: The writer's name; empty where the policy withholds it.
    author: str
    words: Wording
    joined_to: int | None
    kept: bool
    settled: bool
    mine: bool


@dataclass(frozen=True, kw_only=True)
class Seen:
    """All of a round that one viewer may see."""

    round: Round
    #: The viewer's own cards, as they write them.
    mine: tuple[Card, ...]
    cards: tuple[SeenCard, ...]
    #: How many have finished writing, of how many in the room.
    finished: int
    expected: int
    has_finished: bool
    #: Who has not finished, or not voted; for the facilitator alone.
    missing: tuple[str, ...]
    my_dots: Mapping[int, int]
    dots_left: int
    #: How many people have placed dots; the dots themselves once they are counted.
    dotted: int
    dots: Mapping[int, int] | None
    my_ballot: Ballot | None
    #: How many have voted in the open ballot.
    voted: int
    tallies: tuple[Tally, ...]

    @property
    def table(self) -> tuple[SeenCard, ...]:
        """The cards that stand for themselves."""
        return tuple(card for card in self.cards if card.joined_to is None)

    def heap(self, card: int) -> tuple[SeenCard, ...]:
        """The cards that were merged into this one."""
        return tuple(each for each in self.cards if each.joined_to == card)

    @property
    def last_tally(self) -> Tally | None:
        """The latest vote that was counted."""
        return self.tallies[-1] if self.tallies else None


def seen(all_: Contributions, viewer: Viewer) -> Seen:
    """What this viewer may see; whatever is not in the result leaves the server for nobody."""
    me = viewer.participant
    here = [each for each in all_.participants if each.id in all_.present]
    open_turn = next((turn for turn in all_.turns if turn.closed_at is None), None)
    ballots = open_turn.ballots if open_turn else ()
    my_dots = dict(all_.dots.get(me, {})) if me is not None else {}
    return Seen(
        round=all_.round,
        mine=tuple(sorted((c for c in all_.cards if c.participant == me), key=lambda card: card.slot)),
        cards=tuple(_cards(all_, me)),
        finished=len(all_.finished & all_.present),
        expected=len(all_.present),
        has_finished=me in all_.finished,
        missing=_missing(all_, here, ballots) if viewer.screen == "desk" else (),
        my_dots=my_dots,
        dots_left=all_.round.dots - sum(my_dots.values()),
        dotted=sum(any(placed.values()) for placed in all_.dots.values()),
        dots=_dots(all_) if all_.round.dots_counted and not all_.round.dots_open else None,
        my_ballot=next((b for b in ballots if b.participant == me), None),
        voted=len(ballots),
        tallies=tuple(counted(turn) for turn in all_.turns if turn.closed_at is not None),
    )


def _cards(all_: Contributions, me: int | None) -> list[SeenCard]:
    """Nobody sees cards while anybody writes; later everybody sees what was revealed, and no more."""
    if all_.round.phase is Phase.WRITE:
        return []
    names = {each.id: each.name for each in all_.participants}
    named = all_.round.authors == "shown"
    return [
        SeenCard(
            id=card.id,
            team=card.team,
            author=names.get(card.participant, "") if named else "",
            words=card.shown,
            joined_to=card.joined_to,
            kept=card.kept,
            settled=card.settled,
            mine=card.participant == me,
        )
        for card in shuffled(all_.cards)
        if card.shown is not None
    ]


def _dots(all_: Contributions) -> dict[int, int]:
    totals: Counter[int] = Counter({card.id: 0 for card in all_.cards if card.shown and not card.joined_to})
    into = {card.id: card.joined_to or card.id for card in all_.cards}
    for placed in all_.dots.values():
        for card, count in placed.items():
            totals[into.get(card, card)] += count
    return dict(totals)


def _missing(all_: Contributions, here: Sequence[Participant], ballots: Sequence[Ballot]) -> tuple[str, ...]:
    """Who the room is waiting for, by name."""
    if all_.round.ballot_open:
        done = {ballot.participant for ballot in ballots}
    elif all_.round.dots_open:
        done = {person for person, placed in all_.dots.items() if any(placed.values())}
    elif all_.round.phase is Phase.WRITE:
        done = set(all_.finished)
    else:
        return ()
    return tuple(each.name for each in here if each.id not in done)


#: What a happening means for open pages: "counts" changes figures alone, "next" what the desk offers next
#: and whom it misses, "page" all that is shown.
COUNTS_ONLY = frozenset({"card-written", "writing-finished", "dots-placed", "ballot-cast"})
FOR_THE_DESK = frozenset({"point-added", "point-changed", "checked-in"})


def heard(what: str, details: Mapping[str, Any], viewer: Viewer) -> dict[str, Any] | None:
    """The event that a viewer gets of a happening in the room; None if it does not change their page.

    It says what happened and how many, never who or which words: the page fetches itself, and what it
    then shows is decided by `seen`.
    """
    if what == "participant-removed" and viewer.participant == details.get("participant"):
        return {"what": what, "change": "page", "end": True}
    if what in COUNTS_ONLY:
        if viewer.screen == "phone":
            return None
        counts = {key: value for key, value in details.items() if key in ("round", "count", "expected")}
        names_somebody = viewer.screen == "desk" and what != "card-written"  # the desk shows who is missing
        return {"what": what, "change": "next" if names_somebody else "counts", **counts}
    if what in FOR_THE_DESK and viewer.screen != "desk":
        return None
    return {"what": what, "change": "page"}
