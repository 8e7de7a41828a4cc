"""Tokens and printed glossaries are kept as they are."""

from datetime import timedelta

import pytest

AGO = timedelta(hours=1)


@pytest.fixture
def token(memory, workshop, ada, now):
    with memory.writing() as store:
        return store.api_tokens.add(workshop.id, "Wiki", "a" * 64, ada.id, now, now + timedelta(days=7))


def test_a_token_is_found_by_its_hash_and_ends_once(memory, token, ada, now):
    with memory.writing() as store:
        found, missing = store.api_tokens.find("a" * 64), store.api_tokens.find("b" * 64)
        ended = [store.api_tokens.revoke(token.id, now) for _ in range(2)]
        afterwards = store.api_tokens.find("a" * 64)

    assert (found, missing, ended) == (token, None, [True, False])
    assert (token.made_by, token.is_alive(now)) == (ada.name, True)
    assert not token.is_alive(now + timedelta(days=7))
    assert not afterwards.is_alive(now)


def test_a_use_is_remembered_unless_one_was_since(memory, workshop, token, now):
    later = now + timedelta(minutes=5)

    with memory.writing() as store:
        store.api_tokens.use(token.id, now, unless_since=now - AGO)
        store.api_tokens.use(token.id, later, unless_since=later - AGO)
        soon = store.api_tokens.of(workshop.id)[0].used_at
        store.api_tokens.use(token.id, later, unless_since=later)
        afterwards = store.api_tokens.of(workshop.id)[0].used_at

    assert (soon, afterwards) == (now, later)


def test_the_first_print_of_a_glossary_stays(memory, publish, now):
    version = publish()

    with memory.writing() as store:
        store.glossary_prints.keep(version.id, b"one", now, in_force=True)
        store.glossary_prints.keep(version.id, b"two", now, in_force=True)

        assert store.glossary_prints.find(version.id, in_force=True) == b"one"
        assert store.glossary_prints.find(version.id, in_force=False) is None
