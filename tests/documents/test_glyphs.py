"""Nothing is printed that nobody could read."""

from dataclasses import replace
from io import BytesIO

import pypdf
import pytest

from tests.documents.conftest import LETTERS, PANGRAM, STAMP, demo
from workshop.documents import press
from workshop.documents.compose import compose
from workshop.documents.fonts import FOLDER, metrics
from workshop.documents.glyphs import HEAD, PICTURED, unprintable, without_gaps
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


def test_a_page_without_gaps_is_left_as_it_is():
    page = f"<p>{PANGRAM}</p><title>Ein Titel – „so“</title>"

    assert without_gaps(page) == page


@pytest.mark.parametrize(
    ("cluster", "printed"),
    [
        (ODD, "[U+10FFFD]"),
        (f"{ODD}\ufe0f", "[U+10FFFD]"),
        (f"{ODD}\u200d✓", "[U+10FFFD]✓"),
        ("\x07", "[U+0007]"),
        ("\U00013080", "[egyptian hieroglyph d010]"),
    ],
)
def test_what_nobody_can_draw_stands_there_by_its_name(cluster, printed):
    assert without_gaps(f"<p>a{cluster}b</p>") == f"<p>a{printed}b</p>"


@pytest.mark.parametrize("picture", ["\U0001f389", "👩🏽\u200d🚀", "🇩🇪", "❤\ufe0f", "1\ufe0f\u20e3", "✅"])
def test_emoji_bring_their_font_and_stay_what_they_are(picture):
    page = f"<head>{HEAD}<p>{picture}</p>"

    assert without_gaps(page) == f"<head>{PICTURED}<p>{picture}</p>"


def test_emoji_in_a_note_are_drawn_on_the_cover_and_found_in_its_text():
    note = "Los geht’s 🎉 👩🏽\u200d🚀 und fertig"

    reader = pypdf.PdfReader(BytesIO(press.print_document(demo("de", ("what",)), replace(STAMP, note=note))))

    text = reader.pages[0].extract_text()
    assert "🎉" in text
    assert "🚀" in text
    assert "\ufffd" not in text
    fonts = reader.pages[0]["/Resources"]["/Font"].get_object().values()
    assert any("Noto-Emoji" in font.get_object()["/BaseFont"] for font in fonts)


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

    assert "[U+10FFFD]" in reader.pages[-1].extract_text()
    assert reader.attachments["contract.json"] == [document.canonical]
    assert (ODD, f"{ODD} Nori") in unprintable(document)


def test_a_gap_that_shows_only_on_paper_is_named_as_well():
    pdf = press.print_pdf(f'<!doctype html><html lang="de"><title>a</title><body>Ein {ODD} Wort')

    assert "[U+10FFFD]" in pypdf.PdfReader(BytesIO(pdf)).pages[0].extract_text()
