"""People and their addresses."""

import pytest

from workshop.domain.people import EmailTaken, Role, folded_email


@pytest.mark.parametrize(
    "spelling", ["jörg@example.org", "JÖRG@EXAMPLE.ORG", " Jörg@example.org\n", "jo\u0308rg@example.org"]
)
def test_an_address_is_one_however_it_is_spelled(spelling):
    assert folded_email(spelling) == "jörg@example.org"


def test_different_addresses_stay_different():
    assert folded_email("ada@example.org") != folded_email("ada@example.com")


def test_an_address_that_is_taken_is_named_in_both_languages():
    refusal = EmailTaken("ada@example.org")

    assert "ada@example.org" in refusal.in_("de")
    assert "ada@example.org" in refusal.in_("en")


def test_roles_are_written_as_plain_words():
    assert [str(role) for role in Role] == ["facilitator", "participant", "reader"]
