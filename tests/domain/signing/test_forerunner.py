"""With which version another is compared: what was signed last, whatever was tried since."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.signing.forerunner import Past, better_forerunner, forerunner_of
from workshop.domain.signing.standing import Standing
from workshop.domain.versions import VersionNumber, number_in

PUBLISHED, REFUSED, WITHDRAWN = Standing.PUBLISHED, Standing.REFUSED, Standing.WITHDRAWN
IN_FORCE, SUPERSEDED = Standing.IN_FORCE, Standing.SUPERSEDED


def past(number, standing=PUBLISHED, **how):
    return Past(number=number_in(number), standing=standing, **how)


BEFORE = [past("1.0", SUPERSEDED), past("1.1", IN_FORCE), past("2.0", REFUSED)]
SIGNED_ONCE = past("2.1", WITHDRAWN, was_signed=True)
RECALLED = past("2.2", is_recalled=True)


@pytest.mark.parametrize(("there", "forerunner"), [
    ([],                                                         None),
    ([past("1.0")],                                              "1.0"),
    (BEFORE,                                                     "1.1"),
    ([*BEFORE, past("3.0")],                                     "1.1"),
    ([*BEFORE, SIGNED_ONCE, RECALLED],                           "2.1"),
    ([past("1.0"), past("1.1", REFUSED), past("1.2", WITHDRAWN)], "1.0"),
    ([past("1.0"), past("1.1"), RECALLED],                       "1.1"),
    ([past("1.0", REFUSED), past("1.1", WITHDRAWN)],             "1.1"),
])  # fmt: skip
def test_a_version_is_compared_with_what_was_signed_last_or_else_with_what_was_not_set_aside(
    there, forerunner
):
    assert forerunner_of(there) == (number_in(forerunner) if forerunner else None)


def test_what_comes_later_counts_for_no_version_before_it():
    there = [past("1.0", SUPERSEDED), past("2.0", REFUSED), past("3.0", IN_FORCE)]

    assert forerunner_of(there, number_in("3.0")) == number_in("1.0")
    assert forerunner_of(there, number_in("1.0")) is None


def test_a_forerunner_is_outdated_when_another_version_came_into_force_between():
    one, two, three = map(number_in, ("1.0", "2.0", "3.0"))
    there = [past("1.0", SUPERSEDED), past("2.0", IN_FORCE), past("3.0")]

    assert better_forerunner(there, three, one) == two
    assert better_forerunner(there, three, two) is None
    assert better_forerunner([past("1.0"), past("2.0", REFUSED), past("3.0")], three, two) is None


NUMBERS = st.builds(VersionNumber, major=st.integers(1, 9), minor=st.integers(0, 9))
PASTS = st.lists(
    st.builds(Past, number=NUMBERS, standing=st.sampled_from(Standing), was_signed=st.booleans()),
    unique_by=lambda each: each.number,
)


@given(PASTS, NUMBERS)
def test_whatever_was_tried_the_forerunner_is_an_earlier_version_and_one_in_force_goes_before(there, number):
    earlier = [each for each in there if each.number < number]
    forerunner = forerunner_of(there, number)

    assert (forerunner is None) == (not earlier)
    assert forerunner is None or forerunner in {each.number for each in earlier}
    in_force = [each.number for each in earlier if each.was_in_force]
    assert not in_force or forerunner == max(in_force)
    assert better_forerunner(there, number, forerunner) is None
