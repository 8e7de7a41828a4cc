"""Files that cannot be read, or only in part: each says where and why, in both languages."""

from contextlib import suppress

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from workshop.documents.glossary_files.decoding import MOST_BYTES
from workshop.documents.glossary_files.reading import FAMILIES, read_glossary
from workshop.documents.glossary_files.remarks import BadFile
from workshop.domain.refusals import Refusal

HEADER = "Begriff,Definition\n"


def refused(name, content, **options):
    content = content.encode() if isinstance(content, str) else content
    with pytest.raises(BadFile) as caught:
        read_glossary(name, content, **options)
    return caught.value


def errors(name, text):
    glossary = read_glossary(name, text.encode())
    return [(error.line, error.column, error.sentence.en) for error in glossary.errors]


@pytest.mark.parametrize("content", [b"", b"\n \n", b"\xef\xbb\xbf", b"\xef\xbb\xbf\r\n"])
def test_an_empty_file_is_refused(content):
    refusal = refused("x.csv", content)

    assert isinstance(refusal, Refusal)
    assert refusal.in_("de") == "Die Datei ist leer."
    assert refusal.in_("en") == "The file is empty."


@pytest.mark.parametrize(
    ("content", "line", "sentence"),
    [
        (b"PK\x03\x04\x14\x00rest", None, "This is an Excel or zip file."),
        (b"%PDF-1.7", None, "This is not a text file."),
        (b"\xd0\xcf\x11\xe0old Excel", None, "This is not a text file."),
        (b"Begriff,Definition\nMQL,a\x00b", 2, "Line 2: This is not a text file."),
        (b"\xff\xfe\x00\x00B\x00\x00\x00", 1, "Line 1: This is not a text file."),
        (b"\xff\xfeB\x00\x01", 1, "Line 1: The characters of this file cannot be read."),
        (b"Begriff\nM\x81QL", 2, "Line 2: The characters of this file cannot be read."),
    ],
)
def test_what_is_no_text_is_refused(content, line, sentence):
    refusal = refused("x.csv", content)

    assert refusal.line == line
    assert refusal.in_("en").startswith(sentence)


def test_a_file_over_5_mb_is_refused():
    assert refused("x.csv", b"a" * (MOST_BYTES + 1)).in_("en").startswith("The file is larger than 5 MB.")


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("x.csv", HEADER + "A,B\n" * 20_001, 20_002),
        ("x.yml", "g:\n" + "  - {term: A, definition: B}\n" * 20_001, 20_002),
        ("x.json", "[" + ",\n".join(['{"term": "A"}'] * 20_001) + "]", 20_001),
        ("x.md", "| Term | Definition |\n|---|---|\n" + "| A | B |\n" * 20_001, 20_003),
    ],
)
def test_more_than_20000_rows_are_refused(name, text, line):
    refusal = refused(name, text)

    assert refusal.line == line
    assert "more than 20,000 entries" in refusal.in_("en")


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ('MQL,"never closed\nSQL,D\n', 2),
        ('"MQL"x,D\n', 1),
        ('MQL,"a"b"\n', 2),
        ('"fine ""quoted""","two\nlines"x\n', 2),
    ],
)
def test_broken_quotes_are_refused_with_the_row_and_cell_where_they_begin(row, column):
    refusal = refused("x.csv", HEADER + "SAL,D\n" + row)

    assert (refusal.line, refusal.column) == (3, column)
    assert refusal.in_("en") == (
        f"Line 3, column {column}: A quotation mark begins here that does not close properly."
    )
    assert refusal.in_("de").startswith(f"Zeile 3, Spalte {column}: Hier beginnt ein Anführungszeichen")


def test_a_quotation_mark_that_swallows_the_rest_is_found_even_in_a_long_file():
    text = HEADER + 'A,B\nC,"open\n' + "x" * 200_000

    assert (refused("x.csv", text).line, refused("x.csv", text).column) == (3, 2)


