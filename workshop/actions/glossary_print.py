"""The glossary of a version alone on paper: printed when first asked for, and never again."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime
from threading import Lock
from typing import Final

from workshop.documents.pages import Stamp
from workshop.documents.printing import print_in_child
from workshop.domain.portal.edition import Edition
from workshop.storage.contract import StoredVersion
from workshop.storage.memory import Memory, Store

#: The press prints one thing at a time; whoever waits for the same glossary finds it printed.
_TURN: Final = Lock()


def printed(
    memory: Memory,
    edition: Edition,
    *,
    address: str,
    seconds: int,
    keep: Callable[[], AbstractContextManager[Store]],
    at: datetime,
) -> bytes:
    """The PDF of a version's glossary; `keep` opens the transaction in which a new one is kept.

    PrintFailed if it cannot be printed within so many seconds. Hold no transaction meanwhile.
    """
    with _TURN:
        with memory.reading() as store:
            there = store.glossary_prints.find(edition.id, in_force=edition.is_in_force)
            version = None if there else store.contract.find_version_by_id(edition.id)
            stamp = _stamp(store, edition, version) if version else None
        if there is not None:
            return there
        if version is None or stamp is None:
            raise LookupError(f"no version {edition.id}")
        pdf = print_in_child(version.document, stamp, glossary_for=address, seconds=seconds)
        with keep() as store:
            store.glossary_prints.keep(edition.id, pdf, at, in_force=edition.is_in_force)
        return pdf


def _stamp(store: Store, edition: Edition, version: StoredVersion) -> Stamp:
    return Stamp(
        number=str(edition.number),
        published_on=edition.published_at.date(),
        note=version.note,
        look=store.paper.of_version(edition.id),
        in_force=edition.is_in_force,
    )
