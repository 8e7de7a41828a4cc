"""Sourcegraph's handbook as a contract: its facts stand, its silences are gaps, its clashes are found."""

from collections import Counter
from pathlib import Path

import pytest

from workshop.documents.workshop_file import dump, load

SALES = ("sales-commitments", "commitments")
STAGES = ("lead-stages", "stages")
KPIS = ("kpis", "kpis")
SEGMENTS = ("ideal-customer", "segments")
MEETINGS = ("meetings", "meetings")

# fmt: off
FACTS = [
    # list    row                     field           what was loaded                 how it reads
    (SALES,    "first-touch",          "number",       "5",                            "5"),
    (SALES,    "first-touch",          "unit",         "business-minutes",             "business minutes"),
    (SALES,    "first-touch",          "firmness",     "target",                       "target"),
    (SALES,    "first-touch",          "counted_from", "Lead creation",                "Lead creation"),
    (SALES,    "first-touch",          "owner",        "SDR",                          "SDR"),
    (SALES,    "status-update",        "number",       "24",                           "24"),
    (SALES,    "status-update",        "unit",         "hours",                        "hours"),
    (SALES,    "status-update",        "firmness",     "firm",                         "firm limit"),
    (SALES,    "routing-touch",        "number",       "30",                           "30"),
    (SALES,    "routing-closed-opp",   "number",       "90",                           "90"),
    (SALES,    "routing-closed-opp",   "unit",         "days",                         "days"),
    (SEGMENTS, "smb",                  "count",        {"from": "0", "to": "99"},      "0–99"),
    (SEGMENTS, "mid-market",           "count",        {"from": "100", "to": "500"},   "100–500"),
    (SEGMENTS, "enterprise",           "count",        {"from": "501", "to": "2500"},  "501–2,500"),
    (SEGMENTS, "strategic",            "count",        {"from": "2501", "to": None},   "2,501 or more"),
    (SEGMENTS, "mid-market",           "counted",      "developers",                   "developers"),
    (KPIS,     "nbm-ae",               "target",       "7",                            "7"),
    (KPIS,     "nbm-ae",               "period",       "month",                        "per month"),
    (KPIS,     "sao-inbound-month",    "target",       "10",                           "10"),
    (KPIS,     "sao-outbound-month",   "target",       "5",                            "5"),
    (KPIS,     "sao-inbound-quarter",  "target",       "15",                           "15"),
    (KPIS,     "sao-outbound-quarter", "target",       "12",                           "12"),
    (KPIS,     "sao-outbound-quarter", "period",       "quarter",                      "per quarter"),
    (KPIS,     "nbm-outbound",         "target",       "24",                           "24"),
    (KPIS,     "nbm-inbound",          "target",       "20",                           "20"),
    (KPIS,     "closed-won-q2",        "target",       "300000",                       "300,000"),
    (KPIS,     "weighted-q3",          "target",       "1000000",                      "1,000,000"),
    (KPIS,     "logos-q3",             "target",       "24",                           "24"),
    (STAGES,   "working",              "owner",        "sales",                        "Sales (SDRs, AEs)"),
    (STAGES,   "working",              "role",         "SDR",                          "SDR"),
    (STAGES,   "stage-1",              "probability",  "0",                            "0%"),
    (STAGES,   "stage-2",              "probability",  "10",                           "10%"),
    (STAGES,   "stage-6",              "probability",  "90",                           "90%"),
    (MEETINGS, "abx-review",           "rhythm",       "biweekly",                     "every two weeks"),
    (MEETINGS, "abx-session",          "rhythm",       "monthly",                      "monthly"),
    (MEETINGS, "forecast",             "rhythm",       "weekly",                       "weekly"),
]

