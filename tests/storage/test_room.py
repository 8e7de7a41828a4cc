"""Rooms, who is in them, and the rounds they take up."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from workshop.domain.contributions.rounds import Phase
from workshop.domain.participants import Team
from workshop.storage.room import CheckIn, Room


@pytest.fixture
def elsewhere(memory, workshop):
    """Another workshop."""
    other = replace(workshop, id="another")
    with memory.writing() as store:
        store.facilitation.add(other)
    return other


# --- the door


def test_a_room_that_nobody_opened_lets_nobody_in(memory, workshop):
    with memory.reading() as store:
        assert store.rooms.of(workshop.id) == Room(workshop_id=workshop.id)
        assert store.rooms.by_code("ABCDEF") is None


def test_a_room_is_kept_as_it_is_and_found_by_its_code(memory, workshop, a_round, now):
    room = Room(
        workshop_id=workshop.id,
        code="ABCDEF",
        code_until=now + timedelta(hours=12),
        locked=True,
        on_stage=a_round().id,
        check_in="start",
    )

    with memory.writing() as store:
        store.rooms.save(Room(workshop_id=workshop.id))
        store.rooms.save(room)
        within = store.rooms.of(workshop.id)

    with memory.reading() as store:
        assert within == store.rooms.of(workshop.id) == store.rooms.by_code("ABCDEF") == room


def test_a_code_opens_one_room(memory, workshop, elsewhere):
    with memory.writing() as store:
        store.rooms.save(Room(workshop_id=workshop.id, code="ABCDEF"))

    with pytest.raises(IntegrityError), memory.writing() as store:
        store.rooms.save(Room(workshop_id=elsewhere.id, code="ABCDEF"))


def test_what_was_changed_before_in_the_same_transaction_stays_changed(memory, workshop, a_round):
    asked = a_round()

    with memory.writing() as store:
        store.rounds.save(replace(store.rounds.find(workshop.id, asked.id), seconds_spent=240))
        store.rooms.save(Room(workshop_id=workshop.id, on_stage=asked.id))

    with memory.reading() as store:
        assert store.rounds.find(workshop.id, asked.id).seconds_spent == 240


# --- people


def test_people_stand_in_the_order_in_which_they_came(memory, workshop, sven, mia):
    with memory.reading() as store:
        assert store.rooms.participants(workshop.id) == [sven, mia]
        assert store.rooms.find(workshop.id, mia.id) == mia


def test_nobody_is_in_two_rooms(memory, elsewhere, mia):
    with memory.reading() as store:
        assert store.rooms.find(elsewhere.id, mia.id) is None
        assert store.rooms.participants(elsewhere.id) == []


def test_whoever_was_sent_out_takes_no_place(memory, workshop, mia, sven):
    with memory.writing() as store:
        store.rooms.change(mia.id, removed=True)

    with memory.reading() as store:
        assert store.rooms.count(workshop.id) == 1
        assert store.rooms.participants(workshop.id) == [replace(mia, removed=True), sven]


def test_what_changes_about_a_person_is_seen_at_once(memory, workshop, mia, now):
    with memory.writing() as store:
        before = store.rooms.find(workshop.id, mia.id)
        store.rooms.change(mia.id, name="Mia K.", team="sales", seen_at=now + timedelta(minutes=1))
        after = store.rooms.find(workshop.id, mia.id)

    assert before == mia
    assert after == replace(mia, name="Mia K.", team=Team.SALES, seen_at=now + timedelta(minutes=1))


def test_a_phone_is_known_in_its_room_alone(memory, workshop, elsewhere, mia, now):
    with memory.writing() as store:
        store.rooms.seat("hash", mia.id, now)

    with memory.reading() as store:
        assert store.rooms.find_seated(workshop.id, "hash") == (workshop, mia)
        assert store.rooms.find_seated(elsewhere.id, "hash") is None
        assert store.rooms.find_seated(workshop.id, "another hash") is None


def test_a_person_may_have_two_phones_and_lose_both(memory, workshop, mia, now):
    with memory.writing() as store:
        store.rooms.seat("one", mia.id, now)
        store.rooms.seat("two", mia.id, now)

    with memory.writing() as store:
        store.rooms.unseat(mia.id)

    with memory.reading() as store:
        assert store.rooms.find_seated(workshop.id, "one") is None
        assert store.rooms.find_seated(workshop.id, "two") is None


def test_the_phone_of_whoever_was_sent_out_is_not_known(memory, workshop, mia, now):
    with memory.writing() as store:
        store.rooms.seat("hash", mia.id, now)
        store.rooms.change(mia.id, removed=True)

    with memory.reading() as store:
        assert store.rooms.find_seated(workshop.id, "hash") is None


# --- check-ins


def test_what_was_said_is_kept_by_moment_and_the_last_word_counts(memory, workshop, mia, sven, now):
    with memory.writing() as store:
        store.rooms.check_in(workshop.id, sven, "start", quality=2, sla="no", at=now)
        store.rooms.check_in(workshop.id, sven, "start", quality=3, sla="unsure", at=now)
        store.rooms.check_in(workshop.id, mia, "start", quality=None, sla="yes", at=now)
        store.rooms.check_in(workshop.id, sven, "close", quality=4, sla="yes", at=now)

    with memory.reading() as store:
        assert store.rooms.check_ins(workshop.id) == [
            CheckIn(moment="close", team=Team.SALES, quality=4, sla="yes"),
            CheckIn(moment="start", team=Team.MARKETING, quality=None, sla="yes"),
            CheckIn(moment="start", team=Team.SALES, quality=3, sla="unsure"),
        ]
        assert store.rooms.has_checked_in(workshop.id, "start", mia.id)
        assert not store.rooms.has_checked_in(workshop.id, "close", mia.id)


@pytest.mark.parametrize(("quality", "sla"), [(0, "yes"), (6, "yes"), (3, "perhaps")])
def test_an_answer_that_was_not_offered_is_not_kept(memory, workshop, sven, now, quality, sla):  # noqa: PLR0917 - a row of a table
    with pytest.raises(IntegrityError), memory.writing() as store:
        store.rooms.check_in(workshop.id, sven, "start", quality=quality, sla=sla, at=now)


# --- rounds


def test_a_round_is_kept_as_it_is(memory, workshop, a_round, mia, now):
    begun = a_round(seconds=180)
    later = replace(
        begun,
        phase=Phase.CONSENT,
        ends_at=now,
        dots=4,
        dots_open=True,
        dots_counted=True,
        discussed=(3, 1, 2),
        draft={"definition": "Größe", "example": None},
        draft_revision=2,
        pen=mia.id,
        turn=3,
        voted_on=2,
        ballot_open=True,
        due_at=now + timedelta(days=3),
        staged_at=now,
        seconds_spent=90,
        divergence=41,
        reopens=begun.id,
    )

    with memory.writing() as store:
        store.rounds.save(later)

    with memory.reading() as store:
        assert store.rounds.find(workshop.id, begun.id) == later
        assert store.rounds.of(workshop.id) == [later]


def test_a_round_belongs_to_its_workshop(memory, elsewhere, a_round):
    asked = a_round()

    with memory.reading() as store:
        assert store.rounds.find(elsewhere.id, asked.id) is None
        assert store.rounds.of(elsewhere.id) == []


def test_a_round_that_never_was_is_not_saved(memory, a_round):
    unknown = replace(a_round(), id=4711)

    with pytest.raises(LookupError), memory.writing() as store:
        store.rounds.save(unknown)


@pytest.mark.parametrize(("how", "waits"), [
    ({"due_at": timedelta(days=1)},                                    True),
    ({"due_at": timedelta()},                                          False),
    ({"due_at": timedelta(days=-1)},                                   False),
    ({"due_at": None},                                                 False),
    ({"due_at": timedelta(days=1), "staged_at": timedelta()},          False),
    ({"due_at": timedelta(days=1), "phase": Phase.REVEAL},             False),
])  # fmt: skip
def test_what_waits_can_be_answered_alone(memory, workshop, a_round, now, how, waits):  # noqa: PLR0917 - a row of a table
    times = {name: now + value if isinstance(value, timedelta) else value for name, value in how.items()}
    asked = replace(a_round(), **times)
    with memory.writing() as store:
        store.rounds.save(asked)

    with memory.reading() as store:
        waiting = store.rounds.waiting(workshop.id, now)

    assert waiting == [asked] * waits


def test_whoever_holds_a_round_reads_it_as_it_stands_now(memory, workshop, a_round):
    asked = a_round()

    with memory.writing() as store:
        store.rounds.save(replace(asked, turn=7))
        held = store.rounds.locked(workshop.id, asked.id)

    assert held.turn == 7
