"""How agreement came about, question by question: how far apart it began, how it was voted, where it ended.

Disagreement has a heat from 0 to 100. **Before**, it is the divergence at the reveal: the share of all words
that only one team used. **After**, it is how far the vote that settled the question stayed below full
consent: 100 − 20 × the mean fist of a team, so 0 if all of it showed five fingers and 40 if all showed
three; over several teams the hottest counts, for the weaker team decides. Both are 0 where nothing divides
the teams, but they measure different things, words and consent, and every picture says so.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from workshop.domain.decision_record import DecisionRecord, Hands, Reservation, Vote
from workshop.domain.participants import Team

HOTTEST: Final = 100
#: Five fingers take all the heat away.
PER_FINGER: Final = 20


@dataclass(frozen=True, kw_only=True)
class Course:
    """How one question went, over all its decisions that still hold."""

    cited: tuple[str, ...]
    step: str
    section: str
    prompt: str
    #: The heat when the words were uncovered; None if it could not be told.
    before: int | None
    votes: tuple[Vote, ...]
    #: The heat that each team kept in the vote that settled the question; empty without one.
    heats: tuple[tuple[Team, int], ...]
    minutes: int
    reservations: tuple[Reservation, ...]

    @property
    def after(self) -> int | None:
        """The heat of the hottest team; None without a vote."""
        return max((heat for _team, heat in self.heats), default=None)


def heat(hands: Hands) -> int | None:
    """How far a team stayed below full consent, 0 to 100; None if nobody of it voted."""
    if not hands.total:
        return None
    fingers = sum(fist * count for fist, count in enumerate(hands.counts))
    return round(HOTTEST - PER_FINGER * fingers / hands.total)


def courses(records: Iterable[DecisionRecord], steps: Sequence[str] = ()) -> tuple[Course, ...]:
    """Every question once, in the order of these steps; decisions that were replaced are left out."""
    order = {slug: place for place, slug in enumerate(steps)}
    holding: dict[tuple[str, str, str, str], list[DecisionRecord]] = {}
    for record in records:
        if not record.replaced_by:
            holding.setdefault(record.question, []).append(record)
    found = [_course(group) for group in holding.values()]
    return tuple(sorted(found, key=lambda each: order.get(each.step, len(order))))


def _course(holding: Sequence[DecisionRecord]) -> Course:
    """Of each round the last decision knows all its votes and minutes."""
    ordered = sorted(holding, key=lambda each: each.round)
    rounds = [list(group)[-1] for _round, group in groupby(ordered, key=lambda each: each.round)]
    finals = [each.final for each in ordered if each.final]
    newest = rounds[-1]
    return Course(
        cited=tuple(each.cited for each in holding),
        step=newest.step,
        section=newest.section,
        prompt=newest.prompt,
        before=next((each.divergence for each in reversed(rounds) if each.divergence is not None), None),
        votes=tuple(vote for each in rounds for vote in each.votes),
        heats=_hottest(hands for vote in finals for hands in vote.hands),
        minutes=sum(each.minutes for each in rounds),
        reservations=tuple(each for record in holding for each in record.reservations),
    )


def _hottest(hands: Iterable[Hands]) -> tuple[tuple[Team, int], ...]:
    """The greatest heat of each team."""
    heats: dict[Team, int] = {}
    for each in hands:
        felt = heat(each)
        if felt is not None:
            heats[each.team] = max(felt, heats.get(each.team, 0))
    return tuple((team, heats[team]) for team in Team if team in heats)
