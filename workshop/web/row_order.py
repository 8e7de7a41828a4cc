"""Adding, removing and moving the rows of a nested list where a page has no script to do it."""

import secrets
from collections.abc import Sequence
from typing import Any

from workshop.domain.step import Answer, Field, Rows
from workshop.web.step_form import TooManyRows, most_of


def apply(deed: str, fields: Sequence[Field], value: Answer) -> Answer:
    """The answer after a button was pressed: "add:problems", "remove:problems:p1", "up:…" or "down:…"."""
    verb, _colon, rest = deed.partition(":")
    key, _colon, row_id = rest.partition(":")
    if key not in {each.key for each in fields if isinstance(each, Rows)}:
        return value
    rows: list[dict[str, Any]] = list(value.get(key, ()))
    most = next(most_of(each) for each in fields if isinstance(each, Rows) and each.key == key)
    place = next((number for number, row in enumerate(rows) if row["id"] == row_id), None)
    if verb == "add":
        if len(rows) >= most:
            raise TooManyRows(most)
        rows.append({"id": secrets.token_hex(4)})
    elif place is not None and verb == "remove":
        del rows[place]
    elif place is not None and verb in ("up", "down"):
        target = max(place - 1, 0) if verb == "up" else place + 1
        rows.insert(target, rows.pop(place))
    return {**value, key: rows}
