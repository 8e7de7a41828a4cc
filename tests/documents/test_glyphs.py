"""Nothing is printed that nobody could read."""

from dataclasses import replace

from tests.documents.conftest import LETTERS, PANGRAM, demo
from workshop.documents.fonts import FOLDER, metrics
from workshop.documents.glyphs import unprintable


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
