"""Signing in and out: who gets in, what their browser is told, and how a session ends."""

import pytest

from tests.conftest import NOW, PASSWORD, token_of
from tests.pages import open_
from workshop.actions import people
from workshop.app import create_app
from workshop.config import Settings

NEW = "sieben Mühlen drehen sich rückwärts"
ADA = {"email": "ada@example.org", "password": PASSWORD}


@pytest.fixture
def over_https(memory, clock, tmp_path):
    """A browser of an instance that is reached by HTTPS."""
    app = create_app(Settings(data_dir=tmp_path, secret_key="k" * 43, https=True), memory, clock)
    client = app.test_client()
    client.environ_base["HTTP_ACCEPT_LANGUAGE"] = "en"
    return client


def cookies_of(response):
    return {cookie.partition("=")[0]: cookie for cookie in response.headers.getlist("Set-Cookie")}


def test_who_knows_the_password_comes_to_their_workshops(browser):
    page = open_(browser(), "/sign-in").press("Sign in", ADA)

    assert page.heading == "Hello, Ada"
    assert {"Krume GmbH", "Brezel & Söhne"} <= set(page.links())


@pytest.mark.parametrize("said", [
    {"email": "ada@example.org", "password": "something else"},
    {"email": "nobody@example.org", "password": PASSWORD},
])  # fmt: skip
def test_who_does_not_is_told_the_same_whoever_they_are(browser, said):
    page = open_(browser(), "/sign-in").press("Sign in", said, status=422)

    assert page.notices == ["This e-mail address and password do not go together."]
    assert page.form(button="Sign in").value("email") == said["email"]


def test_an_empty_form_says_what_is_missing(browser):
    page = open_(browser(), "/sign-in").press("Sign in", status=422)

    assert page.errors == {"email": "This field is required.", "password": "This field is required."}


def test_a_failed_try_counts_and_the_eleventh_has_to_wait(browser, memory):
    tried(memory, 9)
    page = open_(browser(), "/sign-in").press("Sign in", ADA | {"password": "guess"}, status=422)

    refused = page.press("Sign in", ADA, status=429)

    assert refused.response.headers["Retry-After"] == "900"
    assert "Too many attempts. Please wait a quarter of an hour." in refused.text


def test_a_forged_forwarding_header_does_not_buy_more_tries(browser, memory):
    tried(memory, 60, address="127.0.0.1")
    client = browser()
    sent = open_(client, "/sign-in").form(button="Sign in").filled(ADA)

    answered = client.post("/sign-in", data=sent, headers={"X-Forwarded-For": "198.51.100.1, 198.51.100.2"})

    assert answered.status_code == 429


@pytest.mark.parametrize(("forwarded", "status"), [
    ("198.51.100.1",               302),
    ("203.0.113.7",                429),
    ("198.51.100.1, 203.0.113.7",  429),   # what the proxy itself added stands last
    ("203.0.113.7, 198.51.100.1",  302),
])  # fmt: skip
def test_behind_a_proxy_only_what_the_proxy_says_counts(memory, clock, tmp_path, forwarded, status):
    tried(memory, 60, address="203.0.113.7")
    settings = Settings(data_dir=tmp_path, secret_key="k" * 43, trusted_proxies=1)
    client = create_app(settings, memory, clock).test_client()
    sent = open_(client, "/sign-in").form(action="/sign-in").filled(ADA)

    answered = client.post("/sign-in", data=sent, headers={"X-Forwarded-For": forwarded})

    assert answered.status_code == status


def tried(memory, times, *, address=""):
    """So many tries were made before: for Ada's account from here, or from one address for many."""
    with memory.writing() as store:
        for number in range(times):
            email = f"{number}@example.org" if address else ADA["email"]
            people.may_try(store, email=email, address=address or "127.0.0.1", at=NOW)


def test_signing_in_leads_back_to_where_one_wanted_to_go(browser, brezel):
    page = open_(browser(), f"/workshops/{brezel.id}/steps/what")

    arrived = page.press("Sign in", ADA)

    assert page.heading == "Sign in"
    assert arrived.url == f"/workshops/{brezel.id}/steps/what"


@pytest.mark.parametrize("elsewhere", [
    "https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "\\\\elsewhere.example",
    "/\telsewhere", "\t//elsewhere.example", "javascript:alert(1)", "/%0a//elsewhere\n", "elsewhere.example",
    "http:elsewhere.example", "/ //elsewhere", "", "//[", "/x//[",
])  # fmt: skip
def test_signing_in_never_leads_elsewhere(browser, elsewhere):
    client = browser()
    form = open_(client, "/sign-in").form(button="Sign in")

    answered = client.post("/sign-in", query_string={"next": elsewhere}, data=form.filled(ADA))

    assert answered.status_code == 302
    assert answered.location.startswith("/")
    assert not answered.location.startswith(("//", "/\\"))
    assert "elsewhere.example" not in answered.location


def test_a_new_session_has_a_new_token_and_the_old_one_is_worth_nothing(browser, ada):
    client, thief = browser(ada), browser(ada)
    form = open_(client, "/sign-in").form(button="Sign in")

    form.press("Sign in", ADA)

    assert client.get_cookie("handschlag").value != token_of(ada)
    assert open_(client, "/account").heading == "My account"
    assert open_(thief, "/account").heading == "Sign in"


