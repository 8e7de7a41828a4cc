"""With which version another is compared: settled when it is published, the same ever after."""

from datetime import datetime

from workshop.domain.signing.forerunner import ForerunnerOutdated, better_forerunner, forerunner_of
from workshop.domain.versions import VersionNumber
from workshop.storage.contract import StoredVersion
from workshop.storage.memory import Store


def next_number(store: Store, workshop_id: str) -> VersionNumber | None:
    """The number of what the next version will be compared with, as things stand; None before the first."""
    return forerunner_of(store.forerunners.past(workshop_id))


def known_before(store: Store, version: StoredVersion) -> StoredVersion | None:
    """What a version is compared with, on every page and paper; None for a first one."""
    number = store.forerunners.of(version.id)
    return store.contract.get_version(version.workshop_id, number) if number else None


def fix(store: Store, version: StoredVersion) -> None:
    """Settle for good what a version that has just been published is compared with."""
    number = forerunner_of(store.forerunners.past(version.workshop_id), version.number)
    if number:
        store.forerunners.fix(version.workshop_id, version.id, number)


def approved_at(store: Store, version: StoredVersion) -> datetime | None:
    """When what a version is compared with was published, if people signed that; else nothing is approved."""
    forerunner = known_before(store, version)
    signed = {each.number for each in store.forerunners.past(version.workshop_id) if each.was_in_force}
    return forerunner.published_at if forerunner and forerunner.number in signed else None


def expect_current_forerunner(store: Store, version: StoredVersion) -> None:
    """ForerunnerOutdated if signers would be told the changes since another version than they signed last."""
    signed = _better_forerunner(store, version)
    if signed:
        raise ForerunnerOutdated(version.number, store.forerunners.of(version.id), signed)


def is_outdated(store: Store, version: StoredVersion) -> bool:
    """Whether nobody can sign a version any more, because another came into force since it was published."""
    return _better_forerunner(store, version) is not None


def _better_forerunner(store: Store, version: StoredVersion) -> VersionNumber | None:
    return better_forerunner(
        store.forerunners.past(version.workshop_id), version.number, store.forerunners.of(version.id)
    )
