"""Points in time as a place tells them."""

from datetime import datetime, timedelta, timezone, tzinfo


def told_in(at: datetime, zone: tzinfo) -> datetime:
    """The same moment with the distance from UTC that a time zone has then.

    The distance is fixed: Python compares two times of one zone by the clock on the wall, and that clock
    runs through one hour twice every autumn.
    """
    local = at.astimezone(zone)
    return local.replace(tzinfo=timezone(local.utcoffset() or timedelta()), fold=0)
