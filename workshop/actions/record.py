"""Reading the record: what happened, in sentences, and whether anybody has tampered with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from workshop.documents.figures import day
from workshop.documents.record_file import as_csv
from workshop.domain.chain import Fault, Proof
from workshop.domain.record import sentence
from workshop.domain.words import Language, Text
from workshop.steps import agenda
from workshop.storage.memory import Store
from workshop.storage.record import Recorded, Sought

WHOLE: Final = Text(
    de="Die Kette ist ungebrochen: {entries} Einträge, keiner geändert, entfernt, verschoben oder eingefügt. "
    "Letzter Hash: {head}",
    en="The chain is unbroken: {entries} entries, none changed, removed, moved or slipped in. "
    "Last hash: {head}",
)
FAULTS: Final = {
    Fault.BROKEN: Text(
        de="Die Kette ist gebrochen. {entries} Einträge sind gut; der erste schlechte ist Nummer {bad}: "
        "Er wurde geändert, eingefügt oder verschoben, oder vor ihm fehlt etwas.",
        en="The chain is broken. {entries} entries are good; the first bad one is number {bad}: "
        "it was changed, slipped in or moved, or something before it is missing.",
    ),
    Fault.ADDRESS: Text(
        de="{entries} Einträge sind gut; bei Nummer {bad} steht eine andere Adresse als die, "
        "die damals versiegelt wurde.",
        en="{entries} entries are good; beside number {bad} stands another address than the one "
        "that was sealed then.",
    ),
    Fault.HEAD: Text(
        de="Die {entries} Einträge passen zueinander, aber der früher kopierte Hash kommt nicht vor: "
        "Was bis dahin aufgezeichnet war, wurde am Ende abgeschnitten oder neu geschrieben.",
        en="The {entries} entries fit together, but the hash that was copied earlier is not among them: "
        "what was recorded until then was cut off at the end, or written anew.",
    ),
}


@dataclass(frozen=True, kw_only=True)
class Line:
    """A happening, ready to be read."""

    id: int
    at: datetime
    #: With an account, or behind a personal link.
    person: str | None
    what: str
    said: Text
    address: str | None
    hash: str

    @property
    def when(self) -> str:
        """The moment in UTC, to the second, as the file tells it."""
        return self.at.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "seconds")


def lines(
    store: Store, workshop_id: str | None, sought: Sought, *, before: int | None = None, limit: int
) -> list[Line]:
    """What happened in a workshop, or in the whole house, newest first."""
    found = store.record.lines(workshop_id, sought, before=before, limit=limit)
    names = store.record.names({person for each in found if (person := _done_to(each))})
    return [_line(each, names.get(_done_to(each) or 0, "…")) for each in found]


def _line(recorded: Recorded, named: str) -> Line:
    return Line(
        id=recorded.id,
        at=recorded.at,
        person=recorded.person or recorded.details.get("signer"),
        what=recorded.what,
        said=sentence(recorded.what, _in_words(recorded.details), _step(recorded), named),
        address=recorded.address,
        hash=recorded.hash,
    )


def _in_words(details: Mapping[str, Any]) -> Mapping[str, Any]:
    """The details of a happening, with days as people write them."""
    if "due" not in details:
        return details
    return {**details, "due": Text(de=day(details["due"], "de"), en=day(details["due"], "en"))}


def _done_to(recorded: Recorded) -> int | None:
    """The id of the person that something was done to."""
    return recorded.details.get("person")


def _step(recorded: Recorded) -> Text | None:
    """What the step of a happening is called; one that is no longer there has no name."""
    step = agenda.BY_SLUG.get(recorded.details.get("step", ""))
    return step.title if step else None


def report(proof: Proof) -> Text:
    """What was found, in words."""
    words = FAULTS[proof.fault] if proof.fault else WHOLE
    return words.format(entries=proof.entries, head=proof.head, bad=proof.bad)


def written(found: Sequence[Line], language: Language) -> bytes:
    """The lines as CSV; a semicolon is what German Excel takes a column to end with."""
    rows = (
        (
            str(each.id),
            each.when,
            each.person or "",
            each.what,
            each.said.in_(language),
            each.address or "",
            each.hash,
        )
        for each in found
    )
    return as_csv(rows, language, delimiter=";" if language == "de" else ",")
