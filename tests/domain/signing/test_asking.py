"""Whom one may ask to sign: every party has hands, and nobody puts their own change in force alone."""

from dataclasses import replace
from datetime import date

import pytest

from workshop.domain.contract import Document
from workshop.domain.signing.asking import (
    Changed,
    DueTooEarly,
    EmailUnlikely,
    Named,
    NameTooLong,
    OnlyItsAuthor,
    Request,
    RuleTooStrict,
    Side,
    SignerMissing,
    SignerTwice,
    TooManySigners,
    check,
    lone_authors,
    parties_in,
)
from workshop.domain.signing.signers import Party, Rule

TODAY = date(2027, 1, 11)
ADA = Named(name="Ada", email="ada@example.org")
BEN = Named(name="Ben")


def side(*signers, rule=Rule.ALL, count=1, key="sales"):
    return Side(party=Party(key=key, title="Vertrieb", rule=rule, count=count), signers=signers)


def request(*sides, due_on=date(2027, 1, 25)):
    return Request(sides=sides, ordered=False, due_on=due_on)


@pytest.mark.parametrize(("sides", "refusal"), [
    ([side()],                                                      SignerMissing),
    ([side(BEN, Named(name="ben"))],                                SignerTwice),
    ([side(ADA, Named(name="Eda", email="ADA@example.org"))],       SignerTwice),
    ([side(BEN, rule=Rule.SOME, count=2)],                          RuleTooStrict),
    ([side(Named(name="Ben", email="ben"))],                        EmailUnlikely),
    ([side(Named(name="Ben", email="b@c.de\nBcc: all@c.de"))],      EmailUnlikely),
    ([side(Named(name="B" * 121))],                                 NameTooLong),
    ([side(*(Named(name=f"Ben {n}") for n in range(21)))],          TooManySigners),
])  # fmt: skip
def test_what_nobody_could_sign_is_refused(sides, refusal):
    with pytest.raises(refusal):
        check(request(*sides), today=TODAY, authors=[])


def test_whoever_signs_gets_at_least_a_day_to_read():
    with pytest.raises(DueTooEarly):
        check(request(side(BEN), due_on=TODAY), today=TODAY, authors=[])


@pytest.mark.parametrize("sides", [
    [side(ADA)],
    [side(ADA), side(ADA, key="marketing")],
    [side(ADA, BEN, rule=Rule.ONE)],
    [side(ADA, BEN, rule=Rule.SOME)],
    [side(Named(name="ada", email="ada@other.example"))],
])  # fmt: skip
def test_the_author_of_a_change_cannot_be_its_only_signer(sides):
    with pytest.raises(OnlyItsAuthor, match="Name a second person"):
        check(request(*sides), today=TODAY, authors=[ADA])


@pytest.mark.parametrize("sides", [
    [side(ADA, BEN)],
    [side(ADA), side(BEN, key="marketing")],
    [side(ADA, BEN, rule=Rule.SOME, count=2)],
])  # fmt: skip
def test_the_author_may_sign_if_somebody_else_must_too(sides):
    check(request(*sides), today=TODAY, authors=[ADA])


def test_a_lone_author_is_whoever_nobody_helped_with_some_text():
    what, why = ("what", "", ""), ("why", "", "")
    together = [Changed(place=what, by=1), Changed(place=what, by=2)]

    assert lone_authors(together) == set()
    assert lone_authors([*together, Changed(place=why, by=2), Changed(place=why, by=2)]) == {2}
    assert lone_authors([Changed(place=why, by=None)]) == set()


def test_a_contract_that_names_no_parties_is_signed_by_both_teams_and_management():
    document = Document(language="de", company="Krume", title="Vertrag", currency="EUR", parts=())
    titles = {each.party.title for each in parties_in(replace(document, language="en"))}

    assert [each.party.title for each in parties_in(document)] == [
        "Marketing",
        "Vertrieb",
        "Geschäftsleitung",
    ]
    assert titles == {"Marketing", "Sales", "Management"}
