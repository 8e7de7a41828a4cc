"""What a term must have to be found; the site's terms have it."""

from collections.abc import Sequence
from typing import Protocol, TypeVar


class Findable(Protocol):
    """A term as the search reads it: names as lines, texts as Markdown, empty where nothing was said."""

    @property
    def id(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def expansion(self) -> str: ...
    @property
    def synonyms(self) -> Sequence[str]: ...
    @property
    def avoid(self) -> Sequence[str]: ...
    @property
    def definition(self) -> str: ...
    @property
    def example(self) -> str: ...
    @property
    def counter_example(self) -> str: ...
    @property
    def category(self) -> str: ...


T = TypeVar("T", bound=Findable)


def texts(term: Findable) -> list[str]:
    """The texts of a term that are searched, in the order in which they are read."""
    return [each for each in (term.definition, term.example, term.counter_example, term.category) if each]
