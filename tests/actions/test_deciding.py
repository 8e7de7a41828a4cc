"""Settling a question: the wording holds from then on, and its record tells how that came about."""

import pytest

from tests.room import EXPECTATIONS, MQL, OFFER, PROBLEMS
from workshop.actions import agreements, contributing, deciding, drafting, narrowing, roster
from workshop.actions.answering import RowGone
from workshop.domain.contributions.consent import Said
from workshop.domain.contributions.rounds import NotNow, Phase, RoundOver
from workshop.domain.decisions import NotAgreed, NothingDrafted, StillVoting
from workshop.domain.participants import Team
from workshop.domain.question import Question
from workshop.domain.refusals import Refusal
from workshop.steps import agenda

WORDING = "Ein Lead mit Namen und Budget."
GLOSSARY = agenda.find("glossary")


@pytest.fixture
def drafted(a_round, mia, sven):
    """Two cards, and a wording that the room wrote out of them."""
    led = a_round(said={mia: "Kontakt mit Budget", sven: "Jemand mit Termin"}, phase=Phase.DRAFT)
    led.word(WORDING, example="Frau Kiosk")
    return led


@pytest.fixture
def expected(a_round, mia, sven, svea):
    """Three expectations of each other, two of which the room wants."""
    led = a_round(
        EXPECTATIONS,
        said={mia: "Rückmeldung am selben Tag.", sven: "Gründe nennen.", svea: "Weniger Messen."},
        phase=Phase.REVEAL,
    )
    led.leads(narrowing.keep, led.card(mia).id, kept=True)
    led.leads(narrowing.keep, led.card(sven).id, kept=True)
    return led


def mql(room):
    return next(row for row in room.agreed("glossary")["terms"] if row["id"] == "mql")


# --- one answer


def test_what_is_settled_is_agreed_with_each_teams_own_words_beside_it(drafted, room, mia, sven):
    drafted.ballot({mia: 5, sven: 4})

    drafted.settle()

    assert mql(room) == {
        "id": "mql",
        "term": "MQL",
        "definition": WORDING,
        "example": "Frau Kiosk",
        "marketing_view": "Kontakt mit Budget",
        "sales_view": "Jemand mit Termin",
    }
    assert drafted.round.phase is Phase.SETTLED


def test_the_record_tells_how_it_came_about(drafted, mia, sven, clock):
    drafted.ballot({mia: 5, sven: 2})
    drafted.ballot({mia: 5, sven: 3})
    clock.goes_on(minutes=9)

    decision = drafted.settle(rationale="Wegen der Messe.", benefit="Niemand ruft doppelt an.")

    assert (decision.cited, decision.question, decision.round_id) == ("E-001", MQL, drafted.id)
    assert WORDING in decision.wording
    assert "Frau Kiosk" in decision.wording
    assert set(decision.alternatives) == {"Kontakt mit Budget", "Jemand mit Termin"}
    assert (decision.passed, decision.minutes, decision.divergence) == (True, 9, drafted.round.divergence)
    assert [tally.passed for tally in decision.tallies] == [False, True]
    assert decision.reservations == (Said(team=Team.SALES, fist=3, sentence="Weil es so nicht geht."),)
    assert (decision.rationale, decision.benefit) == ("Wegen der Messe.", "Niemand ruft doppelt an.")
    assert (decision.settled_by, decision.settled_at) == ("Ada", clock.now)


def test_the_record_names_those_who_were_present_and_no_others(drafted, room, milan):
    room.leads(roster.remove, milan)

    decision = drafted.settle()

    names = [("Mia", Team.MARKETING), ("Sven", Team.SALES), ("Svea", Team.SALES)]
    assert list(decision.present) == names


def test_what_is_settled_without_a_vote_says_so(drafted):
    decision = drafted.settle()

    assert (decision.passed, decision.tallies) == (None, ())


def test_a_vote_that_failed_settles_nothing(drafted, room, mia, sven):
    before = mql(room)
    drafted.ballot({mia: 5, sven: 1})

    with pytest.raises(NotAgreed):
        drafted.settle()

    assert (mql(room), room.decisions()) == (before, [])


