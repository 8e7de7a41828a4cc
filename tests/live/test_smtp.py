"""Handing in letters: what a server gets to see, and what becomes of one that it does not take."""

import socketserver
import threading
from email import message_from_bytes, policy

import pytest

from workshop.live.smtp import Mailbox, NotSent


class Post(socketserver.StreamRequestHandler):
    """As much SMTP as one letter needs."""

    def handle(self):
        self.say("220 post.example")
        while line := self.rfile.readline():
            word = line.decode().strip().partition(" ")[0].upper()
            if word == "DATA":
                self.say("354 go on")
                self.server.letters.append(b"".join(iter(self.rfile.readline, b".\r\n")))
                self.say("250 taken")
            elif word == "QUIT":
                self.say("221 bye")
                return
            else:
                self.server.heard.append(line.decode().strip())
                self.say(self.server.answers.get(word, "250 fine"))

    def say(self, line):
        self.wfile.write(f"{line}\r\n".encode())


@pytest.fixture
def post():
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Post) as server:
        server.letters, server.heard, server.answers = [], [], {}
        server.url = f"smtp+plain://127.0.0.1:{server.server_address[1]}"
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def send(url, subject="Zur Unterschrift: „Vertrag“"):
    Mailbox(url=url, sender="handschlag@krume.example").send(
        "roggen@krume.example", subject, "Guten Tag,\n\nbitte lesen: https://handschlag.example/sign/abc\n"
    )


def test_a_letter_arrives_as_it_was_written(post):
    send(post.url)

    letter = message_from_bytes(post.letters[0], policy=policy.default)
    assert letter["To"] == "roggen@krume.example"
    assert letter["From"] == "Handschlag <handschlag@krume.example>"
    assert letter["Subject"] == "Zur Unterschrift: „Vertrag“"
    assert "https://handschlag.example/sign/abc" in letter.get_content()


def test_a_subject_never_becomes_another_line_of_the_head(post):
    send(post.url, "Vertrag\r\nBcc: all@krume.example")

    letter = message_from_bytes(post.letters[0], policy=policy.default)
    assert letter["Bcc"] is None
    assert not [each for each in post.heard if "all@" in each]


@pytest.mark.parametrize(("answers", "for_good"), [
    ({"RCPT": "550 no such person"},   True),
    ({"RCPT": "451 come back later"},  False),
    ({"MAIL": "553 not from you"},     True),
])  # fmt: skip
def test_a_server_that_says_no_is_quoted_and_believed(post, answers, for_good):
    post.answers = answers

    with pytest.raises(NotSent, match=next(iter(answers.values()))) as told:
        send(post.url)

    assert told.value.for_good is for_good


@pytest.mark.parametrize("scheme", ["smtp", "smtps"])
def test_nothing_is_said_to_a_server_that_does_not_encrypt(post, scheme):
    post.answers = {"EHLO": "250 post.example", "STARTTLS": "454 not today"}

    with pytest.raises(NotSent) as told:
        send(post.url.replace("smtp+plain", scheme))

    assert not told.value.for_good
    assert not post.letters
    assert not [each for each in post.heard if each.startswith(("MAIL", "RCPT", "AUTH"))]


def test_a_server_that_is_not_there_may_be_there_later(post):
    post.shutdown()
    post.server_close()

    with pytest.raises(NotSent) as told:
        send(post.url)

    assert not told.value.for_good
