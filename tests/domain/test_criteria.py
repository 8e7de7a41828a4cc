"""Handover criteria that a machine runs against sample leads."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.criteria import explain, holds, is_complete, span, stage_of, verdict


def criterion(test, value="", *, fact="Filialen", stage="mql", counts="must"):
    return {
        "id": test,
        "name": test,
        "fact": fact,
        "test": test,
        "value": value,
        "stage": stage,
        "counts": counts,
    }


def facts(**values):
    return [{"id": name, "fact": name, "value": value} for name, value in values.items()]


STAGES = [
    {"id": "lead", "name": "Lead", "kind": "path"},
    {"id": "mql", "name": "MQL", "kind": "path"},
    {"id": "raus", "name": "Raus", "kind": "exit"},
    {"id": "sal", "name": "SAL", "kind": "path"},
    {"id": "sql", "name": "SQL", "kind": "path"},
]


# fmt: off
TESTS = [
    ("at-least",  "15",           "15",             True),
    ("at-least",  "15",           "14",             False),
    ("at-least",  "1.200",        "1,200",          True),
    ("at-least",  "1.200",        "1199",           False),
    ("at-least",  "1,5",          "1.4",            False),
    ("at-least",  "15",           "42 Filialen",    True),
    ("at-least",  "15",           "10–20",          False),
    ("at-least",  "15",           "viele",          False),
    ("at-least",  "15",           "",               False),
    ("at-most",   "9",            "6",              True),
    ("at-most",   "9",            "12",             False),
    ("at-most",   "15",           "10–20",          False),
    ("at-most",   "2 Mio. €",     "1.900.000 €",    True),
    ("between",   "15 – 120",     "15",             True),
    ("between",   "15-120",       "120",            True),
    ("between",   "15 bis 120",   "121",            False),
    ("between",   "15–120",       "14",             False),
    ("is",        "Ja",           " ja ",           True),
    ("is",        "ja",           "nein",           False),
    ("is",        "1.200",        "1200",           True),
    ("is",        "Bäckerei Kette", "BÄCKEREIKETTE", True),
    ("is-not",    "ja",           "nein",           True),
    ("is-not",    "ja",           "Ja",             False),
    ("one-of",    "CFO, Inhaber; Leitung", "inhaber", True),
    ("one-of",    "CFO, Inhaber", "Praktikant",     False),
    ("one-of",    "CFO, ",        "",               False),
    ("contains",  "Leitung",      "Produktionsleitung Nord", True),
    ("contains",  "Leitung",      "Einkauf",        False),
    ("happened",  "",             "",               True),
    ("happened",  "",             "ja",             True),
    ("happened",  "",             "Yes",            True),
    ("happened",  "",             "true",           True),
    ("happened",  "",             "2027-01-31",     True),
    ("happened",  "",             "31.1.2027",      True),
    ("happened",  "",             "12. März 2027",  True),
    ("happened",  "",             "March 12",       True),
    ("happened",  "",             "nein",           False),
    ("happened",  "",             "noch nicht",     False),
    ("unheard-of", "1",           "1",              False),
]
# fmt: on


@pytest.mark.parametrize(("test", "wanted", "value", "held"), TESTS)
def test_each_test_holds_for_what_it_asks(test, wanted, value, held):
    assert holds(criterion(test, wanted), facts(Filialen=value)) is held


def test_the_name_of_a_fact_may_be_spelled_with_other_case_and_spaces():
    given_facts = [{"fact": " Eigene  produktion", "value": "ja"}]

    assert holds(criterion("is", "ja", fact="Eigene Produktion"), given_facts)


def test_a_fact_nobody_mentions_has_not_happened_and_is_not_so():
    assert not holds(criterion("happened"), facts(Rolle="CFO"))
    assert not holds(criterion("at-most", "9"), facts(Rolle="CFO"))
    assert holds(criterion("is-not", "ja"), facts(Rolle="CFO"))


@pytest.mark.parametrize("unfinished", [criterion("is"), criterion("is-not"), criterion("is", "ja", fact="")])
def test_an_unfinished_criterion_holds_for_nobody(unfinished):
    assert not is_complete(unfinished)
    assert not holds(unfinished, [{"fact": "Filialen", "value": ""}, {"fact": "", "value": "ja"}])


def test_what_happened_needs_no_value_to_be_complete():
    assert is_complete(criterion("happened"))


# fmt: off
NUMBERS = [
    ("1.200",         1200,            1200),
    ("1,200",         1200,            1200),
    ("1.200,50",      Fraction("1200.5"), Fraction("1200.5")),
    ("1,200.50",      Fraction("1200.5"), Fraction("1200.5")),
    ("12 000 €",      12000,           12000),
    ("0,125",         Fraction("0.125"), Fraction("0.125")),
    ("-20",           -20,             -20),
    ("1.000 – 2.000", 1000,            2000),
    ("2–5 Mio. €",    2_000_000,       5_000_000),
    ("10k",           10_000,          10_000),
    ("120-15",        15,              120),
]
# fmt: on


@pytest.mark.parametrize(("text", "low", "high"), NUMBERS)
def test_numbers_are_read_as_people_write_them(text, low, high):
    assert span(text) == (low, high)


@pytest.mark.parametrize("text", ["", "B2B", "viele", "9" * 5000])
def test_what_is_no_number_is_not_read_as_one(text):
    assert span(text) is None


def test_a_stage_needs_all_that_must_be_and_one_of_the_rest():
    criteria = [
        criterion("at-least", "15"),
        criterion("happened", fact="Demo", counts="any"),
        criterion("happened", fact="Preisliste", counts="any"),
    ]

    assert verdict(criteria, facts(Filialen="20", Preisliste="")) == {"mql": True}
    assert verdict(criteria, facts(Filialen="20")) == {"mql": False}
    assert verdict(criteria, facts(Filialen="3", Demo="", Preisliste="")) == {"mql": False}


def test_a_verdict_speaks_only_of_stages_with_criteria():
    assert verdict([], facts(Filialen="20")) == {}
    assert verdict([criterion("happened", stage="")], facts(Filialen="20")) == {}


def test_each_criterion_explains_itself():
    found = explain([criterion("at-least", "15"), criterion("at-most", "15")], facts(Filialen="20"))

    assert [each.criterion["test"] for each in found] == ["at-least", "at-most"]
    assert [each.holds for each in found] == [True, False]


def test_a_lead_gets_as_far_as_every_stage_before_lets_it():
    criteria = [
        criterion("at-least", "15"),
        criterion("happened", fact="Angenommen", stage="sal"),
        criterion("happened", fact="Bedarf", stage="sql"),
    ]
    agreed = {"lead-stages": {"stages": STAGES}, "handover-criteria": {"criteria": criteria}}

    assert stage_of(agreed, facts(Filialen="3")) is None
    assert stage_of(agreed, facts(Filialen="20")) == "mql"
    assert stage_of(agreed, facts(Filialen="20", Angenommen="", Bedarf="")) == "sql"
    assert stage_of(agreed, facts(Filialen="20", Bedarf="")) == "mql"
    assert stage_of(agreed, facts(Filialen="3", Angenommen="", Bedarf="")) is None


def test_side_exits_are_not_reached_by_criteria():
    agreed = {
        "lead-stages": {"stages": STAGES},
        "handover-criteria": {"criteria": [criterion("at-least", "1", stage="raus")]},
    }

    assert stage_of(agreed, facts(Filialen="20")) is None


def test_nothing_agreed_leads_nowhere():
    assert stage_of({}, facts(Filialen="20")) is None


@given(st.text(), st.text(), st.sampled_from(["at-least", "at-most", "between", "is", "one-of", "happened"]))
def test_no_wording_makes_a_criterion_fail_to_answer(wanted, value, test):
    assert holds(criterion(test, wanted), facts(Filialen=value)) in {True, False}


@given(st.integers(min_value=-(10**12), max_value=10**12))
def test_both_ways_of_grouping_digits_mean_the_same_number(number):
    english = f"{number:,}"

    assert span(english) == span(english.replace(",", ".")) == (number, number)
