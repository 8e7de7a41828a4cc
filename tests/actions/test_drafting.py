"""Drafting and voting: one pen, nothing overwritten, and a vote is about what stood there."""

import pytest

from tests.room import EXPECTATIONS
from workshop.actions import drafting, narrowing
from workshop.actions.drafting import StaleDraft
from workshop.domain.contributions.cards import NoSuchCard
from workshop.domain.contributions.rounds import NotNow, Phase, RoundOver
from workshop.domain.decisions import StillVoting
from workshop.domain.participants import Team


@pytest.fixture
def table(a_round, mia, sven):
    """Two cards, out of which the room writes one answer."""
    return a_round(said={mia: "Kontakt mit Budget", sven: "Jemand mit Termin"}, phase=Phase.DRAFT)


def test_the_draft_is_everybodys_to_see(table, mia):
    table.word("Ein Lead mit Budget.", example="Frau Kiosk")

    draft = {"definition": "Ein Lead mit Budget.", "example": "Frau Kiosk"}
    assert table.look("wall").round.draft == table.look("phone", mia).round.draft == draft
    assert table.round.draft_revision == 1


def test_whoever_writes_second_is_shown_what_the_first_wrote(table):
    table.word("Von der ersten.")

    with pytest.raises(StaleDraft) as stale:
        table.leads(drafting.word, {"definition": "Vom zweiten."}, base_revision=0)

    assert (stale.value.theirs, stale.value.revision) == ({"definition": "Von der ersten."}, 1)
    assert table.round.draft == {"definition": "Von der ersten."}


def test_to_write_the_same_again_is_no_change(table, room):
    table.word("Ein Lead.")
    before = room.happenings()

    table.leads(drafting.word, {"definition": "Ein Lead."}, base_revision=0)

    assert table.round.draft_revision == 1
    assert room.happenings() == before


def test_the_pen_goes_to_one_person_and_comes_back(table, mia):
    table.leads(drafting.hand_pen, mia.id)
    held = table.round.pen

    table.leads(drafting.hand_pen, None)

    assert (held, table.round.pen) == (mia.id, None)


def test_nobody_outside_the_room_holds_the_pen(table):
    with pytest.raises(NotNow):
        table.leads(drafting.hand_pen, 4711)


def test_what_people_vote_on_does_not_change_under_their_hands(table):
    table.word("Ein Lead.")
    table.leads(drafting.open_ballot, None)

    with pytest.raises(StillVoting):
        table.word("Etwas anderes.")


def test_a_vote_is_about_the_wording_that_stands_there(table):
    table.word("Ein Lead.")
    table.word("Ein Lead mit Budget.")

    table.leads(drafting.open_ballot, None)

    voting = table.round
    assert (voting.phase, voting.ballot_open, voting.turn, voting.voted_on) == (Phase.CONSENT, True, 1, 2)


def test_every_vote_is_kept_with_the_teams_that_were_in_the_room(table, mia, milan, sven):
    table.word("Ein Lead.")
    table.ballot({mia: 5, milan: 4, sven: 2})

    table.ballot({mia: 5, sven: 4})

    first, second = table.look("wall").tallies
    assert (first.passed, second.passed) == (False, True)
    assert first.counts == {Team.MARKETING: (0, 0, 0, 0, 1, 1), Team.SALES: (0, 0, 1, 0, 0, 0)}
    assert [said.fist for said in first.objections] == [2]


def test_many_of_one_team_do_not_outvote_the_other(table, mia, milan, sven):
    table.word("Ein Lead.")

    table.ballot({mia: 5, milan: 5, sven: 2})

    assert not table.look("wall").last_tally.passed


def test_a_team_in_the_room_that_did_not_vote_holds_the_answer_up(table, mia, milan):
    table.word("Ein Lead.")

    table.ballot({mia: 5, milan: 5})

    tally = table.look("wall").last_tally
    assert (tally.passed, tally.silent) == (False, (Team.SALES,))


def test_a_team_that_went_home_holds_nothing_up(table, room, mia, clock):
    table.word("Ein Lead.")
    clock.goes_on(hours=4)
    with room.memory.writing() as store:
        store.rooms.change(mia.id, seen_at=clock.now)

    table.ballot({mia: 5})

    assert table.look("wall").last_tally.passed


def test_a_new_vote_ends_the_one_before(table, mia):
    table.leads(drafting.open_ballot, None)
    table.vote(mia, 5)

    table.leads(drafting.open_ballot, None)

    assert table.round.turn == 2
    assert len(table.look("wall").tallies) == 1
    assert table.look("desk").voted == 0


def test_a_vote_counts_open_dots(table, mia, sven):
    table.leads(narrowing.open_dots, 3)
    table.place(mia, table.card(sven), 2)

    table.leads(drafting.open_ballot, None)

    assert table.look("wall").dots == {table.card(mia).id: 0, table.card(sven).id: 2}


def test_a_vote_may_be_about_one_card_of_a_list(a_round, sven):
    listed = a_round(EXPECTATIONS, said={sven: "Gründe nennen"}, phase=Phase.NARROW)

    listed.leads(drafting.open_ballot, listed.card(sven).id)

    assert listed.round.subject == listed.card(sven).id


def test_a_vote_is_not_about_a_card_that_nobody_sees(a_round, sven, svea):
    listed = a_round(EXPECTATIONS, said={sven: "Gründe nennen"}, phase=Phase.NARROW)
    listed.write(svea, "Zu spät")

    with pytest.raises(NoSuchCard):
        listed.leads(drafting.open_ballot, listed.card(svea).id)


def test_where_one_wording_is_sought_no_card_is_voted_on_alone(table, sven):
    with pytest.raises(NotNow):
        table.leads(drafting.open_ballot, table.card(sven).id)


def test_without_an_open_vote_nothing_is_counted(table):
    with pytest.raises(NotNow):
        table.leads(drafting.close_ballot)


DEEDS = {
    "word": lambda led: led.word("Etwas anderes."),
    "vote": lambda led: led.leads(drafting.open_ballot, None),
    "pen": lambda led: led.leads(drafting.hand_pen, None),
}


@pytest.mark.parametrize("deed", DEEDS.values(), ids=DEEDS)
def test_what_is_settled_is_neither_worded_nor_voted_on(table, deed):
    table.word("Ein Lead.")
    table.settle()

    with pytest.raises(RoundOver):
        deed(table)
