"""What a participant does: write in silence, hand in late, place dots, show a hand."""

import pytest

from workshop.actions import contributing, drafting, joining, narrowing, roster, rounds
from workshop.actions.contributing import PromiseChanged, StaleCard
from workshop.actions.drafting import OnlyOneHand
from workshop.domain.contributions.cards import DotsSpent, NoSuchCard, Wording
from workshop.domain.contributions.consent import WhyMissing
from workshop.domain.contributions.rounds import NotNow, Phase, PolicyLoosened, RoundOver
from workshop.domain.participants import Team

WORDS = "Ein Kontakt mit Budget"


def counts(room, what):
    """Which figures were told of something, in that order."""
    return [details["count"] for happened, details in room.happenings() if happened == what]


# --- writing


def test_a_card_is_kept_as_its_writer_has_it_and_withheld_from_everybody_else(a_round, mia, sven):
    led = a_round()

    revision = led.write(mia, WORDS, example="Frau Kiosk")

    assert revision == 1
    assert [card.draft for card in led.look("phone", mia).mine] == [Wording(text=WORDS, example="Frau Kiosk")]
    assert WORDS not in repr(
        [led.look("desk"), led.look("wall"), led.look("member"), led.look("phone", sven)]
    )


def test_what_is_written_is_not_in_the_log(a_round, room, mia):
    led = a_round()

    led.write(mia, WORDS)

    assert room.happenings()[-1] == ("card-written", {"round": led.id, "count": 1})
    assert WORDS not in repr(room.happenings())


def test_only_a_card_more_or_less_is_told_to_the_room(a_round, room, mia, sven):
    led = a_round()
    led.write(mia, "Ein")
    led.write(mia, WORDS, base=1)
    led.write(sven, "Jemand")

    led.write(sven, "  \n", base=1)

    assert counts(room, "card-written") == [1, 2, 1]


def test_an_empty_card_is_none(a_round, mia):
    led = a_round()

    revision = led.write(mia, "  ")

    assert revision == 0
    assert led.look("phone", mia).mine == ()


def test_to_say_the_same_again_is_no_change(a_round, mia):
    led = a_round(said={mia: WORDS})

    assert led.write(mia, WORDS) == 1


def test_whoever_writes_on_two_phones_is_shown_what_the_other_one_says(a_round, mia):
    led = a_round(said={mia: WORDS})

    with pytest.raises(StaleCard) as stale:
        led.write(mia, "Etwas anderes")

    assert stale.value.theirs == Wording(text=WORDS)
    assert led.card(mia).draft == Wording(text=WORDS)


def test_a_card_that_was_never_written_cannot_be_changed(a_round, mia):
    led = a_round()

    with pytest.raises(StaleCard):
        led.write(mia, WORDS, base=3)


@pytest.mark.parametrize("slot", [0, -1, 3])
def test_everybody_has_so_many_cards_and_no_more(a_round, mia, slot):
    led = a_round(most_cards=2)

    with pytest.raises(NotNow):
        led.write(mia, WORDS, slot=slot)


def test_several_cards_of_one_person_stand_in_their_order(a_round, mia):
    led = a_round(most_cards=3)
    led.write(mia, "zweitens", slot=2)

    led.write(mia, "erstens", slot=1)

    assert [card.draft.text for card in led.look("phone", mia).mine] == ["erstens", "zweitens"]


def test_whoever_has_finished_is_counted_and_no_longer_waited_for(a_round, room, mia):
    led = a_round()

    led.does(contributing.finish, mia, done=True)

    desk = led.look("desk")
    assert (desk.finished, desk.expected, desk.missing) == (1, 4, ("Milan", "Sven", "Svea"))
    assert led.look("phone", mia).has_finished
    assert counts(room, "writing-finished") == [1]


def test_one_may_write_on_after_all(a_round, mia):
    led = a_round()
    led.does(contributing.finish, mia, done=True)

    led.does(contributing.finish, mia, done=False)

    assert led.look("desk").finished == 0


def test_to_finish_twice_is_to_finish_once(a_round, mia):
    led = a_round()
    led.does(contributing.finish, mia, done=True)

    led.does(contributing.finish, mia, done=True)

    assert led.look("desk").finished == 1


def test_after_the_reveal_there_is_nothing_to_finish(a_round, mia):
    led = a_round(phase=Phase.REVEAL)

    with pytest.raises(NotNow):
        led.does(contributing.finish, mia, done=True)


# --- after the reveal


def test_a_card_that_comes_late_is_kept_privately(a_round, mia, sven):
    led = a_round(said={mia: WORDS}, phase=Phase.REVEAL)

    led.write(sven, "Ohne Netz getippt")

    assert [card.draft.text for card in led.look("phone", sven).mine] == ["Ohne Netz getippt"]
    assert "Ohne Netz" not in repr([led.look("desk"), led.look("wall"), led.look("phone", mia)])


