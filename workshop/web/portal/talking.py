"""Talking back: saying what is wrong with a word, and the page where one learns what became of it."""

from dataclasses import dataclass
from typing import Any

from flask import Blueprint, Response, abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from workshop.actions import heard, proposals
from workshop.actions.guesses import is_possible
from workshop.actions.heard import Heard
from workshop.actions.permits import GUESSES
from workshop.actions.personal_links import GAP
from workshop.domain.portal.permits import LINK
from workshop.domain.portal.proposals import LONGEST_NAME, LONGEST_SAID, LONGEST_WORD, Kind, Said
from workshop.domain.portal.term import Term
from workshop.domain.reading import plain_text
from workshop.domain.refusals import Refusal
from workshop.web import door, guessing
from workshop.web.addresses import handed_on
from workshop.web.fields import one_line
from workshop.web.language import language
from workshop.web.portal import entrance
from workshop.web.portal.known import known
from workshop.web.sign_off import reach

pages = Blueprint("talking", __name__)

#: What can be said of a word that the glossary has.
ABOUT_A_WORD = (Kind.UNCLEAR, Kind.WRONG, Kind.WORDING)
#: As long as an address of ours may be that is noted as the place where something was said.
LONGEST_PAGE = 300
Answered = str | AnyResponse | tuple[str, int]


@dataclass(frozen=True, kw_only=True)
class Typed:
    """The form as it stands: what it is about, and what was typed."""

    term: Term | None
    kind: str
    word: str = ""
    text: str = ""
    name: str = ""
    email: str = ""
    page: str = ""


@pages.get("/g/<workshop_id>/say")
@entrance.reading
def form() -> Response:
    """The form, about one term or about a word that is missing."""
    term = _term(request.args.get("term", ""))
    kind = request.args.get("kind", "") if term else Kind.MISSING.value
    reader = known(door.reading())
    typed = Typed(
        term=term,
        kind=kind if kind in set(Kind) else ABOUT_A_WORD[0].value,
        word=one_line(request.args.get("word"))[:LONGEST_WORD],
        name=reader.name if reader else "",
        email=reader.email if reader else "",
        page=request.args.get("from", ""),
    )
    return entrance.answered(lambda: _page(typed), typed)


@pages.post("/g/<workshop_id>/say")
@entrance.reading
def say() -> Answered:
    """Keep what somebody says, and lead them to its own page."""
    typed = _typed()
    visit = entrance.here()
    try:
        said = proposals.expect_sound(_said(typed, visit.workshop.id))
        with door.apart() as store:
            proposals.may_say(store, visit.workshop.id, address=request.remote_addr or "", at=door.now())
        own = handed_on("talking.own", secret=GAP)
        _kept, end = proposals.say(
            door.store(), visit.version, said, person=door.person(), address=own, reach=reach(), at=door.now()
        )
    except Refusal as refusal:
        door.start_over()
        return _page(typed, refused=refusal.in_(language())), 422
    return redirect(url_for("talking.own", secret=end, new=1))


@pages.get("/said/<secret>")
@door.public
def own(secret: str) -> AnyResponse:
    """What became of what somebody said, for whoever has its address."""
    guessing.may_try(GUESSES[LINK])
    store = door.reading()
    found = proposals.behind(store, secret)
    workshop = store.facilitation.find(found.workshop_id) if found else None
    if found is None or workshop is None:
        if is_possible(secret):
            guessing.count_wrong(GUESSES[LINK])
        abort(404)
    page = render_template(
        "portal/said.html",
        said=found.said,
        heard=heard.of(store, found, workshop),
        is_new="new" in request.args,
        address=handed_on("talking.own", secret=secret),
        back=found.said.page or url_for("portal.home", workshop_id=workshop.id),
    )
    response = Response(page, mimetype="text/html")
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


@pages.app_context_processor
def _words() -> dict[str, Any]:
    return {"what_became": what_became}


def what_became() -> list[Heard]:
    """What became of what the person of this request said while signed in; for their home page."""
    person = door.person()
    return heard.of_person(door.reading(), person.id) if person else []


def _page(typed: Typed, refused: str = "") -> str:
    return entrance.page(
        "portal/say.html",
        typed=typed,
        kinds=ABOUT_A_WORD,
        refused=refused,
        longest={"word": LONGEST_WORD, "text": LONGEST_SAID, "name": LONGEST_NAME},
    )


def _term(term_id: str) -> Term | None:
    """The term that an address names; 404 if the version has none of this id."""
    if not term_id:
        return None
    return entrance.here().site.term(term_id) or abort(404)


def _typed() -> Typed:
    given: dict[str, Any] = {
        key: one_line(request.form.get(key)) for key in ("word", "name", "email", "page", "kind")
    }
    return Typed(
        term=_term(request.form.get("term", "")), text=plain_text(request.form.get("text", "")), **given
    )


def _said(typed: Typed, workshop_id: str) -> Said:
    """What was typed, as it is kept; a page that is not of this portal is no source."""
    page, person = typed.page, door.person()
    inside = page.startswith(f"/g/{workshop_id}/") and ".." not in page and len(page) <= LONGEST_PAGE
    kind = Kind(typed.kind) if typed.kind in set(ABOUT_A_WORD) else ABOUT_A_WORD[0]
    return Said(
        kind=kind if typed.term else Kind.MISSING,
        term_id=typed.term.id if typed.term else "",
        word=typed.term.title[:LONGEST_WORD] if typed.term else typed.word,
        text=typed.text,
        page=page if inside else "",
        name=person.name[:LONGEST_NAME] if person else typed.name,
        email=person.email if person else typed.email,
    )
