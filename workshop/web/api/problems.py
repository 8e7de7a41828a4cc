"""What a program is told when something did not work (RFC 9457)."""

import json
from http import HTTPStatus
from typing import Final

from flask import Response, request

KIND: Final = "application/problem+json"
#: Whatever is below this speaks to programs.
BELOW: Final = "/api/"


def is_asked() -> bool:
    """Whether it is a program that asks."""
    return request.path.startswith(BELOW)


def problem(status: int, detail: str = "", headers: list[tuple[str, str]] | None = None) -> Response:
    """An answer that says what is wrong; the sentence is for people, the status for programs."""
    said = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status}
    if detail:
        said["detail"] = detail
    written = json.dumps(said, ensure_ascii=False)
    response = Response(written, status, mimetype=KIND)
    response.headers.extend(headers or [])
    response.headers["Cache-Control"] = "no-store"
    return response
