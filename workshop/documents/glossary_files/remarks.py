"""What a reader has to say about a file: remarks with their place, and the refusal of the whole."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Any

from workshop.domain.refusals import Refusal
from workshop.domain.words import Text

#: What stands within a sentence has to leave it readable.
MOST_NAMED, LONGEST_NAMED = 20, 80

AT_LINE = Text(de="Zeile {line}: {sentence}", en="Line {line}: {sentence}")
AT_COLUMN = Text(
    de="Zeile {line}, Spalte {column}: {sentence}", en="Line {line}, column {column}: {sentence}"
)


@dataclass(frozen=True, kw_only=True)
class Remark:
    """Something to know before the import.

    Lines and columns count from 1; in a table a column is a cell, elsewhere a character.
    A fatal remark stands for a row that is left out, which needs the person's consent.
    """

    line: int | None
    column: int | None
    sentence: Text
    fatal: bool = False

    @property
    def placed(self) -> Text:
        """The sentence with its place in front."""
        return placed(self.sentence, self.line, self.column)


@dataclass(frozen=True, kw_only=True)
class ReadGlossary:
    """What a file holds: the terms that can be imported, and what is to be said about the rest."""

    format: str
    terms: list[dict[str, Any]]
    remarks: list[Remark]

    @property
    def errors(self) -> list[Remark]:
        """The rows that are left out; without consent to them, nothing is imported."""
        return [remark for remark in self.remarks if remark.fatal]


class BadFile(Refusal):
    """A file that cannot be read at all, with the place where it fails if there is one."""

    def __init__(self, sentence: Text, *, line: int | None = None, column: int | None = None) -> None:
        super().__init__(placed(sentence, line, column))
        self.line, self.column = line, column


def placed(sentence: Text, line: int | None, column: int | None) -> Text:
    """The sentence with line and column in front, as far as they are known."""
    if line is None:
        return sentence
    if column is None:
        return AT_LINE.format(line=line, sentence=sentence)
    return AT_COLUMN.format(line=line, column=column, sentence=sentence)


def shortened(text: str) -> str:
    """A text as it may stand within a sentence."""
    return text if len(text) <= LONGEST_NAMED else f"{text[: LONGEST_NAMED - 1]}…"


def quoted(names: Iterable[str]) -> Text:
    """Names in the quotation marks of each language, with commas between."""
    there = [shortened(name) for name in islice(names, MOST_NAMED)] or ["–"]
    if len(there) == MOST_NAMED:
        there[-1] = "…"
    return Text(de=", ".join(f"„{name}“" for name in there), en=", ".join(f"“{name}”" for name in there))
