"""The wire: every page hears what it may hear, once and in order, however often it is cut off."""

import json
import socket
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.conftest import token_of
from workshop.app import create_app
from workshop.config import Settings
from workshop.web import door, stream

#: Room for two listeners in each process.
THREADS = stream.FOR_PAGES + 2


class Page:
    """A page that is open and listens, as a browser reads its lines."""

    def __init__(self, answer):
        self.answer = answer
        # not splitlines(), which knows more ends of a line than a browser does
        self._lines = (line for chunk in answer.response for line in chunk.decode().split("\n")[:-1])

    def next(self):
        """The next event: its name, its id and its data."""
        said = {}
        for line in self._lines:
            if line:
                field, _, value = line.partition(": ")
                said[field] = value
            elif said:
                return said["event"], int(said["id"]), json.loads(said["data"])
        return None

    def rest(self):
        return list(iter(self.next, None))


@pytest.fixture
def wired(memory, clock):
    """The pages with a stream and news of what is said in the room."""
    app = create_app(Settings(secret_key="k" * 43, threads=THREADS), memory=memory, clock=clock)
    stream.install(app)

    def heard(happening):
        return None if happening.what == "secret" else {"what": happening.what} | happening.details

    @app.get("/rooms/<workshop_id>/stream")
    @door.for_members
    def listen():
        return stream.stream(door.here().id, stream.last_heard(), heard)

    @app.get("/rooms/<workshop_id>/news")
    @door.for_members
    def news():
        return stream.news(door.here().id, stream.last_heard(), heard)

    yield app
    app.extensions["hub"].close()


@pytest.fixture
def get(wired, ada, krume):
    """Ada's browser asks the room for something."""
    client = wired.test_client()
    client.set_cookie(door.COOKIE, token_of(ada))
    answers = []

    def get(what="stream", **how):
        answers.append(client.get(f"/rooms/{krume.id}/{what}", **how))
        return answers[-1]

    yield get
    for answer in answers:
        answer.close()


@pytest.fixture
def say(memory, krume, now):
    """Something happens in the room; answers with its id."""

    def say(what="said", workshop_id=krume.id, **details):
        with memory.writing() as store:
            store.happenings.record(workshop_id, None, what, details, now)
        with memory.reading() as store:
            return store.happenings.head()

    return say


def test_a_stream_says_at_once_where_it_is_and_what_time_it_is(get, say, now):
    head = say()

    answer = get()

    assert answer.content_type == "text/event-stream; charset=utf-8"
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Accel-Buffering"] == "no"
    moment = round(now.timestamp() * 1000)
    assert next(answer.response).decode() == (
        f'retry: 1000\nid: {head}\nevent: hello\ndata: {{"now": {moment}}}\n\n'
    )


def test_what_happens_is_told_at_once_and_with_its_umlauts(get, say):
    page = Page(get())
    page.next()

    head = say(text="Brötchen\nund \u2028 Brezeln")

    assert page.next() == ("room", head, {"what": "said", "text": "Brötchen\nund \u2028 Brezeln"})


def test_nothing_is_told_of_another_workshop(get, say, brezel):
    page = Page(get())
    page.next()

    say(workshop_id=brezel.id)
    head = say()

    assert page.next()[1] == head


def test_what_one_may_not_hear_is_not_told(get, say):
    before = say()
    say("secret")
    page = Page(get(headers={"Last-Event-ID": str(before)}))
    page.next()
    say("secret")

    head = say()

    assert page.next() == ("room", head, {"what": "said"})


@pytest.mark.parametrize("how", [
    {"headers":      {"Last-Event-ID": "{}"}},
    {"query_string": {"after": "{}"}},
    {"query_string": {"after": "1"}, "headers": {"Last-Event-ID": "{}"}},
])  # fmt: skip
def test_who_comes_again_hears_first_what_they_missed(get, say, how):
    before = say()
    missed = [say(), say()]
    there = {place: {name: said.format(before) for name, said in each.items()} for place, each in how.items()}

    page = Page(get(**there))
    later = say()

    assert page.next()[:2] == ("hello", before)
    assert [page.next()[1] for _ in range(3)] == [*missed, later]


@pytest.mark.parametrize("said", ["", "x", "-1", "٣", "9" * 30])
def test_who_says_nothing_that_makes_sense_hears_what_happens_from_now_on(get, say, said):
    head = say()

    page = Page(get(query_string={"after": said}, headers={"Last-Event-ID": said}))

    assert page.next()[:2] == ("hello", head)


def test_while_others_write_nothing_is_lost_and_nothing_told_twice(get, say):
    start, many = say(), 60
    heard, last = [], start
    with ThreadPoolExecutor(2) as threads:
        written = [threads.submit(say) for _ in range(many)]
        while len(heard) < many:  # cut off after every few events
            page = Page(get(headers={"Last-Event-ID": str(last)}))
            page.next()
            for _ in range(min(7, many - len(heard))):
                last = page.next()[1]
                heard.append(last)
            page.answer.close()

    assert len(written) == many
    assert heard == list(range(start + 1, start + many + 1))


