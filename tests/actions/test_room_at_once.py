"""Many phones at once: budgets hold, every hand is counted once, and numbers are given out once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from tests.room import EXPECTATIONS
from workshop.actions import drafting, narrowing
from workshop.domain.contributions.rounds import Phase
from workshop.domain.refusals import Refusal


def at_once(*deeds):
    """Do all of them in threads that start together; what each returned, or how it was refused."""
    start = Barrier(len(deeds))

    def do(deed):
        start.wait()
        try:
            return deed()
        except Refusal as refusal:
            return type(refusal).__name__

    with ThreadPoolExecutor(len(deeds)) as threads:
        return list(threads.map(do, deeds))


@pytest.fixture
def table(a_round, mia, milan, sven, svea):
    """A card of each, in a round about a list."""
    said = {mia: "Rückmeldung.", milan: "Geduld.", sven: "Gründe.", svea: "Namen."}
    return a_round(EXPECTATIONS, said=said, phase=Phase.REVEAL)


def test_whoever_places_dots_on_several_phones_at_once_has_no_more_than_their_dots(
    table, mia, milan, sven, svea
):
    table.leads(narrowing.open_dots, 3)
    cards = [table.card(who) for who in (mia, milan, sven, svea)]

    placed = at_once(*(lambda card=card: table.place(mia, card, 2) for card in cards))

    assert sorted(placed, key=str) == ["DotsSpent"] * 3 + [None]
    assert sum(table.look("phone", mia).my_dots.values()) == 2


def test_whoever_votes_on_several_phones_at_once_is_counted_once(table, mia, sven):
    table.leads(drafting.open_ballot, None)
    table.vote(mia, 5)

    at_once(*(lambda fist=fist: table.vote(sven, fist) for fist in (2, 3, 4, 5)))

    table.leads(drafting.close_ballot)
    assert sum(map(sum, table.look("wall").last_tally.counts.values())) == 2


def test_a_hand_counts_before_the_count_or_is_refused(table, mia, milan, sven, svea):
    table.leads(drafting.open_ballot, None)
    table.vote(mia, 5)
    table.vote(sven, 5)

    *hands, _closed = at_once(
        *(lambda who=who: table.vote(who, 5) for who in (milan, svea)),
        lambda: table.leads(drafting.close_ballot),
    )

    counted = sum(map(sum, table.look("wall").last_tally.counts.values()))
    assert counted == 2 + hands.count(None)
    assert set(hands) <= {None, "NotNow"}


def test_decisions_made_at_once_have_numbers_of_their_own(room, table, mia, milan, sven):
    cards = [table.card(who) for who in (mia, milan, sven)]
    at_once(*(lambda card=card: table.leads(narrowing.keep, card.id, kept=True) for card in cards))

    at_once(*(lambda card=card: table.settle(card) for card in cards))

    assert [decision.number for decision in room.decisions()] == [1, 2, 3]
    assert len(room.agreed("expectations")["expectations"]) == 3


def test_one_question_settled_twice_at_once_is_settled_once(room, a_round, mia):
    led = a_round(said={mia: "Ein Kontakt"}, phase=Phase.DRAFT)
    led.word("Ein Lead.")

    outcomes = at_once(led.settle, led.settle)

    assert "RoundOver" in outcomes
    assert len(room.decisions()) == 1
