"""Every page of the desk, found by asking the application for its addresses."""

from itertools import product

from flask import Flask
from werkzeug.routing import Rule

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
#: Endpoints that hand out files, which no screen has to fit.
FILES = {"static", "front.healthy", "glossary.give_out", "glossary.whole", "contract.pdf", "contract.as_json"}


def addresses(app: Flask, workshop_id: str, slugs: tuple[str, ...] = SHAPES) -> list[str]:
    """Where to go to have seen every page; a page that is new is among them by itself."""
    rules = [
        rule for rule in app.url_map.iter_rules() if "GET" in rule.methods and rule.endpoint not in FILES
    ]
    adapter = app.url_map.bind("")
    return [
        adapter.build(rule.endpoint, values)
        for rule in sorted(rules, key=lambda rule: rule.endpoint)
        if rule.endpoint not in FILES
        for values in _values(rule, workshop_id, slugs)
    ]


def _values(rule: Rule, workshop_id: str, slugs: tuple[str, ...]) -> list[dict[str, str]]:
    """What to put into the places of an address."""
    known = {"workshop_id": [workshop_id], "number": ["1.0"], "slug": slugs}
    if "rows" in rule.arguments:
        return [
            {"workshop_id": workshop_id, "slug": slug, "rows": rows, "entry": entry}
            for slug, (rows, entry) in SHEETS.items()
        ]
    names = sorted(rule.arguments)
    return [dict(zip(names, values, strict=True)) for values in product(*(known[name] for name in names))]
