"""Searching and a term's page at 5,000 terms over the same at 100: how both grow with the glossary.

search_growth_5000_over_100     the page of hits, the worst of looking for a title, its beginning, a typo, a
                                compound, a synonym, a word of many texts, several words, and nothing
suggestions_growth_5000_over_100  the same for what is suggested while somebody types
term_page_growth_5000_over_100  a term's page, the worst of the first, one in the middle and the last
search_index_ms                 what the first search of a version of 5,000 terms takes longer
"""

from _portal_house import Portals, opened
from _run import paired, seconds
from flask.testing import FlaskClient

ROUNDS = 15
#: What is looked for -> the query; the terms of the house are numbered.
QUERIES = {
    "title": "Aerlead 0",
    "beginning": "Berint",
    "typo": "Beritneressent",
    "compound": "Leadtagschicht",
    "synonym": "Danwort",
    "text": "Filialen",
    "words": "Lead mit Budget im Vertrieb",
    "nothing": "xyzzyplugh",
}


def figures(few: int, many: int) -> dict[str, float]:
    """How much slower they are at many terms."""
    with opened(few, many) as portals:
        client = portals.client()
        first = first_search(client, portals, many)
        search = {name: growth(client, portals, few, many, f"search?q={q}") for name, q in QUERIES.items()}
        suggested = {
            name: growth(client, portals, few, many, f"suggestions?q={q}") for name, q in QUERIES.items()
        }
        pages = {
            f"term {place} of {many}": paired(
                opens(client, portals, many, f"terms/t{place}"),
                opens(client, portals, few, f"terms/t{place * few // many}"),
                ROUNDS,
            )
            for place in (0, many // 2, many - 1)
        }
    for name, figure in {**search, **pages}.items():
        print(f"{name:24} {figure:6.2f} growth")
    return {
        "search_growth_5000_over_100": max(search.values()),
        "suggestions_growth_5000_over_100": max(suggested.values()),
        "term_page_growth_5000_over_100": max(pages.values()),
        "search_index_ms": 1_000 * first,
    }


def growth(client: FlaskClient, portals: Portals, few: int, many: int, ending: str) -> float:
    """The time of a page at many terms over its time at few, both opened before."""
    return paired(opens(client, portals, many, ending), opens(client, portals, few, ending), ROUNDS)


def opens(client: FlaskClient, portals: Portals, size: int, ending: str):
    """Opens a page, which was opened once before."""
    path = f"/g/{portals.workshops[size].id}/{ending}"
    assert client.get(path).status_code == 200, path
    return lambda: client.get(path)


def first_search(client: FlaskClient, portals: Portals, size: int) -> float:
    """How much longer the first search takes than the next."""
    home = f"/g/{portals.workshops[size].id}/"
    client.get(home)
    first, again = (seconds(lambda: client.get(f"{home}search?q=lead")) for _time in range(2))
    return first - again
