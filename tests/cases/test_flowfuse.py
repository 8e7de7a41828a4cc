"""FlowFuse's handbook as a contract: its facts stand, its silences are gaps, its clashes are found."""

from collections import Counter
from pathlib import Path

import pytest

from workshop.documents.workshop_file import dump, load

SALES = ("sales-commitments", "commitments")
STAGES = ("lead-stages", "stages")
KPIS = ("kpis", "kpis")
PERSONAS = ("personas", "personas")
TERMS = ("glossary", "terms")
SEGMENTS = ("ideal-customer", "segments")

# fmt: off
FACTS = [
    # list     row             field           what was loaded                      how it reads
    (SALES,    "first-mail",   "number",       "0",                                 "0"),
    (SALES,    "first-mail",   "unit",         "business-days",                     "business days"),
    (SALES,    "first-mail",   "firmness",     "firm",                              "firm limit"),
    (SALES,    "research",     "number",       "5",                                 "5"),
    (SALES,    "research",     "comparator",   "about",                             "about"),
    (SALES,    "research",     "unit",         "minutes",                           "minutes"),
    (SALES,    "call-task",    "number",       "1",                                 "1"),
    (SALES,    "call-task",    "applies_to",   "commercial MQLs",                   "commercial MQLs"),
    (SALES,    "stage-update", "number",       "1",                                 "1"),
    (SALES,    "stage-update", "unit",         "business-days",                     "business day"),
    (SALES,    "unresponsive", "number",       "2",                                 "2"),
    (SALES,    "unresponsive", "comparator",   "at-least",                          "at least"),
    (SALES,    "unresponsive", "unit",         "weeks",                             "weeks"),
    (KPIS,     "instances",    "target",       "10",                                "10"),
    (KPIS,     "instances",    "period",       "week",                              "per week"),
    (SEGMENTS, "tier-2",       "industries",   ["Electronics", "Semiconductor", "Chemical", "Oil & Gas"],
                                               "Electronics, Semiconductor, Chemical, Oil & Gas"),
    (PERSONAS, "paul",         "budget",       "Final decision maker, >$50k, high influence",
                                               "Final decision maker, >$50k, high influence"),
    (PERSONAS, "isabella",     "reports_to",   "Paul",                              "Paul"),
    (PERSONAS, "danielle",     "reports_to",   "Sahib",                             "Sahib"),
    (TERMS,    "mql-2023",     "status",       "deprecated",                        "deprecated"),
]
#: Each stage of the way with its owner and the probability of a deal, in the order of the page.
WAY = [
    ("Subscriber",               "Marketing", "0%"),
    ("Lead",                     "Marketing", "0%"),
    ("Marketing Qualified Lead", "Sales",     "0%"),
    ("Sales Qualified Lead",     "Sales",     "0%"),
    ("Opportunity",              "Sales",     "10%"),
    ("Value Identified",         "Sales",     "30%"),
    ("Value Validated",          "Sales",     "50%"),
    ("Procurement",              "Sales",     "70%"),
    ("Closed Won",               "Sales",     "100%"),
]
#: Each persona: responsibilities, motivations, needs, challenges, sources; problems are none.
MATTERS = {
    "Paul":     (5, 3, 2, 2, 3),
    "Isabella": (4, 2, 3, 2, 4),
    "Peter":    (5, 2, 1, 2, 2),
    "Sahib":    (2, 1, 7, 2, 3),
    "Danielle": (1, 4, 3, 3, 4),
    "Harry":    (2, 4, 3, 6, 3),
}

#: Step, row and field of what the handbook leaves open although a contract needs it.
SILENCES = [
    ("why",                   "",                "service"),
    ("differentiation",       "",                "biggest_reason"),
    ("positioning-statement", "",                "alternative"),
    ("lead-stages",           "value-validated", "meaning"),
    ("lead-stages",           "procurement",     "meaning"),
    ("handover-criteria",     "quote",           "counts"),
    ("handover-criteria",     "first-meeting",   "counts"),
    ("responsibilities",      "contact-stage",   "responsible"),
    ("kpis",                  "leads",           "marketing_owner"),
    ("closed-loop",           "",                ""),
]

#: Each clash of the handbook that a rule can see: the rule, and the two places.
CLASHES = [
    ("two-figures",    ("sales-commitments", "engagement", "number"),
                       ("sales-commitments", "first-mail", "number")),
    ("two-owners",     ("responsibilities", "evaluate-mql", "responsible"), ("lead-stages", "mql", "owner")),
    ("other-industry", ("personas", "sahib", "industries"), ("ideal-customer", "", "industries")),
    ("copied",         ("personas", "sahib", "challenges"), ("personas", "peter", "challenges")),
]

#: Clashes that only people see; both sides stand in the contract for them to read.
FOR_PEOPLE = [
    # The first meeting makes an MQL, and is what work on the MQL is to lead to.
    (("lead-stages", "stages", "mql", "entry", "Confirmation for first meeting"),
     ("kpis", "kpis", "first-meetings", "definition", "KPI of the stage SQL")),
    # An MQL is Open when sales first sees it, though Open means that it is assigned already.
    (("handover-criteria", "procedure", "review", "action", "lead status Open"),
     ("glossary", "terms", "status-open", "definition", "Assigned to an account executive")),
    # Contacts in education become MQLs, only to be set to Unqualified with the first e-mail.
    (("handover-criteria", "procedure", "education", "action", "lead status to Unqualified"),
     ("buying-signals", "signals", "education", "signal", "university")),
    # A sentence that the page heads with “under 150 characters” has more.
    (("positioning-statement", "variants", "ai-enhanced", "wording", "AI-enhanced"),
     ("positioning-statement", "variants", "open-source", "wording", "open-source")),
]
# fmt: on

