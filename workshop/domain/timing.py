"""How the day stands against its plan, and what could be given as pre-work to catch up."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workshop.domain.step import Step


@dataclass(frozen=True, kw_only=True)
class StepTime:
    """One step: planned and spent minutes."""

    step: Step
    planned: int
    spent: int


@dataclass(frozen=True, kw_only=True)
class DayPlan:
    """The agenda against the clock."""

    steps: tuple[StepTime, ...]
    #: Minutes over plan of the steps that were begun; negative if there is time to spare.
    over: int
    #: Steps not begun that would make up for it if they were answered alone before the next meeting.
    could_move: tuple[Step, ...]

    @property
    def left(self) -> int:
        """Planned minutes of all that was not begun."""
        return sum(each.planned for each in self.steps if not each.spent)


def day_plan(steps: Sequence[Step], minutes: Mapping[str, int], complete: frozenset[str]) -> DayPlan:
    """How the day stands; `minutes` are those spent by step, `complete` the steps that need no more.

    Steps that could move are taken from the end: what comes last depends on what comes before.
    """
    times = tuple(
        StepTime(step=each, planned=each.minutes, spent=minutes.get(each.slug, 0)) for each in steps
    )
    over = sum(each.spent - each.planned for each in times if each.spent and each.spent > each.planned)
    over -= sum(
        each.planned - each.spent
        for each in times
        if each.spent and each.spent < each.planned and each.step.slug in complete
    )
    could_move: list[Step] = []
    made_up = 0
    for each in reversed(times):
        if made_up >= over or over <= 0:
            break
        if not each.spent and each.step.slug not in complete:
            could_move.append(each.step)
            made_up += each.planned
    return DayPlan(steps=times, over=over, could_move=tuple(could_move))
