"""Reading the contract, publishing it, and fetching what was published."""

import json

import pytest
from sqlalchemy import event

from tests.conftest import PDF
from tests.pages import open_
from tests.signing import put_in_force


@pytest.fixture
def at(browser, brezel):
    """A person at a place of the small workshop's contract."""

    def at(person, place="", *, status=200):
        return open_(browser(person), f"/workshops/{brezel.id}/contract/{place}", status=status)

    return at


@pytest.fixture
def changed(browser, ada, brezel):
    """Something was reworded since the last version."""
    open_(browser(ada), f"/workshops/{brezel.id}/steps/what").press("Save", {"offer": "Brezeln."})


@pytest.fixture
def latest(memory, brezel):
    def latest():
        with memory.reading() as store:
            return store.contract.latest(brezel.id)

    return latest


def file_of(browser, person, workshop, name, **how):
    return browser(person).get(f"/workshops/{workshop.id}/contract/versions/1.0/{name}", **how)


@pytest.mark.parametrize("person", ["ada", "ben", "cleo"])
def test_everybody_in_the_workshop_reads_the_contract(at, cast, person):
    page = at(getattr(cast, person))

    assert page.heading == "Glossar und Vereinbarung"
    assert "Laugengebäck für Bahnhöfe." in page.text
    assert "This is the working draft of the next version." in page.text
    assert "No version is in force yet. Version 1.0: published, not signed" in page.text


def test_only_the_facilitator_is_shown_the_way_to_publishing(at, ada, ben):
    assert "Publish a version" in at(ada).links()
    assert "Publish a version" not in at(ben).links()


def test_a_contract_in_which_nothing_stands_says_what_to_do(browser, ada, a_workshop, memory):
    workshop = a_workshop()
    with memory.writing() as store:
        store.agreements.put_answer(workshop.id, "parties", {}, ada.id, workshop.created_at)

    page = open_(browser(ada), f"/workshops/{workshop.id}/contract/")

    assert "Nothing has been agreed yet." in page.text


def test_the_draft_says_which_version_is_in_force(at, ada, latest, memory, clock):
    with memory.writing() as store:
        put_in_force(store, latest(), clock())

    page = at(ada)

    assert "In force since 11 January 2027: version 1.0" in page.text
    assert page.links()["version 1.0"].endswith("/contract/versions/1.0")


def test_a_contract_is_read_in_its_own_language_whatever_the_page_speaks(at, ada):
    page = at(ada)

    document = next(each for each in page.tree.all("div") if "document" in (each.get("class") or "").split())
    assert (page.language, document.get("lang")) == ("en", "de")


def test_where_nothing_changed_there_is_nothing_to_publish(at, ada):
    page = at(ada, "publish")

    assert "Nothing has changed since version 1.0." in page.text
    assert "Publish" not in page.buttons


@pytest.mark.usefixtures("changed")
def test_a_version_is_published_with_the_number_that_it_deserves(at, ada, latest):
    page = at(ada, "publish")

    published = page.press("Publish", {"note": "Nur Brezeln.", "confirmed": "y"})

    assert "What changed since version 1.0" in page.text
    assert page.form(button="Publish").value("weight") == "minor"
    assert published.notices == ["Version 1.1 has been published."]
    assert published.heading == "Versions"
    assert (str(latest().number), latest().note) == ("1.1", "Nur Brezeln.")


@pytest.mark.usefixtures("changed")
def test_whoever_publishes_may_choose_the_other_number(at, ada, latest):
    at(ada, "publish").press("Publish", {"note": "x", "confirmed": "y", "weight": "major"})

    assert str(latest().number) == "2.0"


@pytest.mark.usefixtures("changed")
def test_who_publishes_second_is_told_who_was_first_and_keeps_what_was_typed(
    at, browser, ada, latest, brezel
):
    first, second = at(ada, "publish"), at(ada, "publish")
    first.press("Publish", {"note": "Nur Brezeln.", "confirmed": "y"})
    open_(browser(ada), f"/workshops/{brezel.id}/steps/what").press("Save", {"offer": "Brezeln und Semmeln."})

    told = second.press("Publish", {"note": "Mein Satz.", "confirmed": "y"}, status=422)

    assert told.text.count("Ada has published version 1.1 meanwhile.") == 1
    assert told.form(button="Publish").value("note") == "Mein Satz."
    told.press("Publish")
    assert (str(latest().number), latest().note) == ("1.2", "Mein Satz.")


@pytest.mark.usefixtures("changed")
def test_where_the_first_left_nothing_to_publish_it_is_said_once(at, ada, latest):
    first, second = at(ada, "publish"), at(ada, "publish")
    first.press("Publish", {"note": "Nur Brezeln.", "confirmed": "y"})

    told = second.press("Publish", {"note": "Mein Satz.", "confirmed": "y"}, status=422)

    assert "Ada has published version 1.1 meanwhile." in told.text
    assert "Mein Satz." in told.text
    assert "Nothing has changed since" not in told.text
    assert str(latest().number) == "1.1"


