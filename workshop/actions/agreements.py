"""Writing down what the teams agree, one entry at a time."""

import secrets
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from workshop.domain.agreements import Contradiction, State, state
from workshop.domain.facilitation import Workshop
from workshop.domain.people import Person
from workshop.domain.refusals import Refusal
from workshop.domain.step import Agreed, Answer, Step
from workshop.domain.words import Text
from workshop.steps import agenda
from workshop.steps.contradictions import contradictions
from workshop.storage.agreements import StoredEntry
from workshop.storage.memory import Store


class ListFull(Refusal):
    """A list that has no room for more rows."""

    def __init__(self, most: int) -> None:
        super().__init__(
            Text(
                de="Diese Liste hat Platz für {most} Einträge, und mehr kann niemand lesen.",
                en="This list has room for {most} rows, and nobody could read more.",
            ).format(most=most)
        )


def settle(
    store: Store,
    workshop: Workshop,
    step: Step,
    *,
    rows: str,
    entry: str,
    value: Answer,
    base_revision: int,
    by: Person,
    at: datetime,
) -> StoredEntry:
    """Save one entry as of the revision its writer saw; StaleEntry if somebody else saved meanwhile."""
    saved = store.agreements.save_entry(workshop.id, step.slug, rows, entry, value, base_revision, by.id, at)
    if saved.revision != base_revision:
        _record(store, workshop, "entry-settled", saved.step, rows, entry, by, at)
    return saved


def add_row(store: Store, workshop: Workshop, step: Step, rows: str, *, by: Person, at: datetime) -> str:
    """Add an empty row at the end; its id."""
    _refuse_full(store, workshop, step, rows, 1)
    entry = secrets.token_hex(5)
    store.agreements.save_entry(workshop.id, step.slug, rows, entry, {}, 0, by.id, at)
    _record(store, workshop, "row-added", step.slug, rows, entry, by, at)
    return entry


def add_rows(
    store: Store,
    workshop: Workshop,
    step: Step,
    rows: str,
    made: Sequence[Answer],
    *,
    by: Person,
    at: datetime,
) -> None:
    """Add rows that say something already, at the end; ListFull if there is no room for all of them."""
    _refuse_full(store, workshop, step, rows, len(made))
    for row in made:
        value = {key: cell for key, cell in row.items() if key != "id"}
        store.agreements.save_entry(workshop.id, step.slug, rows, row["id"], value, 0, by.id, at)
        _record(store, workshop, "row-added", step.slug, rows, row["id"], by, at)


def remove_row(
    store: Store, workshop: Workshop, step: Step, rows: str, entry: str, *, by: Person, at: datetime
) -> None:
    """Take a row out; its wordings are kept, so it can be brought back."""
    there = store.agreements.find_entry(workshop.id, step.slug, rows, entry)
    if there is None:
        return
    store.agreements.remove_entry(workshop.id, step.slug, rows, entry, there.revision, by.id, at)
    _record(store, workshop, "row-removed", step.slug, rows, entry, by, at)


def bring_back(
    store: Store, workshop: Workshop, step: Step, rows: str, entry: str, *, by: Person, at: datetime
) -> None:
    """Undo the removal of a row with its last wording."""
    if store.agreements.find_entry(workshop.id, step.slug, rows, entry):
        return
    wordings = [
        w for w in store.agreements.history(workshop.id, step.slug, rows, entry) if w.value is not None
    ]
    if wordings:
        store.agreements.save_entry(
            workshop.id, step.slug, rows, entry, wordings[-1].value or {}, 0, by.id, at
        )
        _record(store, workshop, "row-restored", step.slug, rows, entry, by, at)


def move_row(
    store: Store,
    workshop: Workshop,
    step: Step,
    rows: str,
    entry: str,
    *,
    places: int,
    by: Person,
    at: datetime,
) -> None:
    """Move a row up (negative) or down among its neighbours."""
    ids = [each.id for each in store.agreements.entries(workshop.id, step.slug) if each.rows == rows]
    if entry not in ids:
        return
    place = ids.index(entry)
    target = min(max(place + places, 0), len(ids) - 1)
    ids.insert(target, ids.pop(place))
    store.agreements.order_entries(workshop.id, step.slug, rows, ids)
    _record(store, workshop, "row-moved", step.slug, rows, entry, by, at)


def start_from(
    store: Store, workshop: Workshop, step: Step, preset: str, *, by: Person, at: datetime
) -> Sequence[str]:
    """Add the rows of a preset that are not there yet; the names of those added."""
    chosen = next(each for each in step.presets if each.key == preset)
    rows = step.rows_named(chosen.rows)
    there = store.agreements.answer(workshop.id, step.slug).get(chosen.rows) or []
    taken = {row["id"] for row in there} | {rows.name_of(row).casefold() for row in there}
    new = [
        row
        for row in chosen.in_(workshop.language)
        if row["id"] not in taken and rows.name_of(row).casefold() not in taken
    ]
    _refuse_full(store, workshop, step, chosen.rows, len(new))
    added = []
    for row in new:
        value = {key: cell for key, cell in row.items() if key != "id"}
        store.agreements.save_entry(workshop.id, step.slug, chosen.rows, row["id"], value, 0, by.id, at)
        added.append(rows.name_of(row))
    store.happenings.record(
        workshop.id, by.id, "preset-used", {"step": step.slug, "preset": preset, "added": added}, at
    )
    return added


def standing(workshop: Workshop, agreed: Agreed) -> tuple[dict[str, State], list[Contradiction]]:
    """How far every step of the agenda has come, and what does not fit together."""
    steps = agenda.chosen(workshop.agenda)
    found = contradictions(steps, agreed)
    return {step.slug: state(step, agreed.get(step.slug, {}), found) for step in steps}, found


def _refuse_full(store: Store, workshop: Workshop, step: Step, rows: str, more: int) -> None:
    there = sum(each.rows == rows for each in store.agreements.entries(workshop.id, step.slug))
    most = step.rows_named(rows).most
    if more and there + more > most:
        raise ListFull(most)


def _record(store: Store, workshop: Workshop, what: str, *where: Any) -> None:
    step, rows, entry, by, at = where
    store.happenings.record(workshop.id, by.id, what, {"step": step, "rows": rows, "entry": entry}, at)
