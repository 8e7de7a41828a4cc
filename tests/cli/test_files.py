"""Workshops and glossaries come in from files and go out to them."""

import json

import pytest

from workshop.documents.workshop_file import load
from workshop.storage.memory import Memory

pytestmark = pytest.mark.usefixtures("instance")

TABLE = "Begriff,Definition\nMQL,Etwas anderes.\nSQL,Gesprochen.\n"


@pytest.fixture
def terms(instance, brezel):
    def terms():
        memory = Memory(f"sqlite:///{instance}")
        with memory.reading() as store:
            there = store.agreements.answer(brezel.id, "glossary")["terms"]
        memory.close()
        return {term["term"]: term["definition"] for term in there}

    return terms


@pytest.fixture
def bring_in(run, brezel, tmp_path):
    """Brings a table with two terms into the small workshop."""
    file = tmp_path / "terms.csv"
    file.write_text(TABLE)
    return lambda *how: run("import", file, "--glossary", brezel.id, *how)


def test_without_an_id_the_workshops_are_listed(run, cast):
    told = run("export")

    assert sorted(told.output.splitlines()) == sorted(
        [
            f"{cast.krume.id}\tKrume GmbH (de)",
            f"{cast.brezel.id}\tBrezel & Söhne (de)",
        ]
    )


@pytest.mark.parametrize("form", ["yaml", "json"])
def test_a_workshop_is_written_to_the_terminal(run, brezel, form):
    told = run("export", brezel.id, "--format", form)

    assert told.exit_code == 0
    assert load(told.output).company == "Brezel & Söhne"


def test_a_workshop_is_written_to_a_file_and_opened_again(run, brezel, tmp_path):
    file = tmp_path / "brezel.yaml"

    out = run("export", brezel.id, "--out", file)
    taken = run("import", file, "--as", "dan@example.org")

    assert out.output == ""
    assert taken.output.startswith("Workshop ")
    assert taken.output.endswith(": Brezel & Söhne\n")
    assert run("export").output.count("Brezel & Söhne") == 2


def test_a_workshop_needs_an_owner_where_there_are_several(run, brezel, tmp_path):
    file = tmp_path / "brezel.yaml"
    run("export", brezel.id, "--out", file)

    answered = run("import", file)

    assert answered.exit_code == 1
    assert answered.stderr == "Whose workshop shall it be? Name an account with --as ADDRESS.\n"


def test_a_workshop_that_is_not_there_is_told_with_those_that_are(run, krume):
    answered = run("export", "nowhere")

    assert answered.exit_code == 1
    assert "There is no workshop “nowhere”." in answered.stderr
    assert krume.id in answered.stderr


def test_a_place_that_cannot_be_written_is_named(run, brezel, tmp_path):
    answered = run("export", brezel.id, "--out", tmp_path / "nowhere" / "brezel.yaml")

    assert answered.exit_code == 1
    assert answered.stderr == f"{tmp_path}/nowhere/brezel.yaml: No such file or directory\n"


@pytest.mark.parametrize("form", ["csv", "md", "json"])
def test_the_glossary_alone_is_written(run, brezel, form):
    answered = run("export", brezel.id, "--glossary", form)

    assert answered.exit_code == 0
    assert "Jemand mit Namen und Adresse." in answered.output
    assert "Laugengebäck" not in answered.output


def test_the_glossary_as_json_is_json(run, brezel):
    answered = run("export", brezel.id, "--glossary", "json")

    assert [term["term"] for term in json.loads(answered.output)] == ["Lead", "MQL"]


def test_a_glossary_is_looked_at_before_it_is_taken_in(bring_in, terms):
    told = bring_in()

    assert told.output == "1 new, 0 added to, 1 in conflict, 0 already there. Take in with --yes.\n"
    assert set(terms()) == {"Lead", "MQL"}


@pytest.mark.parametrize(("how", "meaning"), [
    ([],                        "Ein Lead, den Marketing für reif hält."),
    (["--conflicts", "theirs"], "Etwas anderes."),
])  # fmt: skip
def test_a_glossary_is_taken_in_as_asked(bring_in, terms, how, meaning):
    told = bring_in("--yes", *how)

    assert told.output == "The glossary now has 3 terms.\n"
    assert terms() == {"Lead": "Jemand mit Namen und Adresse.", "MQL": meaning, "SQL": "Gesprochen."}


def test_a_glossary_that_is_taken_in_is_a_deed_of_the_facilitator(bring_in, instance, cast):
    bring_in("--yes")

    memory = Memory(f"sqlite:///{instance}")
    with memory.reading() as store:
        happening = store.happenings.after(cast.brezel.id, 0, 1000)[-1]
    memory.close()
    assert (happening.what, happening.person) == ("glossary-imported", "Ada")


def test_what_a_file_leaves_doubtful_is_told_with_its_line(run, brezel, tmp_path):
    file = tmp_path / "terms.csv"
    file.write_text("Begriff,Definition\n,Ohne Namen.\n")

    told = run("import", file, "--glossary", brezel.id)

    assert told.stderr.startswith("Line 2")
