"""The guided tour: through the real pages of the demo, from the first card to a new hire's first day."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from flask import Blueprint, Flask, abort, current_app, g, redirect, render_template, request, url_for
from flask_babel import lazy_gettext as _l
from werkzeug.wrappers import Response

from workshop.actions.demo_story import TERM
from workshop.domain.facilitation import Workshop
from workshop.domain.people import Role
from workshop.storage.contract import VersionLine
from workshop.web import cookies, door
from workshop.web.language import language

pages = Blueprint("tour", __name__, url_prefix="/tour")

#: Long enough for a look around with a lunch in between.
LASTS: Final = timedelta(hours=12)


@dataclass(frozen=True, kw_only=True)
class Demo:
    """The demo of somebody who is in it, as far as the tour needs to know it."""

    workshop: Workshop
    role: Role
    #: The version in force, or else the newest; None without any.
    version: VersionLine | None
    has_term: bool


#: What an address is made of; None where the demo has nothing to show there any more.
Values = Callable[[Demo], Mapping[str, Any] | None]


def _always(_demo: Demo) -> Mapping[str, Any] | None:
    return {}


def _at_the_term(demo: Demo) -> Mapping[str, Any] | None:
    where = {"slug": TERM.step, "rows": TERM.rows, "entry": TERM.entry}
    return where if demo.has_term else None


def _question(demo: Demo) -> Mapping[str, Any] | None:
    where = _at_the_term(demo)
    return {**where, "field": TERM.field} if where else None


def _versioned(demo: Demo) -> Mapping[str, Any] | None:
    return {"number": demo.version.number} if demo.version else None


def _compared(demo: Demo) -> Mapping[str, Any] | None:
    return {"to": "draft"} if demo.version else None


def _verified(demo: Demo) -> Mapping[str, Any] | None:
    return {"fingerprint": demo.version.fingerprint} if demo.version else None


@dataclass(frozen=True, kw_only=True)
class Station:
    """A page of the demo, and what to look at there."""

    endpoint: str
    #: Words of the page's language, which are looked up when they are shown.
    title: Any
    look: Any
    values: Values = _always

    def url(self, demo: Demo) -> str | None:
        """Where it is; None where this demo, or this instance, has no such page for this person."""
        view = current_app.view_functions.get(self.endpoint)
        values = self.values(demo)
        if view is None or values is None or not _may_see(view, demo.role):
            return None
        inside = current_app.url_map.is_endpoint_expecting(self.endpoint, "workshop_id")
        where: dict[str, Any] = {"workshop_id": demo.workshop.id} if inside else {}
        return url_for(self.endpoint, **where, **values)


STATIONS: Final = (
    Station(
        endpoint="asking.ask",
        values=_question,
        title=_l("A question for the room"),
        look=_l(
            "The facilitator puts a question, here: what is an MQL? Everybody answers in silence "
            "on their own phone, and the server withholds the cards from everybody until they are revealed."
        ),
    ),
    Station(
        endpoint="provenance.of_row",
        values=_at_the_term,
        title=_l("From the cards to a settled term"),
        look=_l(
            "Two teams, four cards, four meanings. The first vote failed on an objection, the second passed "
            "with a reservation. All of it is kept beside the term."
        ),
    ),
    Station(
        endpoint="agreements.overview",
        title=_l("Contradictions come to light"),
        look=_l(
            "Since then sales wants four business days instead of two to return a lead. "
            "Nobody had to notice that another clause still says two."
        ),
    ),
    Station(
        endpoint="contract.versions",
        title=_l("A version is frozen"),
        look=_l(
            "Publishing freezes what is agreed under a number and a fingerprint. "
            "Once all have signed, the sealed PDF is here to fetch."
        ),
    ),
    Station(
        endpoint="changes.show",
        values=_compared,
        title=_l("What would change"),
        look=_l(
            "The draft beside what was signed: numbers first, then rules, then wording. "
            "One number is different, and everybody sees which."
        ),
    ),
    Station(
        endpoint="sign_off.state",
        values=_versioned,
        title=_l("Signatures"),
        look=_l(
            "Every party signs by a personal link, without an account. The three people here are made up, "
            "and their roles say so; in your workshop they are yours."
        ),
    ),
    Station(
        endpoint="verifying.look",
        values=_verified,
        title=_l("Is this copy genuine?"),
        look=_l(
            "The square picture on the PDF leads here. Anybody can ask, and nobody learns "
            "what the contract says."
        ),
    ),
)


@dataclass(frozen=True, kw_only=True)
class Bar:
    """What stands at the top of the demo's pages while somebody takes the tour."""

    number: int
    stations: int
    station: Station
    url: str
    is_here: bool


@pages.get("/")
@door.signed_in
def start() -> str:
    """All stations; where the demo is not there, how to get at it."""
    demo = _demo()
    return render_template("front/tour.html", demo=demo, stations=_stations(demo))


@pages.get("/<int(max=99):number>")
@door.signed_in
def go(number: int) -> Response:
    """To a station, and remember that one is there."""
    stations = _stations(_demo())
    if not 1 <= number <= len(stations):
        abort(404)
    response = redirect(stations[number - 1][1])
    cookies.keep(response, _cookie(), str(number), LASTS)
    return response


@pages.post("/leave")
@door.public
def leave() -> Response:
    """No bar any more."""
    response = redirect(url_for("tour.start"))
    response.delete_cookie(_cookie(), secure=door.settings().https, httponly=True, samesite="Lax")
    return response


def _cookie() -> str:
    return f"{door.cookie()}_tour"


def _demo() -> Demo | None:
    """The demo that speaks the language of the page, or else another one that the person is in."""
    store, person = door.reading(), door.person()
    mine = store.facilitation.workshops_of(person.id) if person else []
    demos = [(workshop, role) for workshop, role in mine if workshop.is_demo]
    demos.sort(key=lambda each: each[0].language != language())
    if not demos:
        return None
    workshop, role = demos[0]
    in_force = store.signing.course(workshop.id).in_force
    lines = store.contract.versions(workshop.id)
    version = next((line for line in lines if line.number == in_force), next(iter(lines), None))
    term = store.agreements.find_entry(workshop.id, TERM.step, TERM.rows, TERM.entry)
    return Demo(workshop=workshop, role=role, version=version, has_term=term is not None)


def _stations(demo: Demo | None) -> list[tuple[Station, str]]:
    """The stations that are there, each with its address."""
    if demo is None:
        return []
    found = [(station, station.url(demo)) for station in STATIONS]
    return [(station, url) for station, url in found if url is not None]


def _may_see(view: Any, role: Role) -> bool:
    guard = getattr(view, "guard", "")
    return guard in {"public", "signed in", "reader"} or role in guard.split(" or ")


def bar() -> Bar | None:
    """The bar of this page, while the tour lasts: on every page of the demo and at every station."""
    known = request.cookies.get(_cookie(), "")
    if not (known.isascii() and known.isdigit()) or door.person() is None:
        return None
    stations = _stations(_demo())
    number = int(known[:2])
    if not 1 <= number <= len(stations):
        return None
    station, url = stations[number - 1]
    is_here = url.partition("?")[0].partition("#")[0] == request.path
    around: Workshop | None = g.get("workshop")
    if not is_here and not (around and around.is_demo):
        return None
    return Bar(number=number, stations=len(stations), station=station, url=url, is_here=is_here)


def install(app: Flask) -> None:
    """Let every page ask for its bar."""
    app.jinja_env.globals.update(tour_bar=bar)
