"""Where the versions of a contract stand: at most one of them is ever in force."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from workshop.domain.refusals import Refusal
from workshop.domain.versions import VersionNumber
from workshop.domain.words import Text


class Standing(StrEnum):
    """What a version is worth."""

    #: A draft for sign-off: frozen, and binding nobody.
    PUBLISHED = "published"
    #: Out for signature.
    REQUESTED = "requested"
    #: A signer said no; only a new version can be signed.
    REFUSED = "refused"
    #: Every party signed it.
    IN_FORCE = "in-force"
    #: A later version came into force.
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


#: Where a version stands that every party has signed, unless it was withdrawn.
SIGNED: Final = frozenset({Standing.IN_FORCE, Standing.SUPERSEDED})


class VersionBound(Refusal):
    """A version that stands where nobody can be asked to sign it."""

    def __init__(self, number: VersionNumber, standing: Standing) -> None:
        super().__init__(BOUND[standing].format(number=number))


BOUND = {
    Standing.PUBLISHED: Text(
        de="Version {number} liegt niemandem zur Unterschrift vor.",
        en="Version {number} is not out for signature.",
    ),
    Standing.REQUESTED: Text(
        de="Version {number} liegt schon zur Unterschrift vor.",
        en="Version {number} is out for signature already.",
    ),
    Standing.REFUSED: Text(
        de="Version {number} wurde abgelehnt. Ändert, was nötig ist, und veröffentlicht eine neue Version.",
        en="Version {number} was refused. Change what is needed and publish a new version.",
    ),
    Standing.IN_FORCE: Text(
        de="Version {number} ist schon in Kraft.",
        en="Version {number} is in force already.",
    ),
    Standing.SUPERSEDED: Text(
        de="Version {number} ist abgelöst. Es gilt eine neuere Version.",
        en="Version {number} is superseded. A newer version applies.",
    ),
    Standing.WITHDRAWN: Text(
        de="Version {number} wurde zurückgezogen. Veröffentlicht eine neue Version.",
        en="Version {number} was withdrawn. Publish a new version.",
    ),
}


class OtherRequested(Refusal):
    """Two versions out for signature at once would confuse those who sign."""

    def __init__(self, other: VersionNumber) -> None:
        super().__init__(
            Text(
                de="Version {other} liegt noch zur Unterschrift vor. Hole sie erst zurück.",
                en="Version {other} is still out for signature. Call it back first.",
            ).format(other=other)
        )


class NewerInForce(Refusal):
    """An old draft that a later version has passed by."""

    def __init__(self, newer: VersionNumber) -> None:
        super().__init__(
            Text(
                de="Version {newer} ist in Kraft, und diese ist älter. Veröffentliche eine neue Version.",
                en="Version {newer} is in force, and this one is older. Publish a new version.",
            ).format(newer=newer)
        )


@dataclass(frozen=True, kw_only=True)
class Course:
    """How the versions of one contract stand; a version that is not named here is published."""

    standings: Mapping[VersionNumber, Standing] = field(default_factory=dict)
    successors: Mapping[VersionNumber, VersionNumber] = field(default_factory=dict)

    def of(self, number: VersionNumber) -> Standing:
        """Where a version stands."""
        return self.standings.get(number, Standing.PUBLISHED)

    def _one(self, standing: Standing) -> VersionNumber | None:
        return next((number for number, each in self.standings.items() if each is standing), None)

    @property
    def in_force(self) -> VersionNumber | None:
        """The version that applies, if one does."""
        return self._one(Standing.IN_FORCE)

    def request(self, number: VersionNumber) -> "Course":
        """Send a version out for signature."""
        self._expect(number, Standing.PUBLISHED)
        newer, other = self.in_force, self._one(Standing.REQUESTED)
        if newer and newer > number:
            raise NewerInForce(newer)
        if other:
            raise OtherRequested(other)
        return self._with(number, Standing.REQUESTED)

    def put_in_force(self, number: VersionNumber) -> "Course":
        """Every party signed: it applies, and whatever applied until now names it as its successor."""
        self._expect(number, Standing.REQUESTED)
        before = self.in_force
        gone = {before: Standing.SUPERSEDED} if before else {}
        return Course(
            standings={**self.standings, **gone, number: Standing.IN_FORCE},
            successors={**self.successors, **dict.fromkeys(gone, number)},
        )

    def refuse(self, number: VersionNumber) -> "Course":
        """A signer said no."""
        self._expect(number, Standing.REQUESTED)
        return self._with(number, Standing.REFUSED)

    def recall(self, number: VersionNumber) -> "Course":
        """Take it back from the signers, to ask anew."""
        self._expect(number, Standing.REQUESTED)
        return self._with(number, Standing.PUBLISHED)

    def withdraw(self, number: VersionNumber) -> "Course":
        """Take it out of the world for good, whether it applied or not."""
        self._expect(number, Standing.PUBLISHED, Standing.REQUESTED, Standing.IN_FORCE)
        return self._with(number, Standing.WITHDRAWN)

    def _expect(self, number: VersionNumber, *wanted: Standing) -> None:
        if self.of(number) not in wanted:
            raise VersionBound(number, self.of(number))

    def _with(self, number: VersionNumber, standing: Standing) -> "Course":
        return replace(self, standings={**self.standings, number: standing})