#: Step, row and field of what the handbook leaves open although a contract needs it.
SILENCES = [
    ("why",            "",                            "service"),
    ("differentiation", "",                           "biggest_reason"),
    ("personas",       "security-engineering-leader", "title"),
    ("glossary",       "sla",                         "definition"),
    ("lead-stages",    "new",                         "meaning"),
    ("lead-stages",    "new",                         "owner"),
    ("lead-stages",    "bad-data",                    "meaning"),
    ("lead-stages",    "converted",                   "owner"),
    ("lead-stages",    "replied",                     "kind"),
    ("misses",         "",                            "marketing_miss"),
    ("kpis",           "new-mqls",                    "marketing_owner"),
    ("kpis",           "nbm-ae",                      "sales_owner"),
]

#: Each clash of the handbook that a rule can see: the rule, and the two places.
CLASHES = [
    ("two-targets",      ("kpis", "sao-inbound-quarter", "target"),
                         ("kpis", "sao-inbound-month", "target")),
    ("two-targets",      ("kpis", "sao-outbound-quarter", "target"),
                         ("kpis", "sao-outbound-month", "target")),
    ("defined-twice",    ("glossary", "mql-campaigns", "term"),
                         ("glossary", "mql", "term")),
    ("dialogue-at-odds", ("customer-dialogue", "universal-search", "say"),
                         ("customer-dialogue", "code-ai", "instead_of")),
    ("one-title",        ("personas", "software-engineer-2020", "other_titles"),
                         ("personas", "dev", "other_titles")),
    # A company of exactly 500 developers is Mid-Market, yet its opportunities are accepted as large enough.
    ("cut-segment",      ("handover-criteria", "sao-size", "value"),
                         ("ideal-customer", "mid-market", "count")),
]

#: Clashes that only people see; both sides stand in the contract for them to read.
#: A further one is no matter of answers: a link to an MQL definition whose anchor does not exist.
FOR_PEOPLE = [
    # One product or two.
    (("positioning-statement", "variants", "one-product", "wording", "a single lovable code intelligence"),
     ("customer-dialogue", "words", "code-ai", "because", "2-product company")),
    # After a ramp of four months comes the full target; the fourth month already has it.
    (("kpis", "kpis", "sao-inbound-month", "definition", "four months: 2, 4, 6, then 10"),
     ("kpis", "kpis", "sao-inbound-month", "applies_to", "fully ramped")),
]
# fmt: on

#: Lead Status in Salesforce, in the order of the page.
LEAD_STATUS = [
    "New",
    "Working",
    "Nurture",
    "Self-Service",
    "Unqualified",
    "Bad-Data",
    "Converted",
    "Replied",
    "Unresponsive",
]
PERSONAS = {
    "Dev": (1, 0, 0),
    "Head of Engineering": (0, 0, 0),
    "Security Engineering Leader": (1, 0, 2),
    "Platform/Infrastructure Leader": (1, 0, 0),
    "Influential developer (2020)": (0, 1, 0),
    "Dev Tools Leader (2020)": (4, 1, 2),
    "Software Engineer (2020)": (3, 1, 3),
    "Software Engineer DevOps/SRE (2020)": (5, 1, 1),
    "Software Engineer infrastructure/platform (2020)": (0, 0, 0),
    "Software Engineer security (2020)": (0, 0, 0),
    "IT/Ops (2020)": (1, 1, 3),
}
COMPLEMENTS = {"GitLab", "Bitbucket Cloud", "Bitbucket Server", "Phabricator"}
#: Steps on which the handbook has nothing at all.
UNSAID = [
    "market-position",
    "expectations",
    "calibration",
    "revenue-goal",
    "calculator",
    "marketing-commitments",
    "exchange",
    "term",
]


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: f"{fact[1]}-{fact[2]}")
def test_a_fact_of_the_handbook_is_loaded_and_stands_in_the_contract(sourcegraph, fact):
    (step, rows), row, field, plain, words = fact

    assert sourcegraph.row(step, rows, row)[field] == plain
    assert sourcegraph.entry(step, rows, row).words(field) == words


def test_the_lead_status_keeps_its_order(sourcegraph):
    names = [stage.title for stage in sourcegraph.entries(*STAGES)]

    assert [name for name in names if name in LEAD_STATUS] == LEAD_STATUS


