"""The ways of programs through a portal: terms, stages, personas and versions, in JSON."""

import json
import re
from typing import Any, Final

from flask import Blueprint, Response, request, url_for

from workshop.domain.portal.news import told
from workshop.domain.portal.term import Term
from workshop.web import door
from workshop.web.api import answers, guard
from workshop.web.api.description import described
from workshop.web.api.paging import MOST_AT_ONCE, USUAL
from workshop.web.api.problems import problem
from workshop.web.portal import search

pages = Blueprint("api", __name__, url_prefix="/api/v1")

NUMBER: Final = re.compile("[0-9]{1,4}")
CURSOR: Final = re.compile("([0-9]{1,12})-([0-9]{1,6})")
BAD_LIMIT: Final = f"“limit” is a number from 1 to {MOST_AT_ONCE}."
BAD_CURSOR: Final = "This cursor is none of ours. Follow “next”, or begin without one."
OLD_CURSOR: Final = "Another version is shown by now. Begin again without a cursor."
NO_TERM: Final = "This version has no such term."


@pages.get("/openapi.json")
@door.public
def description() -> Response:
    """The description of this interface; it tells nothing of anybody."""
    response = _json(described(url_for("api.portal", _external=True).removesuffix("/portal")))
    response.headers["Cache-Control"] = "public, max-age=3600"
    response.add_etag()
    answered: Any = response.make_conditional(request)
    return answered  # type: ignore[no-any-return] # Werkzeug's own response


@pages.get("/portal")
@guard.by_token
def portal() -> Response:
    """Whose words they are, and which version says so."""
    return _json(answers.portal(guard.here()))


@pages.get("/terms")
@guard.by_token
def terms() -> Response:
    """The glossary page by page, in the order of a dictionary, or what a query may mean."""
    visit, limit = guard.here(), request.args.get("limit", str(USUAL))
    if not NUMBER.fullmatch(limit) or not 0 < int(limit) <= MOST_AT_ONCE:
        return problem(400, BAD_LIMIT)
    start, cursor = 0, request.args.get("cursor")
    if cursor is not None:
        matched = CURSOR.fullmatch(cursor)
        if not matched:
            return problem(400, BAD_CURSOR)
        if int(matched[1]) != visit.version.id:
            return problem(410, OLD_CURSOR)
        start = int(matched[2])
    found, total = _found(request.args.get("q", ""), start, int(limit))
    end = start + int(limit)
    return _page([answers.term(visit, each) for each in found], total, end if end < total else 0)


def _found(query: str, start: int, limit: int) -> tuple[list[Term], int]:
    """So many terms from there on, and how many there are."""
    visit = guard.here()
    if not query.strip():
        return list(visit.site.terms[start : start + limit]), len(visit.site.terms)
    found = search.index().find(query, most=limit, start=start)
    return [hit.term for hit in found.hits], found.total


def _page(found: list[Any], total: int, start: int) -> Response:
    """One page of terms; `start` is where the next begins, 0 if there is none."""
    asked = {name: request.args[name] for name in ("q", "limit") if name in request.args}
    first = url_for("api.terms", _external=True, **asked)
    cursor = f"{guard.here().version.id}-{start}"
    following = url_for("api.terms", _external=True, cursor=cursor, **asked) if start else None
    response = _json({"total": total, "terms": found, "next": following})
    response.headers["Link"] = f'<{first}>; rel="first"' + (
        f', <{following}>; rel="next"' if following else ""
    )
    return response


@pages.get("/terms/<term_id>")
@guard.by_token
def term(term_id: str) -> Response:
    """One term."""
    found = guard.here().site.term(term_id)
    return _json(answers.term(guard.here(), found)) if found else problem(404, NO_TERM)


@pages.get("/stages")
@guard.by_token
def stages() -> Response:
    """The way of a lead, stage by stage."""
    found = guard.here().site.document.rows("lead-stages", "stages")
    return _json({"stages": [answers.entry(each) for each in found]})


@pages.get("/personas")
@guard.by_token
def personas() -> Response:
    """Whom the company serves."""
    return _json({"personas": [answers.entry(each) for each in guard.here().site.personas]})


@pages.get("/versions")
@guard.by_token
def versions() -> Response:
    """The versions that applied and the one that is shown, newest first; drafts never."""
    visit = guard.here()
    every = told(door.reading().portal.editions(visit.workshop.id))
    return _json({
        "versions": [
            answers.version(each, is_shown=each.edition == visit.version) for each in reversed(every)
        ]
    })  # fmt: skip


def _json(said: Any) -> Response:
    return Response(json.dumps(said, ensure_ascii=False), mimetype="application/json")
