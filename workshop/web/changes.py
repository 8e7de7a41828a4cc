"""What changed between two versions of the contract, and how each of its entries came to read as it does."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from flask import Blueprint, abort, request
from werkzeug.wrappers import Response as AnyResponse

from workshop.actions import comparing
from workshop.documents.change_words import change_words
from workshop.documents.numbers_told import difference
from workshop.domain.agreements import Place
from workshop.domain.comparison.compare import Comparison, compare
from workshop.domain.comparison.history import SINGLES, Edition, Wording, history
from workshop.domain.contract import Document, canonical
from workshop.domain.versions import VersionNumber, number_in
from workshop.steps import agenda
from workshop.storage.contract import StoredVersion, VersionLine
from workshop.storage.memory import Store
from workshop.storage.standings import Stood
from workshop.web import desk, door
from workshop.web.language import language

pages = Blueprint("changes", __name__, url_prefix="/workshops/<workshop_id>/contract")

#: The contract as it stands now, by the name that stands in addresses.
DRAFT: Final = "draft"
VIEWS: Final = ("inline", "side")


@dataclass(frozen=True, kw_only=True)
class Side:
    """One of the two that are compared."""

    name: str
    document: Document
    #: None for the draft.
    published_at: datetime | None = None
    note: str = ""
    #: What became of the version since; None for the draft and for one that was only published.
    stood: Stood | None = None


@pages.get("/compare")
@door.for_members
def show() -> str:
    """Any two versions, or one and the draft, next to each other."""
    lines = door.reading().contract.versions(door.here().id)
    before, after = _sides(lines)
    view = request.args.get("view", VIEWS[0])
    if view not in VIEWS:
        abort(404)
    return desk.page(
        "contract/compare.html",
        lines=lines,
        stood=door.reading().signing.stood(door.here().id),
        view=view,
        **told(door.here().id, before, after),
    )


@pages.get("/compare/json")
@door.for_members
def as_json() -> AnyResponse:
    """The same comparison for machines, with the exact way from one to the other."""
    before, after = _sides(door.reading().contract.versions(door.here().id))
    if before is None or after is None:
        abort(404)
    named = {
        side: {"version": each.name, "fingerprint": each.document.fingerprint}
        for side, each in (("before", before), ("after", after))
    }
    return AnyResponse(
        canonical({**named, **compared(door.here().id, before, after).as_json()}), mimetype="application/json"
    )


@pages.get("/history/<slug>")
@door.for_members
def section(slug: str) -> str:
    """How the single answers of a step came to read as they do."""
    if slug not in agenda.BY_SLUG:
        abort(404)
    return _history(Place(step=slug, entry=SINGLES))


@pages.get("/history/<slug>/<rows>/<entry>")
@door.for_members
def entry(slug: str, rows: str, entry: str) -> str:
    """The same for a row: a term, a stage, a commitment."""
    return _history(Place(step=slug, rows=rows, entry=entry))


def _history(place: Place) -> str:
    lines = door.reading().contract.versions(door.here().id)
    wordings, words = _wordings(place, lines), change_words(language())
    numbers = [change for each in wordings for change in each.numbers]
    newest = next((each.spot for each in wordings if each.spot), None)
    stood = door.reading().signing.stood(door.here().id)
    return desk.page(
        "contract/history.html",
        place=place,
        wordings=wordings,
        newest=newest,
        words=words,
        differences={change: difference(change, words, language()) for change in numbers},
        stood={str(line.number): stood.get(line.id) for line in lines},
    )


def _wordings(place: Place, lines: Sequence[VersionLine]) -> list[Wording]:
    newest = lines[0].id if lines else 0

    def work_out() -> list[Wording]:
        found = history(list(map(_edition, reversed(lines))), place)
        if not found and place.entry != SINGLES:
            abort(404)  # before it is kept: anybody can think of another
        return found

    return door.shelf().take(("history", door.here().id, newest, place), work_out)


def _edition(line: VersionLine) -> Edition:
    version = _version(line.number)
    return Edition(
        number=str(version.number),
        published_at=version.published_at,
        note=version.note,
        published_by=version.published_by,
        document=version.document,
    )


def _version(number: VersionNumber) -> StoredVersion:
    return door.shelf().take(
        ("stored", door.here().id, number),
        lambda: door.reading().contract.get_version(door.here().id, number),
    )


def _sides(lines: Sequence[VersionLine]) -> tuple[Side | None, Side | None]:
    """Before and after as the address names them; by default the newest version and its forerunner."""
    ids = {str(line.number): line.id for line in lines}
    after = request.args.get("to") or (next(iter(ids)) if len(ids) > 1 else DRAFT)
    before = request.args.get("from") or _known_before(ids, after)
    return (_side(before, ids) if before else None), _side(after, ids)


def _known_before(ids: Mapping[str, int], after: str) -> str:
    """What a version, or the draft, is compared with; empty for a first one."""
    if after == DRAFT:
        return str(comparing.next_number(door.reading(), door.here().id) or "")
    return str(door.reading().forerunners.of(ids[after]) or "") if after in ids else ""


def _side(name: str, names: Iterable[str]) -> Side:
    if name == DRAFT:
        return Side(name=DRAFT, document=desk.standing().compiled[0])
    number = number_in(name)
    if number is None or str(number) not in names:
        abort(404)
    return side_of(door.reading(), _version(number))


def side_of(store: Store, version: StoredVersion) -> Side:
    """A version as one of the two that are compared."""
    return Side(
        name=str(version.number),
        document=version.document,
        published_at=version.published_at,
        note=version.note,
        stood=store.signing.stood_of(version.id),
    )


def told(workshop_id: str, before: Side | None, after: Side | None) -> dict[str, Any]:
    """Two versions and all that a page says of what lies between them."""
    found = compared(workshop_id, before, after) if before and after else None
    words = change_words(language())
    return {
        "before": before,
        "after": after,
        "found": found,
        "words": words,
        "differences": {each: difference(each, words, language()) for each in found.numbers} if found else {},
    }


def compared(workshop_id: str, before: Side, after: Side) -> Comparison:
    """What changed from one to the other; between two versions it is worked out once."""
    if DRAFT in {before.name, after.name}:
        return compare(before.document, after.document)
    return door.shelf().take(
        ("compared", workshop_id, before.name, after.name),
        lambda: compare(before.document, after.document),
    )
