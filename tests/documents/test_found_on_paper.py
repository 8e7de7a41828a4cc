"""What is cited can be found: every number stands where the page of changes says, and in its order."""

import io
import re
from dataclasses import replace

import pypdf
import pytest

from tests.documents.conftest import STAMP, demo
from workshop.documents.figures import with_minus
from workshop.documents.pages import Before, contract_page, reading_page
from workshop.documents.press import print_document

STEPS = ("glossary", "lead-stages", "buying-signals", "marketing-commitments", "kpis")


def reworded(document):
    """The same with every text of every second entry said otherwise."""

    def other(place, entry):
        values = tuple(
            replace(
                each, plain=f"Anders: {each.plain}", words=tuple(f"Anders: {word}" for word in each.words)
            )
            if each.kind in {"prose", "line"}
            else each
            for each in entry.values
        )
        return replace(entry, values=values) if place % 2 else entry

    def section(each):
        listings = tuple(
            replace(one, entries=tuple(other(n, e) for n, e in enumerate(one.entries)))
            for one in each.listings
        )
        return replace(each, listings=listings)

    parts = tuple(replace(part, sections=tuple(map(section, part.sections))) for part in document.parts)
    return replace(document, parts=parts)


@pytest.fixture(scope="module")
def document():
    return demo("de", STEPS)


@pytest.fixture(scope="module")
def pages(document):
    stamp = replace(STAMP, before=Before(number="0.9", document=reworded(document)))
    reader = pypdf.PdfReader(io.BytesIO(print_document(document, stamp)))
    return [re.sub(r"\s+", " ", page.extract_text()) for page in reader.pages]


def test_every_clause_that_the_page_of_changes_cites_stands_on_a_page(pages):
    (sheet,) = [page for page in pages if "gegenüber Version 0.9" in page]
    others = " ".join(page for page in pages if page is not sheet)

    cited = set(re.findall(r"(?<!bisher )§ (\d+(?:\.\d+){2})", sheet))
    assert len(cited) > 3
    assert {each for each in cited if not re.search(rf"(?<![\d.]){each}(?![\d.])", others)} == set()


def test_every_entry_with_a_number_bears_it_in_print(document, pages):
    text = " ".join(pages)
    numbers = {
        entry.number for part in document.parts for each in part.sections for _, entry in each.entries()
    }

    missing = {each for each in numbers - {""} if not re.search(rf"(?<![\d.]){each}(?![\d.])", text)}
    assert missing == set()


@pytest.mark.parametrize("page", [contract_page, reading_page])
def test_signals_stand_in_the_order_of_their_numbers_with_a_real_minus(document, page):
    table = page(document).split('id="section-buying-signals"')[1].split("</table>")[0]
    signals = document.section("buying-signals").listing("signals").entries

    places = [table.index(f">{each.number}<") for each in signals]
    assert places == sorted(places)
    assert "−50" in table
    assert "-50" not in table


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("-50", "−50"),
        ("-1.200,50\u00a0€", "−1.200,50\u00a0€"),
        ("-5 %", "−5 %"),
        ("50", "50"),
        ("- ein Punkt", "- ein Punkt"),
        ("2026-11-22", "2026-11-22"),
        ("-3,0 8,0 11,2", "-3,0 8,0 11,2"),
        (7, 7),
    ],
)
def test_only_a_number_below_zero_gets_a_minus(said, shown):
    assert with_minus(said) == shown
