"""What applies now, told beside a version that does not: never is anybody left to guess."""

from dataclasses import dataclass
from typing import Final

from workshop.domain.versions import VersionNumber
from workshop.domain.words import Text

STAYS: Final = Text(de="Version {number} bleibt in Kraft.", en="Version {number} stays in force.")
IS: Final = Text(de="In Kraft ist Version {number}.", en="Version {number} is in force.")
NOTHING: Final = Text(de="Zurzeit ist keine Version in Kraft.", en="No version is in force at present.")
NOTHING_SINCE: Final = Text(
    de="Zurzeit ist keine Version in Kraft: Version {number} wurde zurückgezogen.",
    en="No version is in force at present: version {number} was withdrawn.",
)
NOT_YET: Final = Text(de="Noch ist keine Version in Kraft.", en="No version is in force yet.")


@dataclass(frozen=True, kw_only=True)
class Applies:
    """Which version of a contract applies now."""

    #: None while none does.
    number: VersionNumber | None = None
    #: The version that was withdrawn last of those that applied; None if none was.
    withdrawn: VersionNumber | None = None

    def beside(self, other: VersionNumber) -> Text:
        """What applies, for whoever reads of this other version."""
        if self.number:
            return (STAYS if self.number < other else IS).format(number=self.number)
        if self.withdrawn is None:
            return NOT_YET
        return NOTHING if self.withdrawn == other else NOTHING_SINCE.format(number=self.withdrawn)
