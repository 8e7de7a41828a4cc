"""With which version another is compared: the last that people agreed to, whatever was tried since."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from workshop.domain.refusals import Refusal
from workshop.domain.signing.standing import SIGNED, Standing
from workshop.domain.versions import VersionNumber
from workshop.domain.words import Text

#: What nobody needs to know: it was tried, and came to nothing.
SET_ASIDE: Final = frozenset({Standing.REFUSED, Standing.WITHDRAWN})


class ForerunnerOutdated(Refusal):
    """A version whose changes are told since another version than the one that people signed last."""

    def __init__(
        self, number: VersionNumber, forerunner: VersionNumber | None, signed: VersionNumber
    ) -> None:
        told = COMPARED if forerunner else ALL_NEW
        super().__init__(told.format(number=number, other=forerunner, signed=signed))


COMPARED: Final = Text(
    de="Der Druck von {number} zeigt die Änderungen gegenüber {other}; in Kraft war zuletzt aber {signed}. "
    "Veröffentliche eine neue Version: Sie vergleicht sich mit {signed}.",
    en="The print of {number} shows the changes since {other}; but the last version in force was {signed}. "
    "Publish a new version: it is compared with {signed}.",
)
ALL_NEW: Final = Text(
    de="Der Druck von {number} zeigt keine Änderungen; in Kraft war zuletzt aber {signed}. "
    "Veröffentliche eine neue Version: Sie vergleicht sich mit {signed}.",
    en="The print of {number} shows no changes; but the last version in force was {signed}. "
    "Publish a new version: it is compared with {signed}.",
)


@dataclass(frozen=True, kw_only=True)
class Past:
    """What became of a version so far."""

    number: VersionNumber
    standing: Standing = Standing.PUBLISHED
    #: Whether every party ever signed it, also if it was withdrawn since.
    was_signed: bool = False
    #: Whether it was out for signature and was taken back.
    is_recalled: bool = False

    @property
    def was_in_force(self) -> bool:
        """Whether it applies, or ever did."""
        return self.was_signed or self.standing in SIGNED

    @property
    def is_set_aside(self) -> bool:
        """Whether it was refused, called back or withdrawn."""
        return self.is_recalled or self.standing in SET_ASIDE


def forerunner_of(past: Sequence[Past], number: VersionNumber | None = None) -> VersionNumber | None:
    """What a version is compared with, or the next one where no number is given; None for the first.

    The newest before it that was ever in force; if none was, the newest that was not set aside; else the
    newest. It is asked when a version is published, and the answer kept: see `Forerunners`.
    """
    earlier = _before(past, number)
    hopeful = [each for each in earlier if not each.is_set_aside]
    return _newest([each for each in earlier if each.was_in_force] or hopeful or earlier)


def better_forerunner(
    past: Sequence[Past], number: VersionNumber, forerunner: VersionNumber | None
) -> VersionNumber | None:
    """The version that came into force meanwhile and is the forerunner by now; None if this one still is."""
    signed = _newest([each for each in _before(past, number) if each.was_in_force])
    return signed if signed != forerunner else None


def _before(past: Sequence[Past], number: VersionNumber | None) -> list[Past]:
    return [each for each in past if number is None or each.number < number]


def _newest(past: Sequence[Past]) -> VersionNumber | None:
    return max((each.number for each in past), default=None)
