"""Programs read one portal, page by page, and are told nothing without a token that works."""

import json

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from workshop.actions import api_tokens, guesses, permits
from workshop.domain.portal.access import Access
from workshop.domain.portal.permits import TOKEN

BASE = "/api/v1"
WAYS = ("/portal", "/terms", "/terms/mql", "/stages", "/personas", "/versions")


@pytest.fixture
def a_token(memory, ada, clock):
    """Makes tokens for programs."""

    def a_token(workshop, lasting="year", name="Wiki"):
        with memory.writing() as store:
            return permits.make(store, TOKEN, workshop, name=name, lasting=lasting, by=ada, at=clock())

    return a_token


@pytest.fixture
def program(portal, browser, a_token):
    """Reads the small workshop's portal with a token; `how` are further headers."""
    secret = a_token(portal.workshop).secret
    client = browser()

    def program(path, secret=secret, **how):
        headers = {"Authorization": f"Bearer {secret}"} if secret else {}
        return client.get(BASE + path, headers=headers | how)

    return program


@pytest.fixture
def description(browser):
    return browser().get(f"{BASE}/openapi.json").get_json()


def test_the_description_keeps_the_rules_of_openapi(description):
    OpenAPIV31SpecValidator(description).validate()


def test_every_way_is_described_and_every_description_has_its_way(app, description):
    ways = {
        rule.rule.removeprefix(BASE).replace("<", "{").replace(">", "}")
        for rule in app.url_map.iter_rules()
        if rule.rule.startswith(BASE)
    }

    assert ways == set(description["paths"])
    assert all(set(way) == {"get"} for way in description["paths"].values())


@pytest.mark.parametrize("path", [*WAYS, "/terms?limit=1", "/terms?q=mql"])
def test_every_answer_is_of_the_shape_that_is_described(program, description, path):
    answer = program(path)

    way = path.split("?")[0].replace("/mql", "/{term_id}")
    shape = description["paths"][way]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    schema = {**shape, "components": description["components"]}
    assert answer.status_code == 200
    assert answer.mimetype == "application/json"
    assert list(Draft202012Validator(schema).iter_errors(answer.get_json())) == []


@pytest.mark.parametrize(
    ("path", "status"),
    [
        *(("/terms?limit=" + limit, 400) for limit in ("0", "501", "-1", "x", "9" * 30, "²")),
        *(("/terms?cursor=" + cursor, 400) for cursor in ("", "x", "1", "-1-2", "1-2-3")),
        ("/terms?cursor=99999-1", 410),
        ("/terms/nothing", 404),
        ("/nothing", 404),
    ],
)
def test_what_is_wrong_is_said_as_a_problem(program, description, path, status):
    answer = program(path)

    schema = description["components"]["schemas"]["Problem"]
    assert (answer.status_code, answer.mimetype) == (status, "application/problem+json")
    assert answer.get_json()["status"] == status
    assert list(Draft202012Validator(schema).iter_errors(answer.get_json())) == []


def test_only_reading_is_possible(browser):
    answer = browser().post(f"{BASE}/terms")

    assert answer.status_code in {400, 405}
    assert answer.mimetype == "application/problem+json"


def test_a_term_says_what_was_agreed(program, portal):
    said = program("/terms/mql").get_json()

    assert said["term"] == "MQL"
    assert said["definition"] == "Ein Lead, den Marketing für reif hält."
    assert said["address"] == f"http://localhost/g/{portal.workshop.id}/terms/mql"
    assert program("/portal").get_json()["version"]["in_force"] is True


def test_pages_hold_every_term_once(a_portal, krume, browser, a_token):
    a_portal(krume)
    headers = {"Authorization": f"Bearer {a_token(krume).secret}"}
    client, following, found = browser(), f"{BASE}/terms?limit=4", []

    while following:
        answer = client.get(following, headers=headers)
        said = answer.get_json()
        found += [term["id"] for term in said["terms"]]
        following = said["next"]
        assert ('rel="next"' in answer.headers["Link"]) is bool(following)

    assert len(found) == len(set(found)) == said["total"] > 4


def test_a_query_finds_what_it_may_mean(program):
    said = program("/terms?q=mqll").get_json()

    assert said["terms"][0]["term"] == "MQL"
    assert program("/terms?q=zzzzzzzz").get_json()["total"] == 0


@pytest.mark.parametrize("path", WAYS)
def test_whoever_has_the_answer_is_not_sent_it_again(program, path):
    first = program(path)

    again = program(path, **{"If-None-Match": first.headers["ETag"]})

    assert (again.status_code, again.data) == (304, b"")
    assert first.headers["Vary"].split(", ") == ["Authorization"] or "Authorization" in first.headers["Vary"]
    assert first.headers["Cache-Control"] == "private, no-cache"


