"""By what somebody may read, and what a link is worth."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.portal.access import Access, way_in
from workshop.domain.portal.permits import Permit

NOW = datetime(2027, 1, 11, tzinfo=UTC)
LINK = Permit(
    id=1, workshop_id="w", name="Neue", made_at=NOW, made_by="Ada", expires_at=NOW + timedelta(days=7)
)


def by(access, *, is_member=False, has_account=False, link=None, at=NOW):
    return way_in(access, is_member=is_member, has_account=has_account, link=link, at=at)


@pytest.mark.parametrize("access", Access)
def test_a_member_reads_however_it_is_opened(access):
    assert by(access, is_member=True) == "member"


@pytest.mark.parametrize("access", Access)
def test_a_stranger_reads_only_what_is_public(access):
    assert by(access) == ("public" if access is Access.PUBLIC else None)


@pytest.mark.parametrize("access", Access)
def test_a_link_opens_nothing_but_what_is_open_by_link(access):
    assert (by(access, link=LINK) == "link") is (access is Access.LINK)


@given(st.integers(min_value=-20, max_value=20), st.booleans())
def test_a_link_is_alive_until_its_moment_and_until_it_is_revoked(days, revoked):
    at = NOW + timedelta(days=days)
    link = Permit(
        id=1,
        workshop_id="w",
        name="Neue",
        made_at=NOW,
        made_by="Ada",
        expires_at=NOW + timedelta(days=7),
        revoked_at=NOW if revoked else None,
    )

    assert (by(Access.LINK, link=link, at=at) == "link") is (days < 7 and not revoked)
