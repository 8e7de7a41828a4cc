"""Cards, dots and hands: what was revealed is kept beside what its writer goes on writing."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from sqlalchemy.exc import IntegrityError

from workshop.domain.contributions.cards import Wording
from workshop.domain.contributions.consent import Ballot, Turn
from workshop.domain.participants import Team

WORDS = Wording(text="Ein Kontakt", example="Frau Kiosk", counter_example="Karl")
OTHER = Wording(text="Ganz anders")
#: Seconds in which a transaction that does not have to wait would be through.
LINGER = 0.2


@pytest.fixture
def asked(a_round):
    return a_round()


@pytest.fixture
def put(memory, asked, now):
    """Write a card, in a transaction of its own; as it is kept then."""

    def put(who, words, *, slot=1, revision=1):
        with memory.writing() as store:
            store.contributions.put_card(asked.id, who, slot, words, revision, now)
            return store.contributions.find_card(asked.id, who.id, slot)

    return put


@pytest.fixture
def show(memory, asked, now):
    """Reveal what all cards say."""

    def show():
        with memory.writing() as store:
            store.contributions.show(asked.id, store.contributions.cards(asked.id), now)
            return store.contributions.cards(asked.id)

    return show


# --- cards


def test_a_card_is_found_by_its_writer_and_its_place(memory, asked, put, mia, sven):
    put(mia, WORDS)
    put(mia, OTHER, slot=2)

    with memory.reading() as store:
        first, second, none = (
            store.contributions.find_card(asked.id, who.id, slot)
            for who, slot in ((mia, 1), (mia, 2), (sven, 1))
        )

    assert (first.draft, second.draft, none) == (WORDS, OTHER, None)


def test_a_card_that_is_written_on_stays_the_same_card(put, mia):
    before = put(mia, WORDS)

    after = put(mia, OTHER, revision=2)

    assert (after.id, after.draft, after.revision) == (before.id, OTHER, 2)


def test_before_the_reveal_a_card_has_the_team_of_its_writer_and_nothing_to_show(memory, asked, put, mia):
    put(mia, WORDS)

    with memory.reading() as store:
        [card] = store.contributions.cards(asked.id)

    assert (card.team, card.shown, card.joined_to, card.kept, card.settled) == (
        Team.MARKETING,
        None,
        None,
        False,
        False,
    )


def test_what_was_revealed_stays_while_its_writer_goes_on(memory, asked, put, show, mia):
    put(mia, WORDS)
    show()
    put(mia, OTHER, revision=2)

    with memory.reading() as store:
        [card] = store.contributions.cards(asked.id)

    assert (card.shown, card.draft) == (WORDS, OTHER)


def test_what_was_revealed_last_is_shown_and_everything_is_kept(memory, asked, put, show, mia):
    put(mia, WORDS)
    show()
    put(mia, OTHER, revision=2)

    [card] = show()

    assert card.shown == OTHER
    with memory.reading() as store:
        assert store.contributions.originals(asked.id) == [(Team.MARKETING, WORDS), (Team.MARKETING, OTHER)]


def test_a_card_keeps_the_team_that_its_writer_had_at_the_reveal(memory, asked, put, show, mia):
    put(mia, WORDS)
    show()

    with memory.writing() as store:
        store.rooms.change(mia.id, team="sales")

    with memory.reading() as store:
        assert [card.team for card in store.contributions.cards(asked.id)] == [Team.MARKETING]


def test_empty_cards_are_not_counted(memory, asked, put, mia, sven):
    put(mia, Wording(text="", counter_example="Karl"))
    put(mia, Wording(text=""), slot=2)
    put(sven, WORDS)

    with memory.reading() as store:
        assert store.contributions.written(asked.id) == 2


def test_cards_are_changed_in_their_own_round_alone(memory, asked, a_round, put, mia):
    card, other = put(mia, WORDS), a_round()

    with memory.writing() as store:
        store.contributions.change_cards(other.id, [card.id], kept=True)
        elsewhere = store.contributions.cards(asked.id)
        store.contributions.change_cards(asked.id, [card.id], kept=True)
        here = store.contributions.cards(asked.id)

    assert [each.kept for each in (*elsewhere, *here)] == [False, True]


def test_no_card_goes_into_itself(memory, asked, put, mia):
    card = put(mia, WORDS)

    with pytest.raises(IntegrityError), memory.writing() as store:
        store.contributions.change_cards(asked.id, [card.id], joined_to=card.id)


@pytest.mark.parametrize(("slot", "revision"), [(0, 1), (1, 0)])
def test_places_and_revisions_count_from_one(put, mia, slot, revision):
    with pytest.raises(IntegrityError):
        put(mia, WORDS, slot=slot, revision=revision)


# --- who has finished


def test_whoever_has_finished_is_ticked_off_once_and_may_write_on(memory, asked, mia, sven):
    with memory.writing() as store:
        store.contributions.finish(asked.id, mia.id, done=True)
        store.contributions.finish(asked.id, mia.id, done=True)
        store.contributions.finish(asked.id, sven.id, done=True)
        both = store.contributions.finished(asked.id)
        store.contributions.finish(asked.id, sven.id, done=False)
        one = store.contributions.finished(asked.id)

    assert (both, one) == ({mia.id, sven.id}, {mia.id})


# --- dots


def test_the_last_number_of_dots_on_a_card_counts(memory, asked, put, mia, sven):
    card = put(mia, WORDS)

    with memory.writing() as store:
        store.votes.put_dots(asked.id, sven.id, card.id, 3)
        store.votes.put_dots(asked.id, sven.id, card.id, 1)
        store.votes.put_dots(asked.id, mia.id, card.id, 2)
        dots = store.votes.dots(asked.id)

    assert dots == {sven.id: {card.id: 1}, mia.id: {card.id: 2}}


def test_a_run_off_forgets_the_dots_of_its_round_alone(memory, asked, a_round, put, mia):
    card, other = put(mia, WORDS), a_round()
    with memory.writing() as store:
        store.votes.put_dots(asked.id, mia.id, card.id, 2)

    with memory.writing() as store:
        store.votes.forget_dots(other.id)
        before = store.votes.dots(asked.id)
        store.votes.forget_dots(asked.id)
        after = store.votes.dots(asked.id)

    assert (before, after) == ({mia.id: {card.id: 2}}, {})


def test_there_are_no_dots_less_than_none(memory, asked, put, mia):
    card = put(mia, WORDS)

    with pytest.raises(IntegrityError), memory.writing() as store:
        store.votes.put_dots(asked.id, mia.id, card.id, -1)


# --- votes


def hand(who, fist, sentence=""):
    return Ballot(participant=who.id, team=who.team, fist=fist, sentence=sentence)


def test_every_vote_is_kept_with_its_hands_and_teams(memory, asked, put, mia, sven, now):  # noqa: PLR0917 - a whole vote
    card = put(mia, WORDS)
    with memory.writing() as store:
        store.votes.open_turn(asked.id, 1, None, now)
        store.votes.cast(asked.id, 1, hand(mia, 5), now)
        store.votes.cast(asked.id, 1, hand(sven, 1, "Zu ungenau."), now)
        store.votes.close_turn(asked.id, 1, [Team.MARKETING, Team.SALES], now)
        store.votes.open_turn(asked.id, 2, card.id, now)

    with memory.reading() as store:
        assert store.votes.turns(asked.id) == [
            Turn(
                number=1,
                subject=None,
                opened_at=now,
                closed_at=now,
                teams=(Team.MARKETING, Team.SALES),
                ballots=(hand(mia, 5), hand(sven, 1, "Zu ungenau.")),
            ),
            Turn(number=2, subject=card.id, opened_at=now, closed_at=None),
        ]


def test_the_last_hand_of_a_person_counts(memory, asked, mia, now):
    with memory.writing() as store:
        store.votes.open_turn(asked.id, 1, None, now)
        store.votes.cast(asked.id, 1, hand(mia, 1, "Zu ungenau."), now)
        store.votes.cast(asked.id, 1, hand(mia, 5), now)
        [turn] = store.votes.turns(asked.id)

    assert turn.ballots == (hand(mia, 5),)


def test_a_vote_is_counted_once(memory, asked, now):
    with memory.writing() as store:
        store.votes.open_turn(asked.id, 1, None, now)
        store.votes.close_turn(asked.id, 1, [Team.SALES], now)
        store.votes.close_turn(asked.id, 1, [], now.replace(hour=11))
        [turn] = store.votes.turns(asked.id)

    assert (turn.teams, turn.closed_at) == ((Team.SALES,), now)


@pytest.mark.parametrize("fist", [-1, 6])
def test_no_hand_has_other_fingers(memory, asked, mia, now, fist):
    with memory.writing() as store:
        store.votes.open_turn(asked.id, 1, None, now)

    with pytest.raises(IntegrityError), memory.writing() as store:
        store.votes.cast(asked.id, 1, hand(mia, fist), now)


# --- at once


def test_whoever_comes_while_another_holds_the_round_waits_and_sees_what_was_done(
    memory, workshop, asked, put, mia
):
    card = put(mia, WORDS)
    first_has_placed, second_is_done = Event(), Event()

    def first():
        with memory.writing() as store:
            store.rounds.locked(workshop.id, asked.id)
            store.votes.put_dots(asked.id, mia.id, card.id, 2)
            first_has_placed.set()
            second_is_done.wait(LINGER)

    def second():
        first_has_placed.wait(5)
        with memory.writing() as store:
            store.rounds.locked(workshop.id, asked.id)
            seen = store.votes.dots(asked.id)
        second_is_done.set()
        return seen

    with ThreadPoolExecutor(2) as threads:
        _placed, seen = threads.submit(first), threads.submit(second)

    assert seen.result() == {mia.id: {card.id: 2}}
