"""Who sees what of a round: whatever is withheld is not in what leaves the server, for nobody."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.domain.contributions.cards import Card, Wording
from workshop.domain.contributions.consent import Ballot, Said, Turn
from workshop.domain.contributions.rounds import Phase, Round
from workshop.domain.contributions.sight import COUNTS_ONLY, Contributions, Viewer, heard, seen
from workshop.domain.participants import Participant, Team
from workshop.domain.question import Question

NOON = datetime(2027, 1, 11, 12, 0, tzinfo=UTC)
PEOPLE = range(101, 107)
ROUND = Round(
    id=1,
    question=Question(step="glossary", rows="terms", entry="mql", field="definition"),
    prompt="Was ist ein MQL?",
    cold=True,
    phase=Phase.REVEAL,
    authors="hidden",
    most_cards=2,
    seconds=None,
    opened_at=NOON,
)
FISTS = st.integers(0, 5)
#: Dots that no other number of a round looks like.
DOTS = st.sampled_from([7001, 7002, 7003])


def someone(number):
    return Participant(
        id=number,
        name=f"NAME-{number}",
        team=Team.SALES if number % 2 else Team.MARKETING,
        proxy=False,
        joined_at=NOON,
        seen_at=NOON,
    )


def words(kind, card):
    return Wording(text=f"{kind}-{card}-T", example=f"{kind}-{card}-E", counter_example=f"{kind}-{card}-C")


@st.composite
def cards(draw):
    """A card whose every word tells where it comes from: DRAFT is its writer's, SHOWN is the room's."""
    number, writer = draw(st.integers(1, 40)), draw(st.sampled_from(PEOPLE))
    return Card(
        id=number,
        participant=writer,
        team=someone(writer).team,
        slot=draw(st.integers(1, 2)),
        draft=words("DRAFT", number),
        revision=draw(st.integers(1, 9)),
        shown=draw(st.sampled_from([None, words("SHOWN", number)])),
        kept=draw(st.booleans()),
    )


@st.composite
def turns(draw, number, *, is_open):
    """A vote in which every sentence tells who said it."""
    hands = draw(st.dictionaries(st.sampled_from(PEOPLE), FISTS, max_size=6))
    return Turn(
        number=number,
        subject=None,
        opened_at=NOON,
        closed_at=None if is_open else NOON,
        teams=() if is_open else (Team.MARKETING, Team.SALES),
        ballots=tuple(
            Ballot(
                participant=who,
                team=someone(who).team,
                fist=fist,
                sentence=f"{'OPEN' if is_open else 'CLOSED'}-{who}-",
            )
            for who, fist in hands.items()
        ),
    )


@st.composite
def contributions(draw):
    """Any round, however it came about."""
    dealt = draw(st.lists(cards(), max_size=6, unique_by=lambda card: card.id))
    heads = draw(st.sets(st.sampled_from([card.id for card in dealt]))) if dealt else set()
    joined = [
        replace(card, joined_to=draw(st.sampled_from(sorted(heads))))
        if heads and card.id not in heads
        else card
        for card in dealt
    ]
    voting = draw(st.booleans())
    open_turns = [draw(turns(3, is_open=True))] if voting else []
    on_cards = st.dictionaries(st.sampled_from([card.id for card in dealt] or [1]), DOTS, max_size=3)
    round_ = replace(
        ROUND,
        phase=draw(st.sampled_from(list(Phase))),
        authors=draw(st.sampled_from(["hidden", "shown"])),
        dots=9000,
        dots_open=draw(st.booleans()),
        dots_counted=draw(st.booleans()),
        ballot_open=voting,
        draft={"definition": "DRAFTED TOGETHER"},
    )
    return Contributions(
        round=round_,
        participants=[someone(number) for number in PEOPLE],
        present=frozenset(draw(st.sets(st.sampled_from(PEOPLE)))),
        cards=joined,
        finished=frozenset(draw(st.sets(st.sampled_from(PEOPLE)))),
        dots=draw(st.dictionaries(st.sampled_from(PEOPLE), on_cards, max_size=6)),
        turns=[draw(turns(1, is_open=False)), draw(turns(2, is_open=False)), *open_turns],
    )


SCREENS = st.sampled_from([Viewer(screen=screen) for screen in ("desk", "wall", "member", "annex")])
PHONES = st.builds(Viewer, screen=st.just("phone"), participant=st.sampled_from(PEOPLE))
VIEWERS = SCREENS | PHONES
ANY_ROUND = settings(max_examples=30)


@ANY_ROUND
@given(contributions(), VIEWERS)
def test_what_somebody_writes_is_theirs_alone(everything, viewer):
    others = [card for card in everything.cards if card.participant != viewer.participant]

    told = repr(seen(everything, viewer))

    assert not [card.id for card in others if f"DRAFT-{card.id}-" in told]


@ANY_ROUND
@given(contributions(), VIEWERS)
def test_while_anybody_writes_nobody_sees_a_card_not_even_one_of_before(everything, viewer):
    writing = replace(everything, round=replace(everything.round, phase=Phase.WRITE))
    others = [card for card in everything.cards if card.participant != viewer.participant]

    told = seen(writing, viewer)

    assert told.cards == ()
    assert not [card.id for card in others if f"SHOWN-{card.id}-" in repr(told)]


@ANY_ROUND
@given(contributions(), VIEWERS)
def test_after_the_reveal_everybody_sees_what_was_revealed_and_no_more(everything, viewer):
    revealed = replace(everything, round=replace(everything.round, phase=Phase.REVEAL))

    told = seen(revealed, viewer)

    shown = {card.id: card.shown for card in everything.cards if card.shown}
    assert {card.id: card.words for card in told.cards} == shown
    assert all(isinstance(card.team, Team) for card in told.cards)


@ANY_ROUND
@given(contributions(), VIEWERS)
def test_without_the_rooms_leave_no_name_is_told(everything, viewer):
    hidden = replace(everything, round=replace(everything.round, authors="hidden"))

    told = replace(seen(hidden, viewer), missing=())

    assert "NAME-" not in repr(told)
    assert not [who for who in PEOPLE if who != viewer.participant and str(who) in without_sentences(told)]


def without_sentences(told):
    """What was told, without the reasons of votes that were counted: here, these name whoever gave them."""
    return repr(replace(told, tallies=()))


@ANY_ROUND
@given(contributions(), VIEWERS)
def test_even_where_names_are_shown_nothing_but_a_card_carries_one(everything, viewer):
    shown = replace(everything, round=replace(everything.round, authors="shown"))

    told = seen(shown, viewer)

    assert "NAME-" not in repr(replace(told, cards=(), missing=()))


@ANY_ROUND
@given(contributions(), VIEWERS)
def test_until_they_are_counted_everybody_knows_their_own_dots_alone(everything, viewer):
    voting = replace(everything, round=replace(everything.round, dots_open=True))
    own = everything.dots.get(viewer.participant, {})

    told = seen(voting, viewer)

    assert told.dots is None
    assert dict(told.my_dots) == own
    assert told.dots_left == 9000 - sum(own.values())
    assert "700" not in repr(replace(told, my_dots={}, dots_left=0))


@ANY_ROUND
@given(contributions(), VIEWERS)
def test_before_dots_were_opened_nobody_hears_of_any(everything, viewer):
    before = replace(everything, round=replace(everything.round, dots_open=False, dots_counted=False))

    told = seen(before, viewer)

    assert told.dots is None


@ANY_ROUND
@given(contributions(), VIEWERS)
def test_of_an_open_vote_everybody_knows_their_own_hand_alone(everything, viewer):
    told = seen(everything, viewer)

    others = [who for who in PEOPLE if who != viewer.participant]
    assert not [who for who in others if f"OPEN-{who}-" in repr(told)]
    assert told.my_ballot is None or told.my_ballot.participant == viewer.participant
    assert [tally.number for tally in told.tallies] == [1, 2]
    assert "OPEN-" not in repr(told.tallies)


@ANY_ROUND
@given(contributions(), VIEWERS)
def test_who_is_missing_is_told_at_the_desk_alone_and_only_of_those_in_the_room(everything, viewer):
    told = seen(everything, viewer)

    here = {someone(number).name for number in everything.present}
    assert set(told.missing) <= (here if viewer.screen == "desk" else set())


@ANY_ROUND
@given(contributions())
def test_every_screen_without_a_person_sees_the_same_but_for_the_desk(everything):
    wall, member, annex, desk = (
        seen(everything, Viewer(screen=screen)) for screen in ("wall", "member", "annex", "desk")
    )

    assert wall == member == annex == replace(desk, missing=())


@ANY_ROUND
@given(contributions(), PHONES)
def test_on_ones_own_phone_stands_everything_one_wrote_and_nothing_else(everything, viewer):
    told = seen(everything, viewer)

    own = {card.id for card in everything.cards if card.participant == viewer.participant}
    assert {card.id for card in told.mine} == own
    assert {card.id for card in told.cards if card.mine} <= own


# --- examples


@pytest.fixture
def revealed():
    """Three cards on the table, of which the third was merged into the first."""
    return Contributions(
        round=ROUND,
        participants=[someone(101), someone(102), someone(103)],
        present=frozenset({101, 102}),
        cards=[card_of(101, 1), card_of(102, 2), card_of(103, 3, joined_to=1)],
        finished=frozenset({101, 103}),
        dots={101: {1: 2, 2: 0}, 102: {3: 1, 2: 2}, 103: {1: 0}},
    )


def card_of(who, number, *, joined_to=None):
    shown = words("SHOWN", number)
    return Card(
        id=number,
        participant=who,
        team=someone(who).team,
        slot=1,
        draft=shown,
        revision=1,
        shown=shown,
        joined_to=joined_to,
    )


def on_stage(everything, **how):
    """The same contributions with the round in another state, as the desk sees them."""
    return seen(replace(everything, round=replace(everything.round, **how)), Viewer(screen="desk"))


def test_authors_are_named_if_that_was_said_before(revealed):
    told = on_stage(revealed, authors="shown")

    assert {card.id: card.author for card in told.cards} == {1: "NAME-101", 2: "NAME-102", 3: "NAME-103"}


def test_only_those_in_the_room_are_waited_for(revealed):
    told = on_stage(revealed, phase=Phase.WRITE)

    assert (told.finished, told.expected, told.missing) == (1, 2, ("NAME-102",))


def test_dots_of_a_heap_are_counted_together(revealed):
    told = on_stage(revealed, phase=Phase.NARROW, dots_counted=True)

    assert told.dots == {1: 3, 2: 2}
    assert told.dotted == 2


def test_whoever_took_all_dots_off_again_is_waited_for(revealed):
    told = on_stage(replace(revealed, present=frozenset({101, 103})), phase=Phase.NARROW, dots_open=True)

    assert told.missing == ("NAME-103",)


def test_while_nothing_is_asked_nobody_is_missing(revealed):
    told = on_stage(revealed, phase=Phase.DRAFT)

    assert told.missing == ()


def test_a_heap_lies_beneath_the_card_it_is_called_after(revealed):
    told = on_stage(revealed)

    assert {card.id for card in told.table} == {1, 2}
    assert [card.id for card in told.heap(1)] == [3]


def test_a_counted_vote_is_told_with_its_reasons_by_team(revealed):
    ballots = (
        Ballot(participant=101, team=Team.SALES, fist=2, sentence="Zu ungenau."),
        Ballot(participant=102, team=Team.MARKETING, fist=5),
    )
    turn = Turn(number=1, subject=None, opened_at=NOON, closed_at=NOON, ballots=ballots)

    told = on_stage(replace(revealed, turns=[turn]), phase=Phase.CONSENT)

    assert told.last_tally.objections == (Said(team=Team.SALES, fist=2, sentence="Zu ungenau."),)
    assert (told.voted, told.my_ballot) == (0, None)


def test_until_something_was_counted_there_is_no_last_vote(revealed):
    assert on_stage(revealed).last_tally is None


# --- events

DETAILS = st.fixed_dictionaries(
    {},
    optional={
        "round": st.integers(1, 50),
        "count": st.integers(0, 50),
        "expected": st.integers(0, 50),
        "participant": st.sampled_from(PEOPLE),
        "card": st.just("SECRET-CARD"),
        "name": st.just("SECRET-NAME"),
        "text": st.just("SECRET-WORDS"),
        "fist": st.just("SECRET-FIST"),
    },
)
HAPPENINGS = st.sampled_from(
    [*sorted(COUNTS_ONLY), "participant-removed", "participant-joined", "phase-reveal", "point-added"]
)


@given(HAPPENINGS, DETAILS, VIEWERS)
def test_what_is_heard_says_what_and_how_many_never_who_or_which_words(what, details, viewer):
    told = heard(what, details, viewer) or {}

    assert told.keys() <= {"what", "change", "round", "count", "expected", "end"}
    assert "SECRET" not in repr(told)
    assert not [who for who in PEOPLE if str(who) in repr(told)]


@pytest.mark.parametrize(("what",       "screen", "change"), [
    ("card-written",        "desk",   "counts"),
    ("card-written",        "wall",   "counts"),
    ("card-written",        "member", "counts"),
    ("card-written",        "phone",  None),
    ("dots-placed",         "phone",  None),
    ("ballot-cast",         "phone",  None),
    ("ballot-cast",         "wall",   "counts"),
    ("phase-reveal",        "desk",   "page"),
    ("phase-reveal",        "wall",   "page"),
    ("phase-reveal",        "phone",  "page"),
    ("point-added",         "desk",   "page"),
    ("point-added",         "phone",  None),
    ("checked-in",          "wall",   None),
    ("participant-removed", "wall",   "page"),
])  # fmt: skip
def test_a_screen_hears_of_what_changes_it(what, screen, change):
    told = heard(what, {"round": 1, "count": 3, "participant": 101}, Viewer(screen=screen, participant=102))

    assert (told or {}).get("change") == change


def test_a_figure_is_told_with_its_number():
    told = heard("ballot-cast", {"round": 1, "count": 3}, Viewer(screen="wall"))

    assert told == {"what": "ballot-cast", "change": "counts", "round": 1, "count": 3}


def test_whoever_was_sent_out_hears_of_it():
    told = heard("participant-removed", {"participant": 101}, Viewer(screen="phone", participant=101))

    assert told["change"] == "page"