def test_a_csv_without_a_column_for_terms_is_refused_with_the_columns_it_has():
    refusal = refused("x.csv", "\nFarbe;Preis\nrot;3")

    assert refusal.line == 2
    assert refusal.in_("en").endswith("Found: “Farbe”, “Preis”.")


def test_a_missing_term_is_an_error_with_line_and_cell():
    text = 'Definition,Begriff\nD,"two\nlines"\n\nD,\nD, \n'

    glossary = read_glossary("x.csv", text.encode())

    assert [(error.line, error.column) for error in glossary.errors] == [(5, 2), (6, 2)]
    assert [term["term"] for term in glossary.terms] == ["two lines"]


def test_a_row_that_slipped_is_an_error_and_not_half_a_term():
    text = HEADER + "MQL,a lead, warm\nSQL,D,\nSAL\n"

    glossary = read_glossary("x.csv", text.encode())

    assert [(error.line, error.column) for error in glossary.errors] == [(2, 3)]
    assert [term["term"] for term in glossary.terms] == ["SQL", "SAL"]
    assert [remark.sentence.en for remark in glossary.remarks if not remark.fatal] == [
        "Cells in this row: 1, in the header: 2.",
        "“SAL” has no definition.",
    ]


@pytest.mark.parametrize(
    ("name", "text", "line", "column", "sentence"),
    [
        ("x.csv", HEADER + "M" * 301 + ",D\n", 2, 1, "“Term” has 301 characters; there is room for 300."),
        ("x.csv", HEADER + "M," + "D" * 20_001 + "\n", 2, 1, "“Agreed definition” has 20001 characters"),
        ("x.yml", "g:\n  - term: M\n    definition: " + "D" * 70_000, 2, 5, "“Agreed definition” has 70000"),
    ],
)
def test_a_text_that_has_no_room_is_an_error(name, text, line, column, sentence):
    [error] = errors(name, text)

    assert error[:2] == (line, column)
    assert error[2].startswith(sentence)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("g:\n  - term: A\n   definition: B\n", 3, 4),
        ("g:\n  - term: [A\n", 3, 1),
        ("g: 'open\n", 2, 1),
        ("\tg: x\n", 1, 1),
        ("g:\n  - term: A\n    term: B\n", 3, 5),
        ("g: x\n---\ng: y\n", 2, 1),
    ],
)
def test_what_is_no_yaml_is_refused_with_line_and_column(text, line, column):
    refusal = refused("x.yml", text)

    assert (refusal.line, refusal.column) == (line, column)
    assert refusal.in_("de").startswith(f"Zeile {line}, Spalte {column}: ")
    assert refusal.in_("en").startswith(f"Line {line}, column {column}: ")


@pytest.mark.parametrize(
    ("text", "line", "column", "sentence"),
    [
        ("a: &a [x]\nb:\n  - *a\n", 3, 5, "Aliases (*a) are not read"),
        ("a: &a {term: x}\nb:\n  - <<: *a\n", 3, 9, "Aliases (*a) are not read"),
        ("g:\n  - !!python/object/apply:os.system [ls]\n", 2, 5, "Type tags such as"),
        ("g: " + "[" * 200_000, 1, 23, "The file is nested too deeply"),
        (
            "g:\n" + "".join(" " * depth + "- \n" for depth in range(2, 40)),
            21,
            22,
            "The file is nested too deeply",
        ),
    ],
)
def test_yaml_that_unfolds_or_sinks_is_refused(text, line, column, sentence):
    refusal = refused("x.yml", text)

    assert (refusal.line, refusal.column) == (line, column)
    assert sentence in refusal.in_("en")


def test_an_entry_without_a_term_is_an_error_with_its_place_in_the_yaml():
    text = "g:\n  - definition: D\n  - term: A\n    definition: [x]\n  - word\n  - term: B\n"

    assert errors("x.yml", text) == [
        (2, 5, "The term is missing."),
        (3, 5, "The field “definition” should hold a text."),
        (5, 5, "An entry with fields is expected here."),
    ]


