"""The record of what was settled: what is kept comes back as it was, and can be found again."""

import json
from dataclasses import fields, replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.domain.contributions.consent import Said, Tally
from workshop.domain.decisions import Decision, cite, matches, recalled, record
from workshop.domain.participants import Team
from workshop.domain.question import Question

NOON = datetime(2027, 1, 11, 12, 0, tzinfo=UTC)
ROW = {
    "id": 7,
    "number": 14,
    "round_id": 3,
    "question": Question(step="glossary", rows="terms", entry="mql", field="definition"),
    "settled_at": NOON,
    "settled_by": "Ada",
    "replaces": 9,
    "replaced_by": None,
}
WORDS = st.text(max_size=12)
TEAMS = st.sampled_from(list(Team))
SAIDS = st.lists(st.builds(Said, team=TEAMS, fist=st.integers(0, 5), sentence=WORDS), max_size=3).map(tuple)
TALLIES = st.builds(
    Tally,
    number=st.integers(1, 9),
    subject=st.none() | st.integers(1, 99),
    counts=st.dictionaries(TEAMS, st.tuples(*[st.integers(0, 40)] * 6), max_size=4),
    passed=st.booleans(),
    objections=SAIDS,
    reservations=SAIDS,
)
DECISIONS = st.builds(
    Decision,
    prompt=WORDS,
    wording=WORDS,
    alternatives=st.lists(WORDS, max_size=3).map(tuple),
    rationale=WORDS,
    benefit=WORDS,
    tallies=st.lists(TALLIES, max_size=3).map(tuple),
    reservations=SAIDS,
    present=st.lists(st.tuples(WORDS, TEAMS), max_size=3).map(tuple),
    passed=st.none() | st.booleans(),
    divergence=st.none() | st.integers(0, 100),
    minutes=st.integers(0, 600),
    authors=st.sampled_from(["hidden", "shown"]),
    review_on=st.sampled_from(["", "2027-06-30"]),
    **{name: st.just(value) for name, value in ROW.items()},
)


@pytest.fixture
def settled():
    return Decision(
        **ROW,
        prompt="Was ist ein MQL?",
        wording="Ein Lead mit Größe und Budget.",
        alternatives=("Wer den Newsletter liest.",),
        rationale="Der Außendienst braucht einen Namen.",
        benefit="Niemand ruft vergeblich an.",
        reservations=(Said(team=Team.SALES, fist=3, sentence="Nur bis zur Messe."),),
        present=(("Mia", Team.MARKETING),),
    )


@settings(max_examples=60)
@given(DECISIONS)
def test_what_is_kept_as_json_comes_back_as_it_was(decision):
    kept = json.loads(json.dumps(record(decision)))

    assert Decision(**ROW, **recalled(kept)) == decision


def test_everything_is_kept_that_has_no_column_of_its_own(settled):
    kept = record(settled)

    found_out = {"reworded_at", "reworded_by"}  # from what the entry said since
    assert kept.keys() | ROW.keys() == {field.name for field in fields(Decision)} - found_out
    assert not kept.keys() & ROW.keys()


@pytest.mark.parametrize(("number", "cited"), [(1, "E-001"), (14, "E-014"), (1234, "E-1234")])
def test_a_decision_is_cited_by_its_number(settled, number, cited):
    assert replace(settled, number=number).cited == cite(number) == cited


@pytest.mark.parametrize(("sought", "found"), [
    ("",                  True),
    ("e-014",             True),
    ("MQL",               True),
    ("mql budget",        True),
    ("BUDGET   MQL",      True),
    ("GRÖSSE",            True),
    ("newsletter",        True),
    ("außendienst",       True),
    ("vergeblich",        True),
    ("messe",             True),
    ("mql schlagsahne",   False),
    ("mia",               False),
    ("e-015",             False),
])  # fmt: skip
def test_a_decision_is_found_by_words_of_what_was_said(settled, sought, found):
    assert matches(settled, sought) is found
