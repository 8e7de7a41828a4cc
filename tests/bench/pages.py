"""Every page of the desk against an empty Flask page, and how pages grow with the workshop.

worst_page_over_empty  the slowest page of the demo, over a page that does nothing
worst_after_a_change   the same for the first page after somebody changed something
growth                 a workshop of 300 terms and 20 personas against the demo: the worst page's time
                       divided by how much more the page shows (its bytes); 1 is linear
growth_after_a_change  the first page after a change, divided by how much larger the workshop is
most_queries           statements of the page that asks the database most, in the large workshop
queries_grown          how many more statements that is than in the demo; 0 is constant
"""

import statistics
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from itertools import cycle
from pathlib import Path

from _run import report, seconds
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import event

from workshop.actions import demo, exchange, people
from workshop.app import create_app
from workshop.config import Settings
from workshop.documents.workshop_file import WorkshopFile, dump
from workshop.storage import migrate
from workshop.storage.memory import Memory
from workshop.web import door
from workshop.web.door import COOKIE

TERMS, PERSONAS = 300, 20
ROUNDS = 7
PASSWORD = "nine sleepy rolls at dawn"


def large(file: WorkshopFile) -> WorkshopFile:
    """The demo with as many terms and personas as a large company has."""
    agreed = {slug: dict(answer) for slug, answer in file.agreed.items()}
    terms, personas = agreed["glossary"]["terms"], agreed["personas"]["personas"]
    agreed["glossary"]["terms"] = [
        {**term, "id": f"t{place}", "term": f"{term['term']} {place}"}
        for place, term in zip(range(TERMS), cycle(terms), strict=False)
    ]
    agreed["personas"]["personas"] = [
        {**persona, "id": f"p{place}", "name": f"Persona {place}"}
        for place, persona in zip(range(PERSONAS), cycle(personas), strict=False)
    ]
    return replace(file, agreed=agreed)


def weight(file: WorkshopFile) -> int:
    """How large a workshop is."""
    return len(dump(file, "json"))


def median(client: FlaskClient, path: str) -> tuple[float, int]:
    """The median time of a page in seconds, and its size."""
    size = len(client.get(path).data)
    return statistics.median(seconds(lambda: client.get(path)) for _ in range(ROUNDS)), size


def after_a_change(client: FlaskClient, app: Flask, path: str) -> float:
    """The median time of a page when nothing worked out before can be used."""

    def first_look() -> None:
        door.install_shelf(app)
        client.get(path)

    return statistics.median(seconds(first_look) for _ in range(ROUNDS))


def paths_of(app: Flask, workshop_id: str, file: WorkshopFile) -> dict[str, str]:
    """Every page of the desk by its name."""
    adapter = app.url_map.bind("localhost")
    personas, terms = file.agreed["personas"]["personas"], file.agreed["glossary"]["terms"]
    here = {"workshop_id": workshop_id}
    named = {
        "overview": adapter.build("agreements.overview", here),
        "contract": adapter.build("contract.read", here),
        "versions": adapter.build("contract.versions", here),
        "publish": adapter.build("contract.publish", here),
        "settings": adapter.build("facilitation.settings", here),
        "import": adapter.build("glossary.take_in", here),
    }
    steps = {f"step {slug}": adapter.build("agreements.step", {**here, "slug": slug}) for slug in file.agenda}
    sheets = {
        "sheet persona": ("personas", "personas", personas[0]["id"]),
        "sheet term": ("glossary", "terms", terms[0]["id"]),
    }
    return (
        named
        | steps
        | {
            name: adapter.build("agreements.sheet", {**here, "slug": slug, "rows": rows, "entry": entry})
            for name, (slug, rows, entry) in sheets.items()
        }
    )


def counted(memory: Memory, client: FlaskClient, paths: Mapping[str, str]) -> dict[str, int]:
    """How many statements each page needs."""
    count = 0

    def one_more(*_: object) -> None:
        nonlocal count
        count += 1

    event.listen(memory.engine, "before_cursor_execute", one_more)
    found = {}
    for name, path in paths.items():
        count = 0
        assert client.get(path).status_code == 200, path
        found[name] = count
    event.remove(memory.engine, "before_cursor_execute", one_more)
    return found


def main() -> None:
    """Build both workshops in a throw-away database and open every page of them."""
    now = datetime.now(UTC)
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data_dir=Path(folder))
        migrate.upgrade(settings.database)
        memory = Memory(settings.database)
        small_file = demo.demo_file("de")
        large_file = large(small_file)
        with memory.writing() as store:
            ada = people.add_person(
                store, email="ada@example.org", name="Ada", password=PASSWORD, language="de", at=now
            )
            small_id = exchange.take_in(store, small_file, by=ada, at=now).id
            large_id = exchange.take_in(store, large_file, by=ada, at=now).id
            recognised = people.recognise(store, email=ada.email, password=PASSWORD)
            _person, token = people.sign_in(store, recognised, at=now)
        app = create_app(settings, memory)
        client = app.test_client()
        client.set_cookie(COOKIE, token)
        bare = Flask("empty")
        bare.add_url_rule("/", "empty", lambda: "")
        empty, _size = median(bare.test_client(), "/")
        small, big = paths_of(app, small_id, small_file), paths_of(app, large_id, large_file)
        times = {name: median(client, path) for name, path in small.items()}
        grown = {name: median(client, path) for name, path in big.items()}
        contract = small["contract"], big["contract"]
        changed = [after_a_change(client, app, path) for path in contract]
        queries, more = counted(memory, client, small), counted(memory, client, big)
        memory.close()
    growth = {
        name: (grown[name][0] / times[name][0]) / max(grown[name][1] / times[name][1], 1) for name in small
    }
    for name in sorted(times, key=lambda each: -times[each][0]):
        print(
            f"{name:32} {times[name][0] * 1000:7.1f} ms {times[name][0] / empty:7.1f} x empty "
            f"{grown[name][0] * 1000:8.1f} ms large {growth[name]:5.2f} growth {more[name]:3} queries"
        )
    report(
        {
            "worst_page_over_empty": max(took for took, _size in times.values()) / empty,
            "worst_after_a_change": changed[0] / empty,
            "growth_after_a_change": (changed[1] / changed[0]) / (weight(large_file) / weight(small_file)),
            "growth": max(growth.values()),
            "most_queries": max(more.values()),
            "queries_grown": max(more[name] - queries[name] for name in small),
        }
    )


if __name__ == "__main__":
    main()
