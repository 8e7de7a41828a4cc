"""The form that asks for signatures: parties with their rules, and rows for those who sign."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from workshop.domain.signing.asking import DueTooEarly, Named, Request, Side
from workshop.domain.signing.signers import Party, Rule
from workshop.web.fields import day_in, one_line, whole

#: How long people usually get to read and sign.
USUAL: Final = timedelta(days=14)
#: So many empty rows stand below those who are named, and so many more upon request.
SPARE: Final = 1
MORE: Final = 2
MOST_ROWS: Final = 20


@dataclass(frozen=True, kw_only=True)
class AskForm:
    """What the form shows."""

    sides: Sequence[Side]
    #: For each party its rows; the last ones are empty.
    rows: Mapping[str, Sequence[Named]]
    ordered: bool
    due_on: str


def blank(sides: Sequence[Side], today: date, *, ordered: bool) -> AskForm:
    """The form as it opens."""
    return _with_rows(sides, SPARE, ordered=ordered, due_on=(today + USUAL).isoformat())


def typed(sides: Sequence[Side], form: Mapping[str, str]) -> AskForm:
    """The form as it was sent; with more rows for a party if that was asked for."""
    read = [_side(side, form) for side in sides]
    more = form.get("more", "")
    shown = _with_rows(read, SPARE, ordered=form.get("ordered") == "1", due_on=day_in(form.get("due")))
    if more not in shown.rows:
        return shown
    return replace(shown, rows={**shown.rows, more: [*shown.rows[more], *[Named(name="")] * MORE]})


def asked(form: AskForm) -> Request:
    """What was asked for; DueTooEarly without a day."""
    if not form.due_on:
        raise DueTooEarly
    return Request(sides=tuple(form.sides), ordered=form.ordered, due_on=date.fromisoformat(form.due_on))


def _with_rows(sides: Sequence[Side], spare: int, *, ordered: bool, due_on: str) -> AskForm:
    rows = {
        side.party.key: [*side.signers, *[Named(name="")] * (spare if side.signers else spare + 1)]
        for side in sides
    }
    return AskForm(sides=sides, rows=rows, ordered=ordered, due_on=due_on)


def _side(side: Side, form: Mapping[str, str]) -> Side:
    """A party as it was typed; empty rows are left out."""
    key = side.party.key
    signers = tuple(
        named for place in range(MOST_ROWS + 1) if (named := _named(form, f"{key}-{place}")) != Named(name="")
    )
    rule = next((each for each in Rule if each == form.get(f"rule-{key}")), Rule.ALL)
    try:
        count = max(whole(form.get(f"count-{key}") or "1"), 1)
    except ValueError:
        count = 1
    party = Party(key=key, title=side.party.title, rule=rule, count=min(count, MOST_ROWS))
    return Side(party=party, signers=signers)


def _named(form: Mapping[str, str], row: str) -> Named:
    said = {each: one_line(form.get(f"{each}-{row}")) for each in ("name", "role", "email")}
    return Named(**said)
