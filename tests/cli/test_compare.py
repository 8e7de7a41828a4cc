"""Comparing two contracts at a terminal: JSON out, and a sentence for whatever is no contract."""

import json

import pytest

from tests.conftest import BREZEL
from tests.domain.comparison.documents import whole, with_row


@pytest.fixture
def files(tmp_path):
    """A contract as it was published, and the next one."""
    for name, document in (
        ("old.json", whole()),
        ("new.json", with_row("sales-commitments", "commitments", 0, number="3")),
    ):
        (tmp_path / name).write_bytes(document.canonical)
    return tmp_path


def test_two_published_contracts_are_compared(run, files, data_dir):
    told = run("compare", files / "old.json", files / "new.json")

    found = json.loads(told.stdout)
    assert told.exit_code == 0
    assert [(each["exact_before"], each["exact_after"], each["relative"]) for each in found["numbers"]] == [
        ("4", "3", "-1/4")
    ]
    assert found["weight"] == "major"
    assert found["before"]["fingerprint"] == whole().fingerprint
    assert found["edits"]
    assert list(data_dir.iterdir()) == []


def test_a_workshop_file_is_compared_as_the_contract_that_it_makes(run, tmp_path):
    for name, offer in (("a.yaml", "Brezeln."), ("b.yaml", "Brezeln und Semmeln.")):
        answers = {**BREZEL, "what": {"offer": offer}}
        (tmp_path / name).write_text(json.dumps({"company": "Brezel", "language": "de", "answers": answers}))

    found = json.loads(run("compare", "a.yaml", "b.yaml").stdout)

    (entry,) = found["wording"]
    assert (entry["fields"][0]["before"], entry["fields"][0]["after"]) == ("Brezeln.", "Brezeln und Semmeln.")


@pytest.mark.usefixtures("instance")
def test_versions_in_the_database_are_compared_too(run, cast):
    found = json.loads(run("compare", "1.0", "draft", "--workshop", cast.brezel.id).stdout)

    assert (found["before"]["named"], found["after"]["named"]) == ("1.0", "draft")
    assert found["numbers"] == []


@pytest.mark.usefixtures("instance")
def test_the_draft_alone_is_compared_with_what_people_know(run, cast):
    found = json.loads(run("compare", "draft", "--workshop", cast.brezel.id).stdout)

    assert (found["before"]["named"], found["after"]["named"]) == ("1.0", "draft")


@pytest.mark.usefixtures("instance")
def test_a_first_version_alone_is_compared_with_nothing(run, cast):
    answered = run("compare", "1.0", "--workshop", cast.brezel.id)

    assert answered.exit_code == 1
    assert "There is no version before “1.0”." in answered.stderr


def test_one_file_alone_is_not_compared(run, files):
    answered = run("compare", files / "old.json")

    assert answered.exit_code == 2
    assert "Two contracts are compared" in answered.stderr


@pytest.mark.parametrize(("content", "told"), [
    (b"",                                  "This is not the file of a workshop."),
    (b"\xff\xfe\x00",                      "is not a text file"),
    (b'{"parts": [], "shape": 0}',         "is no contract that can be compared: this document has shape 0"),
    (b'{"parts": 1, "shape": 1}',          "is no contract that can be compared: document: expected"),
    (b"[" * 100_000,                       "The file is nested too deeply."),
])  # fmt: skip
def test_what_is_no_contract_is_refused_with_a_sentence(run, files, content, told):
    (files / "odd.json").write_bytes(content)

    answered = run("compare", files / "old.json", "odd.json")

    assert answered.exit_code == 1
    assert told in answered.stderr
    assert "Traceback" not in answered.output


def test_a_file_that_is_not_there_is_named(run):
    answered = run("compare", "1.0", "2.0")

    assert answered.exit_code == 1
    assert "There is no file “1.0”" in answered.stderr


@pytest.mark.usefixtures("instance")
def test_a_version_that_is_not_there_is_told_with_those_that_are(run, cast):
    answered = run("compare", "1.0", "9.9", "--workshop", cast.brezel.id)
    nowhere = run("compare", "1.0", "9.9", "--workshop", "nowhere")

    assert answered.exit_code == nowhere.exit_code == 1
    assert "There is no version “9.9”. There are: draft, 1.0" in answered.stderr
    assert "There is no workshop “nowhere”" in nowhere.stderr
