"""What one takes from a portal: the glossary as a file or on paper, and what is new as a feed."""

from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from typing import Any, Final, Literal

from flask import Blueprint, Response, abort, g, request

from workshop.actions import feed_keys, glossary, glossary_print
from workshop.documents.feed import KIND, News, Place, atom, entries
from workshop.documents.glossary_files.tbx import as_tbx
from workshop.documents.print_refusals import PrintFailed
from workshop.domain.portal.news import told
from workshop.domain.portal.term import Term
from workshop.domain.terms import FIELDS, LISTS
from workshop.web import door, in_turn
from workshop.web.portal import addresses, entrance, sites
from workshop.web.words import file_name

pages = Blueprint("portal_files", __name__, url_prefix="/g/<workshop_id>")

View = Callable[..., Any]
Form = Literal["csv", "json", "md", "tbx"]
TYPES: Final = {
    "csv": "text/csv",
    "json": "application/json",
    "md": "text/markdown",
    "tbx": "application/x-tbx+xml",
}
#: So many versions are told of at a time.
MOST_NEWS: Final = 20
#: How long a print that failed is not tried again.
FAILED_FOR: Final = timedelta(minutes=5)


def plain(term: Term) -> dict[str, Any]:
    """A term as the glossary's files know it."""
    said = {key: getattr(term, "title" if key == "term" else key) for key in FIELDS}
    return {"id": term.id} | {key: list(value) if key in LISTS else value for key, value in said.items()}


@pages.get("/glossary.<any(csv, json, md, tbx):form>")
@entrance.reading
def as_file(form: Form) -> Response:
    """The glossary of the version that is shown."""
    return entrance.answered(lambda: _written(form), form)


def _written(form: Form) -> Response:
    visit = entrance.here()
    site, terms = visit.site, [plain(term) for term in visit.site.terms]
    if form == "tbx":
        if not terms:
            abort(404)  # the format knows no glossary without a term
        edition = f"{site.title} {visit.version.number}"
        content = as_tbx(terms, site.language, company=site.company, edition=edition)
    else:
        content = glossary.written(terms, form, site.language)
    return _file(content, f"{TYPES[form]}; charset=utf-8", f"glossary.{form}", how="attachment")


@pages.get("/glossary.pdf")
@entrance.reading
def on_paper() -> Response:
    """The glossary of the version that is shown, on paper."""
    return entrance.answered(_printed, "pdf")


def _printed() -> Response:
    visit = entrance.here()
    failed = ("glossary-not-printed", visit.version.id, visit.version.is_in_force)
    broken, since = door.shelf("pieces").take(failed, lambda: (None, door.now()))
    if broken and door.now() - since < FAILED_FOR:
        raise broken.with_traceback(None)  # it would take as long to fail again
    address = addresses.of_portal(visit.workshop.id, "terms")
    in_turn.step_aside()  # printing takes seconds, in another process
    door.start_over()
    try:
        pdf = glossary_print.printed(
            door.memory(),
            visit.version,
            address=address,
            seconds=door.settings().print_seconds,
            keep=door.apart,
            at=door.now(),
        )
    except PrintFailed as refusal:
        door.shelf("pieces").put(failed, (refusal, door.now()))
        raise
    return _file(pdf, "application/pdf", "glossary.pdf", how="inline")


def by_key(view: View) -> View:
    """Who shows the key that was made of a link comes in as by that link."""

    @wraps(view)
    def guarded(*, workshop_id: str, **values: Any) -> Any:
        key = request.args.get("key")
        if key is not None:
            secret = door.settings().secret
            link = feed_keys.link_of_feed(door.reading(), secret, workshop_id, key)
            if link is None or not link.is_alive(door.now()):
                abort(404)
            g.came_by = link
        return view(workshop_id=workshop_id, **values)

    return guarded


@pages.get("/feed.atom")
@by_key
@entrance.reading
def feed() -> Response:
    """What changed between versions, newest first."""
    return entrance.answered(_fed)


def _fed() -> Response:
    visit = entrance.here()
    workshop = visit.workshop
    key = request.args.get("key")
    place = Place(
        workshop_id=workshop.id,
        company=workshop.company,
        language=workshop.language,
        own=addresses.of_portal(workshop.id, "feed.atom", **({"key": key} if key else {})),
        pages=addresses.of_portal(workshop.id),
    )
    # Of where it is read nothing is kept: anybody can think of another address.
    versions = door.shelf("pieces").take(("feed", visit.version), lambda: entries(_news()))
    return Response(atom(place, versions), content_type=f"{KIND}; charset=utf-8")


def _news() -> list[News]:
    """The last versions with what they say, the oldest first."""
    here = entrance.here().workshop.id
    return [
        News(
            number=str(each.edition.number),
            note=each.edition.note,
            document=sites.read(each.edition.id).document,
            since=each.since,
            published_at=each.edition.published_at,
            applied=each.applied,
        )
        for each in told(door.reading().portal.editions(here))[-MOST_NEWS:]
    ]


def own_feed(*, is_public: bool = False) -> str:
    """The address at which a feed reader finds the news, which keeps no cookies; empty if there is none."""
    visit = entrance.here()
    if is_public or visit.by == "public":
        return addresses.of_portal(visit.workshop.id, "feed.atom")
    if visit.by != "link" or visit.reader is None or visit.reader.link_id is None:
        return ""
    key = feed_keys.feed_key(door.settings().secret, visit.reader.link_id)
    return addresses.of_portal(visit.workshop.id, "feed.atom", key=key)


def _file(content: bytes, kind: str, name: str, *, how: str) -> Response:
    response = Response(content, content_type=kind)
    called = file_name(entrance.here().workshop.company, name)
    response.headers["Content-Disposition"] = f'{how}; filename="{called}"'
    return response
