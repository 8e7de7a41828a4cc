"""The parking lot and the actions: anyone adds, each gets an owner or is dropped."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from workshop.domain.facilitation import Workshop
from workshop.domain.people import Person
from workshop.domain.points import MOST_POINTS, LotFull, OwnerMissing, Point, PointState
from workshop.storage.memory import Store


def park(
    store: Store,
    workshop: Workshop,
    text: str,
    *,
    author: str,
    owner: str = "",
    due: str = "",
    by: Person | None,
    at: datetime,
) -> Point:
    """Keep something to come back to; with an owner it is an action from the start."""
    if store.points.count(workshop.id) >= MOST_POINTS:
        raise LotFull
    state: PointState = "owned" if owner else "parked"
    point = store.points.add(
        workshop.id,
        Point(id=0, text=text, author=author, owner=owner, due=due, state=state, added_at=at),
    )
    _record(store, workshop, "point-added", by, at, point=point.id)
    return point


def see_to(
    store: Store,
    workshop: Workshop,
    point: Point,
    state: PointState,
    *,
    owner: str = "",
    due: str = "",
    by: Person,
    at: datetime,
) -> None:
    """Give it to somebody, tick it off, drop it, or park it again."""
    if state == "owned" and not owner:
        raise OwnerMissing
    changed = replace(point, state=state)
    if state == "owned":
        changed = replace(changed, owner=owner, due=due)
    store.points.save(changed)
    _record(store, workshop, "point-changed", by, at, point=point.id, state=state)


def _record(
    store: Store, workshop: Workshop, what: str, by: Person | None, at: datetime, **details: Any
) -> None:
    store.happenings.record(workshop.id, by.id if by else None, what, details, at, about="room")