def test_signing_out_makes_a_copied_cookie_worthless(browser, ada):
    client, thief = browser(ada), browser(ada)

    page = open_(client, "/").press("Sign out")

    assert page.heading == "One room. One language. One contract."
    assert client.get_cookie("handschlag") is None
    assert open_(thief, "/account").heading == "Sign in"


def test_cookies_stay_on_this_server_and_away_from_scripts(browser):
    client = browser()
    page = open_(client, "/sign-in")
    form = page.form(button="Sign in")

    signed_in = client.post("/sign-in", data=form.filled(ADA))

    told = cookies_of(page.response) | cookies_of(signed_in)
    assert {"handschlag", "handschlag_form"} <= set(told)
    assert all("HttpOnly" in each and "SameSite=Lax" in each and "Path=/" in each for each in told.values())
    assert not any("Domain" in each for each in told.values())


def test_by_https_cookies_belong_to_this_host_alone(over_https):
    page = over_https.get("/sign-in", base_url="https://localhost")
    token = page.get_data(as_text=True).partition('name="csrf_token" value="')[2].partition('"')[0]

    signed_in = over_https.post(
        "/sign-in",
        base_url="https://localhost",
        headers={"Referer": "https://localhost/sign-in"},
        data=ADA | {"csrf_token": token},
    )

    told = cookies_of(page) | cookies_of(signed_in)
    assert {"__Host-handschlag", "__Host-handschlag_form"} <= set(told)
    assert all("Secure" in each and "Path=/" in each for each in told.values())
    assert over_https.get("/account", base_url="https://localhost").status_code == 200


def test_a_session_ends_after_twelve_idle_hours(browser, ada, clock):
    client = browser(ada)
    clock.goes_on(hours=12)

    assert open_(client, "/account").heading == "Sign in"


def test_who_keeps_working_stays_signed_in(browser, ada, brezel, clock):
    client = browser(ada)
    form = open_(client, f"/workshops/{brezel.id}/steps/what").form(button="Save")

    for _ in range(3):
        clock.goes_on(hours=11)
        assert form.autosave().status_code == 200


def test_a_changed_password_ends_every_session(browser, ada):
    client, elsewhere = browser(ada), browser(ada)

    page = open_(client, "/account").press("Change the password", {"current": PASSWORD, "new": NEW})

    assert page.heading == "Sign in"
    assert page.notices == ["Your password has been changed. Please sign in again."]
    assert open_(elsewhere, "/account").heading == "Sign in"
    assert page.press("Sign in", ADA | {"password": NEW}).heading == "Hello, Ada"


@pytest.mark.parametrize(("current", "new", "told"), [
    ("not this one", NEW,             "This e-mail address and password do not go together."),
    (PASSWORD,       "short",         "A password needs 12 to 128 characters; a short sentence is ideal."),
    (PASSWORD,       "ada" * 4,       "This password is easy to guess."),
    (PASSWORD,       "x" * 5000,      "A password needs 12 to 128 characters; a short sentence is ideal."),
])  # fmt: skip
def test_a_password_that_is_not_good_enough_changes_nothing(browser, ada, current, new, told):
    client = browser(ada)

    page = open_(client, "/account").press(
        "Change the password", {"current": current, "new": new}, status=422
    )

    assert page.notices[0].startswith(told)
    assert open_(client, "/account").heading == "My account"


def test_a_stolen_session_is_no_place_to_guess_at(browser, ada, memory):
    tried(memory, 9)
    client = browser(ada)
    guess = {"current": "a guess of somebody", "new": NEW}
    page = open_(client, "/account").press("Change the password", guess, status=422)

    refused = page.press("Change the password", {"current": PASSWORD, "new": NEW}, status=429)

    assert refused.response.headers["Retry-After"] == "900"


@pytest.mark.parametrize(("button", "language", "heading"), [
    ("Deutsch", "de", "Hallo, Ada"),
    ("English", "en", "Hello, Ada"),
])  # fmt: skip
def test_the_language_is_chosen_on_any_page_and_stays(browser, ada, button, language, heading):
    client = browser(ada)

    page = open_(client, "/").press(button)

    assert (page.language, page.heading, page.url) == (language, heading, "/")
    assert open_(client, "/account").language == language


@pytest.mark.parametrize(("asked", "language"), [
    ("de-AT,de;q=0.9", "de"),
    ("en-GB", "en"),
    ("fr,en;q=0.3", "en"),
    ("fr", "de"),           # what the instance speaks
    ("", "de"),
])  # fmt: skip
def test_without_a_choice_the_browser_decides(browser, asked, language):
    assert open_(browser(language=asked), "/").language == language


def test_a_language_that_is_not_spoken_is_refused(browser):
    form = open_(browser(), "/").form(button="English")

    form.post({**form.filled({}).to_dict(), "language": "tlh"}, status=400)


@pytest.mark.parametrize(
    "elsewhere", ["https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere", "//["]
)
def test_choosing_a_language_never_leads_elsewhere(browser, elsewhere):
    client = browser()
    form = open_(client, "/").form(button="English")

    sent = {**form.filled({}, "English").to_dict(), "next": elsewhere}

    assert client.post("/language", data=sent).location == "/"
