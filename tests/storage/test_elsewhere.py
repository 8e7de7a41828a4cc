"""Tokens and printed glossaries are kept as they are."""

from datetime import timedelta


def test_a_token_is_found_by_its_hash_and_ends_once(store, brezel, ada, now):
    token = store.api_tokens.add(brezel.id, "Wiki", "a" * 64, ada.id, now, now + timedelta(days=7))

    assert store.api_tokens.find("a" * 64) == token
    assert store.api_tokens.find("b" * 64) is None
    assert (token.made_by, token.is_alive(now), token.is_alive(now + timedelta(days=7))) == (
        "Ada",
        True,
        False,
    )
    assert [store.api_tokens.revoke(token.id, now) for _ in range(2)] == [True, False]
    assert not store.api_tokens.find("a" * 64).is_alive(now)


def test_a_use_is_remembered_unless_one_was_since(store, brezel, ada, now):
    token = store.api_tokens.add(brezel.id, "Wiki", "a" * 64, ada.id, now, now + timedelta(days=7))
    later = now + timedelta(minutes=5)

    store.api_tokens.use(token.id, now, unless_since=now - timedelta(hours=1))
    store.api_tokens.use(token.id, later, unless_since=later - timedelta(hours=1))
    soon = store.api_tokens.of(brezel.id)[0].used_at
    store.api_tokens.use(token.id, later, unless_since=later)

    assert soon == now
    assert store.api_tokens.of(brezel.id)[0].used_at == later


def test_the_first_print_of_a_glossary_stays(store, brezel, now):
    version = store.contract.latest(brezel.id)

    store.glossary_prints.keep(version.id, b"one", now, in_force=True)
    store.glossary_prints.keep(version.id, b"two", now, in_force=True)

    assert store.glossary_prints.find(version.id, in_force=True) == b"one"
    assert store.glossary_prints.find(version.id, in_force=False) is None
