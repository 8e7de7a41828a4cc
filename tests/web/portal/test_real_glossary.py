"""Sourcegraph's glossary of 111 words, with its commas, slashes, brackets and quotes, read as a portal."""

import html
import re
from pathlib import Path

import pytest

from tests.conftest import publish
from workshop.actions import glossary
from workshop.documents.glossary_files.reading import read_glossary

FILE = Path(__file__).parents[2] / "cases" / "sourcegraph" / "glossary.yml"
THEIRS = read_glossary(FILE.name, FILE.read_bytes()).terms


@pytest.fixture
def read_by(a_workshop, memory, ada, a_portal, browser):
    """All pages of the glossary as somebody reads them who came by a link, as one text."""
    workshop = a_workshop(company="Sourcegraph", language="en")
    with memory.writing() as store:
        glossary.take_in(store, workshop, THEIRS, {}, by=ada, at=workshop.created_at)
        store.agreements.put_answer(
            workshop.id, "what", {"offer": "Code search."}, ada.id, workshop.created_at
        )
        publish(store, workshop, by=ada)
    portal = a_portal(workshop)
    phone = portal.let_in(browser())
    return phone, portal


def test_every_word_is_found_under_its_letter(read_by):
    phone, portal = read_by
    first = phone.get(f"{portal.home}terms").text

    letters = re.findall(r'href="([^"]+)"[^>]* aria-label="(.): \d+ terms?"', first)
    names = re.findall(r'class="portal-term__name"><a href="[^"]+">([^<]+)</a>', first)

    assert sorted(html.unescape(name) for name in names) == sorted(term["term"] for term in THEIRS)
    assert len(names) == 111
    assert {letter for _address, letter in letters} >= {"A", "M", "S"}


def test_what_breaks_naive_readers_reads_as_it_was_written(read_by):
    phone, portal = read_by
    page = html.unescape(phone.get(f"{portal.home}terms").text)

    assert "Cash, AR, AP, Accruals, and Deferred Revenue" in page
    assert "pgsql/psql" in page
    awkward = [term["term"] for term in THEIRS if re.search(r"[,/()]", term["term"])]
    assert len(awkward) == 4
    assert all(name in page for name in awkward)


def test_every_word_leads_somewhere(read_by):
    phone, portal = read_by
    page = phone.get(f"{portal.home}terms").text

    addresses = re.findall(r'class="portal-term__name"><a href="([^"]+)"', page)

    assert len(set(addresses)) == 111
    assert {phone.get(html.unescape(each)).status_code for each in addresses[:10]} == {200}
