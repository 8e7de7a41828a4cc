"""What every permit must have, whatever it opens."""

from datetime import UTC, datetime, timedelta

import pytest

from workshop.domain.portal.permits import (
    KINDS,
    NamelessPermit,
    Permit,
    TooManyPermits,
    expect_room,
    name_of,
)

NOW = datetime(2027, 1, 11, tzinfo=UTC)
ALIKE = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)


def permit(number, **how):
    until = NOW + timedelta(days=7)
    return Permit(
        id=number, workshop_id="w", name="Neue", made_at=NOW, made_by="Ada", expires_at=until, **how
    )


@ALIKE
@pytest.mark.parametrize("given", ["", "  ", "x" * 81])
def test_it_says_who_has_it(kind, given):
    with pytest.raises(NamelessPermit) as refused:
        name_of(kind, given)

    assert refused.value.sentence == kind.nameless
    assert name_of(kind, "  Neue \n im Vertrieb ") == "Neue im Vertrieb"


@ALIKE
def test_there_is_room_while_fewer_work_than_anybody_can_oversee(kind):
    working = [permit(number) for number in range(kind.most)]
    revoked = [permit(0, revoked_at=NOW), *working[1:]]

    expect_room(kind, revoked, NOW)
    expect_room(kind, working, NOW + timedelta(days=7))
    with pytest.raises(TooManyPermits) as refused:
        expect_room(kind, working, NOW)
    assert str(kind.most) in refused.value.sentence.de
