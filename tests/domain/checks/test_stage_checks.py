"""Stages: the handover, owners, criteria and sample leads."""

import pytest

from workshop.domain.agreements import Place
from workshop.domain.checks.calibration import criteria_on_exits, sample_leads_classed_otherwise
from workshop.domain.checks.stages import (
    handover_missing_or_doubled,
    handover_on_an_exit,
    owners_not_accountable,
    stages_described_twice,
)


def stage(name, **values):
    return {"id": name.casefold(), "name": name, "kind": "path", **values}


def stages(*rows):
    return {"lead-stages": {"stages": list(rows)}}


PARTIES = {
    "parties": {"parties": [{"id": "m", "name": "Marketing"}, {"id": "s", "name": "Vertrieb"}]},
}


def test_one_of_the_stages_is_the_handover():
    (found,) = handover_missing_or_doubled(stages(stage("Lead"), stage("SQL", handover=False)))

    assert found.rule == "no-handover"
    assert found.places == (Place(step="lead-stages", rows="stages", field="handover"),)


def test_only_one_of_the_stages_is_the_handover():
    (found,) = handover_missing_or_doubled(stages(stage("SAL", handover=True), stage("SQL", handover=True)))

    assert found.rule == "many-handovers"
    assert "„SAL“, „SQL“" in found.sentence.de


@pytest.mark.parametrize("rows", [[], [stage("Lead")], [stage("Lead"), stage("SQL", handover=True)]])
def test_one_handover_or_no_way_yet_is_fine(rows):
    assert not list(handover_missing_or_doubled(stages(*rows)))


def test_the_handover_is_no_side_exit():
    (found,) = handover_on_an_exit(stages(stage("Lead"), stage("Recycling", kind="exit", handover=True)))

    assert "„Recycling“" in found.sentence.de
    assert not list(handover_on_an_exit(stages(stage("SAL", handover=True), stage("Raus", kind="exit"))))


def test_a_stage_has_one_owner():
    twice = stages(stage("Sales Lead", abbreviation="SQL", owner="m"), stage("sql", owner="s"))

    (found,) = stages_described_twice(PARTIES | twice)

    assert found.rule == "two-owners"
    assert found.sentence.de == "Die Stufe „sql“ hat zwei Verantwortliche: „Marketing“ und „Vertrieb“."
    assert found.places[0].field == "owner"


def test_a_stage_is_described_once():
    (found,) = stages_described_twice(stages(stage("SQL", owner="s"), stage("sql", owner="s")))

    assert found.rule == "stage-twice"
    assert not list(
        stages_described_twice(stages(stage("SAL", owner="m"), stage("SQL", owner="s"), {"id": "x"}))
    )


def task(stage_id, accountable, responsible=None):
    return {
        "id": "t",
        "task": "Anrufen",
        "stage": stage_id,
        "accountable": accountable,
        "responsible": responsible,
    }


def tasks(*rows):
    return {"responsibilities": {"tasks": list(rows)}}


@pytest.mark.parametrize(
    ("row", "field"), [(task("sal", "m", "s"), "accountable"), (task("sal", "", "m"), "responsible")]
)
def test_who_owns_a_stage_answers_for_its_tasks(row, field):
    (found,) = owners_not_accountable(PARTIES | stages(stage("SAL", owner="s")) | tasks(row))

    assert found.sentence.en == "“Vertrieb” owns “SAL”, but among the tasks it is “Marketing” (Anrufen)."
    assert found.places[0] == Place(step="responsibilities", rows="tasks", entry="t", field=field)


@pytest.mark.parametrize(
    "rows",
    [
        [task("sal", "s", "m")],
        [task("sal", None, "s")],
        [task("sal", "", "")],
        [task("mql", "m")],
        [task("", "m")],
        [task("sal", "s"), task("sal", "m")],
    ],
)
def test_an_owner_who_answers_for_some_task_or_none_yet_is_fine(rows):
    assert not list(owners_not_accountable(PARTIES | stages(stage("SAL", owner="s")) | tasks(*rows)))


def test_an_owner_nobody_named_cannot_differ():
    assert not list(owners_not_accountable(stages(stage("SAL")) | tasks(task("sal", "m"))))


def criterion(stage_id, **values):
    return {"id": stage_id, "name": f"Kriterium {stage_id}", "stage": stage_id, "counts": "must", **values}


WAY = stages(
    stage("Lead"), stage("MQL"), stage("SAL", handover=True), stage("SQL"), stage("Raus", kind="exit")
)
CRITERIA = [
    criterion("mql", fact="Filialen", test="at-least", value="15"),
    criterion("sal", fact="Angenommen", test="happened"),
]


def calibrated(agreed, facts, criteria=CRITERIA):
    rows = [{"id": name, "fact": name, "value": value} for name, value in facts.items()]
    lead = {"id": "nord", "name": "Backhaus Nord", "agreed": agreed, "facts": rows}
    return {**WAY, "handover-criteria": {"criteria": criteria}, "calibration": {"leads": [lead]}}


# fmt: off
OTHERWISE = [
    ("mql",  {"Filialen": "3"},                   "noch keine Stufe"),
    ("lead", {"Filialen": "42"},                  "MQL"),
    ("mql",  {"Filialen": "42", "Angenommen": ""}, "SAL"),
    ("sql",  {"Filialen": "42"},                  "MQL"),
    ("raus", {"Filialen": "42", "Angenommen": ""}, "SAL"),
]
LIKEWISE = [
    ("mql",  {"Filialen": "42"}),
    ("lead", {"Filialen": "3"}),
    ("sql",  {"Filialen": "42", "Angenommen": "ja"}),
    ("raus", {"Filialen": "42"}),
    ("mql",  {}),
    ("",     {"Filialen": "3"}),
]
# fmt: on


@pytest.mark.parametrize(("stage_id", "facts", "rule_says"), OTHERWISE)
def test_people_and_criteria_class_a_sample_lead_alike(stage_id, facts, rule_says):
    (found,) = sample_leads_classed_otherwise(calibrated(stage_id, facts))

    assert "„Backhaus Nord“" in found.sentence.de
    assert found.sentence.de.endswith(f"{rule_says}.")
    assert found.places[0] == Place(step="calibration", rows="leads", entry="nord", field="agreed")


@pytest.mark.parametrize(("stage_id", "facts"), LIKEWISE)
def test_a_lead_classed_likewise_or_not_yet_is_fine(stage_id, facts):
    assert not list(sample_leads_classed_otherwise(calibrated(stage_id, facts)))


@pytest.mark.parametrize("criteria", [[], [*CRITERIA, criterion("sql", fact="Bedarf", test="is", value="")]])
def test_unfinished_criteria_judge_nobody(criteria):
    assert not list(sample_leads_classed_otherwise(calibrated("mql", {"Filialen": "3"}, criteria)))


def test_criteria_are_for_stages_of_the_way():
    lost = WAY | {"handover-criteria": {"criteria": [criterion("raus"), criterion("mql"), criterion("weg")]}}

    (found,) = criteria_on_exits(lost)

    assert "„Raus“" in found.sentence.de
    assert found.places[0].entry == "raus"
