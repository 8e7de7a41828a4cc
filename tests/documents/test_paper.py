"""The sheet: its size, whose it looks, and whether it says that it is not in force."""

import io
import re
from dataclasses import replace

import pypdf
import pytest
from page import ValidationProfile, validate_pdf_bytes

from tests.documents.conftest import STAMP, demo
from tests.documents.test_logo import picture
from workshop.documents.logo import logo_of
from workshop.documents.pages import DRAFT
from workshop.documents.press import print_document
from workshop.documents.printing import print_in_child
from workshop.domain.paper import Look

LOOK = Look(size="letter", colour="#0a5a3c", logo=logo_of(picture()))
STEPS = ("parties", "what", "market-position", "returns")


def texts(pdf):
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]


@pytest.fixture(scope="module")
def document():
    return demo("de", STEPS)


@pytest.fixture(scope="module")
def branded(document):
    return print_document(document, replace(STAMP, look=LOOK))


@pytest.fixture(scope="module")
def in_force(document):
    return print_document(document, replace(STAMP, in_force=True))


def test_letter_is_letter_and_a4_is_a4_on_every_page(branded, in_force):
    def sizes(pdf):
        return {tuple(map(round, page.mediabox[2:])) for page in pypdf.PdfReader(io.BytesIO(pdf)).pages}

    assert sizes(branded) == {(612, 792)}
    assert sizes(in_force) == {(595, 842)}


def test_what_is_not_in_force_says_so_on_every_page(branded):
    assert all("Noch nicht in Kraft" in text for text in texts(branded))


def test_a_draft_says_so_too():
    drafts = texts(print_document(demo("en", ("what",)), DRAFT))

    assert all("Draft – not in force" in text for text in drafts)


def test_what_is_in_force_carries_no_mark(in_force):
    assert not any("nicht in Kraft" in text for text in texts(in_force))


def test_the_logo_stands_on_the_cover_and_above_every_page(branded, in_force):
    assert all(len(page.images) >= 1 for page in pypdf.PdfReader(io.BytesIO(branded)).pages)
    assert not any(len(page.images) for page in pypdf.PdfReader(io.BytesIO(in_force)).pages)


@pytest.mark.parametrize("profile", ["PDF_A_3A", "PDF_UA_1"])
def test_a_company_s_own_look_breaks_no_rule(branded, profile):
    report = validate_pdf_bytes(branded, profile=getattr(ValidationProfile, profile))

    assert report.is_compliant, str(report)


def test_a_child_prints_the_same_look(document, branded):
    assert print_in_child(document, replace(STAMP, look=LOOK)) == branded


def test_no_row_is_torn_and_no_heading_stands_alone_at_the_foot(in_force, document):
    pages = [re.sub(r"\s+", " ", text) for text in texts(in_force)]
    titles = [section.title for part in document.parts for section in part.sections]

    for page in pages[2:]:
        body = page.split(" Krume GmbH Version")[0].rstrip()
        assert not any(body.endswith(title) for title in titles)
    for _, entry in document.section("returns").entries():
        if entry.number:
            first = re.sub(r"\s+", " ", entry.values[0].words[0])
            assert any(entry.number in page and first[:12] in page for page in pages)
