"""What leadership reads first: numbers, then what binds, then what came and went, then wording."""

from dataclasses import replace

import pytest

from tests.documents.made_up import made_up
from tests.domain.comparison.documents import document, example, whole, with_row, with_rows
from workshop.documents.compiling import records_of
from workshop.domain.comparison.compare import compare
from workshop.domain.comparison.numbers import percent
from workshop.domain.versions import Weight


def test_a_changed_number_says_from_what_to_what_in_which_unit_and_by_how_much():
    (change,) = compare(whole(), with_row("sales-commitments", "commitments", 0, number="3")).numbers

    assert (change.before, change.after) == (
        "within 4\u00a0business hours per lead",
        "within 3\u00a0business hours per lead",
    )
    assert (change.exact_before, change.exact_after, change.relative, change.unit) == (
        "4",
        "3",
        "-1/4",
        "business hours",
    )
    assert change.weight is Weight.MAJOR


def test_a_number_in_another_unit_has_no_share_to_tell():
    (change,) = compare(
        whole(), with_row("sales-commitments", "commitments", 0, number="3", unit="hours")
    ).numbers

    assert change.after == "within 3\u00a0hours per lead"
    assert change.relative is None


def test_a_number_and_its_unit_are_one_change():
    found = compare(whole(), with_row("sales-commitments", "commitments", 0, unit="hours"))

    assert [change.after for change in found.numbers] == ["within 4\u00a0hours per lead"]
    assert found.binding == ()


def test_figures_that_follow_are_told_to_follow():
    found = compare(whole(), document(calculator={**example("calculator"), "deal_value": "48000"}))

    agreed = {change.label for change in found.numbers if not change.follows}
    follow = {
        change.label: (change.exact_before, change.relative) for change in found.numbers if change.follows
    }
    assert agreed == {"Average deal value", "Number"}
    assert follow["MQLs per month"] == ("500/21", "-1/2")


def test_of_a_range_the_end_that_moved_is_compared():
    ideal = example("ideal-customer")
    wider = {**ideal["employees"], "to": "1000"}

    (change,) = compare(whole(), document(ideal_customer={**ideal, "employees": wider})).numbers

    assert change.exact_before == ideal["employees"]["to"]
    assert change.exact_after == "1000"


def test_shares_differ_in_points():
    ideal = example("calculator")
    key = "lead_to_mql"

    found = compare(whole(), document(calculator={**ideal, key: str(int(ideal[key]) + 5)}))

    assert next(change.points for change in found.numbers if change.place.field == key) == "5"


@pytest.mark.parametrize(("relative", "told"), [
    ("-1/2", "−50"), ("1", "+100"), ("1/3", "+33"), ("-1/30", "−3.3"), ("1/200", "+0.5"), ("0", "+0"),
])  # fmt: skip
def test_a_share_is_told_in_percent(relative, told):
    assert percent(relative) == told


def test_a_stage_that_is_renamed_is_one_change_and_no_new_stage():
    found = compare(whole(), with_row("lead-stages", "stages", 2, name="Accepted"))

    (change,) = found.binding
    assert (change.what, change.title, change.was) == (
        "changed",
        "Accepted",
        example("lead-stages")["stages"][2]["name"],
    )
    assert change.fields == ()
    assert found.entries == ()


def test_a_changed_rule_is_told_with_what_it_says():
    criteria = example("handover-criteria")["criteria"]
    one = next(place for place, each in enumerate(criteria) if each.get("value"))

    found = compare(whole(), with_row("handover-criteria", "criteria", one, value="something else"))

    (change,) = found.binding
    assert change.section == "Handover criteria"
    assert [(field.label, field.after) for field in change.fields] == [("Value", "something else")]


@pytest.mark.parametrize(("slug", "rows", "group"), [
    ("glossary",    "terms",    "entries"),
    ("personas",    "personas", "entries"),
    ("kpis",        "kpis",     "entries"),
    ("lead-stages", "stages",   "binding"),
    ("parties",     "parties",  "binding"),
])  # fmt: skip
def test_what_came_and_what_went_is_told_as_one(slug, rows, group):
    there = example(slug)[rows]
    shorter = with_rows(slug, rows, there[:-1])

    gone = [each for each in getattr(compare(whole(), shorter), group) if each.place.entry == there[-1]["id"]]
    come = [each for each in getattr(compare(shorter, whole()), group) if each.place.entry == there[-1]["id"]]

    assert [each.what for each in gone] == ["removed"]
    assert [each.what for each in come] == ["added"]


def test_a_section_left_out_is_one_change():
    without = replace(whole(), parts=whole().parts[:-1])

    found = compare(whole(), without)

    assert [(each.what, each.section) for each in found.entries] == [
        ("removed", section.title) for section in whole().parts[-1].sections
    ]
    assert found.binding == ()


def test_new_wording_shows_word_by_word():
    terms = example("glossary")["terms"]
    reworded = terms[0]["definition"] + " From today on."

    (change,) = compare(whole(), with_row("glossary", "terms", 0, definition=reworded)).wording

    assert [piece.text for piece in change.fields[0].pieces if piece.kind == "added"] == ["From today on."]


def test_a_row_within_a_row_that_came_is_one_change():
    persona = example("personas")["personas"][0]
    more = [*persona["problems"], {"id": "new", "text": "Too much bread", "severity": "5"}]

    (change,) = compare(whole(), with_row("personas", "personas", 0, problems=more)).wording

    assert [(field.before, field.after) for field in change.fields] == [(None, "Too much bread, 5")]


def test_words_that_went_elsewhere_are_told_to_have_moved():
    first, second, *others = example("glossary")["terms"]
    text = "Whoever asks for a call on the day of the fair."
    before = with_rows("glossary", "terms", [{**first, "example": text}, {**second, "example": ""}, *others])
    after = with_rows("glossary", "terms", [{**first, "example": ""}, {**second, "example": text}, *others])

    gone, come = compare(before, after).wording

    assert gone.fields[0].moved_to == f"4.1.2 Glossary: {second['term']}"
    assert come.fields[0].moved_from == f"4.1.1 Glossary: {first['term']}"


def test_what_a_document_says_of_itself_is_compared_too():
    other = replace(whole(), title="The handshake", currency="USD", open_points=(("WHAT", "Something."),))

    found = compare(whole(), other)

    assert [(each.label, each.after) for each in found.head] == [
        ("title", "The handshake"),
        ("currency", "USD"),
    ]
    assert [each.sentence for each in found.opened] == ["Something."]
    assert [each.sentence for each in compare(other, whole()).settled] == ["Something."]


def test_a_point_that_stands_open_with_another_number_is_neither_new_nor_settled():
    was = replace(whole(), open_points=(("HOW", "“Wave 2” starts in 3 days, not in 5."),))
    now = replace(whole(), open_points=(("HOW", "“Wave 2” starts in 2 days, not in 5."),))
    other = replace(whole(), open_points=(("HOW", "“Wave 3” starts in 2 days, not in 5."),))

    assert (compare(was, now).opened, compare(was, now).settled) == ((), ())
    assert len(compare(now, other).opened) == len(compare(now, other).settled) == 1


def test_decisions_that_were_taken_or_replaced_are_told():
    records = records_of(made_up("en"), "en")
    earlier = replace(whole(), decisions=(replace(records[0], replaced_by=""), *records[1:3]))

    found = compare(earlier, replace(whole(), decisions=records)).decided

    assert [(each.cited, each.what) for each in found] == [
        ("E-001", "changed"), ("E-004", "added"), ("E-005", "added"), ("E-006", "added"),
    ]  # fmt: skip
