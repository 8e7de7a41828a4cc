"""Acknowledging: once for each version in force, by name, and with what changed since the last."""

import re

import pytest

from tests.conftest import BREZEL, publish
from tests.pages import open_
from workshop.actions import agreements
from workshop.domain.portal.access import Access
from workshop.steps import agenda


@pytest.fixture
def second(portal, memory, ada, clock):
    """Another definition of MQL, published as 2.0 and in force."""

    def second():

        with memory.writing() as store:
            row = store.agreements.find_entry(portal.workshop.id, "glossary", "terms", "mql")
            agreements.settle(
                store,
                portal.workshop,
                agenda.find("glossary"),
                rows="terms",
                entry="mql",
                value={**row.value, "definition": "Ein Lead mit mehr als drei Filialen."},
                base_revision=row.revision,
                by=ada,
                at=clock(),
            )
            assumed = store.agreements.find_entry(portal.workshop.id, "calculator", "", "")
            agreements.settle(
                store,
                portal.workshop,
                agenda.find("calculator"),
                rows="",
                entry="",
                value={**(assumed.value if assumed else {}), "sources": "Nur unter uns."},
                base_revision=assumed.revision if assumed else 0,
                by=ada,
                at=clock(),
            )
            publish(store, portal.workshop, by=ada, note="Drei Filialen.")
        portal.put_in_force("2.0")

    return second


def reads(client, portal, name="Nina Neu"):
    page = open_(client, f"{portal.home}new")
    [button] = [each for each in page.buttons if each.startswith("Ich habe Version")]
    return page.press(button, {"name": name} if name else {})


def happened(portal):
    with portal.memory.reading() as store:
        return store.happenings.after(portal.workshop.id, 0, 10_000)


def test_somebody_with_a_name_acknowledges_the_version_in_force(portal, browser):
    phone = browser()

    page = reads(phone, portal)

    assert page.heading == "Bekannt ist, was gilt"
    assert "Danke, Nina Neu. Version 1.0 ist als gelesen vermerkt." in page.notices
    assert happened(portal)[-1].what == "version-acknowledged"
    assert happened(portal)[-1].details["reader"] == "Nina Neu"


def test_a_double_click_makes_one_reader(portal, browser, ada):
    phone = browser()
    form = open_(phone, f"{portal.home}new").form(button="Ich habe Version 1.0 gelesen")
    typed = {key: form.value(key) for key in ("csrf_token", "fingerprint")} | {"name": "Nina Neu"}

    first = phone.post(f"{portal.home}new", data=typed)
    phone.delete_cookie(cookie_of(first))  # the second click left before the first was answered
    second = phone.post(f"{portal.home}new", data=typed)

    assert cookie_of(first) == cookie_of(second)
    assert [each.what for each in happened(portal)].count("version-acknowledged") == 1
    lines = open_(browser(ada), f"/workshops/{portal.workshop.id}/readers/")
    assert lines.text.count("Nina Neu knows it") == 1


def cookie_of(response):
    """The name of the cookie by which a browser knows who reads in it."""
    return next(each.split("=")[0] for each in response.headers.getlist("Set-Cookie") if "_reader_" in each)


def test_the_name_is_asked_for_once_and_kept_in_the_browser(portal, browser, second):
    phone = browser()
    reads(phone, portal)
    second()

    page = reads(phone, portal, name="")

    assert "Version 2.0 ist als gelesen" in page.notices[0]
    assert "Nina Neu" in page.text


def test_with_a_new_version_a_reader_sees_only_what_changed_since_hers(portal, browser, second):
    phone = browser()
    reads(phone, portal)
    second()

    page = open_(phone, f"{portal.home}new")

    assert page.heading == "Was seit dem letzten Mal neu ist"
    assert "drei Filialen" in page.text
    assert "Laugengebäck" not in page.text
    assert "Nur unter uns" not in page.text, "what no page of the portal shows"
    assert "Ich habe Version 2.0 gelesen" in page.buttons


def test_somebody_new_has_everything_to_read(portal, browser, second):
    reads(browser(), portal)
    second()

    page = open_(browser(), f"{portal.home}new")

    assert "Hier ist noch alles neu" in page.text
    assert "drei Filialen" not in page.text


def test_a_member_acknowledges_by_account_on_every_device(portal, browser, cleo):
    reads(browser(cleo), portal, name="")

    assert open_(browser(cleo), f"{portal.home}new").heading == "Bekannt ist, was gilt"


@pytest.mark.parametrize("name", ["", "   ", "123"])
def test_nobody_acknowledges_without_a_name(portal, browser, name):
    page = open_(browser(), f"{portal.home}new")

    again = page.press("Ich habe Version 1.0 gelesen", {"name": name}, status=409)

    assert "Wer hat gelesen?" in again.text
    assert not [each for each in happened(portal) if each.what == "version-acknowledged"]


