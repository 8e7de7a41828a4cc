"""What changed between any two versions, as a page and as JSON, and the history of every entry."""

import json

import pytest

from tests.conftest import NOW, publish
from tests.pages import open_
from tests.signing import MIRIAM, Ink
from workshop.domain.versions import FIRST
from workshop.web.shelf import Shelf


@pytest.fixture
def second(memory, brezel, ada):
    """Version 2.0 of the small workshop: another offer and another stage."""
    with memory.writing() as store:
        stages = store.agreements.answer(brezel.id, "lead-stages")
        stages["stages"][0]["name"] = "Wer fragt"
        offer = {**store.agreements.answer(brezel.id, "what"), "offer": "Laugengebäck für Häfen."}
        store.agreements.put_answer(brezel.id, "what", offer, ada.id, NOW)
        store.agreements.put_answer(brezel.id, "lead-stages", stages, ada.id, NOW)
        return publish(store, brezel, by=ada, note="Häfen statt Bahnhöfe.")


@pytest.fixture
def at(browser, brezel):
    """A person at a place of the small workshop's contract."""

    def at(person, place, *, status=200):
        return open_(browser(person), f"/workshops/{brezel.id}/contract/{place}", status=status)

    return at


def words(page, mark):
    return [each.text for each in page.tree.all(mark)]


@pytest.mark.usefixtures("second")
@pytest.mark.parametrize("person", ["ada", "ben", "cleo"])
def test_everybody_in_the_workshop_sees_what_the_newest_version_changed(at, cast, person):
    page = at(getattr(cast, person), "compare")

    assert page.heading == "What has changed"
    assert "From version 1.0 to version 2.0" in page.text
    assert "Häfen statt Bahnhöfe." in page.text
    assert (words(page, "del"), words(page, "ins")) == (
        ["Laugengebäck für Bahnhöfe."],
        ["Laugengebäck für Häfen."],
    )
    assert "Wer fragt" in page.text


@pytest.mark.usefixtures("second")
def test_both_sides_can_be_chosen_and_swapped(at, ada):
    page = at(ada, "compare?from=2.0&to=1.0")

    assert (words(page, "del"), words(page, "ins")) == (
        ["Laugengebäck für Häfen."],
        ["Laugengebäck für Bahnhöfe."],
    )
    assert page.form(button="Compare").value("from") == "2.0"


@pytest.mark.usefixtures("second")
def test_side_by_side_stays_in_the_address(at, ada):
    page = at(ada, "compare?view=side")

    assert page.form(button="Compare").value("view") == "side"
    assert "Laugengebäck für Bahnhöfe." in page.text
    assert "Laugengebäck für Häfen." in page.text


def test_with_one_version_it_is_compared_with_the_draft(at, ada):
    page = at(ada, "compare")

    assert "From version 1.0 to the draft as it stands now" in page.text
    assert "Both say the same." in page.text


def test_before_the_first_version_there_is_nothing(at, ada):
    assert "There is no version before 1.0." in at(ada, "compare?to=1.0").text


def test_without_any_version_the_page_says_what_will_be_here(browser, ada, a_workshop):
    workshop = a_workshop()

    page = open_(browser(ada), f"/workshops/{workshop.id}/contract/compare")

    assert "No version has been published yet." in page.text


@pytest.mark.parametrize(
    "asked", ["from=9.9", "to=9.9", "to=x", "from=1.0&to=%00", "view=wall", "from=<script>"]
)
def test_what_does_not_exist_is_not_found(at, ada, asked):
    at(ada, f"compare?{asked}", status=404)


@pytest.mark.usefixtures("second")
def test_the_comparison_is_there_for_machines_with_the_way_from_one_to_the_other(browser, cleo, brezel):
    answered = browser(cleo).get(f"/workshops/{brezel.id}/contract/compare/json?from=1.0&to=2.0")

    found = json.loads(answered.get_data())
    assert (found["before"]["version"], found["after"]["version"]) == ("1.0", "2.0")
    assert found["weight"] == "major"
    assert found["edits"]


@pytest.mark.usefixtures("second")
def test_every_entry_has_its_history(at, ada):
    page = at(ada, "history/what")

    assert page.heading == "WHAT"
    assert [text for text in page.links() if text.startswith("Version ")] == ["Version 2.0", "Version 1.0"]
    assert "Häfen statt Bahnhöfe." in page.text
    assert words(page, "ins") == ["Laugengebäck für Häfen."]


