"""The page on which anybody verifies a copy, without an account and without learning what it says."""

import hashlib
import re
from io import BytesIO

import pytest

from tests.conftest import NOW, open_for_ada
from tests.pages import open_
from tests.seals import AT, contract, ours, printed, sealed, signed_by_all
from tests.signing import put_in_force
from workshop.actions import sealing, verifying
from workshop.config import Settings
from workshop.domain.signing.standing import Standing
from workshop.domain.versions import FIRST
from workshop.storage.seals import Sealed
from workshop.storage.signing import Signing
from workshop.storage.standings import Stood

SECRET = re.compile(r"Krume|Croissant|Backware|Glossar")


@pytest.fixture
def published(memory, ada):
    """The contract of the sealed copy, in force here."""
    with memory.writing() as store:
        workshop = open_for_ada(store, ada)
        version = store.contract.add_version(workshop.id, FIRST, "Erste.", contract(), NOW, ada.id)
        store.contract.add_print(version.id, printed(), hashlib.sha256(printed()).hexdigest(), NOW)
        store.printing.add(version.id, NOW)
        store.printing.finish(store.printing.of(version.id).id)
        put_in_force(store, version, NOW)
        store.printing.finish(store.printing.of(version.id, "final").id)
        sha256 = hashlib.sha256(sealed()).hexdigest()
        store.seals.add(
            version.id,
            Sealed(pdf=sealed(), sha256=sha256, sealed_at=AT, certificate=ours().fingerprint),
        )
    return version


@pytest.fixture
def page(browser):
    """Where a stranger asks."""
    return open_(browser(), "/verify")


@pytest.fixture
def hands_in(page):
    """A stranger hands in a file."""

    def hands_in(content, *, status=200):
        return page.press("Verify the file", {"file": (BytesIO(content), "a.pdf")}, status=status)

    return hands_in


@pytest.fixture
def types(page):
    """A stranger types a fingerprint."""

    def types(text, *, status=200):
        return page.press("Look it up", {"fingerprint": text}, status=status)

    return types


def test_anybody_may_ask(page):
    assert page.heading == "Verify a contract"
    assert {"Verify the file", "Look it up"} <= set(page.buttons)


@pytest.mark.usefixtures("published")
def test_the_sealed_copy_is_genuine_and_in_force(hands_in, monkeypatch):
    monkeypatch.setattr(
        verifying.recognised, "__defaults__", (lambda _, version: signed_by_all(version.fingerprint),)
    )

    told = hands_in(sealed())

    assert told.heading.endswith("This copy is genuine")
    assert "Version 1.0" in told.text
    assert "In force" in told.text
    assert "Maria Müller" in told.text
    assert "8 December 2026, 10:06 (UTC+1)" in told.text
    assert not SECRET.search(told.text)


@pytest.mark.usefixtures("published")
def test_a_changed_byte_is_found_and_nobody_is_named(hands_in):
    content = bytearray(sealed())
    content[4000] ^= 1

    told = hands_in(bytes(content))

    assert told.heading.endswith("This copy was altered")
    assert "It says that it is version 1.0" in told.text
    assert "Maria Müller" not in told.text
    assert not SECRET.search(told.text)


@pytest.mark.usefixtures("published")
@pytest.mark.parametrize("content", [b"Dear all", b"%PDF-1.7 as small as can be!", None])
def test_what_is_no_contract_of_ours_is_unknown(hands_in, content):
    torn_off = sealed()[:9000]

    assert hands_in(content or torn_off).heading.endswith("This file is unknown here")


def test_the_fingerprint_tells_how_the_version_stands_and_nothing_else(published, types):
    told = types(f" {published.fingerprint[:8].upper()} ")

    assert "Version 1.0" in told.text
    assert "In force" in told.text
    assert "Maria" not in told.text
    assert not SECRET.search(told.text)


@pytest.mark.parametrize(("standing", "sentence"), [
    (Standing.PUBLISHED,  "Published, not in force"),
    (Standing.REQUESTED,  "Not yet in force: signatures are still missing"),
    (Standing.REFUSED,    "Not in force: somebody refused to sign"),
    (Standing.IN_FORCE,   "In force"),
    (Standing.SUPERSEDED, "Superseded by version 1.0"),
    (Standing.WITHDRAWN,  "Withdrawn, not in force"),
])  # fmt: skip
def test_every_standing_has_its_sentence(published, types, monkeypatch, standing, sentence):
    stood = Stood(standing=standing, since=NOW, reason="", successor=FIRST)
    monkeypatch.setattr(Signing, "stood_of", lambda *_: stood)

    assert sentence in types(published.fingerprint[:8]).text


