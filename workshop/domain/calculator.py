"""The SLA calculator: how many leads of each kind the revenue goal needs, exact until it is shown."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from workshop.domain.step import Agreed

MONTHS_A_YEAR = 12

#: The figures the calculator yields, from the widest to the narrowest.
FIGURES = ("leads", "mql", "sal", "sql", "won")

_PERIODS_A_YEAR = {"month": 12, "quarter": 4, "year": 1}
_DECIMAL = re.compile(r"[+-]?[0-9]{1,30}(\.[0-9]{1,30})?")
#: How people name the two stages that not every path has.
_STAGE_NAMES = {
    "mql_to_sal": {"sal", "sals", "salesacceptedlead", "vertriebsakzeptierterlead"},
    "sal_to_sql": {"sql", "sqls", "salesqualifiedlead", "vertriebsqualifizierterlead"},
}


@dataclass(frozen=True, kw_only=True)
class Capacity:
    """What the month's MQLs mean for the people who take them over."""

    mql_per_rep: Fraction
    #: Hours of calling per person and month; None while attempts or minutes are open.
    hours_per_rep: Fraction | None


def exact(value: Any) -> Fraction | None:
    """The number that a decimal in text spells, without loss; None if it spells none."""
    text = str(value).strip() if isinstance(value, str | int) and not isinstance(value, bool) else ""
    # Only plain digits: an exponent such as 1e999999999 would be computed in full.
    return Fraction(text) if _DECIMAL.fullmatch(text) else None


def monthly(agreed: Agreed) -> dict[str, Fraction]:
    """What is needed per month, by figure; empty as long as one of the inputs is missing or zero."""
    value = commitment_value(agreed)
    deal = _positive(_inputs(agreed).get("deal_value"))
    rates = {key: _rate(agreed, key) for key in ("sql_to_won", "sal_to_sql", "mql_to_sal", "lead_to_mql")}
    if value is None or deal is None:
        return {}
    needed = {"won": value / deal}
    so_far = needed["won"]
    for figure, rate in zip(("sql", "sal", "mql", "leads"), rates.values(), strict=True):
        if rate is None:
            return {}
        so_far /= rate
        needed[figure] = so_far
    return {figure: needed[figure] for figure in FIGURES}


def needed(figure: str, agreed: Agreed) -> int | None:
    """One figure per month, rounded up as it is shown; None while it cannot be told."""
    amount = monthly(agreed).get(figure)
    return None if amount is None else math.ceil(amount)


def commitment_value(agreed: Agreed) -> Fraction | None:
    """The revenue per month that marketing's leads are to bring."""
    goal = agreed.get("revenue-goal") or {}
    amount = _positive(goal.get("amount"))
    share = _positive(_inputs(agreed).get("marketing_share"))
    times = _PERIODS_A_YEAR.get(str(goal.get("period") or ""))
    if amount is None or share is None or times is None:
        return None
    return amount * times * share / 100 / MONTHS_A_YEAR


def value_per_mql(agreed: Agreed) -> Fraction | None:
    """What one MQL is worth on average, before anybody knows how it ends."""
    worth = _positive(_inputs(agreed).get("deal_value"))
    for key in ("mql_to_sal", "sal_to_sql", "sql_to_won"):
        rate = _rate(agreed, key)
        if worth is None or rate is None:
            return None
        worth *= rate
    return worth


def capacity(agreed: Agreed) -> Capacity | None:
    """How the month's MQLs spread over the people; None without MQLs or people."""
    answer = _inputs(agreed)
    mql, reps = monthly(agreed).get("mql"), _positive(answer.get("reps"))
    if mql is None or reps is None:
        return None
    attempts, minutes = _positive(answer.get("attempts")), _positive(answer.get("minutes_per_attempt"))
    return Capacity(
        mql_per_rep=mql / reps,
        hours_per_rep=mql / reps * attempts * minutes / 60 if attempts and minutes else None,
    )


def _inputs(agreed: Agreed) -> Mapping[str, Any]:
    return agreed.get("calculator") or {}


def _positive(value: Any) -> Fraction | None:
    number = exact(value)
    return number if number is not None and number > 0 else None


def _rate(agreed: Agreed, key: str) -> Fraction | None:
    given = _inputs(agreed).get(key)
    if given in (None, "") and _path(agreed) and not has_stage(agreed, key):
        return Fraction(1)
    percent = _positive(given)
    return None if percent is None else percent / 100


def has_stage(agreed: Agreed, key: str) -> bool:
    """Whether the agreed path knows the stage that a rate leads to; where it does not, nothing is lost."""
    spoken = {
        re.sub(r"[\W_]", "", str(row.get(column) or "")).casefold()
        for row in _path(agreed)
        for column in ("name", "abbreviation")
    }
    return key not in _STAGE_NAMES or bool(spoken & _STAGE_NAMES[key])


def _path(agreed: Agreed) -> list[Mapping[str, Any]]:
    return [row for row in (agreed.get("lead-stages") or {}).get("stages") or () if row.get("kind") == "path"]
