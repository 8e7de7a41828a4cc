"""Where versions stand: one of them is in force at most, and none comes back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.refusals import Refusal
from workshop.domain.signing.standing import Course, NewerInForce, OtherRequested, Standing, VersionBound
from workshop.domain.versions import VersionNumber

ONE, TWO, TWO_ONE = (
    VersionNumber(major=1, minor=0),
    VersionNumber(major=2, minor=0),
    VersionNumber(major=2, minor=1),
)
IN_FORCE = Course().request(ONE).put_in_force(ONE)
DEEDS = ("request", "put_in_force", "refuse", "recall", "withdraw")
#: What no deed leads out of.
ENDS = {Standing.REFUSED, Standing.SUPERSEDED, Standing.WITHDRAWN}


def test_a_version_is_published_until_somebody_is_asked_to_sign_it():
    assert Course().of(ONE) is Standing.PUBLISHED
    assert Course().request(ONE).of(ONE) is Standing.REQUESTED


def test_with_the_last_signature_it_is_in_force_and_the_one_before_is_superseded():
    course = IN_FORCE.request(TWO).put_in_force(TWO)

    assert (course.of(ONE), course.of(TWO)) == (Standing.SUPERSEDED, Standing.IN_FORCE)
    assert course.successors == {ONE: TWO}
    assert course.in_force == TWO


def test_a_refusal_leaves_in_force_what_was():
    course = IN_FORCE.request(TWO).refuse(TWO)

    assert (course.of(ONE), course.of(TWO)) == (Standing.IN_FORCE, Standing.REFUSED)


def test_after_a_refusal_only_a_new_version_can_be_signed():
    refused = IN_FORCE.request(TWO).refuse(TWO)

    with pytest.raises(VersionBound):
        refused.request(TWO)
    assert refused.request(TWO_ONE).of(TWO_ONE) is Standing.REQUESTED


def test_what_was_called_back_can_be_asked_for_anew():
    assert Course().request(ONE).recall(ONE).request(ONE).of(ONE) is Standing.REQUESTED


def test_two_versions_are_never_out_for_signature_at_once():
    with pytest.raises(OtherRequested):
        Course().request(ONE).request(TWO)


def test_nobody_is_asked_to_sign_what_a_newer_version_has_passed_by():
    with pytest.raises(NewerInForce):
        Course().request(TWO).put_in_force(TWO).request(ONE)


@pytest.mark.parametrize(
    "course",
    [
        IN_FORCE.request(TWO).put_in_force(TWO),
        Course().request(ONE).refuse(ONE),
        IN_FORCE.withdraw(ONE),
    ],
    ids=["superseded", "refused", "withdrawn"],
)
@pytest.mark.parametrize("deed", DEEDS)
def test_what_is_over_stays_over(course, deed):
    with pytest.raises(VersionBound):
        getattr(course, deed)(ONE)


@given(st.lists(st.tuples(st.sampled_from(DEEDS), st.sampled_from([ONE, TWO, TWO_ONE])), max_size=30))
def test_no_sequence_of_events_leads_to_two_versions_in_force(events):
    course = Course()
    over = {}
    for deed, number in events:
        try:
            course = getattr(course, deed)(number)
        except Refusal:
            continue
        standings = list(course.standings.values())

        assert standings.count(Standing.IN_FORCE) <= 1
        assert standings.count(Standing.REQUESTED) <= 1
        assert all(course.of(each) is standing for each, standing in over.items())
        assert course.successors.keys() == {
            each for each, standing in course.standings.items() if standing is Standing.SUPERSEDED
        }
        assert all(later > earlier for earlier, later in course.successors.items())
        over = {each: standing for each, standing in course.standings.items() if standing in ENDS}
