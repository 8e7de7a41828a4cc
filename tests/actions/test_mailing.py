"""Letters about signatures: to whom, how often, and what becomes of those that do not arrive."""

from dataclasses import dataclass, field

import pytest
from sqlalchemy import text

from tests.signing import ADDRESS, BY_LETTER, JOHANNA, MIRIAM, VIKTOR, Ink, email_of
from workshop.actions import mailing, sign_off, signing_asides, signing_reminders
from workshop.actions.signing_reminders import NobodyToRemind
from workshop.domain.signing.asking import Named
from workshop.domain.versions import FIRST
from workshop.live.smtp import NotSent


@dataclass
class Post:
    """Keeps what is handed in, or takes nothing."""

    taken: list = field(default_factory=list)
    trouble: NotSent | None = None

    def send(self, recipient, subject, words):
        if self.trouble:
            raise self.trouble
        self.taken.append((recipient, subject, words))

    def to(self, name):
        return [each[2] for each in self.taken if each and each[0] == email_of(name)]


@pytest.fixture
def post():
    return Post()


@pytest.fixture
def ink(memory, brezel, ada, clock):
    with memory.reading() as store:
        made = Ink(memory, store.contract.get_version(brezel.id, FIRST), ada, clock)
    made.reach = BY_LETTER
    return made


@pytest.fixture
def send(memory, post, clock):
    """Send whatever is due."""

    def send():
        while mailing.send_next(memory, post, BY_LETTER, clock):
            pass

    return send


def test_every_signer_gets_their_own_link(ink, post, send):
    ink.ask(emails=True)
    send()

    for name in (MIRIAM, VIKTOR, JOHANNA):
        (words,) = post.to(name)
        assert ADDRESS + ink.ends[name] in words
        assert name in words
        assert not [other for other in ink.ends if other != name and ink.ends[other] in words]


def test_no_link_lies_in_the_database(ink, memory, send):
    ink.ask(emails=True)
    send()
    with memory.engine.connect() as connection:
        tables = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars()
        everything = " ".join(
            str(tuple(row))
            for table in tables
            for row in connection.execute(text(f"SELECT * FROM {table}"))  # noqa: S608  # our own names
        )

    assert "[[link]]" in everything
    assert not [end for end in ink.ends.values() if end in everything]


def test_in_order_the_next_party_is_written_when_its_turn_comes(ink, post, send):
    ink.ask(emails=True, ordered=True)
    send()
    before = [len(post.to(name)) for name in (MIRIAM, VIKTOR, JOHANNA)]

    ink.signs(MIRIAM)
    send()

    assert before == [1, 0, 0]
    assert [len(post.to(name)) for name in (MIRIAM, VIKTOR, JOHANNA)] == [1, 1, 0]


def test_a_refusal_tells_everybody_why(ink, post, send):
    ink.ask(emails=True)
    send()
    post.taken.clear()

    ink.refuses(VIKTOR, "120.000 sind nicht zu schaffen.")
    send()

    told = {recipient for recipient, _subject, _words in post.taken}
    assert told == {email_of(MIRIAM), email_of(JOHANNA), "ada@example.org"}
    assert all("120.000 sind nicht zu schaffen." in words for _to, _subject, words in post.taken)
    assert not [end for end in ink.ends.values() for _to, _subject, words in post.taken if end in words]


def test_a_letter_whose_link_ended_before_it_left_is_dropped(ink, post, send):
    ink.ask(emails=True)
    signer = ink.now().signers[0]
    ink.does(sign_off.revoke, signer.id)

    send()

    assert post.to(MIRIAM) == []
    assert [each.state for each in ink.letters()] == ["dropped", "sent", "sent"]


def test_a_deputy_with_an_address_is_written(ink, post, send):
    ink.ask(emails=True)
    with ink.memory.writing() as store:
        signing_asides.hand_over(
            store,
            ink.ends[VIKTOR],
            deputy=Named(name="Dora Dinkel", email=email_of("Dinkel")),
            reach=ink.reach,
            at=ink.clock(),
        )
    send()
    ink.find_ends()

    assert post.to(VIKTOR) == []
    assert ink.ends["Dora Dinkel"] in post.to("Dinkel")[0]


