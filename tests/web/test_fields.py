"""Numbers, days and texts are read as the language of the page writes them."""

import pytest
from werkzeug.datastructures import MultiDict

from workshop.domain.step import Choice, Date, Flag, Line, Lines, Number, Option, Prose, Range, Rows
from workshop.domain.words import LANGUAGES, Text
from workshop.web.step_form import EntryForm

SAID = Text(de="Feld", en="Field")
NUMBER = Number(key="number", label=SAID, least=None)
RANGE = Range(key="range", label=SAID)
DATE = Date(key="day", label=SAID)
LINE = Line(key="line", label=SAID, longest=10)
PROSE = Prose(key="prose", label=SAID)
LINES = Lines(key="lines", label=SAID, longest=10)
FLAG = Flag(key="flag", label=SAID)
CHOICE = Choice(key="choice", label=SAID, options=tuple(Option(value=v, label=SAID) for v in "ab"))
ROWS = Rows(key="rows", label=SAID, row=SAID, title="line", columns=(LINE, NUMBER))


@pytest.fixture
def typed(app):
    """A form of these fields after somebody typed into it, on a page in this language."""

    def typed(fields, sent, language="de"):
        with app.test_request_context(headers={"Accept-Language": language}):
            form = EntryForm(fields, formdata=MultiDict(sent))
            form.validate()
            return form.answer, form.errors

    return typed


@pytest.mark.parametrize(("language", "text", "exact"), [
    ("de", "1.200,50",    "1200.5"),
    ("en", "1,200.50",    "1200.5"),
    ("de", "1200,5",      "1200.5"),
    ("en", "1200.5",      "1200.5"),
    ("de", "24.000",      "24000"),
    ("en", "24.0000",     "24"),
    ("de", "60 %",        "60"),
    ("en", "24,000 €",    "24000"),
    ("de", " 7 ",         "7"),
    ("de", "-3",          "-3"),
    ("de", "−3",          "-3"),      # the minus sign of typographers
    ("de", "+3",          "3"),
    ("de", "0",           "0"),
    ("de", "0,10",        "0.1"),
])  # fmt: skip
def test_a_number_is_read_as_the_page_s_language_writes_it(typed, language, text, exact):
    assert typed([NUMBER], {"number": text}, language) == ({"number": exact}, {})


@pytest.mark.parametrize(("language", "text", "asked"), [
    ("en", "2.500", "“2.500” can be read in two ways. Write 2,500 or 2.5."),
    ("de", "6,000", "„6,000“ lässt sich auf zwei Arten lesen. Schreib 6.000 oder 6."),
])  # fmt: skip
def test_what_can_be_read_in_two_ways_is_asked_back(typed, language, text, asked):
    assert typed([NUMBER], {"number": text}, language) == ({}, {"number": [asked]})


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("exact", ["2.125", "24000", "0.5", "-3", "1234567.891"])
def test_a_number_that_is_shown_can_be_saved_again(app, typed, exact, language):
    with app.test_request_context(headers={"Accept-Language": language}):
        field = EntryForm([NUMBER], value={"number": exact}).form["number"]
        shown = field._value()  # noqa: SLF001 - how WTForms calls what it prints

    assert typed([NUMBER], {"number": shown}, language) == ({"number": exact}, {})


@pytest.mark.parametrize(("language", "text"), [
    ("de", "1,200.50"), ("en", "1.200,50"), ("de", "1.20"), ("en", "1,20"),
    ("de", "viel"), ("de", "12 Leute"), ("de", "1e9"), ("de", "1e999999999"), ("de", "NaN"),
    ("de", "Infinity"), ("de", "0x10"), ("de", "1_000"), ("de", "--3"), ("de", "3-"), ("de", "."),
    ("de", "1" * 100),
])  # fmt: skip
def test_what_is_no_number_is_refused_and_never_dropped(typed, language, text):
    answer, errors = typed([NUMBER], {"number": text}, language)

    assert answer == {}
    assert list(errors) == ["number"]


