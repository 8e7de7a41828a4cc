"""A workshop as a file and back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.actions.demo import demo_file
from workshop.documents.plain_yaml import NotReadable, read_yaml
from workshop.documents.workshop_file import FORMATS, BadWorkshopFile, dump, load
from workshop.domain.words import LANGUAGES

HEAD = "handschlag: 1\ncompany: Krume\nlanguage: en\nanswers:\n"


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_demo_comes_back_as_it_left(language, form):
    file = demo_file(language)

    assert load(dump(file, form)) == file


nasty = st.text(
    alphabet=st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]) | st.just("\n"), max_size=60
)


@given(nasty.map(str.strip))
def test_any_text_comes_back_as_it_left(text):
    file = replace(demo_file("en"), agreed={"what": {"offer": text}} if text else {})
    back = load(dump(file, "yaml"))

    assert back.agreed == load(dump(back, "json")).agreed


# fmt: off
BAD_FILES = [
    ("answers: {}",                                   1, 1,  "name (“company”) is missing"),
    ("[]",                                            1, 1,  "not the file of a workshop"),
    (HEAD + "  whi: {}",                              5, 3,  "There is no step “whi”"),
    (HEAD + "  why:\n    company: x\n    moon: y",    7, 5,  "Nothing here asks for “moon”"),
    (HEAD + "  term:\n    review_on: soon",           6, 5,  "“soon” is not a day"),
    ("company: K\nlanguage: fr",                      2, 1,  "“fr” is not possible here; there are: de, en"),
    ("company: K\nagenda: [what, wat]",               2, 16, "“wat” is not possible here"),
    ("company: K\nversions:\n- {number: '1.0'}",      3, 3,  "incomplete or was altered"),
]
# fmt: on


@pytest.mark.parametrize(("text", "line", "column", "sentence"), BAD_FILES)
def test_a_bad_file_is_refused_with_line_column_and_reason(text, line, column, sentence):
    with pytest.raises(BadWorkshopFile) as refused:
        load(text)

    found_line, found_column, why = refused.value.places[0]
    assert (found_line, found_column) == (line, column)
    assert sentence in why.en


@pytest.mark.parametrize(
    ("text", "line"), [("a: [1", 1), ("a: 1\na: 2", 2), ("a:\n\t- b", 2), ("a: 'b", 1), ("a: *nowhere", 1)]
)
def test_what_is_no_yaml_is_refused_with_its_place(text, line):
    with pytest.raises(NotReadable) as refused:
        read_yaml(text)

    assert refused.value.line >= line


def test_a_file_that_unfolds_into_a_huge_one_is_refused():
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [{','.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(8)
    )

    with pytest.raises(NotReadable, match="Aliases"):
        read_yaml(bomb)


def test_a_file_that_holds_itself_is_refused():
    with pytest.raises(NotReadable, match="Aliases"):
        read_yaml("a: &a [*a]")


def test_a_file_nested_beyond_all_measure_is_refused():
    with pytest.raises(NotReadable, match="nested too deeply"):
        read_yaml("[" * 200_000)


def test_words_that_yaml_would_take_for_something_else_stay_words():
    people = "  parties:\n    parties:\n    - {id: 1, name: 2027-01-31, signs: yes}"

    file = load(HEAD + "  what:\n    offer: no\n" + people)

    assert file.agreed["what"]["offer"] == "no"
    assert file.agreed["parties"]["parties"] == [{"id": "1", "name": "2027-01-31", "signs": True}]
