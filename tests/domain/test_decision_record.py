"""A decision in the contract: it changes the fingerprint, and nothing without decisions ever does."""

import json
from dataclasses import replace

import pytest

from tests.documents.made_up import decision, made_up, tally
from workshop.documents.compiling import records_of
from workshop.documents.compose import compose
from workshop.documents.words import WORDS
from workshop.domain.contract import Document, read
from workshop.domain.decision_record import LONGEST, MOST_MINUTES, recorded
from workshop.domain.versions import Weight, changes, proposed_weight
from workshop.steps.agenda import AGENDA


def document(decisions=()):
    agreed = {"what": {"offer": "Rolls."}}
    return compose(
        AGENDA,
        agreed,
        company="Krume",
        title="Contract",
        language="en",
        decisions=records_of(decisions, "en"),
    )


BARE, WITH = document(), document(made_up("en"))


def test_a_document_without_decisions_is_spelled_as_before_there_were_any():
    assert "decisions" not in BARE.as_json()
    assert set(BARE.words) == set(WORDS)
    assert BARE.as_json().keys() == {each for each in Document.__dataclass_fields__ if each != "decisions"}


def test_the_small_contract_keeps_the_fingerprint_that_it_had_before():
    small = Document(language="en", company="Krume", title="Contract", currency="EUR", parts=())

    assert small.fingerprint == "be44521c3658a6066154031f42b6419c5bfce2dc3533d6d0d45e600ff757df46"


def test_decisions_are_part_of_what_is_signed():
    other = document([replace(each, minutes=each.minutes + 1) for each in made_up("en")])

    assert len({BARE.fingerprint, WITH.fingerprint, other.fingerprint}) == 3


def test_a_document_with_decisions_is_read_back_as_it_was_written():
    back = read(json.loads(WITH.canonical))

    assert back == WITH
    assert back.canonical == WITH.canonical


def test_a_document_of_before_is_read_without_the_key():
    assert read(json.loads(BARE.canonical)).decisions == ()


def test_new_decisions_alone_deserve_a_minor_version():
    assert changes(BARE, WITH) == []
    assert proposed_weight(BARE, WITH) is Weight.MINOR
    assert proposed_weight(WITH, document(made_up("en"))) is None


def test_a_section_alone_takes_no_decisions_along():
    assert WITH.only("what").decisions == ()


def test_a_record_says_which_decision_came_before_and_after():
    records = {each.cited: each for each in WITH.decisions}

    assert records["E-001"].replaced_by == "E-004"
    assert records["E-004"].replaces == "E-001"
    assert records["E-004"].section == "Glossary"
    assert records["E-004"].settled_at == "2026-11-17"


def test_whatever_was_kept_can_be_read_back():
    wild = decision(
        1,
        prompt="a\x00b" * LONGEST,
        minutes=10**9,
        review_on="soon",
        passed=True,
        tallies=tuple(tally(number, passed=True, sales="000001") for number in range(1, 200)),
    )

    (record,) = read(json.loads(document([wild]).canonical)).decisions

    assert len(record.prompt) <= LONGEST + 2
    assert record.minutes == MOST_MINUTES
    assert record.review_on == ""
    assert record.votes[-1].number == 199


def hands(counts):
    return [{"team": "sales", "counts": counts}]


# fmt: off
MISSHAPEN = [
    ("cited",      'E-1" onclick="',  "no decision"),
    ("cited",      "E-002",             "twice"),
    ("replaces",   "#",                 "no decision"),
    ("settled_at", "yesterday",         "no decision"),
    ("review_on",  "2027-13-01",        "no decision"),
    ("divergence", 101,                 "no decision"),
    ("minutes",    -1,                  "no decision"),
    ("prompt",     1,                   "expected a text"),
    ("present",    [{"name": "A", "team": "press"}], "expected one of"),
    ("votes",      [{"number": 1, "passed": True, "hands": hands([1])}],         "no decision"),
    ("votes",      [{"number": 1, "passed": True, "hands": hands([10**9] * 6)}], "no decision"),
]
# fmt: on


@pytest.mark.parametrize(("key", "value", "complaint"), MISSHAPEN)
def test_a_decision_that_nobody_can_have_taken_is_refused(key, value, complaint):
    plain = json.loads(WITH.canonical)
    plain["decisions"][0][key] = value

    with pytest.raises(ValueError, match=complaint):
        read(plain)


def test_records_stand_in_the_order_of_their_numbers():
    backwards = recorded(reversed(made_up()), {})

    assert [each.cited for each in backwards] == [f"E-{number:03}" for number in range(1, 7)]
