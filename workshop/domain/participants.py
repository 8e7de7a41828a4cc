"""Who is in the room: people who scanned a code and said their name, each for one team."""

import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from workshop.domain.refusals import Refusal
from workshop.domain.words import Text

LONGEST_NAME: Final = 60
#: Letters by their category, and blank to the eye.
BLANK: Final = "\u3164\uffa0\u115f\u1160\u2800"
#: Whoever was heard of within this time counts as present: a locked phone is no empty chair.
PRESENT_FOR: Final = timedelta(hours=3)
#: Whoever was not heard of for this long may have lost the network.
QUIET_AFTER: Final = timedelta(minutes=3)
#: Cards and votes are hard to weigh when one team is more than so many times the other.
FAR_SMALLER: Final = 3


class Team(StrEnum):
    """The side somebody speaks for; the values are those of the parties."""

    MARKETING = "marketing"
    SALES = "sales"
    MANAGEMENT = "management"
    OTHER = "other"


#: Without these two there is nothing to settle.
NEEDED: Final = (Team.MARKETING, Team.SALES)
TEAM_NAMES: Final = {
    Team.MARKETING: Text(de="Marketing", en="Marketing"),
    Team.SALES: Text(de="Vertrieb", en="Sales"),
    Team.MANAGEMENT: Text(de="Leitung", en="Management"),
    Team.OTHER: Text(de="Weitere", en="Others"),
}

NOBODY_YET = Text(de="Noch niemand aus dem Team {team}.", en="Nobody from {team} yet.")
TOO_FEW = Text(
    de="{few} ist mit {fewer} viel schwächer besetzt als {many} mit {more}. "
    "Entschieden wird je Team, aber es fehlen Stimmen im Gespräch.",
    en="{few} with {fewer} is far weaker than {many} with {more}. "
    "Decisions are counted per team, but voices are missing in the conversation.",
)


@dataclass(frozen=True, kw_only=True)
class Participant:
    """Somebody in the room of one workshop, without an account."""

    id: int
    name: str
    team: Team
    #: In the room without a phone: the facilitator writes and votes for them.
    proxy: bool
    joined_at: datetime
    seen_at: datetime
    removed: bool = False

    def is_present(self, now: datetime) -> bool:
        """Whether they count as being in the room."""
        return not self.removed and (self.proxy or now - self.seen_at <= PRESENT_FOR)

    def is_quiet(self, now: datetime) -> bool:
        """Whether nothing was heard of their phone lately."""
        return not self.proxy and now - self.seen_at > QUIET_AFTER


def plain_name(typed: str) -> str:
    """A name as everybody sees it: nothing in it is invisible, and what looks alike is alike."""
    plain = unicodedata.normalize("NFKC", typed)
    seen = "".join(char for char in plain if unicodedata.category(char) not in {"Cf", "Cc", "Cs", "Co"})
    name = " ".join(seen.split())[:LONGEST_NAME]
    if not any(char.isalnum() for char in name) or name.strip(BLANK) == "":
        raise NoName
    return name


class NoName(Refusal):
    """A name of which nothing can be seen."""

    sentence = Text(de="Bitte gib deinen Namen mit Buchstaben ein.", en="Please give your name in letters.")


class DoorLocked(Refusal):
    """The facilitator lets nobody in at the moment."""

    sentence = Text(
        de="Die Tür ist gerade zu. Bitte wende dich an die Moderation.",
        en="The door is closed at the moment. Please ask the facilitator.",
    )


class NameTaken(Refusal):
    """Somebody of this name is in the room already."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Text(
                de="„{name}“ ist schon im Raum. Nimm einen Zusatz dazu, etwa den Anfang des Nachnamens; "
                "wenn du es selbst bist, nimm deinen persönlichen Code.",
                en="“{name}” is in the room already. Add something, such as the first letter of your last "
                "name; if that is you, use your personal code.",
            ).format(name=name)
        )


class RoomFull(Refusal):
    """More people than one room can hold."""

    sentence = Text(
        de="In diesem Raum ist kein Platz mehr. Bitte wende dich an die Moderation.",
        en="There is no space left in this room. Please ask the facilitator.",
    )


def roster_warnings(participants: Sequence[Participant], now: datetime) -> list[Text]:
    """What is unbalanced about who is there: a team that is missing or far smaller."""
    there = Counter(each.team for each in participants if each.is_present(now))
    missing = [NOBODY_YET.format(team=TEAM_NAMES[team]) for team in NEEDED if not there[team]]
    if missing:
        return missing
    few, many = sorted(NEEDED, key=lambda team: there[team])
    if there[many] < FAR_SMALLER * there[few]:
        return []
    return [TOO_FEW.format(few=TEAM_NAMES[few], fewer=there[few], many=TEAM_NAMES[many], more=there[many])]
