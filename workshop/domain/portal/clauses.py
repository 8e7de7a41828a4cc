"""What of a version is no term and can yet be looked up: its sections, and whatever stands in them as one."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from workshop.domain.contract import Document, Entry, Section, Value

#: Kinds of values that say nothing without their label.
MUTE: Final = frozenset({"number", "flag", "choice", "range", "date"})


@dataclass(frozen=True, kw_only=True)
class Clause:
    """A section or an entry of one, as the search reads it; its texts are Markdown."""

    #: Where it stands: the section, and in it the list and the entry, which are empty for the section itself.
    step: str
    rows: str = ""
    entry: str = ""
    #: What the section is called and cited by.
    section: str
    number: str
    #: What this is called and cited by itself.
    title: str
    cited: str = ""
    #: All that it says.
    definition: str = ""
    #: It has no other names, nor anything else that terms have.
    expansion: str = ""
    synonyms: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()
    example: str = ""
    counter_example: str = ""
    category: str = ""

    @property
    def id(self) -> str:
        """A name that no other clause of the version has."""
        return f"{self.step}.{self.rows}.{self.entry}"


def clauses(document: Document) -> list[Clause]:
    """All that a document says besides its terms, in the order of the document."""
    return [
        clause
        for part in document.parts
        for section in part.sections
        if section.slug != "glossary" and section.agreed
        for clause in _of(section)
    ]


def _of(section: Section) -> Iterator[Clause]:
    single = section.single
    yield Clause(
        step=section.slug,
        section=section.title,
        number=section.number,
        title=section.title,
        cited=section.number,
        definition=_said(single) if single else "",
    )
    for rows, entry in section.entries():
        if rows:
            yield Clause(
                step=section.slug,
                rows=rows,
                entry=entry.id,
                section=section.title,
                number=section.number,
                title=entry.title,
                cited=entry.number or section.number,
                definition=_said(entry),
            )


def _said(entry: Entry) -> str:
    """What an entry says in sentences and names besides its title; what hangs below it, too."""
    said = (words for value in entry.values for words in _words(value))
    return "\n\n".join(words for words in said if words != entry.title)


def _words(value: Value) -> Iterator[str]:
    if value.kind not in MUTE:
        yield from value.words
    for inner in value.entries:
        for each in inner.values:
            yield from _words(each)
