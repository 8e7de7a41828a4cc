"""A workshop leaves as a file and comes back as one."""

from datetime import datetime
from typing import Literal

from workshop.actions import comparing, facilitation
from workshop.documents.workshop_file import PublishedVersion, WorkshopFile, workshop_of
from workshop.domain.facilitation import Workshop
from workshop.domain.people import Person
from workshop.domain.refusals import Refusal
from workshop.domain.versions import number_in
from workshop.domain.words import Text
from workshop.storage.memory import Store

Export = Literal["workshop", "glossary", "version", "record"]


class UnknownEdition(Refusal):
    """A version in a file that does not say which one it is or when it was published."""

    def __init__(self, version: PublishedVersion) -> None:
        super().__init__(
            Text(
                de=f"Die Version „{version.number}“ vom „{version.published_at}“ ist nicht lesbar. "
                "Gebraucht werden eine Nummer wie 1.0 und ein Zeitpunkt wie 2027-01-31T09:30:00+00:00.",
                en=f"Version “{version.number}” of “{version.published_at}” cannot be read. "
                "It needs a number such as 1.0 and a moment such as 2027-01-31T09:30:00+00:00.",
            )
        )


def give_out(store: Store, workshop: Workshop) -> WorkshopFile:
    """Everything in a workshop, its versions included."""
    versions = [store.contract.find_version_by_id(line.id) for line in store.contract.versions(workshop.id)]
    return WorkshopFile(
        company=workshop.company,
        title=workshop.title,
        language=workshop.language,
        currency=workshop.currency,
        empty_steps=workshop.empty_steps,
        agenda=workshop.agenda,
        agreed=store.agreements.answers(workshop.id),
        versions=tuple(
            PublishedVersion(
                number=str(version.number),
                note=version.note,
                published_at=version.published_at.isoformat(),
                published_by=version.published_by,
                document=version.document,
            )
            for version in reversed(versions)
            if version
        ),
    )


def take_in(store: Store, file: WorkshopFile, *, by: Person, at: datetime, is_demo: bool = False) -> Workshop:
    """Make a workshop of a file, ids and versions and all; its versions are printed anew."""
    workshop = workshop_of(file, id=facilitation.new_id(), at=at, is_demo=is_demo)
    facilitation.open_workshop(store, workshop, by=by, at=at)
    for slug, answer in file.agreed.items():
        store.agreements.put_answer(workshop.id, slug, answer, by.id, at)
    for version in file.versions:
        number, published = number_in(version.number), _moment(version.published_at)
        if number is None or published is None:
            raise UnknownEdition(version)
        added = store.contract.add_version(
            workshop.id, number, version.note, version.document, published, version.published_by
        )
        comparing.fix(store, added)
        store.printing.add(added.id, at)
    store.happenings.record(
        workshop.id,
        by.id,
        "workshop-imported",
        {"steps": len(file.agreed), "versions": len(file.versions)},
        at,
    )
    return workshop


def note_export(
    store: Store, workshop: Workshop | None, what: Export, form: str, *, by: Person | None, at: datetime
) -> None:
    """Keep that a file left the house, to be worked on elsewhere; without a workshop it is about all of them.

    The PDF of a version is no such file: it is what every member is given to read.
    """
    where, known = workshop.id if workshop else None, by.id if by else None
    store.happenings.record(where, known, f"{what}-exported", {"form": form}, at, about="record")


def _moment(text: str) -> datetime | None:
    """A point in time with its zone."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else None