def test_exactly_the_status_new_is_the_handover(sourcegraph):
    handovers = [stage["name"] for stage in sourcegraph.rows(*STAGES) if stage.get("handover")]

    assert handovers == ["New"]


def test_every_persona_has_her_problems_needs_and_challenges(sourcegraph):
    personas = sourcegraph.rows("personas", "personas")

    lists = ("problems", "needs", "challenges")
    assert {
        persona["name"]: tuple(len(persona.get(key, [])) for key in lists) for persona in personas
    } == PERSONAS


def test_tools_that_work_with_us_are_told_from_competitors(sourcegraph):
    alternatives = sourcegraph.rows("differentiation", "alternatives")

    assert len(alternatives) == 10
    assert {each["name"] for each in alternatives if each["kind"] == "complement"} == COMPLEMENTS


def test_an_accepted_opportunity_has_five_conditions_and_the_company_three_ways_to_fit(sourcegraph):
    criteria = [row for row in sourcegraph.rows("handover-criteria", "criteria") if row["stage"] == "stage-2"]

    assert Counter(row["counts"] for row in criteria) == {"must": 4, "any": 3}


@pytest.mark.parametrize("slug", UNSAID)
def test_what_the_handbook_never_mentions_has_no_section(sourcegraph, slug):
    assert sourcegraph.document.section(slug) is None


def test_marketing_promises_nothing_and_the_contract_can_say_so(read):
    marked = read("sourcegraph", "mark")

    section = marked.document.section("marketing-commitments")

    assert section is not None
    assert not section.agreed
    assert "Marketing’s commitments" in {where for where, _ in marked.document.open_points}


def test_no_persona_has_an_industry_or_a_path_to_purchase(sourcegraph):
    keys = {key for persona in sourcegraph.rows("personas", "personas") for key in persona}

    assert keys.isdisjoint({"industries", "revenue", "employees", "buying_stages"})


def test_words_the_company_does_not_use_are_not_in_its_glossary(sourcegraph):
    terms = {row["term"] for row in sourcegraph.rows("glossary", "terms")}

    assert {"MQL", "PQL", "SAO", "NBM", "ICP"} <= terms
    assert terms.isdisjoint({"SAL", "SQL"})


@pytest.mark.parametrize(("step", "entry", "field"), SILENCES)
def test_a_silence_of_the_handbook_is_a_gap(sourcegraph, step, entry, field):
    assert sourcegraph.lacks(step, entry, field)


@pytest.mark.parametrize(("rule", "one", "other"), CLASHES)
def test_a_clash_in_the_handbook_is_found_where_it_stands(sourcegraph, rule, one, other):
    assert {one, other} in sourcegraph.clashes(rule)


@pytest.mark.parametrize(("one", "other"), FOR_PEOPLE)
def test_both_sides_of_a_clash_that_no_rule_sees_stand_in_the_contract(sourcegraph, one, other):
    for step, rows, row, field, words in (one, other):
        assert words in sourcegraph.entry(step, rows, row).words(field)


def test_the_contract_says_what_the_file_says_and_nothing_else(sourcegraph):
    assert sourcegraph.said_in_contract() == sourcegraph.said_in_file()


def test_everything_people_wrote_is_on_the_printed_page(sourcegraph):
    assert sourcegraph.lost_in_print() == []


def test_no_word_of_another_company_is_on_the_page(sourcegraph):
    page = sourcegraph.page()

    assert [word for word in ("krume", "berta", "flowfuse", "nodered", "breze") if word in page] == []


def test_the_file_survives_being_written_and_read_again(sourcegraph):
    assert load(dump(sourcegraph.file, "yaml")) == sourcegraph.file


def test_the_file_leads_to_nobody_in_person():
    text = (Path(__file__).parent / "sourcegraph" / "workshop.yaml").read_text(encoding="utf-8")

    assert [trace for trace in ("://", "@", "www.") if trace in text] == []
