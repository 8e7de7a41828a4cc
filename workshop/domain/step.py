"""The vocabulary in which the agenda is written: steps, and the kinds of field they ask for.

Answers are plain JSON values, one shape per kind:

=========== ====================================================================
kind        answer
=========== ====================================================================
Line        ``"one line"``
Prose       ``"Markdown of any length"``
Lines       ``["short", "texts"]``
Choice      ``"value"``, or ``["value", ...]`` with ``many``
Number      ``"24000"`` or ``"2.5"``: a decimal in text, so that nothing is rounded
Range       ``{"from": "50", "to": "500"}``; an open end is ``None``
Date        ``"2027-01-31"``
Flag        ``True`` or ``False``
Reference   the id of a row elsewhere, or a list of ids with ``many``
Rows        ``[{"id": "...", **columns}, ...]``; a column may be Rows once more
=========== ====================================================================
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from workshop.domain.words import Language, Text, said

#: An answer is JSON of a shape that only its field knows, hence the one `Any` of the domain.
Answer = dict[str, Any]
#: What is agreed so far: the answer of each step by its slug.
Agreed = Mapping[str, Answer]


@dataclass(frozen=True, kw_only=True, eq=False)
class Field:
    """One thing a step asks for."""

    key: str
    label: Text
    help: Text | None = None
    required: bool = False
    #: Needed as well once this other field of the same entry says something.
    required_with: str = ""
    #: A change here is a change of substance (major version), not of wording (minor).
    binding: bool = False
    #: Taken up in the room only once this other field of the same row says something.
    after: str = ""


@dataclass(frozen=True, kw_only=True, eq=False)
class Line(Field):
    """A single line of text, with suggestions that bind nobody."""

    suggestions: tuple[Text, ...] = ()
    longest: int = 300


@dataclass(frozen=True, kw_only=True, eq=False)
class Prose(Field):
    """Markdown of any length."""

    longest: int = 20_000
    #: Where each team's own words for it are kept, by side: ("marketing", "marketing_view").
    views: tuple[tuple[str, str], ...] = ()
    #: The fields of an example and of a counter-example.
    illustrated_by: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, eq=False)
class Lines(Field):
    """Several short texts in an order."""

    longest: int = 500


@dataclass(frozen=True, kw_only=True)
class Option:
    """One value of a choice and what it is called."""

    value: str
    label: Text
    one: Text | None = None  #: What one of it is called, where the option is a counted unit.


@dataclass(frozen=True, kw_only=True, eq=False)
class Choice(Field):
    """One of a closed list of options, or several with `many`."""

    options: tuple[Option, ...]
    many: bool = False
    #: The number of the same entry that this unit belongs to.
    counts: str = ""
    binding: bool = True

    def label_of(self, value: str, language: Language, *, one: bool = False) -> str:
        """What the option is called; a value that is no option speaks for itself."""
        option = next((each for each in self.options if each.value == value), None)
        if option is None:
            return value
        return (option.one if one and option.one else option.label).in_(language)


@dataclass(frozen=True, kw_only=True, eq=False)
class Number(Field):
    """A decimal number with its unit. A unit of "currency" means the workshop's currency."""

    unit: Text | Literal["currency", "percent"] | None = None
    least: int | None = 0
    most: int | None = None
    binding: bool = True


@dataclass(frozen=True, kw_only=True, eq=False)
class Range(Field):
    """From one number to another; either end may be open."""

    unit: Text | Literal["currency", "percent"] | None = None
    binding: bool = True


@dataclass(frozen=True, kw_only=True, eq=False)
class Date(Field):
    """A day."""

    binding: bool = True


@dataclass(frozen=True, kw_only=True, eq=False)
class Flag(Field):
    """Yes or no."""

    binding: bool = True


@dataclass(frozen=True, kw_only=True, eq=False)
class Reference(Field):
    """A row of another step: a stage, a persona, a party."""

    step: str
    rows: str
    many: bool = False
    binding: bool = True


@dataclass(frozen=True, kw_only=True, eq=False)
class Rows(Field):
    """A list whose rows keep their identity when they are renamed or moved.

    `layout` says how people meet the rows: "table" edits all of them on the step's page,
    "sheets" lists them and gives each a page of its own.
    """

    row: Text
    columns: tuple[Field, ...]
    #: The column that names a row.
    title: str
    layout: Literal["table", "sheets"] = "table"
    at_least: int = 0
    most: int = 500
    #: What to say of one row that is there, to encourage a better one.
    feedback: Callable[[Mapping[str, Any]], Text] | None = None
    #: The columns that say which party a row comes from, and whom it is meant for.
    said_by: str = ""
    said_to: str = ""

    def name_of(self, row: Mapping[str, Any]) -> str:
        """What a row is called."""
        return str(row.get(self.title) or "").strip()


@dataclass(frozen=True, kw_only=True)
class Part:
    """One of the stretches of the way; number 0 is the opening and stands unnumbered in the contract."""

    key: str
    number: int
    title: Text
    lead: Text


@dataclass(frozen=True, kw_only=True)
class Preset:
    """Rows to start from, offered and never imposed."""

    key: str
    label: Text
    about: Text
    rows: str
    values: tuple[Mapping[str, Any], ...]

    def in_(self, language: Language) -> list[dict[str, Any]]:
        """The rows in the words of one language."""
        return said(list(self.values), language)  # type: ignore[no-any-return] # said keeps the shape


@dataclass(frozen=True, kw_only=True, eq=False)
class Step:
    """One question of the agenda with everything that follows from it."""

    slug: str
    part: Part
    title: Text
    #: The question, in plain words, as the facilitator would put it to the room.
    prompt: Text
    why: Text
    #: Help where people fail; Markdown.
    help: Text
    fields: tuple[Field, ...]
    #: The answer of the fictitious company; leaves may be Texts.
    example: Mapping[str, Any]
    minutes: int
    #: What the facilitator says and does; Markdown.
    script: Text
    #: Whether the short agenda holds it.
    short: bool = False
    presets: tuple[Preset, ...] = field(default=())
    #: Whether the printed section shows more than was typed: a picture, a result, a whole sentence.
    tells_more_in_print: bool = False

    @property
    def singles(self) -> tuple[Field, ...]:
        """The fields that together make one entry."""
        return tuple(each for each in self.fields if not isinstance(each, Rows))

    @property
    def rows(self) -> tuple[Rows, ...]:
        """The lists whose every row is an entry of its own."""
        return tuple(each for each in self.fields if isinstance(each, Rows))

    def rows_named(self, key: str) -> Rows:
        """The list with this key; LookupError if the step has none."""
        for rows in self.rows:
            if rows.key == key:
                return rows
        raise LookupError(f"step {self.slug} has no rows {key}")

    def example_in(self, language: Language) -> Answer:
        """The worked example in the words of one language."""
        return said(self.example, language)  # type: ignore[no-any-return] # said keeps the shape


def is_empty(value: Any) -> bool:
    """Whether nothing was said: no text, no choice, no row, a range open at both ends, a flag not set."""
    if isinstance(value, str):
        return not value.strip()
    if isinstance(value, Mapping):
        return all(is_empty(inner) for key, inner in value.items() if key != "id")
    if isinstance(value, list):
        return all(is_empty(inner) for inner in value)
    return value is None or value is False
