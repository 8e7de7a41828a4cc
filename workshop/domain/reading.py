"""Answers that somebody wrote by hand become answers of the right shape, or problems that say where.

A file may write a number as 24000 or "24.000 €"-free text of digits, name a row by its title instead of
its id, and leave ids out; what it may not do is say something that no field asks for.
"""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from workshop.domain import limits
from workshop.domain.naming import free_id, with_ids
from workshop.domain.problems import (
    NO_SUCH_FIELD,
    NO_SUCH_OPTION,
    NO_SUCH_STEP,
    NOT_A_DAY,
    NOT_A_FLAG,
    NOT_A_GROUP,
    NOT_A_LIST,
    NOT_A_NUMBER,
    NOT_A_TEXT,
    NOT_AN_ID,
    OUT_OF_BOUNDS,
    SAME_ID,
    TOO_LONG,
    TOO_MANY,
    Path,
    Problem,
    quoted,
)
from workshop.domain.step import (
    Answer,
    Choice,
    Date,
    Field,
    Flag,
    Line,
    Lines,
    Number,
    Prose,
    Range,
    Reference,
    Rows,
    Step,
)
from workshop.domain.words import Text

#: Control characters and halves of surrogate pairs, which databases and paper refuse.
UNSEEN = frozenset({"Cc", "Cs"})
YES = frozenset({"true", "yes", "ja", "1", "on", "wahr"})
NO = frozenset({"false", "no", "nein", "0", "off", "falsch", ""})

#: Step and list: so long is the path of a list that stands in no row.
TOP: Final = 2


@dataclass(kw_only=True)
class Reader:
    """Reads one answer after another and keeps what could not be read."""

    problems: list[Problem] = field(default_factory=list)

    def answer(self, fields: Sequence[Field], raw: Any, path: Path) -> Answer:
        """Read the fields of one entry."""
        if not isinstance(raw, Mapping):
            self.refuse(path, NOT_A_GROUP)
            return {}
        known = {each.key: each for each in fields}
        answer: Answer = {}
        for key, value in raw.items():
            if key == "id" and len(path) > 1:
                continue
            if key not in known:
                self.refuse((*path, key), NO_SUCH_FIELD.format(name=quoted(key), known=", ".join(known)))
            elif value is not None:
                answer[key] = self.value(known[key], value, (*path, key))
        return {key: value for key, value in answer.items() if value is not None}

    def value(self, asked: Field, raw: Any, path: Path) -> Any:
        """Read one value; None if it could not be read."""
        match asked:
            case Rows():
                return self.rows(asked, raw, path)
            case Lines():
                several = self._several(raw, limits.MOST_LINES, path)
                return [text for each in several if (text := self._text(each, asked.longest, path))]
            case Choice() | Reference():
                return self._chosen(asked, raw, path)
            case Range():
                return self._range(raw, path)
            case Number():
                return self._number(raw, path, asked.least, asked.most)
            case Date():
                return self._day(raw, path)
            case Flag():
                return self._flag(raw, path)
            case Line() | Prose():
                return self._text(raw, asked.longest, path)
            case _:
                raise TypeError(f"no way to read a {type(asked).__name__}")

    def rows(self, asked: Rows, raw: Any, path: Path) -> list[Answer] | None:
        """Read a list of rows; rows without an id get one made of their title."""
        if not isinstance(raw, list):
            self.refuse(path, NOT_A_LIST)
            return None
        most = asked.most if len(path) <= TOP else min(asked.most, limits.MOST_INNER_ROWS)
        if len(raw) > most:
            self.refuse(path, TOO_MANY.format(count=len(raw), most=most))
            return None
        rows: list[Answer] = []
        taken: set[str] = set()
        for number, each in enumerate(raw):
            here = (*path, number)
            row = self.answer(asked.columns, each, here)
            made = self._id(each, taken, here) or free_id(asked.name_of(row) or asked.key, taken)
            taken.add(made)
            rows.append({"id": made, **row})
        return rows

    def _id(self, raw: Any, taken: set[str], path: Path) -> str:
        """The id that a row was given; empty if it was given none that can be used."""
        given = plain_text(str(raw.get("id") or "")) if isinstance(raw, Mapping) else ""
        if given and not limits.ID.fullmatch(given):
            self.refuse((*path, "id"), NOT_AN_ID.format(text=quoted(given)))
            return ""
        if given in taken:
            self.refuse(path, SAME_ID.format(text=given))
        return given

    def refuse(self, path: Path, sentence: Text) -> None:
        """Keep what cannot be read, as far as anybody would mend it at once."""
        if len(self.problems) < limits.MOST_PROBLEMS:
            self.problems.append(Problem(path=path, sentence=sentence))

    def _several(self, raw: Any, most: int, path: Path) -> list[Any]:
        several = raw if isinstance(raw, list) else [raw]
        if len(several) > most:
            self.refuse(path, TOO_MANY.format(count=len(several), most=most))
            return []
        return several

    def _text(self, raw: Any, longest: int, path: Path) -> str | None:
        if isinstance(raw, Mapping | list):
            self.refuse(path, NOT_A_TEXT)
            return None
        text = plain_text(str(raw))
        if len(text) > longest:
            self.refuse(path, TOO_LONG.format(length=len(text), longest=longest))
            return None
        return text

    def _chosen(self, asked: Choice | Reference, raw: Any, path: Path) -> Any:
        given = self._several(raw, limits.MOST_CHOSEN, path)
        texts = [self._text(each, limits.LONGEST_CHOSEN, path) or "" for each in given]
        if isinstance(asked, Choice):
            known = [option.value for option in asked.options]
            for text in texts:
                if text and text not in known:
                    self.refuse(path, NO_SUCH_OPTION.format(text=quoted(text), known=", ".join(known)))
                    return None
        return texts if asked.many else (texts[0] if texts else "")

    def _number(self, raw: Any, path: Path, least: int | None = None, most: int | None = None) -> str | None:
        exact = decimal_text(str(raw))
        if exact is None:
            self.refuse(path, NOT_A_NUMBER.format(text=quoted(raw)))
            return None
        if exact and not (
            (least is None or Decimal(exact) >= least) and (most is None or Decimal(exact) <= most)
        ):
            bounds = {"least": "−∞" if least is None else least, "most": "∞" if most is None else most}
            self.refuse(path, OUT_OF_BOUNDS.format(text=exact, **bounds))
            return None
        return exact

    def _range(self, raw: Any, path: Path) -> dict[str, str | None] | None:
        if not isinstance(raw, Mapping) or set(raw) - {"from", "to"}:
            self.refuse(path, NO_SUCH_FIELD.format(name=quoted(raw), known="from, to"))
            return None
        ends = {end: raw.get(end) for end in ("from", "to")}
        return {
            end: self._number(value, (*path, end)) or None if value is not None else None
            for end, value in ends.items()
        }

    def _day(self, raw: Any, path: Path) -> str | None:
        try:
            return date.fromisoformat(str(raw)).isoformat() if str(raw).strip() else ""
        except ValueError:
            self.refuse(path, NOT_A_DAY.format(text=quoted(raw)))
            return None

    def _flag(self, raw: Any, path: Path) -> bool | None:
        text = str(raw).strip().casefold()
        if text in YES or text in NO:
            return text in YES
        self.refuse(path, NOT_A_FLAG.format(text=quoted(raw)))
        return None


