"""References that lead nowhere."""

import pytest

from workshop.domain.agreements import Place
from workshop.domain.checks.references import lost_references
from workshop.steps import lead_stages, offerings, parties, personas, sales_commitments

AGENDA = (parties.STEP, offerings.STEP, personas.STEP, lead_stages.STEP, sales_commitments.STEP)
STAGES = {"stages": [{"id": "sal", "name": "Vertriebsakzeptiert", "abbreviation": "SAL"}]}


def promising(stage, stages=STAGES):
    row = {"id": "first", "name": "Erstkontakt", "stage": stage}
    return {"sales-commitments": {"commitments": [row]}, "lead-stages": stages}


def test_a_commitment_may_not_name_a_stage_that_does_not_exist():
    (found,) = lost_references(AGENDA, promising("Opportunity"))

    assert found.rule == "lost-reference"
    assert "„Erstkontakt“" in found.sentence.de
    assert "„Opportunity“" in found.sentence.de
    assert "“Lead stage” says “Opportunity”" in found.sentence.en
    assert found.places == (
        Place(step="sales-commitments", rows="commitments", entry="first", field="stage"),
        Place(step="lead-stages", rows="stages"),
    )


@pytest.mark.parametrize("stage", ["sal", "SAL", "vertriebs-akzeptiert", "", None])
def test_a_stage_may_be_named_by_id_title_or_abbreviation_or_not_at_all(stage):
    assert not list(lost_references(AGENDA, promising(stage)))


def test_the_id_of_a_deleted_row_is_not_read_out():
    (found,) = lost_references(AGENDA, promising("3f2b9c1e77aa"))

    assert "3f2b9c1e77aa" not in found.sentence.de
    assert "nicht mehr gibt" in found.sentence.de


def test_a_reference_into_a_step_that_is_not_on_the_agenda_is_left_alone():
    assert not list(lost_references((sales_commitments.STEP,), promising("Opportunity", stages={})))


def test_a_reference_into_a_step_on_the_agenda_without_rows_is_lost():
    assert len(list(lost_references(AGENDA, promising("sal", stages={})))) == 1


def test_references_of_nested_rows_and_of_lists_are_followed():
    relation = {"id": "r", "kind": "completes", "offering": "gone"}
    agreed = {
        "offerings": {
            "offerings": [
                {"id": "a", "name": "Prognose", "audience": ["berta", "Kunigunde"], "relations": [relation]}
            ]
        },
        "personas": {"personas": [{"id": "berta", "name": "Berta"}]},
    }

    found = list(lost_references(AGENDA, agreed))

    assert [each.places[0].field for each in found] == ["audience", "relations.r.offering"]
    assert "Kunigunde" in found[0].sentence.en
