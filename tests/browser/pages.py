"""Every page of desk, room and phone, found by asking the application for its addresses."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from itertools import product
from typing import Any

from flask import Flask
from werkzeug.routing import Rule

from tests.browser.reading import said_back
from tests.room import EXPECTATIONS, MQL, Room
from workshop.actions import contract, rounds, sign_off
from workshop.actions.signing_links import Reach
from workshop.domain.signing.asking import Request, parties_in
from workshop.domain.versions import Weight
from workshop.steps import agenda

EVERY_STEP = tuple(step.slug for step in agenda.AGENDA)
#: Steps that between them hold every kind of field and of list.
SHAPES = (
    "parties",
    "for-whom",
    "market-position",
    "ideal-customer",
    "personas",
    "glossary",
    "handover-criteria",
    "revenue-goal",
    "calculator",
    "term",
)
SHEETS = {"personas": ("personas", "fridolin"), "marketing-commitments": ("commitments", "mql-volume")}
#: A question about one field of a row, and one of which the answers become rows.
QUESTIONS = (MQL, EXPECTATIONS)
#: A word that is there with a slip of the pen, and one that is not there at all.
SOUGHT = ("Quallifiziert", "Xylophon")
#: Endpoints that hand out files, which no screen has to fit.
FILES = {
    "static",
    "front.healthy",
    "glossary.give_out",
    "glossary.whole",
    "contract.pdf",
    "contract.signed_pdf",
    "contract.as_json",
    "changes.as_json",
    "record.as_csv",
    "signing.pdf",
    "signing.signed_pdf",
    "verifying.certificate",
} | {f"paper.{each}" for each in ("logo", "poster", "draft_as_word", "version_as_word")}
#: What readers take along, and what programs read.
FILES |= {f"portal_files.{each}" for each in ("as_file", "on_paper", "feed")} | {"portal_cards.oembed"}
FILES |= {
    f"api.{each}" for each in ("description", "portal", "terms", "term", "stages", "personas", "versions")
}
#: Endpoints that tell open pages what happens, some of them without end.
WIRES = {"wires.phone", "wires.phone_news", "wires.screen", "wires.screen_news"}
#: Parts of pages, which these fetch for themselves.
PARTS = {"room.next_move", "portal_terms.definitions", "portal_search.suggestions"}
#: Ways that lead on to other pages; AGAIN from the address of what was sent.
AGAIN = {"signing.again", "sign_off.again", "signers.again", "signers.again_for_all"}
WAYS = {"front.to_sign", "tour.go", "portal_links.come_in", "short.by_short"} | AGAIN
#: What is behind a secret of its own, of which `said_back` knows.
OWN = {"talking.own"}
NO_PAGES = FILES | WIRES | PARTS | WAYS | OWN


def addresses(app: Flask, room: Room, slugs: tuple[str, ...] = SHAPES) -> list[str]:
    """Where to go to have seen every page; a page that is new is among them by itself."""
    rules = [
        rule for rule in app.url_map.iter_rules() if "GET" in rule.methods and rule.endpoint not in NO_PAGES
    ]
    prework = _given_before(room)
    known = {
        "workshop_id": [room.workshop.id],
        "number": ["1.0"],
        "slug": slugs,
        "code": [room.code],
        "round_id": [prework],
        "fingerprint": ["0" * 64],
        "secret": [_asked_to_sign(app, room)],
        "term_id": ["mql"],
        "entry_id": ["fridolin"],
    }
    adapter = app.url_map.bind("")
    found = [
        adapter.build(rule.endpoint, values)
        for rule in sorted(rules, key=lambda rule: rule.endpoint)
        for values in _values(rule, known)
    ]
    searches = [f"/g/{room.workshop.id}/search?q={sought}" for sought in SOUGHT]
    return [*found, *searches, *said_back(app, room)]


def _values(rule: Rule, known: Mapping[str, Sequence[Any]]) -> list[dict[str, Any]]:
    """What to put into the places of an address."""
    if rule.endpoint == "asking.ask":
        return [
            {
                "workshop_id": known["workshop_id"][0],
                "slug": asked.step,
                "rows": asked.rows,
                "entry": asked.entry,
                "field": asked.field,
            }
            for asked in QUESTIONS
        ]
    if "rows" in rule.arguments:
        sheets = [{"slug": slug, "rows": rows, "entry": entry} for slug, (rows, entry) in SHEETS.items()]
        return [{"workshop_id": known["workshop_id"][0], **sheet} for sheet in sheets]
    names = sorted(rule.arguments)
    return [dict(zip(names, values, strict=True)) for values in product(*(known[name] for name in names))]


def _asked_to_sign(app: Flask, room: Room) -> str:
    """The secret end of a link to sign the version after the one in force."""
    reach = Reach(secret=app.extensions["settings"].secret, by_letter=False)
    due_on = room.clock().date() + timedelta(days=14)
    with room.memory.writing() as store:
        note, at = "Mehr Zeit", room.clock()
        version = contract.publish(
            store, room.workshop, weight=Weight.MAJOR, note=note, confirmed=True, by=room.ada, at=at
        )
        asked = Request(sides=tuple(parties_in(version.document)), ordered=False, due_on=due_on)
        links = sign_off.request(
            store, version, asked, address="/sign/", reach=reach, by=room.ada, at=room.clock()
        )
    return links[0].address.removeprefix("/sign/")


def _given_before(room: Room) -> int:
    """A question that is to be answered alone until tomorrow."""
    due = room.clock() + timedelta(days=1)
    return room.leads(rounds.open_round, EXPECTATIONS, prompt="Was stört?", most_cards=3, due_at=due).id
