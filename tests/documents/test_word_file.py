"""The Word file says all that the contract says, and says that it is only a copy."""

import io
import re
from dataclasses import replace
from itertools import pairwise

import docx
import pytest
from docx.oxml.ns import qn

from tests.documents.conftest import STAMP, demo
from tests.documents.made_up import made_up
from workshop.documents.compiling import records_of
from workshop.documents.word_file.joined import joined
from workshop.documents.word_file.writing import UNTOLD, word_file
from workshop.domain.paper import Look

WORD = re.compile(r"\w+")


def everything_in(file):
    return " ".join(node.text or "" for node in file.element.body.iter(qn("w:t")))


def words_of(entry):
    yield from (value.label for value in joined(entry, ""))
    for value in entry.values:
        yield from value.words
        for row in value.entries:
            yield from words_of(row)


@pytest.fixture(scope="module", params=["de", "en"])
def written(request):
    document = replace(demo(request.param), decisions=records_of(made_up(request.param), request.param))
    content = word_file(document, STAMP)
    return document, content, docx.Document(io.BytesIO(content))


def test_no_clause_is_missing(written):
    document, _, file = written
    there = set(WORD.findall(everything_in(file)))

    for part in document.parts:
        for section in part.sections:
            told = [part.title, part.lead, section.title, *(figure.words for figure in section.figures)]
            untold = UNTOLD.get(section.slug, ())
            for _, entry in section.entries():
                kept = replace(entry, values=tuple(each for each in entry.values if each.key not in untold))
                told += [entry.number, *words_of(kept)]
            missing = set(WORD.findall(" ".join(told))) - there
            assert not missing, section.slug


def test_no_decision_and_no_reservation_is_missing(written):
    document, _, file = written
    text = everything_in(file)

    assert all(record.cited in text for record in document.decisions)
    assert all(each.sentence in text for record in document.decisions for each in record.reservations)


def test_every_page_says_that_it_is_an_unsigned_copy(written):
    document, _, file = written

    mark = {"de": "nicht unterschrieben", "en": "unsigned"}[document.language]
    assert mark in file.sections[0].header.paragraphs[0].text
    assert document.fingerprint[:8] in file.sections[0].footer.paragraphs[0].text


def test_headings_are_headings_and_tables_repeat_their_heads(written):
    document, _, file = written

    titles = [each.text for each in file.paragraphs if each.style.name == "Heading 2"]
    assert len(titles) == sum(len(part.sections) for part in document.parts)
    assert file.tables
    assert all(table._tbl.tr_lst[0].find(f".//{qn('w:tblHeader')}") is not None for table in file.tables)  # noqa: SLF001 # the library has no word for it


def test_the_file_knows_its_language_and_its_title(written):
    document, _, file = written

    lang = file.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    assert lang.get(qn("w:val")) == {"de": "de-DE", "en": "en-GB"}[document.language]
    assert file.core_properties.title == f"{document.title} – {document.company}"


def test_the_same_document_gives_the_same_bytes(written):
    document, content, _ = written

    assert word_file(document, STAMP) == content


def test_what_xml_cannot_hold_is_left_out_and_nothing_else_is_obeyed():
    document = replace(demo("de", ("what",)), title="A\x00B <w:p/> &amp;", company="x" * 400)

    file = docx.Document(io.BytesIO(word_file(document, replace(STAMP, look=Look(size="letter")))))

    assert file.paragraphs[0].text == "AB <w:p/> &amp;"
    assert round(file.sections[0].page_width.mm, 1) == 215.9


def test_a_figure_stands_in_one_line_with_what_qualifies_it(written):
    document, _, file = written

    text = "\n".join(each.text for each in file.paragraphs)
    one_line = {"de": "mindestens 24 MQL pro Monat", "en": "at least 24 MQLs per month"}[document.language]
    assert one_line in text
    assert {"de": "70\u00a0% pro Monat", "en": "70% per month"}[document.language] in text


def test_no_name_is_repeated_below_its_heading(written):
    _, _, file = written
    heads = [
        (each.text, after.text) for each, after in pairwise(file.paragraphs) if "Heading 3" in each.style.name
    ]

    for head, after in heads:
        _, _, told = after.partition(": ")
        assert not told or told != head.partition(" ")[2]


def test_a_heading_keeps_with_what_follows_it(written):
    _, _, file = written

    for name in ("Heading 1", "Heading 2", "Heading 3", "Subtitle"):
        assert file.styles[name].paragraph_format.keep_with_next


def test_words_are_hyphenated_and_a_party_has_its_own_name_only(written):
    document, _, file = written

    assert file.settings.element.find(qn("w:autoHyphenation")) is not None
    if document.language == "de":
        parties = file.tables[0]
        assert "Geschäftsführung" in [cell.text for cell in parties.columns[0].cells]
        assert not any("Geschäftsleitung" in cell.text for row in parties.rows for cell in row.cells)


def test_its_contents_name_every_part_and_section_and_lead_to_them(written):
    document, _, file = written
    body = file.element.body
    places = {each.get(qn("w:name")) for each in body.iter(qn("w:bookmarkStart"))}

    links = [
        (each.get(qn("w:anchor")), "".join(node.text or "" for node in each.iter(qn("w:t"))))
        for each in body.iter(qn("w:hyperlink"))
    ]

    headings = [each.text for each in file.paragraphs if each.style.name in ("Heading 1", "Heading 2")]
    assert [text for _, text in links] == headings
    assert {anchor for anchor, _ in links} <= places
    assert sum(len(part.sections) for part in document.parts) < len(headings)


def test_opening_it_asks_nothing(written):
    _, _, file = written
    kinds = [each.get(qn("w:fldCharType")) for each in file.element.body.iter(qn("w:fldChar"))]

    assert kinds == ["begin", "separate", "end"]
    assert file.settings.element.find(qn("w:updateFields")) is None
    assert not list(file.element.body.iterfind(f".//*[@{qn('w:dirty')}]"))


def test_no_style_that_is_used_keeps_the_blue_of_the_library():
    file = docx.Document(io.BytesIO(word_file(demo("de"), replace(STAMP, look=Look(colour="#7a3b0a")))))

    for style in {each.style.name: each.style for each in file.paragraphs}.values():
        colours = {each.get(qn("w:val")) for each in style.element.iter(qn("w:color"))}
        lines = {each.get(qn("w:color")) for each in style.element.iterfind(f".//{qn('w:pBdr')}/*")}
        assert colours | lines <= {"7A3B0A", "auto", None}, style.name
    assert str(file.styles["Subtitle"].font.color.rgb) == "7A3B0A"


def test_no_table_repeats_its_head_in_its_first_row(written):
    _, _, file = written

    for table in file.tables:
        if len(table.rows) > 1:
            head, first = (
                list(dict.fromkeys(filter(None, (c.text for c in row.cells)))) for row in table.rows[:2]
            )
            assert head[-1:] != first[-1:] or not head
