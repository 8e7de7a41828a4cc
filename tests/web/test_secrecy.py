"""What is withheld leaves the server through no door: every address is tried, by everybody."""

import json
from io import BytesIO
from zipfile import ZipFile

import pytest

from workshop.actions import contributing, deciding, drafting, joining, narrowing, rounds
from workshop.domain.contributions.cards import Wording
from workshop.domain.contributions.rounds import Phase
from workshop.domain.contributions.sight import Viewer
from workshop.domain.participants import Team
from workshop.domain.question import Question
from workshop.storage.room import Room
from workshop.web.wires import viewed_from

MIA_S_CARD, SVEN_S_CARD = "Zitronenfalter", "Admiralsflagge"
MIA_S_EXAMPLE, SVEN_S_WHY = "Schwalbenschwanz", "Kohlweissling"
QUESTION = Question(step="glossary", rows="terms", entry="mql", field="definition")


@pytest.fixture
def people(memory, brezel, clock):
    """Mia and Sven in the room of the small workshop, with the tokens of their phones."""
    room = Room(workshop_id=brezel.id)
    with memory.writing() as store:
        return {
            name: joining.join(store, room, name=name, team=team, at=clock())
            for name, team in (("Mia", Team.MARKETING), ("Sven", Team.SALES))
        }


@pytest.fixture
def staged(memory, brezel, ada, people, clock):
    """A round on stage in which both have written, and what to do with it next."""

    def staged(*moves):
        with memory.writing() as store:
            at = clock()
            opened = rounds.open_round(
                store, brezel, QUESTION, prompt="Was ist das?", cold=True, by=ada, at=at
            )
            rounds.stage(store, brezel, opened.id, by=ada, at=at)
            said = {"Mia": Wording(text=MIA_S_CARD, example=MIA_S_EXAMPLE), "Sven": Wording(text=SVEN_S_CARD)}
            for name, words in said.items():
                who = people[name].participant
                contributing.write(store, brezel, opened, who, slot=1, words=words, base_revision=0, at=at)
            for move in moves:
                move(store, store.rounds.find(brezel.id, opened.id), at)
            return opened.id

    return staged


@pytest.fixture
def doors(app, browser, brezel, cast, people):
    """Everything that everybody can fetch: pages, files, and what stands in the log, by who fetched it."""

    def doors():
        rules = [rule for rule in app.url_map.iter_rules() if "GET" in rule.methods]
        in_the_room = [rule for rule in rules if rule.rule.startswith(("/room", "/join"))]
        fetched = {}
        for name in ("ada", "ben"):  # cleo, who only reads, has fewer doors and no others than ben
            fetched[name] = "\n".join(got(browser(getattr(cast, name)), rule, brezel) for rule in rules)
        for name, seat in people.items():
            client = browser()
            client.set_cookie(f"handschlag_seat_{brezel.id}", seat.token)
            fetched[name] = "\n".join(got(client, rule, brezel) for rule in in_the_room)
        return fetched

    return doors


KNOWN = {
    "slug": "glossary",
    "rows": "terms",
    "entry": "mql",
    "number": "1.0",
    "round_id": 1,
    "code": "ABCDEF",
    "screen": "room",
    "form": "json",
    "secret": "tulip",
    "fingerprint": "0" * 64,
    "term_id": "mql",
    "entry_id": "karl",
    "ending": "tulip",
    "signer_id": 1,
    "station": 1,
}


def got(client, rule, workshop):
    if rule.endpoint in ("static", "paper.poster") or "stream" in rule.rule:
        return ""  # a stream tells what the news tell, and the poster what the contract does
    values = {name: ({"workshop_id": workshop.id} | KNOWN)[name] for name in rule.arguments}
    _host, path = rule.build(values, append_unknown=False)
    answer = client.get(path + ("?after=0" if "news" in rule.rule else ""))
    return readable(answer.data)


def readable(content):
    """What stands in an answer, also in one that is packed."""
    if content.startswith(b"PK"):
        with ZipFile(BytesIO(content)) as packed:
            return "".join(packed.read(name).decode(errors="replace") for name in packed.namelist())
    return content.decode(errors="replace")


def told(memory, workshop, viewer):
    """All that the wire tells this viewer of what happened."""
    hear = viewed_from(viewer)
    with memory.reading() as store:
        return json.dumps([hear(each) for each in store.happenings.after(workshop.id, 0, 500)])


def reveal(store, round_, at, *, workshop, ada):
    rounds.move(store, workshop, round_, Phase.REVEAL, by=ada, at=at)


def test_while_they_write_everybody_sees_their_own_card_and_nobody_another(doors, staged):
    staged()

    fetched = doors()

    assert {name for name, pages in fetched.items() if MIA_S_CARD in pages} == {"Mia"}
    assert {name for name, pages in fetched.items() if MIA_S_EXAMPLE in pages} == {"Mia"}
    assert {name for name, pages in fetched.items() if SVEN_S_CARD in pages} == {"Sven"}