def test_a_vote_about_another_wording_settles_nothing(drafted, mia, sven):
    drafted.ballot({mia: 5, sven: 5})
    drafted.word("Doch etwas anderes.")

    with pytest.raises(NotAgreed):
        drafted.settle()


def test_an_open_vote_is_counted_first(drafted):
    drafted.leads(drafting.open_ballot, None)

    with pytest.raises(StillVoting):
        drafted.settle()


@pytest.mark.parametrize("words", ["", "  "])
def test_without_a_wording_nothing_is_settled(drafted, words):
    drafted.word(words)

    with pytest.raises(NothingDrafted):
        drafted.settle()


def test_a_question_is_settled_once(drafted):
    drafted.settle()

    with pytest.raises(RoundOver):
        drafted.settle()


def test_a_row_that_was_removed_takes_no_answer(drafted, room):
    room.leads(agreements.remove_row, GLOSSARY, "terms", "mql")

    with pytest.raises(RowGone):
        drafted.settle()


def test_what_the_desk_wrote_meanwhile_beside_the_answer_stays(drafted, room):
    before = {key: value for key, value in mql(room).items() if key != "id"}
    room.leads(
        agreements.settle,
        GLOSSARY,
        rows="terms",
        entry="mql",
        value=before | {"category": "Stufen"},
        base_revision=1,
    )

    drafted.settle()

    assert (mql(room)["category"], mql(room)["definition"]) == ("Stufen", WORDING)


def test_a_card_with_an_example_alone_says_nothing_for_its_team(a_round, room, mia, milan):
    led = a_round(said={mia: "Kontakt mit Budget"}, cold=True)
    led.write(milan, "", example="Frau Kiosk")
    led.move(Phase.DRAFT)
    led.word(WORDING)

    led.settle()

    assert mql(room)["marketing_view"] == "Kontakt mit Budget"


def test_whoever_settles_while_all_write_reveals_what_was_written(a_round, mia):
    led = a_round(said={mia: "Kontakt mit Budget"})
    led.word(WORDING)

    decision = led.settle()

    assert decision.alternatives == ("Kontakt mit Budget",)
    assert [card.words.text for card in led.look("wall").cards] == ["Kontakt mit Budget"]


def test_the_log_tells_of_the_room_and_of_what_is_agreed(drafted, room):
    drafted.settle()

    with room.memory.reading() as store:
        log = store.happenings.after(room.workshop.id, 0, 1000)
    assert [(each.what, each.about) for each in log][-2:] == [
        ("entry-settled", "desk"),
        ("question-settled", "room"),
    ]


# --- rows of a list


def test_kept_cards_become_rows_in_one_consent(expected, room, mia, sven):
    expected.ballot({mia: 5, sven: 4})

    decision = expected.settle()

    rows = room.agreed("expectations")["expectations"]
    assert {row["expectation"] for row in rows} == {"Rückmeldung am selben Tag.", "Gründe nennen."}
    assert decision.alternatives == ("Weniger Messen.",)
    assert decision.wording.count("– ") == 2
    assert expected.round.phase is Phase.SETTLED


def test_a_row_names_whoever_expects_it_and_of_whom(expected, room):
    expected.settle()

    sides = {party["id"]: party["side"] for party in room.agreed("parties")["parties"]}
    said = {row["expectation"]: row for row in room.agreed("expectations")["expectations"]}
    row = said["Gründe nennen."]
    assert (sides[row["by"]], sides[row["of"]]) == ("sales", "marketing")


def test_kept_cards_become_rows_one_by_one(expected, room, mia, sven):
    expected.ballot({mia: 5, sven: 5}, subject=expected.card(sven))
    first = expected.settle(expected.card(sven))
    between = expected.round.phase
    expected.ballot({mia: 5, sven: 3}, subject=expected.card(mia))

    second = expected.settle(expected.card(mia))

    assert (first.number, second.number) == (1, 2)
    assert (first.wording, second.wording) == ("– Gründe nennen.", "– Rückmeldung am selben Tag.")
    assert (between, expected.round.phase) == (Phase.CONSENT, Phase.SETTLED)
    assert len(room.agreed("expectations")["expectations"]) == 2
    assert second.replaces is None


