"""Coming into a room with a code and a name; nobody is let in who should not be."""

from dataclasses import replace
from datetime import timedelta

import pytest

from workshop.actions import guesses, joining, roster
from workshop.actions.joining import CodeUnknown, PersonalCodeUnknown
from workshop.actions.people import TooManyTries, token_hash
from workshop.domain.participants import DoorLocked, NameTaken, RoomFull, Team

SECRET = "k" * 43


@pytest.fixture
def behind(room):
    """The room that a code opens now."""

    def behind(code):
        with room.memory.reading() as store:
            return joining.room_behind(store, code, room.clock())

    return behind


@pytest.fixture
def comes_back(room):
    """Take a seat again with a personal code."""

    def comes_back(personal, *, secret=SECRET):
        with room.memory.writing() as store:
            there = store.rooms.of(room.workshop.id)
            return joining.come_back(store, there, personal=personal, secret=secret, at=room.clock())

    return comes_back


def personal_code(room, who):
    return joining.personal_code(SECRET, room.workshop.id, who)


def whose(room, token):
    """To whom a phone belongs that holds this token."""
    with room.memory.reading() as store:
        found = store.rooms.find_seated(room.workshop.id, token_hash(token))
    return found[1] if found else None


def test_whoever_joins_is_in_the_room_with_a_phone_of_their_own(room, mia, clock):
    assert (mia.name, mia.team, mia.proxy, mia.joined_at) == ("Mia", Team.MARKETING, False, clock.now)
    assert whose(room, room.seats["Mia"].token) == mia


def test_the_log_knows_that_somebody_joined_but_not_their_name(room, mia):
    what, details = room.happenings()[1]

    assert (what, details) == ("participant-joined", {"participant": mia.id})


@pytest.mark.parametrize("typed", [str, str.lower, " ".join, lambda code: f"{code[:3]}-{code[3:]}"])
def test_a_code_opens_however_it_is_typed(room, behind, typed):
    assert behind(typed(room.code)).workshop_id == room.workshop.id


@pytest.mark.parametrize("typed", ["", "  ", "0", "AAAAAA", "ÄÖÜß", "' OR 1=1 --"])
def test_another_code_opens_nothing(behind, typed):
    with pytest.raises(CodeUnknown):
        behind(typed)


def test_a_code_holds_for_half_a_day(room, behind, clock):
    clock.goes_on(hours=12)

    with pytest.raises(CodeUnknown):
        behind(room.code)


def test_an_invitation_holds_for_the_days_before(room, behind, clock):
    invitation = room.leads(joining.open_door, holds=joining.INVITATION_HOLDS)
    clock.goes_on(days=20)

    assert behind(invitation.code).workshop_id == room.workshop.id


def test_a_new_code_ends_the_one_before(room, behind):
    room.leads(joining.open_door)

    with pytest.raises(CodeUnknown):
        behind(room.code)


def test_while_the_door_is_locked_nobody_new_comes_in(room):
    room.leads(joining.lock_door, locked=True)

    with pytest.raises(DoorLocked):
        room.joins("Paul", Team.SALES)


def test_an_unlocked_door_lets_people_in_by_the_same_code(room):
    room.leads(joining.lock_door, locked=True)
    room.leads(joining.lock_door, locked=False)

    paul = room.joins("Paul", Team.SALES)

    assert room.participants()["Paul"] == paul


@pytest.mark.parametrize("name", ["Mia", "mia", " MIA  "])
def test_a_name_is_in_the_room_once(room, name):
    with pytest.raises(NameTaken):
        room.joins(name, Team.SALES)


def test_the_name_of_whoever_was_sent_out_is_free(room, mia):
    room.leads(roster.remove, mia)

    again = room.joins("Mia", Team.SALES)

    assert again.id != mia.id


def test_a_room_holds_so_many_people_and_no_more(room, monkeypatch):
    monkeypatch.setattr(joining, "MOST_PARTICIPANTS", 4)

    with pytest.raises(RoomFull):
        room.joins("Paul", Team.SALES)


def test_somebody_without_a_phone_is_in_the_room_through_the_facilitator(room, clock):
    olga = room.leads(joining.add_proxy, name="Olga", team=Team.MANAGEMENT)
    clock.goes_on(hours=9)

    assert room.participants()["Olga"].proxy
    assert olga.is_present(clock.now)


def test_a_personal_code_brings_somebody_back_on_another_phone(room, sven, comes_back):
    seated = comes_back(personal_code(room, sven).lower())

    assert seated.participant.id == sven.id
    assert whose(room, seated.token).id == whose(room, room.seats["Sven"].token).id == sven.id


def test_whoever_comes_back_comes_in_through_a_locked_door(room, sven, comes_back):
    room.leads(joining.lock_door, locked=True)

    assert comes_back(personal_code(room, sven)).participant.id == sven.id


def test_personal_codes_are_different_for_everybody_and_every_workshop(room, mia, sven):
    codes = {
        personal_code(room, mia),
        personal_code(room, sven),
        joining.personal_code(SECRET, "another", mia),
        joining.personal_code("another", room.workshop.id, mia),
    }

    assert len(codes) == 4
    assert {len(code) for code in codes} == {joining.PERSONAL_LENGTH}
    assert set("".join(codes)) <= set(joining.ALPHABET)


@pytest.mark.parametrize("typed", ["", "ABCDEFGH", "ä"])
def test_another_personal_code_brings_back_nobody(comes_back, typed):
    with pytest.raises(PersonalCodeUnknown):
        comes_back(typed)


def test_the_personal_code_of_whoever_was_sent_out_brings_back_nobody(room, sven, comes_back):
    room.leads(roster.remove, sven)

    with pytest.raises(PersonalCodeUnknown):
        comes_back(personal_code(room, sven))


def test_without_a_phone_there_is_no_personal_code(room, comes_back):
    olga = room.leads(joining.add_proxy, name="Olga", team=Team.MANAGEMENT)

    with pytest.raises(PersonalCodeUnknown):
        comes_back(personal_code(room, olga))


def test_a_phone_opens_no_other_room(room, memory):
    with memory.reading() as store:
        found = store.rooms.find_seated("another", token_hash(room.seats["Mia"].token))

    assert found is None


def test_whoever_guesses_codes_is_sent_away_for_a_while(store, now):
    guess_from(store, "192.0.2.7", now)

    with pytest.raises(TooManyTries):
        joining.GUESSES.may_try(store, address="192.0.2.7", at=now)


@pytest.mark.parametrize(("address", "later"), [
    ("192.0.2.8", timedelta()),
    ("192.0.2.7", guesses.TRIES_WITHIN),
])  # fmt: skip
def test_others_and_those_who_waited_may_try(store, now, address, later):
    guess_from(store, "192.0.2.7", now)

    joining.GUESSES.may_try(store, address=address, at=now + later)


def guess_from(store, address, at):
    """As many wrong codes as may be."""
    for _wrong in range(guesses.TRIES):
        joining.GUESSES.may_try(store, address=address, at=at)
        joining.GUESSES.count_wrong(store, address=address, at=at)


def test_right_codes_cost_no_tries(store, now):
    tries = [joining.GUESSES.may_try(store, address="192.0.2.7", at=now) for _person in range(200)]

    assert len(tries) == 200


def test_a_room_that_nobody_opened_lets_nobody_in(store, krume):
    room = store.rooms.of(krume.id)

    assert (room.code, room.code_until, room.on_stage) == (None, None, None)
    assert replace(room, workshop_id="") == replace(store.rooms.of("nowhere"), workshop_id="")
