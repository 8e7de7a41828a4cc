"""Readers hear of what applied and of what is shown, never of drafts."""

from datetime import UTC, datetime, timedelta

import pytest

from workshop.domain.portal.edition import Edition
from workshop.domain.portal.news import told
from workshop.domain.signing.standing import Standing
from workshop.domain.versions import VersionNumber

START = datetime(2027, 1, 11, tzinfo=UTC)


def edition(major, standing, published, since):
    return Edition(
        id=major,
        workshop_id="k7Qx",
        number=VersionNumber(major=major, minor=0),
        fingerprint="f" * 64,
        published_at=START + timedelta(days=published),
        standing=standing,
        since=START + timedelta(days=since),
    )


def heard(*editions):
    return [(each.edition.number.major, (each.since - START).days, each.applied) for each in told(editions)]


def test_one_that_was_superseded_applied_since_the_one_before_it_gave_way():
    assert heard(
        edition(3, Standing.IN_FORCE, 50, 60),
        edition(1, Standing.SUPERSEDED, 0, 30),
        edition(2, Standing.SUPERSEDED, 20, 60),
    ) == [(1, 0, True), (2, 30, True), (3, 60, True)]


@pytest.mark.parametrize("standing", [Standing.PUBLISHED, Standing.REQUESTED])
def test_what_waits_for_signatures_is_told_only_while_nothing_applies(standing):
    waiting = edition(2, standing, 20, 20)

    assert heard(waiting) == [(2, 20, False)]
    assert heard(edition(1, Standing.IN_FORCE, 0, 5), waiting) == [(1, 5, True)]


@pytest.mark.parametrize("standing", [Standing.REFUSED, Standing.WITHDRAWN])
def test_what_came_to_nothing_is_not_told(standing):
    assert heard(edition(1, standing, 0, 5)) == []
