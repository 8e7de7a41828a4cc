"""Leading a round: opened, brought on stage, moved on or back, and never against a promise."""

from datetime import timedelta

import pytest

from tests.room import EXPECTATIONS, MQL
from workshop.actions import drafting, narrowing, rounds
from workshop.domain.contributions.cards import Wording
from workshop.domain.contributions.rounds import Phase, PolicyLoosened, RoundOver, longer
from workshop.domain.participants import Team
from workshop.domain.question import Question, TooEarly

MINUTE = timedelta(minutes=1)


@pytest.fixture
def written(a_round, mia, sven):
    """A round in which one card was written for each team."""
    return a_round(said={mia: "Kontakt mit Budget", sven: "Kontakt mit Termin"})


@pytest.fixture
def settled(a_round, mia):
    """A round that is over."""
    led = a_round(said={mia: "Kontakt mit Budget"}, phase=Phase.DRAFT)
    led.word("Ein Lead.")
    led.settle()
    return led


def originals(led):
    with led.room.memory.reading() as store:
        return store.contributions.originals(led.id)


def on_stage(room):
    with room.memory.reading() as store:
        return store.rooms.of(room.workshop.id).on_stage


# --- opening


def test_a_round_begins_with_writing(a_round, clock):
    led = a_round(cold=True, most_cards=3, dots=4, prompt="Ein MQL ist …")

    begun = led.round
    assert (begun.phase, begun.question, begun.authors) == (Phase.WRITE, MQL, "hidden")
    assert (begun.cold, begun.most_cards, begun.dots, begun.prompt) == (True, 3, 4, "Ein MQL ist …")
    assert begun.opened_at == clock.now


def test_the_answer_is_asked_only_after_the_paraphrase(room, a_round, sven):
    led = a_round(EXPECTATIONS, said={sven: "Gründe nennen."}, phase=Phase.REVEAL)
    led.leads(narrowing.keep, led.card(sven).id, kept=True)
    led.settle()
    [row] = room.agreed("expectations")["expectations"]

    with pytest.raises(TooEarly):
        room.opens(Question(step="expectations", rows="expectations", entry=row["id"], field="answer"))


def test_after_the_paraphrase_the_answer_may_be_asked(room, a_round, sven):
    led = a_round(EXPECTATIONS, said={sven: "Gründe nennen."}, phase=Phase.REVEAL)
    led.leads(narrowing.keep, led.card(sven).id, kept=True)
    led.settle()
    [row] = room.agreed("expectations")["expectations"]
    place = {"step": "expectations", "rows": "expectations", "entry": row["id"]}
    paraphrase = room.opens(Question(**place, field="paraphrase"))
    paraphrase.word("Ihr wollt wissen, warum.")
    paraphrase.settle()

    answer = room.opens(Question(**place, field="answer"))

    assert answer.round.phase is Phase.WRITE


@pytest.mark.parametrize("question", [
    Question(step="glossary", rows="songs"),
    Question(step="glossary", rows="terms", entry="mql", field="songs"),
])  # fmt: skip
def test_what_no_step_asks_is_no_question(room, question):
    with pytest.raises(LookupError):
        room.opens(question)


# --- the stage


def test_on_stage_the_timer_runs(a_round, room, clock):
    led = a_round(seconds=180)

    assert on_stage(room) == led.id
    assert (led.round.staged_at, led.round.ends_at) == (clock.now, clock.now + 3 * MINUTE)


def test_another_round_on_stage_keeps_the_time_of_the_one_before(a_round, room, clock):
    first = a_round()
    clock.goes_on(minutes=4)

    second = a_round()

    assert on_stage(room) == second.id
    assert (first.round.staged_at, first.round.seconds_spent) == (None, 240)
    assert second.round.staged_at == clock.now


def test_to_bring_what_is_on_stage_on_stage_changes_nothing(a_round, room, clock):
    led = a_round(seconds=180)
    before = led.round
    clock.goes_on(minutes=1)

    room.leads(rounds.stage, led.id)

    assert led.round == before


def test_a_cleared_stage_is_empty(a_round, room, clock):
    led = a_round()
    clock.goes_on(minutes=2)

    room.leads(rounds.stage, None)

    assert on_stage(room) is None
    assert led.round.spent(clock.now + 60 * MINUTE) == 2 * MINUTE


def test_a_round_of_another_room_comes_on_no_stage(a_round, room, krume):
    led = a_round()
    with room.memory.writing() as store:
        theirs = rounds.open_round(store, krume, MQL, prompt="Und hier?", by=room.ada, at=room.clock())

    with pytest.raises(LookupError):
        room.leads(rounds.stage, theirs.id)

    assert on_stage(room) == led.id


