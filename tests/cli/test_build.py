"""From a workshop file to its contract, and the schema that such a file follows."""

import json

import pytest
from jsonschema import Draft202012Validator

from tests.conftest import BREZEL
from workshop.actions.demo import demo_file
from workshop.documents.workshop_file import dump
from workshop.domain.words import LANGUAGES


@pytest.fixture
def small(tmp_path):
    """A small workshop file."""
    file = tmp_path / "small.json"
    file.write_text(json.dumps({"company": "Brezel & Söhne", "language": "de", "answers": BREZEL}))
    return file


@pytest.fixture(params=LANGUAGES)
def schema(request, run):
    return json.loads(run("schema", "--language", request.param).output)


def test_a_file_is_printed_without_any_database(run, small, tmp_path, data_dir):
    # Slow because it really prints, and loads WeasyPrint to do so.
    out = tmp_path / "contract.pdf"

    told = run("build", small, "--out", out, "--number", "1.0")

    assert told.exit_code == 0, told.output
    assert out.read_bytes().startswith(b"%PDF-1.7")
    assert "gaps and" in told.output
    assert f"{out}: printed, fingerprint " in told.output
    assert list(data_dir.iterdir()) == []


@pytest.mark.parametrize(("content", "told"), [
    (b"",                                       "This is not the file of a workshop."),
    (b"\xff\xfe\x00",                           "A workshop file is YAML or JSON in UTF-8."),
    (b"a: [",                                   "Line 2, column 1: this is no readable YAML or JSON"),
    (b"company: X\nanswers: {why: {song: 1}}",  "line 2, column 17: Nothing here asks for “song”"),
])  # fmt: skip
def test_a_file_that_cannot_be_read_says_where_and_why(run, tmp_path, content, told):
    file = tmp_path / "odd.yaml"
    file.write_bytes(content)

    answered = run("build", file)

    assert answered.exit_code == 1
    assert told.casefold() in answered.stderr.casefold()
    assert "Traceback" not in answered.output


@pytest.mark.parametrize("number", ["one", "1", "v1.0", "1.0.0"])
def test_a_version_has_a_number_such_as_1_0(run, small, number):
    answered = run("build", small, "--number", number)

    assert answered.exit_code == 2
    assert "such as 1.0" in answered.output


def test_the_schema_is_one(schema):
    Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_demo_follows_the_schema(schema, language):
    demo = json.loads(dump(demo_file(language), "json"))

    faults = [fault.message for fault in Draft202012Validator(schema).iter_errors(demo)]

    assert faults == []


@pytest.mark.parametrize("answers", [
    {"why": {"song": "la"}},
    {"karaoke": {}},
    {"glossary": {"terms": "none"}},
    {"revenue-goal": {"amount": "much"}},
    {"revenue-goal": {"period": "eon"}},
    {"parties": {"parties": [{"signs": "perhaps"}]}},
])  # fmt: skip
def test_the_schema_refuses_what_the_reader_refuses(schema, answers):
    file = {"handschlag": 1, "company": "X", "answers": answers}

    assert not Draft202012Validator(schema).is_valid(file)
