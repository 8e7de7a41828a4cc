"""A number that moved: from what to what, in which unit, and by how much of what it was."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any, Final

from workshop.domain.agreements import Place
from workshop.domain.contract import EXACT, Entry, Figure, Value
from workshop.domain.versions import Change, Weight

#: What reads as one with a number: how it is compared, what is counted, and in which time.
MEASURES: Final[Mapping[str, tuple[str, str, str]]] = {
    "number": ("comparator", "unit", "period"),
    "target": ("", "unit", "period"),
    "value": ("test", "", ""),
    "amount": ("", "", "period"),
    "longest_stay": ("", "longest_stay_unit", ""),
    "return_within": ("", "return_unit", ""),
}
COUNTED: Final = frozenset({"number", "range"})
DIGITS: Final = re.compile(r"[-+−]?\d+(?:[.,\u00a0\u202f ]\d+)*")
#: Beyond so many digits a share tells nobody anything.
LONGEST: Final = 60


@dataclass(frozen=True, kw_only=True)
class NumberChange:
    """One number, before and after; None where there was none."""

    place: Place
    #: The section that it stands in, the number to cite it by, and what its row is called.
    section: str
    cited: str
    title: str
    label: str
    #: As it reads with all that belongs to it, such as "at least 24 MQLs per month".
    before: str | None
    after: str | None
    #: The same exactly, as a decimal or a fraction in text; None for ranges of which both ends moved.
    exact_before: str | None = None
    exact_after: str | None = None
    #: What is counted, as far as it stayed the same.
    unit: str = ""
    #: By how much of what it was, as a fraction in text such as "-1/2"; None if that cannot be said.
    relative: str | None = None
    #: The difference in percentage points, if shares are compared.
    points: str | None = None
    #: Nobody agreed on it directly: it follows from others.
    follows: bool = False
    weight: Weight = Weight.MAJOR


def moved(
    changes: Sequence[Change], old: Entry, new: Entry, *, section: str, cited: str
) -> tuple[list[NumberChange], list[Change]]:
    """The numbers among the changes of one entry, and the changes that are none."""
    found: list[NumberChange] = []
    taken: set[Place] = set()
    for change in changes:
        key = _measured(change, old, new)
        if key is None or change.place in taken:
            continue
        together = [each for each in changes if each.place.field in {key, *MEASURES.get(key, ())} - {""}]
        taken |= {each.place for each in together} or {change.place}
        found.append(replace(_change(key, together or [change], old, new), section=section, cited=cited))
    return found, [each for each in changes if each.place not in taken]


def figures_moved(
    old: Sequence[Figure], new: Sequence[Figure], *, step: str, section: str, cited: str
) -> Iterator[NumberChange]:
    """The figures that follow from others and moved with them."""
    before, after = {each.key: each for each in old}, {each.key: each for each in new}
    for key in dict.fromkeys([*after, *before]):
        one, other = before.get(key), after.get(key)
        if (one and one.exact) == (other and other.exact):
            continue
        there = other or one
        assert there is not None  # noqa: S101 - a key comes from one of the two
        yield NumberChange(
            place=Place(step=step, field=key),
            section=section,
            cited=cited,
            title="",
            label=there.label,
            before=one.words if one else None,
            after=other.words if other else None,
            follows=True,
            **_measured_by(_exact(one.exact if one else None), _exact(other.exact if other else None)),
            weight=Weight.MINOR,
        )


def percent(relative: str) -> str:
    """A share of what it was in percent: whole from ten on, else with one digit, always with its sign."""
    share = Fraction(relative) * 100
    tenths = 0 if abs(share) >= 10 else 1  # noqa: PLR2004 # where a digit more says nothing more
    rounded = round(share * 10**tenths)
    whole, rest = divmod(abs(rounded), 10**tenths)
    sign = "−" if rounded < 0 else "+"
    return f"{sign}{whole}.{rest}" if rest else f"{sign}{whole}"


def _measured(change: Change, old: Entry, new: Entry) -> str | None:
    """The key of the number that a change belongs to; nested numbers stand for themselves."""
    key = change.place.field
    if all(value is None or _is_number(value) for value in (change.old, change.new)):
        return key
    for number, companions in MEASURES.items():
        there = [value for entry in (old, new) if (value := entry.get(number))]
        if key in companions and there and all(map(_is_number, there)):
            return number
    return None


def _is_number(value: Value) -> bool:
    """Whether it is one by its kind, or a limit in a rule that somebody wrote as a mere number."""
    written = value.kind == "line" and value.binding and _exact(value.plain) is not None
    return value.kind in COUNTED or written


def _change(key: str, together: Sequence[Change], old: Entry, new: Entry) -> NumberChange:
    own = next((each for each in together if each.place.field == key), None)
    one, other = (own.old, own.new) if own else (old.get(key), new.get(key))
    value = other or one
    assert value is not None  # noqa: S101 - a number that changed is in one of the two
    exact = _ends(one, other)
    comparable = not {each.place.field for each in together} & {*MEASURES.get(key, ("", "", ""))[1:]}
    return NumberChange(
        place=own.place if own else together[0].place,
        section="",
        cited="",
        title=new.title,
        label=" · ".join(filter(None, (*together[0].within, value.label))),
        before=_told(key, old, one) if one else None,
        after=_told(key, new, other) if other else None,
        unit=_unit(key, old, one, new, other),
        **_measured_by(*exact, comparable=comparable, shares="%" in value.text),
        weight=max((each.weight for each in together), key=lambda each: each is Weight.MAJOR),
    )


def _measured_by(
    old: Fraction | None, new: Fraction | None, *, comparable: bool = True, shares: bool = False
) -> dict[str, Any]:
    both = comparable and old is not None and new is not None
    return {
        "exact_before": None if old is None else str(old),
        "exact_after": None if new is None else str(new),
        "relative": str((new - old) / abs(old)) if both and old and new is not None else None,
        "points": str(new - old) if both and shares and old is not None and new is not None else None,
    }


def _ends(old: Value | None, new: Value | None) -> tuple[Fraction | None, Fraction | None]:
    """Both numbers exactly; of two ranges the one end that moved."""
    one, other = (value.plain if value else None for value in (old, new))
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        ends = [end for end in ("from", "to") if one.get(end) != other.get(end)]
        return (_exact(one.get(ends[0])), _exact(other.get(ends[0]))) if len(ends) == 1 else (None, None)
    return _exact(one), _exact(other)


def _exact(plain: object) -> Fraction | None:
    """A number that was kept as text; None if it is none, or longer than anybody reads."""
    if not isinstance(plain, str) or len(plain) > LONGEST or not EXACT.fullmatch(plain):
        return None
    return Fraction(plain)


def _told(key: str, entry: Entry, value: Value) -> str:
    """A number with what belongs to it."""
    comparator, unit, period = (entry.words(name) if name else "" for name in MEASURES.get(key, ("", "", "")))
    return " ".join(filter(None, (comparator, "\u00a0".join(filter(None, (value.text, unit))), period)))


def _unit(key: str, old: Entry, one: Value | None, new: Entry, other: Value | None) -> str:
    units = []
    for entry, value in ((old, one), (new, other)):
        name = MEASURES.get(key, ("", "", ""))[1]
        named = entry.words(name) if name else ""
        units.append(named or (DIGITS.sub("", value.text).strip(" \u00a0–") if value else ""))
    return units[1] or units[0]
