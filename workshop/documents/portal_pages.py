"""Pieces of the portal that are set like the contract: its sections, and its glossary by the letter."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from workshop.documents.markup import terms_elsewhere, trusted
from workshop.documents.pages import rendered
from workshop.documents.table_roles import with_roles
from workshop.documents.term_links import term_anchor
from workshop.domain.contract import Entry, Section
from workshop.domain.portal.site import Site
from workshop.domain.portal.term import Term


@dataclass(frozen=True, kw_only=True)
class Group:
    """Terms under their letter."""

    letter: str
    terms: Sequence[Term]


def sections_piece(site: Site, sections: Iterable[Section], address: Callable[[str], str]) -> Markup:
    """These sections, whole or cut, one after the other; `address` says where the term of an id is read."""
    shown = list(sections)
    html = rendered("sections.html", site.document, site.behind, sections=shown)
    return _leading(with_roles(html), site, address)


def entry_piece(site: Site, slug: str, rows: str, entry: Entry, address: Callable[[str], str]) -> Markup:
    """One entry of a list alone, set like its section."""
    section = site.document.section(slug)
    listing = section.listing(rows) if section else None
    if section is None or listing is None:
        raise LookupError(f"no {slug}.{rows}")
    alone = replace(section, single=None, listings=(replace(listing, entries=(entry,)),))
    html = rendered("entry.html", site.document, site.behind, section=alone, listing=alone.listings[0])
    return _leading(with_roles(html), site, address)


def dictionary_piece(site: Site, groups: Sequence[Group], address: Callable[[str], str]) -> Markup:
    """Terms under their letters, each with its definition and what not to say."""
    html = rendered(
        "dictionary.html",
        site.document,
        site.behind,
        groups=groups,
        address=address,
        anchor=term_anchor,
    )
    return _leading(html, site, address)


def _leading(html: str, site: Site, address: Callable[[str], str]) -> Markup:
    """Let the linked words lead to where their terms are read."""
    ids = {term_anchor(term.id): term.id for term in reversed(site.terms)}
    return terms_elsewhere(trusted(html), lambda anchor: address(ids[anchor]) if anchor in ids else "")