def test_a_fingerprint_that_nobody_knows_is_said_to_be_so(types):
    assert "No version with this fingerprint" in types("00000000").text


@pytest.mark.parametrize("text", ["b59e44c", "tulips", "b59e44cz", "0" * 65])
def test_what_is_no_fingerprint_is_told_with_what_one_looks_like(types, text):
    assert "at least eight characters" in types(text, status=422).text


def test_who_hands_in_nothing_is_asked_for_something(types):
    assert "Choose a PDF file, or type a fingerprint." in types("", status=422).text


def test_what_the_code_holds_is_answered_at_once(published, browser):
    page = open_(browser(), f"/verify/{published.fingerprint[:32]}")

    assert "In force" in page.text


def test_few_digits_in_an_address_only_fill_in_the_form(published, browser):
    page = open_(browser(), f"/verify/{published.fingerprint[:8]}")

    assert "In force" not in page.text
    assert page.form(button="Look it up").value("fingerprint") == published.fingerprint[:8]


def test_who_asks_too_often_has_to_wait(types, monkeypatch):
    monkeypatch.setattr(verifying, "TRIES", 1)
    types("00000000")

    assert "Too many attempts" in types("00000000", status=429).text


def test_what_is_too_large_is_refused_before_anybody_looks_into_it(app, browser):
    most = app.config["MAX_CONTENT_LENGTH"]

    response = browser().post(
        "/verify", data=b"x" * (most + 1), content_type="multipart/form-data; boundary=x"
    )

    assert response.status_code == 413
    assert "Please send less at once." in response.text


@pytest.fixture
def with_identity(app, tmp_path):
    """The instance has made its identity."""
    before = app.extensions["settings"]
    app.extensions["settings"] = settings = Settings(data_dir=tmp_path, secret_key="k" * 43)
    yield settings
    app.extensions["settings"] = before


def test_the_certificate_can_be_fetched_once_it_is_there(browser, with_identity):
    from workshop.documents.identity import load_or_make  # noqa: PLC0415 # next to what it makes

    before = browser().get("/verify/certificate.pem")
    made = load_or_make(with_identity.data_dir, with_identity, NOW)
    after = browser().get("/verify/certificate.pem")

    assert before.status_code == 404
    assert after.text.startswith("-----BEGIN CERTIFICATE-----")
    assert "PRIVATE" not in after.text
    assert made.fingerprint[:8] in open_(browser(), "/verify").text


def test_the_signed_edition_is_offered_and_served_like_every_print(browser, ada, published):
    address = f"/workshops/{published.workshop_id}/contract/versions"
    page = open_(browser(ada), address)

    first = browser(ada).get(f"{address}/1.0/signed-pdf")
    again = browser(ada).get(f"{address}/1.0/signed-pdf", headers={"If-None-Match": first.headers["ETag"]})

    assert "Signed PDF" in page.links()
    assert (first.data, first.mimetype) == (sealed(), "application/pdf")
    assert (again.status_code, again.data) == (304, b"")


def test_before_it_is_sealed_there_is_no_signed_edition(browser, ada, brezel):
    address = f"/workshops/{brezel.id}/contract/versions"

    assert "Signed PDF" not in open_(browser(ada), address).links()
    assert browser(ada).get(f"{address}/1.0/signed-pdf").status_code == 404


def test_while_it_is_being_sealed_the_page_says_so(browser, ada, brezel, memory):
    with memory.writing() as store:
        sealing.queue_final(store, store.contract.latest(brezel.id), NOW)

    assert "Being sealed …" in open_(browser(ada), f"/workshops/{brezel.id}/contract/versions").text


def test_what_could_not_be_sealed_is_tried_again_by_the_facilitator(browser, ada, ben, brezel, memory):
    with memory.writing() as store:
        version = store.contract.latest(brezel.id)
        sealing.queue_final(store, version, NOW)
        job = store.printing.claim(NOW, NOW - NOW)
        while job.version_id != version.id:
            job = store.printing.claim(NOW, NOW - NOW)
        store.printing.fail(job.id, "Der Zeitstempeldienst schweigt.")
    address = f"/workshops/{brezel.id}/contract/versions"

    page = open_(browser(ada), address)
    for_ben = open_(browser(ben), address)
    page.press("Seal again")

    assert "Der Zeitstempeldienst schweigt." in page.text
    assert "Seal again" not in for_ben.buttons
    with memory.reading() as store:
        assert store.printing.of(version.id, "final").state == "waiting"