@pytest.mark.usefixtures("changed")
def test_the_page_shows_the_same_changes_as_the_comparison(at, ada):
    page, compared = at(ada, "publish"), at(ada, "compare?to=draft")

    for mark in ("del", "ins"):
        assert [each.text for each in page.tree.all(mark)] == [each.text for each in compared.tree.all(mark)]
    assert "Wording: 1" in page.text
    assert "Wording: 1" in compared.text


def test_a_number_that_came_into_a_text_is_pointed_out(browser, ada, brezel, at):
    said = {"offer": "Brezeln, mindestens 25 Stück."}
    open_(browser(ada), f"/workshops/{brezel.id}/steps/what").press("Save", said)

    page = at(ada, "publish")

    assert "A number came in, went or changed inside a text: Was wir anbieten." in page.text
    assert page.form(button="Publish").value("weight") == "major"


@pytest.mark.usefixtures("changed")
def test_nobody_is_talked_out_of_a_number_that_more_than_a_text_calls_for(browser, ada, brezel, at, latest):
    said = {"offer": "Brezeln, mindestens 25 Stück."}
    open_(browser(ada), f"/workshops/{brezel.id}/steps/what").press("Save", said)
    open_(browser(ada), f"/workshops/{brezel.id}/steps/revenue-goal").press("Save", {"amount": "130000"})

    page = at(ada, "publish")
    minor = {"note": "Klein.", "confirmed": "y", "weight": "minor"}
    refused = page.press("Publish", minor, status=422)

    assert "A number also came in, went or changed inside a text: Was wir anbieten." in page.text
    assert "choose the minor one" not in page.text
    assert "2.0 is proposed, because more than wording changes." in refused.text
    refused.press("Publish", {"as_minor": "y"})
    assert (str(latest().number), "Vorgeschlagen war 2.0" in latest().note) == ("1.1", True)
    record = open_(browser(ada), f"/workshops/{brezel.id}/record").text
    assert "Version 1.1 was given this number although 2.0 was proposed." in record


def test_steps_in_which_nothing_stands_are_named(browser, ada, a_workshop):
    workshop = a_workshop(answers={"what": {"offer": "Brot."}})

    page = open_(browser(ada), f"/workshops/{workshop.id}/contract/publish")

    assert "steps are still empty" in page.text
    assert "WHY" in page.text


def test_the_first_version_needs_no_number(browser, ada, a_workshop):
    workshop = a_workshop(answers={"what": {"not_offered": "Torten."}})

    page = open_(browser(ada), f"/workshops/{workshop.id}/contract/publish")
    published = page.press("Publish version 1.0", {"note": "Anfang.", "confirmed": "y"})

    assert published.notices == ["Version 1.0 has been published."]


@pytest.mark.usefixtures("changed")
@pytest.mark.parametrize(("said", "told"), [
    ({"note": "", "confirmed": "y"},    "Please say in a sentence what this version changes."),
    ({"note": "  ", "confirmed": "y"},  "Please say in a sentence what this version changes."),
    ({"note": "Nur Brezeln."},          "Points still open: "),
])  # fmt: skip
def test_what_a_version_lacks_is_said_and_what_was_typed_stays(at, ada, latest, said, told):
    page = at(ada, "publish").press("Publish", said, status=422)

    assert page.notices[0].startswith(told)
    assert page.form(button="Publish").value("note").strip() == said["note"].strip()
    assert str(latest().number) == "1.0"


def test_all_that_a_version_lacks_is_said_at_once_and_at_its_field(browser, ada, brezel, at, latest):
    open_(browser(ada), f"/workshops/{brezel.id}/steps/revenue-goal").press("Save", {"amount": "130000"})

    page = at(ada, "publish").press("Publish", {"note": "", "weight": "minor"}, status=422)

    fields = [*page.tree.all("input"), *page.tree.all("textarea")]
    marked = [each.get("name") for each in fields if each.get("aria-invalid") == "true"]
    assert sorted(marked) == ["as_minor", "confirmed", "note"]
    for told in ("Please say in a sentence", "2.0 is proposed", "Points still open"):
        assert told in page.notices[0]
    assert str(latest().number) == "1.0"


@pytest.mark.usefixtures("changed")
def test_there_is_no_third_weight(at, ada, latest):
    form = at(ada, "publish").form(button="Publish")

    form.post({**form.filled({"note": "x", "confirmed": "y"}).to_dict(), "weight": "huge"}, status=422)

    assert str(latest().number) == "1.0"


@pytest.mark.usefixtures("changed")
def test_nobody_publishes_in_another_s_name(at, ada, latest):
    form = at(ada, "publish").form(button="Publish")

    form.post({**form.filled({"note": "x", "confirmed": "y"}).to_dict(), "by": "2", "number": "9.9"})

    assert (latest().published_by, str(latest().number)) == ("Ada", "1.1")


