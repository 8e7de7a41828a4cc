"""From when a contract applies, as one of its own clauses says."""

from dataclasses import dataclass
from datetime import date

from workshop.domain.contract import Document


@dataclass(frozen=True, kw_only=True)
class Validity:
    """The first day on which it applies, and the section that names it, such as "6.3"."""

    start: date
    cited: str


def validity_of(document: Document) -> Validity | None:
    """What the contract says of its validity; None if it does not say."""
    section = document.section("term")
    start = section.single.plain("valid_from") if section and section.single else None
    if section is None or not section.number or not isinstance(start, str):
        return None
    try:
        return Validity(start=date.fromisoformat(start), cited=section.number)
    except ValueError:
        return None
