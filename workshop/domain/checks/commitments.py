"""Commitments that nobody could hold anybody to, or that cannot be kept beside another answer."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from workshop.domain.agreements import Contradiction, Place
from workshop.domain.calculator import monthly
from workshop.domain.calculator import needed as rounded
from workshop.domain.checks.amounts import BUSINESS, CLOCK, MONTHS, Amount, amount_of
from workshop.domain.checks.entries import Directory, Row, answer_of, place_of, rows_of, text_of
from workshop.domain.checks.scope import covers_all
from workshop.domain.step import Agreed, is_empty
from workshop.domain.words import Text

LISTS: Final = ("marketing-commitments", "sales-commitments")
ROWS: Final = "commitments"

VAGUE = Text(
    de="Die Zusage „{name}“ lässt sich nicht prüfen. Es fehlt: {lacking}.",
    en="The commitment “{name}” cannot be checked. It lacks: {lacking}.",
)
LACKING = {
    "number": Text(de="eine Zahl", en="a number"),
    "unit": Text(de="eine Einheit", en="a unit"),
    "period": Text(de="ein Zeitraum", en="a period"),
    "counted_from": Text(de="ab wann gezählt wird", en="from when it counts"),
}
TOO_SLOW = Text(
    de="„{name}“ verspricht {limit}, aber in „{stage}“ darf ein Lead höchstens {stay} bleiben.",
    en="“{name}” promises {limit}, but a lead may stay in “{stage}” for {stay} at most.",
)
RETURN_TOO_LATE = Text(
    de="„{name}“ lässt {limit} Zeit, zurückgegeben werden darf ein Lead aber höchstens {window} lang.",
    en="“{name}” allows {limit}, but a lead may be returned for {window} at most.",
)
TOO_LITTLE = Text(
    de="„{name}“ verspricht {promised}; das Umsatzziel braucht laut Rechner {needed}.",
    en="“{name}” promises {promised}; by the calculator, the revenue goal needs {needed}.",
)
#: Duties that say how good something is, not how much of it comes.
NO_VOLUME: Final = {"quality", "facts", "content"}


def vague_commitments(agreed: Agreed) -> Iterator[Contradiction]:
    """A commitment without a number, a unit or a period: nobody could tell whether it was kept."""
    for step, row in commitments_of(agreed):
        lacking = _lacking(row)
        if lacking and text_of(row, "duty"):
            words = [LACKING[key] for key in lacking]
            yield Contradiction(
                rule="vague-commitment",
                sentence=VAGUE.format(
                    name=text_of(row, "name"),
                    lacking=Text(
                        de=", ".join(word.de for word in words), en=", ".join(word.en for word in words)
                    ),
                ),
                places=tuple(place_of(step, ROWS, row, key) for key in lacking),
            )


def limits_longer_than_the_stay(agreed: Agreed) -> Iterator[Contradiction]:
    """A promised time limit that lets a lead wait longer than its stage allows."""
    stages = Directory(rows_of(answer_of(agreed, "lead-stages"), "stages", titled="name"))
    for step, row in commitments_of(agreed):
        limit, stage = _limit_of(row, agreed), stages.find(text_of(row, "stage"))
        stay = stage and amount_of(_as_amount(stage, "longest_stay", "longest_stay_unit"), agreed)
        if stage and limit and stay and is_longer(limit, stay):
            yield Contradiction(
                rule="limit-longer-than-stay",
                sentence=TOO_SLOW.format(
                    name=text_of(row, "name"),
                    limit=limit.shown,
                    stage=text_of(stage, "name"),
                    stay=stay.shown,
                ),
                places=(
                    place_of(step, ROWS, row, "number"),
                    place_of("lead-stages", "stages", stage, "longest_stay"),
                ),
            )


def limits_longer_than_the_return_window(agreed: Agreed) -> Iterator[Contradiction]:
    """A promise to accept or return that ends after leads may no longer be returned."""
    window = amount_of(_as_amount(answer_of(agreed, "returns"), "return_within", "return_unit"), agreed)
    for step, row in commitments_of(agreed):
        limit = _limit_of(row, agreed) if text_of(row, "duty") == "accept-or-return" else None
        if limit and window and is_longer(limit, window):
            yield Contradiction(
                rule="limit-longer-than-return-window",
                sentence=RETURN_TOO_LATE.format(
                    name=text_of(row, "name"), limit=limit.shown, window=window.shown
                ),
                places=(place_of(step, ROWS, row, "number"), Place(step="returns", field="return_within")),
            )


def volumes_below_the_need(agreed: Agreed) -> Iterator[Contradiction]:
    """Marketing promising less than the revenue goal needs; promises for parts of the market are added up."""
    needs = monthly(agreed)
    for unit in needs:
        promised = [(row, amount) for row, amount in _volumes(agreed) if amount.unit == unit]
        whole = [each for each in promised if covers_all(each[0])]
        parts = [each for each in promised if not covers_all(each[0])]
        groups = [[each] for each in whole]
        # Where the whole is promised too, the parts only say how it is made up.
        if parts and not whole and not _is_bound(unit, agreed):
            groups.append(parts)
        for group in groups:
            yield from _too_little(group, unit, needs[unit], agreed)


def commitments_of(agreed: Agreed) -> Iterator[tuple[str, Row]]:
    """The commitments of both sides that have a name, each with the step it stands in."""
    for step in LISTS:
        for row in rows_of(answer_of(agreed, step), ROWS, titled="name"):
            yield step, row


def is_longer(limit: Amount, other: Amount) -> bool:
    """Whether one time is certainly longer than another.

    Business time against clock time counts only as the least it can last: a business day is at least a day.
    """
    if not (limit.is_time and other.is_time):
        return False
    (kind, length), (other_kind, most) = limit.measure, other.measure
    if kind == other_kind:
        return length > most
    return limit.unit == "business-days" and other.unit in CLOCK and limit.number * CLOCK["days"] > most


def _lacking(row: Row) -> list[str]:
    if text_of(row, "figure"):
        return []
    lacking = [key for key in ("number", "unit") if is_empty(row.get(key))]
    is_limit = row.get("comparator") == "within" or row.get("unit") in {*CLOCK, *BUSINESS}
    if is_empty(row.get("period")) and not (is_limit and text_of(row, "counted_from")):
        lacking.append("counted_from" if is_limit else "period")
    return lacking


def _limit_of(row: Row, agreed: Agreed) -> Amount | None:
    amount = amount_of(row, agreed)
    return amount if amount and amount.is_time and amount.bound == "above" else None


def _as_amount(row: Row, number: str, unit: str) -> Row:
    return {"number": row.get(number), "unit": row.get(unit)}


def _volumes(agreed: Agreed) -> Iterator[tuple[Row, Amount]]:
    for row in rows_of(answer_of(agreed, LISTS[0]), ROWS, titled="name"):
        amount = None if text_of(row, "figure") else amount_of(row, agreed)
        if (
            amount
            and amount.period in MONTHS
            and amount.bound != "above"
            and row.get("duty") not in NO_VOLUME
        ):
            yield row, amount


def _is_bound(unit: str, agreed: Agreed) -> bool:
    rows = rows_of(answer_of(agreed, LISTS[0]), ROWS)
    return any(text_of(row, "figure") == unit for row in rows)


def _too_little(
    promised: Sequence[tuple[Row, Amount]], unit: str, need: Fraction, agreed: Agreed
) -> Iterator[Contradiction]:
    per_month = sum((amount.measure[1] for _, amount in promised), Fraction(0))
    if per_month >= need:
        return
    total = promised[0][1] if len(promised) == 1 else Amount(number=per_month, unit=unit, period="month")
    yield Contradiction(
        rule="volume-below-need",
        sentence=TOO_LITTLE.format(
            name=" + ".join(text_of(row, "name") for row, _ in promised),
            promised=total.shown,
            needed=Amount(number=Fraction(rounded(unit, agreed) or 0), unit=unit, period="month").shown,
        ),
        places=(
            *(place_of(LISTS[0], ROWS, row, "number") for row, _ in promised),
            Place(step="calculator"),
            Place(step="revenue-goal", field="amount"),
        ),
    )