def test_a_card_becomes_a_row_once(expected, sven):
    expected.settle(expected.card(sven))

    with pytest.raises(NothingDrafted):
        expected.settle(expected.card(sven))


def test_a_vote_about_one_card_says_nothing_about_the_others(expected, mia, sven):
    expected.ballot({mia: 5, sven: 0}, subject=expected.card(sven))

    decision = expected.settle(expected.card(mia))

    assert decision.passed is None


def test_a_card_that_failed_becomes_no_row(expected, mia, sven):
    expected.ballot({mia: 5, sven: 0}, subject=expected.card(sven))

    with pytest.raises(NotAgreed):
        expected.settle(expected.card(sven))


def test_a_heap_becomes_one_row(expected, room, mia, sven):
    expected.leads(narrowing.merge, [expected.card(mia).id], expected.card(sven).id)

    expected.settle()

    [row] = room.agreed("expectations")["expectations"]
    assert row["expectation"] == "Gründe nennen."


def test_without_a_kept_card_nothing_becomes_a_row(a_round, sven):
    led = a_round(EXPECTATIONS, said={sven: "Gründe nennen."}, phase=Phase.REVEAL)

    with pytest.raises(NothingDrafted):
        led.settle()


def test_cards_become_rows_of_a_list_inside_a_row(a_round, room, sven):
    led = a_round(PROBLEMS, said={sven: "Kein  Parkplatz\nam Bahnhof"}, phase=Phase.REVEAL)
    led.leads(narrowing.keep, led.card(sven).id, kept=True)

    led.settle()

    [karl] = room.agreed("personas")["personas"]
    texts = [problem["text"] for problem in karl["problems"]]
    assert texts == ["Ware wird alt", "Lieferung kommt spät", "Kein Parkplatz am Bahnhof"]


def test_more_rows_of_a_list_take_the_place_of_none(a_round, room, sven):
    first = a_round(PROBLEMS, said={sven: "Kein Parkplatz"}, phase=Phase.REVEAL)
    first.leads(narrowing.keep, first.card(sven).id, kept=True)
    first.settle()
    second = a_round(PROBLEMS, said={sven: "Kein Wechselgeld"}, phase=Phase.REVEAL)
    second.leads(narrowing.keep, second.card(sven).id, kept=True)

    decision = second.settle()

    assert decision.replaces is None
    assert room.decisions()[0].replaced_by is None


# --- taking a question up again


def test_a_question_that_is_reopened_begins_with_what_holds_now(drafted, room):
    drafted.settle()
    settled = {key: value for key, value in mql(room).items() if key != "id"}
    room.leads(
        agreements.settle,
        GLOSSARY,
        rows="terms",
        entry="mql",
        value=settled | {"definition": "Am Schreibtisch geändert."},
        base_revision=2,
    )

    again = drafted.leads(deciding.reopen)

    assert again.draft == {"definition": "Am Schreibtisch geändert.", "example": "Frau Kiosk"}
    assert (again.phase, again.reopens, again.prompt) == (Phase.WRITE, drafted.id, drafted.round.prompt)
    assert again.staged_at is not None


def test_what_is_settled_anew_names_what_it_replaces(drafted, room):
    drafted.settle()
    drafted.id = drafted.leads(deciding.reopen).id
    drafted.word("Ein Lead mit Termin.")

    decision = drafted.settle()

    before = room.decisions()[0]
    assert (before.number, before.replaced_by) == (1, 2)
    assert (decision.number, decision.replaces) == (2, 1)
    assert WORDING in before.wording
    assert mql(room)["definition"] == "Ein Lead mit Termin."


def test_another_round_about_the_same_field_replaces_what_was_settled(drafted, a_round):
    drafted.settle()
    other = a_round()
    other.word("Noch einmal neu.")

    decision = other.settle()

    assert decision.replaces == 1


