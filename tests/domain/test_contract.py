"""The contract as a value: its fingerprint, its changes, its numbers."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.documents.compose import compose
from workshop.domain.contract import canonical, read
from workshop.domain.versions import FIRST, VersionNumber, Weight, changes, proposed_weight
from workshop.steps.agenda import AGENDA

plain_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=12,
)


def document(**answers):
    agreed = {step.slug: step.example_in("en") for step in AGENDA} | answers
    return compose(AGENDA, agreed, company="Krume GmbH", title="Glossary and agreement", language="en")


WHOLE = document()


def with_answer(slug, **changed):
    example = next(step for step in AGENDA if step.slug == slug).example_in("en")
    return document(**{slug: {**example, **changed}})


def rows_of(slug, key):
    return next(step for step in AGENDA if step.slug == slug).example_in("en")[key]


def test_the_same_answers_have_the_same_fingerprint():
    assert document().fingerprint == WHOLE.fingerprint


def test_a_changed_comma_has_another_fingerprint():
    assert with_answer("what", offer="Something else.").fingerprint != WHOLE.fingerprint


def test_a_document_is_read_back_as_it_was_written():
    back = read(json.loads(WHOLE.canonical))

    assert back.fingerprint == WHOLE.fingerprint
    assert back.canonical == WHOLE.canonical


def test_a_document_of_another_shape_is_refused():
    with pytest.raises(ValueError, match="shape 0"):
        read({**WHOLE.as_json(), "shape": 0})


@given(st.dictionaries(st.text(max_size=5), plain_json, max_size=6))
def test_the_order_of_keys_does_not_change_the_spelling(value):
    backwards = dict(reversed(list(value.items())))

    assert canonical(backwards) == canonical(value)


def test_numbers_that_are_not_exact_are_refused():
    with pytest.raises(TypeError, match=r"decimals in text"):
        canonical({"number": [0.1]})


def test_letters_composed_in_two_ways_are_spelled_in_one():
    assert canonical("u\u0308") == canonical("ü")


def test_nothing_changed_proposes_no_version():
    assert changes(WHOLE, document()) == []
    assert proposed_weight(WHOLE, document()) is None


def test_new_wording_is_a_minor_version():
    reworded = with_answer("why", company="Because of the rolls.")

    assert proposed_weight(WHOLE, reworded) is Weight.MINOR


def test_a_changed_number_is_a_major_version():
    promised = rows_of("sales-commitments", "commitments")
    faster = [{**promised[0], "number": "3"}, *promised[1:]]

    found = changes(WHOLE, with_answer("sales-commitments", commitments=faster))

    assert [(change.before, change.after, change.weight) for change in found] == [("4", "3", Weight.MAJOR)]


def test_a_changed_input_of_the_calculator_moves_the_promise_bound_to_it():
    fewer = with_answer("calculator", deal_value="48000")

    moved = [change for change in changes(WHOLE, fewer) if change.place.step == "marketing-commitments"]

    assert [(change.before, change.after) for change in moved] == [("24", "12")]


@pytest.mark.parametrize(
    ("slug", "key"),
    [("lead-stages", "stages"), ("handover-criteria", "criteria"), ("parties", "parties"), ("kpis", "kpis")],
)
def test_one_row_less_among_stages_rules_parties_and_numbers_is_a_major_version(slug, key):
    shorter = with_answer(slug, **{key: rows_of(slug, key)[:-1]})

    assert proposed_weight(WHOLE, shorter) is Weight.MAJOR


def test_a_new_term_is_a_minor_version():
    terms = [*rows_of("glossary", "terms"), {"id": "new", "term": "Krapfen", "definition": "Round."}]

    assert proposed_weight(WHOLE, with_answer("glossary", terms=terms)) is Weight.MINOR


def test_rows_in_another_order_are_no_change():
    terms = list(reversed(rows_of("glossary", "terms")))

    assert changes(WHOLE, with_answer("glossary", terms=terms)) == []


def test_a_renamed_row_is_one_change_and_not_a_new_row():
    terms = rows_of("glossary", "terms")
    renamed = [{**terms[0], "term": "Prospect, renamed"}, *terms[1:]]

    found = changes(WHOLE, with_answer("glossary", terms=renamed))

    assert [change.place.field for change in found] == ["term"]


def test_a_step_left_out_takes_its_values_along():
    without = replace(WHOLE, parts=WHOLE.parts[:-1])

    assert {change.place.step for change in changes(WHOLE, without)} == {"meetings", "exchange", "term"}
    assert all(change.after is None for change in changes(WHOLE, without))


def test_versions_are_numbered_from_one():
    assert str(FIRST) == "1.0"
    assert str(VersionNumber(major=1, minor=3).next(Weight.MINOR)) == "1.4"
    assert str(VersionNumber(major=1, minor=3).next(Weight.MAJOR)) == "2.0"


def test_another_title_or_language_alone_is_a_minor_version():
    assert proposed_weight(WHOLE, replace(WHOLE, title="The handshake")) is Weight.MINOR
    assert proposed_weight(WHOLE, replace(WHOLE, language="de")) is Weight.MINOR


def test_a_change_says_what_it_is_called_and_how_it_reads():
    promised = rows_of("sales-commitments", "commitments")
    slower = [{**promised[0], "unit": "hours"}, *promised[1:]]

    (change,) = changes(WHOLE, with_answer("sales-commitments", commitments=slower))

    assert (change.title, change.label) == (promised[0]["name"], "Unit")
    assert (change.before, change.after) == ("business hours", "hours")
