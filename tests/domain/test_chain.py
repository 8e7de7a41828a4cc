"""The chain of the log: every lie is found, and the first bad entry is named."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.domain.chain import GENESIS, Entry, Fault, link, prove, sealed

CONTENTS = st.lists(st.lists(st.none() | st.text(), min_size=1, max_size=4), min_size=1, max_size=12)


def chained(contents):
    """Entries with these contents, numbered and chained as they should be."""
    entries, head = [], GENESIS
    for number, content in enumerate(contents, start=1):
        whole = [str(number), *content]
        head = link(head, whole)
        entries.append(Entry(id=str(number), content=whole, hash=head))
    return entries


@given(CONTENTS)
def test_a_chain_that_nobody_touched_is_whole(contents):
    entries = chained(contents)

    proof = prove(entries)

    assert proof.is_whole
    assert (proof.entries, proof.head) == (len(entries), entries[-1].hash)


def test_an_empty_log_is_whole():
    assert prove([]).is_whole
    assert prove([], noted=GENESIS).is_whole


@given(CONTENTS, st.data())
def test_a_changed_part_is_found_where_it_stands(contents, data):
    entries = chained(contents)
    place = data.draw(st.integers(0, len(entries) - 1))
    part = data.draw(st.integers(0, len(entries[place].content) - 1))
    other = data.draw((st.none() | st.text()).filter(lambda it: it != entries[place].content[part]))
    content = list(entries[place].content)
    content[part] = other
    entries[place] = replace(entries[place], content=content)

    proof = prove(entries)

    assert (proof.fault, proof.bad, proof.entries) == (Fault.BROKEN, entries[place].id, place)


@given(CONTENTS.filter(lambda them: len(them) > 1), st.data())
def test_a_removed_entry_is_missed_by_the_next(contents, data):
    entries = chained(contents)
    place = data.draw(st.integers(0, len(entries) - 2))
    after = entries[place + 1].id
    del entries[place]

    assert prove(entries).bad == after


@given(CONTENTS.filter(lambda them: len(them) > 1), st.data())
def test_entries_in_another_order_are_found(contents, data):
    entries = chained(contents)
    place = data.draw(st.integers(0, len(entries) - 2))
    entries[place], entries[place + 1] = entries[place + 1], entries[place]

    proof = prove(entries)

    assert (proof.fault, proof.entries) == (Fault.BROKEN, place)


@given(CONTENTS, st.data())
def test_what_was_slipped_in_is_found_even_if_it_fits_what_came_before(contents, data):
    entries = chained(contents)
    place = data.draw(st.integers(0, len(entries) - 1))
    before = entries[place - 1].hash if place else GENESIS
    slipped = ["0", "slipped in"]
    entries.insert(place, Entry(id="0", content=slipped, hash=link(before, slipped)))

    assert prove(entries).bad == entries[place + 1].id


@given(CONTENTS, st.data())
def test_a_cut_off_end_is_proven_by_a_head_that_was_noted_down(contents, data):
    entries = chained(contents)
    kept = data.draw(st.integers(0, len(entries)))
    noted = entries[-1].hash

    proof = prove(entries[:kept], noted)

    assert prove(entries[:kept]).is_whole  # by itself nobody can tell
    assert proof.fault == (None if kept == len(entries) else Fault.HEAD)


@given(CONTENTS, st.data())
def test_a_log_that_went_on_since_the_head_was_noted_down_is_whole(contents, data):
    entries = chained(contents)

    assert prove(entries, data.draw(st.sampled_from(entries)).hash).is_whole


def test_a_log_written_anew_does_not_know_the_head_that_was_noted_down():
    noted = chained([["was"], ["is"]])[-1].hash

    assert prove(chained([["was not"], ["is"]]), noted).fault is Fault.HEAD


@pytest.mark.parametrize(("salt", "address"), [
    ("s", "192.0.2.2"), ("t", "192.0.2.1"), (None, "192.0.2.1"), ("s", None),
])  # fmt: skip
def test_another_address_than_the_sealed_one_is_found(salt, address):
    seal = sealed("s", "192.0.2.1")
    entry = replace(chained([[seal]])[0], seal=seal)

    assert prove([replace(entry, salt="s", address="192.0.2.1")]).is_whole
    assert prove([replace(entry, salt=salt, address=address)]).fault is Fault.ADDRESS


def test_a_forgotten_address_breaks_nothing_and_one_that_never_was_is_found():
    [entry] = chained([[sealed("s", "192.0.2.1")]])
    [without] = chained([[None]])

    assert prove([replace(entry, seal=entry.content[1])]).is_whole
    assert prove([replace(without, salt="s", address="192.0.2.1")]).fault is Fault.ADDRESS


def test_the_hash_can_be_computed_by_anybody():
    # echo -n '["0…0","1",null,"\u00fc"]' | sha256sum
    expected = "8f862dc113a5c6fec33306e41e0e2e408d6774f33701c7b7ad54fb76ff4f0da0"

    assert link(GENESIS, ["1", None, "ü"]) == expected
