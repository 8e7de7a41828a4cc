"""A timestamp authority is asked by HTTP, and whatever it says that is no timestamp is told."""

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from asn1crypto import keys, tsp, x509
from pyhanko.sign.timestamps import DummyTimeStamper

from tests.certificates import authority
from tests.seals import AT, ours, printed
from workshop.documents.seal import authority as authority_at
from workshop.documents.seal import seal
from workshop.documents.sealed import NotSealed
from workshop.documents.verifying import examine


@contextmanager
def answering(answer):
    """An authority on this machine that answers like this; yields its address and what it was asked."""
    asked = []

    class Desk(BaseHTTPRequestHandler):
        def do_POST(self):
            question = self.rfile.read(int(self.headers["Content-Length"]))
            asked.append((self.headers["Content-Type"], question))
            self.send_response(200)
            self.end_headers()
            self.wfile.write(answer(question))

        def log_message(self, *_):
            pass

    server = HTTPServer(("127.0.0.1", 0), Desk)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/tsa", asked
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module")
def stamper():
    made = authority(AT)
    return DummyTimeStamper(
        x509.Certificate.load(made.certificate), keys.PrivateKeyInfo.load(made.key), fixed_dt=AT
    )


def test_without_an_address_there_is_no_authority():
    assert authority_at("") is None


def test_the_authority_is_asked_and_its_time_stands_in_the_seal(stamper):
    def answer(question):
        return stamper.request_tsa_response(tsp.TimeStampReq.load(question)).dump()

    with answering(answer) as (address, asked):
        pdf = seal(printed(), ours(), at=AT, timestamper=authority_at(address))

    shown = examine(pdf)
    assert {kind for kind, _ in asked} == {"application/timestamp-query"}
    assert (shown.intact, shown.timestamped, shown.sealed_at) == (True, True, AT)


@pytest.mark.parametrize("answer", [b"", b"<html>Good morning</html>", b"\x30\x80"])
def test_an_answer_that_is_no_timestamp_leaves_the_contract_unsealed(answer):
    with answering(lambda _: answer) as (address, _asked), pytest.raises(NotSealed):
        seal(printed(), ours(), at=AT, timestamper=authority_at(address))


def test_an_authority_that_is_not_there_leaves_the_contract_unsealed():
    with answering(lambda _: b"") as (address, _asked):
        pass

    with pytest.raises(NotSealed, match="did not answer"):
        seal(printed(), ours(), at=AT, timestamper=authority_at(address))


def test_only_http_is_an_address_of_an_authority():
    with pytest.raises(ValueError, match="no address of a timestamp authority"):
        authority_at("file:///etc/passwd")
