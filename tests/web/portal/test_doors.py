"""Every door of the portal, tried by those who may not come in, and by those who look for what is not there.

The doors are found by asking the application for its addresses, so a new one is tried by itself.
"""

import re

import pytest

from tests.domain.portal.planted import MARK, planted
from tests.signing import BY_HAND
from workshop.actions import agreements, sign_off
from workshop.app import create_app
from workshop.config import Settings
from workshop.domain.portal.access import Access
from workshop.domain.portal.site import Site
from workshop.domain.signing.standing import Standing
from workshop.steps import agenda

#: Where the doors are made.
PLACES = ("workshop.web.portal.", "workshop.web.api.")
HOUSE = create_app(Settings(secret_key="k" * 43), memory=object())
DOORS = sorted(
    (
        rule
        for rule in HOUSE.url_map.iter_rules()
        if HOUSE.view_functions[rule.endpoint].__module__.startswith(PLACES)
    ),
    key=str,
)
READING = [rule for rule in DOORS if HOUSE.view_functions[rule.endpoint].guard == "reader"]
#: Programs come by these.
TOLD = [rule for rule in DOORS if HOUSE.view_functions[rule.endpoint].guard == "token"]
#: Whoever comes by these shows who they are in another way, or is sent on to one of the doors above.
OTHERS = [rule for rule in DOORS if HOUSE.view_functions[rule.endpoint].guard == "public"]
WAYS = [(rule, method) for rule in READING for method in sorted(rule.methods & {"GET", "HEAD", "POST"})]
ANY_OF = re.compile(r"<any\(([^)]+)\):(\w+)>")
DOOR_TO_NEW = next(rule for rule in READING if str(rule).endswith("/new"))
#: What stands in addresses, as far as the small workshop has it.
KNOWN = {"term_id": "mql", "entry_id": "karl", "secret": "tulip"}
#: What the small workshop's version 1.0 says of a term.
SAID = "den Marketing für reif hält"
#: What nobody published.
DRAFTED = "Nur ein Entwurf, siebenundvierzig Brezeln"


@pytest.fixture
def knock(app, monkeypatch):
    """Knocks at doors of a workshop; whether a form was filled in here is not what is asked."""
    monkeypatch.setitem(app.config, name="WTF_CSRF_ENABLED", value=False)

    def knock(client, way, workshop, **form):
        rule, method = way
        known = {"workshop_id": workshop.id, **KNOWN}
        some = {name: values.split(",")[0] for values, name in ANY_OF.findall(rule.rule)}
        values = {name: known.get(name) or some.get(name, "1") for name in rule.arguments}
        _host, path = rule.build(values, append_unknown=False)
        return client.open(path, method=method, query_string={"q": "MQL", "url": path}, data=form or None)

    return knock


@pytest.fixture
def ways_in(knock):
    """The doors by which a client gets further than it should."""

    def ways_in(client, workshop, ways=WAYS):
        return [
            f"{method} {rule}"
            for rule, method in ways
            if not is_turned_away(knock(client, (rule, method), workshop))
        ]

    return ways_in


def said_by(answer):
    """All that an answer says, as far as it is text."""
    return answer.get_data().decode(errors="replace")


def is_turned_away(answer):
    return answer.status_code in {401, 404} and SAID not in said_by(answer)


def test_there_are_doors_to_try():
    assert {"portal.home", "portal.terms", "portal.persona"} <= {rule.endpoint for rule in READING}


def test_an_open_portal_is_open(portal, browser, ways_in):
    assert {"GET /g/<workshop_id>/", "GET /g/<workshop_id>/terms"} <= set(ways_in(browser(), portal.workshop))


def test_a_closed_portal_opens_to_no_stranger_and_no_account(portal, browser, dan, ways_in):
    portal.open_to(Access.CLOSED)

    assert ways_in(browser(), portal.workshop) == []
    assert ways_in(browser(dan), portal.workshop) == []


def test_no_link_opens_after_it_was_revoked_or_has_run_out(portal, browser, clock, ways_in):
    portal.open_to(Access.LINK)
    gone, old = browser(), browser()
    revoked, short = portal.make_link(), portal.make_link(lasting="week")
    for client, made in ((gone, revoked), (old, short)):
        client.get(f"/r/{made.secret}")
        assert client.get(portal.home).status_code == 200
    portal.revoke(revoked)
    clock.goes_on(days=7)

    assert ways_in(gone, portal.workshop) == []
    assert ways_in(old, portal.workshop) == []


