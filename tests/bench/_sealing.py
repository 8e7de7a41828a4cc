"""What signing and sealing add to printing, and how a stored contract is served.

publish_over_print_<pages>  freezing a version, printing its signed edition, sealing and keeping it, over
                            printing the same contract alone, both by the warm printer
seal_ms_<pages>             the sealing of that, alone
stored_pdf_over_static      a stored PDF from the real server, over a static file of the same size from it
stored_pdf_again_over_static  the same for a browser that has both already
"""

import hashlib
import http.client
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import cycle
from pathlib import Path

from _house import Server
from _run import ROOT, paired, seconds

from workshop.actions import demo, exchange, people, sealing
from workshop.config import Settings
from workshop.documents.compose import compose
from workshop.documents.edition import SignedEdition
from workshop.documents.identity import Identity, load_or_make
from workshop.documents.pages import Stamp
from workshop.documents.printing import print_in_child
from workshop.documents.seal import seal
from workshop.domain.contract import Document
from workshop.domain.contract_signatures import Signed
from workshop.domain.versions import VersionNumber
from workshop.steps.agenda import chosen
from workshop.storage import migrate
from workshop.storage.memory import Memory
from workshop.storage.seals import Sealed

#: About so many pages are printed of so many terms; and how often that is measured.
LENGTHS = {12: 14, 30: 85, 120: 450}
ROUNDS = {12: 5, 30: 3, 120: 3}
#: Whatever this machine does besides, a print comes to its end.
MOST_SECONDS = 600
FETCHES = 60
PASSWORD = "nine sleepy rolls at dawn"
STATIC = "contract.pdf"
#: The real server, with a folder of its own as its static files.
SERVE = """
import sys
from workshop.cli.instance import chosen
from workshop.cli.server import Server

class WithFolder(Server):
    def load(self):
        pages = super().load()
        pages.static_folder = sys.argv[1]
        return pages

WithFolder(chosen(), lambda: None).run()
"""


def contract_of(terms: int) -> Document:
    """A contract with so many terms."""
    steps = chosen(("parties", "what", "glossary", "lead-stages", "term"))
    agreed = {step.slug: dict(step.example_in("en")) for step in steps}
    examples = agreed["glossary"]["terms"]
    agreed["glossary"]["terms"] = [
        {**term, "id": f"t{place}", "term": f"{term['term']} {place}"}
        for place, term in zip(range(terms), cycle(examples), strict=False)
    ]
    return compose(steps, agreed, company="Krume GmbH", title="Contract", language="en")


def signed(document: Document, identity: Identity, at: datetime) -> Stamp:
    """What the signed edition says of itself, with three signatures."""
    names = (("Maria", "marketing"), ("Stefan", "sales"), ("Greta", "management"))
    edition = SignedEdition(
        signatures=tuple(
            Signed(name=name, role="Head", party=party, at=at, fingerprint=document.fingerprint)
            for name, party in names
        ),
        sealed_by=identity.name,
        certificate=identity.fingerprint,
        self_made=True,
        timestamped=False,
    )
    return Stamp(
        number="1.0", published_on=at.date(), address="https://contract.example.org", edition=edition
    )


def publish_over_print() -> dict[str, float]:
    """How much longer it takes to publish, sign and seal than to print, for every length."""
    figures: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        now = datetime.now(UTC)
        settings = Settings(data_dir=Path(folder))
        identity = load_or_make(settings.data_dir, settings, now)
        memory, workshop_id, ada_id, _token = _furnished(settings, now)
        numbers = iter(range(2, 1000))
        # so that the first round does not pay for what is loaded once
        small = contract_of(1)
        seal(print_in_child(small, signed(small, identity, now)), identity, at=now)
        for pages, terms in LENGTHS.items():
            document = contract_of(terms)
            stamp = Stamp(number="1.0", published_on=now.date(), address="https://contract.example.org")
            sealing_took: list[float] = []

            def whole_way(document: Document = document, took: list[float] = sealing_took) -> None:
                with memory.writing() as store:
                    number = VersionNumber(major=next(numbers), minor=0)
                    version = store.contract.add_version(workshop_id, number, "x", document, now, ada_id)
                    sealing.queue_final(store, version, now)
                printed = print_in_child(document, signed(document, identity, now), seconds=MOST_SECONDS)
                started = time.perf_counter()
                pdf = seal(printed, identity, at=now)
                took.append(time.perf_counter() - started)
                _keep(memory, version.id, pdf, identity, now)

            def alone(document: Document = document, stamp: Stamp = stamp) -> None:
                print_in_child(document, stamp, seconds=MOST_SECONDS)

            figures[f"publish_over_print_{pages}"] = paired(whole_way, alone, ROUNDS[pages])
            figures[f"seal_ms_{pages}"] = statistics.median(sealing_took) * 1000
        memory.close()
    return figures


