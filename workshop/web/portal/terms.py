"""A term's page, its definition for whoever points at the word elsewhere, and its short address."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, Final

from flask import Blueprint, Response, abort, jsonify, redirect, request, url_for
from markupsafe import Markup
from werkzeug.wrappers import Response as AnyResponse

from workshop.documents.change_words import change_words
from workshop.documents.linked_terms import LinkedTerms, Use
from workshop.documents.numbers_told import difference
from workshop.domain.comparison.history import Edition
from workshop.domain.participants import TEAM_NAMES
from workshop.domain.portal import short
from workshop.domain.portal.lives import Life, Lives, told
from workshop.domain.portal.marking import in_short
from workshop.domain.portal.site import COMMITMENTS, MEETINGS, PERSONAS, POSITIONING, STAGES
from workshop.domain.portal.term import Term
from workshop.domain.words import LANGUAGES
from workshop.web import door
from workshop.web.language import ASKED, language
from workshop.web.portal import entrance, sites
from workshop.web.words import day

pages = Blueprint("portal_terms", __name__, url_prefix="/g/<workshop_id>")
short_pages = Blueprint("short", __name__, url_prefix="/t")

GONE: Final = 410
#: So many definitions are handed out at once; an address has no room for more.
MOST_AT_ONCE: Final = 60
#: Who points at a word reads no more; the rest stands on the term's page.
LONGEST_BRIEF: Final = 320
#: On which page of the portal a step is read.
PAGES: Final = {
    step: page
    for page, steps in (
        ("stages", STAGES),
        ("personas", PERSONAS),
        ("positioning", POSITIONING),
        ("commitments", COMMITMENTS),
        ("meetings", MEETINGS),
    )
    for step in steps
}


@dataclass(frozen=True, kw_only=True)
class Uses:
    """Where a term is used: in stages and rules, in other clauses, in the definitions of other terms."""

    rules: Sequence[Use]
    clauses: Sequence[Use]
    terms: Sequence[Use]

    def __bool__(self) -> bool:
        return bool(self.rules or self.clauses or self.terms)


@pages.get("/terms/<term_id>")
@entrance.reading
def term(term_id: str) -> Response | tuple[str, int]:
    """What a term means, where it is used, and why it says so; or since when it is gone."""
    found = entrance.here().site.term(term_id)
    if found is None:
        return _gone(term_id)
    return entrance.answered(partial(_term, found), *_told())


def _term(found: Term) -> str:
    visit, linked = entrance.here(), _linked()
    life = _lives().of(found.id)
    before, after = linked.neighbours(found)
    return entrance.page(
        "portal/term.html",
        term=found,
        linked=partial(_prose, found),
        related=[(words, linked.meant(words)) for words in found.related],
        uses=_sorted(linked.uses(found.id)),
        address_of=address_of,
        reasons=visit.site.reasons_for(found),
        short=short.short_of(visit.workshop.id, found.id),
        before=before,
        after=after,
        **_past(life),
    )


def _gone(term_id: str) -> tuple[str, int]:
    """A term that readers once had is remembered; any other was never there."""
    life = _lives().of(term_id)
    if life is None:
        abort(404)
    return entrance.page("portal/term_gone.html", last=life.last, **_past(life)), GONE


def _past(life: Life | None) -> dict[str, Any]:
    words = change_words(language())
    numbers = [change for each in (life.wordings if life else ()) for change in each.numbers]
    return {
        "life": life,
        "words": words,
        "differences": {change: difference(change, words, language()) for change in numbers},
        "team_names": TEAM_NAMES,
        "day_of": lambda iso: day(date.fromisoformat(iso)),
    }


@pages.get("/definitions")
@entrance.reading
def definitions() -> Response:
    """What the asked-for terms mean in short, by their ids, for whoever points at a word."""
    return entrance.answered(_definitions)


def _definitions() -> Response:
    asked = dict.fromkeys(request.args.getlist("term")[:MOST_AT_ONCE])
    found = filter(None, map(entrance.here().site.term, asked))
    return jsonify({each.id: _brief(each) for each in found})


def _brief(found: Term) -> dict[str, str]:
    return {
        "title": found.title,
        "full": found.expansion,
        "language": entrance.here().site.language,
        "definition": in_short(found.definition, LONGEST_BRIEF),
    }


@short_pages.get("/<ending>")
@door.public
def by_short(ending: str) -> AnyResponse:
    """The page of a term by its short address, for whoever may read there."""
    meant = short.split(ending)
    if meant is None:
        abort(404)
    answer: AnyResponse = _to_term(workshop_id=meant[0], code=meant[1])
    return answer


@entrance.reading
def _to_term(code: str) -> AnyResponse:
    workshop_id = entrance.here().workshop.id
    there = (each.id for each in entrance.here().site.terms)
    found = short.meant(code, workshop_id, there) or short.meant(code, workshop_id, _lives().term_ids)
    if found is None:
        abort(404)
    spoken = next((each for each in LANGUAGES if request.args.get(ASKED) == each), None)
    return redirect(url_for("portal_terms.term", workshop_id=workshop_id, term_id=found, lang=spoken))


def address_of(use: Use) -> str:
    """Where a use is read in the portal; empty if no page shows its step."""
    home = url_for("portal.home", workshop_id=entrance.here().workshop.id)
    if use.step == "glossary":
        return _address(use.entry)
    if use.step == "personas" and use.rows:
        return f"{home}personas/{use.entry}"
    return f"{home}{PAGES[use.step]}#{use.anchor}" if use.step in PAGES else ""


def _address(term_id: str) -> str:
    return url_for("portal_terms.term", workshop_id=entrance.here().workshop.id, term_id=term_id)


def _sorted(uses: Sequence[Use]) -> Uses:
    return Uses(
        rules=[each for each in uses if each.step in STAGES],
        clauses=[each for each in uses if each.step not in {*STAGES, "glossary"}],
        terms=[each for each in uses if each.step == "glossary" and each.rows],
    )


def _prose(found: Term, text: str) -> Markup:
    return _linked().prose(found, text, _address)


def _linked() -> LinkedTerms:
    visit = entrance.here()
    return door.shelf("portal").take(("linked", visit.version.id), lambda: LinkedTerms(visit.site))


def _told() -> tuple[int, ...]:
    """The ids of the versions that readers are told of, the oldest first."""
    visit = entrance.here()
    published = door.reading().portal.candidates(visit.workshop.id)
    return tuple(each.id for each in told(published, visit.version))


def _lives() -> Lives:
    ids = _told()
    return door.shelf("portal").take(("lives", ids), lambda: Lives(_editions(ids)))


def _editions(ids: Sequence[int]) -> Iterator[Edition]:
    visit = entrance.here()
    known = {each.id: each for each in door.reading().portal.editions(visit.workshop.id)}
    for each in map(known.__getitem__, ids):
        yield Edition(
            number=str(each.number),
            published_at=each.published_at,
            note=each.note,
            published_by="",  # readers are told of nobody
            document=(visit.site if each.id == visit.version.id else sites.read(each.id)).document,
        )