@pytest.mark.parametrize("person", ["ben", "cleo"])
def test_only_a_facilitator_publishes(at, cast, person):
    at(getattr(cast, person), "publish", status=403)


@pytest.mark.usefixtures("changed")
def test_versions_are_listed_newest_first(at, ada):
    at(ada, "publish").press("Publish", {"note": "Nur Brezeln.", "confirmed": "y"})

    page = at(ada, "versions")

    numbers = [words for words in page.links() if words in {"1.0", "1.1"}]
    assert numbers == ["1.1", "1.0"]
    assert "Being printed" in page.text
    assert "11 January 2027, Ada" in page.text


@pytest.mark.usefixtures("changed")
def test_a_version_is_read_exactly_as_it_was_frozen(at, ada):
    page = at(ada, "versions/1.0")

    assert "Laugengebäck für Bahnhöfe." in page.text
    assert "Erste Fassung." in page.text


def test_a_version_offers_its_pdf_once_it_is_printed(browser, at, ada, krume):
    unprinted = open_(browser(ada), f"/workshops/{krume.id}/contract/versions/1.0")

    assert "PDF" in at(ada, "versions/1.0").links()
    assert "PDF" not in unprinted.links()


def test_a_print_that_failed_says_why_and_can_be_tried_again(browser, ada, krume, memory, now):
    with memory.writing() as store:
        version = store.contract.latest(krume.id)
        store.printing.claim(now, now - now)
        store.printing.fail(store.printing.of(version.id).id, "Das Papier ist aus.")

    page = open_(browser(ada), f"/workshops/{krume.id}/contract/versions")
    again = page.press("Print again")

    assert "Das Papier ist aus." in page.text
    assert "Being printed" in again.text


def test_a_printed_version_is_fetched_under_a_name_that_says_what_it_is(browser, ada, brezel):
    answered = file_of(browser, ada, brezel, "pdf")

    assert (answered.mimetype, answered.get_data()) == ("application/pdf", PDF)
    assert answered.headers["Content-Disposition"] == 'inline; filename="brezel-sohne-v1.0.pdf"'
    assert answered.headers["Cache-Control"] == "private, max-age=0, must-revalidate"
    assert answered.headers["ETag"] == f'"{"f" * 64}"'


@pytest.mark.parametrize("name", ["pdf", "json"])
def test_what_a_browser_has_already_is_not_sent_again(browser, ada, brezel, name):
    first = file_of(browser, ada, brezel, name)

    again = file_of(browser, ada, brezel, name, headers={"If-None-Match": first.headers["ETag"]})

    assert (again.status_code, again.get_data()) == (304, b"")


def test_a_print_comes_after_one_look_into_the_memory(browser, ada, brezel, memory):
    file_of(browser, ada, brezel, "pdf")
    asked = []
    event.listen(memory.engine, "before_cursor_execute", lambda *it: asked.append(it[2]))

    file_of(browser, ada, brezel, "pdf")

    assert len([each for each in asked if each.startswith("SELECT")]) == 1


def test_who_may_not_fetch_a_print_is_told_like_anywhere_else(browser, ada, brezel, clock):
    client = browser(ada)
    client.get(f"/workshops/{brezel.id}/contract/versions/1.0/pdf")
    clock.goes_on(hours=12)

    sent_on = client.get(f"/workshops/{brezel.id}/contract/versions/1.0/pdf")

    assert sent_on.status_code == 302
    assert sent_on.location.startswith("/sign-in?next=")


@pytest.mark.parametrize("number", ["1.1", "1", "1.0.0", "x"])
def test_there_is_no_print_of_what_was_never_published(browser, ada, brezel, number):
    address = f"/workshops/{brezel.id}/contract/versions/{number}/pdf"

    assert browser(ada).get(address).status_code == 404


def test_a_name_cannot_break_out_of_its_header(browser, ada, brezel):
    hostile = '../../etc"; filename="x\r\nSet-Cookie: a=b ; .exe'
    open_(browser(ada), f"/workshops/{brezel.id}/settings").press("Save", {"company": hostile[:200]})

    answered = file_of(browser, ada, brezel, "pdf")

    assert answered.headers["Content-Disposition"].count('"') == 2
    assert "Set-Cookie: a=b" not in str(answered.headers)
    assert "/" not in answered.headers["Content-Disposition"]


def test_the_content_of_a_version_is_what_its_fingerprint_is_made_of(browser, cleo, brezel, latest):
    answered = file_of(browser, cleo, brezel, "json")

    assert answered.get_data() == latest().document.canonical
    assert json.loads(answered.get_data())["company"] == "Brezel & Söhne"
    assert answered.headers["ETag"] == f'"{latest().fingerprint}"'


@pytest.mark.parametrize("place", ["versions/1.0/pdf", "versions/1.0/json", "versions/1.0"])
def test_what_was_published_is_for_those_in_the_workshop(browser, dan, brezel, place):
    assert browser(dan).get(f"/workshops/{brezel.id}/contract/{place}").status_code == 404
