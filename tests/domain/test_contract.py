"""The contract as a value: its fingerprint, its changes, its numbers."""

import json
import re
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
    reworded = with_answer("what", offer="Software for the night.")

    assert proposed_weight(WHOLE, reworded) is Weight.MINOR


@pytest.mark.parametrize(("before", "after", "weight"), [
    ("A large order.",         "A large order, 25 pieces.", Weight.MAJOR),
    ("At least 25 pieces.",    "At least 30 pieces.",       Weight.MAJOR),
    ("At least 25 pieces.",    "A large order.",            Weight.MAJOR),
    ("At least 25 pieces.",    "25 pieces, or more.",       Weight.MINOR),
    ("Answered within 4,5 h.", "Answered within 4,5 hours.", Weight.MINOR),
])  # fmt: skip
def test_a_text_that_says_another_number_than_before_is_a_major_version(before, after, weight):
    old, new = with_answer("what", offer=before), with_answer("what", offer=after)

    assert proposed_weight(old, new) is weight
    assert [change.rewrites_numbers for change in changes(old, new)] == [weight is Weight.MAJOR]


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


def altered(path, value):
    """The whole document with something else in one place."""
    plain = json.loads(WHOLE.canonical)
    *way, last = path
    inner = plain
    for key in way:
        inner = inner[key]
    inner[last] = value
    return plain


MISSHAPEN = [
    (("company",), None, "document.company: expected a text"),
    (("company",), "x" * 60_000, "document.company: expected a text"),
    (("title",), "a\x00b", "document.title: expected a text"),
    (("title",), "a\ud800b", "document.title: expected a text"),
    (("language",), "fr", "document.language: expected one of"),
    (("words",), {"part": 1}, "document.words.part: expected a text"),
    (("words",), [], "document.words: expected words by name"),
    (("parts",), {}, "document.parts: expected a list"),
    (("parts", 0), "x", "document.parts.0: expected a group"),
    (("parts", 0, "number"), "1", "document.parts.0.number: expected a whole"),
    (("parts", 0, "number"), True, "document.parts.0.number: expected a whole"),
    (("parts", 0, "sections", 0, "agreed"), 1, "agreed: expected true or false"),
    (("parts", 0, "sections", 0, "single"), [], "single: expected a group"),
    (("parts", 0, "sections", 0, "more"), "x", "sections.0: expected a group"),
    (("open_points",), [["x"]], "open_points.0: expected 2 values"),
    (("parts", 0, "sections", 0, "listings", 0, "layout"), "wall", "layout: expected one of"),
]


@pytest.mark.parametrize(("path", "value", "complaint"), MISSHAPEN)
def test_a_document_that_is_not_what_it_should_be_is_refused_with_the_place(path, value, complaint):
    with pytest.raises(ValueError, match=re.escape(complaint)):
        read(altered(path, value))


@pytest.mark.parametrize("plain", [0.5, "a\x00", 10**16, [["x"] * 50_001]])
def test_a_value_may_be_any_json_but_no_fraction_and_nothing_unseen(plain):
    first = ("parts", 0, "sections", 0, "listings", 0, "entries", 0, "values", 0, "plain")

    assert read(altered(first, {"a": [None, True, 1, "x"]})).parts
    with pytest.raises(ValueError, match="expected"):
        read(altered(first, plain))


def test_a_value_nested_beyond_all_measure_is_refused():
    deep = "x"
    for _ in range(60):
        deep = [deep]

    with pytest.raises(ValueError, match="nested too deeply"):
        read(altered(("parts", 0, "sections", 0, "listings", 0, "entries", 0, "values", 0, "plain"), deep))


def test_a_figure_that_would_be_computed_forever_is_refused():
    plain = json.loads(WHOLE.canonical)
    figures = next(each["figures"] for part in plain["parts"] for each in part["sections"] if each["figures"])
    figures[0]["exact"] = "1e999999999"

    with pytest.raises(ValueError, match="no exact number"):
        read(plain)


def test_a_list_with_more_rows_or_columns_than_any_list_is_refused():
    listing = WHOLE.parts[0].sections[0].listings[0]
    entry = listing.entries[0]
    wide = replace(entry, values=tuple(replace(entry.values[0], key=f"k{n}") for n in range(61)))

    with pytest.raises(ValueError, match="more than 500 rows"):
        read(with_listing(replace(listing, layout="table", entries=(entry,) * 501)).as_json())
    with pytest.raises(ValueError, match="more columns"):
        read(with_listing(replace(listing, entries=(wide,))).as_json())


def with_listing(listing):
    section = replace(WHOLE.parts[0].sections[0], listings=(listing,))
    return replace(WHOLE, parts=(replace(WHOLE.parts[0], sections=(section,)),))


@pytest.mark.parametrize("plain", [None, [], "x", {}, {"shape": None}])
def test_what_is_no_document_at_all_is_refused(plain):
    with pytest.raises(ValueError, match="shape"):
        read(plain)
