"""Who may read a portal, and what their browser need not fetch twice."""

import re

import pytest

from workshop.app import create_app
from workshop.config import Settings
from workshop.domain.portal.access import Access

OWN = re.compile(r'name="(?:csrf_token|next)" value="[^"]*"')


@pytest.mark.parametrize("access", Access)
def test_members_read_always(portal, browser, cleo, access):
    portal.open_to(access)

    assert browser(cleo).get(portal.home).status_code == 200


@pytest.mark.parametrize(
    ("access", "statuses"),
    [
        (Access.CLOSED, [404, 404]),
        (Access.LINK, [404, 404]),
        (Access.ACCOUNT, [302, 200]),
        (Access.PUBLIC, [200, 200]),
    ],
)
def test_others_read_as_far_as_the_facilitator_opened_it(portal, browser, dan, access, statuses):
    portal.open_to(access)

    assert [browser(who).get(portal.home).status_code for who in (None, dan)] == statuses


def test_a_closed_portal_looks_like_one_that_does_not_exist(portal, browser):
    portal.open_to(Access.CLOSED)

    closed, missing = (told(browser().get(address)) for address in (portal.home, "/g/nowhere/"))

    assert closed == missing


def told(answer):
    """All that an answer says, but for its address and the token of its form."""
    return answer.status_code, sorted(answer.headers.keys()), OWN.sub("", answer.text)


def test_a_link_opens_the_portal_and_stands_in_no_later_address(portal, browser):
    portal.open_to(Access.LINK)
    made, phone = portal.make_link(), browser()

    came = phone.get(f"/r/{made.secret}")

    assert came.headers["Location"] == portal.home
    assert came.headers["Referrer-Policy"] == "no-referrer"
    assert "HttpOnly" in came.headers["Set-Cookie"]
    page = phone.get(portal.home)
    assert page.status_code == 200
    assert made.secret not in page.text


def test_a_link_may_lead_to_a_page_of_its_portal_and_nowhere_else(portal, browser):
    portal.open_to(Access.LINK)
    made = portal.make_link()

    def leads_to(wanted):
        return browser().get(f"/r/{made.secret}", query_string={"to": wanted}).headers["Location"]

    assert leads_to(f"{portal.home}terms") == f"{portal.home}terms"
    for elsewhere in (
        "https://evil.example/",
        "//evil.example",
        f"{portal.home}../../",
        "/g/other/",
        "http://[",
    ):
        assert leads_to(elsewhere) == portal.home


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_dead_link_says_what_to_do(portal, browser, clock, language):
    portal.open_to(Access.LINK)
    gone, old = portal.make_link(), portal.make_link(lasting="week")
    portal.revoke(gone)
    clock.goes_on(days=8)

    for secret in (gone.secret, old.secret, "x" * 43, "tulip"):
        answer = browser(language=language).get(f"/r/{secret}")
        assert answer.status_code == 404
        assert ("einen neuen machen" if language == "de" else "can make a new one") in answer.text
        assert "Set-Cookie" not in answer.headers or "_portal_" not in answer.headers["Set-Cookie"]


def test_whoever_came_by_a_link_is_told_when_it_ends(portal, browser):
    portal.open_to(Access.LINK)
    made, phone = portal.make_link(), browser()
    phone.get(f"/r/{made.secret}")
    portal.revoke(made)

    answer = phone.get(portal.home)

    assert answer.status_code == 404
    assert "gesperrt" in answer.text or "revoked" in answer.text


def test_who_guesses_links_is_stopped(portal, browser):
    portal.open_to(Access.LINK)
    made, stranger = portal.make_link(), browser()

    statuses = [stranger.get(f"/r/{number:043}").status_code for number in range(60)]

    assert set(statuses) == {404}
    assert stranger.get(f"/r/{made.secret}").status_code == 429


def test_what_a_browser_has_is_not_made_again(portal, browser):
    phone = browser()
    phone.get(portal.home)  # brings the cookie of its forms
    known = phone.get(portal.home).headers["ETag"]

    again = phone.get(portal.home, headers={"If-None-Match": known})

    assert (again.status_code, again.data) == (304, b"")


def test_another_language_is_another_page(portal, browser):
    phone = browser()
    phone.get(portal.home)
    known = phone.get(portal.home).headers["ETag"]
    phone.set_cookie("language", "en")

    assert phone.get(portal.home, headers={"If-None-Match": known}).status_code == 200


def test_without_a_version_there_is_nothing_to_read(a_workshop, browser, ada, dan):
    workshop = a_workshop()

    answer = browser(ada).get(f"/g/{workshop.id}/")

    assert answer.status_code == 404
    assert f"/workshops/{workshop.id}/contract/publish" in answer.text
    assert browser(dan).get(f"/g/{workshop.id}/").status_code == 404


def test_over_https_a_link_is_kept_in_a_cookie_of_this_host_alone(memory, clock, portal):
    portal.open_to(Access.LINK)
    settings = Settings(secret_key="k" * 43, https=True)
    safe = create_app(settings, memory=memory, clock=clock).test_client()
    told = safe.get(f"/r/{portal.make_link().secret}", base_url="https://handschlag.example")

    [kept] = [each for each in told.headers.getlist("Set-Cookie") if "_portal_" in each]
    assert kept.startswith(f"__Host-handschlag_portal_{portal.workshop.id}=")
    assert {"Secure", "HttpOnly", "Path=/", "SameSite=Lax"} <= set(kept.split("; "))