@pytest.fixture
def tried(memory, brezel, ada, clock):
    """1.0 in force, 2.0 refused, 3.0 signed, each a day later; the personal link of 3.0."""

    def say(offer):
        clock.goes_on(hours=1)
        with memory.writing() as store:
            what = {**store.agreements.answer(brezel.id, "what"), "offer": offer}
            store.agreements.put_answer(brezel.id, "what", what, ada.id, clock())
            return Ink(memory, publish(store, brezel, by=ada, note=offer, at=clock()), ada, clock)

    with memory.reading() as store:
        first = Ink(memory, store.contract.get_version(brezel.id, FIRST), ada, clock)
    first.ask()
    first.all_sign()
    second = say("Brezeln.")
    second.ask()
    second.refuses(MIRIAM)
    third = say("Semmeln.")
    third.ask()
    return third


def test_the_signers_the_pages_and_the_links_compare_with_the_version_that_was_in_force(
    at, browser, ada, tried
):
    link = browser()
    link.set_cookie("language", "en")
    before = open_(link, f"/sign/{tried.ends[MIRIAM]}").text
    tried.all_sign()
    after = open_(link, f"/sign/{tried.ends[MIRIAM]}").text

    assert "Compared with version 1.0: Wording: 1" in before
    assert "Compared with version 1.0 (superseded by 3.0): Wording: 1" in after
    assert "From version 1.0 (superseded by 3.0) to version 3.0" in at(ada, "compare?to=3.0").text
    assert "From version 1.0 (superseded by 3.0) to version 2.0 (refused)" in at(ada, "compare?to=2.0").text
    assert words(at(ada, "compare?to=3.0"), "del") == ["Laugengebäck für Bahnhöfe."]
    assert "From version 3.0 to the draft" in at(ada, "compare?to=draft").text


def test_the_list_of_versions_leads_to_what_changed_since_the_version_in_force(at, ada, tried):
    page = at(ada, "versions")

    assert "What has changed since 1.0" in page.links()
    assert "From version 1.0 to the draft" in page.follow("What has changed since 1.0").text
    assert str(tried.version.number) == "3.0"


def test_the_draft_says_what_is_in_force_and_where_the_newest_stands(at, ada, tried):
    assert "version 1.0. The newest is 3.0: out for signature" in at(ada, "").text
    assert str(tried.version.number) == "3.0"


def test_a_history_says_what_became_of_every_wording(at, ada, tried):
    tried.all_sign()

    page = at(ada, "history/what")

    assert [
        each.text for each in page.tree.all("span") if "standing" in (each.get("class") or "").split()
    ] == [
        "in force",
        "refused",
        "superseded by 3.0",
    ]
    assert "The same in: 2.0 (refused), 3.0 (in force)" in at(ada, "history/parties/parties/sales").text


@pytest.mark.usefixtures("second")
def test_the_reading_view_and_the_comparison_lead_to_the_history(at, ada):
    reading, comparison = at(ada, "versions/2.0"), at(ada, "compare")

    assert "History" in comparison.links()
    assert "Verlauf" in reading.links()


def test_what_does_not_exist_takes_no_place_in_memory(at, ada, monkeypatch):
    kept, put = [], Shelf.put
    monkeypatch.setattr(Shelf, "put", lambda self, key, made: kept.append(key) or put(self, key, made))

    for number in range(3):
        at(ada, f"history/glossary/terms/nothing-{number}", status=404)

    assert not [key for key in kept if key[0] == "history"]


def test_what_was_never_agreed_has_an_empty_history_and_what_does_not_exist_has_none(at, ada):
    assert "No version says anything here." in at(ada, "history/why").text
    for place in ("history/nothing", "history/glossary/terms/nothing", "history/x/y/z"):
        at(ada, place, status=404)


def test_versions_lead_to_their_changes(at, ada, second):
    assert str(second.number) == "2.0"
    page = at(ada, "versions")

    assert "What has changed" in page.links()
    assert page.text.count("What has changed") == 2  # in 2.0 against 1.0, and since 2.0


def test_what_changed_is_for_those_in_the_workshop(browser, dan, brezel):
    for place in ("compare", "compare/json", "history/what"):
        assert browser(dan).get(f"/workshops/{brezel.id}/contract/{place}").status_code == 404
