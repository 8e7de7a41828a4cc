"""All cross-checks together, over the real agenda."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.domain.checks.amounts import PERIODS as PERIOD_WORDS
from workshop.domain.checks.amounts import UNITS
from workshop.domain.checks.firms import SIZES
from workshop.domain.limits import MOST_FINDINGS
from workshop.domain.step import Choice, Date, Flag, Lines, Number, Range, Reference, Rows
from workshop.domain.words import LANGUAGES
from workshop.steps import contradictions as steps_contradictions
from workshop.steps.agenda import AGENDA
from workshop.steps.contradictions import CHECKS, FIELD_CHECKS, contradictions
from workshop.steps.kinds import COUNTED_UNITS, PERIODS, TIME_UNITS
from workshop.steps.persona_columns import SIZE_CLASSES

WORDS = st.sampled_from(
    ["", "lead", "Lead", "alle", "MQL", "Marketing Qualified Lead", "15 – 120", "führend", "ja", "{0}"]
)
DECIMALS = st.sampled_from(["0", "1", "24", "23.5", "-3", "1200000", "", "viel"])


def answers_to(field):
    """Any answer of the right kind, or none."""
    match field:
        case Rows():
            return st.lists(
                st.builds(lambda id_, row: {"id": id_, **row}, WORDS, partly(field.columns)), max_size=3
            )
        case Lines():
            return st.lists(WORDS, max_size=2)
        case Choice():
            one = st.sampled_from([option.value for option in field.options])
            return st.lists(one, max_size=2) if field.many else one
        case Number():
            return DECIMALS
        case Range():
            return st.fixed_dictionaries({"from": DECIMALS | st.none(), "to": DECIMALS | st.none()})
        case Date():
            return st.dates().map(str) | WORDS
        case Flag():
            return st.booleans()
        case Reference():
            return st.lists(WORDS, max_size=2) if field.many else WORDS
        case _:
            return WORDS | st.text(max_size=20)


def partly(fields):
    return st.fixed_dictionaries({}, optional={each.key: answers_to(each) | st.none() for each in fields})


EXAMPLE = {step.slug: step.example_in("de") for step in AGENDA}
ANSWERS = {step.slug: partly(step.fields) for step in AGENDA}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_worked_example_contradicts_itself_nowhere(language):
    example = {step.slug: step.example_in(language) for step in AGENDA}

    found = contradictions(AGENDA, example)

    assert [each.sentence.in_(language) for each in found] == []


def test_nothing_agreed_contradicts_nothing():
    assert contradictions(AGENDA, {}) == []
    assert contradictions(AGENDA, {step.slug: {} for step in AGENDA}) == []


@pytest.mark.parametrize("step", AGENDA, ids=lambda step: step.slug)
def test_one_step_alone_contradicts_nothing_but_what_it_points_to(step):
    found = contradictions(AGENDA, {step.slug: step.example_in("de")})

    assert {each.rule for each in found} <= {"lost-reference"}


def test_a_step_left_out_of_the_agenda_is_not_looked_at():
    broken = {"term": {"valid_from": "2027-01-01", "valid_until": "2026-01-01"}}

    assert [each.rule for each in contradictions(AGENDA, broken)] == ["term-ends-first"]
    assert contradictions([step for step in AGENDA if step.slug != "term"], broken) == []


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_no_partial_answer_makes_a_check_stumble(data):
    partial = data.draw(st.sets(st.sampled_from(sorted(ANSWERS)), min_size=1, max_size=6))
    agreed = EXAMPLE | {slug: data.draw(ANSWERS[slug], label=slug) for slug in sorted(partial)}

    found = contradictions(AGENDA, agreed)

    assert all(each.places and each.sentence.de and each.sentence.en for each in found)
    assert {place.step for each in found for place in each.places} <= {step.slug for step in AGENDA}


def test_every_place_names_a_field_that_is_asked_for():
    broken = json.loads(json.dumps({step.slug: step.example_in("de") for step in AGENDA}))
    for row in broken["lead-stages"]["stages"]:
        row["handover"] = True
    for row in broken["meetings"]["meetings"]:
        row["rhythm"] = "yearly"
    for row in broken["personas"]["personas"]:
        row["employees"] = {"from": "1", "to": "2"}

    found = contradictions(AGENDA, broken)

    asked = {
        (step.slug, rows.key, column.key) for step in AGENDA for rows in step.rows for column in rows.columns
    }
    assert {"many-handovers", "handover-on-exit", "meetings-too-rare", "premium-and-small-fish"} <= {
        each.rule for each in found
    }
    assert {(place.step, place.rows, place.field) for each in found for place in each.places[:1]} <= asked


def test_every_check_is_listed_once():
    listed = [*FIELD_CHECKS, *CHECKS]

    assert len(set(listed)) == len(listed)
    assert steps_contradictions.__doc__


def test_every_option_a_check_speaks_of_has_its_words():
    assert {option.value for option in (*TIME_UNITS, *COUNTED_UNITS)} <= UNITS.keys()
    assert {option.value for option in PERIODS} == PERIOD_WORDS.keys()
    assert {option.value for option in SIZE_CLASSES} == SIZES.keys()


def many(**row):
    return [{"id": f"r{number}", "name": f"Name {number}", **row} for number in range(500)]


#: Lists of the most rows there may be, in which every two rows clash.
CROWDS = {
    "overlapping-segments": {"ideal-customer": {"segments": many(employees={"from": "1", "to": "9"})}},
    "one-title": {"personas": {"personas": many(title="Inhaberin")}},
    "copied": {"personas": {"personas": many(needs=[{"id": "a", "text": "A"}, {"id": "b", "text": "B"}])}},
    "lost-reference": {
        "lead-stages": {"stages": many(owner="niemand")},
        "parties": {"parties": [{"id": "p", "name": "Marketing"}]},
    },
    "two-figures": {
        "sales-commitments": {
            "commitments": [
                row | {"number": row["id"][1:]}
                for row in many(duty="attempts", unit="attempts", period="lead")
            ]
        }
    },
}


@pytest.mark.parametrize("rule", CROWDS)
def test_of_one_kind_no_more_is_told_than_anybody_would_read(rule):
    found = [each.rule for each in contradictions(AGENDA, CROWDS[rule])]

    assert found.count(rule) == MOST_FINDINGS
