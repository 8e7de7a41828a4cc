"""The exact way from one document to another: edits that name what they touch, order being one of its own."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import cache
from itertools import groupby
from typing import Any, Final, Literal

from workshop.domain.contract import Document, Entry, Listing, Part, Section, Value

#: The lists whose members have a name of their own, and the field in which it stands.
NAMED: Final[Mapping[tuple[type, str], str]] = {
    (Document, "parts"): "key",
    (Document, "decisions"): "cited",
    (Part, "sections"): "slug",
    (Section, "listings"): "key",
    (Section, "figures"): "key",
    (Listing, "entries"): "id",
    (Entry, "values"): "key",
    (Value, "entries"): "id",
}
#: What is changed from within where it is there before and after.
GROUPS: Final = (Entry,)


@dataclass(frozen=True, kw_only=True)
class Edit:
    """One step: SET a field, PUT a named member into a list, DROP it, or bring the list into an ORDER.

    The path leads there by field names and, below a list, the names of its members.
    """

    do: Literal["set", "put", "drop", "order"]
    path: tuple[str, ...]
    #: The field's value, the member, nothing, or the names of all members in their order.
    value: Any = None


def edits(before: Document, after: Document) -> tuple[Edit, ...]:
    """Every edit that makes the first document the second."""
    return tuple(_between(before, after, ()))


def applied(document: Document, found: Iterable[Edit]) -> Document:
    """The document after these edits; KeyError if they were made for another one."""
    changed: Document = _applied(document, list(found), 0)
    return changed


def _between(before: Any, after: Any, path: tuple[str, ...]) -> Iterator[Edit]:
    kind: Any = type(before)
    for name in _names(kind):
        old, new = getattr(before, name), getattr(after, name)
        if old is new:
            continue
        key = NAMED.get((kind, name))
        here = (*path, name)
        if key and _are_named(old, key) and _are_named(new, key):
            yield from _between_lists(old, new, key, here)
        elif isinstance(old, GROUPS) and isinstance(new, GROUPS):
            yield from _between(old, new, here)
        elif not _same(old, new):
            yield Edit(do="set", path=here, value=new)


def _between_lists(old: Sequence[Any], new: Sequence[Any], key: str, path: tuple[str, ...]) -> Iterator[Edit]:
    there = {getattr(each, key): each for each in old}
    wanted = {getattr(each, key): each for each in new}
    for name in there:
        if name not in wanted:
            yield Edit(do="drop", path=(*path, name))
    for name, member in wanted.items():
        if name not in there:
            yield Edit(do="put", path=(*path, name), value=member)
        else:
            yield from _between(there[name], member, (*path, name))
    unordered = [*(name for name in there if name in wanted), *(name for name in wanted if name not in there)]
    if unordered != list(wanted):
        yield Edit(do="order", path=path, value=tuple(wanted))


def _applied(value: Any, found: Sequence[Edit], depth: int) -> Any:
    changed: dict[str, Any] = {}
    for name, those in groupby(found, key=lambda edit: edit.path[depth]):
        here = list(those)
        key = NAMED.get((type(value), name))
        if here[0].do == "set" and len(here[0].path) == depth + 1:
            changed[name] = here[0].value
        elif key:
            changed[name] = _list_applied(getattr(value, name), here, key, depth + 1)
        else:
            changed[name] = _applied(getattr(value, name), here, depth + 1)
    return replace(value, **changed)


def _list_applied(there: Sequence[Any], found: Sequence[Edit], key: str, depth: int) -> tuple[Any, ...]:
    members = {getattr(each, key): each for each in there}
    order: Iterable[str] | None = None
    within: dict[str, list[Edit]] = {}
    for edit in found:
        if edit.do == "order" and len(edit.path) == depth:
            order = edit.value
        elif edit.do == "drop" and len(edit.path) == depth + 1:
            del members[edit.path[depth]]
        elif edit.do == "put" and len(edit.path) == depth + 1:
            members[edit.path[depth]] = edit.value
        else:
            within.setdefault(edit.path[depth], []).append(edit)
    for name, edits_of in within.items():
        members[name] = _applied(members[name], edits_of, depth + 1)
    return tuple(members[name] for name in order) if order is not None else tuple(members.values())


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(each.name for each in fields(kind))


def _are_named(members: Sequence[Any], key: str) -> bool:
    """Whether each has a name that no other has."""
    return len({getattr(each, key) for each in members}) == len(members)


def _same(old: Any, new: Any) -> bool:
    """Whether both are spelled alike: 1 is not True, and a list is no group."""
    if isinstance(old, str) or old is None:
        return bool(old == new)
    if isinstance(old, Mapping):
        return (
            isinstance(new, Mapping)
            and old.keys() == new.keys()
            and all(_same(old[key], new[key]) for key in old)
        )
    if isinstance(old, list | tuple):
        return (
            type(old) is type(new)
            and len(old) == len(new)
            and all(_same(one, other) for one, other in zip(old, new, strict=True))
        )
    return type(old) is type(new) and bool(old == new)
