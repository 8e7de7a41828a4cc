"""What the two source documents and the brief demand, and where it stands: one row an id.

A row names the step, the fields that carry the demand, and what the demo says there. Ids whose proof is a
whole feature name the test that proves it.
"""

import re
from pathlib import Path

import pytest

from workshop.domain.step import is_empty
from workshop.steps.agenda import BY_SLUG, slugs_of

HOUSE = Path(__file__).parents[2]

# fmt: off
IN_STEPS = [
    ("S0-02", "revenue-goal",          ["from_new", "from_existing"]),
    ("S0-03", "revenue-goal",          ["measures"]),
    ("S0-06", "why",                   ["company"]),
    ("S0-07", "what",                  ["offer"]),
    ("S0-08", "how",                   ["delivery"]),
    ("S0-09", "for-whom",              ["customers", "personas"]),
    ("S0-10", "why",                   ["company", "service", "product"]),
    ("S0-15", "positioning-statement", ["towards_prospects", "towards_competitors"]),
    ("S0-16", "for-whom",              ["customers", "not_for"]),
    ("S0-17", "market-position",       ["position", "consequences"]),
    ("S0-18", "offerings",             ["offerings"]),
    ("S0-19", "offerings",             ["offerings.outward"]),
    ("S0-20", "offerings",             ["offerings.relations"]),
    ("S0-21", "differentiation",       ["alternatives"]),
    ("S0-22", "differentiation",       ["alternatives.attribute", "alternatives.proof"]),
    ("S0-23", "differentiation",       ["biggest_reason"]),
    ("S0-24", "personas",              ["personas"]),
    ("S0-25", "personas",              ["personas.industries", "personas.size_class", "personas.employees",
                                        "personas.revenue", "personas.seat"]),
    ("S0-26", "personas",              ["personas.problems", "personas.needs", "personas.challenges"]),
    ("S0-28", "personas",              ["personas.buying_stages"]),
    ("S0-29", "personas",              ["personas.influences", "personas.buying_centre"]),
    ("S0-30", "personas",              ["personas.scenarios"]),
    ("S0-33", "expectations",          ["expectations.expectation", "expectations.paraphrase"]),
    ("S0-34", "customer-dialogue",     ["rules.persona", "rules.stage"]),
    ("S0-35", "customer-dialogue",     ["messages", "words"]),
    ("S0-36", "glossary",              ["terms.sales_view"]),
    ("S0-37", "glossary",              ["terms.marketing_view"]),
    ("S0-39", "glossary",              ["terms.definition"]),
    ("S0-43", "lead-stages",           ["stages"]),
    ("S0-44", "qualification",         ["scheme", "questions"]),
    ("S0-45", "handover-criteria",     ["criteria"]),
    ("S0-46", "closed-loop",           ["to_sales", "to_marketing"]),
    ("S0-47", "measured-today",        ["measures.measured_by"]),
    ("S0-48", "measured-today",        ["measures.paid_by", "measures.conflict"]),
    ("S0-50", "kpis",                  ["kpis.marketing_owner", "kpis.sales_owner"]),
    ("S0-51", "marketing-commitments", ["commitments"]),
    ("S2-01", "revenue-goal",          ["amount"]),
    ("S2-03", "glossary",              ["terms"]),
    ("S2-04", "ideal-customer",        ["wished"]),
    ("S2-05", "ideal-customer",        ["wished", "unwished"]),
    ("S2-06", "lead-stages",           ["stages.handover"]),
    ("S2-07", "handover-criteria",     ["criteria.persona"]),
    ("S2-12", "buying-signals",        ["signals"]),
    ("S2-13", "lead-stages",           ["stages.handover"]),
    ("S2-14", "responsibilities",      ["tasks"]),
    ("S2-15", "handover-criteria",     ["criteria.test", "criteria.value"]),
    ("S2-16", "sales-commitments",     ["commitments"]),
    ("S2-17", "marketing-commitments", ["commitments.figure"]),
    ("S2-18", "sales-commitments",     ["commitments.number", "commitments.unit",
                                        "commitments.counted_from"]),
    ("S2-22", "meetings",              ["meetings.agenda"]),
    ("S2-23", "meetings",              ["meetings.rhythm"]),
    ("S2-24", "exchange",              ["together"]),
    ("S2-25", "exchange",              ["status"]),
    ("S2-26", "exchange",              ["questions", "asked"]),
    ("S2-27", "closed-loop",           ["to_sales.what"]),
    ("S2-28", "closed-loop",           ["to_marketing.what"]),
    ("S2-29", "closed-loop",           ["system", "to_sales.field"]),
]
PROVEN_BY = [
    ("S0-01", "tests/domain/test_participants.py",   "missing"),
    ("S0-04", "tests/web/test_room.py",              "test_sales_rates_the_leads_and_everybody_says"),
    ("S0-05", "tests/web/test_room.py",              "test_sales_rates_the_leads_and_everybody_says"),
    ("S0-11", "tests/steps/test_checklist.py",       "test_the_why_gets_the_most_help"),
    ("S0-12", "tests/web/test_room.py",              "test_a_draft_that_anybody_would_say_is_told_so"),
    ("S0-13", "tests/browser/test_first_day.py",     "def test_"),
    ("S0-14", "tests/steps/test_checklist.py",       "test_positioning_comes_first"),
    ("S0-27", "tests/domain/test_personas.py",       "test_a_persona_without_anything"),
    ("S0-31", "tests/domain/checks/test_reference_checks.py", "persona"),
    ("S0-32", "tests/web/test_room.py",              "test_the_wall_says_for_whom_it_is_done"),
    ("S0-38", "tests/browser/test_a_cold_read.py",   "def test_"),
    ("S0-40", "tests/web/test_room.py",              "test_anybody_parks_something"),
    ("S0-41", "tests/steps/test_checklist.py",       "test_the_words_of_the_dispute_are_seeded"),
    ("S0-42", "tests/documents/test_compose.py",     "test_everything_agreed_stands_in_the_document"),
    ("S0-49", "tests/documents/test_compose.py",     "test_the_chain_of_the_calculator_is_exact"),
    ("S2-02", "tests/steps/test_checklist.py",       "test_language_promises_and_talking_follow_each_other"),
    ("S2-08", "tests/steps/test_agenda.py",          "test_the_first_lead_stages_offered_are_the_three"),
    ("S2-09", "tests/steps/test_checklist.py",       "test_the_three_levels_say_what_the_source_says"),
    ("S2-10", "tests/steps/test_checklist.py",       "test_the_three_levels_say_what_the_source_says"),
    ("S2-11", "tests/steps/test_checklist.py",       "test_the_three_levels_say_what_the_source_says"),
    ("B-01",  "tests/domain/test_contract.py",       "test_a_changed_number_is_a_major_version"),
    ("B-02",  "tests/browser/test_signing.py",       "test_signed_changed_refused_mended_and_signed_again"),
    ("B-03",  "tests/browser/test_first_day.py",     "def test_"),
    ("B-04",  "tests/browser/test_a_cold_read.py",   "def test_"),
    ("B-05",  "requirements.txt",                    "weasyprint=="),
]
# fmt: on


