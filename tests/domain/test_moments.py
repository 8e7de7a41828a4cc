"""Points in time as a place tells them."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.moments import told_in

BERLIN = ZoneInfo("Europe/Berlin")
moments = st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 # the strategy adds the zone


@given(moments)
def test_it_stays_the_same_moment(at):
    assert told_in(at, BERLIN) == at
    assert told_in(at, BERLIN).utcoffset() == at.astimezone(BERLIN).utcoffset()


def test_the_hour_that_comes_twice_in_autumn_keeps_its_order_and_its_length():
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)  # 2:30 in summer time
    second = first + timedelta(minutes=40)  # 2:10 in winter time

    told = [told_in(each, BERLIN) for each in (first, second)]

    assert [f"{each:%H:%M}" for each in told] == ["02:30", "02:10"]
    assert told[0] < told[1]
    assert told[1] - told[0] == timedelta(minutes=40)