def test_a_question_reaches_the_facilitator_and_its_answer_the_signer(ink, post, send):
    ink.ask(emails=True)
    with ink.memory.writing() as store:
        signing_asides.ask(
            store,
            ink.ends[MIRIAM],
            text="Warum 120.000?",
            reach=ink.reach,
            at=ink.clock(),
        )
        (question,) = store.signing.questions(ink.now().id)
    ink.does(signing_reminders.answer, question, "Weil es letztes Jahr 100.000 waren.", reach=ink.reach)
    send()

    assert [
        words for to, _subject, words in post.taken if to == "ada@example.org" and "Warum 120.000?" in words
    ]
    assert "Weil es letztes Jahr 100.000 waren." in post.to(MIRIAM)[-1]


def test_a_letter_that_is_not_taken_is_tried_again_and_then_given_up(ink, post, send, clock):
    ink.ask({"Leitung": (JOHANNA,)}, emails=True)
    post.trouble = NotSent("451 later")
    states = []
    for _time in range(8):
        send()
        states.append(ink.letters()[0].state)
        clock.goes_on(hours=9)

    (letter,) = ink.letters()
    assert states[:5] == ["waiting"] * 5
    assert (letter.state, letter.attempts, letter.sentence) == ("failed", 6, "451 later")


def test_a_letter_refused_for_good_is_not_tried_again(ink, post, send, clock):
    ink.ask({"Leitung": (JOHANNA,)}, emails=True)
    post.trouble = NotSent("550 no such person", for_good=True)
    send()
    clock.goes_on(days=1)
    post.trouble = None
    send()

    assert (ink.letters()[0].state, post.taken) == ("failed", [])


def test_a_letter_outlives_the_process_that_was_sending_it(ink, memory, post, send, clock):
    ink.ask({"Leitung": (JOHANNA,)}, emails=True)
    with memory.writing() as store:
        store.letters.claim(clock(), mailing.LEASE)
    send()
    before = list(post.taken)

    clock.goes_on(minutes=3)
    send()

    assert (before, len(post.taken)) == ([], 1)


def test_the_sender_goes_on_after_a_mishap_for_as_long_as_it_is_needed(ink, memory, post, clock, monkeypatch):
    ink.ask({"Leitung": (JOHANNA,)}, emails=True)
    monkeypatch.setattr(mailing, "PAUSE_SECONDS", 0)
    turns = iter([True, True, False])

    class Shaky(Post):
        def send(self, *letter):
            if not post.taken:
                post.taken.append(None)
                raise RuntimeError("anything")
            clock.goes_on(minutes=3)
            post.send(*letter)

    def alive():
        clock.goes_on(minutes=3)
        return next(turns)

    mailing.send_for_ever(memory, Shaky(), BY_LETTER, clock, alive=alive)

    assert ink.ends[JOHANNA] in post.to(JOHANNA)[0]


def test_before_the_date_whoever_is_missing_is_reminded_once_a_day(ink, memory, send, clock):
    ink.ask(emails=True, days=14)
    ink.signs(MIRIAM)
    reminded = []
    for _half_day in range(2 * 16):
        clock.goes_on(hours=12)
        reminded.append(mailing.remind_in_time(memory, ink.reach, clock))
    send()

    assert sum(reminded[: 2 * 10]) == 0  # until the eleventh day
    assert sum(reminded) == 2 * 4  # Viktor and Johanna, on four days
    assert sum(reminded[2 * 15 :]) == 0  # the date has passed


def test_by_button_nobody_is_reminded_twice_a_day(ink, clock):
    ink.ask(emails=True)
    clock.goes_on(days=2)
    ink.signs(MIRIAM)

    reminded = ink.does(signing_reminders.remind, reach=ink.reach)
    clock.goes_on(hours=23)
    with pytest.raises(NobodyToRemind):
        ink.does(signing_reminders.remind, reach=ink.reach)
    clock.goes_on(hours=1)

    assert [each.name for each in reminded] == [VIKTOR, JOHANNA]
    assert len(ink.does(signing_reminders.remind, reach=ink.reach)) == 2


def test_without_a_server_that_sends_letters_none_is_written(ink):
    ink.reach = Ink(ink.memory, ink.version, ink.by, ink.clock).reach
    ink.ask(emails=True)

    ink.refuses(VIKTOR)

    assert ink.letters() == []
