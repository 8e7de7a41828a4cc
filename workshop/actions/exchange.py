"""A workshop leaves as a file and comes back as one."""

from datetime import datetime

from workshop.actions import facilitation
from workshop.documents.workshop_file import PublishedVersion, WorkshopFile
from workshop.domain.facilitation import Workshop
from workshop.domain.people import Person
from workshop.domain.versions import VersionNumber
from workshop.storage.memory import Store


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
    workshop = facilitation.workshop_of(file, at=at, is_demo=is_demo)
    facilitation.open_workshop(store, workshop, by=by, at=at)
    for slug, answer in file.agreed.items():
        store.agreements.put_answer(workshop.id, slug, answer, by.id, at)
    for version in file.versions:
        major, _dot, minor = version.number.partition(".")
        number = VersionNumber(major=int(major), minor=int(minor))
        published = datetime.fromisoformat(version.published_at)
        added = store.contract.add_version(
            workshop.id, number, version.note, version.document, published, version.published_by
        )
        store.printing.add(added.id, at)
    return workshop
