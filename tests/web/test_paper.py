"""Choosing the paper, and fetching the poster and the Word file."""

import io
import re

import docx
import pytest

from tests.documents.test_logo import picture
from tests.pages import open_
from workshop.documents.colophon import SCANNED
from workshop.domain.paper import PLAIN, Look
from workshop.domain.portal.access import Access
from workshop.web import paper


@pytest.fixture
def at(browser, brezel):
    def at(person, place="", *, status=200):
        return open_(browser(person), f"/workshops/{brezel.id}/paper/{place}", status=status)

    return at


@pytest.fixture
def chosen(memory, brezel):
    def chosen():
        with memory.reading() as store:
            return store.paper.of(brezel.id)

    return chosen


def test_a_facilitator_chooses_size_and_colour(at, ada, chosen):
    at(ada).press("Save", {"size": "letter", "colour": "#0A5A3C"})

    assert chosen() == Look(size="letter", colour="#0a5a3c")


def test_a_colour_too_pale_is_refused_with_a_darker_one_and_nothing_is_kept(at, ada, chosen):
    page = at(ada).press("Save", {"size": "letter", "colour": "#ffee00"}, status=422)

    assert "too pale" in page.text
    assert chosen() == PLAIN


def upload(browser, ada, brezel, content, **more):
    place, client = f"/workshops/{brezel.id}/paper/", browser(ada)
    (token,) = set(re.findall(r'name="csrf_token" value="([^"]+)"', open_(client, place).html))
    form = {"csrf_token": token, "size": "a4", "colour": "", "logo": (io.BytesIO(content), "x.png"), **more}
    return client.post(place, data=form, content_type="multipart/form-data")


def test_a_logo_is_kept_shown_and_taken_away_again(browser, ada, cleo, brezel, chosen):
    kept = upload(browser, ada, brezel, picture())
    shown = browser(cleo).get(f"/workshops/{brezel.id}/paper/logo.png")
    gone = upload(browser, ada, brezel, b"", no_logo="y")

    assert (kept.status_code, gone.status_code) == (302, 302)
    assert shown.data.startswith(b"\x89PNG")
    assert shown.headers["Content-Type"] == "image/png"
    assert chosen().logo == b""


def test_a_logo_that_is_none_is_refused(browser, ada, brezel, chosen):
    refused = upload(browser, ada, brezel, b"<svg onload=alert(1)>")

    assert refused.status_code == 422
    assert "save an SVG file as PNG" in refused.text
    assert chosen() == PLAIN


def test_a_version_keeps_the_look_it_was_published_with(memory, at, ada, brezel):
    at(ada).press("Save", {"size": "letter", "colour": ""})

    with memory.reading() as store:
        published = store.contract.latest(brezel.id)
        assert store.paper.of_version(published.id).size == "a4"


def test_members_fetch_the_word_file_of_draft_and_version(browser, cleo, brezel):
    for place in ("word", "word/1.0"):
        found = browser(cleo).get(f"/workshops/{brezel.id}/paper/{place}")

        assert found.headers["Content-Disposition"].endswith('.docx"')
        assert docx.Document(io.BytesIO(found.data)).paragraphs[0].text == brezel.title


def test_a_version_that_does_not_exist_has_no_word_file(browser, cleo, brezel):
    assert browser(cleo).get(f"/workshops/{brezel.id}/paper/word/7.0").status_code == 404


def test_members_fetch_the_poster(browser, cleo, brezel):
    found = browser(cleo).get(f"/workshops/{brezel.id}/paper/poster.pdf")

    assert found.status_code == 200
    assert found.data.startswith(b"%PDF")


def test_where_nobody_else_gets_here_the_page_says_why_the_poster_bears_no_code(at, ada):
    assert "WORKSHOP_PUBLIC_URL" in at(ada).text


@pytest.fixture
def posters(monkeypatch):
    """What was asked of the press, instead of printing it."""
    asked = []
    monkeypatch.setattr(
        paper, "print_in_child", lambda *what, **how: asked.append((what, how)) or b"%PDF-1.7"
    )
    return asked


@pytest.fixture
def poster(posters, browser, cleo, brezel):
    """Fetches the poster: where its code leads, and what its stamp says."""

    def poster():
        assert browser(cleo).get(f"/workshops/{brezel.id}/paper/poster.pdf").status_code == 200
        (_document, stamp), how = posters[-1]
        return how["poster_for"], stamp

    return poster


@pytest.mark.parametrize(
    ("access", "place"), [(Access.PUBLIC, "/g/{id}/"), (Access.ACCOUNT, "/verify/{fingerprint}")]
)
def test_its_code_leads_a_passer_by_to_the_open_portal_or_to_the_page_that_verifies(
    reached, poster, access, place
):
    workshop_id, fingerprint = reached(access)

    address, _stamp = poster()

    assert address == "http://localhost" + place.format(id=workshop_id, fingerprint=fingerprint)


@pytest.fixture
def reached(memory, brezel, now, monkeypatch):
    """Opens the portal in a house that others reach; the workshop and the fingerprint that is scanned."""
    monkeypatch.setattr(paper, "reaches_others", lambda _address: True)

    def reached(access):
        with memory.writing() as store:
            store.portal.open_to(brezel.id, access, now)
            return brezel.id, store.contract.latest(brezel.id).fingerprint[:SCANNED]

    return reached


def test_without_an_address_that_others_reach_there_is_no_code(poster):
    assert poster()[0] == ""


def test_the_poster_of_a_withdrawn_version_knows_that(memory, brezel, poster, now):
    with memory.writing() as store:
        number = store.contract.latest(brezel.id).number
        store.signing.follow(brezel.id, store.signing.course(brezel.id).withdraw(number), now)

    assert poster()[1].mark == "withdrawn"
