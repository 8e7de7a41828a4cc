"""Permits of every kind, on each database."""

from datetime import timedelta

import pytest

from workshop.domain.portal.acknowledgement import NamedReader
from workshop.domain.portal.permits import KINDS, LINK, TOKEN

AGO = timedelta(hours=1)
ALIKE = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)


@pytest.fixture
def keep(memory, workshop, ada, now):
    def keep(kind, secret_hash="h" * 64):
        with memory.writing() as store:
            until = now + timedelta(days=7)
            return store.permits.add(kind, workshop.id, "Neue", secret_hash, ada.id, now, until)

    return keep


@ALIKE
def test_one_is_found_by_its_hash_and_revoked_once(memory, kind, keep, workshop, now):
    made = keep(kind)
    with memory.writing() as store:
        alive = [store.permits.is_alive(kind, made.id, now + timedelta(days=days)) for days in (0, 7)]
        revoked = [store.permits.revoke(kind, made.id, now) for _again in range(2)]

    with memory.reading() as store:
        found = store.permits.find(kind, "h" * 64)
        assert [found] == store.permits.of(kind, workshop.id)
        assert store.permits.find(kind, "i" * 64) is None
        assert not store.permits.is_alive(kind, made.id, now)
    assert (alive, revoked) == ([True, False], [True, False])
    assert (found.made_by, found.expires_at, found.revoked_at) == ("Ada", now + timedelta(days=7), now)


@ALIKE
def test_the_newest_comes_first(memory, kind, keep, workshop):
    made = [keep(kind, each * 64) for each in "ab"]

    with memory.reading() as store:
        assert store.permits.of(kind, workshop.id) == made[::-1]


def test_the_link_of_a_single_reader_is_not_among_those_for_several(memory, keep, workshop, now):
    made = keep(LINK)
    with memory.writing() as store:
        own = NamedReader(id=0, workshop_id=workshop.id, name="Rita", link_id=made.id)
        store.readers.add(own, now)

        assert store.permits.of(LINK, workshop.id) == []
        assert store.permits.find(LINK, "h" * 64) == made


def test_the_use_of_a_token_is_remembered_unless_one_was_since(memory, keep, workshop, now):
    token, later = keep(TOKEN), now + timedelta(minutes=5)

    with memory.writing() as store:
        store.permits.use_token(token.id, now, unless_since=now - AGO)
        store.permits.use_token(token.id, later, unless_since=later - AGO)
        soon = store.permits.of(TOKEN, workshop.id)[0].used_at
        store.permits.use_token(token.id, later, unless_since=later)
        afterwards = store.permits.of(TOKEN, workshop.id)[0].used_at

    assert (soon, afterwards) == (now, later)
