"""Which version readers are shown, whatever has become of the others."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.portal.edition import HOPEFUL, Candidate, shown
from workshop.domain.signing.standing import Standing
from workshop.domain.versions import VersionNumber

NOW = datetime(2027, 1, 11, tzinfo=UTC)


def version(major, standing):
    return Candidate(
        id=major,
        workshop_id="w",
        number=VersionNumber(major=major, minor=0),
        standing=standing,
        since=NOW,
    )


def test_the_version_in_force_is_shown_though_a_newer_one_is_out_for_signature():
    found = shown([version(2, Standing.REQUESTED), version(1, Standing.IN_FORCE)])

    assert found.number.major == 1


def test_until_one_is_in_force_the_newest_that_may_become_it_is_shown():
    found = shown(
        [version(3, Standing.REFUSED), version(1, Standing.PUBLISHED), version(2, Standing.REQUESTED)]
    )

    assert found.number.major == 2


@given(st.lists(st.sampled_from(Standing), max_size=6))
def test_what_was_refused_withdrawn_or_superseded_is_never_shown(standings):
    there = [version(place, standing) for place, standing in enumerate(standings, 1)]

    found = shown(there)

    if found is None:
        assert not {each.standing for each in there} & {Standing.IN_FORCE, *HOPEFUL}
    else:
        assert found.standing in {Standing.IN_FORCE, *HOPEFUL}
        assert found.is_in_force or not any(each.is_in_force for each in there)
