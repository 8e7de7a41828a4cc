"""Every way into the house: who may come in is said at the door, and reading never changes anything."""

import hashlib
import re
import sqlite3
from dataclasses import dataclass
from pathlib import Path

import pytest
from werkzeug.routing import Rule

from workshop.actions import joining
from workshop.app import create_app
from workshop.config import Settings
from workshop.domain.participants import Team
from workshop.domain.people import Role
from workshop.domain.portal.short import short_of
from workshop.steps.agenda import AGENDA
from workshop.storage.room import Room

#: Derived from the house itself; it needs no database to tell its addresses.
HOUSE = create_app(Settings(secret_key="k" * 43), memory=object())
RULES = sorted((rule for rule in HOUSE.url_map.iter_rules() if rule.endpoint != "static"), key=str)
KNOCKS = [(rule, method) for rule in RULES for method in sorted(rule.methods & {"GET", "POST"})]
DEEDS = [rule for rule, method in KNOCKS if method == "POST"]
PAGES = [rule for rule, method in KNOCKS if method == "GET"]
#: The ways of those who took a seat in a room: an account is neither needed there nor of any use.
SEATED = [
    knock for knock in KNOCKS if getattr(HOUSE.view_functions[knock[0].endpoint], "guard", "") == "seated"
]
BY_ACCOUNT = [knock for knock in KNOCKS if knock not in SEATED]
#: The ways through a portal: members of every role may go them, and others as far as it is open to them.
READING = "reader"
#: The ways of programs, which show a token with every question.
BY_TOKEN = "token"
#: What is printed when it is first asked for is kept from then on.
KEPT = {"portal_files.on_paper": ("glossary_prints",)}
#: Ways by which a file leaves the house: the record says so, and nothing else changes.
TAKING_ALONG = {"glossary.give_out", "glossary.whole", "contract.as_json", "record.as_csv"}
ROLES = {"ada": Role.FACILITATOR, "ben": Role.PARTICIPANT, "cleo": Role.READER}
ANY_OF = re.compile(r"<any\(([^)]+)\):(\w+)>")
TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')
#: Every name under which the door looks for something in a form.
ASKED_FOR = {
    one or other
    for file in Path(HOUSE.root_path, "web").rglob("*.py")
    for one, other in re.findall(
        r'(?:form\.get(?:list)?|number)\("(\w+)"|^    (\w+) = \w+Field\(', file.read_text(), re.MULTILINE
    )
} | {field.key for step in AGENDA for field in step.fields}
UNLIKELY = ("'\"; --", "../../etc/passwd", "🥨", "x" * 5000, "\x00", "%00", "{{7*7}}", "-1", " ")


def guard_of(rule):
    return getattr(HOUSE.view_functions[rule.endpoint], "guard", None)


def named(knock):
    return f"{knock.rule} {knock.endpoint}" if isinstance(knock, Rule) else f"{knock[1]} {knock[0].rule}"


@dataclass(frozen=True, kw_only=True)
class Visitor:
    """Somebody at the door of an instance with the small workshop in it."""

    client: object
    cast: object

    def url(self, rule, **instead):
        """An address that a rule stands for, in the small workshop."""
        known = {
            "workshop_id": self.cast.brezel.id,
            "slug": "glossary",
            "rows": "terms",
            "entry": "mql",
            "number": "1.0",
            "person_id": self.cast.ben.id,
            "code": "ABCDEF",
            "round_id": 1,
            "participant_id": 1,
            "point_id": 1,
            "slot": 1,
            "fingerprint": "0" * 64,
            "signer_id": 1,
            "question_id": 1,
            "secret": "tulip",
            "ending": short_of(self.cast.brezel.id, "mql"),
            "station": 1,
            "link_id": 1,
            "reader_id": 1,
            "proposal_id": 1,
            "token_id": 1,
            "term_id": "mql",
            "entry_id": "karl",
        } | instead
        offered = {name: values.split(",")[0] for values, name in ANY_OF.findall(rule.rule)}
        values = {name: known.get(name) or offered[name] for name in rule.arguments}
        _host, path = rule.build(values, append_unknown=False)
        return path

    def knock(self, rule, method, **sent):
        if method == "GET":
            with self.client.get(self.url(rule)) as response:  # a stream ends when it is hung up
                return response.status_code
        (token,) = TOKEN.findall(self.client.get("/sign-in").get_data(as_text=True))[:1]
        return self.client.post(self.url(rule), data={"csrf_token": token, **sent}).status_code


@pytest.fixture
def seated(visitor, memory, cast, app):
    """Mia, who has no account but a seat in the room of the small workshop."""
    room = Room(workshop_id=cast.brezel.id)
    with memory.writing() as store:
        seat = joining.join(store, room, name="Mia", team=Team.MARKETING, at=app.extensions["clock"]())
    mia = visitor()
    mia.client.set_cookie(f"handschlag_seat_{cast.brezel.id}", seat.token)
    return mia


@pytest.fixture
def visitor(browser, cast):
    """A visitor by name; without one, somebody whom nobody knows."""

    def visitor(name=None):
        return Visitor(client=browser(getattr(cast, name) if name else None), cast=cast)

    return visitor


@pytest.mark.parametrize("rule", RULES, ids=named)
def test_every_way_in_says_who_may_come(rule):
    assert guard_of(rule)


