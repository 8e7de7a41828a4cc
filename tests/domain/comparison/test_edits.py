"""A comparison is exact: applied to the first document it gives the second; equals give nothing."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.comparison.documents import Chance, example, whole, with_rows
from workshop.domain.comparison.compare import Comparison, apply, compare
from workshop.domain.comparison.edits import edits
from workshop.domain.contract import read

ANY = settings(max_examples=100, deadline=None)
seeds = st.integers(0, 10**9)


@ANY
@given(seeds, seeds)
def test_a_comparison_applied_to_the_first_gives_the_second(one, other):
    before, after = Chance(one).document(), Chance(other).document()

    reached = apply(compare(before, after), before)

    assert reached == after
    assert reached.canonical == after.canonical


@ANY
@given(seeds)
def test_a_document_compared_with_itself_says_nothing(seed):
    document = Chance(seed).document()

    assert compare(document, read(document.as_json())) == Comparison()


@ANY
@given(seeds, seeds)
def test_another_content_has_another_fingerprint_and_the_same_content_the_same(one, other):
    before, after = Chance(one).document(), Chance(other).document()

    changed = {edit.path[-1] for edit in edits(before, after)}

    if before.canonical == after.canonical:
        assert before.fingerprint == after.fingerprint
    else:
        assert before.fingerprint != after.fingerprint
        assert changed


@ANY
@given(seeds)
def test_the_order_of_keys_in_its_json_changes_no_fingerprint(seed):
    document = Chance(seed).document()

    def backwards(value):
        if isinstance(value, dict):
            return {key: backwards(value[key]) for key in reversed(list(value))}
        return [backwards(inner) for inner in value] if isinstance(value, list | tuple) else value

    turned = read(json.loads(json.dumps(backwards(document.as_json()))))

    assert turned.fingerprint == document.fingerprint


@pytest.mark.parametrize(("one", "other"), [(1, True), (0, False), ([1], [True]), ({"a": 1}, {"a": True})])
def test_one_is_not_true(one, other):
    first = whole().section("what").single.values[0]

    def with_plain(plain):
        section = whole().section("what")
        single = replace(section.single, values=(replace(first, plain=plain),))
        part = replace(whole().parts[1], sections=(replace(section, single=single),))
        return replace(whole(), parts=(part,))

    assert [edit.path[-1] for edit in edits(with_plain(one), with_plain(other))] == ["plain"]


def test_reordered_rows_are_moved_and_nothing_else_and_applying_puts_them_where_they_are():
    terms = example("glossary")["terms"]
    turned = with_rows("glossary", "terms", [*terms[1:4], terms[0], *terms[4:]])

    found = compare(whole(), turned)

    assert [(move.title, move.after) for move in found.moved] == [(terms[0]["term"], terms[3]["term"])]
    assert found.count == 1
    assert found.weight is None
    assert apply(found, whole()) == turned


def test_edits_for_another_document_are_refused():
    shorter = with_rows("glossary", "terms", example("glossary")["terms"][1:])

    with pytest.raises(KeyError):
        apply(compare(whole(), shorter), shorter)