def test_another_query_is_another_answer(program):
    tag = program("/terms?limit=1").headers["ETag"]

    assert program("/terms?limit=2", **{"If-None-Match": tag}).status_code == 200


def test_no_other_site_s_script_may_read_it(program):
    answer = program("/terms", Origin="https://evil.example")

    assert not [name for name, _ in answer.headers if name.startswith("Access-Control")]


# tokens


@pytest.mark.parametrize("path", [*WAYS, "/terms/nothing"])
@pytest.mark.parametrize("secret", ["", "hs_" + "x" * 43, "x", "ü" * 46])
def test_without_a_token_that_works_nothing_is_told(program, path, secret):
    answer = program(path, secret=secret)

    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")
    assert answer.data == program("/stages", secret="").data


def test_a_token_opens_one_portal_and_no_other(a_portal, krume, brezel, browser, a_token):
    a_portal(krume), a_portal(brezel)

    said = browser().get(f"{BASE}/portal", headers={"Authorization": f"Bearer {a_token(krume).secret}"})

    assert said.get_json()["company"] == krume.company


def test_a_token_that_is_revoked_or_ran_out_opens_nothing(program, portal, clock, a_token):
    revoked, short = a_token(portal.workshop), a_token(portal.workshop, lasting="week")
    with portal.memory.writing() as store:
        permits.revoke(store, TOKEN, portal.workshop, revoked.permit.id, by=portal.ada, at=clock())

    assert program("/terms", secret=revoked.secret).status_code == 401
    assert program("/terms", secret=short.secret).status_code == 200
    clock.goes_on(days=8)
    assert program("/terms", secret=short.secret).status_code == 401


def test_only_the_hash_of_a_token_is_kept(a_token, brezel, memory):
    made = a_token(brezel)

    with memory.engine.connect() as connection:
        kept = str(connection.exec_driver_sql("SELECT * FROM api_tokens").fetchall())
        kept += str(connection.exec_driver_sql("SELECT * FROM happenings").fetchall())
    assert made.secret not in kept
    assert made.secret[3:] not in kept


def test_a_token_reads_while_the_portal_is_closed_to_people(program, portal):
    portal.open_to(Access.CLOSED)

    assert program("/terms").status_code == 200


def test_drafts_are_never_told(program, portal, memory, ada):
    with memory.writing() as store:
        answer = store.agreements.answer(portal.workshop.id, "glossary")
        terms = [*answer["terms"], {"id": "draft", "term": "Entwurf", "definition": "Noch nicht vereinbart."}]
        store.agreements.put_answer(
            portal.workshop.id, "glossary", {**answer, "terms": terms}, ada.id, portal.clock()
        )

    assert "Entwurf" not in program("/terms").text
    assert program("/terms/draft").status_code == 404


def test_too_many_requests_are_told_when_to_go_on(program, clock, monkeypatch):
    monkeypatch.setattr(api_tokens, "MOST_ANSWERS", 2)

    statuses = [program("/stages").status_code for _ in range(3)]
    refused = program("/stages")
    clock.goes_on(minutes=6)

    assert statuses == [200, 200, 429]
    assert refused.headers["Retry-After"] == "300"
    assert program("/stages").status_code == 200


def test_whoever_guesses_is_stopped_and_whoever_knows_goes_on(program, monkeypatch):
    monkeypatch.setattr(guesses, "TRIES", 2)

    statuses = [program("/stages", secret=f"hs_{n:043}").status_code for n in range(3)]

    assert statuses == [401, 401, 429]
    assert program("/stages").status_code == 200


def test_a_token_that_was_revoked_is_no_guess(program, a_token, portal, monkeypatch):
    monkeypatch.setattr(guesses, "TRIES", 2)
    old = a_token(portal.workshop)
    with portal.memory.writing() as store:
        permits.revoke(store, TOKEN, portal.workshop, old.permit.id, by=portal.ada, at=portal.clock())

    statuses = [program("/stages", secret=old.secret).status_code for _poll in range(4)]

    assert statuses == [401] * 4


def test_it_is_remembered_about_when_a_token_was_used(program, portal, memory, clock):
    program("/stages")
    first = used(memory, portal)
    clock.goes_on(minutes=10)
    program("/stages")
    soon = used(memory, portal)
    clock.goes_on(hours=2)
    program("/stages")

    assert first == soon
    assert used(memory, portal) > soon


def used(memory, portal):
    with memory.reading() as store:
        return store.permits.of(TOKEN, portal.workshop.id)[0].used_at


def test_versions_are_those_that_applied_and_the_one_that_is_shown(program):
    said = program("/versions").get_json()["versions"]

    assert [(each["number"], each["standing"], each["shown"]) for each in said] == [("1.0", "in-force", True)]


def test_answers_are_plain_json(program):
    assert json.loads(program("/terms").data)["total"] == 2
