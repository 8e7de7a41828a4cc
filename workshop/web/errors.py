"""What a person reads when something did not work: decided once, for every page."""

import logging
import secrets
import traceback
from collections.abc import Callable
from typing import Any

from flask import Blueprint, Flask, Response, g, render_template, request
from werkzeug.exceptions import HTTPException, SecurityError

from workshop.actions.people import TRIES_WITHIN, TooManyTries
from workshop.actions.portal import PortalLinkDead
from workshop.actions.signing_links import LinkDead
from workshop.domain.refusals import Refusal
from workshop.domain.words import Text
from workshop.storage.troubles import TROUBLES, MemoryAway, MemoryBusy, MemoryFull, refusal_for
from workshop.web import door
from workshop.web.api.problems import is_asked, problem
from workshop.web.language import language
from workshop.web.step_form import TooManyRows

log = logging.getLogger(__name__)

Answered = tuple[str, int, list[tuple[str, str]]]
#: The status of some refusals, and in how many seconds to try again; all others are conflicts.
STATUS: dict[type[Refusal], tuple[int, int | None]] = {
    MemoryBusy: (503, 5),
    MemoryAway: (503, 60),
    MemoryFull: (507, None),
    TooManyRows: (413, None),
    LinkDead: (404, None),
    PortalLinkDead: (404, None),
    TooManyTries: (429, int(TRIES_WITHIN.total_seconds())),
}
CONFLICT = (409, None)
INTERNAL = 500
FOREIGN = Text(de="Unter diesem Namen gibt es hier nichts.", en="Nothing is served here under this name.")


def install(app: Flask) -> None:
    """Let every refusal and every mishap end in a page that says what to do."""
    app.register_error_handler(Refusal, _for_programs_too(_refused))
    app.register_error_handler(HTTPException, _for_programs_too(_http))
    app.register_error_handler(Exception, _for_programs_too(_mishap))
    for trouble in TROUBLES:
        app.register_error_handler(trouble, _for_programs_too(_troubled))


def _for_programs_too(tell: Callable[[Any], Answered]) -> Callable[[Any], Answered | Response]:
    """The same, or what a program makes of it."""

    def told(error: Any) -> Answered | Response:
        page, status, headers = tell(error)
        return problem(status, headers=headers) if is_asked() else (page, status, headers)

    return told


def _refused(refusal: Refusal) -> Answered:
    _need_nothing()
    status, seconds = STATUS.get(type(refusal), CONFLICT)
    again = [("Retry-After", str(seconds))] if seconds else []
    return render_template("errors/refused.html", sentence=refusal.in_(language())), status, again


def told_by(blueprint: Blueprint, page: Callable[..., str]) -> None:
    """Let this part of the house tell refusals on its own page; what the memory cannot do, no page can."""

    def tell(refusal: Refusal) -> Answered:
        if isinstance(refusal, MemoryBusy | MemoryAway | MemoryFull):
            return _refused(refusal)
        door.start_over()
        status, seconds = STATUS.get(type(refusal), CONFLICT)
        again = [("Retry-After", str(seconds))] if seconds else []
        return page(refused=refusal.in_(language())), status, again

    blueprint.register_error_handler(Refusal, tell)


def _http(error: HTTPException) -> Answered:
    code = error.code or INTERNAL
    if code >= INTERNAL:
        # Flask wraps what went wrong while a response was already under way, such as the final commit.
        cause = getattr(error, "original_exception", None) or error
        return _refused(cause) if isinstance(cause, Refusal) else _troubled(cause)
    if isinstance(error, SecurityError):  # for a foreign host name there are no addresses to link to
        return FOREIGN.in_(language()), code, [("Content-Type", "text/plain; charset=utf-8")]
    page = render_template([f"errors/{code}.html", "errors/400.html"])
    return page, code, [(name, value) for name, value in error.get_headers() if name != "Content-Type"]


def _troubled(trouble: Exception) -> Answered:
    refusal = refusal_for(trouble)
    return _refused(refusal) if refusal else _mishap(trouble)


def _mishap(error: Exception) -> Answered:
    """Log what happened under a number that the person can name; tell nothing else."""
    _need_nothing()
    number = secrets.token_hex(4)
    log.error("mishap %s at %a\n%s", number, _place(), _told(error))
    return render_template("errors/500.html", number=number), INTERNAL, []


def _place() -> str:
    """Where it happened; an address that is a secret is told by its rule alone."""
    is_secret = request.url_rule is not None and "secret" in request.url_rule.arguments
    return request.url_rule.rule if is_secret and request.url_rule else request.path


def _need_nothing() -> None:
    """Whatever went wrong, the page that says so must not need it."""
    door.start_over()
    g.setdefault("person", None)


def _told(error: Exception) -> str:
    """What happened, indented: nothing that somebody typed can pass for a line of its own."""
    lines = "".join(traceback.format_exception(error)).split("\n")
    return "\n".join("    " + "".join(map(_seen, line)) for line in lines)


def _seen(char: str) -> str:
    return char if char.isprintable() else ascii(char)[1:-1]