def reached(answer, path):
    """Everything that stands at a path such as "personas.problems"."""
    key, _dot, rest = path.partition(".")
    value = answer.get(key)
    if rest and isinstance(value, list):
        return [found for row in value for found in reached(row, rest)]
    return [] if is_empty(value) else [value]


@pytest.mark.parametrize(("demand", "slug", "paths"), IN_STEPS, ids=[row[0] for row in IN_STEPS])
def test_the_demand_has_its_field_and_the_demo_answers_it(demand, slug, paths):
    answer = BY_SLUG[slug].example_in("de")

    assert all(reached(answer, path) for path in paths), demand


@pytest.mark.parametrize(("demand", "file", "words"), PROVEN_BY, ids=[row[0] for row in PROVEN_BY])
def test_the_demand_has_its_proof(demand, file, words):
    assert words in (HOUSE / file).read_text(), demand


def test_the_readme_lists_what_is_covered_and_nothing_else():
    readme = (HOUSE / "README.md").read_text()
    listed = set(re.findall(r"\b(?:S0|S2|B)-\d\d\b", readme.split("## Covered so far")[1]))

    assert listed == {row[0] for row in [*IN_STEPS, *PROVEN_BY]}


def test_positioning_comes_first():
    parts = [BY_SLUG[slug].part.key for slug in slugs_of("full")]

    assert list(dict.fromkeys(parts))[:2] == ["opening", "positioning"]


def test_language_promises_and_talking_follow_each_other():
    parts = list(dict.fromkeys(BY_SLUG[slug].part.key for slug in slugs_of("full")))

    assert parts[-3:] == ["one-language", "promises", "keep-talking"]


def test_the_why_gets_the_most_help():
    four = {slug: len(BY_SLUG[slug].help.de) for slug in ("what", "how", "for-whom", "why")}

    assert max(four, key=lambda slug: four[slug]) == "why"
    assert "Zu schwach" in BY_SLUG["why"].help.de
    assert "Besser" in BY_SLUG["why"].help.de


def test_the_words_of_the_dispute_are_seeded():
    seeded = {row["term"].casefold() for row in BY_SLUG["glossary"].presets[0].in_("de")}

    assert {"lead", "interessent", "mql", "sql", "sal"} <= seeded
    assert any("qualifiziert" in term for term in seeded)


def test_the_three_levels_say_what_the_source_says():
    lead, mql, sql = (row for row in BY_SLUG["lead-stages"].presets[0].in_("de") if row["kind"] == "path")

    assert "Newsletter" in str(lead)
    assert "Kontaktdaten" in str(lead)
    assert "Jobtitel" in str(mql) or "Position" in str(mql)
    assert "Preisliste" in str(sql)
