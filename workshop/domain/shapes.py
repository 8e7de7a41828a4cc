"""Plain JSON becomes a frozen value of exactly the shape that its class declares; else a ValueError."""

import re
import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from enum import StrEnum
from functools import cache
from typing import Any, Final, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
#: Reads one value; the path says where it stands.
Read = Callable[[Any, str], Any]

LONGEST_TEXT: Final = 50_000
MOST_IN_A_LIST: Final = 50_000
LARGEST_NUMBER: Final = 10**15
#: Lists within rows within lists, each a few steps of a path.
DEEPEST: Final = 40
#: Control characters and halves of surrogate pairs, which databases and paper refuse.
UNSEEN: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def shaped(kind: type[T], plain: Any) -> T:
    """The value of this class that plain JSON spells; ValueError names the path to what does not fit."""
    hashable: Any = kind
    value: T = _read_for(hashable)(plain, kind.__name__.lower())
    return value


@cache
def _read_for(kind: Any) -> Read:
    """How a value of this type is read; asked for once per type, since documents are long."""
    origin, inner = get_origin(kind), get_args(kind)
    if kind is Any:
        return _read_json
    if kind is str:
        return _read_text
    if kind is int:
        return _read_number
    if kind is bool:
        return _read_flag
    if origin is Literal:
        return _read_one_of(inner)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return _read_member(kind)
    if origin in (Union, types.UnionType):
        return _read_or_none(next(each for each in inner if each is not types.NoneType))
    if origin is tuple:
        return _read_list(inner[0]) if inner[-1] is Ellipsis else _read_row(inner)
    if origin is Mapping:
        return _read_words
    return _read_group(kind)


def _read_group(kind: Any) -> Read:
    hints = get_type_hints(kind)
    needed = {each.name for each in fields(kind)}
    optional = {
        each.name
        for each in fields(kind)
        if each.default is not MISSING or each.default_factory is not MISSING
    }

    def read(plain: Any, path: str) -> Any:
        if not isinstance(plain, Mapping) or not needed - optional <= plain.keys() <= needed:
            raise ValueError(f"{path}: expected a group of {sorted(needed)}")
        if path.count(".") > DEEPEST:
            raise ValueError(f"{path}: nested too deeply")
        return kind(
            **{name: _read_for(hints[name])(value, f"{path}.{name}") for name, value in plain.items()}
        )

    return read


def _read_list(inner: Any) -> Read:
    def read(plain: Any, path: str) -> tuple[Any, ...]:
        if not isinstance(plain, list | tuple) or len(plain) > MOST_IN_A_LIST:
            raise ValueError(f"{path}: expected a list")
        each = _read_for(inner)
        return tuple(each(value, f"{path}.{place}") for place, value in enumerate(plain))

    return read


def _read_row(inner: tuple[Any, ...]) -> Read:
    def read(plain: Any, path: str) -> tuple[Any, ...]:
        if not isinstance(plain, list | tuple) or len(plain) != len(inner):
            raise ValueError(f"{path}: expected {len(inner)} values")
        return tuple(_read_for(kind)(value, path) for kind, value in zip(inner, plain, strict=True))

    return read


def _read_or_none(inner: Any) -> Read:
    return lambda plain, path: None if plain is None else _read_for(inner)(plain, path)


def _read_one_of(values: tuple[Any, ...]) -> Read:
    def read(plain: Any, path: str) -> Any:
        if not isinstance(plain, str) or plain not in values:
            raise ValueError(f"{path}: expected one of {values}")
        return plain

    return read


def _read_member(kind: type[StrEnum]) -> Read:
    read = _read_one_of(tuple(kind))
    return lambda plain, path: kind(read(plain, path))


def _read_number(plain: Any, path: str) -> int:
    if not isinstance(plain, int) or isinstance(plain, bool) or abs(plain) > LARGEST_NUMBER:
        raise ValueError(f"{path}: expected a whole number")
    return plain


def _read_flag(plain: Any, path: str) -> bool:
    if plain is not True and plain is not False:
        raise ValueError(f"{path}: expected true or false")
    return plain


def _read_text(plain: Any, path: str) -> str:
    if not isinstance(plain, str) or len(plain) > LONGEST_TEXT or UNSEEN.search(plain):
        raise ValueError(f"{path}: expected a text")
    return plain


def _read_words(plain: Any, path: str) -> dict[str, str]:
    if not isinstance(plain, Mapping) or len(plain) > MOST_IN_A_LIST:
        raise ValueError(f"{path}: expected words by name")
    return {_read_text(key, path): _read_text(value, f"{path}.{key}") for key, value in plain.items()}


def _read_json(plain: Any, path: str) -> Any:
    """Anything that JSON can say, numbers with a fraction aside."""
    if path.count(".") > DEEPEST:
        raise ValueError(f"{path}: nested too deeply")
    match plain:
        case None | bool():
            return plain
        case str():
            return _read_text(plain, path)
        case int():
            return _read_number(plain, path)
        case list() | tuple() if len(plain) <= MOST_IN_A_LIST:
            return [_read_json(value, f"{path}.{place}") for place, value in enumerate(plain)]
        case Mapping():
            return {_read_text(key, path): _read_json(value, f"{path}.{key}") for key, value in plain.items()}
        case _:
            raise ValueError(f"{path}: expected JSON without fractions")