def test_what_was_not_read_is_not_acknowledged(portal, browser, second):
    page = open_(browser(), f"{portal.home}new")
    second()

    again = page.press("Ich habe Version 1.0 gelesen", {"name": "Nina Neu"}, status=409)

    assert "Es gilt inzwischen eine andere Version" in again.text


def test_a_version_that_is_not_in_force_is_not_acknowledged(a_workshop, memory, ada, browser):
    workshop = a_workshop(answers=BREZEL)
    with memory.writing() as store:
        publish(store, workshop, by=ada)
        fingerprint = store.contract.latest(workshop.id).fingerprint

    page = open_(browser(ada), f"/g/{workshop.id}/new")

    assert "Noch gibt es nichts zur Kenntnis zu nehmen" in page.text
    assert "Ich habe Version 1.0 gelesen" not in page.buttons
    assert fingerprint[:8] in page.text


def invites(client, portal, **who):
    page = open_(client, f"/workshops/{portal.workshop.id}/readers/")
    return page.press("Invite", who)


def links_in(page):
    return [url.replace("http://localhost", "") for url in re.findall(r"http://localhost/r/\S+", page.text)]


def test_an_invited_reader_is_known_by_their_own_link(portal, browser, ada):
    portal.open_to(Access.LINK)
    page = invites(browser(ada), portal, name="Otto Ofen", email="")
    [link] = links_in(page)
    phone = browser()

    new = open_(phone, link)

    assert "Otto Ofen" in new.text
    reads(phone, portal, name="")
    lines = open_(browser(ada), f"/workshops/{portal.workshop.id}/readers/")
    assert "Otto Ofen knows it · version 1.0" in lines.text
    assert links_in(lines) == []


def test_the_bare_link_is_there_to_be_copied_and_scanned(portal, browser, ada):
    portal.open_to(Access.LINK)
    page = invites(browser(ada), portal, name="Otto Ofen", email="")
    [link] = links_in(page)

    fields = [each.get("value") or "" for each in page.tree.all("input")]

    assert f"http://localhost{link}" in fields
    assert page.html.count("<title>Scan to read</title>") == 1
    again = open_(browser(ada), f"/workshops/{portal.workshop.id}/readers/")
    assert "<title>Scan to read</title>" not in again.html


def test_a_reader_who_is_taken_off_the_list_comes_no_more_by_their_link(portal, browser, ada):
    portal.open_to(Access.LINK)
    page = invites(browser(ada), portal, name="Otto Ofen", email="")
    [link] = links_in(page)

    page.press("Take Otto Ofen off the list")

    assert browser().get(link).status_code == 404


def test_nobody_is_invited_to_a_closed_portal(portal, browser, ada):
    portal.open_to(Access.CLOSED)

    page = open_(browser(ada), f"/workshops/{portal.workshop.id}/readers/")

    assert "Invite" not in page.buttons
    assert "The portal is open to members only." in page.text


@pytest.mark.parametrize(
    ("who", "why"),
    [
        ({"name": "", "email": ""}, "who has read it"),
        ({"name": "Otto", "email": "otto"}, "is no e-mail address"),
        ({"name": "Cleo", "email": "CLEO@example.org"}, "is on the list already"),
    ],
)
def test_an_invitation_that_cannot_be_says_why(portal, browser, ada, who, why):
    page = open_(browser(ada), f"/workshops/{portal.workshop.id}/readers/")

    again = page.press("Invite", who, status=409)

    assert why in again.text


def test_the_facilitator_sees_every_member_whether_they_read_or_not(portal, browser, ada, cleo, second):
    reads(browser(cleo), portal, name="")
    second()

    page = open_(browser(ada), f"/workshops/{portal.workshop.id}/readers/")

    assert "Cleo knows an earlier one · version 1.0" in page.text
    assert "Ben has acknowledged none" in page.text


def test_one_address_introduces_so_many_and_no_more(portal, browser, monkeypatch):
    monkeypatch.setattr("workshop.actions.readers.NEW_NAMES", 1)
    reads(browser(), portal)
    page = open_(browser(), f"{portal.home}new")

    again = page.press("Ich habe Version 1.0 gelesen", {"name": "Otto Ofen"}, status=409)

    assert "zu viele Versuche" in again.text


def test_the_link_of_one_reader_does_not_stand_among_those_for_many(portal, browser, ada):
    portal.open_to(Access.LINK)
    invites(browser(ada), portal, name="Otto Ofen", email="")

    assert "Otto Ofen" not in open_(browser(ada), f"/workshops/{portal.workshop.id}/portal/").text
