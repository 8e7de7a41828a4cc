"""The parking lot and the actions: what is not settled here and now, and who sees to it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from workshop.domain.refusals import Refusal
from workshop.domain.words import Text

LONGEST_POINT: Final = 500
MOST_POINTS: Final = 500

#: What becomes of a point: it waits in the parking lot, has an owner, is done, or was dropped.
PointState = Literal["parked", "owned", "done", "dropped"]


@dataclass(frozen=True, kw_only=True)
class Point:
    """Something to come back to: parked at first, an action once it has an owner."""

    id: int
    text: str
    #: The name of whoever brought it up.
    author: str
    owner: str = ""
    #: ISO 8601; empty without one.
    due: str = ""
    state: PointState = "parked"
    added_at: datetime


class OwnerMissing(Refusal):
    """An action belongs to somebody."""

    sentence = Text(
        de="Eine Aufgabe braucht jemanden, der sie übernimmt. Wer ist es?",
        en="An action needs somebody who takes it on. Who is it?",
    )


class LotFull(Refusal):
    """More points than anybody could come back to."""

    sentence = Text(
        de="Der Parkplatz ist voll. Geht erst durch, was dort steht.",
        en="The parking lot is full. Go through what is there first.",
    )
