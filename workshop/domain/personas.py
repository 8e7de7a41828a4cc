"""How sharp a persona is drawn, said so that it encourages to draw it sharper."""

from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from workshop.domain.step import is_empty
from workshop.domain.words import Text

Row = Mapping[str, Any]
#: From the smallest to the largest firm, a persona wider than this is a market.
WIDEST = 6
ENOUGH_EVIDENCE = 3
TROUBLES = ("problems", "needs", "challenges")

SHARP = Text(
    de="Schärfe: {reached} von {possible}. So scharf soll sie sein; wen das ausschließt, meint ihr nicht.",
    en="Sharpness: {reached} of {possible}. As sharp as it should be; whoever it leaves out is not meant.",
)
SHARPER = Text(
    de="Schärfe: {reached} von {possible}. Keine Angst vor zu scharfen Profilen. Als Nächstes: {advice}",
    en="Sharpness: {reached} of {possible}. Do not fear a profile that is too sharp. Next: {advice}",
)


def sharpness(persona: Row) -> Text:
    """One sentence on how sharp the persona is, and on what would sharpen it most."""
    open_advice = [advice for is_sharp, advice in SHARPENERS if not is_sharp(persona)]
    reached = len(SHARPENERS) - len(open_advice)
    if not open_advice:
        return SHARP.format(reached=reached, possible=len(SHARPENERS))
    return SHARPER.format(reached=reached, possible=len(SHARPENERS), advice=open_advice[0])


def _says(key: str) -> Callable[[Row], bool]:
    return lambda persona: not is_empty(persona.get(key))


def _is_narrow(persona: Row) -> bool:
    """Whether the firms are of a size, so that one story fits them all."""
    employees = persona.get("employees") or {}
    try:
        least, most = Decimal(employees.get("from") or 0), Decimal(employees.get("to") or 0)
    except InvalidOperation:
        return False
    return 0 < least <= most <= least * WIDEST


def _is_backed(persona: Row) -> bool:
    """Whether enough of the troubles were heard or counted rather than assumed."""
    troubles = [row for key in TROUBLES for row in persona.get(key) or ()]
    heard = [row for row in troubles if row.get("source") in ("interview", "numbers")]
    return len(heard) >= ENOUGH_EVIDENCE


SHARPENERS: Final[tuple[tuple[Callable[[Row], bool], Text], ...]] = (
    (_says("industries"), Text(de="eine Branche nennen.", en="name an industry.")),
    (_says("size_class"), Text(de="eine Größenklasse wählen.", en="choose a size class.")),
    (
        _says("employees"),
        Text(de="von wie vielen bis zu wie vielen Beschäftigten?", en="from how many to how many employees?"),
    ),
    (
        _is_narrow,
        Text(de="die Spanne der Beschäftigten enger ziehen.", en="draw the range of employees tighter."),
    ),
    (_says("revenue"), Text(de="die Umsatzhöhe eingrenzen.", en="narrow the revenue.")),
    (_says("seat"), Text(de="sagen, wo die Firma sitzt.", en="say where the firm has its seat.")),
    (_says("title"), Text(de="die Rolle der Person benennen.", en="name the person’s role.")),
    (
        _is_backed,
        Text(
            de="drei Probleme, Bedürfnisse oder Herausforderungen belegen statt annehmen.",
            en="back three problems, needs or challenges with evidence instead of assuming them.",
        ),
    ),
    (
        _says("negative_markers"),
        Text(
            de="festhalten, woran man erkennt, dass es diese Person nicht ist.",
            en="note the signs that it is not this person.",
        ),
    ),
    (
        _says("quotes"),
        Text(
            de="einen Satz festhalten, den diese Person wirklich gesagt hat.",
            en="note a sentence that this person really said.",
        ),
    ),
)
