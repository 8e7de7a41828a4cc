"""The door: headers on every answer, hosts, sizes, and one transaction for each request."""

import io

import pytest

from tests.pages import open_
from workshop.app import create_app
from workshop.config import Settings
from workshop.web.headers import POLICY

EVERYWHERE = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


@pytest.fixture
def instance(memory, clock, tmp_path):
    """A browser of an instance with other settings."""

    def instance(**other):
        settings = Settings(data_dir=tmp_path, secret_key="k" * 43, **other)
        client = create_app(settings, memory, clock).test_client()
        client.environ_base["HTTP_ACCEPT_LANGUAGE"] = "en"
        return client

    return instance


@pytest.mark.parametrize("url", ["/", "/healthz", "/static/css/tokens.css", "/nowhere", "/workshops/new"])
def test_every_answer_has_its_headers(browser, url):
    with browser().get(url) as answered:
        told = {name: answered.headers.get(name) for name in EVERYWHERE}

    assert told == EVERYWHERE


def test_the_policy_lets_nothing_in_from_outside():
    sources = {each.split(" ", 1)[0]: each.split(" ")[1:] for each in POLICY.split("; ")}

    assert sources["default-src"] == ["'none'"]
    assert sources["frame-ancestors"] == ["'none'"]
    assert sources["base-uri"] == ["'none'"]
    assert {source for each in sources.values() for source in each} == {"'none'", "'self'", "data:"}
    assert [name for name, each in sources.items() if "data:" in each] == ["img-src"]


def test_pages_are_not_kept_by_browsers_and_proxies_but_styles_are(browser, ada):
    client = browser(ada)

    with client.get("/") as page:
        assert page.headers["Cache-Control"] == "no-store"
    with client.get("/static/css/tokens.css") as style, client.get("/static/icons/handschlag.svg") as icon:
        assert style.headers["Cache-Control"] == "no-cache"
        assert "max-age=86400" in icon.headers["Cache-Control"]


@pytest.mark.parametrize(("https", "told"), [(True, "max-age=31536000"), (False, None)])
def test_who_is_reached_by_https_says_so(instance, https, told):
    answered = instance(https=https).get("/healthz")

    assert answered.headers.get("Strict-Transport-Security") == told


@pytest.mark.parametrize(
    "url", ["/static/", "/static/../workshop/app.py", "/.git/config", "/exports/", "/.env"]
)
def test_no_folder_is_open_to_be_looked_into(browser, url):
    assert browser().get(url).status_code == 404


@pytest.mark.parametrize(("host", "status"), [
    ("handschlag.example",          200),
    ("handschlag.example:8000",     200),
    ("elsewhere.example",           400),
    ("handschlag.example.evil.com", 400),
])  # fmt: skip
def test_an_instance_answers_to_its_own_names_alone(instance, host, status):
    client = instance(trusted_hosts=("handschlag.example",))

    assert client.get("/", headers={"Host": host}).status_code == status


def test_flask_debug_does_not_open_the_house(monkeypatch, instance):
    monkeypatch.setenv("FLASK_DEBUG", "1")

    client = instance()

    assert not client.application.debug


def test_a_file_that_is_too_large_is_refused_with_a_page(instance, memory, cast):
    client = instance(max_upload_mb=1)
    client.set_cookie("handschlag", "token of Ada")

    answered = client.post(
        "/workshops/import", data=b"x" * 2**20 + b"x", content_type="multipart/form-data; boundary=x"
    )

    assert answered.status_code == 413
    assert "Please send less at once." in answered.get_data(as_text=True)
    with memory.reading() as store:
        assert len(store.facilitation.workshops_of(cast.ada.id)) == 2


@pytest.mark.parametrize(("fields", "status"), [(19_999, 400), (20_001, 413)])
def test_a_form_has_only_so_many_fields(browser, fields, status):
    body = "&".join(["a="] * fields)

    answered = browser().post("/sign-in", data=body, content_type="application/x-www-form-urlencoded")

    assert answered.status_code == status


def test_whoever_sends_too_much_is_heard_out_so_that_they_read_why(instance):
    sending = io.BytesIO(b"x" * (3 * 2**20))

    answered = instance(max_upload_mb=1).post(
        "/sign-in",
        input_stream=sending,
        content_length=3 * 2**20,
        content_type="multipart/form-data; boundary=x",
    )

    assert answered.status_code == 413
    assert sending.read() == b""


def test_nobody_is_heard_out_for_ever(instance):
    sending = io.BytesIO(b"x" * (9 * 2**20))

    answered = instance(max_upload_mb=1).post(
        "/sign-in",
        input_stream=sending,
        content_length=9 * 2**20,
        content_type="multipart/form-data; boundary=x",
    )

    assert answered.status_code == 413
    assert sending.tell() == 4 * 2**20


def test_what_is_refused_changes_nothing(browser, ada, brezel, memory):
    client = browser(ada)
    form = open_(client, f"/workshops/{brezel.id}/steps/what").form(button="Save")
    sent = form.filled({"offer": "Von Ada.", "revision": "7"})
    before = everything(memory, brezel)

    answered = client.post(form.action, data=sent)

    assert answered.status_code == 409
    assert everything(memory, brezel) == before


def everything(memory, workshop):
    with memory.reading() as store:
        return (
            store.agreements.answers(workshop.id),
            store.happenings.head(),
            store.contract.versions(workshop.id),
        )
