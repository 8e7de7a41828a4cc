"""The command line tells what it can do, and says no with a sentence."""

import pytest

from workshop.cli import COMMANDS, HIDDEN, main


def test_help_lists_every_command_in_the_order_of_a_first_visit(run):
    told = run("--help")

    commands = told.output.partition("Commands:\n")[2].partition("\n\n")[0]
    listed = [line.split()[0] for line in commands.splitlines() if line[2:3].isalpha()]
    assert told.exit_code == 0
    assert listed == [name for name in COMMANDS if name not in HIDDEN]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_tells_what_it_does(run, name):
    told = run(name, "-h")

    sentence = main.get_command(None, name).help.splitlines()[0]
    assert told.exit_code == 0
    assert sentence.split()[0] in told.output


@pytest.mark.parametrize(
    "arguments", [["dance"], ["build"], ["build", "nowhere.yaml"], ["user"], ["user", "dance"]]
)
def test_a_command_that_cannot_be_understood_ends_with_2(run, arguments):
    told = run(*arguments)

    assert told.exit_code == 2
    assert "Usage:" in told.output


@pytest.mark.parametrize(("environment", "told"), [
    ({"WORKSHOP_PORT": "http"},                        "Use a whole number from 1 to 65535."),
    ({"WORKSHOP_SECRET": "x"},                         "There is no such setting."),
    ({"WORKSHOP_DATABASE_URL": "mysql://here/there"},  "can be SQLite or PostgreSQL, not mysql."),
    ({"WORKSHOP_PORT": "http", "LC_ALL": "de_DE"},     "Bitte eine ganze Zahl von 1 bis 65535."),
])  # fmt: skip
def test_a_setting_that_makes_no_sense_ends_with_1_and_a_sentence(run, environment, told):
    answered = run("migrate", **environment)

    assert answered.exit_code == 1
    assert told in answered.stderr
    assert "Traceback" not in answered.output


@pytest.mark.parametrize("arguments", [
    ["serve"],
    ["demo"],
    ["export"],
    ["user", "list"],
    ["user", "add", "eva@example.org"],
    ["user", "password", "ada@example.org"],
])  # fmt: skip
def test_without_its_database_a_command_says_what_to_do_first(run, arguments):
    answered = run(*arguments)

    assert answered.exit_code == 1
    assert answered.stderr == "The database is not prepared yet. Run this first: ./handschlag migrate\n"


def test_benchmarks_are_listed(run):
    told = run("bench")

    assert told.exit_code == 0
    assert "pages" in told.output.split()
    assert not any(name.startswith("_") for name in told.output.split())


def test_a_benchmark_that_does_not_exist_is_named(run):
    told = run("bench", "dreams")

    assert told.exit_code == 2
    assert "There is no benchmark dreams." in told.stderr
