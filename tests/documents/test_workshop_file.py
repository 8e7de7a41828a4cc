"""A workshop as a file and back."""

import hashlib
import json
import re
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.conftest import demo
from workshop.actions.demo import demo_file
from workshop.documents.pages import reading_page
from workshop.documents.plain_yaml import NotReadable, read_yaml
from workshop.documents.workshop_file import FORMATS, BadWorkshopFile, PublishedVersion, dump, load
from workshop.domain.contract import canonical
from workshop.domain.refusals import Refusal
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
    ("company: [K]",                                  1, 1,  "A text belongs here"),
    ("company: '  '",                            1, 1,  "name (“company”) is missing"),
    (f"company: {'K' * 201}",                         1, 1,  "201 characters, there is room for 200"),
    ("company: K\ntitle: {a: b}",                     2, 1,  "A text belongs here"),
    ("company: K\nlanguage: []",                      2, 1,  "A text belongs here"),
    ("company: K\ncurrency: Taler",                   2, 1,  "“Taler” is no currency"),
    ("company: K\nagenda: what",                      2, 1,  "A list belongs here"),
    ("company: K\nagenda: [what, [x]]",               2, 16, "A text belongs here"),
    ("company: K\nagenda: [what, what]",              2, 16, "The step “what” occurs twice"),
    ("company: K\nanswers: []",                       2, 1,  "Fields with names belong here"),
    ("company: K\nversions: {}",                      2, 1,  "A list belongs here"),
    ("company: K\nversions: [" + "x," * 201 + "]",    2, 1,  "There are 201 here, but no more than 200"),
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


@pytest.mark.parametrize("text", ["[" + "a," * 600_000 + "]", "- a\n" * 600_000])
def test_a_file_with_more_than_anybody_writes_is_refused_before_it_is_composed(text):
    with pytest.raises(NotReadable, match="too large"):
        read_yaml(text)


def test_half_of_a_letter_is_refused():
    with pytest.raises(NotReadable):
        read_yaml("a: \ud800")


def with_version(**changed):
    """A file with one version, of which something else is said."""
    version = PublishedVersion(
        number="1.0",
        note="The first.",
        published_at="2026-12-07T10:00:00+00:00",
        published_by="Ada",
        document=DOCUMENT,
    )
    plain = json.loads(dump(replace(SMALL, versions=(version,)), "json"))
    plain["versions"][0] |= changed
    return json.dumps(plain, ensure_ascii=False)


SMALL = replace(demo_file("en"), agreed={})
STEPS = ("parties", "personas", "lead-stages", "handover-criteria", "revenue-goal", "calculator")
DOCUMENT = demo("en", STEPS)


def sealed(**changed):
    """A document with something else in it, under the fingerprint that this gives."""
    spelled = canonical(DOCUMENT.as_json() | changed)
    return {"document": spelled.decode(), "fingerprint": hashlib.sha256(spelled).hexdigest()}


def test_a_version_comes_back_as_it_left():
    (version,) = load(with_version()).versions

    assert version.document == DOCUMENT
    assert (version.number, version.note, version.published_by) == ("1.0", "The first.", "Ada")


BAD_VERSIONS = [
    {"number": "1"},
    {"number": "10000.0"},
    {"number": ["1.0"]},
    {"note": None},
    {"note": "x" * 2001},
    {"published_by": {}},
    {"published_at": "2026-12-07"},
    {"published_at": "2026-12-07T10:00:00"},
    {"published_at": "1999-12-31T10:00:00+00:00"},
    {"published_at": "2101-01-01T10:00:00+00:00"},
    {"fingerprint": "0" * 64},
    {"document": "[" * 100_000},
    {"document": "null"},
    {"document": {}},
    sealed(company=None),
    sealed(parts=[{}]),
    sealed(language="fr"),
    sealed(parts=[{"key": "x", "number": 0, "title": "", "lead": "", "sections": [{}]}]),
]


@pytest.mark.parametrize("changed", BAD_VERSIONS)
def test_a_version_that_is_not_what_was_published_is_refused(changed):
    with pytest.raises(BadWorkshopFile, match="incomplete or was altered"):
        load(with_version(**changed))


def test_a_version_of_which_no_page_can_be_made_is_refused():
    plain = DOCUMENT.as_json()
    calculator = next(each for part in plain["parts"] for each in part["sections"] if each["figures"])
    calculator["figures"][1]["exact"] = "-1/2"

    with pytest.raises(BadWorkshopFile, match="incomplete or was altered"):
        load(with_version(**sealed(parts=plain["parts"])))


def test_words_of_a_version_are_not_obeyed():
    words = DOCUMENT.words | {"rule_at_least": "{fact.__class__} {fact!r:>99999999}"}

    (version,) = load(with_version(**sealed(words=words))).versions

    assert "{fact.__class__} {fact!r:&gt;99999999}" in reading_page(version.document)


def test_two_versions_of_one_number_are_refused():
    plain = json.loads(with_version())
    plain["versions"] *= 2

    with pytest.raises(BadWorkshopFile, match=re.escape("Version 1.0 occurs twice")):
        load(json.dumps(plain))


def nested(levels):
    deep = "x"
    for _ in range(levels):
        deep = [deep]
    return deep


STRANGE = st.sampled_from([
    None, [], {}, "", True, 0, -1, 10**30, 1.5, "1e999999999", "x" * 30_000, "{0.__class__}", [None], [[]],
    {"id": None}, {"": ""}, ["a"] * 5, [{}] * 3, "1/0", "a\x00b", nested(5), nested(60), nested(400),
])  # fmt: skip


def places(value, path=()):
    """The way to every node."""
    yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inner:
        yield from places(each, (*path, key))


def put(value, path, other):
    """The same content with another node in one place."""
    if not path:
        return other
    changed = value.copy()
    changed[path[0]] = put(value[path[0]], path[1:], other)
    return changed


WHOLE = json.loads(dump(demo_file("de"), "json")) | {"versions": []}
PLAIN = json.loads(DOCUMENT.canonical)
WHOLE_PLACES, PLAIN_PLACES = list(places(WHOLE)), list(places(PLAIN))


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(WHOLE_PLACES), STRANGE)
def test_no_answer_in_a_file_can_do_more_than_be_refused(path, other):
    text = json.dumps(put(WHOLE, path, other), ensure_ascii=False)

    with suppress(Refusal):
        assert load(text).company


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(PLAIN_PLACES), STRANGE.filter(lambda other: not isinstance(other, float)))
def test_no_version_in_a_file_can_do_more_than_be_refused(path, other):
    changed = put(PLAIN, path, other)
    spelled = json.dumps(changed, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    seal = hashlib.sha256(spelled.encode()).hexdigest()

    with suppress(Refusal):
        assert load(with_version(document=spelled, fingerprint=seal)).versions
