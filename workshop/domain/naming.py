"""How rows are known: by an id that never changes, though people call them by their titles."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, count
from typing import Final

from workshop.domain.step import Agreed, Answer, Field, Reference, Rows, Step

#: So many rows of one title are numbered one after another.
FEW: Final = 50


def with_ids(steps: Iterable[Step], agreed: Agreed) -> dict[str, Answer]:
    """The same answers, every reference by title or abbreviation turned into one by id."""
    by_slug = {step.slug: step for step in steps}
    names = _names(by_slug.values(), agreed)
    return {slug: _with_ids(by_slug[slug].fields, answer, names) for slug, answer in agreed.items()}


def free_id(title: str, taken: set[str]) -> str:
    """An id made of a title, such as "erstkontakt-2", that none of the others has."""
    plain = unicodedata.normalize("NFKD", title.replace("ß", "ss")).encode("ascii", "ignore").decode()
    stem = re.sub(r"[^a-z0-9]+", "-", plain.casefold()).strip("-")[:40] or "row"
    if stem not in taken:
        return stem
    # Far more rows of one title than people write begin behind them all, so that none is counted through.
    numbers = chain(range(2, FEW), count(len(taken) + FEW))
    return next(free for number in numbers if (free := f"{stem}-{number}") not in taken)


def _names(steps: Iterable[Step], agreed: Agreed) -> dict[tuple[str, str], dict[str, str]]:
    """Ids by title and by themselves, for every list that a reference may point into."""
    names: dict[tuple[str, str], dict[str, str]] = {}
    for step in steps:
        for rows in step.rows:
            there = agreed.get(step.slug, {}).get(rows.key) or ()
            by_title = {folded(rows.name_of(row)): row["id"] for row in reversed(there)}
            by_short = {folded(row["abbreviation"]): row["id"] for row in there if row.get("abbreviation")}
            names[step.slug, rows.key] = by_short | by_title | {row["id"]: row["id"] for row in there}
    return names


def _with_ids(
    fields: Sequence[Field], answer: Answer, names: Mapping[tuple[str, str], Mapping[str, str]]
) -> Answer:
    """The same answer with ids for titles; a name that no row has stays as it was written."""
    turned = dict(answer)
    for each in fields:
        value = answer.get(each.key)
        if value is None:
            continue
        if isinstance(each, Rows):
            turned[each.key] = [_with_ids(each.columns, row, names) for row in value]
        elif isinstance(each, Reference):
            known = names.get((each.step, each.rows), {})
            texts = value if isinstance(value, list) else [value]
            ids = [known.get(text, known.get(folded(text), text)) for text in texts]
            turned[each.key] = ids if each.many else ids[0]
    return turned


def folded(text: str) -> str:
    """The text as it counts when names are compared."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())
