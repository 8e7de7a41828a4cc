"""A round takes one question from silent writing to a settled answer; the facilitator is never forced."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final, Literal

from workshop.domain.question import Question
from workshop.domain.refusals import Refusal
from workshop.domain.words import Text

#: Whether others learn who wrote a card, or only for which team.
Authors = Literal["hidden", "shown"]

MOST_CARDS: Final = 12
MOST_DOTS: Final = 10
LONGEST_SECONDS: Final = 60 * 60
A_MINUTE: Final = timedelta(minutes=1)


class Phase(StrEnum):
    """How far a round has come."""

    WRITE = "write"
    REVEAL = "reveal"
    NARROW = "narrow"
    DRAFT = "draft"
    CONSENT = "consent"
    SETTLED = "settled"


@dataclass(frozen=True, kw_only=True)
class Round:
    """One question on its way; everything about it that is not a card, a dot or a ballot."""

    id: int
    question: Question
    #: The question as the room reads it, in the workshop's language.
    prompt: str
    #: A cold read asks for an example and a counter-example with each card.
    cold: bool
    phase: Phase
    authors: Authors
    #: How many cards each person may write.
    most_cards: int
    #: How long writing takes, in seconds; None without a timer.
    seconds: int | None
    #: When the timer runs out.
    ends_at: datetime | None = None
    #: How many dots each person has, and whether they may place them now.
    dots: int = 3
    dots_open: bool = False
    #: Whether dots were counted; before, nobody sees them.
    dots_counted: bool = False
    #: The cards that were talked about, in order, and the one that is being discussed.
    discussed: tuple[int, ...] = ()
    current_card: int | None = None
    #: The wording as it grows: answers of the asked field and of those that illustrate it.
    draft: Mapping[str, Any] = field(default_factory=dict)
    draft_revision: int = 0
    #: The participant who holds the pen; None is the facilitator.
    pen: int | None = None
    #: The last ballot's number; whether it is open; the card it is about, None for the whole answer.
    turn: int = 0
    #: The revision of the draft that the last ballot was about.
    voted_on: int = 0
    ballot_open: bool = False
    subject: int | None = None
    #: Until when it can be answered alone before the day; None if it never could.
    due_at: datetime | None = None
    #: When it came on stage, None while it is not there; and how long it was there before, in seconds.
    staged_at: datetime | None = None
    seconds_spent: int = 0
    #: How far the teams' words lay apart at the reveal, in percent; None if that cannot be told.
    divergence: int | None = None
    #: The round whose decision this one takes up again.
    reopens: int | None = None
    opened_at: datetime

    def spent(self, now: datetime) -> timedelta:
        """How long the room has spent on it."""
        on_stage = now - self.staged_at if self.staged_at else timedelta()
        return timedelta(seconds=self.seconds_spent) + max(on_stage, timedelta())


class PolicyLoosened(Refusal):
    """What was said about names before the writing may not be taken back after it."""

    sentence = Text(
        de="Zugesagt war: ohne Namen. Das gilt, solange es diese Karten gibt.",
        en="The promise was: without names. It holds as long as these cards exist.",
    )


class NotNow(Refusal):
    """Something that this phase of the round does not allow; the page at hand was overtaken."""

    sentence = Text(
        de="Die Runde ist inzwischen weiter. Lade die Seite neu; dein Text bleibt erhalten.",
        en="The round has moved on. Reload the page; your text is kept.",
    )


class RoundOver(Refusal):
    """The round is settled; its question can be taken up again in a new one."""

    sentence = Text(
        de="Diese Frage ist geklärt. Wer sie wieder aufnehmen will, öffnet sie neu.",
        en="This question is settled. To take it up again, reopen it.",
    )


def moved(round_: Round, phase: Phase, now: datetime) -> Round:
    """The round in another phase, forward or back; whatever was open in the old one is closed."""
    if round_.phase is Phase.SETTLED:
        raise RoundOver
    if phase is Phase.SETTLED:
        raise NotNow  # only a decision settles
    writing = phase is Phase.WRITE and round_.seconds is not None
    return replace(
        round_,
        phase=phase,
        ends_at=now + timedelta(seconds=round_.seconds or 0) if writing else None,
        dots_open=False,
        dots_counted=round_.dots_counted or round_.dots_open,
        ballot_open=False,
    )


def staged(round_: Round, now: datetime) -> Round:
    """The round on stage; its timer begins with it."""
    ends_at = round_.ends_at
    if round_.phase is Phase.WRITE and round_.seconds and ends_at is None:
        ends_at = now + timedelta(seconds=round_.seconds)
    return replace(round_, staged_at=round_.staged_at or now, ends_at=ends_at)


def unstaged(round_: Round, now: datetime) -> Round:
    """The round off stage, with the time that the room spent on it."""
    spent = int(round_.spent(now).total_seconds())
    return replace(round_, staged_at=None, seconds_spent=spent, ends_at=None)


def longer(round_: Round, now: datetime) -> Round:
    """The round with a minute more on its timer, also when that has run out."""
    return replace(round_, ends_at=max(round_.ends_at or now, now) + A_MINUTE)


def with_authors(round_: Round, authors: Authors, *, written: bool) -> Round:
    """The round under another policy about names; never a looser one once something was written."""
    if round_.authors == "hidden" and authors == "shown" and written:
        raise PolicyLoosened
    return replace(round_, authors=authors)


def discussing(round_: Round, card: int | None) -> Round:
    """The round with this card on every screen, or with none."""
    others = tuple(each for each in round_.discussed if each != card)
    return replace(round_, current_card=card, discussed=others if card is None else (*others, card))


def suggested_dots(cards: int) -> int:
    """How many dots to give each person: a third of the cards, between three and five."""
    return min(max(3, round(cards / 3)), 5)
