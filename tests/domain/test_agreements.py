"""What is missing, and how far a step has come."""

from dataclasses import replace

from tests.domain.test_reading import PEOPLE, STEP
from workshop.domain.agreements import Contradiction, Place, State, gaps, state
from workshop.domain.step import Line, Rows, is_empty
from workshop.domain.words import Text

UNNAMED = "“People”, row 1: “Name” is still missing."
NAME = Line(key="name", label=Text(de="Name", en="Name"), required=True)
REQUIRED = replace(
    STEP,
    fields=(
        replace(STEP.fields[0], required=True),
        replace(PEOPLE, columns=(NAME, replace(PEOPLE.columns[2], columns=(NAME,))), at_least=2),
    ),
)


def test_nothing_agreed_is_an_empty_step():
    assert state(REQUIRED, {}) is State.EMPTY
    assert state(REQUIRED, {"line": " ", "people": [{"id": "a", "name": ""}]}) is State.EMPTY


def test_a_step_is_started_while_one_of_its_own_questions_is_open():
    assert state(REQUIRED, {"line": "x"}) is State.STARTED


def test_a_step_has_gaps_when_something_inside_a_row_is_missing():
    answer = {"line": "x", "people": [{"id": "a", "name": "Ada"}, {"id": "b", "pets": [{"id": "p"}]}]}

    assert state(REQUIRED, answer) is State.GAPS


def test_a_step_is_complete_when_nothing_is_missing():
    answer = {"line": "x", "people": [{"id": "a", "name": "Ada"}, {"id": "b", "name": "Ben"}]}

    assert state(REQUIRED, answer) is State.COMPLETE


def test_a_contradiction_keeps_a_step_from_being_complete():
    answer = {"line": "x", "people": [{"id": "a", "name": "Ada"}, {"id": "b", "name": "Ben"}]}
    clash = Contradiction(rule="r", sentence=Text(de="x", en="x"), places=(Place(step="step"),))

    assert state(REQUIRED, answer, [clash]) is State.GAPS


def test_gaps_say_what_is_missing_and_where():
    answer = {"people": [{"id": "b", "pets": [{"id": "p"}]}]}

    found = [(gap.place, gap.sentence.en) for gap in gaps(REQUIRED, answer)]

    assert found == [
        (Place(step="step", field="line"), "“Line” is still missing."),
        (Place(step="step", rows="people"), "“People”: at least 2, so far 1."),
        (Place(step="step", rows="people", entry="b", field="name"), UNNAMED),
        (Place(step="step", rows="people", entry="b", field="pets.p.name"), UNNAMED),
    ]


def test_a_row_that_says_nothing_but_its_id_is_empty():
    assert is_empty({"id": "x", "tags": [], "range": {"from": None, "to": None}, "flag": False})
    assert not is_empty({"id": "x", "name": "Ada"})
    assert isinstance(PEOPLE, Rows)


def test_what_belongs_together_is_needed_together():
    signer = Line(key="line", label=Text(de="Zeile", en="Line"), required_with="flag")
    step = replace(STEP, fields=(signer, next(each for each in STEP.fields if each.key == "flag")))

    assert gaps(step, {"flag": False}) == []
    assert [gap.place.field for gap in gaps(step, {"flag": True})] == ["line"]
