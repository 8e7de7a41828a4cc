"""The portal at 100 and at 5,000 terms, against an empty Flask page.

worst_page_over_empty        the slowest page of a portal of 5,000 terms that was opened before, over a page
                             that does nothing; both asked by the same kind of client
worst_growth_5000_over_100   the page whose time grows most from 100 to 5,000 terms
kept_page_over_empty         a page that the browser has already and asks for again
first_page_ms                the first page of 5,000 terms after a start, before anything was worked out
most_queries                 statements of the page that asks the database most, at 5,000 terms
queries_grown                how many more statements that is than at 100 terms; 0 is constant
"""

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.util import find_spec

from _portal_house import Portals, opened
from _run import paired, report, seconds
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import event

from workshop.web import door

FEW, MANY, ROUNDS = 100, 5_000, 41
OK = 200
#: What the places of addresses stand for, and what is asked for.
KNOWN = {"term_id": "t1", "entry_id": "berta"}
ASKED = {"q": "lead"}


def pages_of(portals: Portals, workshop_id: str) -> dict[str, str]:
    """Every page of a portal by its name, found by asking the application for its addresses."""
    adapter, client = portals.app.url_map.bind("localhost"), portals.client()
    found = {}
    for rule in portals.app.url_map.iter_rules():
        guard = getattr(portals.app.view_functions[rule.endpoint], "guard", "")
        known = {"workshop_id": workshop_id, **KNOWN}
        if guard == "reader" and "GET" in rule.methods and rule.arguments <= known.keys():
            values = {name: known[name] for name in rule.arguments}
            path = adapter.build(rule.endpoint, {**values, **ASKED} if "search" in rule.rule else values)
            answer = client.get(path)
            if answer.status_code == OK and answer.mimetype == "text/html":
                found[rule.endpoint] = path
    return found


def over(client: FlaskClient, path: str, other: FlaskClient, to: str, **headers: str) -> float:
    """The time of a page over that of another, both opened before, and asked for in turn."""
    client.get(path)
    other.get(to)
    return paired(lambda: client.get(path, headers=headers), lambda: other.get(to), ROUNDS)


def empty_page() -> FlaskClient:
    """A client of an application whose only page does nothing."""
    bare = Flask("empty")
    bare.add_url_rule("/", "empty", lambda: "")
    return bare.test_client()


def counted(portals: Portals, paths: Mapping[str, str]) -> dict[str, int]:
    """How many statements each page needs."""
    count, client = 0, portals.client()

    def one_more(*_: object) -> None:
        nonlocal count
        count += 1

    event.listen(portals.memory.engine, "before_cursor_execute", one_more)
    found = {}
    for name, path in paths.items():
        count = 0
        assert client.get(path).status_code == OK, path
        found[name] = count
    event.remove(portals.memory.engine, "before_cursor_execute", one_more)
    return found


def pages() -> dict[str, float]:
    """Every page at both sizes."""
    with opened(FEW, MANY) as portals:
        few, many = (pages_of(portals, portals.workshops[size].id) for size in (FEW, MANY))
        client, empty = portals.client(), empty_page()
        large = {name: over(client, path, empty, "/") for name, path in many.items()}
        growth = {name: over(client, path, client, few[name]) for name, path in many.items()}
        tag = client.get(many["portal.terms"]).headers["ETag"]
        kept = over(client, many["portal.terms"], empty, "/", **{"If-None-Match": tag})
        door.install_shelf(portals.app)
        first = seconds(lambda: client.get(many["portal.home"]))
        queries, more = counted(portals, few), counted(portals, many)
    for name in sorted(large, key=lambda each: -large[each]):
        print(f"{name:28} {large[name]:6.1f} x empty {growth[name]:6.2f} growth {more[name]:3} queries")
    return {
        "worst_page_over_empty": max(large.values()),
        "worst_growth_5000_over_100": max(growth.values()),
        "kept_page_over_empty": kept,
        "first_page_ms": 1_000 * first,
        "most_queries": max(more.values()),
        "queries_grown": max(more[name] - queries[name] for name in more),
    }


def search() -> dict[str, float]:
    """Searching and a term's page at both sizes, where these are there to be measured."""
    if find_spec("_portal_search") is None:
        return {}
    figures: dict[str, float] = import_module("_portal_search").figures(FEW, MANY)
    return figures


#: What is measured -> its figures.
PARTS: Mapping[str, Callable[[], dict[str, float]]] = {"pages": pages, "search": search}


def main() -> None:
    """Measure all of it, or the parts that are named."""
    figures: dict[str, float] = {}
    for part in sys.argv[1:] or PARTS:
        figures |= PARTS[part]()
    report(figures)


if __name__ == "__main__":
    main()
