"""How often something may be tried."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

QUARTER = timedelta(minutes=15)


@pytest.fixture
def allow(memory, now):
    def allow(key="sign-in:192.0.2.7", later=timedelta(0)):
        with memory.writing() as store:
            return store.limits.allow(key, now + later, 3, QUARTER)

    return allow


def test_a_few_tries_are_allowed_and_no_more(allow):
    assert [allow() for _ in range(5)] == [True, True, True, False, False]


def test_others_are_not_held_to_account(allow):
    for _ in range(4):
        allow()

    assert allow("sign-in:192.0.2.8")


def test_after_a_while_tries_count_anew(allow):
    for _ in range(4):
        allow()

    assert not allow(later=QUARTER - timedelta(seconds=1))
    assert [allow(later=QUARTER) for _ in range(4)] == [True, True, True, False]


def test_tries_at_once_are_all_counted(allow):
    with ThreadPoolExecutor(4) as threads:
        allowed = list(threads.map(lambda _: allow(), range(20)))

    assert allowed.count(True) == 3


def test_forgotten_tries_count_no_more(memory, allow, now):
    for _ in range(4):
        allow()

    with memory.writing() as store:
        store.limits.sweep(now)
    still = allow()
    with memory.writing() as store:
        store.limits.sweep(now + timedelta(seconds=1))

    assert not still
    assert allow()


def test_nothing_is_counted_for_longer_than_counters_are_kept(memory, now):
    with memory.writing() as store, pytest.raises(ValueError, match="swept out"):
        store.limits.allow("slow", now, 3, timedelta(days=2))
