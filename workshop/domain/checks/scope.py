"""For which leads a promise holds, and whether two promises speak of the same ones."""

import re
from typing import Final

from workshop.domain.checks.entries import Row, text_of
from workshop.domain.checks.likeness import squeezed

#: The stage, the persona and so on that a promise names, each spelled so that it can be compared.
Scope = tuple[str, ...]

#: "All", "alle Leads", "every MQL" and the like leave nobody out; "alle übrigen" does.
_EVERYBODY: Final = re.compile(
    r"(all|alle|allen|every|any|jeder|jede|jeden|sämtliche)?\s*(new|neuen|the)?\s*"
    r"(all|alle|leads?|mqls?|sals?|sqls?|everybody|everyone|everything)?"
)


def covers_all(row: Row) -> bool:
    """Whether a promise holds for every lead of its stage."""
    return not text_of(row, "persona") and is_everybody(text_of(row, "applies_to"))


def is_everybody(text: str) -> bool:
    """Whether these words leave nobody out."""
    return bool(_EVERYBODY.fullmatch(" ".join(text.casefold().split()).rstrip(".")))


def scope_of(row: Row) -> Scope:
    """For whom a promise holds; empty where it says nothing and so holds for all."""
    said = {key: text_of(row, key) for key in ("stage", "persona", "applies_to", "counted_from")}
    if is_everybody(said["applies_to"]):
        said["applies_to"] = ""
    return tuple(squeezed(text) for text in said.values())


def overlap(one: Scope, other: Scope) -> bool:
    """Whether two promises may hold for the same lead."""
    return all(not first or not second or first == second for first, second in zip(one, other, strict=True))
