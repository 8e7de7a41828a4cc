"""What belongs together in one line, such as "at least 70% per month", as the contract sets it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from workshop.domain.contract import Entry, Value

#: A number under these keys leads; what qualifies it stands under others, in the order of speech.
NUMBERS: Final = ("number", "target", "amount", "return_within", "longest_stay")
BEFORE: Final = ("comparator",)
AFTER: Final = ("unit", "return_unit", "longest_stay_unit", "period")
#: A sign joins its number more closely than a word.
SIGN: Final = 2


def joined(entry: Entry, joint: str) -> Iterator[Value]:
    """What an entry says below its title: figures with what qualifies them as one value, no name repeated.

    `joint` stands between a number and a sign such as "%".
    """
    known = {value.key: value for value in entry.values}
    leading = next((key for key in NUMBERS if key in known), None)
    for place, value in enumerate(entry.values):
        repeats = place == 0 and value.text == entry.title
        if value.key == leading:
            yield _figure(known, value, joint)
        elif not repeats and not (leading and value.key in {*BEFORE, *AFTER}):
            yield value


def _figure(known: dict[str, Value], number: Value, joint: str) -> Value:
    said = " ".join(known[key].text for key in BEFORE if key in known)
    said = f"{said} {number.text}".strip()
    for key in AFTER:
        if key in known:
            text = known[key].text
            said += (joint if len(text) <= SIGN else " ") + text
    return replace(number, kind="line", words=(said,))
