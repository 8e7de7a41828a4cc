"""The guided tour: through the real pages of the demo, from the first card to a new hire's first day."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from flask import Blueprint, Flask, abort, g, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from workshop.actions.demo_story import TERM
from workshop.web import cookies, door
from workshop.web.language import language
from workshop.web.stations import STATIONS, Demo, Station

pages = Blueprint("tour", __name__, url_prefix="/tour")

#: Long enough for a look around with a lunch in between.
LASTS: Final = timedelta(hours=12)


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


@pages.get("/<int(max=99):station>")
@door.signed_in
def go(station: int) -> Response:
    """To a station, and remember that one is there."""
    stations = _stations(_demo())
    if not 1 <= station <= len(stations):
        abort(404)
    response = redirect(stations[station - 1][1])
    cookies.keep(response, _cookie(), str(station), LASTS)
    return response


@pages.post("/leave")
@door.public
def leave() -> Response:
    """No bar any more; whoever has seen the last station is told what to do next."""
    is_through = taken() == str(len(_stations(_demo()))) if door.person() else False
    response = redirect(url_for("tour.end" if is_through else "tour.start"))
    response.delete_cookie(_cookie(), secure=door.settings().https, httponly=True, samesite="Lax")
    return response


@pages.get("/end")
@door.signed_in
def end() -> str:
    """What to do after the tour."""
    return render_template("front/tour_end.html", demo=_demo())


def taken() -> str:
    """At which station this browser is, as it says itself; empty without a tour."""
    return request.cookies.get(_cookie(), "")


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


def bar() -> Bar | None:
    """The bar of this page, while the tour lasts: on every page of the demo and at every station."""
    known = taken()
    if not (known.isascii() and known.isdigit()) or door.person() is None:
        return None
    stations = _stations(_demo())
    number = int(known[:2])
    if not 1 <= number <= len(stations):
        return None
    station, url = stations[number - 1]
    is_here = url.partition("?")[0].partition("#")[0] == request.path
    around = g.get("workshop")
    if not is_here and not (around and around.is_demo):
        return None
    return Bar(number=number, stations=len(stations), station=station, url=url, is_here=is_here)


def install(app: Flask) -> None:
    """Let every page ask for its bar."""
    app.jinja_env.globals.update(tour_bar=bar)
