"""What the group said about its sample leads against what its own criteria say."""

from collections.abc import Iterator, Sequence
from typing import Final

from workshop.domain.agreements import Contradiction, Place
from workshop.domain.checks.entries import Directory, Row, answer_of, place_of, rows_of, text_of
from workshop.domain.checks.stages import stages_of
from workshop.domain.criteria import criteria_of, is_complete, path_of, stage_of
from workshop.domain.step import Agreed
from workshop.domain.words import Text

CRITERIA_STEP: Final = "handover-criteria"
#: Facts held against criteria, over all leads: beyond it, some leads are not looked at.
MOST_COMPARED: Final = 100_000

OTHERWISE = Text(
    de="„{lead}“ haben wir als „{agreed}“ eingestuft; nach den Übergabekriterien kommt heraus: {found}.",
    en="We classed “{lead}” as “{agreed}”; the handover criteria make it: {found}.",
)
NOWHERE = Text(de="noch keine Stufe", en="no stage yet")
ON_AN_EXIT = Text(
    de="Das Kriterium „{criterion}“ führt zu „{stage}“; das ist ein Ausgang, Kriterien gelten für den Weg.",
    en="The criterion “{criterion}” leads to “{stage}”, which is an exit; criteria are for the way.",
)


def sample_leads_classed_otherwise(agreed: Agreed) -> Iterator[Contradiction]:
    """A sample lead that people put elsewhere than the criteria do; unfinished criteria judge nobody."""
    criteria, stages, compared = criteria_of(agreed), Directory(stages_of(agreed)), 0
    if not criteria or not all(is_complete(each) for each in criteria):
        return
    for lead in rows_of(answer_of(agreed, "calibration"), "leads", titled="name"):
        facts = rows_of(lead, "facts", titled="fact")
        by_people = stages.find(text_of(lead, "agreed"))
        if not facts or not by_people:
            continue
        compared += len(criteria) * len(facts)
        if compared > MOST_COMPARED:
            return
        found = stage_of(agreed, facts)
        if not _agree(agreed, criteria, by_people, found):
            by_rule = stages.find(found) if found else None
            yield Contradiction(
                rule="classed-otherwise",
                sentence=OTHERWISE.format(
                    lead=text_of(lead, "name"),
                    agreed=text_of(by_people, "name"),
                    found=text_of(by_rule, "name") if by_rule else NOWHERE,
                ),
                places=(
                    place_of("calibration", "leads", lead, "agreed"),
                    Place(step=CRITERIA_STEP, rows="criteria"),
                ),
            )


def criteria_on_exits(agreed: Agreed) -> Iterator[Contradiction]:
    """A criterion for a stage that is no part of the way."""
    stages = Directory(stages_of(agreed))
    for criterion in criteria_of(agreed):
        stage = stages.find(text_of(criterion, "stage"))
        if stage and stage.get("kind") == "exit" and text_of(criterion, "name"):
            yield Contradiction(
                rule="criterion-on-exit",
                sentence=ON_AN_EXIT.format(
                    criterion=text_of(criterion, "name"), stage=text_of(stage, "name")
                ),
                places=(
                    place_of(CRITERIA_STEP, "criteria", criterion, "stage"),
                    place_of("lead-stages", "stages", stage, "kind"),
                ),
            )


def _agree(agreed: Agreed, criteria: Sequence[Row], by_people: Row, found: str | None) -> bool:
    """Criteria tell only the stages apart that have some; between those, people may know better."""
    path, judged = path_of(agreed), {str(each.get("stage")) for each in criteria}
    stage = str(by_people.get("id"))
    if by_people.get("kind") == "exit":
        return found is None or path.index(found) < _handover_at(agreed, path)
    if stage not in path:
        return True
    so_far = [each for each in path[: path.index(stage) + 1] if each in judged]
    return found == (so_far[-1] if so_far else None)


def _handover_at(agreed: Agreed, path: Sequence[str]) -> int:
    """Where on the path leads change hands; behind its end if nobody said."""
    flagged = [str(stage.get("id")) for stage in stages_of(agreed) if stage.get("handover") is True]
    return next((path.index(stage) for stage in flagged if stage in path), len(path))