def read_agreed(agenda: Iterable[Step], raw: Mapping[str, Any]) -> tuple[dict[str, Answer], list[Problem]]:
    """Read the answers of a whole workshop; rows may be named by id or by title."""
    reader = Reader()
    steps = {step.slug: step for step in agenda}
    agreed: dict[str, Answer] = {}
    for slug, answer in raw.items():
        if slug not in steps:
            reader.refuse((slug,), NO_SUCH_STEP.format(name=quoted(slug)))
        elif answer is not None:
            agreed[slug] = reader.answer(steps[slug].fields, answer, (slug,))
    return with_ids(steps.values(), agreed), reader.problems


def plain_text(text: str) -> str:
    """The text as it is kept: composed letters, line feeds, and none of the characters nobody sees."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    seen = (char for char in lines if char in "\n\t" or unicodedata.category(char) not in UNSEEN)
    return unicodedata.normalize("NFC", "".join(seen)).strip()


def decimal_text(text: str) -> str | None:
    """The one spelling of a decimal, such as "2.5"; "" for nothing, None if it is no number of our size."""
    typed = text.strip()
    if not typed:
        return ""
    try:
        value = Decimal(typed) if len(typed) <= limits.LONGEST_NUMBER else Decimal("NaN")
    except InvalidOperation:
        return None
    if not value.is_finite() or not _is_of_our_size(value):
        return None
    plain = format(value, "f") if value else format(value, "f")[: 1 + value.is_signed()]
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def _is_of_our_size(value: Decimal) -> bool:
    """Whether a number can be written out; looked up before, as 1e999999999 would fill the memory."""
    _sign, digits, exponent = value.as_tuple()
    ending = len(digits) - len("".join(map(str, digits)).rstrip("0"))
    decimals = -int(exponent) - ending
    return value.adjusted() < limits.MOST_DIGITS and decimals <= limits.MOST_DECIMALS