def test_what_is_written_while_a_stream_opens_is_told_once(get, say, monkeypatch):
    missed = stream._missed  # noqa: SLF001 - the moment between listening and reading

    def late(*asked):
        say(text="between")
        return missed(*asked)

    before = say()
    monkeypatch.setattr(stream, "_missed", late)
    page = Page(get(headers={"Last-Event-ID": str(before)}))
    page.next()
    time.sleep(0.05)  # the hub has told it by now as well
    after = say()

    assert [page.next()[1], page.next()[1]] == [before + 1, after]


def test_who_missed_too_much_starts_anew(get, say, monkeypatch):
    monkeypatch.setattr(stream, "MOST_MISSED", 2)
    before = say()
    head = [say() for _ in range(3)][-1]

    page = Page(get(query_string={"after": before}))

    assert page.next()[:2] == ("hello", head)
    assert page.next() == ("room", head, {"what": "reload"})


def test_who_heard_more_than_has_happened_starts_anew(get, say):
    head = say()  # somebody has restored a copy of the database

    page = Page(get(query_string={"after": head + 1000}))

    assert page.next()[:2] == ("hello", head)
    assert page.next() == ("room", head, {"what": "reload"})


def test_a_stream_in_which_nothing_is_said_says_that_it_is_there(get, say, monkeypatch):
    monkeypatch.setattr(stream, "BEAT_SECONDS", 0.05)
    answer = get()
    next(answer.response)
    head = say("secret")

    beats = [next(answer.response).decode() for _ in range(3)]

    assert all(beat.startswith(": still here\n") for beat in beats)
    assert beats[-1] == f": still here\nid: {head}\nevent: beat\ndata: {{}}\n\n"  # and it has missed nothing


def test_who_listens_holds_no_connection(get, memory):
    page = Page(get())
    page.next()
    with memory.engine.connect():  # the hub takes one for a moment, forty times a second
        deadline = time.monotonic() + 5
        while memory.engine.pool.checkedout() > 1:
            assert time.monotonic() < deadline

    assert page.answer.status_code == 200


def test_a_stream_ends_when_its_time_is_over(get, say, monkeypatch):
    monkeypatch.setattr(stream, "LONGEST_SECONDS", 0)
    head = say()

    assert [event[:2] for event in Page(get()).rest()] == [("hello", head), ("bye", head)]


def test_a_stream_ends_when_one_may_not_hear_any_more(get, say):
    page = Page(get())
    page.next()
    say(end=True)

    end = say("secret") - 1

    assert page.rest() == [("room", end, {"what": "said"}), ("bye", end, {})]


def test_an_end_that_was_missed_ends_the_stream_once(get, say):
    before = say()
    end = say(end=True)

    first = Page(get(query_string={"after": before})).rest()
    again = Page(get(query_string={"after": end}))

    assert [event[:2] for event in first] == [("hello", before), ("room", end), ("bye", end)]
    assert again.next()[:2] == ("hello", end)
    say("secret")


def test_a_stream_ends_when_the_server_stops(get, wired):
    page = Page(get())
    page.next()

    wired.extensions["hub"].close()

    assert [event[0] for event in page.rest()] == ["bye"]


def test_a_stream_whose_page_is_gone_ends_by_itself(get, monkeypatch):
    monkeypatch.setattr(stream, "LOOK_SECONDS", 0.02)
    monkeypatch.setattr(stream, "LONGEST_SECONDS", 0.5)  # if it does not notice, it says goodbye
    ours, theirs = socket.socketpair()
    page = Page(get(environ_base={"gunicorn.socket": ours}))
    page.next()

    theirs.close()

    assert page.rest() == []
    ours.close()


def test_whoever_finds_no_room_is_told_to_ask_again_and_again(get):
    first, second = get(), get()

    assert [first.status_code, second.status_code, get().status_code] == [200, 200, 204]
    first.close()
    assert get().status_code == 200


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_stream_that_nobody_reads_keeps_no_place(get, method):
    for _ in range(5):
        answered = get(method=method)
        assert answered.status_code == 200
        answered.close()


def test_a_stream_that_cannot_begin_keeps_no_place(get, monkeypatch):
    monkeypatch.setattr(stream, "_missed", lambda *_asked: 1 / 0)
    assert [get().status_code for _ in range(3)] == [500] * 3
    monkeypatch.undo()

    assert get().status_code == 200


def test_news_tell_where_one_is_and_then_what_is_new(get, say):
    head = say()

    assert get("news").json == {"last": head, "events": []}
    assert get("news", query_string={"after": head}).status_code == 204
    new = say(end=True)
    secret = say("secret")
    assert get("news", query_string={"after": head}).json == {
        "last": secret,
        "events": [{"id": new, "data": {"what": "said"}}],
    }
    assert get("news", query_string={"after": secret}).status_code == 204


def test_news_of_too_much_are_to_start_anew(get, say, monkeypatch):
    monkeypatch.setattr(stream, "MOST_MISSED", 2)
    before = say()
    head = [say() for _ in range(3)][-1]

    assert get("news", query_string={"after": before}).json == {
        "last": head,
        "events": [{"id": head, "data": {"what": "reload"}}],
    }


def test_a_stranger_hears_nothing(wired, dan, krume):
    client = wired.test_client()
    client.set_cookie(door.COOKIE, token_of(dan))

    assert [client.get(f"/rooms/{krume.id}/{what}").status_code for what in ("stream", "news")] == [404, 404]
