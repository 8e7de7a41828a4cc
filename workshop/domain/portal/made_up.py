"""Leads that never existed, made of a version's own criteria, for versions that bring too few of theirs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor
from typing import Any, Final, Literal

from workshop.domain.contract import Entry
from workshop.domain.criteria import holds, span
from workshop.domain.measured import measured
from workshop.domain.portal.handover import Handover, row_of
from workshop.domain.words import Language, Text

#: How a lead stands to the criteria: it fulfils all of them well, exactly, or and more; or it lacks a sign
#: of interest, a little of one, or what nobody knows.
Case = Literal["clear", "quiet", "exact", "almost", "unknown", "more"]

YES: Final = Text(de="ja", en="yes")
NO: Final = Text(de="nein", en="no")
OTHER: Final = Text(de="keines davon", en="none of these")
#: From here on numbers are rounded to what people say.
ROUNDED: Final = 10
THOUSAND: Final = 1000
WHOLE: Final = 100


@dataclass(frozen=True, kw_only=True)
class Shell:
    """What is told of a made-up lead, besides its facts."""

    case: Case
    name: Text
    story: Text


def facts_for(case: Case, handover: Handover, language: Language) -> list[dict[str, str]]:
    """The facts of a lead that stands so to the criteria; what becomes of it, the criteria say themselves."""
    asked = [
        each for each in handover.criteria if case == "more" or str(each.plain("stage")) in handover.until
    ]
    musts = [each for each in asked if each.plain("counts") != "any"]
    signs = [each for each in asked if each.plain("counts") == "any"]
    lacking = _lacking(case, musts, signs)
    named = {str(each.plain("fact")): each.words("fact") for each in asked if each not in signs}
    if case != "quiet" or not signs:
        chosen = signs[-1:] if case in ("exact", "unknown") else signs if case == "more" else signs[:1]
        named |= {str(each.plain("fact")): each.words("fact") for each in chosen}
    made = []
    for fact, words in named.items():
        about = [row_of(each) for each in asked if each.plain("fact") == fact]
        lacks = row_of(lacking) if lacking and lacking.plain("fact") == fact else None
        if lacks and case == "unknown":
            continue
        value = _value(fact, about, lacks, case, language)
        if value:
            made.append({"fact": words, "value": value})
    return made


def _lacking(case: Case, musts: Sequence[Entry], signs: Sequence[Entry]) -> Entry | None:
    """The criterion that this lead is to miss."""
    if case == "almost":
        counted = [each for each in musts if each.plain("test") in {"at-least", "at-most", "between"}]
        return next(iter([*counted, *musts, *signs]), None)
    if case == "unknown" or (case == "quiet" and not signs):
        return next(iter([*musts[::-1], *signs]), None)
    return None


def _value(
    fact: str, about: Sequence[dict[str, Any]], lacks: dict[str, Any] | None, case: Case, language: Language
) -> str:
    """A value that passes all criteria about this fact but the one it is to miss; "" if there is none."""
    tried: Iterator[str] = _misses(lacks, language) if lacks else _passes(about[0], case, language)
    for value in [*tried, *(each for one in about for each in _passes(one, case, language))]:
        said = [{"fact": fact, "value": value}]
        if all(holds(one, said) is not (one is lacks or one == lacks) for one in about):
            return value
    return ""


def _passes(criterion: dict[str, Any], case: Case, language: Language) -> Iterator[str]:
    """Values that fulfil a criterion, the best for this case first."""
    wanted, test = str(criterion.get("value") or ""), criterion.get("test")
    if test in {"at-least", "at-most", "between"} and (ends := span(wanted)):
        exact = ends[1] if test == "at-most" else ends[0]
        amounts = [exact, _well(str(test), ends, percent="%" in wanted)]
        yield from (
            _figure(each, wanted, language) for each in (amounts if case == "exact" else amounts[::-1])
        )
    elif test == "one-of":
        several = [each.strip() for each in wanted.replace(";", ",").split(",") if each.strip()]
        yield from reversed(several) if case == "exact" else several
    elif test == "happened":
        yield YES.in_(language)
    elif test == "is-not":
        yield from (NO.in_(language), YES.in_(language), OTHER.in_(language))
    yield wanted


def _misses(criterion: dict[str, Any], language: Language) -> Iterator[str]:
    """Values that do not fulfil it, the closest first."""
    wanted, test = str(criterion.get("value") or ""), criterion.get("test")
    if test in {"at-least", "at-most", "between"} and (ends := span(wanted)):
        step = Fraction(1) if ends[0] > 1 else ends[0] / 2
        below, above = ends[0] - step, ends[1] + (step or 1)
        yield _figure(above if test == "at-most" or below < 0 else below, wanted, language)
    elif test == "is-not":
        yield wanted
    else:
        yield from (each.in_(language) for each in (NO, OTHER, YES))


def _well(test: str, ends: tuple[Fraction, Fraction], *, percent: bool) -> Fraction:
    """An amount that fulfils it without doubt."""
    low, high = ends
    if test == "between":
        amount = (low + high) / 2
    elif test == "at-most":
        amount = high * 2 / 3
    else:
        amount = (low + WHOLE) / 2 if percent and low < WHOLE else low * 4 / 3
    if amount < ROUNDED:
        return Fraction(floor(amount) if test == "at-most" else ceil(amount))
    unit = 10 ** (len(str(int(amount))) - 2)
    rounded = round(amount / unit) * unit
    return Fraction(rounded) if low <= rounded <= high or test != "between" else amount


def _figure(amount: Fraction, wanted: str, language: Language) -> str:
    """An amount as people write it."""
    whole = abs(int(amount))
    digits = f"{whole:,}" if whole >= THOUSAND else str(whole)
    rest = f"{float(abs(amount) - whole):.2f}"[1:].rstrip("0").rstrip(".")
    text = ("-" if amount < 0 else "") + digits + rest
    if language == "de":
        text = text.translate(str.maketrans(",.", ".,"))
    return measured(text, "%" if "%" in wanted else "", language)
