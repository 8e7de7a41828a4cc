"""Who is in the room: corrected by the facilitator, and asked when they check in."""

import pytest

from workshop.actions import drafting, roster
from workshop.actions.people import token_hash
from workshop.actions.roster import CheckInClosed
from workshop.domain.contributions.rounds import Phase
from workshop.domain.participants import NameTaken, Team
from workshop.storage.room import CheckIn


def check_ins(room):
    with room.memory.reading() as store:
        return store.rooms.check_ins(room.workshop.id)


def whats(room):
    return [what for what, _details in room.happenings()]


def test_whoever_does_something_is_there(room, mia, clock):
    clock.goes_on(minutes=50)

    room.does(roster.here, mia)

    assert room.participants()["Mia"].seen_at == clock.now
    assert "participant-back" not in whats(room)


def test_that_somebody_is_still_there_is_not_noted_with_every_deed(room, mia, clock):
    clock.goes_on(seconds=20)

    room.does(roster.here, mia)

    assert room.participants()["Mia"].seen_at == mia.joined_at


def test_whoever_comes_back_after_hours_is_noticed(room, mia, clock):
    clock.goes_on(hours=4)

    room.does(roster.here, mia)

    assert room.happenings()[-1] == ("participant-back", {"participant": mia.id})


def test_a_name_and_a_team_can_be_corrected(room, mia):
    room.leads(roster.rename, mia, name="Mia K.", team=Team.SALES)

    assert room.participants()["Mia K."].team is Team.SALES
    assert room.happenings()[-1] == ("participant-changed", {"participant": mia.id})


def test_one_may_spell_ones_own_name_otherwise(room, mia):
    room.leads(roster.rename, mia, name="MIA", team=Team.MARKETING)

    assert "MIA" in room.participants()


def test_a_corrected_name_is_nobody_elses(room, mia):
    with pytest.raises(NameTaken):
        room.leads(roster.rename, mia, name="sven", team=Team.SALES)


def test_a_card_that_was_revealed_keeps_the_team_it_was_written_for(a_round, room, mia):
    led = a_round(said={mia: "Ein Kontakt"}, phase=Phase.REVEAL)

    room.leads(roster.rename, mia, name="Mia", team=Team.SALES)

    assert led.card(mia).team is Team.MARKETING


def test_whoever_is_sent_out_has_no_seat_any_more_but_their_words_stay(a_round, room, mia, clock):
    led = a_round(said={mia: "Ein Kontakt"}, phase=Phase.REVEAL)

    room.leads(roster.remove, mia)

    with room.memory.reading() as store:
        assert store.rooms.find_seated(room.workshop.id, token_hash(room.seats["Mia"].token)) is None
    assert not room.participants()["Mia"].is_present(clock.now)
    assert [card.words.text for card in led.look("wall").cards] == ["Ein Kontakt"]


def test_whoever_was_sent_out_by_mistake_is_let_in_again(room, mia, clock):
    room.leads(roster.remove, mia)

    room.leads(roster.let_back, mia)

    assert room.participants()["Mia"].is_present(clock.now)


def test_nobody_is_let_back_whose_name_somebody_took_meanwhile(room, mia):
    room.leads(roster.remove, mia)
    room.joins("Mia", Team.SALES)

    with pytest.raises(NameTaken):
        room.leads(roster.let_back, mia)


def test_how_good_leads_are_is_for_sales_to_say(room, mia, sven):
    room.leads(roster.ask_check_in, "start")

    room.does(roster.check_in, mia, quality=5, sla="yes")
    room.does(roster.check_in, sven, quality=2, sla="no")

    assert check_ins(room) == [
        CheckIn(moment="start", team=Team.MARKETING, quality=None, sla="yes"),
        CheckIn(moment="start", team=Team.SALES, quality=2, sla="no"),
    ]


def test_the_last_word_of_a_person_counts(room, sven):
    room.leads(roster.ask_check_in, "start")
    room.does(roster.check_in, sven, quality=2, sla="no")

    room.does(roster.check_in, sven, quality=3, sla="unsure")

    assert check_ins(room) == [CheckIn(moment="start", team=Team.SALES, quality=3, sla="unsure")]


def test_what_was_said_at_the_start_stays_beside_what_is_said_at_the_close(room, sven):
    room.leads(roster.ask_check_in, "start")
    room.does(roster.check_in, sven, quality=2, sla="no")
    room.leads(roster.ask_check_in, "close")

    room.does(roster.check_in, sven, quality=4, sla="yes")

    assert {(said.moment, said.quality) for said in check_ins(room)} == {("start", 2), ("close", 4)}


def test_before_anybody_asks_nobody_checks_in(room, sven):
    with pytest.raises(CheckInClosed):
        room.does(roster.check_in, sven, quality=2, sla="no")


def test_when_nobody_asks_any_more_nobody_checks_in(room, sven):
    room.leads(roster.ask_check_in, "start")
    room.leads(roster.ask_check_in, "")

    with pytest.raises(CheckInClosed):
        room.does(roster.check_in, sven, quality=2, sla="no")


def test_whoever_is_sent_out_no_longer_blocks_an_open_vote(a_round, room, mia, sven, svea):
    led = a_round(phase=Phase.DRAFT)
    led.word("Ein Satz.")
    led.leads(drafting.open_ballot, None)
    led.vote(mia, 5)
    led.vote(sven, 5)
    led.vote(svea, 0)

    room.leads(roster.remove, svea)
    led.leads(drafting.close_ballot)

    assert led.look("wall").last_tally.passed


def test_whoever_is_sent_out_lays_down_the_pen(a_round, room, mia):
    led = a_round(phase=Phase.DRAFT)
    led.leads(drafting.hand_pen, mia.id)

    room.leads(roster.remove, mia)

    assert led.round.pen is None