def stored_pdf_over_static() -> dict[str, float]:
    """A stored contract from the real server, over a static file of its size from the same server."""
    now = datetime.now(UTC)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        server = Server(folder, workers=1, threads=8)
        identity = load_or_make(server.settings.data_dir, server.settings, now)
        memory, workshop_id, ada_id, token = _furnished(server.settings, now)
        document = contract_of(LENGTHS[30])
        pdf = seal(print_in_child(document, signed(document, identity, now)), identity, at=now)
        with memory.writing() as store:
            number = VersionNumber(major=2, minor=0)
            version = store.contract.add_version(workshop_id, number, "x", document, now, ada_id)
        _keep(memory, version.id, pdf, identity, now)
        memory.close()
        static = folder / "static"
        static.mkdir()
        (static / STATIC).write_bytes(pdf)
        with _serving(server, static) as line:
            stored = f"/workshops/{workshop_id}/contract/versions/{number}/signed-pdf"
            whole, again = _ratios(line, stored, f"/static/{STATIC}", f"handschlag={token}", pdf)
    return {"stored_pdf_over_static": whole, "stored_pdf_again_over_static": again}


def _furnished(settings: Settings, now: datetime) -> tuple[Memory, str, int, str]:
    """A database with one workshop, and the session of whoever leads it."""
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    migrate.upgrade(settings.database)
    memory = Memory(settings.database)
    with memory.writing() as store:
        ada = people.add_person(
            store, email="ada@example.org", name="Ada", password=PASSWORD, language="de", at=now
        )
        workshop_id = exchange.take_in(store, demo.demo_file("de"), by=ada, at=now).id
        recognised = people.recognise(store, email=ada.email, password=PASSWORD)
        _person, token = people.sign_in(store, recognised, at=now)
    return memory, workshop_id, ada.id, token


def _keep(memory: Memory, version_id: int, pdf: bytes, identity: Identity, now: datetime) -> None:
    sha256 = hashlib.sha256(pdf).hexdigest()
    sealed = Sealed(pdf=pdf, sha256=sha256, sealed_at=now, certificate=identity.fingerprint)
    with memory.writing() as store:
        store.seals.add(version_id, sealed)


@contextmanager
def _serving(server: Server, static: Path) -> Iterator[http.client.HTTPConnection]:
    """The real server, and a line to it."""
    with server.log.open("ab") as log:
        running = subprocess.Popen(
            [sys.executable, "-c", SERVE, str(static)],
            cwd=ROOT,
            env={**os.environ, **server._environment},  # noqa: SLF001 # ours
            stdout=log,
            stderr=log,
        )
    try:
        deadline = time.monotonic() + 60
        while not server._answers():  # noqa: SLF001 # ours
            assert time.monotonic() < deadline, server.said()
            time.sleep(0.05)
        line = http.client.HTTPConnection("127.0.0.1", server.port)
        yield line
        line.close()
    finally:
        running.terminate()
        running.wait(40)


def _ratios(
    line: http.client.HTTPConnection, stored: str, static: str, cookie: str, pdf: bytes
) -> tuple[float, float]:
    """The medians of both addresses, whole and when nothing changed, as ratios."""

    def fetch(path: str, tag: str = "") -> tuple[bytes, str]:
        line.request("GET", path, headers={"Cookie": cookie, **({"If-None-Match": tag} if tag else {})})
        answer = line.getresponse()
        return answer.read(), answer.headers["ETag"]

    (first, tag), (second, other) = fetch(stored), fetch(static)
    assert first == second == pdf
    assert fetch(stored, tag)[0] == fetch(static, other)[0] == b""
    took: dict[str, list[float]] = {}
    for _ in range(FETCHES):
        for name, path, known in (
            ("stored", stored, ""),
            ("static", static, ""),
            ("stored again", stored, tag),
            ("static again", static, other),
        ):
            took.setdefault(name, []).append(seconds(lambda path=path, known=known: fetch(path, known)))
    middle = {name: statistics.median(each) for name, each in took.items()}
    for name, each in middle.items():
        print(f"{name:14} {each * 1000:6.2f} ms")
    return middle["stored"] / middle["static"], middle["stored again"] / middle["static again"]
