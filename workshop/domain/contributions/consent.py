"""Fist to five, counted per team: the weaker team decides the outcome, never the headcount."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from workshop.domain.participants import Team
from workshop.domain.refusals import Refusal
from workshop.domain.words import Text

FISTS: Final = (0, 1, 2, 3, 4, 5)
#: Below it, nothing passes; at it, it passes with a reservation.
LEAST: Final = 3
LONGEST_SENTENCE: Final = 500

#: What each number of fingers means. Schools differ, so it is shown wherever somebody votes.
LEGEND: Final = {
    0: Text(
        de="Nein: braucht eine Änderung, bevor es gelten kann", en="No: needs a change before it can hold"
    ),
    1: Text(de="Darüber müssen wir noch reden", en="We must still talk about this"),
    2: Text(de="Kleinere Punkte sind noch zu klären", en="Minor points are still to be cleared up"),
    3: Text(de="Damit kann ich leben, mit einem Vorbehalt", en="I can live with it, with a reservation"),
    4: Text(de="Gut, ich arbeite dafür", en="Good, I will work for it"),
    5: Text(de="Sehr gut, ich gehe damit voran", en="Very good, I will lead the way"),
}


@dataclass(frozen=True, kw_only=True)
class Ballot:
    """One person's hand."""

    participant: int
    team: Team
    fist: int
    #: Why, for everything below four.
    sentence: str = ""


@dataclass(frozen=True, kw_only=True)
class Turn:
    """One vote of the room, with every ballot that was cast in it."""

    number: int
    #: The card it was about, None for the whole answer.
    subject: int | None
    opened_at: datetime
    closed_at: datetime | None
    #: The team of everybody who was in the room when it was closed.
    teams: tuple[Team, ...] = ()
    ballots: tuple[Ballot, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Said:
    """Why somebody hesitates, with their team and never with their name."""

    team: Team
    fist: int
    sentence: str


@dataclass(frozen=True, kw_only=True)
class Tally:
    """A closed vote, counted."""

    number: int
    subject: int | None
    #: How many hands showed 0, 1, ... 5, for each team in the room.
    counts: dict[Team, tuple[int, ...]]
    passed: bool
    #: How many were in the room and showed no hand.
    missing: int = 0
    #: Heard first, the strongest first.
    objections: tuple[Said, ...]
    #: Kept with the decision.
    reservations: tuple[Said, ...]

    @property
    def silent(self) -> tuple[Team, ...]:
        """Teams in the room of which nobody voted."""
        return tuple(team for team, counts in self.counts.items() if not any(counts))

    def lowest(self, team: Team) -> int | None:
        """The lowest hand of a team; None if nobody of it voted."""
        return next((fist for fist, hands in enumerate(self.counts.get(team, ())) if hands), None)


class WhyMissing(Refusal):
    """Whoever hesitates says why, in a sentence."""

    sentence = Text(
        de="Bitte sag in einem Satz, warum. Das wird als Erstes gehört.",
        en="Please say why in a sentence. It will be heard first.",
    )


def cast(participant: int, team: Team, fist: int, sentence: str) -> Ballot:
    """A ballot that counts; WhyMissing if it hesitates without a word."""
    if fist not in FISTS:
        raise ValueError(f"no hand shows {fist}")
    if fist <= LEAST and not sentence.strip():
        raise WhyMissing
    return Ballot(participant=participant, team=team, fist=fist, sentence=sentence.strip())


def counted(turn: Turn) -> Tally:
    """The vote, counted per team.

    It passes if every team in the room voted and nobody in any team is below three.
    """
    teams = [team for team in Team if team in turn.teams or any(b.team is team for b in turn.ballots)]
    counts = {
        team: tuple(sum(b.team is team and b.fist == fist for b in turn.ballots) for fist in FISTS)
        for team in teams
    }
    return Tally(
        number=turn.number,
        subject=turn.subject,
        counts=counts,
        missing=max(0, len(turn.teams) - len(turn.ballots)),
        passed=bool(counts) and all(any(hands) and not any(hands[:LEAST]) for hands in counts.values()),
        objections=tuple(_said(turn.ballots, FISTS[:LEAST])),
        reservations=tuple(_said(turn.ballots, (LEAST,))),
    )


def _said(ballots: Sequence[Ballot], fists: Sequence[int]) -> list[Said]:
    """In an order that does not tell who voted when."""
    chosen = [b for b in ballots if b.fist in fists]
    ordered = sorted(chosen, key=lambda b: (b.fist, b.sentence.casefold(), b.participant))
    return [Said(team=b.team, fist=b.fist, sentence=b.sentence) for b in ordered]
