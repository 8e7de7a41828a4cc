"""For which leads a promise holds, and whether two promises speak of the same ones."""

import re
from typing import Final

from workshop.domain.checks.entries import Row, text_of
from workshop.domain.checks.likeness import squeezed

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


def overlap(one: Row, other: Row) -> bool:
    """Whether two promises may hold for the same lead; what is not said holds for all."""
    return all(_meet(one, other, key) for key in ("stage", "persona", "applies_to", "counted_from"))


def _meet(one: Row, other: Row, key: str) -> bool:
    first, second = text_of(one, key), text_of(other, key)
    if key == "applies_to" and (is_everybody(first) or is_everybody(second)):
        return True
    return not first or not second or squeezed(first) == squeezed(second)
