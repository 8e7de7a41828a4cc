"""Choosing what the contracts of a workshop look like in print."""

from datetime import datetime

from workshop.documents.logo import logo_of
from workshop.domain.facilitation import Workshop
from workshop.domain.paper import Look, PaperSize, colour_of
from workshop.domain.people import Person
from workshop.storage.memory import Store


def choose(
    store: Store,
    workshop: Workshop,
    *,
    size: PaperSize,
    colour: str,
    logo: bytes | None,
    by: Person,
    at: datetime,
) -> Look:
    """Choose the look of the next version; `logo` is an uploaded picture, empty for none, None for as it was.

    Refuses a colour that cannot be read on paper and a file that is no picture. Versions that are published
    keep the look they have.
    """
    kept = store.paper.of(workshop.id).logo if logo is None else logo_of(logo) if logo else b""
    look = Look(size=size, colour=colour_of(colour), logo=kept)
    store.paper.put(workshop.id, look)
    details = {"size": look.size, "colour": look.colour, "logo": bool(look.logo)}
    store.happenings.record(workshop.id, by.id, "paper-chosen", details, at)
    return look
