"""The facilitator's page about the portal."""

import re

import pytest

from workshop.domain.portal.access import Access


@pytest.fixture
def page(brezel):
    return f"/workshops/{brezel.id}/portal/"


@pytest.fixture
def sent(browser, ada, page):
    """Ada's browser, and how she sends one of the page's forms."""
    client = browser(ada)

    def sent(end, **form):
        token = re.search(r'name="csrf_token" value="([^"]+)"', client.get(page).text)[1]
        return client.post(page + end, data={"csrf_token": token, **form})

    return sent


def test_opening_it_is_for_the_facilitator_alone(browser, ben, cleo, dan, page):
    assert [browser(who).get(page).status_code for who in (ben, cleo, dan)] == [403, 403, 404]


def test_the_facilitator_opens_and_closes_it(sent, memory, brezel):
    for access in ("public", "closed"):
        assert sent("access", access=access).status_code == 302
        with memory.reading() as store:
            assert store.portal.access(brezel.id) == access
    assert sent("access", access="everybody").status_code == 422


def test_a_link_is_shown_once_with_a_picture_to_scan(sent, browser, ada, page):
    sent("access", access="link")
    made = sent("links", name="Neue im Vertrieb", lasting="week").text
    address = re.search(r'value="(http://localhost/r/[\w-]{43})"', made)[1]

    assert "<svg" in made
    again = browser(ada).get(page).text
    assert "Neue im Vertrieb" in again
    assert address not in again
    assert browser().get(address.removeprefix("http://localhost")).status_code == 303


def test_a_link_without_a_label_says_what_is_missing(sent):
    answer = sent("links", name=" ", lasting="week")

    assert answer.status_code == 422
    assert "Say for whom the link is" in answer.text


def test_a_link_is_revoked_from_its_list(sent, portal, browser, ada, page):
    phone = portal.let_in(browser())
    [(action, _end)] = re.findall(r'action="([^"]+/links/(\d+)/revoke)"', browser(ada).get(page).text)

    assert sent(action.removeprefix(page)).status_code == 302
    assert phone.get(portal.home).status_code == 404
    assert "Revoked on" in browser(ada).get(page).text
    assert sent("links/999/revoke").status_code == 404


def test_what_happens_to_the_portal_stands_in_the_record(sent, browser, ada, brezel):
    sent("access", access=Access.LINK.value)
    sent("links", name="Neue im Vertrieb", lasting="year")

    record = browser(ada).get(f"/workshops/{brezel.id}/record").text

    assert "The portal is now open to whoever has a secret link." in record
    assert "A link to the portal was made: “Neue im Vertrieb”" in record
