"""Who may read a portal, which version they are shown, and what their browser has already."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import cache, cached_property, partial, wraps
from pathlib import Path
from typing import Any, Final

from flask import Response, abort, g, render_template, request, session
from werkzeug.wrappers import Response as AnyResponse

from workshop.actions import permits, portal
from workshop.domain.facilitation import Workshop
from workshop.domain.measured import measured
from workshop.domain.people import Role
from workshop.domain.portal.access import Access, By, Reader, way_in
from workshop.domain.portal.edition import Candidate, Edition
from workshop.domain.portal.permits import LINK, Permit
from workshop.domain.portal.site import Site
from workshop.storage.forerunners import Withdrawn
from workshop.web import cookies, door, tour
from workshop.web.language import language
from workshop.web.portal import navigation, sites

View = Callable[..., Any]
#: Browsers keep no cookie for longer.
LONGEST_COOKIE: Final = timedelta(days=400)
NOT_FOUND: Final = 404
HOUSE: Final = Path(__file__).parents[3]
#: What pages are made of, besides what they show.
SHOWN: Final = (
    "workshop/**/*.py",
    "workshop/web/translations/**/*.mo",
    "templates/**/*.html",
    "static/*/*.*",
)


@dataclass(frozen=True, kw_only=True)
class Visit:
    """Somebody reads a version of a workshop's contract."""

    workshop: Workshop
    version: Edition
    #: Who reads, as far as anybody knows.
    reader: Reader | None
    by: By
    is_facilitator: bool = False

    @cached_property
    def site(self) -> Site:
        """What they read."""
        return sites.kept(self.version.id)

    @cached_property
    def withdrawn(self) -> Withdrawn | None:
        """What applied until it was withdrawn, where nothing applies now."""
        return None if self.version.is_in_force else door.reading().forerunners.withdrawn(self.workshop.id)


def reading(view: View) -> View:
    """Whoever may read this workshop's portal may see this; to everybody else it does not exist."""

    @wraps(view)
    def guarded(*, workshop_id: str, **values: Any) -> Any:
        g.enter = partial(_enter_again, workshop_id)
        turned_away = _enter(workshop_id)
        return view(**values) if turned_away is None else turned_away

    guarded.guard = "reader"  # type: ignore[attr-defined] # read by the tests of the house
    return guarded


def here() -> Visit:
    """Who reads what, where the guard has made sure that they may."""
    return g.visit  # type: ignore[no-any-return] # set by the guard


def _enter(workshop_id: str) -> AnyResponse | tuple[str, int] | None:
    """Let somebody in, or say what they see instead."""
    workshop = door.reading().facilitation.find(workshop_id)
    if workshop is None:
        abort(NOT_FOUND)
    person, (access, candidate) = door.person(), door.reading().portal.look(workshop_id)
    member = door.reading().facilitation.find_member(workshop_id, person.id) if person else None
    link = None if member else _link(workshop_id)
    by = way_in(
        access, is_member=member is not None, has_account=person is not None, link=link, at=door.now()
    )
    if by is None:
        return _turned_away(access, link)
    g.workshop, g.member, g.spoken = workshop, member, workshop.language
    g.pop("language", None)  # it may have been asked for before
    if candidate is None:
        withdrawn = door.reading().forerunners.withdrawn(workshop_id)
        return render_template("portal/nothing.html", workshop=workshop, withdrawn=withdrawn), NOT_FOUND
    link_id = link.id if link and by == "link" else None
    reader = Reader(person_id=person.id, name=person.name, link_id=link_id) if person else None
    g.visit = Visit(
        workshop=workshop,
        version=edition(candidate),
        reader=reader or (Reader(link_id=link_id) if link_id else None),
        by=by,
        is_facilitator=member is not None and member.role is Role.FACILITATOR,
    )
    return None


