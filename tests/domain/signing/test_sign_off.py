"""One request for signatures: when it is complete, who may still answer, and what voids it."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.refusals import Refusal
from workshop.domain.signing.sign_off import AnsweredAlready, NotNeeded, NotYourTurn, SignOff, SignOffOver
from workshop.domain.signing.signers import Answer, Party, Rule, Signer, State, is_name_of

NOW = datetime(2027, 1, 11, 9, 30, tzinfo=UTC)
MARKETING = Party(key="marketing", title="Marketing", rule=Rule.ALL)
SALES = Party(key="sales", title="Vertrieb", rule=Rule.ONE)
BOARD = Party(key="board", title="Leitung", rule=Rule.SOME, count=2)


def asked(*parties, ordered=False):
    """A request with three signers for each party, numbered through."""
    numbers = iter(range(1, 100))
    return SignOff(
        id=1,
        workshop_id="k7",
        version_id=1,
        ordered=ordered,
        due_on=date(2027, 1, 25),
        requested_at=NOW,
        requested_by=1,
        address="https://handschlag.example/sign/",
        parties=parties,
        signers=tuple(
            Signer(id=next(numbers), party=party.key, name="Mia", role="", email="")
            for party in parties
            for _place in range(3)
        ),
    )


def signed(sign_off, *signers):
    for signer in signers:
        sign_off = sign_off.sign(signer, NOW)
    return sign_off


@pytest.mark.parametrize(("party", "enough"), [(SALES, 1), (BOARD, 2), (MARKETING, 3)])
def test_a_party_has_signed_when_its_rule_is_met(party, enough):
    almost = signed(asked(party), *range(1, enough))

    assert almost.state is State.OPEN
    assert almost.sign(enough, NOW).state is State.COMPLETE


def test_it_is_complete_when_every_party_has_signed():
    sales_only = signed(asked(SALES, BOARD), 1)

    assert sales_only.is_satisfied("sales")
    assert sales_only.state is State.OPEN
    assert signed(sales_only, 4, 5).state is State.COMPLETE


def test_nobody_signs_twice():
    with pytest.raises(AnsweredAlready):
        signed(asked(MARKETING), 1, 1)


def test_once_enough_have_signed_for_a_party_nobody_else_of_it_can_answer():
    enough = signed(asked(SALES, BOARD), 1)

    assert not enough.may_answer(enough.signer(2))
    with pytest.raises(NotNeeded):
        enough.refuse(2, "Zu teuer.", NOW)
    assert enough.refuse(4, "Zu teuer.", NOW).state is State.REFUSED


def test_deputies_stand_right_behind_whom_they_stand_in_for():
    line = asked(MARKETING)
    for signer, deputy in ((1, 8), (8, 9)):
        stand_in = Signer(id=deputy, party="marketing", name="Dora", role="", email="", deputy_of=signer)
        line = line.hand_over(signer, stand_in, NOW)

    assert [each.id for each in line.in_line("marketing")] == [1, 8, 9, 2, 3]
    assert [line.stood_in_for(line.signer(each)) for each in (1, 9, 2)] == ["", "Mia", ""]


def test_in_order_the_second_party_waits_for_the_first():
    in_order = asked(SALES, BOARD, ordered=True)

    with pytest.raises(NotYourTurn):
        in_order.sign(4, NOW)
    assert [each.id for each in in_order.waiting()] == [1, 2, 3]
    assert [each.id for each in in_order.sign(2, NOW).waiting()] == [4, 5, 6]


def test_a_refusal_voids_what_others_have_signed_and_will_sign():
    refused = signed(asked(SALES, BOARD), 1, 4).refuse(5, "Zu teuer.", NOW)

    assert (refused.state, refused.reason) == (State.REFUSED, "Zu teuer.")
    with pytest.raises(SignOffOver):
        refused.sign(6, NOW)


@pytest.mark.parametrize("state", [State.REFUSED, State.RECALLED, State.WITHDRAWN, State.COMPLETE])
def test_what_is_over_takes_no_signature(state):
    with pytest.raises(SignOffOver):
        replace(asked(SALES), state=state).sign(1, NOW)


def test_whoever_hands_over_is_asked_no_more_and_the_deputy_counts_in_their_place():
    deputy = Signer(id=9, party="marketing", name="Dora", role="", email="", deputy_of=3)
    handed = asked(MARKETING).hand_over(3, deputy, NOW)

    with pytest.raises(AnsweredAlready):
        handed.sign(3, NOW)
    assert handed.needed("marketing") == 3
    assert signed(handed, 1, 2, 9).state is State.COMPLETE


@given(
    st.permutations([SALES, BOARD, MARKETING]),
    st.booleans(),
    st.lists(st.tuples(st.sampled_from(["sign", "refuse", "recall"]), st.integers(1, 9)), max_size=30),
)
def test_no_signature_on_a_void_request_counts(parties, ordered, events):
    sign_off = asked(*parties, ordered=ordered)
    for deed, signer in events:
        before = sign_off
        try:
            if deed == "sign":
                sign_off = sign_off.sign(signer, NOW)
            elif deed == "refuse":
                sign_off = sign_off.refuse(signer, "Nein.", NOW)
            else:
                sign_off = sign_off.end(State.RECALLED, "Anders.")
        except Refusal:
            continue

        assert before.state is State.OPEN
        assert sign_off.signer(signer).answer in {Answer.SIGNED, Answer.REFUSED} or deed == "recall"
        enough = all(sign_off.is_satisfied(party.key) for party in parties)
        assert (sign_off.state is State.COMPLETE) is (deed == "sign" and enough)


@pytest.mark.parametrize(("typed", "name", "is_theirs"), [
    ("Dr. Johanna Mehlmann",  "Dr. Johanna Mehlmann", True),
    ("johanna  mehlmann",     "Dr. Johanna Mehlmann", True),
    ("Mehlmann",              "Dr. Johanna Mehlmann", False),
    ("Johanna",               "Dr. Johanna Mehlmann", False),
    ("Viktor Roggen",         "Dr. Johanna Mehlmann", False),
    ("Viktor Mehlmann",       "Dr. Johanna Mehlmann", False),
    ("Cher",                  "Cher",                 True),
    ("",                      "Cher",                 False),
])  # fmt: skip
def test_a_name_is_one_s_own_with_or_without_its_title(typed, name, is_theirs):
    assert is_name_of(typed, name) is is_theirs
