"""Where the words of the glossary are used: in which clauses, and in the definitions of which other terms."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from workshop.documents.term_links import Glossary, Links, term_anchor
from workshop.domain.contract import Document, Entry, Section, Value

#: What a term says in these columns is about names, and no use of another term.
NAMES = frozenset({"term", "expansion", "synonyms", "avoid", "related", "category", "source"})


@dataclass(frozen=True, kw_only=True)
class Use:
    """A clause, or another term, that uses a word."""

    step: str
    #: The section in print: its number and its title.
    number: str
    section: str
    rows: str
    entry: str
    #: What the row is called and cited by; empty for the single answers of a section.
    title: str
    cited: str


def uses(document: Document) -> Mapping[str, Sequence[Use]]:
    """Every use of every term, in the order of the document, by the anchor of the term."""
    links = Links(Glossary.of_document(document))
    found: dict[str, list[Use]] = {}
    for section, rows, entry in _entries(document):
        use = Use(
            step=section.slug,
            number=section.number,
            section=section.title,
            rows=rows,
            entry=entry.id,
            title=entry.title if rows else "",
            cited=(entry.number if rows else "") or section.number,
        )
        own = term_anchor(entry.id) if section.slug == "glossary" else ""
        here = links.section()
        but = NAMES if own else frozenset()
        there = (anchor for text in _texts(entry, but) for _words, anchor in here.split(text))
        for anchor in filter(None, there):
            if anchor != own:
                found.setdefault(anchor, []).append(use)
    return found


def _entries(document: Document) -> Iterator[tuple[Section, str, Entry]]:
    for part in document.parts:
        for section in part.sections:
            for rows, entry in section.entries():
                yield section, rows, entry


def _texts(entry: Entry, but: frozenset[str]) -> Iterator[str]:
    """All that an entry says except in these columns."""
    if not but:
        yield entry.title
    for value in entry.values:
        if value.key not in but:
            yield from _words(value)


def _words(value: Value) -> Iterator[str]:
    yield from value.words
    for inner in value.entries:
        for each in inner.values:
            yield from _words(each)
