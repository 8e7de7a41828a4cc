"""A word of the glossary as readers know it."""

from dataclasses import dataclass

from workshop.domain.alphabet import letter_of
from workshop.domain.contract import Entry


@dataclass(frozen=True, kw_only=True)
class Term:
    """A word of the glossary; texts are Markdown, and empty where nothing was said."""

    id: str
    #: The number to cite it by, such as "4.1.3".
    number: str = ""
    title: str
    expansion: str = ""
    definition: str = ""
    example: str = ""
    counter_example: str = ""
    synonyms: tuple[str, ...] = ()
    #: What is not said instead of it.
    avoid: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    category: str = ""
    #: "draft", "agreed", "deprecated" or empty; and how it reads in the language of the document.
    status: str = ""
    status_words: str = ""
    source: str = ""
    marketing_view: str = ""
    sales_view: str = ""

    @property
    def letter(self) -> str:
        """The letter under which it is found."""
        return letter_of(self.title)


def term_of(entry: Entry) -> Term:
    """The term that an entry of the glossary says."""
    return Term(
        id=entry.id,
        number=entry.number,
        title=entry.title,
        expansion=entry.words("expansion"),
        definition=_text(entry, "definition"),
        example=_text(entry, "example"),
        counter_example=_text(entry, "counter_example"),
        synonyms=_list(entry, "synonyms"),
        avoid=_list(entry, "avoid"),
        related=_list(entry, "related"),
        category=entry.words("category"),
        status=_text(entry, "status"),
        status_words=entry.words("status"),
        source=entry.words("source"),
        marketing_view=_text(entry, "marketing_view"),
        sales_view=_text(entry, "sales_view"),
    )


def _text(entry: Entry, key: str) -> str:
    return str(entry.plain(key) or "")


def _list(entry: Entry, key: str) -> tuple[str, ...]:
    value = entry.get(key)
    return value.words if value else ()
