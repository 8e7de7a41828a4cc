"""What readers read: one version's glossary and sections, and nothing else that it says."""

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from workshop.domain.alphabet import NO_LETTER, sorted_as
from workshop.domain.contract import Document, Entry, Section
from workshop.domain.portal.reasons import Reason, reasons
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
#: What stands on the pages of a portal.
SEEN: Final = frozenset({"glossary", *STAGES, *PERSONAS, *POSITIONING, *COMMITMENTS, *MEETINGS})
#: What they are made with besides, by step: the columns of its list. Parties have a side, leads make a quiz.
BEHIND: Final[Mapping[str, frozenset[str]]] = {
    "parties": frozenset({"side"}),
    "calibration": frozenset({"story", "facts", "agreed", "because"}),
}


@dataclass(frozen=True, kw_only=True, eq=False)
class Site:
    """One version as readers see it; it holds nothing else, so no page can show anything else."""

    #: What stands on the pages.
    document: Document
    #: What they are made with besides.
    behind: Document
    #: Why its terms say what they say, the newest decision first.
    reasons: tuple[Reason, ...]

    @classmethod
    def of(cls, document: Document) -> "Site":
        """What a version has for readers."""
        return cls(
            document=_cut(document, lambda section: section if section.slug in SEEN else None),
            behind=_cut(document, _behind),
            reasons=reasons(document),
        )

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
    def terms(self) -> tuple[Term, ...]:
        """Its words, in the order of a dictionary."""
        return tuple(sorted(map(term_of, self.document.rows("glossary", "terms")), key=_place))

    @cached_property
    def by_id(self) -> Mapping[str, Term]:
        """Every term by its id."""
        return {term.id: term for term in self.terms}

    def term(self, term_id: str) -> Term | None:
        """The term with this id, if the version has it."""
        return self.by_id.get(term_id)

    def reasons_for(self, term: Term) -> list[Reason]:
        """The decisions about a term, the newest first."""
        return [each for each in self.reasons if each.is_about(term)]

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

    @property
    def has_quiz(self) -> bool:
        """Whether the agenda had anything to make a quiz of."""
        return bool(self.behind.section("calibration") or self.document.section("handover-criteria"))

    @cached_property
    def personas(self) -> tuple[Entry, ...]:
        """Whom we serve, one entry each."""
        return self.document.rows("personas", "personas")

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


def _cut(document: Document, keep: Callable[[Section], Section | None]) -> Document:
    """The same document as far as its sections are kept, without its annexes."""
    parts = tuple(
        replace(part, sections=sections)
        for part in document.parts
        if (sections := tuple(filter(None, map(keep, part.sections))))
    )
    return replace(document, parts=parts, open_points=(), decisions=())


def _behind(section: Section) -> Section | None:
    """A section that pages are made with, as far as they need it."""
    columns = BEHIND.get(section.slug)
    if columns is None:
        return None
    listings = tuple(
        replace(listing, entries=tuple(_with(entry, columns) for entry in listing.entries))
        for listing in section.listings
    )
    return replace(section, single=None, listings=listings, figures=())


def _with(entry: Entry, columns: Container[str]) -> Entry:
    return replace(entry, values=tuple(value for value in entry.values if value.key in columns))