def test_a_decision_about_another_field_replaces_nothing(drafted, room):
    drafted.settle()
    other = room.opens(OFFER)
    other.word("Brezeln.")

    decision = other.settle()

    assert (decision.number, decision.replaces) == (2, None)


def test_only_what_is_settled_is_reopened(drafted):
    with pytest.raises(NotNow):
        drafted.leads(deciding.reopen)


def test_a_reopened_list_begins_empty(expected):
    expected.settle()

    again = expected.leads(deciding.reopen)

    assert again.draft == {}


def test_a_vote_about_other_rows_settles_nothing(expected, mia, sven):
    expected.ballot({mia: 5, sven: 5})
    expected.leads(narrowing.keep, expected.card(sven).id, kept=False)

    with pytest.raises(NotAgreed):
        expected.settle()


def test_a_card_that_failed_alone_does_not_slip_in_with_the_others(expected, mia, sven):
    expected.ballot({mia: 5, sven: 1}, expected.card(sven))

    with pytest.raises(NotAgreed):
        expected.settle()


def test_one_row_alone_does_not_end_a_list_of_which_nothing_else_is_kept(a_round, mia, sven):
    listed = a_round(EXPECTATIONS, said={mia: "Gründe nennen", sven: "Früher fragen"}, phase=Phase.NARROW)

    listed.settle(listed.card(sven))

    assert listed.round.phase is Phase.NARROW


def test_a_list_of_which_rows_were_settled_one_by_one_is_ended_without_another_decision(
    a_round, room, mia, sven
):
    listed = a_round(EXPECTATIONS, said={mia: "Gründe nennen", sven: "Früher fragen"}, phase=Phase.NARROW)
    first = listed.settle(listed.card(sven))

    last = listed.settle()

    assert last == first
    assert listed.round.phase is Phase.SETTLED
    assert len(room.decisions()) == 1


# --- no way around a vote


def test_a_failed_vote_about_the_wording_is_not_gone_around_by_naming_a_card(drafted, mia, sven):
    drafted.ballot({mia: 5, sven: 0})

    with pytest.raises(NotNow):
        drafted.settle(drafted.card(sven))


def test_rows_of_a_list_that_failed_as_a_whole_do_not_slip_in_one_by_one(expected, mia, sven):
    expected.ballot({mia: 5, sven: 0})

    with pytest.raises(NotAgreed):
        expected.settle(expected.card(mia))


def test_a_vote_about_one_row_is_none_about_the_others(expected, mia, sven):
    expected.ballot({mia: 5, sven: 5})
    left_out = next(card for card in expected.look("wall").table if not card.kept)
    expected.leads(narrowing.keep, left_out.id, kept=True)
    expected.ballot({mia: 5, sven: 5}, expected.card(mia))

    with pytest.raises(NotAgreed):
        expected.settle()


def test_a_row_that_failed_alone_is_not_carried_by_an_earlier_vote_about_all(expected, mia, sven):
    expected.ballot({mia: 5, sven: 5})
    expected.ballot({mia: 5, sven: 0}, expected.card(sven))

    with pytest.raises(NotAgreed):
        expected.settle()


def test_a_card_that_was_changed_after_the_vote_is_voted_on_again(expected, mia, sven, clock):
    expected.ballot({mia: 5, sven: 5}, expected.card(sven))
    clock.goes_on(minutes=1)
    expected.write(sven, "Marketing zahlt alles.", base=1)
    expected.does(contributing.hand_in, sven)

    with pytest.raises(NotAgreed):
        expected.settle(expected.card(sven))


def test_a_draft_of_the_wrong_shape_settles_nothing(a_round, mia, room):
    led = a_round(Question(step="revenue-goal", field="amount"), said={mia: "etwa 12"}, phase=Phase.DRAFT)
    led.word("etwa 12")

    with pytest.raises(Refusal, match="etwa 12"):
        led.settle()

    assert room.agreed("revenue-goal")["amount"] == "120000"
