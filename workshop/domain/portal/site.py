"""What readers read: one version's glossary and sections, ordered once and then only looked up."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from workshop.domain.alphabet import NO_LETTER, sorted_as
from workshop.domain.contract import Document, Entry, Section
from workshop.domain.portal.term import Term, term_of
from workshop.domain.words import Language

#: The steps that a page of the portal is made of, in the order in which it shows them.
STAGES: Final = ("lead-stages", "buying-signals", "qualification", "handover-criteria", "returns")
PERSONAS: Final = ("personas", "ideal-customer")
POSITIONING: Final = (
    "positioning-statement",
    "why",
    "how",
    "what",
    "for-whom",
    "market-position",
    "offerings",
    "differentiation",
)
COMMITMENTS: Final = (
    "revenue-goal",
    "marketing-commitments",
    "sales-commitments",
    "misses",
    "responsibilities",
    "kpis",
    "closed-loop",
)
MEETINGS: Final = ("meetings", "term")


@dataclass(frozen=True, kw_only=True, eq=False)
class Site:
    """One version as readers see it; built once and kept."""

    document: Document
    #: In the order of a dictionary.
    terms: tuple[Term, ...]

    @classmethod
    def of(cls, document: Document) -> "Site":
        """What a document has for readers."""
        terms = [term_of(entry) for entry in _entries(document, "glossary", "terms")]
        return cls(document=document, terms=tuple(sorted(terms, key=_place)))

    @property
    def company(self) -> str:
        """Whose words they are."""
        return self.document.company

    @property
    def title(self) -> str:
        """What the contract is called."""
        return self.document.title

    @property
    def language(self) -> Language:
        """The language of all that was agreed."""
        return self.document.language

    @cached_property
    def by_id(self) -> Mapping[str, Term]:
        """Every term by its id."""
        return {term.id: term for term in self.terms}

    def term(self, term_id: str) -> Term | None:
        """The term with this id, if the version has it."""
        return self.by_id.get(term_id)

    @cached_property
    def letters(self) -> tuple[tuple[str, tuple[Term, ...]], ...]:
        """The terms under their letters; what begins with no letter comes last."""
        found: dict[str, list[Term]] = {}
        for term in self.terms:
            found.setdefault(term.letter, []).append(term)
        return tuple((letter, tuple(terms)) for letter, terms in found.items())

    def sections(self, slugs: Iterable[str]) -> tuple[Section, ...]:
        """Those of these sections in which something was agreed, in this order."""
        found = (self.document.section(slug) for slug in slugs)
        return tuple(section for section in found if section and section.agreed)

    @cached_property
    def stages(self) -> tuple[Section, ...]:
        """The way of a lead, and what belongs to it."""
        return self.sections(STAGES)

    @cached_property
    def personas(self) -> tuple[Entry, ...]:
        """Whom we serve, one entry each."""
        return _entries(self.document, "personas", "personas")

    def persona(self, entry_id: str) -> Entry | None:
        """The persona with this id, if the version has it."""
        return next((each for each in self.personas if each.id == entry_id), None)

    @cached_property
    def customers(self) -> tuple[Section, ...]:
        """What is said about customers: the personas and the ideal customer."""
        return self.sections(PERSONAS)

    @cached_property
    def positioning(self) -> tuple[Section, ...]:
        """Who we are."""
        return self.sections(POSITIONING)

    @cached_property
    def commitments(self) -> tuple[Section, ...]:
        """What each side owes the other."""
        return self.sections(COMMITMENTS)

    @cached_property
    def meetings(self) -> tuple[Section, ...]:
        """How we keep talking."""
        return self.sections(MEETINGS)


def _place(term: Term) -> tuple[bool, str, str, str]:
    """Where a term stands in the dictionary."""
    return term.letter == NO_LETTER, sorted_as(term.title), term.title, term.id


def _entries(document: Document, slug: str, rows: str) -> tuple[Entry, ...]:
    section = document.section(slug)
    listing = section.listing(rows) if section else None
    return listing.entries if listing else ()
