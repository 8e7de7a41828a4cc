"""Sourcegraph's company glossary of 111 words joins the lead terms of its contract through the importer."""

from pathlib import Path

import pytest

from workshop.documents.glossary_files.reading import read_glossary
from workshop.domain.glossary import Kind, merge, plan
from workshop.steps.agenda import AGENDA
from workshop.steps.contradictions import contradictions

GLOSSARY = Path(__file__).parent / "sourcegraph" / "glossary.yml"


@pytest.fixture(scope="module")
def theirs():
    return read_glossary(GLOSSARY.name, GLOSSARY.read_bytes())


@pytest.fixture(scope="module")
def ours(sourcegraph):
    return sourcegraph.rows("glossary", "terms")


def test_every_word_is_read_and_none_is_left_out(theirs):
    assert len(theirs.terms) == 111
    assert theirs.errors == []


def test_words_that_break_naive_readers_survive(theirs):
    definitions = {row["term"]: row["definition"] for row in theirs.terms}

    assert {"Cash, AR, AP, Accruals, and Deferred Revenue", "pgsql/psql"} <= set(definitions)
    assert definitions["MQL"].startswith("[Marketing qualified lead](")


def test_where_both_define_a_word_people_have_to_choose(ours, theirs):
    proposals = plan(ours, theirs.terms)

    conflicts = {each.term for each in proposals if each.kind is Kind.CONFLICT}
    assert conflicts == {"ICP", "PQL", "MQL", "AE", "SDR"}
    assert [each.term for each in proposals if each.kind is Kind.CHANGED] == ["SLA"]


def test_unless_people_choose_otherwise_the_lead_terms_stay_and_all_new_words_come(ours, theirs):
    joined = {row["id"]: row for row in merge(ours, plan(ours, theirs.terms), {})}

    kept = [row["id"] for row in ours if row["id"] != "sla"]
    assert [joined[id_] for id_ in kept] == [row for row in ours if row["id"] in kept]
    assert joined["sla"]["definition"] == "Service level agreement"
    assert len(joined) == len(ours) + 105


def test_the_import_brings_no_clash_that_was_not_there(sourcegraph, ours, theirs):
    joined = {**sourcegraph.file.agreed, "glossary": {"terms": merge(ours, plan(ours, theirs.terms), {})}}

    found = contradictions(AGENDA, joined)

    assert [each.sentence.en for each in found] == [each.sentence.en for each in sourcegraph.contradictions]
