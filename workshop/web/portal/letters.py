"""The glossary by its letters: on one page while it is short, else a page or more for each letter."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from workshop.documents.portal_pages import Group
from workshop.domain.portal.site import Site
from workshop.domain.portal.term import Term

#: So many terms are read and set at once.
MOST_ON_A_PAGE: Final = 120


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """One page of the glossary."""

    groups: Sequence[Group]
    #: The letter it belongs to; empty if all of the glossary is on it.
    letter: str = ""
    number: int = 1
    #: How many pages its letter has.
    of: int = 1


def is_one_page(site: Site) -> bool:
    """Whether the whole glossary fits on a page."""
    return len(site.terms) <= MOST_ON_A_PAGE


def sheet(site: Site, letter: str, number: int) -> Sheet | None:
    """A page of the glossary, the first of the first letter if none is asked for; None if there is none."""
    if is_one_page(site):
        groups = [Group(letter=each, terms=terms) for each, terms in site.letters]
        return Sheet(groups=groups) if number == 1 else None
    terms = dict(site.letters).get(letter or site.letters[0][0], ())
    kept = terms[(number - 1) * MOST_ON_A_PAGE : number * MOST_ON_A_PAGE] if number > 0 else ()
    if not kept:
        return None
    named = letter or site.letters[0][0]
    pages = -(-len(terms) // MOST_ON_A_PAGE)
    return Sheet(groups=[Group(letter=named, terms=kept)], letter=named, number=number, of=pages)


def page_of(site: Site, term: Term) -> tuple[str, int]:
    """The letter and the number of the page on which a term stands."""
    among = dict(site.letters)[term.letter]
    return term.letter, among.index(term) // MOST_ON_A_PAGE + 1
