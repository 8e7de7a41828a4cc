"""What programs are told: the same values as on the pages, under names that stay."""

from datetime import UTC
from typing import Any

from workshop.domain.contract import Entry, Value
from workshop.domain.portal.news import Told
from workshop.domain.portal.term import Term
from workshop.web.portal import addresses
from workshop.web.portal.entrance import Visit
from workshop.web.portal.files import plain


def portal(visit: Visit) -> dict[str, Any]:
    """Whose words they are, and which version says so."""
    return {
        "company": visit.site.company,
        "title": visit.site.title,
        "language": visit.site.language,
        "currency": visit.site.document.currency,
        "terms": len(visit.site.terms),
        "version": {
            "number": str(visit.version.number),
            "fingerprint": visit.version.fingerprint,
            "published_at": moment(visit.version.published_at),
            "in_force": visit.version.is_in_force,
        },
        "address": addresses.of_portal(visit.workshop.id),
    }


def term(visit: Visit, said: Term) -> dict[str, Any]:
    """A term with all that readers see of it."""
    return {
        **plain(said),
        "number": said.number,
        "address": addresses.of_term(visit.workshop.id, said.id),
        "short_address": addresses.short(visit.workshop.id, said.id),
    }


def entry(said: Entry) -> dict[str, Any]:
    """A stage or a persona: its values in the order of the contract, each as it reads."""
    return {
        "id": said.id,
        "number": said.number,
        "title": said.title,
        "values": [_value(value) for value in said.values],
    }


def _value(value: Value) -> dict[str, Any]:
    return {
        "key": value.key,
        "label": value.label,
        "words": list(value.words),
        "entries": [entry(inner) for inner in value.entries],
    }


def version(told: Told, *, is_shown: bool) -> dict[str, Any]:
    """A version that applied, or the one that is shown."""
    return {
        "number": str(told.edition.number),
        "fingerprint": told.edition.fingerprint,
        "published_at": moment(told.edition.published_at),
        "since": moment(told.since),
        "standing": str(told.edition.standing),
        "shown": is_shown,
    }


def moment(at: Any) -> str:
    """A moment as RFC 3339 writes it, in UTC."""
    return str(at.astimezone(UTC).isoformat(timespec="seconds")).replace("+00:00", "Z")
