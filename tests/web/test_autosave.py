"""Saving in the background: what the script is told, so that it can tell the person."""

import pytest

from tests.conftest import settle
from tests.pages import open_
from workshop.actions import agreements
from workshop.steps import agenda


@pytest.fixture
def form(browser, ben, brezel):
    """Ben's form of the first question."""
    return open_(browser(ben), f"/workshops/{brezel.id}/steps/what").form(button="Save")


@pytest.fixture
def karl(browser, ben, brezel):
    """Ben's form of a persona."""
    return open_(browser(ben), f"/workshops/{brezel.id}/steps/personas/personas/karl").form(button="Save")


@pytest.fixture
def offer(memory, brezel):
    def offer():
        with memory.reading() as store:
            return store.agreements.answer(brezel.id, "what").get("offer")

    return offer


def test_a_save_is_answered_with_the_new_revision(form, offer):
    answered = form.autosave({"offer": "Brezeln."})

    assert answered.status_code == 200
    assert (answered.json["revision"], answered.json["state"]) == (2, "complete")
    assert answered.json["saved"]
    assert offer() == "Brezeln."


def test_a_save_says_what_is_missing_now(form):
    answered = form.autosave({"offer": ""})

    assert answered.json["state"] == "started"
    assert "“What we offer” is still missing." in answered.json["mend"]


def test_the_same_save_may_come_twice(form):
    first = form.autosave({"offer": "Brezeln."})
    second = form.autosave({"offer": "Brezeln."})  # the answer to the first was lost on its way

    assert (first.status_code, second.status_code) == (200, 200)
    assert first.json["revision"] == second.json["revision"]


def test_who_is_overtaken_is_told_by_whom(form, memory, cast, offer):
    with memory.writing() as store:
        revision = store.agreements.find_entry(cast.brezel.id, "what", "", "").revision
        agreements.settle(
            store,
            cast.brezel,
            agenda.find("what"),
            rows="",
            entry="",
            value={"offer": "Von Ada."},
            base_revision=revision,
            by=cast.ada,
            at=cast.brezel.created_at,
        )

    answered = form.autosave({"offer": "Von Ben."})

    assert answered.status_code == 409
    assert answered.json["conflict"].startswith("Ada changed this while you were typing.")
    assert offer() == "Von Ada."


def test_who_writes_on_a_row_that_is_gone_is_told_so(karl, memory, cast):
    with memory.writing() as store:
        agreements.remove_row(
            store,
            cast.brezel,
            agenda.find("personas"),
            "personas",
            "karl",
            by=cast.ada,
            at=cast.brezel.created_at,
        )

    answered = karl.autosave({"title": "Inhaber"})

    assert answered.status_code == 409
    assert answered.json["conflict"].startswith("Somebody removed this in the meantime.")


@pytest.mark.parametrize(("name", "value", "told"), [
    ("problems.p1.severity", "many",    "“many” is not a number. Write it like 1,200.5."),
    ("problems.p1.severity", "6",       "This number must be at most 5."),
    ("problems.p1.severity", "0",       "This number must be at least 1."),
    ("employees.from",       "-1",      "This number must be at least 0."),
    ("title",                "x" * 301, "This text has 301 characters, there is room for 300."),
])  # fmt: skip
def test_a_mistake_is_told_at_its_field(karl, name, value, told):
    answered = karl.autosave({name: value})

    assert answered.status_code == 422
    assert list(answered.json["errors"]) == [name]
    assert answered.json["errors"][name][0].startswith(told)


def test_with_a_mistake_nothing_is_saved(karl, memory, brezel):
    karl.autosave({"title": "Inhaber", "employees.from": "few"})

    with memory.reading() as store:
        assert store.agreements.find_entry(brezel.id, "personas", "personas", "karl").revision == 1


def test_every_mistake_is_told_at_once(karl):
    answered = karl.autosave({"employees.from": "few", "problems.p2.severity": "9"})

    assert set(answered.json["errors"]) == {"employees.from", "problems.p2.severity"}


def test_an_option_that_is_not_offered_is_a_mistake(karl):
    sent = karl.filled({}).copy()
    sent.setlist("status", ["famous"])

    answered = karl.page.client.post(karl.element.get("data-autosave"), data=sent)

    assert answered.status_code == 422
    assert list(answered.json["errors"]) == ["status"]


def test_who_is_signed_out_is_told_so(form, offer):
    form.page.client.delete_cookie("handschlag")

    answered = form.autosave({"offer": "Brezeln."})

    assert answered.status_code == 401
    assert "Sign in again; what you typed is still in your browser." in answered.get_data(as_text=True)
    assert offer() == "Laugengebäck für **Bahnhöfe**."


def test_without_the_form_s_token_nothing_is_saved(form, offer):
    sent = form.filled({"offer": "Brezeln."})
    sent.pop("csrf_token")

    answered = form.page.client.post(form.element.get("data-autosave"), data=sent)

    assert answered.status_code == 400
    assert offer() == "Laugengebäck für **Bahnhöfe**."


def test_the_token_of_another_browser_is_worth_nothing(form, browser, cast, offer):
    theirs = open_(browser(cast.ada), f"/workshops/{cast.brezel.id}/steps/what").form(button="Save")

    answered = form.autosave({"csrf_token": theirs.value("csrf_token"), "offer": "Brezeln."})

    assert answered.status_code == 400
    assert offer() == "Laugengebäck für **Bahnhöfe**."


def test_what_somebody_else_saved_is_seen_at_once(form, browser, ada, brezel):
    other = browser(ada)
    before = open_(other, f"/workshops/{brezel.id}/contract/").text

    form.autosave({"offer": "Ganz neue Brezeln."})
    after = open_(other, f"/workshops/{brezel.id}/contract/").text

    assert "Ganz neue Brezeln." not in before
    assert "Ganz neue Brezeln." in after


def test_what_was_saved_past_the_pages_is_seen_at_once(browser, ada, brezel, memory):
    client = browser(ada)
    before = open_(client, f"/workshops/{brezel.id}/").text

    with memory.writing() as store:
        settle(store, brezel, "why", {"company": "Damit niemand hungrig reist."}, by=ada)
    after = open_(client, f"/workshops/{brezel.id}/").text

    assert "empty WHY" in before
    assert "empty WHY" not in after
