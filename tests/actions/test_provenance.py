"""Why it says so: from the cards of both teams to what holds now, and no name where none was promised."""

import pytest

from tests.room import EXPECTATIONS, MQL, OFFER
from workshop.actions import agreements, contract, deciding, provenance, roster, rounds
from workshop.documents.pages import contract_page
from workshop.domain.contract import read
from workshop.domain.contributions.rounds import Phase
from workshop.domain.participants import Team
from workshop.steps import agenda

MQL_SPOT = ("terms", "mql")


@pytest.fixture
def why(room):
    """Where an entry of the small workshop came from."""

    def why(slug, spot=("", "")):
        with room.memory.reading() as store:
            return provenance.of(store, room.workshop, agenda.find(slug), spot, at=room.clock())

    return why


@pytest.fixture
def settled(a_round, room, mia, sven, svea):
    """A round about the MQL, from cards to a decision, on another day than what it began with."""

    def settled(text="Ein Lead, der reden will.", **how):
        room.clock.goes_on(hours=1)
        led = a_round(MQL, said={mia: "Zitronenfalter", sven: "Admiralsflagge"}, phase=Phase.REVEAL, **how)
        led.word(text)
        led.ballot({mia: 5, sven: 3, svea: 4})
        return led, led.settle(rationale="Wir wollen reden.")

    return settled


def test_a_term_leads_to_the_cards_of_both_teams_its_votes_and_its_decision(why, settled):
    _led, decision = settled()

    [told] = why("glossary", MQL_SPOT).settled

    assert told.decision == decision
    assert [(team, [card.words.text for card in cards]) for team, cards in told.cards] == [
        (Team.MARKETING, ["Zitronenfalter"]),
        (Team.SALES, ["Admiralsflagge"]),
    ]
    assert told.decision.tallies[-1].counts[Team.SALES] == (0, 0, 0, 1, 1, 0)
    assert [each.team for each in told.decision.reservations] == [Team.SALES]
    assert {(each.team, each.names) for each in told.present} == {
        (Team.MARKETING, ("Mia", "Milan")),
        (Team.SALES, ("Sven", "Svea")),
    }


def test_a_term_shows_both_teams_own_definitions(why, settled):
    settled()

    assert [text for _label, text in why("glossary", MQL_SPOT).views] == ["Zitronenfalter", "Admiralsflagge"]


def test_earlier_wordings_are_told_with_the_decision_they_followed_from(why, settled):
    _led, decision = settled()

    now, before = why("glossary", MQL_SPOT).said

    assert (now.cited, before.cited) == (decision.cited, "")
    assert ("definition", "Ein Lead, der reden will.") in [(each.key, text) for each, text in now.changed]
    assert ("term", "MQL") in [(each.key, text) for each, text in before.changed]
    assert "term" not in [each.key for each, _text in now.changed]  # it stayed what it was


def test_a_single_answer_leads_to_its_decision(why, a_round, mia, sven, room):
    room.clock.goes_on(hours=1)
    led = a_round(OFFER, said={mia: "Brezeln"}, phase=Phase.REVEAL)
    led.word("Laugengebäck.")
    led.ballot({mia: 5, sven: 5})
    decision = led.settle()

    [told] = why("what").settled

    assert (told.decision.cited, told.field) == (decision.cited, "offer")


def test_a_row_leads_to_the_decision_that_made_it_a_row_and_to_no_other(why, a_round, mia, room):
    led = a_round(
        EXPECTATIONS, said={mia: ["Pünktlich liefern", "Zuhören"]}, phase=Phase.REVEAL, most_cards=3
    )
    numbers = {}
    for slot in (1, 2):
        room.clock.goes_on(minutes=1)
        card = led.card(mia, slot)
        numbers[card.shown.text] = led.leads(deciding.settle, subject=card.id, notes=deciding.Notes())

    rows = room.agreed("expectations")["expectations"]
    found = {}
    for row in rows:
        provenance_ = why("expectations", ("expectations", row["id"]))
        found[provenance_.title] = [each.decision.number for each in provenance_.settled]

    assert found == {text: [number] for text, number in numbers.items()}


def test_what_nobody_settled_in_the_room_has_its_wordings_alone(why):
    found = why("glossary", ("terms", "lead"))

    assert (found.title, found.settled, found.is_there) == ("Lead", (), True)
    assert [each.by for each in found.said] == ["Ada"]


def test_what_was_removed_still_says_where_it_came_from(why, settled, room):
    settled()
    room.clock.goes_on(hours=1)
    room.leads(agreements.remove_row, agenda.find("glossary"), "terms", "mql")

    found = why("glossary", MQL_SPOT)

    assert (found.is_there, found.title, len(found.settled)) == (False, "MQL", 1)
    assert found.said[0].is_removed