def test_a_late_card_lies_on_the_table_once_it_is_handed_in(a_round, room, mia, sven):
    led = a_round(said={mia: WORDS}, phase=Phase.REVEAL)
    led.write(sven, "Ohne Netz getippt")

    led.does(contributing.hand_in, sven)

    assert {card.words.text for card in led.look("wall").cards} == {WORDS, "Ohne Netz getippt"}
    assert room.happenings()[-1] == ("cards-handed-in", {"round": led.id})


def test_a_revealed_card_stays_as_it_was_while_its_writer_changes_it(a_round, mia):
    led = a_round(said={mia: WORDS}, phase=Phase.REVEAL)

    led.write(mia, "Ganz anders", base=1)

    assert [card.words.text for card in led.look("wall").cards] == [WORDS]


def test_what_was_revealed_is_kept_beside_what_is_handed_in_after_it(a_round, room, mia):
    led = a_round(said={mia: WORDS}, phase=Phase.REVEAL)
    led.write(mia, "Ganz anders", base=1)

    led.does(contributing.hand_in, mia)

    assert [card.words.text for card in led.look("wall").cards] == ["Ganz anders"]
    with room.memory.reading() as store:
        originals = store.contributions.originals(led.id)
    assert originals == [
        (Team.MARKETING, Wording(text=WORDS)),
        (Team.MARKETING, Wording(text="Ganz anders")),
    ]


def test_to_hand_in_nothing_new_changes_nothing(a_round, room, mia):
    led = a_round(said={mia: WORDS}, phase=Phase.REVEAL)
    before = room.happenings()

    led.does(contributing.hand_in, mia)

    assert room.happenings() == before


def test_one_hands_in_ones_own_cards_alone(a_round, mia, sven):
    led = a_round(phase=Phase.REVEAL)
    led.write(mia, WORDS)

    led.does(contributing.hand_in, sven)

    assert led.look("wall").cards == ()


def test_while_all_write_nothing_is_handed_in(a_round, mia):
    led = a_round(said={mia: WORDS})

    with pytest.raises(NotNow):
        led.does(contributing.hand_in, mia)


def test_what_is_settled_takes_no_more_cards(a_round, mia):
    led = a_round(said={mia: WORDS}, phase=Phase.DRAFT)
    led.word("Ein Lead.")
    led.settle()

    with pytest.raises(RoundOver):
        led.write(mia, "Noch etwas", base=1)
    with pytest.raises(NotNow):
        led.does(contributing.hand_in, mia)


# --- dots


@pytest.fixture
def dotting(a_round, mia, sven):
    """Two cards on the table, and three dots for everybody."""
    led = a_round(said={mia: WORDS, sven: "Jemand mit Namen"}, phase=Phase.REVEAL)
    led.leads(narrowing.open_dots, 3)
    return led


def test_dots_are_blind_until_they_are_counted(dotting, mia, sven):
    dotting.place(mia, dotting.card(sven), 2)

    own, others = dotting.look("phone", mia), dotting.look("phone", sven)
    assert (own.my_dots, own.dots_left, own.dots) == ({dotting.card(sven).id: 2}, 1, None)
    assert (others.my_dots, others.dots_left, others.dots) == ({}, 3, None)
    assert (dotting.look("desk").dots, dotting.look("desk").dotted) == (None, 1)


def test_a_dot_may_be_moved_to_another_card(dotting, mia, sven):
    first, second = dotting.card(mia), dotting.card(sven)
    dotting.place(mia, first, 3)
    dotting.place(mia, first, 1)

    dotting.place(mia, second, 2)

    assert dotting.look("phone", mia).my_dots == {first.id: 1, second.id: 2}


def test_the_budget_holds_over_all_cards(dotting, mia, sven):
    dotting.place(mia, dotting.card(mia), 2)

    with pytest.raises(DotsSpent):
        dotting.place(mia, dotting.card(sven), 2)


def test_whoever_takes_all_dots_off_again_is_not_counted(dotting, room, mia, sven):
    dotting.place(mia, dotting.card(sven), 2)
    dotting.place(sven, dotting.card(sven), 1)

    dotting.place(mia, dotting.card(sven), 0)

    assert counts(room, "dots-placed") == [1, 2, 1]
    assert dotting.look("wall").dotted == 1


def test_a_card_that_went_into_a_heap_takes_no_dots_of_its_own(a_round, mia, sven):
    merged = a_round(said={mia: WORDS, sven: "Ein anderer Gedanke"}, phase=Phase.REVEAL)
    first, second = merged.card(mia), merged.card(sven)
    merged.leads(narrowing.merge, [first.id, second.id], first.id)
    merged.leads(narrowing.open_dots, 3)

    with pytest.raises(NoSuchCard):
        merged.place(mia, second, 1)


def test_while_dots_are_open_no_card_is_taken_away_under_them(dotting, mia, sven):
    first, second = dotting.card(mia), dotting.card(sven)

    with pytest.raises(NotNow):
        dotting.leads(narrowing.merge, [first.id, second.id], first.id)


