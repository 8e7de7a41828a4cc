"""The queue of letters, and what is noted about signers, on both databases."""

from datetime import timedelta

import pytest

from tests.signing import BY_LETTER, JOHANNA, MIRIAM, Ink
from workshop.actions.people import token_hash

LEASE = timedelta(minutes=2)


@pytest.fixture
def ink(memory, publish, ada, now):
    made = Ink(memory, publish(), ada, lambda: now)
    made.reach = BY_LETTER
    made.ask({"Leitung": (JOHANNA, MIRIAM)}, emails=True)
    return made


def test_every_letter_is_claimed_by_one_and_freed_when_its_sender_died(memory, ink, now):
    with memory.writing() as store:
        first, second, none = (store.letters.claim(now, LEASE) for _time in range(3))
        store.letters.sent(first)
    with memory.writing() as store:
        lost = store.letters.claim(now + LEASE, LEASE)

    assert (first.recipient, second.recipient) == ("mehlmann@krume.example", "sauer@krume.example")
    assert none is None
    assert (lost.id, lost.attempts) == (second.id, 2)
    assert [each.state for each in ink.letters()] == ["sent", "running"]


def test_a_letter_put_back_waits_until_it_is_due_again(memory, ink, now):
    later = now + timedelta(hours=1)
    with memory.writing() as store:
        for _letter in ink.letters():
            store.letters.again(store.letters.claim(now, LEASE), later, "451 later")
    with memory.writing() as store:
        early, due = store.letters.claim(now, LEASE), store.letters.claim(later, LEASE)

    assert early is None
    assert (due.attempts, due.sentence) == (2, "451 later")


def test_a_letter_that_somebody_else_sent_meanwhile_has_not_failed(memory, ink, now):
    with memory.writing() as store:
        slow = store.letters.claim(now, LEASE)
        store.letters.sent(slow)
        store.letters.fail(slow, "too late")

    assert ink.letters()[0].state == "sent"


def test_a_first_opening_is_noted_once(memory, ink, now):
    signer = ink.now().signers[0]
    with memory.writing() as store:
        noted = [store.signing.see(signer.id, now + timedelta(minutes=place)) for place in range(2)]

    assert noted == [True, False]
    assert ink.now().signers[0].seen_at == now


def test_a_request_is_read_as_it_was_asked(memory, ink):
    asked = ink.now()
    ink.signs(JOHANNA)

    with memory.reading() as store:
        found, signer = store.signing.find_behind(token_hash(ink.ends[MIRIAM]))
    assert (found.id, signer.name) == (asked.id, MIRIAM)
    assert (asked.due_on, asked.address, asked.parties) == (found.due_on, found.address, found.parties)
    assert (asked.signed("leitung"), found.signed("leitung")) == (0, 1)
