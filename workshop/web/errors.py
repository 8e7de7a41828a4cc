"""What a person reads when something did not work: decided once, for every page."""

import logging
import secrets

from flask import Flask, render_template, request
from werkzeug.exceptions import HTTPException

from workshop.domain.refusals import Refusal
from workshop.storage.troubles import MemoryBusy, MemoryFull
from workshop.web.language import language

log = logging.getLogger(__name__)

Answered = tuple[str, int]
#: Refusals that are the machine's fault; all others are a conflict with what the person asked for.
STATUS: dict[type[Refusal], int] = {MemoryBusy: 503, MemoryFull: 507}


def install(app: Flask) -> None:
    """Let every refusal and every mishap end in a page that says what to do."""
    app.register_error_handler(Refusal, _refused)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Exception, _mishap)


def _refused(refusal: Refusal) -> Answered:
    return render_template("errors/refused.html", sentence=refusal.in_(language())), STATUS.get(
        type(refusal), 409
    )


def _http(error: HTTPException) -> Answered:
    code = error.code or 500
    known = {400, 401, 403, 404, 405, 413, 429}
    return render_template(f"errors/{code if code in known else 400}.html"), code


def _mishap(error: Exception) -> Answered:
    """Log what happened under a number that the person can name; tell nothing else."""
    number = secrets.token_hex(4)
    log.error("mishap %s at %s", number, request.path, exc_info=error)
    return render_template("errors/500.html", number=number), 500
