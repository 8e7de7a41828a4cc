"""From answers to the Document."""

import pytest

from workshop.documents import figures
from workshop.documents.compose import compose
from workshop.domain.words import LANGUAGES, Text
from workshop.steps.agenda import AGENDA, BY_SLUG, chosen


def composed(agreed, *, language="en", empty="omit", agenda=AGENDA):
    return compose(
        agenda, agreed, company="Krume GmbH", title="Glossary", language=language, currency="EUR", empty=empty
    )


def everything(language):
    return {step.slug: step.example_in(language) for step in AGENDA}


def test_nothing_agreed_makes_an_empty_contract():
    assert composed({}).parts == ()


def test_a_step_without_an_answer_is_left_out_and_the_rest_numbered_through():
    agreed = {"what": {"offer": "Rolls."}, "why": {"company": "Hunger."}, "term": {"changes": "In writing."}}

    document = composed(agreed)

    assert [(s.number, s.slug) for part in document.parts for s in part.sections] == [
        ("1.1", "what"),
        ("1.2", "why"),
        ("2.1", "term"),
    ]


def test_a_step_without_an_answer_may_be_marked_instead():
    document = composed({"what": {"offer": "Rolls."}}, empty="mark", agenda=chosen(["what", "how"]))

    assert [(s.slug, s.agreed) for part in document.parts for s in part.sections] == [
        ("parties", False),
        ("what", True),
        ("how", False),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_agreed_stands_in_the_document_and_nothing_else(language):
    agreed = everything(language)

    document = composed(agreed, language=language)

    printed = {section.slug: section for part in document.parts for section in part.sections}
    assert set(printed) == set(agreed)
    for slug, section in printed.items():
        rows = {listing.key: [entry.id for entry in listing.entries] for listing in section.listings}
        assert rows == {
            each.key: [row["id"] for row in agreed[slug][each.key]]
            for each in BY_SLUG[slug].rows
            if agreed[slug].get(each.key)
        }


def test_a_reference_reads_as_the_name_of_its_row():
    section = composed(everything("en")).section("lead-stages")
    sal = next(entry for entry in section.listing("stages").entries if entry.id == "sal")

    assert sal.words("owner") == "Sales"
    assert sal.plain("owner") == "sales"


def test_a_reference_to_nothing_reads_as_it_was_written():
    agreed = {"for-whom": {"customers": "Bakers.", "personas": ["Gundula"]}}

    section = composed(agreed).section("for-whom")

    assert section.single.words("personas") == "Gundula"


def test_the_promise_bound_to_the_calculator_carries_its_figure():
    section = composed(everything("en")).section("marketing-commitments")
    promise = next(
        entry for entry in section.listing("commitments").entries if entry.plain("figure") == "mql"
    )

    assert (promise.words("number"), promise.words("unit"), promise.words("period")) == (
        "24",
        "MQLs",
        "per month",
    )


def test_the_chain_of_the_calculator_is_exact_and_rounded_up_only_to_be_read():
    section = composed(everything("en")).section("calculator")

    assert {figure.key: (figure.exact, figure.words) for figure in section.figures} == {
        "leads": ("2000/21", "96"),
        "mql": ("500/21", "24"),
        "sal": ("50/3", "17"),
        "sql": ("10/1", "10"),
        "won": ("5/2", "2.5"),
        "mql_per_rep": ("125/21", "6"),
        "hours_per_rep": ("125/14", "9"),
        "value_per_mql": ("2520/1", "€2,520"),
    }


def test_without_the_inputs_no_figure_is_invented():
    agreed = everything("en")
    del agreed["calculator"]["deal_value"]

    section = composed(agreed).section("calculator")
    promise = composed(agreed).section("marketing-commitments").listing("commitments").entries[0]

    assert section.figures == ()
    assert promise.get("number") is None


def test_columns_that_nobody_filled_are_not_printed():
    agreed = {"term": {}, "parties": {"parties": [{"id": "a", "name": "Ada", "signs": False}]}}

    listing = composed(agreed).section("parties").listing("parties")

    assert [key for key, _label in listing.columns] == ["name"]


A_FEW, MONEY = {"from": "15", "to": "120"}, {"from": "8000", "to": "9000"}
SHOPS = Text(de="Filialen", en="shops")
# fmt: off
READINGS = [
    (lambda in_: figures.number("1200000", "currency", in_, "EUR"), "1.200.000\u00a0€",   "€1,200,000"),
    (lambda in_: figures.number("2520.5", "currency", in_, "EUR"),  "2.520,50\u00a0€",    "€2,520.50"),
    (lambda in_: figures.number("60", "percent", in_, "EUR"),       "60\u00a0%",          "60%"),
    (lambda in_: figures.number("2.5", None, in_, "EUR"),           "2,5",                "2.5"),
    (lambda in_: figures.span(A_FEW, SHOPS, in_, "EUR"),        "15–120\u00a0Filialen", "15–120\u00a0shops"),
    (lambda in_: figures.span(MONEY, "currency", in_, "EUR"),   "8.000–9.000\u00a0€", "€8,000–9,000"),
    (lambda in_: figures.span({"from": "15", "to": None}, None, in_, "EUR"), "ab 15",      "15 or more"),
    (lambda in_: figures.span({"from": None, "to": "15"}, None, in_, "EUR"), "bis 15",     "up to 15"),
    (lambda in_: figures.day("2027-01-01", in_),                    "1. Januar 2027",     "1 January 2027"),
]
# fmt: on


@pytest.mark.parametrize(("said", "german", "english"), READINGS)
def test_numbers_read_as_each_language_writes_them(said, german, english):
    assert said("de") == german
    assert said("en") == english