def edition(candidate: Candidate) -> Edition:
    """The whole of a version's head, which takes longer to find than all else."""
    return door.shelf("portal").take(("edition", candidate), lambda: door.reading().portal.edition(candidate))


def _enter_again(workshop_id: str) -> None:
    """Whoever had to wait for their turn to change something may not read here any more."""
    if _enter(workshop_id) is not None:
        abort(NOT_FOUND)


def _turned_away(access: Access, link: Permit | None) -> AnyResponse | tuple[str, int]:
    """To a stranger no portal exists; whoever was here by a link is told what became of it."""
    if link is not None:
        try:
            portal.expect_open(link, access, door.now())
        except portal.PortalLinkDead as dead:
            return render_template("portal/dead.html", refused=dead.in_(language())), NOT_FOUND
    if access is not Access.ACCOUNT or door.person() is not None:
        abort(NOT_FOUND)
    return door.to_sign_in()


# the link that somebody came by


def cookie(workshop_id: str) -> str:
    """The name under which a browser keeps its link to this portal."""
    return f"{door.cookie()}_portal_{workshop_id}"


def keep_link(response: AnyResponse, link: Permit, secret: str) -> None:
    """Let a browser keep the link that it came by, for as long as that works."""
    lasting = min(link.expires_at - door.now(), LONGEST_COOKIE)
    cookies.keep(response, cookie(link.workshop_id), secret, lasting)


def _link(workshop_id: str) -> Permit | None:
    """By the cookie, or by what the address says, where somebody looked at that before."""
    link: Permit | None = g.get("came_by")
    link = link or permits.behind(door.reading(), LINK, request.cookies.get(cookie(workshop_id), ""))
    return link if link and link.workshop_id == workshop_id else None


# answers


def page(template: str, **values: Any) -> str:
    """A page of the portal in its frame."""
    visit = here()
    return render_template(
        template,
        visit=visit,
        site=visit.site,
        workshop=visit.workshop,
        nav=navigation.entries(visit),
        has=navigation.is_there,
        measured=partial(measured, language=visit.site.language),
        **values,
    )


def answered(make: Callable[[], str | Response], *parts: object) -> Response:
    """The answer that `make` makes, or 304 before anything is made if the browser has it.

    `parts` are whatever the answer depends on besides the version, the language and the reader.
    """
    return unchanged(*parts) or stamp(make(), *parts)


def unchanged(*parts: object) -> Response | None:
    """304 if the browser has this answer already; None if it must be made."""
    if request.method not in {"GET", "HEAD"} or "_flashes" in session:
        g.stampless = True
        return None
    tag = _tag(parts)
    return _told(Response(status=304), tag) if request.if_none_match.contains(tag) else None


def stamp(made: str | Response, *parts: object) -> Response:
    """The answer with what its browser will ask with next time; `parts` as for `unchanged`."""
    response = made if isinstance(made, Response) else Response(made, mimetype="text/html")
    return response if "stampless" in g or response.status_code != 200 else _told(response, _tag(parts))  # noqa: PLR2004 # only what was found is kept


def _told(response: Response, tag: str) -> Response:
    response.set_etag(tag)
    response.headers["Cache-Control"] = "private, no-cache"
    response.vary.update(("Cookie", "Accept-Language"))
    return response


def _tag(parts: tuple[object, ...]) -> str:
    """What the answer depends on, as a hash; the form's token is in every page that has a form."""
    visit = here()
    depends = (
        house(),
        visit.version,
        visit.workshop,
        visit.reader,
        visit.by,
        visit.is_facilitator,
        language(),
        session.get("csrf_token", ""),
        request.full_path,
        tour.taken(),
        parts,
    )
    return hashlib.sha256(repr(depends).encode()).hexdigest()[:32]


@cache
def house() -> int:
    """When this program was last changed: its pages may look different since."""
    files = [file for each in SHOWN for file in HOUSE.glob(each)]
    return max(file.stat().st_mtime_ns for file in files)
