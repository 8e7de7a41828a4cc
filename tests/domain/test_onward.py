"""What is next for whoever comes in."""

import pytest

from workshop.domain.onward import Onward, onward
from workshop.domain.people import Role
from workshop.domain.signing.standing import Standing

FACILITATOR, PARTICIPANT, READER = Role.FACILITATOR, Role.PARTICIPANT, Role.READER


def next_for(role, standing=None, **how):
    usual = {"is_open": False, "clashes": 0, "is_complete": True, "in_force": False}
    return onward(role, standing=standing, **usual | how)


@pytest.mark.parametrize(
    ("standing", "expected"),
    [
        (None, Onward.PUBLISH),
        (Standing.PUBLISHED, Onward.ASK),
        (Standing.REQUESTED, Onward.SIGNING),
        (Standing.REFUSED, Onward.REFUSED),
        (Standing.WITHDRAWN, Onward.PUBLISH),
    ],
)
def test_when_all_is_answered_the_newest_version_says_what_the_facilitator_does(standing, expected):
    assert next_for(FACILITATOR, standing) is expected


def test_what_is_in_force_is_read():
    assert {next_for(role, Standing.IN_FORCE, in_force=True) for role in Role} == {Onward.READ}


def test_contradictions_are_mended_before_the_next_step_is_answered():
    assert next_for(FACILITATOR, clashes=1, is_complete=False) is Onward.MEND
    assert next_for(PARTICIPANT, is_complete=False) is Onward.ANSWER


def test_signatures_that_are_out_go_before_everything_at_the_desk():
    assert next_for(FACILITATOR, Standing.REQUESTED, clashes=2, is_complete=False) is Onward.SIGNING


def test_an_open_room_goes_before_everything_but_for_readers():
    rooms = [next_for(role, Standing.REQUESTED, is_open=True, clashes=1) for role in Role]

    assert rooms == [Onward.ROOM, Onward.ROOM, Onward.WAIT]


@pytest.mark.parametrize("standing", [None, *Standing])
def test_nobody_but_the_facilitator_is_sent_to_the_facilitator_s_pages(standing):
    found = {next_for(role, standing) for role in (PARTICIPANT, READER)}

    assert found <= {Onward.WAIT, Onward.READ}


@pytest.mark.parametrize("standing", list(Standing))
def test_a_question_of_a_signer_is_told_to_the_facilitator_alone_wherever_the_version_stands(standing):
    found = [next_for(role, standing, is_asked=True) for role in (FACILITATOR, PARTICIPANT, READER)]

    assert found[0] is Onward.QUESTION
    assert Onward.QUESTION not in found[1:]
