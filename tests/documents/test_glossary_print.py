"""The glossary alone on paper: every term, nothing else of the contract, and whether it applies."""

import io
from dataclasses import replace

import pypdf
import pytest
from page import ValidationProfile, validate_pdf_bytes

from tests.documents.conftest import STAMP, demo
from workshop.documents.glossary_print import print_glossary
from workshop.documents.printing import print_in_child

ADDRESS = "https://handschlag.example/g/k7Qx/terms"


def text_of(pdf):
    pages = pypdf.PdfReader(io.BytesIO(pdf)).pages
    return "\n".join(page.extract_text() for page in pages)


def titles(document):
    return {entry.title for entry in document.section("glossary").listing("terms").entries}


@pytest.fixture(scope="module")
def german():
    document = demo("de")
    return document, print_glossary(document, STAMP, ADDRESS)


def test_every_term_is_there_with_the_version_and_its_fingerprint(german):
    document, pdf = german

    text = text_of(pdf).replace("\u00a0", " ")

    assert all(title in text for title in titles(document))
    assert "Version 1.0 · 7. Dezember 2026 · 15 Begriffe" in text
    assert document.fingerprint[:8] in text


def test_whoever_is_cited_a_number_finds_the_word_for_it(german):
    document, pdf = german
    listed = text_of(pdf).replace("\u00a0", " ").split("Nach Nummern", 1)[1]
    cited = [f"{each.number} {each.title}" for each in document.rows("glossary", "terms")]

    places = [" ".join(listed.split()).index(each) for each in cited]

    assert places == sorted(places)


def test_nothing_else_of_the_contract_is_there(german):
    document, pdf = german

    text = text_of(pdf)

    assert "1.200.000" in "".join(document.section("revenue-goal").single.words("amount"))
    assert "1.200.000" not in text
    assert "§" not in text


def test_it_says_that_it_is_not_in_force_as_long_as_it_is_not(german):
    document, pdf = german

    assert "Noch nicht in Kraft" in text_of(pdf)
    assert "Noch nicht in Kraft" not in text_of(print_glossary(document, replace(STAMP, in_force=True)))


def test_it_is_the_same_from_the_child_and_keeps_the_rules_of_accessibility(german):
    document, pdf = german

    assert print_in_child(document, STAMP, glossary_for=ADDRESS) == pdf
    report = validate_pdf_bytes(pdf, profile=ValidationProfile.PDF_UA_1)
    assert report.is_compliant, str(report)


def test_without_a_term_it_says_so():
    assert "No term is agreed" in text_of(print_glossary(demo("en", ("what",)), STAMP))