@pytest.mark.parametrize(("language", "told"), [
    ("de", "1.200,5"),
    ("en", "1,200.5"),
])  # fmt: skip
def test_the_mistake_shows_how_it_is_written(typed, language, told):
    _answer, errors = typed([NUMBER], {"number": "viel"}, language)

    assert told in errors["number"][0]


@pytest.mark.parametrize(("sent", "answer"), [
    ({"range.from": "50", "range.to": "500"}, {"range": {"from": "50", "to": "500"}}),
    ({"range.from": "50", "range.to": ""},    {"range": {"from": "50", "to": None}}),
    ({"range.from": "",   "range.to": "500"}, {"range": {"from": None, "to": "500"}}),
    ({"range.from": " ",  "range.to": ""},    {}),
    ({},                                      {}),
])  # fmt: skip
def test_a_range_may_be_open_at_either_end(typed, sent, answer):
    assert typed([RANGE], sent) == (answer, {})


@pytest.mark.parametrize(("text", "answer", "mistaken"), [
    ("2027-01-31", {"day": "2027-01-31"}, []),
    ("",           {},                    []),
    ("31.01.2027", {},                    ["day"]),
    ("2027-02-30", {},                    ["day"]),
])  # fmt: skip
def test_a_day_is_a_day_or_left_open(typed, text, answer, mistaken):
    found, errors = typed([DATE], {"day": text})

    assert (found, list(errors)) == (answer, mistaken)


@pytest.mark.parametrize(("field", "text", "kept"), [
    (LINE,  " a\r\n b ",       "a b"),
    (PROSE, " two\r\nlines\r", "two\nlines"),
    (PROSE, "a\x00b\x08c",     "abc"),
    (LINE,  "a\u0308",         "ä"),          # one letter, however it was typed
    (PROSE, "x" * 20_000,      "x" * 20_000),
])  # fmt: skip
def test_a_text_is_kept_in_one_spelling(typed, field, text, kept):
    assert typed([field], {field.key: text}) == ({field.key: kept}, {})


@pytest.mark.parametrize("field", [LINE, LINES])
def test_a_text_that_is_too_long_is_refused_whole(typed, field):
    answer, errors = typed([field], {field.key: "x" * 11}, "en")

    assert list(answer) == [field.key]
    assert errors == {field.key: ["This text has 11 characters, there is room for 10. Please shorten it."]}


def test_empty_lines_do_not_count(typed):
    assert typed([LINES], [("lines", " a "), ("lines", ""), ("lines", "b")])[0] == {"lines": ["a", "b"]}


@pytest.mark.parametrize(("sent", "answer"), [
    ({"flag": "1"},     {"flag": True}),
    ({"flag": "0"},     {}),
    ({"flag": "false"}, {}),
    ({},                {}),
])  # fmt: skip
def test_a_flag_is_set_or_not(typed, sent, answer):
    assert typed([FLAG], sent) == (answer, {})


@pytest.mark.parametrize(("value", "mistaken"), [("a", []), ("", []), ("c", ["choice"]), ("A", ["choice"])])
def test_a_choice_is_one_of_its_options(typed, value, mistaken):
    assert list(typed([CHOICE], {"choice": value})[1]) == mistaken


def test_rows_keep_their_ids_and_stand_in_the_order_of_the_page(typed):
    sent = [
        ("rows", "b"),
        ("rows.b.line", "two"),
        ("rows", "a"),
        ("rows.a.line", "one"),
        ("rows.a.number", "1,5"),
    ]

    answer, errors = typed([ROWS], sent)

    assert errors == {}
    assert answer["rows"] == [
        {"id": "b", "line": "two"},
        {"id": "a", "line": "one", "number": "1.5"},
    ]


def test_a_row_that_comes_twice_counts_once(typed):
    sent = [("rows", "a"), ("rows", "a"), ("rows.a.line", "one")]

    assert typed([ROWS], sent)[0]["rows"] == [{"id": "a", "line": "one"}]


def test_a_mistake_within_a_row_names_its_input(typed):
    sent = [("rows", "a"), ("rows.a.line", "one"), ("rows.a.number", "viel")]

    assert list(typed([ROWS], sent)[1]) == ["rows.a.number"]
