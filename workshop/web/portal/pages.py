"""The pages of a portal that follow from the version alone."""

from collections.abc import Callable, Sequence
from itertools import islice
from typing import Any, Final

from flask import Blueprint, Response, abort, request, url_for
from markupsafe import Markup

from workshop.documents.markup import trusted
from workshop.documents.portal_pages import dictionary_piece, entry_piece, sections_piece
from workshop.domain.contract import Entry, Section
from workshop.web import door
from workshop.web.fields import whole
from workshop.web.language import language
from workshop.web.portal import entrance, letters, navigation

pages = Blueprint("portal", __name__, url_prefix="/g/<workshop_id>")

#: What the first page shows of the glossary, and of what each side owes the other.
FIRST_TERMS: Final = 12
FIRST_PROMISES: Final = 2


@pages.get("/")
@entrance.reading
def home() -> Response:
    """What there is to read."""
    return entrance.answered(_home)


def _home() -> str:
    cards = _kept(("home", language()), _cards)
    return entrance.page("portal/home.html", cards=cards, letter_address=letter_address)


def _cards() -> Markup:
    """The first of what stands on each page."""
    promises = {side: _promises(side) for side in ("marketing", "sales")}
    valid = (term for term in entrance.here().site.terms if term.status != "deprecated")
    return trusted(
        entrance.page(
            "portal/_cards.html",
            first_terms=list(islice(valid, FIRST_TERMS)),
            promises=[(side, each) for side, all_ in promises.items() for each in _first(all_)],
            promised=sum(map(len, promises.values())),
            term_address=term_address,
        )
    )


def _promises(side: str) -> list[Entry]:
    """All that one side owes the other."""
    section = entrance.here().site.document.section(f"{side}-commitments")
    return [entry for rows, entry in section.entries() if rows] if section else []


def _first(promises: Sequence[Entry]) -> list[Entry]:
    """The first few of them that have a number."""
    return [each for each in promises if each.get("number")][:FIRST_PROMISES]


@pages.get("/terms")
@entrance.reading
def terms() -> Response:
    """The glossary from A to Z."""
    return entrance.answered(_terms)


def _terms() -> str:
    site = entrance.here().site
    letter, number = request.args.get("letter", ""), request.args.get("page", 1, type=whole)
    sheet = letters.sheet(site, letter, number) if site.terms else letters.Sheet(groups=())
    if sheet is None:
        abort(404)
    piece = _kept(
        ("terms", sheet.letter, sheet.number), lambda: dictionary_piece(site, sheet.groups, term_address)
    )
    return entrance.page("portal/terms.html", sheet=sheet, piece=piece, letter_address=letter_address)


@pages.get("/stages")
@entrance.reading
def stages() -> Response:
    """The way of a lead."""
    return entrance.answered(lambda: _sections("stages", entrance.here().site.stages))


@pages.get("/personas")
@entrance.reading
def personas() -> Response:
    """Whom we serve: a card for each persona, and the ideal customer."""
    return entrance.answered(_personas)


def _personas() -> str:
    others = [section for section in entrance.here().site.customers if section.slug != "personas"]
    return _sections("personas", others, template="portal/personas.html")


@pages.get("/personas/<entry_id>")
@entrance.reading
def persona(entry_id: str) -> Response:
    """One persona as a sheet."""
    return entrance.answered(lambda: _persona(entry_id))


def _persona(entry_id: str) -> str:
    site = entrance.here().site
    found = site.persona(entry_id)
    if found is None:
        abort(404)
    place = site.personas.index(found)
    piece = _kept(
        ("persona", entry_id),
        lambda: entry_piece(site, "personas", "personas", found, term_address),
    )
    return entrance.page(
        "portal/persona.html",
        persona=found,
        piece=piece,
        before=site.personas[place - 1] if place else None,
        after=site.personas[place + 1] if place + 1 < len(site.personas) else None,
    )


@pages.get("/positioning")
@entrance.reading
def positioning() -> Response:
    """Who we are, on one page."""
    return entrance.answered(lambda: _sections("positioning", entrance.here().site.positioning))


@pages.get("/commitments")
@entrance.reading
def commitments() -> Response:
    """What each side owes the other."""
    return entrance.answered(lambda: _sections("commitments", entrance.here().site.commitments))


@pages.get("/meetings")
@entrance.reading
def meetings() -> Response:
    """How we keep talking."""
    return entrance.answered(lambda: _sections("meetings", entrance.here().site.meetings))


def letter_address(letter: str, place: int) -> str:
    """Where a letter of the glossary is read; `place` is its place among the letters, from 1."""
    here = entrance.here()
    if letters.is_one_page(here.site):
        return url_for("portal.terms", workshop_id=here.workshop.id, _anchor=f"letter-{place}")
    return url_for("portal.terms", workshop_id=here.workshop.id, letter=letter)


def term_address(term_id: str) -> str:
    """Where a term is read: its own page, or its place in the glossary."""
    here = entrance.here()
    if navigation.is_there("terms/<term_id>"):
        adapter = url_for("portal.terms", workshop_id=here.workshop.id)
        return f"{adapter}/{navigation.quoted(term_id)}"
    term = here.site.term(term_id)
    where = letters.page_of(here.site, term) if term and not letters.is_one_page(here.site) else None
    asked: dict[str, Any] = {"letter": where[0], "page": where[1]} if where else {}
    return url_for("portal.terms", workshop_id=here.workshop.id, _anchor=f"term-{term_id}", **asked)


def _sections(key: str, sections: Sequence[Section], template: str = "portal/sections.html") -> str:
    """A page of sections; an empty one says that nothing was agreed."""
    site = entrance.here().site
    piece = _kept((key,), lambda: sections_piece(site, sections, term_address)) if sections else Markup()
    return entrance.page(template, key=key, sections=sections, piece=piece)


def _kept(key: tuple[object, ...], make: Callable[[], Markup]) -> Markup:
    """A piece of a page, set once for each version."""
    return door.shelf("pieces").take((*key, entrance.here().version.id), make)
