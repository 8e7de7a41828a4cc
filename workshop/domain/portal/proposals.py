"""What readers say back: a flag on a term or a better wording, and what became of it."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

from workshop.domain.refusals import Refusal
from workshop.domain.versions import VersionNumber
from workshop.domain.words import Text

LONGEST_SAID: Final = 1_000
LONGEST_WORD: Final = 200
LONGEST_NAME: Final = 80
#: More than this nobody could go through.
MOST_OPEN: Final = 500


class Kind(StrEnum):
    """What somebody has to say about a word."""

    UNCLEAR = "unclear"
    WRONG = "wrong"
    #: The glossary lacks it.
    MISSING = "missing"
    WORDING = "wording"


class Fate(StrEnum):
    """What became of it."""

    OPEN = "open"
    #: The next round asks about it.
    ASKED = "asked"
    #: A change request on the parking lot.
    PARKED = "parked"
    ANSWERED = "answered"
    DECLINED = "declined"


#: On these, nothing more is said.
LAST_WORDS: Final = frozenset({Fate.ANSWERED, Fate.DECLINED})


class NothingSaid(Refusal):
    """A proposal without a sentence, or without the word that it is about."""

    sentence = Text(
        de="Bitte das Wort und einen Satz dazu angeben, mit höchstens 1.000 Zeichen.",
        en="Please give the word and a sentence about it, of 1,000 characters at most.",
    )


class NoLastWord(Refusal):
    """A last word that says nothing."""

    sentence = Text(
        de="Bitte eine Antwort schreiben, mit höchstens 1.000 Zeichen.",
        en="Please write an answer, of 1,000 characters at most.",
    )


class TooMuchSaid(Refusal):
    """More proposals from one place than anybody means."""

    sentence = Text(
        de="Von hier kam in der letzten Stunde schon viel. Bitte später weiterschreiben.",
        en="Much has come from here within the last hour. Please go on later.",
    )


class ListFull(Refusal):
    """More proposals than anybody could go through."""

    sentence = Text(
        de="Hier liegen schon sehr viele Hinweise. Die Moderation geht sie erst durch.",
        en="There are a great many remarks here already. The facilitator goes through them first.",
    )


class WordGone(Refusal):
    """A word that nobody can be asked about, for it is not in the glossary any more."""

    sentence = Text(
        de="Dieses Wort steht nicht mehr im Glossar, oder das Glossar nicht auf der Agenda. "
        "Als Änderungswunsch lässt es sich parken.",
        en="This word is no longer in the glossary, or the glossary is not on the agenda. "
        "It can be parked as a change request.",
    )


class HasLastWord(Refusal):
    """Something that somebody has seen to already."""

    sentence = Text(
        de="Darum hat sich inzwischen schon jemand gekümmert. Hier steht, wie.",
        en="Somebody has seen to this meanwhile. Here is how.",
    )


@dataclass(frozen=True, kw_only=True)
class Said:
    """What somebody said, as they said it."""

    kind: Kind
    #: Empty for a word that the glossary lacks.
    term_id: str
    #: The word as it was written then.
    word: str
    text: str
    #: The page it was said on, as a path of this site; empty if nobody knows.
    page: str = ""
    #: Both may be empty.
    name: str = ""
    email: str = ""


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """Something that was said back, about which version, and what became of it."""

    id: int
    workshop_id: str
    number: VersionNumber
    said: Said
    made_at: datetime
    person_id: int | None = None
    fate: Fate = Fate.OPEN
    round_id: int | None = None
    point_id: int | None = None
    #: The last word, with who said it and when.
    answer: str = ""
    answered_by: str = ""
    answered_at: datetime | None = None
    salt: str = ""
    #: Where its own page is, with a gap for the secret.
    address: str = ""

    @property
    def is_open(self) -> bool:
        """Whether somebody should see to it."""
        return self.fate is Fate.OPEN

    def asked(self, round_id: int) -> "Proposal":
        """The same as a question to the room."""
        self.expect_open()
        return replace(self, fate=Fate.ASKED, round_id=round_id)

    def parked(self, point_id: int) -> "Proposal":
        """The same as a change request on the parking lot."""
        self.expect_open()
        return replace(self, fate=Fate.PARKED, point_id=point_id)

    def answered(self, text: str, *, declined: bool, by: str, at: datetime) -> "Proposal":
        """The same with the last word on it; NoLastWord if that is empty or too long."""
        self.expect_no_last_word()
        if not 0 < len(text) <= LONGEST_SAID:
            raise NoLastWord
        fate = Fate.DECLINED if declined else Fate.ANSWERED
        return replace(self, fate=fate, answer=text, answered_by=by, answered_at=at)

    def expect_open(self) -> None:
        """HasLastWord if somebody has seen to it."""
        if not self.is_open:
            raise HasLastWord

    def expect_no_last_word(self) -> None:
        """HasLastWord if there is nothing more to be said."""
        if self.fate in LAST_WORDS:
            raise HasLastWord


def expect_whole(said: Said) -> Said:
    """The same, if there is a word and a sentence that fit; NothingSaid if not.

    Only a word that the glossary lacks comes without the id of a term.
    """
    fits = (
        0 < len(said.word) <= LONGEST_WORD
        and 0 < len(said.text) <= LONGEST_SAID
        and len(said.name) <= LONGEST_NAME
        and bool(said.term_id) is (said.kind is not Kind.MISSING)
    )
    if not fits:
        raise NothingSaid
    return said


def in_short(text: str, longest: int) -> str:
    """A text that fits; whatever is too long ends in an ellipsis."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