def test_a_card_of_another_round_takes_no_dots(dotting, a_round, mia, sven):
    elsewhere = dotting.card(sven)
    other = a_round(said={mia: WORDS}, phase=Phase.REVEAL)
    other.leads(narrowing.open_dots, 3)

    with pytest.raises(NoSuchCard):
        other.place(mia, elsewhere, 1)


def test_before_and_after_the_dots_none_is_placed(dotting, mia, sven):
    dotting.leads(narrowing.close_dots)

    with pytest.raises(NotNow):
        dotting.place(mia, dotting.card(sven), 1)


# --- hands


@pytest.fixture
def voting(a_round, mia):
    """An open vote about a draft."""
    led = a_round(said={mia: WORDS}, phase=Phase.DRAFT)
    led.word("Ein Lead mit Namen und Budget.")
    led.leads(drafting.open_ballot, None)
    return led


def test_a_hand_is_blind_until_all_are_counted(voting, mia, sven):
    voting.vote(sven, 1, "Zu ungenau.")

    assert voting.look("phone", sven).my_ballot.sentence == "Zu ungenau."
    assert voting.look("desk").missing == ("Mia", "Milan", "Svea")
    assert voting.look("desk").voted == 1
    assert "ungenau" not in repr([voting.look("desk"), voting.look("wall"), voting.look("phone", mia)])


def test_the_last_hand_of_a_person_counts(voting, room, mia, sven):
    voting.vote(mia, 5)
    voting.vote(sven, 1, "Zu ungenau.")

    voting.vote(sven, 4)

    voting.leads(drafting.close_ballot)
    assert voting.look("wall").last_tally.counts[Team.SALES] == (0, 0, 0, 0, 1, 0)
    assert counts(room, "ballot-cast") == [1, 2, 2]


def test_whoever_hesitates_without_a_word_is_not_counted(voting, sven):
    with pytest.raises(WhyMissing):
        voting.does(contributing.vote, sven, fist=2, sentence=" ")


def test_somebody_without_a_phone_votes_through_the_facilitator(voting, room, mia):
    olga = room.leads(joining.add_proxy, name="Olga", team=Team.MANAGEMENT)
    voting.vote(mia, 5)

    voting.vote(olga, 5)

    voting.leads(drafting.close_ballot)
    assert voting.look("wall").last_tally.counts[Team.MANAGEMENT] == (0, 0, 0, 0, 0, 1)


def test_a_single_hand_among_several_people_is_not_counted(voting, sven):
    voting.vote(sven, 1, "Zu ungenau.")

    with pytest.raises(OnlyOneHand):
        voting.leads(drafting.close_ballot)


def test_after_the_count_no_hand_is_shown(voting, sven):
    voting.leads(drafting.close_ballot)

    with pytest.raises(NotNow):
        voting.vote(sven, 5)


def test_the_log_knows_how_many_voted_and_not_who_or_what(voting, room, sven):
    voting.vote(sven, 1, "Zu ungenau.")

    assert room.happenings()[-1] == ("ballot-cast", {"round": voting.id, "count": 1})


def test_to_leave_the_stage_takes_nothing_away(voting, room, sven):
    voting.vote(sven, 5)

    room.leads(rounds.stage, None)

    assert voting.look("desk").voted == 1


def test_what_was_typed_when_names_were_withheld_is_not_kept_under_a_name(a_round, mia):
    led = a_round(authors="hidden")
    led.leads(rounds.set_authors, "shown")

    with pytest.raises(PromiseChanged):
        led.does(
            contributing.write, mia, slot=1, words=Wording(text=WORDS), base_revision=0, promised="hidden"
        )

    assert led.look("phone", mia).mine == ()


def test_a_card_that_was_emptied_relied_on_the_promise_as_well(a_round, mia):
    led = a_round(said={mia: WORDS})
    led.write(mia, "", base=1)

    with pytest.raises(PolicyLoosened):
        led.leads(rounds.set_authors, "shown")


def test_while_hands_are_up_no_card_is_changed_under_them(voting, mia):
    voting.write(mia, "Etwas ganz anderes", base=1)

    with pytest.raises(NotNow):
        voting.does(contributing.hand_in, mia)


def test_a_card_stays_with_the_team_it_was_begun_for(a_round, room, mia):
    led = a_round(said={mia: WORDS})
    room.leads(roster.rename, mia, name="Mia", team=Team.OTHER)

    led.move(Phase.REVEAL)

    assert [card.team for card in led.look("wall").cards] == [Team.MARKETING]


def test_ids_of_cards_tell_nothing_about_who_wrote_first(a_round, mia, milan, sven, svea):
    written = []
    for _ in range(3):
        led = a_round(said={mia: "1", milan: "2", sven: "3", svea: "4"})
        written.append([led.card(who).id for who in (mia, milan, sven, svea)])

    assert [ids for ids in written if ids != sorted(ids)]