@pytest.mark.parametrize("rule", RULES, ids=named)
def test_what_is_in_a_workshop_is_for_its_members(rule):
    in_a_workshop = "workshop_id" in rule.arguments

    assert (guard_of(rule) not in {"public", "signed in", BY_TOKEN}) is in_a_workshop


@pytest.mark.parametrize("rule", DEEDS, ids=named)
def test_nothing_is_done_without_the_form_s_token(visitor, rule):
    ada = visitor("ada")

    assert ada.client.post(ada.url(rule)).status_code == 400


@pytest.mark.parametrize("rule", PAGES, ids=named)
def test_looking_changes_nothing(visitor, memory, rule):
    ada = visitor("ada")
    but = RECORD if rule.endpoint in TAKING_ALONG else KEPT.get(rule.endpoint, ())
    before = everything_in(memory, but)

    status = ada.knock(rule, "GET")

    assert status < 500
    assert everything_in(memory, but) == before


@pytest.mark.parametrize("rule", [rule for rule in PAGES if rule.endpoint in TAKING_ALONG], ids=named)
def test_what_is_taken_along_stands_in_the_record(visitor, memory, rule):
    ada = visitor("ada")
    with memory.reading() as store:
        before = store.happenings.head()

    status = ada.knock(rule, "GET")

    with memory.reading() as store:
        [noted] = store.happenings.after(None, before, 2)
    assert (status, noted.person) == (200, "Ada")
    assert noted.what.endswith("-exported")


RECORD = ("happenings", "addresses")


def everything_in(memory, but=()):
    """The hash of all that the database holds, but for these tables."""
    with sqlite3.connect(memory.engine.url.database) as connection:
        kept = [
            line
            for line in connection.iterdump()
            if not line.startswith(tuple(f'INSERT INTO "{table}"' for table in but))
        ]
    connection.close()
    return hashlib.sha256("\n".join(kept).encode()).hexdigest()


@pytest.mark.parametrize("knock", KNOCKS, ids=named)
def test_who_is_not_signed_in_comes_no_further_than_the_public(visitor, knock):
    rule, method = knock

    status = visitor().knock(rule, method)

    assert status < 500
    if guard_of(rule) == READING:
        assert status == 404  # nobody opened it
    elif guard_of(rule) == BY_TOKEN:
        assert status == 401
    else:
        assert (status == (302 if method == "GET" else 401)) or guard_of(rule) == "public"


@pytest.mark.parametrize(
    "knock", [knock for knock in BY_ACCOUNT if "workshop_id" in knock[0].arguments], ids=named
)
def test_to_strangers_a_workshop_does_not_exist(visitor, knock):
    assert visitor("dan").knock(*knock) == 404


@pytest.mark.parametrize("person", ROLES)
@pytest.mark.parametrize("knock", BY_ACCOUNT, ids=named)
def test_in_a_workshop_everybody_has_their_role(visitor, knock, person):
    rule, method = knock
    open_to_all = guard_of(rule) in {"public", "signed in", READING, BY_TOKEN}
    welcome = open_to_all or ROLES[person] in guard_of(rule).split(" or ")
    deed = "workshop_id" in rule.arguments and method == "POST" and guard_of(rule) != READING
    reading_only = deed and ROLES[person] is Role.READER

    status = visitor(person).knock(rule, method)

    assert status < 500
    assert (status == 403) is (not welcome or reading_only)


@pytest.mark.parametrize("person", [None, "dan", *ROLES])
@pytest.mark.parametrize("knock", SEATED, ids=named)
def test_without_a_seat_nobody_comes_further_than_the_door_of_the_room(visitor, knock, person):
    assert visitor(person).knock(*knock) == (302 if knock[1] == "GET" else 401)


@pytest.mark.parametrize("knock", SEATED, ids=named)
def test_a_seat_opens_the_room(seated, knock):
    assert seated.knock(*knock) not in {401, 403} | set(range(500, 600))


@pytest.mark.parametrize("rule", [rule for rule, method in SEATED if method == "GET"], ids=named)
def test_looking_from_a_seat_changes_nothing(seated, memory, rule):
    before = everything_in(memory)

    seated.knock(rule, "GET")

    assert everything_in(memory) == before


@pytest.mark.parametrize("rule", [rule for rule, method in SEATED if method == "POST"], ids=named)
def test_unlikely_input_from_a_seat_breaks_nothing(seated, rule):
    statuses = [seated.knock(rule, "POST", **dict.fromkeys(ASKED_FOR, unlikely)) for unlikely in UNLIKELY[:4]]

    assert max(statuses) < 500


@pytest.mark.parametrize(
    "rule", [r for r, method in BY_ACCOUNT if method == "GET" and r.arguments], ids=named
)
def test_an_unlikely_address_is_not_found_and_breaks_nothing(visitor, rule):
    ada = visitor("ada")
    numbers = {"person_id", "signer_id", "station"}
    texts = sorted(rule.arguments - numbers - {"form", "screen", "code"})  # every code looks alike

    statuses = {
        ada.client.get(ada.url(rule, **{name: unlikely})).status_code
        for name in texts
        for unlikely in UNLIKELY
    }

    assert statuses <= ({401, 404} if guard_of(rule) == BY_TOKEN else {404})


@pytest.mark.parametrize("rule", DEEDS, ids=named)
def test_unlikely_input_breaks_nothing(visitor, rule):
    ada = visitor("ada")

    statuses = [ada.knock(rule, "POST", **dict.fromkeys(ASKED_FOR, unlikely)) for unlikely in UNLIKELY[:4]]

    assert max(statuses) < 500
