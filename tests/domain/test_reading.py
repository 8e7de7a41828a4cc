"""Answers written by hand."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.limits import LONGEST_QUOTE, MOST_PROBLEMS
from workshop.domain.naming import free_id
from workshop.domain.reading import decimal_text, read_agreed
from workshop.domain.step import (
    Choice,
    Date,
    Flag,
    Line,
    Lines,
    Number,
    Option,
    Part,
    Range,
    Reference,
    Rows,
    Step,
)
from workshop.domain.words import Text


def words(text):
    return Text(de=text, en=text)


PART = Part(key="part", number=1, title=words("Part"), lead=words("Lead"))
PEOPLE = Rows(
    key="people",
    label=words("People"),
    row=words("Person"),
    title="name",
    columns=(
        Line(key="name", label=words("Name")),
        Number(key="age", label=words("Age"), least=0, most=150),
        Rows(
            key="pets",
            label=words("Pets"),
            row=words("Pet"),
            title="name",
            columns=(Line(key="name", label=words("Name")),),
        ),
    ),
)
STEP = Step(
    slug="step",
    part=PART,
    title=words("Step"),
    prompt=words("?"),
    why=words("!"),
    help=words("Help"),
    fields=(
        Line(key="line", label=words("Line"), longest=10),
        Lines(key="lines", label=words("Lines")),
        Choice(
            key="choice",
            label=words("Choice"),
            options=(Option(value="a", label=words("A")), Option(value="b", label=words("B"))),
        ),
        Range(key="range", label=words("Range")),
        Date(key="date", label=words("Date")),
        Flag(key="flag", label=words("Flag")),
        Reference(key="boss", label=words("Boss"), step="step", rows="people"),
        PEOPLE,
    ),
    example={},
    minutes=5,
    script=words("Say"),
)


def read(**answer):
    agreed, problems = read_agreed([STEP], {"step": answer})
    return agreed["step"], [(each.path, each.sentence.en) for each in problems]


def test_a_row_without_an_id_gets_one_made_of_its_name():
    answer, problems = read(people=[{"name": "Jürgen Groß"}, {"name": "Jürgen Groß"}])

    assert [row["id"] for row in answer["people"]] == ["jurgen-gross", "jurgen-gross-2"]
    assert problems == []


def test_an_id_that_is_given_is_kept():
    answer, _problems = read(people=[{"id": "p7", "name": "Ada"}])

    assert answer["people"][0]["id"] == "p7"


def test_a_row_may_be_named_by_its_title():
    answer, problems = read(people=[{"id": "p7", "name": "Ada"}], boss="ada")

    assert answer["boss"] == "p7"
    assert problems == []


def test_a_name_that_no_row_has_stays_as_it_was_written():
    answer, problems = read(people=[{"id": "p7", "name": "Ada"}], boss="Grace")

    assert answer["boss"] == "Grace"
    assert problems == []


# fmt: off
UNREADABLE = [
    ({"lin": "x"},                       ("step", "lin"),               "Nothing here asks for “lin”"),
    ({"line": "x" * 11},                 ("step", "line"),              "11 characters, there is room"),
    ({"line": ["x"]},                    ("step", "line"),              "A text belongs here"),
    ({"choice": "c"},                    ("step", "choice"),            "“c” is no option; there are: a, b"),
    ({"range": {"from": "x"}},           ("step", "range", "from"),     "“x” is not a number"),
    ({"range": "5"},                     ("step", "range"),             "Nothing here asks for"),
    ({"date": "1.2.2027"},               ("step", "date"),              "is not a day; it is written like"),
    ({"flag": "maybe"},                  ("step", "flag"),              "neither yes nor no"),
    ({"people": "Ada"},                  ("step", "people"),            "A list belongs here"),
    ({"people": ["Ada"]},                ("step", "people", 0),         "Fields with names belong here"),
    ({"people": [{"age": "151"}]},       ("step", "people", 0, "age"),  "151 is not between 0 and 150"),
    ({"people": [{"id": "a"}, {"id": "a"}]}, ("step", "people", 1),     "The id “a” occurs twice"),
    ({"people": [{"id": "a b"}]},        ("step", "people", 0, "id"),   "“a b” cannot be an id"),
    ({"people": [{"id": "x" * 81}]},     ("step", "people", 0, "id"),   "cannot be an id"),
    ({"boss": "x" * 301},                ("step", "boss"),              "301 characters, there is room"),
    ({"boss": ["a"] * 51},               ("step", "boss"),              "51 here, but no more"),
    ({"boss": {"id": "a"}},              ("step", "boss"),              "A text belongs here"),
    ({"people": [{}] * 501},             ("step", "people"),            "501 here, but no more"),
    ({"people": [{"pets": [{}] * 101}]}, ("step", "people", 0, "pets"), "101 here, but no more"),
    ({"range": {"from": "1e999999"}},    ("step", "range", "from"),     "“1e999999” is not a number"),
]
# fmt: on


@pytest.mark.parametrize(("answer", "path", "sentence"), UNREADABLE)
def test_what_cannot_be_read_is_told_with_its_place(answer, path, sentence):
    _answer, problems = read(**answer)

    assert problems[0][0] == path
    assert sentence in problems[0][1]


def test_a_step_that_does_not_exist_is_told():
    _agreed, problems = read_agreed([STEP], {"stop": {}})

    assert problems[0].sentence.en == "There is no step “stop”."


# fmt: off
DECIMALS = [
    ("24000", "24000"), ("2.50", "2.5"), ("1e3", "1000"), ("-0", "-0"), ("", ""), (" 7 ", "7"),
    ("0.10", "0.1"), ("abc", None), ("NaN", None), ("Infinity", None), ("1,5", None),
    ("9" * 15, "9" * 15), ("1e14", "1" + "0" * 14), ("1e15", None), ("-1e15", None), ("1" * 70, None),
    ("0.000001", "0.000001"), ("0.0000001", None), ("1.50000000", "1.5"), ("0.00", "0"),
    ("1e999999", None), ("1e2000000000", None), ("1e-999999", None), ("0e2000000000", None),
]
# fmt: on


@pytest.mark.parametrize(("text", "decimal"), DECIMALS)
def test_a_decimal_has_one_spelling(text, decimal):
    assert decimal_text(text) == decimal


@given(st.lists(st.text(max_size=30), max_size=8))
def test_ids_made_of_titles_are_plain_and_never_the_same(titles):
    taken = set()

    for title in titles:
        made = free_id(title, taken)
        assert made not in taken
        assert made.isascii()
        assert made.strip("-") == made != ""
        taken.add(made)


def test_nothing_else_than_what_was_written_is_read():
    answer, problems = read(lines=["one", "", "two"], flag="ja", range={"from": 5, "to": None}, line=None)

    assert answer == {"lines": ["one", "two"], "flag": True, "range": {"from": "5", "to": None}}
    assert problems == []


def test_a_reference_is_read_as_the_text_that_people_see():
    answer, problems = read(people=[{"id": "p7", "name": "Jürgen"}], boss=" Ju\u0308rgen\x00 ")

    assert answer["boss"] == "p7"
    assert problems == []


def test_a_list_may_ask_for_more_rows_than_others():
    asked = replace(PEOPLE, most=501)
    step = replace(STEP, fields=(asked,))

    _agreed, problems = read_agreed([step], {"step": {"people": [{"name": "Ada"}] * 501}})

    assert problems == []


def test_nobody_is_told_of_more_problems_than_can_be_mended():
    _agreed, problems = read_agreed([STEP], {f"stop{number}": {} for number in range(1000)})

    assert len(problems) == MOST_PROBLEMS


def test_a_sentence_quotes_only_the_beginning_of_a_long_text():
    _answer, problems = read(flag="x" * 5000)

    assert "x" * LONGEST_QUOTE + "…" in problems[0][1]
    assert len(problems[0][1]) < 200


def test_rows_of_one_title_keep_ids_of_their_own_however_many_there_are():
    answer, _problems = read(people=[{"name": "Ada"}] * 500)

    ids = [row["id"] for row in answer["people"]]
    assert ids[:3] == ["ada", "ada-2", "ada-3"]
    assert len(set(ids)) == 500
