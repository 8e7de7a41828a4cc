"""The decision log, numbered without a gap, and the points to come back to."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import pytest
from sqlalchemy.exc import IntegrityError

from workshop.domain.contributions.consent import Said, Tally
from workshop.domain.decisions import Decision, record
from workshop.domain.participants import Team
from workshop.domain.points import Point

SAID = Said(team=Team.SALES, fist=3, sentence="Nur bis zur Messe – größer nicht.")


@pytest.fixture
def decide(memory, workshop, a_round, ada, now):
    """Keep a decision about a round of its own, in a transaction of its own; its number."""
    asked = a_round()

    def decide(wording="Ein Lead mit Budget.", *, replaces=None, workshop_id=workshop.id):
        decision = Decision(
            id=0,
            number=0,
            round_id=asked.id,
            question=asked.question,
            prompt="Was ist ein MQL?",
            wording=wording,
            alternatives=("Ein Kontakt",),
            tallies=(
                Tally(
                    number=1,
                    subject=None,
                    counts={Team.MARKETING: (0, 0, 0, 0, 1, 2), Team.SALES: (0, 0, 0, 1, 0, 0)},
                    passed=True,
                    objections=(),
                    reservations=(SAID,),
                ),
            ),
            reservations=(SAID,),
            present=(("Mia", Team.MARKETING),),
            passed=True,
            divergence=67,
            minutes=9,
            settled_at=now,
            settled_by="Ada",
        )
        with memory.writing() as store:
            return store.decisions.add(
                workshop_id, asked.id, asked.question, record(decision), ada.id, now, replaces
            ), decision

    return decide


def test_a_decision_comes_back_as_it_was_kept(memory, workshop, decide):
    number, decision = decide()

    with memory.reading() as store:
        [kept] = store.decisions.of(workshop.id)

    assert kept == replace(decision, id=kept.id, number=number)


def test_decisions_are_numbered_one_after_the_other_in_every_workshop(memory, workshop, decide):
    with memory.writing() as store:
        store.facilitation.add(replace(workshop, id="another"))

    numbers = [decide()[0], decide()[0], decide(workshop_id="another")[0], decide()[0]]

    assert numbers == [1, 2, 1, 3]


def test_a_decision_that_was_replaced_names_its_successor(memory, workshop, decide):
    decide("Alt.")
    with memory.reading() as store:
        [old] = store.decisions.of(workshop.id)

    decide("Neu.", replaces=old.id)

    with memory.reading() as store:
        first, second = store.decisions.of(workshop.id)
    assert (first.wording, first.replaces, first.replaced_by) == ("Alt.", None, 2)
    assert (second.wording, second.replaces, second.replaced_by) == ("Neu.", 1, None)


def test_a_workshop_without_decisions_has_none(memory, workshop):
    with memory.reading() as store:
        assert store.decisions.of(workshop.id) == []


def test_decisions_that_are_made_at_once_have_numbers_of_their_own(memory, workshop, decide):
    start = Barrier(4)

    def when_all_are_there(word):
        start.wait()
        return decide(word)[0]

    with ThreadPoolExecutor(4) as threads:
        numbers = list(threads.map(when_all_are_there, "abcd"))

    assert sorted(numbers) == [1, 2, 3, 4]
    with memory.reading() as store:
        assert [each.number for each in store.decisions.of(workshop.id)] == [1, 2, 3, 4]


# --- points


@pytest.fixture
def parked(memory, workshop, now):
    """A point in the parking lot."""
    with memory.writing() as store:
        return store.points.add(workshop.id, Point(id=0, text="Messe?", author="Mia", added_at=now))


def test_a_point_is_kept_and_found(memory, workshop, parked):
    with memory.reading() as store:
        assert store.points.of(workshop.id) == [parked]
        assert store.points.find(workshop.id, parked.id) == parked
        assert store.points.find("another", parked.id) is None
        assert store.points.count(workshop.id) == 1


def test_who_sees_to_a_point_is_kept(memory, workshop, parked):
    owned = replace(parked, owner="Sven", due="2027-02-01", state="owned")

    with memory.writing() as store:
        store.points.save(owned)

    with memory.reading() as store:
        assert store.points.find(workshop.id, parked.id) == owned


def test_an_action_has_its_owner(memory, parked):
    with pytest.raises(IntegrityError), memory.writing() as store:
        store.points.save(replace(parked, state="owned"))


def test_a_point_that_never_was_is_not_saved(memory, parked):
    with pytest.raises(LookupError), memory.writing() as store:
        store.points.save(replace(parked, id=4711))