#: Steps on which the handbook has nothing at all.
UNSAID = [
    "market-position",
    "expectations",
    "returns",
    "calibration",
    "revenue-goal",
    "calculator",
    "marketing-commitments",
    "misses",
    "measured-today",
    "meetings",
    "exchange",
    "term",
]


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: f"{fact[1]}-{fact[2]}")
def test_a_fact_of_the_handbook_is_loaded_and_stands_in_the_contract(flowfuse, fact):
    (step, rows), row, field, plain, words = fact

    assert flowfuse.row(step, rows, row)[field] == plain
    assert flowfuse.entry(step, rows, row).words(field) == words


def test_the_way_has_nine_stages_each_with_owner_and_probability(flowfuse):
    way = [stage for stage in flowfuse.entries(*STAGES) if stage.plain("kind") == "path"]

    assert [(stage.title, stage.words("owner"), stage.words("probability")) for stage in way] == WAY


def test_leads_change_hands_when_they_become_mqls(flowfuse):
    handovers = [stage["id"] for stage in flowfuse.rows(*STAGES) if stage.get("handover")]

    assert handovers == ["mql"]
    assert flowfuse.row(*STAGES, "lead")["owner"] == "marketing"
    assert flowfuse.row(*STAGES, "mql")["owner"] == "sales"


def test_every_persona_has_what_moves_her_and_no_problems_were_made_up(flowfuse):
    personas = flowfuse.rows(*PERSONAS)

    lists = ("responsibilities", "motivations", "needs", "challenges", "sources")
    assert {each["name"]: tuple(len(each[key]) for key in lists) for each in personas} == MATTERS
    assert [each["name"] for each in personas if "problems" in each or "buying_stages" in each] == []


def test_the_ideal_customer_has_a_least_size_in_people_and_money(flowfuse):
    section = flowfuse.document.section("ideal-customer")

    assert section.single.words("employees") == "500\u00a0employees or more"
    assert section.single.words("revenue") == "US$500,000,000 or more"
    assert flowfuse.file.agreed["ideal-customer"]["revenue"] == {"from": "500000000", "to": None}


def test_fourteen_competitors_are_named_and_none_is_described(flowfuse):
    alternatives = flowfuse.rows("differentiation", "alternatives")

    assert len(alternatives) == 14
    assert Counter(key for each in alternatives for key in each) == {"id": 14, "name": 14, "kind": 14}


def test_only_one_kpi_has_a_target(flowfuse):
    kpis = flowfuse.rows(*KPIS)

    assert len(kpis) == 7
    assert [each["id"] for each in kpis if "target" in each] == ["instances"]


@pytest.mark.parametrize("slug", UNSAID)
def test_what_the_handbook_never_mentions_has_no_section(flowfuse, slug):
    assert flowfuse.document.section(slug) is None


def test_marketing_promises_nothing_and_the_contract_can_say_so(read):
    marked = read("flowfuse", "mark")

    section = marked.document.section("marketing-commitments")

    assert section is not None
    assert not section.agreed


@pytest.mark.parametrize(("step", "entry", "field"), SILENCES)
def test_a_silence_of_the_handbook_is_a_gap(flowfuse, step, entry, field):
    assert flowfuse.lacks(step, entry, field)


@pytest.mark.parametrize(("rule", "one", "other"), CLASHES)
def test_a_clash_in_the_handbook_is_found_where_it_stands(flowfuse, rule, one, other):
    assert {one, other} in flowfuse.clashes(rule)


@pytest.mark.parametrize(("one", "other"), FOR_PEOPLE)
def test_both_sides_of_a_clash_that_no_rule_sees_stand_in_the_contract(flowfuse, one, other):
    for step, rows, row, field, words in (one, other):
        assert words in flowfuse.entry(step, rows, row).words(field)


def test_the_cto_of_a_startup_has_the_challenges_of_the_plc_engineer_as_in_the_source(flowfuse):
    sahib, peter = (flowfuse.row(*PERSONAS, who) for who in ("sahib", "peter"))

    assert sahib["challenges"] == peter["challenges"]


def test_the_contract_says_what_the_file_says_and_nothing_else(flowfuse):
    assert flowfuse.said_in_contract() == flowfuse.said_in_file()


def test_everything_people_wrote_is_on_the_printed_page(flowfuse):
    assert flowfuse.lost_in_print() == []


def test_no_word_of_another_company_is_on_the_page(flowfuse):
    page = flowfuse.page()

    assert [word for word in ("krume", "berta", "sourcegraph", "breze") if word in page] == []


def test_the_file_survives_being_written_and_read_again(flowfuse):
    assert load(dump(flowfuse.file, "yaml")) == flowfuse.file


def test_the_file_leads_to_nobody_in_person():
    text = (Path(__file__).parent / "flowfuse" / "workshop.yaml").read_text(encoding="utf-8")

    assert [trace for trace in ("://", "@", "www.") if trace in text] == []
