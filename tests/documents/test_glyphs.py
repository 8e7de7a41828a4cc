"""Nothing is printed that nobody could read."""

from dataclasses import replace
from io import BytesIO

import pypdf
import pytest

from tests.documents.conftest import LETTERS, PANGRAM, demo
from workshop.documents import press
from workshop.documents.compose import compose
from workshop.documents.fonts import FOLDER, metrics
from workshop.documents.glyphs import STAND_IN, unprintable, without_gaps
from workshop.steps.agenda import chosen


def test_our_serif_and_sans_have_every_european_letter():
    faces = [file.name for file in FOLDER.glob("*.woff2") if "Mono" not in file.name]

    missing = {face: [c for c in LETTERS + PANGRAM if ord(c) not in metrics(face).advances] for face in faces}

    assert len(faces) == 10
    assert all(not letters for letters in missing.values())


def test_a_character_without_any_glyph_is_named_with_its_place():
    document = demo("de", ("what",))
    what = document.section("what").single
    odd = replace(what.values[0], words=("Schrift \U0001f9ff\U00013080 und \x07",))
    section = replace(document.section("what"), single=replace(what, values=(odd,)))
    part = replace(document.parts[1], sections=(section,))

    found = unprintable(replace(document, parts=(document.parts[0], part)))

    assert ("\x07", "1.1 WAS") in found
    assert ("\U00013080", "1.1 WAS") in found
    assert len(found) == len(set(found))


def test_the_demo_can_be_printed_to_the_last_letter(whole):
    assert unprintable(whole) == []


def test_invisible_characters_are_no_trouble():
    document = demo("de", ("what",))

    assert unprintable(replace(document, title="A\u00ad\u200b\u2060\ufe0f\u202fB\nC")) == []


#: Nobody has a font for it: the last character there is, reserved for private use.
ODD = "\U0010fffd"


def test_every_face_has_the_sign_that_stands_in():
    faces = [file.name for file in FOLDER.glob("*.woff2")]

    assert all(ord(STAND_IN) in metrics(face).advances for face in faces)


def test_a_page_without_gaps_is_left_as_it_is():
    page = f"<p>{PANGRAM}</p><title>Ein Titel – „so“</title>"

    assert without_gaps(page) == page


@pytest.mark.parametrize(
    "cluster",
    [ODD, f"{ODD}\ufe0f", f"{ODD}\U0001f3fd\u200d{ODD}\ufe0f", "\x07", f"{ODD}\u200d✓"],
)
def test_a_picture_of_several_characters_is_one_box(cluster):
    assert without_gaps(f"<p>a{cluster}b</p>") == f'<p>a<span class="box">{STAND_IN}</span>b</p>'


def test_in_titles_attributes_and_drawings_a_gap_is_a_plain_sign():
    page = f'<title>a{ODD}</title><p data-x="{ODD}">a</p><svg><text>{ODD}</text></svg>'

    assert without_gaps(page) == page.replace(ODD, STAND_IN)


def test_a_document_with_characters_that_nobody_has_prints_and_encloses_them_unchanged():
    terms = [{"id": "nori", "term": f"{ODD} Nori", "definition": f"Mit 🍙, 👩🏽‍🚀 und `{ODD}`."}]
    document = compose(
        chosen(("glossary",)),
        {"glossary": {"terms": terms}},
        company="Krume 🌊",
        title=f"Vertrag {ODD}",
        language="de",
    )

    reader = pypdf.PdfReader(BytesIO(press.print_document(document)))

    assert STAND_IN in reader.pages[-1].extract_text()
    assert reader.attachments["contract.json"] == [document.canonical]
    assert (ODD, f"{ODD} Nori") in unprintable(document)


def test_a_gap_that_shows_only_on_paper_is_a_box_as_well():
    pdf = press.print_pdf(f'<!doctype html><html lang="de"><title>a</title><body>Ein {ODD} Wort')

    assert STAND_IN in pypdf.PdfReader(BytesIO(pdf)).pages[0].extract_text()
