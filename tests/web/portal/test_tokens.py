"""Tokens are made and revoked by whoever facilitates, and shown once."""

import re

import pytest

SECRET = re.compile(r"hs_[\w-]{43}")


@pytest.fixture
def desk(browser, ada, portal):
    """Ada's page about tokens: look at it, or send its forms."""
    client, base = browser(ada), f"/workshops/{portal.workshop.id}/portal/tokens/"

    def desk(path="", **sent):
        page = client.get(base)
        if not sent:
            return page
        token = re.search(r'name="csrf_token" value="([^"]+)"', page.text)[1]
        return client.post(base + path, data={"csrf_token": token, **sent}, follow_redirects=True)

    return desk


def test_a_token_is_shown_once_and_opens_the_portal(desk, browser):
    (secret,) = set(SECRET.findall(desk("new", name="Wiki", lasting="month").text))

    headers = {"Authorization": f"Bearer {secret}"}
    assert browser().get("/api/v1/portal", headers=headers).status_code == 200
    assert SECRET.search(desk().text) is None
    assert "Wiki" in desk().text


def test_a_token_that_is_revoked_opens_nothing_any_more(desk, browser):
    (secret,) = set(SECRET.findall(desk("new", name="Wiki", lasting="month").text))

    page = desk("1/revoke", really="yes").text

    assert browser().get("/api/v1/portal", headers={"Authorization": f"Bearer {secret}"}).status_code == 401
    assert "The token is revoked." in page
    assert desk("99/revoke", really="yes").status_code == 404


def test_the_page_says_when_a_token_was_last_used(desk, browser):
    (secret,) = set(SECRET.findall(desk("new", name="Wiki", lasting="month").text))
    before = desk().text
    browser().get("/api/v1/portal", headers={"Authorization": f"Bearer {secret}"})

    assert "never used" in before
    assert "last used on 11 January 2027" in desk().text


@pytest.mark.parametrize("sent", [{"name": " "}, {"name": "x" * 81}, {"name": "Wiki", "lasting": "ever"}])
def test_a_token_needs_a_name_and_an_end(desk, sent):
    answer = desk("new", **({"lasting": "month"} | sent))

    assert answer.status_code == 422
    assert SECRET.search(answer.text) is None
