"""Compiling the contract and freezing a version of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from workshop.actions import comparing
from workshop.actions.publishing_refusals import (
    NoteMissing,
    NothingAgreed,
    NothingChanged,
    OpenPointsUnconfirmed,
    PublishedMeanwhile,
    SubstanceUnconfirmed,
)
from workshop.documents.compiling import compile_contract
from workshop.domain.agreements import Contradiction, Gap
from workshop.domain.contract import Document
from workshop.domain.facilitation import Workshop
from workshop.domain.people import Person
from workshop.domain.reading import plain_text
from workshop.domain.refusals import Refusal
from workshop.domain.signing.forerunner import SET_ASIDE
from workshop.domain.versions import FIRST, Change, VersionNumber, Weight, changes, proposed_weight
from workshop.domain.words import Text
from workshop.storage.contract import StoredVersion
from workshop.storage.memory import Store

#: What stands beneath the note of a version whose number says less than what changed.
OVERRULED: Final = Text(
    de="Vorgeschlagen war {proposed}, denn es ändert sich mehr als der Wortlaut.",
    en="{proposed} was proposed, for more than wording changes.",
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
    #: The version that says the very same, but was refused or withdrawn: this would be the same once more.
    again: VersionNumber | None

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
    def is_only_rewritten(self) -> bool:
        """Whether numbers inside texts are all that makes it major, so that somebody may see it otherwise."""
        return bool(self.rewritten) and all(each.weight is Weight.MINOR for each in self.changes)

    def understates(self, weight: Weight) -> bool:
        """Whether a number of this weight would say less than what changed."""
        return self.latest is not None and self.proposed is Weight.MAJOR and weight is Weight.MINOR

    @property
    def open_count(self) -> int:
        """How many points are open."""
        return len(self.document.open_points)


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What whoever publishes says of a version, and confirms."""

    weight: Weight
    note: str
    #: That the open points are known.
    confirmed: bool
    #: That its number is to be a minor one although a major one is proposed.
    as_minor: bool = False


def draft(store: Store, workshop: Workshop) -> Draft:
    """Compile the contract as it stands and compare it with what people know."""
    document, missing, found = compile_contract(
        workshop, store.agreements.answers(workshop.id), store.decisions.of(workshop.id)
    )
    latest = store.contract.latest(workshop.id)
    forerunner = _forerunner(store, latest)
    found_since = changes(forerunner.document, document) if forerunner else ()
    same, again = _alike(store, document, latest, forerunner)
    return Draft(
        document=document,
        gaps=missing,
        contradictions=found,
        latest=latest,
        forerunner=forerunner,
        changes=found_since,
        proposed=proposed_weight(forerunner.document, document, found_since) if forerunner else Weight.MAJOR,
        same=same,
        again=again,
    )


def _forerunner(store: Store, latest: StoredVersion | None) -> StoredVersion | None:
    """What the next version is compared with: mostly the latest."""
    number = comparing.next_number(store, latest.workshop_id) if latest else None
    if latest is None or number is None or number == latest.number:
        return latest
    return store.contract.get_version(latest.workshop_id, number)


def _alike(
    store: Store, document: Document, latest: StoredVersion | None, forerunner: StoredVersion | None
) -> tuple[VersionNumber | None, VersionNumber | None]:
    """Which version says this already and may still be signed or applies; else which was to say it in vain.

    What was refused or withdrawn is never signed again: the same may be published under a new number.
    """
    if latest is None:
        return None, None
    course = store.signing.course(latest.workshop_id)
    for known in (latest, forerunner if forerunner and forerunner.number == course.in_force else None):
        if known and proposed_weight(known.document, document) is None:
            if course.of(known.number) in SET_ASIDE:
                return None, known.number
            is_ready = known.number == course.in_force or not comparing.is_outdated(store, known)
            return (known.number if is_ready else None), None
    return None, None


def publish(  # all of it is one act of publishing
    store: Store,
    workshop: Workshop,
    *,
    weight: Weight,
    note: str,
    confirmed: bool,
    as_minor: bool = False,
    by: Person,
    at: datetime,
    seen: str | None = None,
) -> StoredVersion:
    """Freeze what is agreed as a version and put it in line for printing.

    `as_minor` confirms a minor number where a major one is proposed. `seen` is the newest number on the page
    of whoever publishes, empty for none; PublishedMeanwhile if there is a newer one by now. Without it
    nobody looked.
    """
    store.signing.hold(workshop.id)
    now = draft(store, workshop)
    if now.latest and seen is not None and seen != str(now.latest.number):
        raise PublishedMeanwhile(now.latest)
    note = plain_text(note)
    wanted = Wanted(weight=weight, note=note, confirmed=confirmed, as_minor=as_minor)
    for refusal in lacking(now, wanted):
        raise refusal
    if now.understates(weight):
        note = f"{note}\n{OVERRULED.format(proposed=now.number).in_(now.document.language)}"
    number = now.latest.number.next(weight) if now.latest else FIRST
    version = store.contract.add_version(workshop.id, number, note, now.document, at, by.id)
    comparing.fix(store, version)
    store.paper.fix(version.id, store.paper.of(workshop.id))
    store.printing.add(version.id, at)
    if number != now.number:
        overruled = {"version": str(number), "proposed": str(now.number)}
        store.happenings.record(workshop.id, by.id, "number-overruled", overruled, at)
    details = {"version": str(number), "fingerprint": version.fingerprint, "open_points": now.open_count}
    store.happenings.record(workshop.id, by.id, "version-published", details, at)
    return version


def lacking(now: Draft, wanted: Wanted) -> Iterator[Refusal]:
    """All that stands in the way of a version, the weightiest first."""
    for check in (_check_content, _check_note, _check_number, _check_points):
        try:
            check(now, wanted)
        except Refusal as refusal:
            yield refusal


def _check_content(now: Draft, _wanted: Wanted) -> None:
    if not any(section.agreed for part in now.document.parts for section in part.sections):
        raise NothingAgreed


def _check_note(now: Draft, wanted: Wanted) -> None:
    if not plain_text(wanted.note):
        raise NoteMissing
    if now.same:
        raise NothingChanged(now.same)


def _check_number(now: Draft, wanted: Wanted) -> None:
    if now.understates(wanted.weight) and not wanted.as_minor:
        raise SubstanceUnconfirmed(now.number)


def _check_points(now: Draft, wanted: Wanted) -> None:
    if now.open_count and not wanted.confirmed:
        raise OpenPointsUnconfirmed(now.open_count)


def print_again(store: Store, version: StoredVersion, *, at: datetime) -> None:
    """Try once more to print a version whose printing failed."""
    store.printing.add(version.id, at)