def test_a_link_opens_nothing_that_is_open_only_to_accounts(portal, browser, ways_in):
    phone = portal.let_in(browser())
    portal.open_to(Access.ACCOUNT)

    assert ways_in(phone, portal.workshop) == []


def test_a_link_opens_the_portal_of_no_other_company(portal, a_portal, krume, browser, ways_in):
    phone = a_portal(krume, Access.LINK).let_in(browser())
    portal.open_to(Access.LINK)
    taken = phone.get_cookie(f"handschlag_portal_{krume.id}")
    phone.set_cookie(f"handschlag_portal_{portal.workshop.id}", taken.value)

    assert ways_in(phone, portal.workshop) == []


def test_a_portal_for_accounts_sends_strangers_to_sign_in_or_away(portal, browser, knock):
    portal.open_to(Access.ACCOUNT)

    for way in WAYS:
        answer = knock(browser(), way, portal.workshop)
        sent = way[1] != "POST" and answer.headers.get("Location", "").startswith("/sign-in")
        assert is_turned_away(answer) or sent, way
    assert browser().get(portal.home).headers["Location"].startswith("/sign-in")


def test_no_door_shows_a_draft_or_another_company(portal, krume, ada, browser, knock):
    glossary = agenda.find("glossary")
    with portal.memory.writing() as store:
        agreements.settle(
            store,
            portal.workshop,
            glossary,
            rows="terms",
            entry="mql",
            value={"term": "MQL", "definition": DRAFTED},
            base_revision=1,
            by=ada,
            at=portal.clock(),
        )

    for way in [way for way in WAYS if way[1] == "GET"]:
        for who in (None, ada):
            answer = knock(browser(who), way, portal.workshop)
            said = said_by(answer)
            assert answer.status_code < 500, way
            assert DRAFTED not in said, way
            assert krume.company not in said, way


def test_where_nothing_was_published_no_door_shows_anything(a_workshop, browser, ada, ways_in, knock):
    terms = [{"id": "mql", "term": "MQL", "definition": DRAFTED}]
    workshop = a_workshop(answers={"glossary": {"terms": terms}})

    assert ways_in(browser(), workshop) == []
    for way in [way for way in WAYS if way[1] == "GET"]:
        answer = knock(browser(ada), way, workshop)
        assert answer.status_code == 404, way
        assert DRAFTED not in said_by(answer), way


def test_what_was_withdrawn_is_shown_by_no_door(portal, ada, browser, ways_in):
    with portal.memory.writing() as store:
        version = store.contract.latest(portal.workshop.id)
        sign_off.withdraw(
            store, version, reason="Ein Fehler.", confirmed=True, reach=BY_HAND, by=ada, at=portal.clock()
        )
        assert store.signing.standing(version.id) is Standing.WITHDRAWN

    assert ways_in(browser(), portal.workshop) == []
    assert ways_in(browser(ada), portal.workshop) == []


def test_the_other_doors_say_nothing_of_a_closed_portal(portal, browser, knock):
    portal.open_to(Access.CLOSED)

    for rule in [rule for rule in OTHERS if "GET" in rule.methods]:
        answer = knock(browser(), (rule, "GET"), portal.workshop)
        assert answer.status_code < 500, rule
        assert SAID not in said_by(answer), rule


def test_no_door_shows_readers_what_is_not_for_them(a_portal, krume, browser, knock, monkeypatch):
    portal, reader, program = a_portal(krume), browser(), browser()
    first = portal.newest
    program.environ_base["HTTP_AUTHORIZATION"] = f"Bearer {portal.make_token().secret}"
    monkeypatch.setitem(KNOWN, "entry_id", Site.of(first.document).personas[0].id)
    knock(reader, (DOOR_TO_NEW, "GET"), krume)
    knock(reader, (DOOR_TO_NEW, "POST"), krume, name="Rita", fingerprint=first.fingerprint)
    portal.go_on_with(planted(first.document), "2.0")

    told = {
        rule.rule: knock(who, (rule, "GET"), krume)
        for rules, who in ((READING, reader), (TOLD, program))
        for rule in rules
        if "GET" in rule.methods
    }
    assert [rule for rule, answer in told.items() if MARK in said_by(answer)] == []
    assert "Rita" in said_by(told[DOOR_TO_NEW.rule])
    assert sum(answer.status_code == 200 for answer in told.values()) > len(told) * 2 / 3
