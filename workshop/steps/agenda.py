"""The order of the way: it means something, so it is written out."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Literal

from workshop.domain.refusals import Refusal
from workshop.domain.step import Step
from workshop.domain.words import Text
from workshop.steps import (
    buying_signals,
    calculator,
    calibration,
    closed_loop,
    customer_dialogue,
    differentiation,
    exchange,
    expectations,
    for_whom,
    glossary,
    handover_criteria,
    how,
    ideal_customer,
    kpis,
    lead_stages,
    market_position,
    marketing_commitments,
    measured_today,
    meetings,
    misses,
    offerings,
    parties,
    personas,
    positioning_statement,
    qualification,
    responsibilities,
    returns,
    revenue_goal,
    sales_commitments,
    term,
    what,
    why,
)

AGENDA: tuple[Step, ...] = (
    parties.STEP,
    # 1 Positioning
    what.STEP,
    how.STEP,
    for_whom.STEP,
    why.STEP,
    market_position.STEP,
    offerings.STEP,
    differentiation.STEP,
    positioning_statement.STEP,
    # 2 Buyer personas
    ideal_customer.STEP,
    personas.STEP,
    # 3 The customer first
    expectations.STEP,
    customer_dialogue.STEP,
    # 4 One language
    glossary.STEP,
    lead_stages.STEP,
    buying_signals.STEP,
    qualification.STEP,
    handover_criteria.STEP,
    returns.STEP,
    calibration.STEP,
    # 5 Promises
    revenue_goal.STEP,
    calculator.STEP,
    marketing_commitments.STEP,
    sales_commitments.STEP,
    misses.STEP,
    responsibilities.STEP,
    kpis.STEP,
    measured_today.STEP,
    closed_loop.STEP,
    # 6 Keep talking
    meetings.STEP,
    exchange.STEP,
    term.STEP,
)

BY_SLUG = {step.slug: step for step in AGENDA}

#: Every contract is between parties, so their step is on every agenda.
ALWAYS = parties.STEP.slug

Kind = Literal["full", "short"]


class NoSuchStep(Refusal):
    """A slug that names no step."""

    def __init__(self, slug: str) -> None:
        super().__init__(
            Text(
                de=f"Es gibt keinen Schritt „{slug}“. Die Schritte heißen: {', '.join(BY_SLUG)}.",
                en=f"There is no step “{slug}”. The steps are: {', '.join(BY_SLUG)}.",
            )
        )


def slugs_of(kind: Kind) -> tuple[str, ...]:
    """The full agenda, or the short one for a single afternoon."""
    return tuple(step.slug for step in AGENDA if kind == "full" or step.short)


def chosen(slugs: Iterable[str]) -> tuple[Step, ...]:
    """The steps with these slugs in that order, each part in one piece; parties always come first."""
    steps = [find(slug) for slug in dict.fromkeys([ALWAYS, *slugs])]
    parts = [step.part.key for step in steps]
    return tuple(sorted(steps, key=lambda step: parts.index(step.part.key)))


def moved(slugs: Sequence[str], slug: str, *, up: bool) -> list[str]:
    """The same steps with one moved a place; at the edge of its part it takes the whole part along."""
    parts = [list(steps) for _part, steps in groupby(chosen(slugs), key=lambda step: step.part)]
    blocks = [[step.slug for step in steps] for steps in parts]
    place = next((number for number, block in enumerate(blocks) if slug in block), 0)
    if place == 0:
        return list(slugs)  # the parties always come first
    block, by = blocks[place], -1 if up else 1
    inside = block.index(slug) + by
    if 0 <= inside < len(block):
        block.insert(inside, block.pop(block.index(slug)))
    elif 1 <= place + by < len(blocks):
        blocks.insert(place + by, blocks.pop(place))
    return [each for block in blocks for each in block]


def with_left_out(steps: Sequence[Step]) -> list[Step]:
    """All steps there are: those chosen in their order, each other one behind the step it usually follows."""
    merged = list(steps)
    for place, step in enumerate(AGENDA):
        if step not in merged:
            before = next((each for each in reversed(AGENDA[:place]) if each in merged), None)
            merged.insert(merged.index(before) + 1 if before else 0, step)
    return merged


def find(slug: str) -> Step:
    """The step with this slug; NoSuchStep if there is none."""
    try:
        return BY_SLUG[slug]
    except KeyError:
        raise NoSuchStep(slug) from None