def test_a_minute_more_is_a_minute_more(a_round, clock):
    led = a_round(seconds=60)

    led.leads(rounds.change, "timer-longer", lambda round_: longer(round_, clock.now))

    assert led.round.ends_at == clock.now + 2 * MINUTE


# --- moving


def test_at_the_reveal_cards_are_kept_as_they_are_then(written):
    written.move(Phase.REVEAL)

    assert set(originals(written)) == {
        (Team.MARKETING, Wording(text="Kontakt mit Budget")),
        (Team.SALES, Wording(text="Kontakt mit Termin")),
    }
    assert written.round.divergence == 67


def test_an_empty_card_is_not_revealed(written, mia):
    written.write(mia, "", base=1)

    written.move(Phase.REVEAL)

    assert [team for team, _words in originals(written)] == [Team.SALES]
    assert written.round.divergence is None


@pytest.mark.parametrize("phase", [Phase.NARROW, Phase.DRAFT, Phase.CONSENT])
def test_whoever_leaps_over_the_reveal_reveals(written, phase):
    written.move(phase)

    assert len(originals(written)) == 2
    assert len(written.look("wall").cards) == 2


def test_a_vote_out_of_the_writing_reveals_as_well(written):
    written.leads(drafting.open_ballot, None)

    assert len(originals(written)) == 2
    assert written.round.divergence == 67


def test_whoever_writes_again_hides_the_table_until_the_next_reveal(written, mia):
    written.move(Phase.REVEAL)
    written.move(Phase.WRITE)
    written.write(mia, "Kontakt mit Termin", base=1)
    hidden = written.look("wall").cards

    written.move(Phase.REVEAL)

    assert hidden == ()
    assert len(originals(written)) == 3
    assert written.round.divergence == 0


def test_a_second_reveal_of_the_same_words_keeps_them_once(written):
    written.move(Phase.REVEAL)
    written.move(Phase.WRITE)

    written.move(Phase.REVEAL)

    assert len(originals(written)) == 2


def test_to_move_on_counts_open_dots_and_hands(written, mia, sven):
    written.move(Phase.REVEAL)
    written.leads(narrowing.open_dots, 3)
    written.place(mia, written.card(sven), 2)

    written.move(Phase.DRAFT)

    assert written.look("wall").dots == {written.card(sven).id: 2, written.card(mia).id: 0}


def test_to_go_back_to_the_draft_counts_the_open_vote(written, mia):
    written.leads(drafting.open_ballot, None)
    written.vote(mia, 5)

    written.move(Phase.DRAFT)

    tally = written.look("wall").last_tally
    assert (tally.passed, tally.silent) == (False, (Team.SALES,))


@pytest.mark.parametrize("phase", [Phase.WRITE, Phase.DRAFT])
def test_what_is_settled_moves_nowhere(settled, phase):
    with pytest.raises(RoundOver):
        settled.move(phase)


def test_what_is_settled_is_not_changed_by_other_rules_either(settled, clock):
    with pytest.raises(RoundOver):
        settled.leads(rounds.change, "timer-longer", lambda round_: longer(round_, clock.now))


# --- names


def test_before_anybody_wrote_names_may_be_shown(a_round, mia):
    led = a_round()

    led.leads(rounds.set_authors, "shown")

    led.write(mia, "Ein Kontakt")
    led.move(Phase.REVEAL)
    assert [card.author for card in led.look("wall").cards] == ["Mia"]


@pytest.mark.parametrize("phase", [Phase.WRITE, Phase.REVEAL])
def test_whoever_wrote_without_a_name_stays_without_one(written, phase):
    written.move(phase)

    with pytest.raises(PolicyLoosened):
        written.leads(rounds.set_authors, "shown")


def test_words_that_were_revealed_without_a_name_stay_so_even_if_their_writer_takes_them_back(
    written, mia, sven
):
    written.move(Phase.REVEAL)
    written.write(mia, "", base=1)
    written.write(sven, "", base=1)

    with pytest.raises(PolicyLoosened):
        written.leads(rounds.set_authors, "shown")


def test_shown_names_may_be_withheld_after_all(a_round, mia):
    led = a_round(said={mia: "Ein Kontakt"}, phase=Phase.REVEAL, authors="shown")

    led.leads(rounds.set_authors, "hidden")

    assert [card.author for card in led.look("wall").cards] == [""]
