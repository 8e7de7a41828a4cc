"""Readers with a name, and which version each of them has acknowledged; no signature, and worth none."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from workshop.domain.naming import folded
from workshop.domain.refusals import Refusal
from workshop.domain.versions import VersionNumber
from workshop.domain.words import Text

LONGEST_NAME: Final = 80
#: More readers than this one list cannot show.
MOST_READERS: Final = 2_000
#: Nobody is reminded more often.
REMINDED_AGAIN: Final = timedelta(days=1)


class Knows(StrEnum):
    """What a reader knows of the version in force."""

    #: She has acknowledged it.
    IT = "it"
    #: She has acknowledged one before it.
    EARLIER = "earlier"
    NOTHING = "nothing"


class WhoReads(Refusal):
    """An acknowledgement of nobody."""

    sentence = Text(
        de="Bitte einen Namen angeben, mit höchstens 80 Zeichen: Wer hat gelesen?",
        en="Please give a name of 80 characters at most: who has read it?",
    )


class NothingToAcknowledge(Refusal):
    """No version is in force, or another than the one that was read."""

    sentence = Text(
        de="Es gilt inzwischen eine andere Version, oder keine. Hier steht, was jetzt zu lesen ist.",
        en="Another version is in force by now, or none yet. Here is what there is to read now.",
    )


class TooManyReaders(Refusal):
    """More readers than a list can show."""

    sentence = Text(
        de="Die Liste der Lesenden ist voll. Bitte die Moderation, Namen herauszunehmen.",
        en="The list of readers is full. Please ask the facilitator to take names out.",
    )


class KnownAlready(Refusal):
    """Somebody who is on the list already."""

    def __init__(self, name: str) -> None:
        super().__init__(
            Text(
                de="{name} steht schon auf der Liste.",
                en="{name} is on the list already.",
            ).format(name=name)
        )


class PortalClosed(Refusal):
    """An invitation to a portal that is open to members only."""

    sentence = Text(
        de="Das Portal ist nur für Mitglieder offen. Öffne es zuerst, etwa für geheime Links.",
        en="The portal is open to members only. Open it first, for instance to secret links.",
    )


class WrittenToAlready(Refusal):
    """One invitation more than one e-mail address gets in a day."""

    def __init__(self, email: str) -> None:
        super().__init__(
            Text(
                de="An {email} gingen in den letzten 24 Stunden schon genug Einladungen. Ohne E-Mail-Adresse "
                "geht es sofort: Dann steht der Link neben dem Namen und lässt sich selbst weitergeben.",
                en="Enough invitations went to {email} within the last 24 hours. Without an e-mail address "
                "it can be done at once: the link then stands beside the name, to be passed on by yourself.",
            ).format(email=email)
        )


class NobodyBehind(Refusal):
    """A reminder that would reach nobody, or somebody who had one today."""

    sentence = Text(
        de="Heute ist niemand mehr zu erinnern: Alle kennen die geltende Version, haben keine "
        "E-Mail-Adresse oder wurden in den letzten 24 Stunden erinnert.",
        en="There is nobody left to remind today: everybody knows the version in force, has no "
        "e-mail address, or was reminded within the last 24 hours.",
    )


@dataclass(frozen=True, kw_only=True)
class NamedReader:
    """Somebody who reads, by name: invited, or known since they acknowledged something."""

    id: int
    workshop_id: str
    name: str
    #: Empty where no letter can be sent.
    email: str = ""
    #: Their account, if they have one.
    person_id: int | None = None
    #: Their own secret link to the portal, if they were invited.
    link_id: int | None = None
    #: Of what that link is made, besides the secret of the instance.
    salt: str = ""
    #: Where that link leads, with a gap for its secret.
    address: str = ""
    invited_at: datetime | None = None
    reminded_at: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Acknowledged:
    """A version that a reader has acknowledged."""

    version_id: int
    number: VersionNumber
    at: datetime


@dataclass(frozen=True, kw_only=True)
class Line:
    """A reader with the last version that they acknowledged."""

    reader: NamedReader
    last: Acknowledged | None
    knows: Knows

    @property
    def is_only_invited(self) -> bool:
        """Whether they were asked to read, and nothing has happened since."""
        asked = self.reader.invited_at is not None and self.reader.reminded_at is None
        return asked and self.last is None

    def may_be_reminded(self, at: datetime) -> bool:
        """Whether a letter would reach them, and is due."""
        asked = max(filter(None, (self.reader.invited_at, self.reader.reminded_at)), default=None)
        waited = asked is None or asked + REMINDED_AGAIN <= at
        return self.knows is not Knows.IT and bool(self.reader.email) and waited


def name_of(given: str) -> str:
    """A name as it is kept; WhoReads if there is none or it is too long."""
    name = " ".join(given.split())
    if not 0 < len(name) <= LONGEST_NAME or not any(each.isalpha() for each in name):
        raise WhoReads
    return name


def knows(last: Acknowledged | None, current: int | None) -> Knows:
    """What somebody knows of the version with this id who acknowledged that one last."""
    if last is None:
        return Knows.NOTHING
    return Knows.IT if last.version_id == current else Knows.EARLIER


def expect_new(name: str, email: str, there: Iterable[NamedReader]) -> None:
    """KnownAlready if somebody of this e-mail address, or without any of this name, is on the list."""
    for each in there:
        same_mail = bool(email) and folded(each.email) == folded(email)
        same_name = not email and not each.email and folded(each.name) == folded(name)
        if same_mail or same_name:
            raise KnownAlready(each.name)
