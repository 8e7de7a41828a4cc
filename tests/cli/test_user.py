"""Accounts are made, listed and mended at the terminal."""

import re

import pytest

from tests.conftest import NOW
from workshop.actions import people
from workshop.storage.memory import Memory

GOOD = "sieben Mühlen drehen sich rückwärts"

pytestmark = pytest.mark.usefixtures("instance")


@pytest.fixture
def signs_in(instance):
    """Whether somebody can sign in."""

    def signs_in(email, password):
        memory = Memory(f"sqlite:///{instance}")
        with memory.writing() as store:
            recognised = people.recognise(store, email=email, password=password)
            person, _token = people.sign_in(store, recognised, at=NOW)
        memory.close()
        return person

    return signs_in


def test_an_account_is_made_with_a_password_that_is_told_once(run, signs_in):
    told = run("user", "add", "eva@example.org", "--name", "Eva", "--language", "de")

    (password,) = re.findall(r"^Password: (\S+)$", told.output, re.MULTILINE)
    person = signs_in("eva@example.org", password)
    assert "eva@example.org can sign in now." in told.output
    assert (person.name, person.language) == ("Eva", "de")


def test_a_password_that_was_given_is_not_repeated(run, signs_in):
    told = run("user", "add", "eva@example.org", "--password", GOOD)

    assert told.output == "eva@example.org can sign in now.\n"
    assert signs_in("eva@example.org", GOOD).name == "eva"


@pytest.mark.parametrize(("arguments", "told"), [
    (["add", "ada@example.org"],                       "There is already an account for ada@example.org."),
    (["add", "eva"],                                   "“eva” is no e-mail address."),
    (["add", "eva@example.org", "--password", "kurz"], "A password needs 12 to 128 characters"),
    (["password", "eva@example.org"],                  "There is no account for eva@example.org."),
])  # fmt: skip
def test_what_cannot_be_is_refused_with_a_sentence(run, arguments, told):
    answered = run("user", *arguments)

    assert answered.exit_code == 1
    assert answered.stderr.startswith(told)
    assert answered.stdout == ""


def test_a_new_password_replaces_the_old_one(run, signs_in):
    told = run("user", "password", "ada@example.org", "--password", GOOD)

    assert told.output == "The password has been changed.\n"
    assert signs_in("ada@example.org", GOOD).name == "Ada"


def test_everybody_is_listed(run):
    told = run("user", "list")

    assert told.output.splitlines() == [
        "ada@example.org\tAda",
        "ben@example.org\tBen",
        "cleo@example.org\tCleo",
        "dan@example.org\tDan",
    ]
