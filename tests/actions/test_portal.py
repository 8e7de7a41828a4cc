"""Opening a portal and making links to it; only the hash of a link's secret is kept."""

from datetime import timedelta
from pathlib import Path

import pytest

from workshop.actions import guesses, portal
from workshop.actions.people import TooManyTries
from workshop.actions.portal import PortalLinkDead, Why
from workshop.domain.portal import access as rules
from workshop.domain.portal.access import Access, NoLabel, TooManyLinks


def link_for(store, workshop, ada, now, **how):
    return portal.make_link(store, workshop, by=ada, at=now, **{"label": "Neue", "lasting": "week"} | how)


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


def test_the_secret_of_a_link_is_kept_nowhere(memory, brezel, ada, now):
    with memory.writing() as store:
        made = link_for(store, brezel, ada, now, label="Wiedererkannt")
    memory.close()  # writes all of it into one file

    kept = Path(memory.engine.url.database).read_bytes()
    assert made.link.label.encode() in kept
    assert made.secret.encode() not in kept


def test_a_link_opens_until_it_ends(store, brezel, ada, now):
    portal.choose_access(store, brezel, Access.LINK, by=ada, at=now)
    made = link_for(store, brezel, ada, now)

    assert portal.open_link(store, made.secret, now) == made.link
    with pytest.raises(PortalLinkDead) as late:
        portal.open_link(store, made.secret, now + timedelta(days=7))
    assert late.value.why is Why.EXPIRED


def test_a_revoked_link_is_dead_for_good_and_recorded_once(store, brezel, ada, now):
    portal.choose_access(store, brezel, Access.LINK, by=ada, at=now)
    made = link_for(store, brezel, ada, now)
    for _again in range(2):
        portal.revoke_link(store, brezel, made.link.id, by=ada, at=now)

    with pytest.raises(PortalLinkDead) as dead:
        portal.open_link(store, made.secret, now)
    store.happenings.write_down()
    assert dead.value.why is Why.REVOKED
    assert happened(store, brezel).count("portal-link-revoked") == 1


@pytest.mark.parametrize("access", [Access.CLOSED, Access.ACCOUNT])
def test_a_link_rests_while_the_portal_is_not_open_by_link(store, brezel, ada, now, access):
    portal.choose_access(store, brezel, access, by=ada, at=now)
    made = link_for(store, brezel, ada, now)

    with pytest.raises(PortalLinkDead) as resting:
        portal.open_link(store, made.secret, now)
    assert resting.value.why is Why.RESTING


def test_a_link_of_another_workshop_cannot_be_revoked_from_here(store, brezel, krume, ada, now):
    made = link_for(store, krume, ada, now)

    with pytest.raises(LookupError):
        portal.revoke_link(store, brezel, made.link.id, by=ada, at=now)
    assert store.portal.links(krume.id)[0].is_alive(now)


def test_a_link_without_a_label_is_not_made(store, brezel, ada, now):
    with pytest.raises(NoLabel):
        link_for(store, brezel, ada, now, label="  ")

    assert store.portal.links(brezel.id) == []


def test_more_links_than_anybody_oversees_are_not_made(store, brezel, ada, now, monkeypatch):
    monkeypatch.setattr(portal, "MOST_LINKS", 2)
    first = link_for(store, brezel, ada, now)
    link_for(store, brezel, ada, now)

    with pytest.raises(TooManyLinks):
        link_for(store, brezel, ada, now)
    portal.revoke_link(store, brezel, first.link.id, by=ada, at=now)
    assert link_for(store, brezel, ada, now).link.label == "Neue"
    assert rules.MOST_LINKS > 2


def test_who_tries_too_many_links_has_to_wait(store, now):
    for _try in range(guesses.TRIES):
        portal.GUESSES.may_try(store, address="192.0.2.7", at=now)
        portal.GUESSES.count_wrong(store, address="192.0.2.7", at=now)

    with pytest.raises(TooManyTries):
        portal.GUESSES.may_try(store, address="192.0.2.7", at=now)
    portal.GUESSES.may_try(store, address="192.0.2.8", at=now)
