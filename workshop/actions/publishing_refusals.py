"""Why something cannot be published as a version, or not yet."""

from workshop.domain.refusals import Refusal
from workshop.domain.versions import VersionNumber
from workshop.domain.words import Text
from workshop.storage.contract import StoredVersion


class NothingAgreed(Refusal):
    """A contract without content."""

    sentence = Text(
        de="Noch ist nichts vereinbart, was man veröffentlichen könnte. Beginne beim ersten Schritt.",
        en="Nothing has been agreed that could be published. Begin with the first step.",
    )


class NothingChanged(Refusal):
    """A version equal to the one before."""

    def __init__(self, number: VersionNumber) -> None:
        super().__init__(
            Text(
                de=f"Seit Version {number} hat sich nichts geändert.",
                en=f"Nothing has changed since version {number}.",
            )
        )


class PublishedMeanwhile(Refusal):
    """A version that somebody else published since the page was opened."""

    def __init__(self, version: StoredVersion) -> None:
        super().__init__(
            Text(
                de="{name} hat inzwischen Version {number} veröffentlicht. Der Satz zur neuen Version steht "
                "noch da; bitte prüfen, was sich seitdem geändert hat.",
                en="{name} has published version {number} meanwhile. Your sentence is still here; "
                "please check what has changed since then.",
            ).format(name=version.published_by, number=version.number)
        )
        self.number = str(version.number)


class NoteMissing(Refusal):
    """A version without a word on what it changes."""

    sentence = Text(
        de="Bitte schreib in einem Satz dazu, was sich mit dieser Version ändert.",
        en="Please say in a sentence what this version changes.",
    )


class SubstanceUnconfirmed(Refusal):
    """A change of substance under a number that says that only wording changes."""

    def __init__(self, proposed: VersionNumber) -> None:
        super().__init__(
            Text(
                de="Vorgeschlagen ist {proposed}, weil sich mehr als der Wortlaut ändert. "
                "Bitte bestätigen, dass die Version trotzdem als kleine erscheinen soll.",
                en="{proposed} is proposed, because more than wording changes. "
                "Please confirm that the version should appear as a minor one all the same.",
            ).format(proposed=proposed)
        )


class OpenPointsUnconfirmed(Refusal):
    """Open points that nobody has acknowledged."""

    def __init__(self, count: int) -> None:
        super().__init__(
            Text(
                de=f"Noch offene Punkte: {count}. Bestätige, dass sie im Anhang gedruckt werden.",
                en=f"Points still open: {count}. Confirm that they will be printed in the annex.",
            )
        )
