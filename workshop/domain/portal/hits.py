"""A term that was found: where, why, and the line that shows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, NamedTuple

from workshop.domain.portal.findable import Findable, T, texts
from workshop.domain.portal.lexicon import How
from workshop.domain.portal.marking import bare, excerpt, merged, pieces, spans


class Place(StrEnum):
    """Where of a term something stands."""

    TITLE = "title"
    EXPANSION = "expansion"
    SYNONYM = "synonym"
    AVOIDED = "avoided"
    TEXT = "text"


class Name(NamedTuple):
    """What a term is called, or should not be called."""

    #: Its number among the terms.
    term: int
    place: Place
    words: str
    #: Whether it is known by all of its words, or by one of them.
    whole: bool


class Evidence(NamedTuple):
    """One meeting of what was typed with a word of the term; without a name it stands in the texts."""

    met: str
    typed: str
    how: How
    name: Name | None = None

    @property
    def place(self) -> Place:
        """Where of the term the word stands."""
        return self.name.place if self.name else Place.TEXT


@dataclass(frozen=True, kw_only=True)
class Hit(Generic[T]):
    """A term, and why it was found."""

    term: T
    place: Place
    how: How
    #: The title in pieces: (words, whether they were meant).
    title: tuple[tuple[str, bool], ...]
    #: The name or the sentence in which it was found; empty if that is the title.
    line: tuple[tuple[str, bool], ...]

    @property
    def words(self) -> str:
        """The line in one."""
        return "".join(words for words, _meant in self.line)


@dataclass(frozen=True, kw_only=True)
class Found(Generic[T]):
    """What came of a query."""

    query: str
    hits: tuple[Hit[T], ...]
    #: How many terms were found, of which only some may be here.
    total: int
    #: Whether nothing was found but abbreviations like it.
    guessed: bool


def shown(term: T, evidence: Sequence[Evidence]) -> Hit[T]:
    """The hit for a reader: where the best evidence stands, with all that was meant marked in it."""
    first = evidence[0]
    titled = [each for each in evidence if each.place is Place.TITLE]
    title = [
        span
        for each in titled
        for span in spans(
            term.title, each.met, each.typed, each.how, whole=each.name is not None and each.name.whole
        )
    ]
    return Hit(
        term=term,
        place=first.place,
        how=first.how,
        title=tuple(pieces(term.title, title)),
        line=tuple(_line(term, first, evidence)),
    )


def _line(term: Findable, first: Evidence, evidence: Sequence[Evidence]) -> list[tuple[str, bool]]:
    if first.name is None:
        return _sentence(term, [each for each in evidence if each.name is None])
    if first.place is Place.TITLE:
        return []
    same = [each for each in evidence if each.name and each.name.words == first.name.words]
    marked = [
        span
        for each in same
        for span in spans(
            first.name.words, each.met, each.typed, each.how, whole=each.name is not None and each.name.whole
        )
    ]
    return pieces(first.name.words, marked)


def _sentence(term: Findable, evidence: Sequence[Evidence]) -> list[tuple[str, bool]]:
    """The text that says most of it, cut around the first of it."""
    marked = [
        (text, merged(span for each in evidence for span in spans(text, each.met, each.typed, each.how)))
        for text in map(bare, texts(term))
    ]
    text, found = max(marked, key=lambda each: len(each[1]))
    return pieces(*excerpt(text, found))