@pytest.mark.parametrize("spot", [("terms", "nobody"), ("", "")])
def test_what_never_was_came_from_nowhere(why, spot):
    assert why("glossary", spot) is None


# --- what was promised


def test_where_names_were_withheld_no_card_has_one(why, settled):
    settled()

    assert {card.author for _team, cards in why("glossary", MQL_SPOT).settled[0].cards for card in cards} == {
        ""
    }


def test_where_names_were_shown_a_card_has_one(why, settled):
    settled(authors="shown")

    assert {card.author for _team, cards in why("glossary", MQL_SPOT).settled[0].cards for card in cards} == {
        "Mia",
        "Sven",
    }


@pytest.fixture
def mia_alone(room, milan):
    """Mia is the only one in the room for marketing."""
    room.leads(roster.remove, milan)


@pytest.mark.usefixtures("mia_alone")
def test_a_team_of_one_is_counted_and_not_named(why, settled):
    settled()

    told = why("glossary", MQL_SPOT).settled[0]

    assert [(each.team, each.count, each.names) for each in told.present] == [
        (Team.MARKETING, 1, ()),
        (Team.SALES, 2, ("Sven", "Svea")),
    ]
    assert told.alone == (Team.MARKETING,)


@pytest.mark.usefixtures("mia_alone")
def test_a_team_of_one_is_not_named_beside_its_hands_though_its_cards_bear_a_name(why, settled):
    settled(authors="shown")

    assert why("glossary", MQL_SPOT).settled[0].present[0].names == ()


def test_cards_of_a_round_that_is_written_again_are_withheld(why, a_round, mia, room):
    led = a_round(
        EXPECTATIONS, said={mia: ["Pünktlich liefern", "Zuhören"]}, phase=Phase.REVEAL, most_cards=3
    )
    led.settle(led.card(mia, 1))
    led.leads(rounds.move, Phase.WRITE)

    [row] = room.agreed("expectations")["expectations"]
    [told] = why("expectations", ("expectations", row["id"])).settled

    assert told.cards == ()


@pytest.fixture
def rewrites(room):
    """Somebody rewrites the definition of the MQL at the desk."""

    def rewrites(definition, by=None):
        room.clock.goes_on(hours=1)
        with room.memory.writing() as store:
            there = store.agreements.find_entry(room.workshop.id, "glossary", *MQL_SPOT)
            agreements.settle(
                store,
                room.workshop,
                agenda.find("glossary"),
                rows="terms",
                entry="mql",
                value={**there.value, "definition": definition},
                base_revision=there.revision,
                by=by or room.ada,
                at=room.clock(),
            )

    return rewrites


def test_a_wording_that_was_changed_at_the_desk_since_says_by_whom_and_when(why, settled, rewrites, room):
    settled()
    rewrites("Mindestens 25 Stück.")
    at = room.clock()
    room.clock.goes_on(hours=5)

    [told] = why("glossary", MQL_SPOT).settled

    assert (told.decision.reworded_by, told.decision.reworded_at) == ("Ada", at)


def test_a_wording_that_reads_again_as_the_room_settled_it_was_not_changed(why, settled, rewrites):
    settled("Ein Lead, der reden will.")
    rewrites("Mindestens 25 Stück.")
    rewrites("Ein Lead, der reden will.")

    [told] = why("glossary", MQL_SPOT).settled

    assert told.decision.reworded_at is None


def test_what_the_room_settles_anew_is_the_room_s_again(why, settled, rewrites):
    settled()
    rewrites("Mindestens 25 Stück.")
    _led, again = settled("Ein Lead, der jetzt reden will.")

    told = {each.decision.cited: each.decision.reworded_at for each in why("glossary", MQL_SPOT).settled}

    assert told == {"E-001": None, again.cited: None}


def test_the_contract_says_when_it_was_changed_and_not_by_whom(settled, rewrites, room):
    settled()
    with room.memory.reading() as store:
        before = contract.draft(store, room.workshop).document
    rewrites("Mindestens 25 Stück.")
    with room.memory.reading() as store:
        after = contract.draft(store, room.workshop).document

    assert "reworded_on" not in before.canonical.decode()
    [record] = after.decisions
    assert record.reworded_on == room.clock().date().isoformat()
    assert "Wortlaut im Vertrag wurde danach am Schreibtisch geändert" in contract_page(after)
    assert "am Schreibtisch geändert" not in contract_page(before)
    assert read(after.as_json()) == after
    assert read(before.as_json()) == before
