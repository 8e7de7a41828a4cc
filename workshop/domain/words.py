"""Words that people read, always in every language of the house."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, get_args

Language = Literal["de", "en"]

LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence or paragraph in German and English; neither may be missing."""

    de: str
    en: str

    def __post_init__(self) -> None:
        if not (self.de.strip() and self.en.strip()):
            raise ValueError(f"a text needs its words in both languages: {self!r}")

    def in_(self, language: Language) -> str:
        """The words in one language."""
        return self.de if language == "de" else self.en

    def format(self, **values: object) -> "Text":
        """The text with `{names}` filled in; a value that is itself a Text speaks its own language."""
        return Text(de=self.de.format(**said(values, "de")), en=self.en.format(**said(values, "en")))


def said(value: Any, language: Language) -> Any:
    """The same value with every Text inside it turned into words of one language."""
    if isinstance(value, Text):
        return value.in_(language)
    if isinstance(value, Mapping):
        return {key: said(inner, language) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [said(inner, language) for inner in value]
    return value
