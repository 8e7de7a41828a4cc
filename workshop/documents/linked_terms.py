"""The terms of one version and all that ties them: which word leads to which, and where each is used."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from workshop.documents.markup import prose, terms_elsewhere
from workshop.documents.term_links import Glossary, Links, entry_anchor, term_anchor
from workshop.domain.contract import Document, Entry, Section, Value
from workshop.domain.portal.site import Site
from workshop.domain.portal.term import Term

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

    @property
    def anchor(self) -> str:
        """Where it stands on the page of its section."""
        return entry_anchor(self.step, self.rows, self.entry) if self.rows else f"section-{self.step}"


class LinkedTerms:
    """How the terms of a site hang together; made once for each version."""

    def __init__(self, site: Site) -> None:
        """Read the terms of a site."""
        self._document = site.document
        self._glossary = Glossary.of_document(site.document)
        self._terms = site.terms
        self._places = {term.id: place for place, term in enumerate(site.terms)}
        self._ids = {term_anchor(term.id): term.id for term in reversed(site.terms)}

    def prose(self, term: Term, text: str, address: Callable[[str], str]) -> Markup:
        """A text of a term as HTML; other terms in it lead to their pages, which `address` tells by id."""
        html = prose(text, Links(self._glossary).entry(term.id))
        ids = self._ids
        return terms_elsewhere(html, lambda anchor: address(ids[anchor]) if anchor in ids else "")

    def meant(self, words: str) -> str | None:
        """The id of the term that these words name, if one does."""
        return self._ids.get(self._glossary.anchor(words) or "")

    def neighbours(self, term: Term) -> tuple[Term | None, Term | None]:
        """The terms before and after it in the alphabet."""
        place = self._places[term.id]
        before = self._terms[place - 1] if place else None
        return before, self._terms[place + 1] if place + 1 < len(self._terms) else None

    def uses(self, term_id: str) -> Sequence[Use]:
        """Where a term is used on pages that readers see, in the order of the document."""
        return self._uses.get(term_anchor(term_id), ())

    @cached_property
    def _uses(self) -> Mapping[str, Sequence[Use]]:
        return uses(self._document)


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
