"""Looking something up: terms, then what else the contract says; and the first few while somebody types."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from flask import Blueprint, Response, jsonify, request, url_for
from flask_babel import gettext as _
from flask_babel import ngettext

from workshop.documents.linked_terms import Use
from workshop.domain.portal.clauses import Clause, clauses
from workshop.domain.portal.hits import Found, Hit, Place
from workshop.domain.portal.lexicon import How
from workshop.domain.portal.marking import in_short
from workshop.domain.portal.search import Index
from workshop.domain.portal.term import Term
from workshop.web import door
from workshop.web.fields import whole
from workshop.web.portal import entrance
from workshop.web.portal.terms import address_of

pages = Blueprint("portal_search", __name__, url_prefix="/g/<workshop_id>")

ON_A_PAGE: Final = 20
SUGGESTED: Final = 8
#: So many places elsewhere in the contract stand below the terms, and are suggested.
ELSEWHERE: Final = 10
SUGGESTED_ELSEWHERE: Final = 3
#: So much of a definition stands under a hit.
LONGEST_BRIEF: Final = 160
#: Nobody turns more pages.
MOST_PAGES: Final = 500


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """One page of hits."""

    found: Found[Term]
    number: int
    of: int


@pages.get("/search")
@entrance.reading
def search() -> Response:
    """The terms and the clauses that a query may mean; without a query, what can be looked up."""
    return entrance.answered(_search)


def _search() -> str:
    number = request.args.get("page", 1, type=whole) or 1
    number = min(max(number, 1), MOST_PAGES)
    found = index().find(_query(), most=ON_A_PAGE, start=(number - 1) * ON_A_PAGE)
    sheet = Sheet(found=found, number=number, of=-(-found.total // ON_A_PAGE))
    others = elsewhere().find(_query(), most=ELSEWHERE) if number == 1 else None
    return entrance.page(
        "portal/search.html",
        sheet=sheet,
        elsewhere=others,
        address=clause_address,
        why=why,
        instead=instead,
        brief=brief,
        told=told(found, others),
    )


@pages.get("/suggestions")
@entrance.reading
def suggestions() -> Response:
    """The likeliest terms for what was typed so far, as JSON, with how many there are in words."""
    return entrance.answered(_suggestions)


def _suggestions() -> Response:
    found = index().find(_query(), most=SUGGESTED)
    others = elsewhere().find(_query(), most=SUGGESTED_ELSEWHERE)
    hits = [*map(_suggestion, found.hits), *map(_suggestion_elsewhere, others.hits)]
    return jsonify(
        {"told": " · ".join(filter(None, (told(found, others), told_elsewhere(others)))), "hits": hits}
    )


def index() -> Index[Term]:
    """The index of the version that is read; made once."""
    visit = entrance.here()
    return door.shelf("portal").take(("search", visit.version.id), lambda: Index(visit.site.terms))


def elsewhere() -> Index[Clause]:
    """The index of all that the version says besides its terms; made once."""
    visit = entrance.here()
    made: Index[Clause] = door.shelf("pieces").take(
        ("clauses", visit.version.id), lambda: Index(clauses(visit.site.document))
    )
    return made


def clause_address(clause: Clause) -> str:
    """Where a clause is read."""
    return address_of(
        Use(
            step=clause.step,
            number=clause.number,
            section=clause.section,
            rows=clause.rows,
            entry=clause.entry,
            title=clause.title,
            cited=clause.cited,
        )
    )


def told_elsewhere(found: Found[Clause]) -> str:
    """How many places besides the terms were found, in words; empty if none was."""
    if not found.total:
        return ""
    return str(
        ngettext(
            "%(num)d place elsewhere in the contract", "%(num)d places elsewhere in the contract", found.total
        )
    )


def told(found: Found[Term], others: Found[Clause] | None = None) -> str:
    """How many terms were found, in words; `others` are what was found besides them."""
    if not found.total and others and others.total:
        return str(_("No term is like “%(query)s”.", query=found.query))
    if not found.total:
        return str(_("Nothing is like “%(query)s”.", query=found.query)) if found.query else ""
    if found.guessed:
        return str(_("Nothing is called “%(query)s”. Did you mean one of these?", query=found.query))
    return str(
        ngettext(
            "%(num)d term for “%(query)s”", "%(num)d terms for “%(query)s”", found.total, query=found.query
        )
    )


def why(hit: Hit[Any]) -> str:
    """Why something was found, in a word or two; empty where it is plain to see."""
    places = {
        Place.EXPANSION: _("In full"),
        Place.SYNONYM: _("Also called"),
        Place.AVOIDED: _("We do not say"),
        Place.TEXT: _("In the text"),
    }
    ways = {
        How.FORM: _("another form of the word"),
        How.INSIDE: _("inside a longer word"),
        How.PART: _("a part of the word"),
        How.TYPO: _("spelt like it"),
    }
    return ", ".join(str(each) for each in (places.get(hit.place), ways.get(hit.how)) if each)


def instead(hit: Hit[Term]) -> str:
    """What to say rather than a word to avoid; empty for all other hits."""
    avoided = hit.place is Place.AVOIDED and hit.whole
    return str(_("Say “%(title)s” instead.", title=hit.term.title)) if avoided else ""


def brief(term: Term) -> str:
    """The beginning of what a term means."""
    return in_short(term.definition, LONGEST_BRIEF)


def _suggestion(hit: Hit[Term]) -> dict[str, Any]:
    workshop_id = entrance.here().workshop.id
    return {
        "address": url_for("portal_terms.term", workshop_id=workshop_id, term_id=hit.term.id),
        "title": _pieces(hit.title),
        "full": hit.term.expansion if hit.place is not Place.EXPANSION else "",
        "line": _pieces(hit.line),
        "why": why(hit),
        "instead": instead(hit),
    }


def _suggestion_elsewhere(hit: Hit[Clause]) -> dict[str, Any]:
    return {
        "address": clause_address(hit.term),
        "title": _pieces(hit.title),
        "full": "",
        "line": _pieces(hit.line),
        "why": f"§ {hit.term.cited} {hit.term.section}" if hit.term.cited else hit.term.section,
        "instead": "",
    }


def _pieces(pieces: Sequence[tuple[str, bool]]) -> list[list[str | bool]]:
    return [[words, meant] for words, meant in pieces]


def _query() -> str:
    return request.args.get("q", "")
