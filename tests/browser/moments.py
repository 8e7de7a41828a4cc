"""Every moment of a cold read, one after the other, made by the actions."""

from collections.abc import Iterator

from tests.room import MQL, Led, Room
from workshop.actions import drafting, narrowing, roster
from workshop.domain.contributions.rounds import Phase

FIRST = "Ein Lead, der passt."
SECOND = "Ein Lead, der passt und **selbst** gefragt hat."


def moments(room: Room) -> Iterator[str]:
    """What the room is at; whoever asks for the next one takes it there."""
    yield "nothing on stage"
    room.leads(roster.ask_check_in, "start")
    yield "check-in"
    room.leads(roster.ask_check_in, "")
    mia, sven, svea = (room.seats[name].participant for name in ("Mia", "Sven", "Svea"))
    led = room.opens(MQL, cold=True, seconds=300)
    for who, text in ((mia, "Interesse"), (sven, "Budget"), (svea, "Termin")):
        led.write(who, f"{text} und Passung", example="Passt", counter_example="Passt nicht")
    yield "write"
    led.move(Phase.REVEAL)
    led.write(mia, "Doch etwas anderes", base=1)
    yield "reveal, with a late card"
    led.leads(narrowing.discuss_next)
    led.move(Phase.NARROW)
    yield "narrow, one card"
    led.leads(narrowing.open_dots, 3)
    led.place(mia, led.card(sven), 2)
    yield "dots"
    led.leads(narrowing.close_dots)
    led.leads(narrowing.merge, [led.card(sven).id, led.card(svea).id], led.card(sven).id)
    yield "dots counted, cards merged"
    yield from _wordings(led, room)


def _wordings(led: Led, room: Room) -> Iterator[str]:
    people = [room.seats[name].participant for name in ("Mia", "Milan", "Sven", "Svea")]
    led.move(Phase.DRAFT)
    led.word(FIRST)
    led.leads(drafting.hand_pen, people[0].id)
    yield "draft"
    led.leads(drafting.open_ballot, None)
    led.vote(people[0], 4)
    yield "vote"
    led.ballot(dict(zip(people, (5, 4, 1, 3), strict=True)))
    yield "objection"
    led.move(Phase.DRAFT)
    led.word(SECOND)
    led.ballot(dict(zip(people, (5, 4, 3, 4), strict=True)))
    yield "passed"
    led.settle(rationale="Passung und Interesse.")
    yield "settled"
