"""Compiling the contract and freezing a version of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from workshop.actions import comparing
from workshop.documents.compiling import compile_contract
from workshop.domain.agreements import Contradiction, Gap
from workshop.domain.contract import Document
from workshop.domain.facilitation import Workshop
from workshop.domain.people import Person
from workshop.domain.reading import plain_text
from workshop.domain.refusals import Refusal
from workshop.domain.versions import FIRST, Change, VersionNumber, Weight, changes, proposed_weight
from workshop.domain.words import Text
from workshop.storage.contract import StoredVersion
from workshop.storage.memory import Store


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


class OpenPointsUnconfirmed(Refusal):
    """Open points that nobody has acknowledged."""

    def __init__(self, count: int) -> None:
        super().__init__(
            Text(
                de=f"Noch offene Punkte: {count}. Bestätige, dass sie im Anhang gedruckt werden.",
                en=f"Points still open: {count}. Confirm that they will be printed in the annex.",
            )
        )


@dataclass(frozen=True, kw_only=True)
class Draft:
    """What would be published now, and what is still open in it."""

    document: Document
    gaps: Sequence[Gap]
    contradictions: Sequence[Contradiction]
    #: The version with the highest number, beyond which the next one counts.
    latest: StoredVersion | None
    #: What the next version is compared with, and what changed since.
    forerunner: StoredVersion | None
    changes: Sequence[Change]
    #: None if nothing changed since the forerunner.
    proposed: Weight | None
    #: The version that says the very same already, so that another one would be in vain; None if none does.
    same: VersionNumber | None

    @property
    def number(self) -> VersionNumber:
        """The number proposed for the next version."""
        if self.latest is None:
            return FIRST
        return self.latest.number.next(self.proposed or Weight.MINOR)

    @property
    def rewritten(self) -> list[str]:
        """The texts that say other numbers than before, each by its row and its field."""
        named = (
            " · ".join(filter(None, (each.title, each.label)))
            for each in self.changes
            if each.rewrites_numbers
        )
        return list(dict.fromkeys(named))

    @property
    def open_count(self) -> int:
        """How many points are open."""
        return len(self.document.open_points)


def draft(store: Store, workshop: Workshop) -> Draft:
    """Compile the contract as it stands and compare it with what people know."""
    document, missing, found = compile_contract(
        workshop, store.agreements.answers(workshop.id), store.decisions.of(workshop.id)
    )
    latest = store.contract.latest(workshop.id)
    forerunner = _forerunner(store, latest)
    found_since = changes(forerunner.document, document) if forerunner else ()
    return Draft(
        document=document,
        gaps=missing,
        contradictions=found,
        latest=latest,
        forerunner=forerunner,
        changes=found_since,
        proposed=proposed_weight(forerunner.document, document, found_since) if forerunner else Weight.MAJOR,
        same=_same(store, document, latest, forerunner),
    )


def _forerunner(store: Store, latest: StoredVersion | None) -> StoredVersion | None:
    """What the next version is compared with: mostly the latest."""
    number = comparing.next_number(store, latest.workshop_id) if latest else None
    if latest is None or number is None or number == latest.number:
        return latest
    return store.contract.get_version(latest.workshop_id, number)


def _same(
    store: Store, document: Document, latest: StoredVersion | None, forerunner: StoredVersion | None
) -> VersionNumber | None:
    """The latest version or the one in force, if it says this already and may still be signed."""
    if latest is None:
        return None
    in_force = store.signing.course(latest.workshop_id).in_force
    for known in (latest, forerunner if forerunner and forerunner.number == in_force else None):
        if known and proposed_weight(known.document, document) is None:
            ready = known.number == in_force or not comparing.is_outdated(store, known)
            return known.number if ready else None
    return None


def publish(  # all of it is one act of publishing
    store: Store,
    workshop: Workshop,
    *,
    weight: Weight,
    note: str,
    confirmed: bool,
    by: Person,
    at: datetime,
    seen: str | None = None,
) -> StoredVersion:
    """Freeze what is agreed as a version and put it in line for printing.

    `seen` is the newest number on the page of whoever publishes, empty for none; PublishedMeanwhile if
    there is a newer one by now. Without it nobody looked.
    """
    store.signing.hold(workshop.id)
    now = draft(store, workshop)
    if now.latest and seen is not None and seen != str(now.latest.number):
        raise PublishedMeanwhile(now.latest)
    if not any(section.agreed for part in now.document.parts for section in part.sections):
        raise NothingAgreed
    note = plain_text(note)
    if not note:
        raise NoteMissing
    if now.same:
        raise NothingChanged(now.same)
    if now.open_count and not confirmed:
        raise OpenPointsUnconfirmed(now.open_count)
    number = now.latest.number.next(weight) if now.latest else FIRST
    version = store.contract.add_version(workshop.id, number, note, now.document, at, by.id)
    comparing.fix(store, version)
    store.paper.fix(version.id, store.paper.of(workshop.id))
    store.printing.add(version.id, at)
    details = {"version": str(number), "fingerprint": version.fingerprint, "open_points": now.open_count}
    store.happenings.record(workshop.id, by.id, "version-published", details, at)
    return version


def print_again(store: Store, version: StoredVersion, *, at: datetime) -> None:
    """Try once more to print a version whose printing failed."""
    store.printing.add(version.id, at)
