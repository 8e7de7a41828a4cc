"""Opening a portal, and what links open of it."""

from datetime import timedelta

import pytest

from workshop.actions import permits, portal
from workshop.actions.portal import PortalLinkDead, Why
from workshop.domain.portal.access import Access
from workshop.domain.portal.permits import LINK


def a_link(store, workshop, ada, now):
    return permits.make(store, LINK, workshop, name="Neue", lasting="week", by=ada, at=now)


def happened(store, workshop):
    return [
        each.what for each in store.happenings.after(workshop.id, 0, 10_000) if each.what.startswith("portal")
    ]


def test_a_portal_is_closed_until_somebody_opens_it(store, brezel):
    assert store.portal.access(brezel.id) is Access.CLOSED


def test_opening_is_recorded_once(store, brezel, ada, now):
    for access in (Access.LINK, Access.LINK, Access.PUBLIC, Access.CLOSED):
        portal.choose_access(store, brezel, access, by=ada, at=now)

    store.happenings.write_down()
    assert store.portal.access(brezel.id) is Access.CLOSED
    assert happened(store, brezel) == ["portal-access-changed"] * 3


def test_how_long_it_has_been_open_is_known(store, brezel, ada, now):
    for days, access in enumerate((Access.LINK, Access.PUBLIC)):
        portal.choose_access(store, brezel, access, by=ada, at=now + timedelta(days=days))
        assert store.portal.opened_at(brezel.id) == now

    portal.choose_access(store, brezel, Access.CLOSED, by=ada, at=now)
    assert store.portal.opened_at(brezel.id) is None


def test_a_link_opens_until_it_ends(store, brezel, ada, now):
    portal.choose_access(store, brezel, Access.LINK, by=ada, at=now)
    made = a_link(store, brezel, ada, now)

    assert portal.open_link(store, made.secret, now) == made.permit
    with pytest.raises(PortalLinkDead) as late:
        portal.open_link(store, made.secret, now + timedelta(days=7))
    assert late.value.why is Why.EXPIRED


def test_a_revoked_link_opens_nothing(store, brezel, ada, now):
    portal.choose_access(store, brezel, Access.LINK, by=ada, at=now)
    made = a_link(store, brezel, ada, now)
    permits.revoke(store, LINK, brezel, made.permit.id, by=ada, at=now)

    with pytest.raises(PortalLinkDead) as dead:
        portal.open_link(store, made.secret, now)
    assert dead.value.why is Why.REVOKED


@pytest.mark.parametrize("access", [Access.CLOSED, Access.ACCOUNT])
def test_a_link_rests_while_the_portal_is_not_open_by_link(store, brezel, ada, now, access):
    portal.choose_access(store, brezel, access, by=ada, at=now)
    made = a_link(store, brezel, ada, now)

    with pytest.raises(PortalLinkDead) as resting:
        portal.open_link(store, made.secret, now)
    assert resting.value.why is Why.RESTING