def test_going_back_to_writing_withholds_the_cards_again(doors, staged, brezel, ada):
    def back(store, round_, at):
        revealed = rounds.move(store, brezel, round_, Phase.REVEAL, by=ada, at=at)
        rounds.move(store, brezel, revealed, Phase.WRITE, by=ada, at=at)

    staged(back)

    assert {name for name, pages in doors().items() if MIA_S_CARD in pages} == {"Mia"}


def test_after_the_reveal_the_room_sees_the_card_and_nobody_who_wrote_it(doors, staged, brezel, ada):
    staged(lambda store, round_, at: reveal(store, round_, at, workshop=brezel, ada=ada))

    fetched = doors()

    assert {name for name, pages in fetched.items() if MIA_S_CARD in pages} == {"ada", "Mia", "Sven"}
    assert "card__author" not in "".join(pages or "" for pages in fetched.values())


def test_a_card_that_came_late_is_seen_by_its_writer_alone(doors, staged, brezel, ada, people):
    def later(store, round_, at):
        reveal(store, round_, at, workshop=brezel, ada=ada)
        contributing.write(
            store,
            brezel,
            store.rounds.find(brezel.id, round_.id),
            people["Sven"].participant,
            slot=1,
            words=Wording(text="Trauermantel"),
            base_revision=1,
            at=at,
        )

    staged(later)

    fetched = doors()

    assert {name for name, pages in fetched.items() if "Trauermantel" in pages} == {"Sven"}
    assert {name for name, pages in fetched.items() if SVEN_S_CARD in pages} == {"ada", "Mia", "Sven"}


def test_an_open_vote_shows_nobody_s_hand_and_nobody_s_reason(doors, staged, brezel, ada, people):
    def vote(store, round_, at):
        drafted = drafting.word(
            store, brezel, round_, {"definition": "Ein Satz."}, base_revision=0, by=ada, at=at
        )
        opened = drafting.open_ballot(store, brezel, drafted, None, by=ada, at=at)
        sven = people["Sven"].participant
        contributing.vote(store, brezel, opened, sven, fist=1, sentence=SVEN_S_WHY, at=at)

    staged(vote)

    fetched = doors()

    assert {name for name, pages in fetched.items() if SVEN_S_WHY in pages} == {"Sven"}
    assert {name for name, pages in fetched.items() if "tally__table" in pages} == set()


def test_dots_are_blind_until_they_are_counted(doors, staged, brezel, ada, people):
    def place(store, round_, at):
        reveal(store, round_, at, workshop=brezel, ada=ada)
        opened = narrowing.open_dots(store, brezel, store.rounds.find(brezel.id, round_.id), 3, by=ada, at=at)
        card = store.contributions.cards(round_.id)[0].id
        mia = people["Mia"].participant
        contributing.place_dots(store, brezel, opened, mia, card=card, dots=2, at=at)

    staged(place)

    assert "card__dots" not in "".join(doors().values())


@pytest.mark.parametrize("screen", ["phone", "desk", "wall", "member"])
def test_the_wire_tells_what_happened_and_never_who_or_which_words(staged, memory, brezel, ada, screen):
    staged(lambda store, round_, at: reveal(store, round_, at, workshop=brezel, ada=ada))

    said = told(memory, brezel, Viewer(screen=screen))

    assert "phase-reveal" in said
    assert not [word for word in (MIA_S_CARD, SVEN_S_CARD, "Mia", "Sven", 'participant"') if word in said]


def test_what_was_settled_says_why_to_every_member_and_to_nobody_who_wrote_it(doors, staged, brezel, ada):
    def settle(store, round_, at):
        reveal(store, round_, at, workshop=brezel, ada=ada)
        revealed = store.rounds.find(brezel.id, round_.id)
        drafted = drafting.word(
            store, brezel, revealed, {"definition": "Ein Satz."}, base_revision=0, by=ada, at=at
        )
        deciding.settle(store, brezel, drafted, notes=deciding.Notes(), by=ada, at=at)

    staged(settle)

    fetched = doors()

    assert "as they were revealed" in fetched["ben"]
    assert {name for name, pages in fetched.items() if MIA_S_EXAMPLE in pages} >= {"ada", "ben"}
    assert "card__author" not in "".join(fetched.values())


def test_the_record_names_nobody_of_the_room(staged, browser, brezel, ada, people):
    staged(lambda store, round_, at: reveal(store, round_, at, workshop=brezel, ada=ada))

    told = "".join(
        browser(ada).get(f"/workshops/{brezel.id}/{page}kind=all").get_data(as_text=True)
        for page in ("record?", "record.csv?")
    )

    assert "Somebody came into the room." in told
    assert not [word for word in (MIA_S_CARD, SVEN_S_CARD, *people) if word in told]
