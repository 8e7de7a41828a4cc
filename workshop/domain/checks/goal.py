"""A revenue goal whose parts do not make the whole."""

from collections.abc import Iterator
from typing import Final

from workshop.domain.agreements import Contradiction, Place
from workshop.domain.calculator import exact
from workshop.domain.checks.entries import answer_of
from workshop.domain.checks.spans import shown
from workshop.domain.step import Agreed
from workshop.domain.words import Text

STEP: Final = "revenue-goal"

NOT_THE_SUM = Text(
    de="Das Umsatzziel ist {amount}; neue und bestehende Kunden ergeben zusammen {total}.",
    en="The revenue goal is {amount}; new and existing customers together make {total}.",
)


def goal_is_not_its_sum(agreed: Agreed) -> Iterator[Contradiction]:
    """New and existing customers together bring the goal, once both are said."""
    answer = answer_of(agreed, STEP)
    amount, new, existing = (exact(answer.get(key)) for key in ("amount", "from_new", "from_existing"))
    if amount is not None and new is not None and existing is not None and new + existing != amount:
        yield Contradiction(
            rule="goal-not-its-sum",
            sentence=NOT_THE_SUM.format(amount=shown(amount), total=shown(new + existing)),
            places=tuple(Place(step=STEP, field=key) for key in ("amount", "from_new", "from_existing")),
        )
