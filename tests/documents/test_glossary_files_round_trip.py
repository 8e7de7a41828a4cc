"""What is written can be read back, word by word, whatever the words are."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.documents.glossary_files.reading import read_glossary
from workshop.documents.glossary_files.writers import as_csv, as_json, as_markdown
from workshop.domain.terms import FIELDS, LISTS

NASTY = [
    *("|", "\\", "\\|", "<br>", "<b>", "<script>", "</td>", "&lt;", "&amp;", "&#32;", "&#0;", "<!--", "-->"),
    *(
        '"',
        "'",
        "''",
        "'=",
        "=1+1",
        "+",
        "-",
        "@",
        ";",
        ",",
        "; ",
        ", ",
        "\u00a0",
        "\u2028",
        "\u200b",
        "\ufeff",
    ),
    *(
        "N/A",
        "–",
        "---",
        "| - |",
        "#",
        "```",
        "* ",
        "[x](y)",
        "sep=;",
        "ß",
        "e\u0301",
        "日本",
        "🤝",
        "  ",
        "%",
    ),
]
ANY = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=4)
WORDS = st.lists(st.sampled_from([*NASTY, *"aB1 "]), max_size=5).map("".join) | ANY
LINE = WORDS.map(str.strip)
PROSE = st.lists(st.one_of(WORDS, st.sampled_from(["", "  ", "\t- x", "    code  "])), max_size=4).map(
    lambda lines: "\n".join(lines).strip()
)
STATUS = st.sampled_from(["", "draft", "agreed", "deprecated"])
LISTED = st.lists(LINE.filter(bool), max_size=3)
PROSES = {"definition", "marketing_view", "sales_view", "example", "counter_example"}


def column(key):
    if key in LISTS:
        return LISTED
    if key == "term":
        return LINE.filter(bool)
    return STATUS if key == "status" else PROSE if key in PROSES else LINE


TERM = st.fixed_dictionaries({key: column(key) for key in FIELDS})
GLOSSARY = st.lists(TERM, max_size=3).map(
    lambda terms: [{"id": f"term-{number}", **term} for number, term in enumerate(terms)]
)


@settings(max_examples=25, deadline=None)
@given(GLOSSARY, st.sampled_from([",", ";"]))
def test_csv_comes_back_as_it_went(terms, delimiter):
    read = read_glossary("glossary.csv", as_csv(terms, delimiter=delimiter))

    assert read.format == "csv"
    assert read.terms == terms
    assert read.errors == []


@settings(max_examples=25, deadline=None)
@given(GLOSSARY, st.sampled_from(["de", "en"]))
def test_markdown_comes_back_as_it_went(terms, language):
    read = read_glossary("glossary.md", as_markdown(terms, language))

    assert read.format == "markdown"
    assert read.terms == terms
    assert read.errors == []


@settings(max_examples=25, deadline=None)
@given(GLOSSARY)
def test_json_comes_back_as_it_went(terms):
    read = read_glossary("glossary.json", as_json(terms))

    assert read.format == "json"
    assert read.terms == terms
    assert read.errors == []


@settings(max_examples=25, deadline=None)
@given(GLOSSARY.filter(bool), st.sampled_from([as_csv, as_json, lambda terms: as_markdown(terms, "en")]))
def test_what_we_write_is_recognised_without_a_name(terms, write):
    read = read_glossary("glossary", write(terms))

    assert read.terms == terms


@settings(max_examples=25, deadline=None)
@given(GLOSSARY)
def test_no_cell_of_the_csv_is_a_formula(terms):
    rows = csv.reader(io.StringIO(as_csv(terms).decode("utf-8-sig"), newline=""))

    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_the_csv_opens_in_excel_and_has_stable_headings():
    written = as_csv([{"id": "mql", "term": "MQL", "synonyms": ["a", "b; c"]}])

    assert written.startswith(b"\xef\xbb\xbfid,term,expansion,definition,")
    assert written.splitlines()[1] == b'mql,MQL,,,,,,,"a; ""b; c""",,,,,'


def test_the_page_has_only_columns_with_something_in_them():
    page = as_markdown([{"id": "mql", "term": "MQL", "definition": "a|b\nc <d>"}], "de").decode()

    assert page == (
        "# Glossar\n\n"
        "| Begriff | Gemeinsame Definition | ID |\n"
        "| --- | --- | --- |\n"
        "| MQL | a\\|b<br>c &lt;d> | mql |\n"
    )


@pytest.mark.parametrize("write", [as_csv, as_json, lambda terms: as_markdown(terms, "de")])
def test_an_empty_glossary_is_read_as_one(write):
    read = read_glossary("glossary", write([]))

    assert read.terms == []
    assert [remark.sentence.en for remark in read.remarks] == ["The file holds no terms."]
