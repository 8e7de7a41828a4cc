"""Answers that somebody wrote by hand become answers of the right shape, or problems that say where.

A file may write a number as 24000 or "24.000 €"-free text of digits, name a row by its title instead of
its id, and leave ids out; what it may not do is say something that no field asks for.
"""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from workshop.domain.naming import free_id, with_ids
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

Path = tuple[str | int, ...]

#: Control characters and halves of surrogate pairs, which databases and paper refuse.
UNSEEN = frozenset({"Cc", "Cs"})
YES = frozenset({"true", "yes", "ja", "1", "on", "wahr"})
NO = frozenset({"false", "no", "nein", "0", "off", "falsch", ""})

NO_SUCH_STEP = Text(de="Es gibt keinen Schritt „{name}“.", en="There is no step “{name}”.")
NO_SUCH_FIELD = Text(
    de="Hier wird nicht nach „{name}“ gefragt; bekannt sind: {known}.",
    en="Nothing here asks for “{name}”; known are: {known}.",
)
NOT_A_GROUP = Text(de="Hier gehören Felder mit Namen hin.", en="Fields with names belong here.")
NOT_A_LIST = Text(de="Hier gehört eine Liste hin.", en="A list belongs here.")
NOT_A_TEXT = Text(de="Hier gehört ein Text hin.", en="A text belongs here.")
NOT_A_NUMBER = Text(de="„{text}“ ist keine Zahl.", en="“{text}” is not a number.")
NOT_A_DAY = Text(
    de="„{text}“ ist kein Tag; geschrieben wird er wie 2027-01-31.",
    en="“{text}” is not a day; it is written like 2027-01-31.",
)
NOT_A_FLAG = Text(de="„{text}“ ist weder ja noch nein.", en="“{text}” is neither yes nor no.")
NO_SUCH_OPTION = Text(
    de="„{text}“ steht nicht zur Wahl; möglich sind: {known}.",
    en="“{text}” is no option; there are: {known}.",
)
TOO_LONG = Text(
    de="Der Text hat {length} Zeichen, Platz ist für {longest}.",
    en="The text has {length} characters, there is room for {longest}.",
)
OUT_OF_BOUNDS = Text(
    de="{text} liegt außerhalb von {least} bis {most}.", en="{text} is not between {least} and {most}."
)
SAME_ID = Text(de="Die Kennung „{text}“ steht zweimal da.", en="The id “{text}” occurs twice.")


@dataclass(frozen=True, kw_only=True)
class Problem:
    """What cannot be read, and the way to it: step, field, number of the row, field."""

    path: Path
    sentence: Text


@dataclass(kw_only=True)
class Reader:
    """Reads one answer after another and keeps what could not be read."""

    problems: list[Problem] = field(default_factory=list)

    def answer(self, fields: Sequence[Field], raw: Any, path: Path) -> Answer:
        """Read the fields of one entry."""
        if not isinstance(raw, Mapping):
            self._no(path, NOT_A_GROUP)
            return {}
        known = {each.key: each for each in fields}
        answer: Answer = {}
        for key, value in raw.items():
            if key == "id" and len(path) > 1:
                continue
            if key not in known:
                self._no((*path, key), NO_SUCH_FIELD.format(name=key, known=", ".join(known)))
            elif value is not None:
                answer[key] = self.value(known[key], value, (*path, key))
        return {key: value for key, value in answer.items() if value is not None}

    def value(self, asked: Field, raw: Any, path: Path) -> Any:
        """Read one value; None if it could not be read."""
        match asked:
            case Rows():
                return self.rows(asked, raw, path)
            case Lines():
                return [text for each in _listed(raw) if (text := self._text(each, asked.longest, path))]
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
            self._no(path, NOT_A_LIST)
            return None
        rows: list[Answer] = []
        taken: set[str] = set()
        for number, each in enumerate(raw):
            here = (*path, number)
            row = self.answer(asked.columns, each, here)
            given = str(each.get("id") or "") if isinstance(each, Mapping) else ""
            if given in taken:
                self._no(here, SAME_ID.format(text=given))
            made = given or free_id(asked.name_of(row) or asked.key, taken)
            taken.add(made)
            rows.append({"id": made, **row})
        return rows

    def _no(self, path: Path, sentence: Text) -> None:
        self.problems.append(Problem(path=path, sentence=sentence))

    def _text(self, raw: Any, longest: int, path: Path) -> str | None:
        if isinstance(raw, Mapping | list):
            self._no(path, NOT_A_TEXT)
            return None
        text = plain_text(str(raw))
        if len(text) > longest:
            self._no(path, TOO_LONG.format(length=len(text), longest=longest))
            return None
        return text

    def _chosen(self, asked: Choice | Reference, raw: Any, path: Path) -> Any:
        texts = [str(each).strip() for each in _listed(raw)]
        if isinstance(asked, Choice):
            known = [option.value for option in asked.options]
            for text in texts:
                if text and text not in known:
                    self._no(path, NO_SUCH_OPTION.format(text=text, known=", ".join(known)))
                    return None
        return texts if asked.many else (texts[0] if texts else "")

    def _number(self, raw: Any, path: Path, least: int | None = None, most: int | None = None) -> str | None:
        exact = decimal_text(str(raw))
        if exact is None:
            self._no(path, NOT_A_NUMBER.format(text=raw))
            return None
        if exact and not (
            (least is None or Decimal(exact) >= least) and (most is None or Decimal(exact) <= most)
        ):
            bounds = {"least": "−∞" if least is None else least, "most": "∞" if most is None else most}
            self._no(path, OUT_OF_BOUNDS.format(text=exact, **bounds))
            return None
        return exact

    def _range(self, raw: Any, path: Path) -> dict[str, str | None] | None:
        if not isinstance(raw, Mapping) or set(raw) - {"from", "to"}:
            self._no(path, NO_SUCH_FIELD.format(name=raw, known="from, to"))
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
            self._no(path, NOT_A_DAY.format(text=raw))
            return None

    def _flag(self, raw: Any, path: Path) -> bool | None:
        text = str(raw).strip().casefold()
        if text in YES or text in NO:
            return text in YES
        self._no(path, NOT_A_FLAG.format(text=raw))
        return None


def read_agreed(agenda: Iterable[Step], raw: Mapping[str, Any]) -> tuple[dict[str, Answer], list[Problem]]:
    """Read the answers of a whole workshop; rows may be named by id or by title."""
    reader = Reader()
    steps = {step.slug: step for step in agenda}
    agreed: dict[str, Answer] = {}
    for slug, answer in raw.items():
        if slug not in steps:
            reader.problems.append(Problem(path=(slug,), sentence=NO_SUCH_STEP.format(name=slug)))
        elif answer is not None:
            agreed[slug] = reader.answer(steps[slug].fields, answer, (slug,))
    return with_ids(steps.values(), agreed), reader.problems


def plain_text(text: str) -> str:
    """The text as it is kept: composed letters, line feeds, and none of the characters nobody sees."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    seen = (char for char in lines if char in "\n\t" or unicodedata.category(char) not in UNSEEN)
    return unicodedata.normalize("NFC", "".join(seen)).strip()


def decimal_text(text: str) -> str | None:
    """The one spelling of a decimal, such as "2.5"; "" for nothing, None if it is no number."""
    if not text.strip():
        return ""
    try:
        value = Decimal(text.strip())
    except InvalidOperation:
        return None
    if not value.is_finite():
        return None
    plain = format(value, "f")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def _listed(raw: Any) -> list[Any]:
    return raw if isinstance(raw, list) else [raw]
