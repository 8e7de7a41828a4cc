"""Printing at arm's length: within limits, and with a sentence when they are exceeded."""

from dataclasses import replace

import pytest

from tests.documents.conftest import STAMP, demo
from workshop.documents.enclosures import Enclosure
from workshop.documents.press import print_document
from workshop.documents.printing import PrintFailed, print_in_child


def test_a_child_prints_the_same_bytes():
    document = demo("de", ("what",))
    enclosure = Enclosure(name="glossary.csv", about="Glossar", content=b"a;b\n")

    from_child = print_in_child(document, STAMP, enclosures=[enclosure])

    assert from_child == print_document(document, STAMP, [enclosure])


def test_a_document_without_end_is_stopped_with_a_sentence_and_the_next_one_prints():
    document = demo("de", ("glossary",))
    listing = document.section("glossary").listing("terms")
    entries = tuple(replace(listing.entries[0], id=f"t{n}", title=f"Wort {n}") for n in range(4_000))
    section = replace(document.section("glossary"), listings=(replace(listing, entries=entries),))
    endless = replace(document, parts=(document.parts[0], replace(document.parts[1], sections=(section,))))

    with pytest.raises(PrintFailed) as refused:
        print_in_child(endless, seconds=2)

    assert "länger als 2 Sekunden" in refused.value.sentence.de
    assert print_in_child(document).startswith(b"%PDF")


def test_hostile_prose_ends_in_print_or_in_a_sentence():
    document = demo("de", ("what",))
    what = document.section("what").single
    bombs = (
        "[" * 2_000,
        "> " * 9_000 + "x",
        "x" * 2_000,
        "|a" * 200 + "|\n" + "|-" * 200 + "|\n" + "|b" * 200 + "|",
    )
    values = tuple(replace(what.values[0], key=f"k{n}", plain=bomb) for n, bomb in enumerate(bombs))
    section = replace(document.section("what"), single=replace(what, values=values))
    hostile = replace(document, parts=(document.parts[0], replace(document.parts[1], sections=(section,))))

    try:
        pdf = print_in_child(hostile, seconds=20)
    except PrintFailed as refused:
        pdf = b"%PDF" if refused.sentence.de.endswith(".") else b""

    assert pdf.startswith(b"%PDF")
