"""Handover criteria as rules that a machine runs against the facts of a lead."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Any

from workshop.domain.step import Agreed

#: One criterion, one fact: a row as it is agreed.
Row = Mapping[str, Any]
Span = tuple[Fraction, Fraction]

_NUMBER = r"(?<!\w)[+-]?[0-9]{1,3}(?:[.,’'\u00a0\u202f ][0-9]{3}){1,5}(?:[.,][0-9]{1,9})?(?![0-9])"
_NUMBER += r"|(?<!\w)[+-]?[0-9]{1,15}(?:[.,][0-9]{1,9})?(?![0-9])"
#: One mark between threes of digits: 1.200 and 1,200 are both twelve hundred, 0,125 is an eighth.
_GROUPED = re.compile(r"[+-]?[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+|(?:,[0-9]{3})+)")
_SCALES = {
    "tsd": 10**3,
    "tausend": 10**3,
    "thousand": 10**3,
    "k": 10**3,
    "mio": 10**6,
    "million": 10**6,
    "millionen": 10**6,
    "mrd": 10**9,
    "milliarden": 10**9,
    "billion": 10**9,
}
_SCALE = rf"(?:\s*({'|'.join(sorted(_SCALES, key=len, reverse=True))})\b\.?)?"
_ONE = re.compile(rf"({_NUMBER}){_SCALE}", re.IGNORECASE)
_TWO = re.compile(
    rf"({_NUMBER}){_SCALE}\D{{0,20}}?\s*(?:-|–|—|\bbis\b|\bto\b|\bund\b|\band\b)\s*({_NUMBER}){_SCALE}",
    re.IGNORECASE,
)
_YES = {"", "yes", "ja", "true", "wahr", "x", "✓"}
_MONTHS = (
    "jan(?:uar|uary)?|feb(?:ruar|ruary)?|märz?|mar(?:ch)?|apr(?:il)?|mai|may|jun[ie]?|jul[iy]?|aug(?:ust)?"
    "|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|de[zc](?:ember)?"
)
_DAY = re.compile(
    r"\d{4}-\d{1,2}-\d{1,2}([t ].*)?|\d{1,2}[./]\s?\d{1,2}[./]\s?(\d{2}|\d{4})?"
    rf"|\d{{1,2}}\.?\s*({_MONTHS})\.?,?\s*(\d{{4}})?|({_MONTHS})\.?\s*\d{{1,2}}(,?\s*\d{{4}})?"
)


@dataclass(frozen=True, kw_only=True)
class Finding:
    """Whether one criterion holds for a lead."""

    criterion: Row
    holds: bool


def verdict(criteria: Sequence[Row], facts: Sequence[Row]) -> dict[str, bool]:
    """Which stages a lead with these facts reaches, among those that have criteria.

    All "must" criteria have to hold and, where there are "any" criteria, one of those.
    """
    found = explain(criteria, facts)
    stages = dict.fromkeys(str(each.criterion["stage"]) for each in found if each.criterion.get("stage"))
    return {
        stage: _reached([each for each in found if each.criterion.get("stage") == stage]) for stage in stages
    }


def explain(criteria: Sequence[Row], facts: Sequence[Row]) -> list[Finding]:
    """Every criterion with whether it holds, in their order."""
    return [Finding(criterion=each, holds=holds(each, facts)) for each in criteria]


def stage_of(agreed: Agreed, facts: Sequence[Row]) -> str | None:
    """The id of the furthest stage a lead gets to; None if it does not reach the first one with criteria.

    Stages without criteria are passed over; a later stage counts only if every earlier one is reached.
    """
    reached = verdict(criteria_of(agreed), facts)
    furthest = None
    for stage in path_of(agreed):
        if stage in reached:
            if not reached[stage]:
                break
            furthest = stage
    return furthest


def criteria_of(agreed: Agreed) -> list[Row]:
    """The handover criteria as agreed."""
    return list((agreed.get("handover-criteria") or {}).get("criteria") or ())


def path_of(agreed: Agreed) -> list[str]:
    """The ids of the stages on the path, in their order, without the side exits."""
    rows = (agreed.get("lead-stages") or {}).get("stages") or ()
    return [str(row.get("id")) for row in rows if row.get("kind") == "path"]


def is_complete(criterion: Row) -> bool:
    """Whether a criterion says enough to be run."""
    needs = (
        ("stage", "fact", "test")
        if criterion.get("test") == "happened"
        else ("stage", "fact", "test", "value")
    )
    return all(str(criterion.get(key) or "").strip() for key in needs)


def holds(criterion: Row, facts: Sequence[Row]) -> bool:
    """Whether one criterion holds; an unfinished one never does.

    What no fact mentions has not happened and is not so: only "is not" holds for an unmentioned fact.
    """
    name, test = _folded(criterion.get("fact")), criterion.get("test")
    wanted = str(criterion.get("value") or "")
    values = [str(fact.get("value") or "") for fact in facts if _folded(fact.get("fact")) == name]
    if not name or (test != "happened" and not wanted.strip()):
        return False
    if test == "is-not":
        return not any(_same(value, wanted) for value in values)
    return any(_passes(str(test), value, wanted) for value in values)


def span(text: str) -> Span | None:
    """The lowest and highest number a text names: “1.200”, “15 – 120 branches”, “2 Mio. €”."""
    if both := _TWO.search(text):
        first, second = _number(both[1], both[2]), _number(both[3], both[4])
        # “2–5 Mio.” scales both ends.
        if both[4] and not both[2]:
            first = _number(both[1], both[4])
        return min(first, second), max(first, second)
    one = _ONE.search(text)
    return (_number(one[1], one[2]), _number(one[1], one[2])) if one else None


def _reached(findings: Sequence[Finding]) -> bool:
    any_of = [each.holds for each in findings if each.criterion.get("counts") == "any"]
    musts = (each.holds for each in findings if each.criterion.get("counts") != "any")
    return all(musts) and (not any_of or any(any_of))


def _passes(test: str, value: str, wanted: str) -> bool:
    match test:
        case "at-least" | "at-most" | "between":
            return _measures(test, span(value), span(wanted))
        case "is":
            return _same(value, wanted)
        case "one-of":
            return any(_same(value, each) for each in re.split(r"[,;]", wanted) if each.strip())
        case "contains":
            return _folded(wanted) in _folded(value)
        case "happened":
            return _folded(value) in _YES or bool(_DAY.fullmatch(value.strip().casefold()))
        case _:
            return False


def _measures(test: str, value: Span | None, wanted: Span | None) -> bool:
    """A value that is itself a range passes only as a whole."""
    if value is None or wanted is None:
        return False
    enough = test == "at-most" or value[0] >= wanted[0]
    not_too_much = test == "at-least" or value[1] <= wanted[1]
    return enough and not_too_much


def _same(value: str, wanted: str) -> bool:
    if _folded(value) == _folded(wanted):
        return True
    # Two spellings of one number, such as 1.200 and 1200.
    both = [_ONE.fullmatch(text.strip()) for text in (value, wanted)]
    return all(both) and span(value) == span(wanted)


def _folded(text: Any) -> str:
    """Text without what does not count when comparing: case, spaces, the spelling of accents."""
    return _folded_text(str(text or ""))


@lru_cache(maxsize=4096)
def _folded_text(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).casefold()


def _number(text: str, scale: str | None) -> Fraction:
    """A number as people write it: outside groups of three, the last mark is the decimal one."""
    digits = re.sub(r"[’'\s]", "", text)
    if _GROUPED.fullmatch(digits):
        digits = re.sub(r"[.,]", "", digits)
    else:
        digits = re.sub(r"[.,](?=.*[.,])", "", digits).replace(",", ".")
    return Fraction(digits) * _SCALES[scale.casefold()] if scale else Fraction(digits)
