"""How much anybody may send: refused before anything looks into it."""

from contextlib import suppress
from typing import Final

from flask import Flask, Response, abort, current_app, request

#: A step with many long rows has many inputs; Werkzeug's own limit would cut it off.
MOST_FIELDS: Final = 20_000
#: How many times the limit is read and thrown away, so that the browser gets to see the page that says so.
PATIENCE: Final = 4
CHUNK: Final = 1 << 16
FORM: Final = "application/x-www-form-urlencoded"
TOO_LARGE: Final = 413


def install(app: Flask) -> None:
    """Refuse what is too much before a form, and with it the token, is read."""
    app.config["MAX_FORM_PARTS"] = MOST_FIELDS  # counts the parts of uploads alone
    app.before_request(_refuse_too_many_fields)
    app.after_request(_hear_them_out)


def _refuse_too_many_fields() -> None:
    if request.mimetype == FORM and request.get_data().count(b"&") >= MOST_FIELDS:
        abort(TOO_LARGE)


def _hear_them_out(response: Response) -> Response:
    """A browser that is cut off while it sends shows its own error instead of our page."""
    if response.status_code == TOO_LARGE:
        left = PATIENCE * (current_app.config["MAX_CONTENT_LENGTH"] or 0)
        left = min(left, request.content_length or left)
        with suppress(OSError):  # whoever hung up needs no page
            while left > 0 and (read := request.environ["wsgi.input"].read(min(CHUNK, left))):
                left -= len(read)
    return response
