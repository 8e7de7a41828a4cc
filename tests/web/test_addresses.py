"""Which addresses lead others here."""

from dataclasses import replace

import pytest

from workshop.web.addresses import handed_on, reaches_others


@pytest.mark.parametrize(
    ("address", "reached"),
    [
        ("https://contract.example.org", True),
        ("http://192.168.1.7:8000/", True),
        ("http://[2001:db8::7]:8000", True),
        ("http://127.0.0.1:8000/", False),
        ("http://127.8.0.1/", False),
        ("http://localhost:8000", False),
        ("http://handschlag.localhost", False),
        ("http://[::1]:8000/", False),
        ("http://0.0.0.0:8000", False),
        ("", False),
    ],
)
def test_only_a_name_that_others_can_reach_leads_them_here(address, reached):
    assert reaches_others(address) is reached


@pytest.mark.parametrize(
    ("public_url", "begins"),
    [("", "http://localhost/join/"), ("https://vertrag.example/", "https://vertrag.example/join/")],
)
def test_what_is_handed_on_leads_to_the_public_address(app, public_url, begins, monkeypatch):
    settings = replace(app.extensions["settings"], public_url=public_url)
    monkeypatch.setitem(app.extensions, "settings", settings)

    with app.test_request_context():
        assert handed_on("joining.join", code="ABCDEF") == begins + "ABCDEF"


def test_behind_a_prefix_the_public_address_says_it_once(app, monkeypatch):
    settings = replace(app.extensions["settings"], public_url="https://example.org/handschlag")
    monkeypatch.setitem(app.extensions, "settings", settings)

    with app.test_request_context(environ_overrides={"SCRIPT_NAME": "/handschlag"}):
        assert handed_on("joining.join", code="A") == "https://example.org/handschlag/join/A"
