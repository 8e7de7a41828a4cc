"""The page of changes: one sheet, however much changed, and the same bytes from wherever it is printed."""

import re
from dataclasses import replace
from io import BytesIO

import pypdf
import pytest

from tests.documents.conftest import STAMP, demo
from workshop.documents.change_page import change_page
from workshop.documents.change_words import WORDS, change_words
from workshop.documents.numbers_told import difference
from workshop.documents.pages import Before, contract_page
from workshop.documents.press import print_document
from workshop.documents.printing import print_in_child
from workshop.domain.comparison.compare import compare
from workshop.domain.contract import Document
from workshop.domain.paper import Look

SMALL = ("parties", "what", "sales-commitments", "term")
#: Enough that not all of it has room on the sheet.
MANY = (*SMALL, "how", "why", "offerings", "expectations", "marketing-commitments", "meetings")


def reworded(document, more):
    """The same document with other words in every text."""

    def value(each):
        entries = tuple(entry(inner) for inner in each.entries)
        if each.kind not in {"prose", "line", "lines"} or entries:
            return replace(each, entries=entries)
        return replace(
            each, plain=f"{each.plain} {more}", words=tuple(f"{words} {more}" for words in each.words)
        )

    def entry(each):
        return replace(each, values=tuple(map(value, each.values)))

    def section(each):
        listings = tuple(replace(one, entries=tuple(map(entry, one.entries))) for one in each.listings)
        return replace(each, single=each.single and entry(each.single), listings=listings)

    parts = tuple(replace(part, sections=tuple(map(section, part.sections))) for part in document.parts)
    return replace(document, parts=parts)


def with_number(document, number):
    """The first commitment of sales with another number."""
    section = document.section("sales-commitments")
    listing = section.listings[0]
    first = listing.entries[0]
    values = tuple(
        replace(each, plain=number, words=(number,)) if each.key == "number" else each
        for each in first.values
    )
    entries = (replace(first, values=values), *listing.entries[1:])
    other = replace(section, listings=(replace(listing, entries=entries),))
    parts = tuple(
        replace(part, sections=tuple(other if each is section else each for each in part.sections))
        for part in document.parts
    )
    return replace(document, parts=parts)


def stamped(before: Document):
    return replace(STAMP, number="2.0", before=Before(number="1.0", document=before))


def pages_of(pdf):
    return [page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages]


def test_the_sheet_stands_before_the_first_part_and_says_what_leadership_asks():
    before = demo("de", SMALL)
    page = contract_page(with_number(before, "3"), stamped(before))

    words = re.sub(r"<[^>]+>|\s+", " ", page[page.index('id="changes"') : page.index("<main>")])
    assert "gegenüber Version 1.0" in words
    assert re.search(
        r"Schneller Erstkontakt.*4\xa0?\s*Geschäftsstunden.*3\s*Geschäftsstunden.*−25\s*%", words
    )
    assert 'href="#changes"' in page


def test_the_first_version_has_no_such_sheet():
    assert 'id="changes"' not in contract_page(demo("de", SMALL), STAMP)


@pytest.mark.parametrize(("language", "size"), [("de", "a4"), ("en", "letter")])
def test_however_much_changed_it_is_one_sheet_that_tells_what_it_leaves_out(language, size):
    before = demo(language, MANY)
    after = with_number(reworded(before, "und noch viel mehr Wörter " * 12), "3")

    pages = pages_of(print_document(after, replace(stamped(before), look=Look(size=size), in_force=True)))

    title = WORDS["changes"].in_(language)
    assert [
        place for place, text in enumerate(pages) if text.startswith(title) or f"\n{title}\n" in text[:200]
    ] == [2]
    assert WORDS["more"].in_(language).split("(")[0] in pages[2]


def test_whatever_is_left_out_is_counted_with_its_section():
    before = demo("en")
    sheet = change_page("1.0", before, reworded(before, "and more " * 40))

    found = compare(before, reworded(before, "and more " * 40))
    shown = sum(len(group.shown) for group in sheet.groups)
    assert sheet.more > 0
    assert sum(count for _, count in sheet.where) == sheet.more
    assert shown + sheet.more == found.count


def test_a_child_prints_the_same_sheet():
    before = demo("de", SMALL)
    after = with_number(before, "3")

    from_child = print_in_child(after, stamped(before))

    assert from_child == print_document(after, stamped(before))


def test_a_difference_is_told_in_the_language_of_the_contract():
    before = demo("en", SMALL)
    (change,) = compare(before, with_number(before, "3.9")).numbers

    assert difference(change, change_words("de"), "de") == "−2,5\u00a0%"
    assert difference(change, change_words("en"), "en") == "−2.5%"
    assert difference(replace(change, before=None), change_words("en"), "en") == "new"
    assert difference(replace(change, points="-5"), change_words("en"), "en") == "−5\u00a0percentage points"


def told_in(sheet):
    """All that the sheet says, as one text."""
    pieces = [
        piece.text
        for group in sheet.groups
        for each in group.shown
        for line in each.lines
        for piece in line.pieces
    ]
    return " ".join(pieces)


def test_nothing_is_cut_while_the_sheet_has_room():
    before = demo("de", ("parties", "why"))
    points = (
        ("WARUM", "Ein langer Satz, " + "der noch etwas sagt, " * 12 + "Ende eins."),
        ("WARUM", "Ende zwei."),
    )
    after = replace(reworded(before, "Auch sonntags."), open_points=points)

    sheet = change_page("1.0", before, after)

    assert sheet.more == 0
    assert "…" not in told_in(sheet)
    assert "Ende eins." in told_in(sheet)
    assert "Ende zwei." in told_in(sheet)


def test_open_points_that_have_no_room_are_counted():
    points = tuple(("WARUM", f"Punkt {n} " + "ist noch offen und wird besprochen " * 4) for n in range(80))
    before = demo("de", ("parties", "why"))

    told = told_in(change_page("1.0", before, replace(before, open_points=points)))

    (more,) = re.findall(r"und (\d+) weitere", told)
    assert len(re.findall(r"Punkt \d+", told)) + int(more) == 80


def test_every_change_is_cited_by_its_paragraph():
    before = demo("de", ("parties", "why"))

    sheet = change_page("1.0", before, reworded(before, "Auch sonntags."))

    assert "§\u00a01.1" in [
        each.where for group in sheet.groups for each in group.shown if each.title == "WARUM"
    ]


def test_only_signs_that_the_sheet_shows_are_explained():
    before = demo("de", SMALL)
    numbers = change_page("1.0", before, with_number(before, "3"))
    words = change_page("1.0", before, reworded(before, "Auch sonntags."))

    assert numbers.legend == ""
    assert words.legend == "Durchgestrichen: was entfällt. Unterstrichen: was neu ist."
    assert "changes__legend" not in contract_page(with_number(before, "3"), stamped(before))
