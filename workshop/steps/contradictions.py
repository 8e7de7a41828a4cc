"""Where answers do not fit together: the cross-checks, one after another."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from workshop.domain.agreements import Contradiction
from workshop.domain.checks import (
    calibration,
    commitments,
    copies,
    figures,
    firms,
    goal,
    meanings,
    meetings,
    numbers,
    ranges,
    recycling,
    references,
    segments,
    stages,
    term,
    words,
)
from workshop.domain.limits import MOST_FINDINGS
from workshop.domain.step import Agreed, Step

#: Checks that look at what is agreed.
CHECKS: tuple[Callable[[Agreed], Iterator[Contradiction]], ...] = (
    # 1 Positioning
    words.inside_words_outside,
    words.empty_words,
    words.unknown_alternative,
    # 2 Buyer personas
    ranges.personas_outside_the_ideal,
    ranges.firms_outside_the_market_position,
    firms.personas_in_other_industries,
    firms.personas_of_another_size,
    firms.sizes_against_headcounts,
    segments.overlapping_segments,
    segments.personas_of_one_title,
    copies.personas_with_copied_troubles,
    # 3 The customer first
    meanings.dialogue_at_odds,
    # 4 One language
    meanings.terms_defined_twice,
    meanings.synonyms_to_avoid,
    meanings.unknown_related_terms,
    meanings.stages_with_two_meanings,
    stages.handover_missing_or_doubled,
    stages.handover_on_an_exit,
    stages.stages_described_twice,
    numbers.criteria_without_a_number,
    copies.criteria_across_segments,
    calibration.criteria_on_exits,
    calibration.sample_leads_classed_otherwise,
    # 5 Promises
    goal.goal_is_not_its_sum,
    commitments.vague_commitments,
    commitments.volumes_below_the_need,
    numbers.rates_missing,
    numbers.more_work_than_hours,
    numbers.bound_and_own_number,
    commitments.limits_longer_than_the_stay,
    commitments.limits_longer_than_the_return_window,
    recycling.rests_longer_than_the_stay,
    figures.promises_with_two_figures,
    stages.owners_not_accountable,
    figures.kpis_with_two_targets,
    figures.kpis_against_commitments,
    # 6 Keep talking
    meetings.meetings_too_rare,
    meetings.agendas_too_long,
    term.days_out_of_order,
)

#: Checks that look at every field of the agenda, whatever it asks for.
FIELD_CHECKS: tuple[Callable[[Sequence[Step], Agreed], Iterator[Contradiction]], ...] = (
    references.lost_references,
    ranges.backward_ranges,
)


def contradictions(agenda: Sequence[Step], agreed: Agreed) -> list[Contradiction]:
    """What does not fit together, so many of each kind; a step that is not on the agenda says nothing."""
    said = {step.slug: agreed[step.slug] for step in agenda if agreed.get(step.slug)}
    return [
        *(found for check in FIELD_CHECKS for found in islice(check(agenda, said), MOST_FINDINGS)),
        *(found for check in CHECKS for found in islice(check(said), MOST_FINDINGS)),
    ]