@pytest.mark.parametrize("text", ["g: word", "word", "g:\n  a: b"])
def test_yaml_that_is_no_glossary_is_refused(text):
    assert refused("x.yml", text).in_("en") == (
        "Line 1, column 1: Groups with lists of “term” and “definition” are expected."
    )


def test_broken_nodes_of_datahub_are_errors():
    text = (
        "nodes:\n  - word\n  - name: N\n    terms:\n      name: A\n"
        "  - terms:\n      - description: D\n      - name: [A]\n"
    )

    assert errors("x.yml", text) == [
        (2, 5, "An entry with fields is expected here."),
        (4, 5, "A list is expected under “terms”."),
        (7, 9, "The term is missing."),
        (8, 9, "The field “name” should hold a text."),
    ]


@pytest.mark.parametrize(
    ("text", "line", "column", "sentence"),
    [
        ('[{"term": "A"},\n {"term": }]', 2, 11, "no readable JSON"),
        ('[{"term": "A"}\n {"term": "B"}]', 2, 2, "no readable JSON"),
        ('[{"term": "A"}', 1, 15, "no readable JSON"),
        ('[{"term": "A"}] x', 1, 17, "no readable JSON"),
        ('\n{"term": "A"}', 2, 1, "A list of terms is expected"),
        ('[{"term": "A",\n "term": "B"}]', 1, 2, "The field “term” occurs twice."),
        ("[" * 200_000, 1, 2, "The file is nested deeper"),
    ],
)
def test_what_is_no_json_list_is_refused_with_line_and_column(text, line, column, sentence):
    refusal = refused("x.json", text)

    assert (refusal.line, refusal.column) == (line, column)
    assert sentence in refusal.in_("en")


def test_an_entry_without_a_term_is_an_error_with_its_place_in_the_json():
    text = '[\n  {"term": "A"},\n  {"definition": "D"},\n  7,\n  {"term": ["B"]}\n]'

    assert errors("x.json", text) == [
        (3, 3, "The term is missing."),
        (4, 3, "An entry with fields is expected here."),
        (5, 3, "The field “term” should hold a text."),
    ]


def test_what_cannot_be_shown_or_stored_is_taken_out_of_texts():
    terms = read_glossary("x.json", b'[{"term": "A\\u0000\\u0007", "definition": "\\ud800 x\\r\\ny"}]').terms

    assert (terms[0]["term"], terms[0]["definition"]) == ("A", "\ufffd x\ny")


@pytest.mark.parametrize("text", ["# Page\n\nNo table.", "| A | B |\n|---|---|\n| 1 | 2 |", "A | B\n---\n"])
def test_a_page_without_a_glossary_is_refused(text):
    assert refused("x.md", text).in_("de").startswith("Die Seite enthält keine Tabelle mit einer Spalte")


def test_an_error_is_no_remark():
    glossary = read_glossary("x.csv", (HEADER + ",D\nSAL,\n").encode())

    assert [(remark.line, remark.fatal) for remark in glossary.remarks] == [(2, True), (3, False)]
    assert [error.placed.en for error in glossary.errors] == ["Line 2, column 1: The term is missing."]


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(["x", "x.csv", "x.yml", "x.md", "x.json"]),
    st.sampled_from([None, *FAMILIES]),
    st.one_of(
        st.binary(max_size=80), st.text(alphabet="aT\n,;|-:[]{}\"'&*#<>/ \r\té", max_size=80).map(str.encode)
    ),
)
@example("x", "datahub-yaml", b"- a")
@example("x", "openmetadata", b"a")
def test_no_bytes_do_more_harm_than_being_refused(name, written_as, content):
    terms = [{"id": "kept", "term": "kept"}]

    with suppress(BadFile):
        terms = read_glossary(name, content, written_as=written_as).terms

    assert all(term["id"] and term["term"] for term in terms)
