"""Handing out the stored PDFs of versions, about as fast as a file that anybody may have."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from flask import Response, request
from werkzeug.wrappers import Response as AnyResponse

from workshop.actions.people import token_hash
from workshop.domain.versions import VersionNumber, number_in
from workshop.storage.stored_pdfs import Edition, StoredPdf
from workshop.web import door
from workshop.web.words import file_name

#: What the file of an edition is called after its number.
CALLED = {"printed": "", "sealed": "-signed"}


def given_at_once(edition: Edition) -> Callable[[door.View], door.View]:
    """Members of the workshop get the PDF after one look into the memory.

    Everybody else goes on to the guard of the view, which knows what to tell them; whoever it lets in asked
    for something that is not there.
    """

    def give(view: door.View) -> door.View:
        @wraps(view)
        def given(*, workshop_id: str, number: str) -> Any:
            found = _found(workshop_id, number, edition)
            return _stored(found, edition) if found else view(workshop_id=workshop_id)

        return given

    return give


def _found(workshop_id: str, number: str, edition: Edition) -> StoredPdf | None:
    token, wanted = request.cookies.get(door.cookie()), number_in(number)
    if token is None or wanted is None:
        return None
    with door.memory().looking_up_pdfs() as stored:
        return stored.find_for(token_hash(token), workshop_id, wanted, edition, door.now())


def _stored(found: StoredPdf, edition: Edition) -> AnyResponse:
    """The bytes, read once by each process, and not at all for a browser that has them."""

    def read() -> bytes:
        with door.memory().looking_up_pdfs() as stored:
            return stored.read(found.version_id, edition)

    has_it = request.if_none_match.contains(found.sha256)
    pdf = b"" if has_it else door.shelf("papers").take(found.sha256, read)
    name = pdf_name(found.company, found.number, edition)
    return unchanging(pdf, "application/pdf", name, etag=found.sha256)


def pdf_name(company: str, number: VersionNumber, edition: Edition) -> str:
    """What the file of an edition is called."""
    return file_name(company, f"v{number}{CALLED[edition]}.pdf")


def unchanging(content: bytes, kind: str, name: str, *, etag: str) -> AnyResponse:
    """Bytes that never change, so that a browser need not fetch them twice."""
    response = Response(content, mimetype=kind)
    response.headers["Content-Disposition"] = f'inline; filename="{name}"'
    response.headers["Cache-Control"] = "private, max-age=0, must-revalidate"
    response.set_etag(etag)
    answered: Any = response.make_conditional(request)
    return answered  # type: ignore[no-any-return] # Werkzeug's own response
