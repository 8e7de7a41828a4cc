"""Permits of every kind are made, found and revoked alike; only the hash of a secret is kept."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from workshop.actions import guesses, permits
from workshop.actions.people import TooManyTries
from workshop.domain.portal.permits import KINDS, LINK, TOKEN, NamelessPermit, TooManyPermits

pytestmark = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)


@pytest.fixture
def make(store, kind, ada, now):
    """Makes permits of this kind."""

    def make(workshop, **how):
        said = {"name": "Neue", "lasting": "week"} | how
        return permits.make(store, kind, workshop, by=ada, at=now, **said)

    return make


@pytest.fixture
def revoke(store, kind, ada, now):
    """Revokes permits of this kind."""

    def revoke(workshop, made):
        permits.revoke(store, kind, workshop, made.permit.id, by=ada, at=now)

    return revoke


def happened(store, workshop, kind):
    store.happenings.write_down()
    return [each for each in store.happenings.after(workshop.id, 0, 10_000) if each.what.startswith(kind.key)]


def test_its_secret_is_kept_nowhere(memory, kind, brezel, ada, now):
    with memory.writing() as store:
        made = permits.make(store, kind, brezel, name="Wiedererkannt", lasting="week", by=ada, at=now)
    memory.close()  # writes all of it into one file

    kept = Path(memory.engine.url.database).read_bytes()
    assert made.permit.name.encode() in kept
    assert made.secret.encode() not in kept


def test_it_is_found_by_its_secret_whatever_became_of_it(store, kind, make, revoke, brezel):
    made = make(brezel)
    revoke(brezel, made)

    assert made.secret.startswith(kind.prefix)
    assert permits.behind(store, kind, made.secret) == replace(made.permit, revoked_at=made.permit.made_at)


def test_it_opens_nothing_of_another_kind(store, kind, make, brezel):
    [other] = {LINK, TOKEN} - {kind}

    assert permits.behind(store, other, make(brezel).secret) is None


@pytest.mark.parametrize(("lasting", "days"), [("week", 7), ("month", 31), ("year", 366)])
def test_it_lasts_a_week_a_month_or_a_year(make, brezel, now, lasting, days):
    made = make(brezel, lasting=lasting)

    assert made.permit.expires_at == now + timedelta(days=days)


def test_that_it_was_made_and_revoked_is_recorded_once_with_its_name(store, kind, make, revoke, brezel):
    made = make(brezel)
    for _again in range(2):
        revoke(brezel, made)

    found = happened(store, brezel, kind)
    said = {kind.id_as: made.permit.id, kind.name_as: "Neue"}
    assert [(each.what, each.details) for each in found] == [
        (f"{kind.key}-made", {**said, "until": "2027-01-18"}),
        (f"{kind.key}-revoked", said),
    ]


def test_that_of_another_workshop_cannot_be_revoked_from_here(store, kind, make, revoke, cast):
    made = make(cast.krume)

    with pytest.raises(LookupError):
        revoke(cast.brezel, made)
    assert store.permits.of(kind, cast.krume.id) == [made.permit]


def test_without_a_name_it_is_not_made(store, kind, make, brezel):
    with pytest.raises(NamelessPermit):
        make(brezel, name="  ")

    assert store.permits.of(kind, brezel.id) == []


def test_more_than_anybody_oversees_are_not_made(kind, make, revoke, brezel, now):
    made = [make(brezel) for _each in range(kind.most)]

    with pytest.raises(TooManyPermits):
        make(brezel)
    revoke(brezel, made[0])
    assert make(brezel).permit.is_alive(now)


def test_only_what_could_be_a_secret_and_never_was_one_is_a_guess(store, kind, make, revoke, brezel):
    made = make(brezel)
    revoke(brezel, made)

    assert not permits.is_guess(store, kind, made.secret)
    assert not permits.is_guess(store, kind, "short")
    assert permits.is_guess(store, kind, kind.prefix + "x" * guesses.LENGTH)


def test_who_guesses_too_often_has_to_wait(store, kind, now):
    for _try in range(guesses.TRIES):
        permits.GUESSES[kind].may_try(store, address="192.0.2.7", at=now)
        permits.GUESSES[kind].count_wrong(store, address="192.0.2.7", at=now)

    with pytest.raises(TooManyTries):
        permits.GUESSES[kind].may_try(store, address="192.0.2.7", at=now)
    permits.GUESSES[kind].may_try(store, address="192.0.2.8", at=now)
